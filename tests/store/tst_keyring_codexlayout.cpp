#include "core/store/keyringbackends_p.h"
#include "core/store/keyringstore_p.h"
#include "tests/support/keyringsession.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDateTime>
#include <QtTest/QTest>

#include <csignal>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString service = codexKeyringService;

QByteArray valueOf(const Result<std::optional<Secret>> &found)
{
    return found && *found ? (*found)->reveal().toByteArray() : QByteArray();
}

} // namespace

//! Codex's layout against a real gnome-keyring, with secret-tool for the other side.
class TestKeyringCodexLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LATCHKEY_NEED_SESSION(m_session);
        m_session.enter();
    }

    void isReadyAndSaysWhichLayoutItIs()
    {
        const auto ready = waitFor(m_keyring->probe());
        QVERIFY(ready && *ready);
        QCOMPARE(m_keyring->name(), u"Secret Service (Codex)"_s);
    }

    void createsWhatCodexCreates()
    {
        QVERIFY(write("created"));
        const QList<QByteArray> item = describe();
        const QByteArray name = account().toUtf8();
        const QList<QByteArray> expected{"label = " + name + "@Codex MCP Credentials:default (keyring v3.6.3)",
                                         "secret = created",
                                         "attribute.service = Codex MCP Credentials",
                                         "attribute.username = " + name,
                                         "attribute.target = default",
                                         "attribute.application = rust-keyring"};
        for (const QByteArray &line : expected)
            QVERIFY2(item.contains(line), line.constData());
        qsizetype attributes = 0;
        for (const QByteArray &line : item)
            attributes += line.startsWith("attribute.") ? 1 : 0;
        QCOMPARE(attributes, 4);
    }

    void roundTrip_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("one byte") << QByteArray("x");
        QTest::newRow("utf-8") << QByteArray("gęślą jaźń 😀");
        QTest::newRow("not text") << QByteArray("a\0b\xff\n", 5);
        QTest::newRow("64 KiB") << QByteArray(64 * 1024, 'k');
    }

    void roundTrip()
    {
        QFETCH(QByteArray, value);
        QVERIFY(isAbsent());
        const auto before = waitFor(m_keyring->remove(service, account()));
        QVERIFY(before && !*before);
        QVERIFY(write(value));
        QCOMPARE(read(), value);
        QVERIFY(write("another"));
        QCOMPARE(read(), QByteArray("another"));
        QCOMPARE(items(), 1);
        const auto removed = waitFor(m_keyring->remove(service, account()));
        QVERIFY(removed && *removed);
        QVERIFY(isAbsent());
        QCOMPARE(items(), 0);
    }

    void findsWhatIsCodexs_data()
    {
        QTest::addColumn<QStringList>("further"); // attributes beside service and username
        QTest::addColumn<bool>("codexs");
        QTest::newRow("as Codex writes it")
            << QStringList{u"target"_s, u"default"_s, u"application"_s, u"rust-keyring"_s} << true;
        QTest::newRow("another program's")
            << QStringList{u"target"_s, u"default"_s, u"application"_s, u"other"_s} << true;
        QTest::newRow("no application") << QStringList{u"target"_s, u"default"_s} << true;
        QTest::newRow("no target either") << QStringList() << true;
        QTest::newRow("an attribute of the future")
            << QStringList{u"target"_s, u"default"_s, u"version"_s, u"9"_s} << true;
        QTest::newRow("another target") << QStringList{u"target"_s, u"work"_s, u"application"_s, u"rust-keyring"_s}
                                        << false;
    }

    void findsWhatIsCodexs()
    {
        QFETCH(QStringList, further);
        QFETCH(bool, codexs);
        QVERIFY(storeForeign("foreign", further));
        QCOMPARE(read(), codexs ? QByteArray("foreign") : QByteArray());
        QCOMPARE(isAbsent(), !codexs);
        QVERIFY(write("ours"));
        QCOMPARE(read(), QByteArray("ours"));
        // Updated in place, not beside it; what is not Codex's stays as it is.
        QCOMPARE(items(), codexs ? 1 : 2);
        const QList<QByteArray> item = describe();
        QVERIFY(item.contains("label = another label"));
        QVERIFY(item.contains(codexs ? "secret = ours" : "secret = foreign"));
        for (qsizetype i = 0; i < further.size(); i += 2)
            QVERIFY(item.contains("attribute."_ba + further[i].toUtf8() + " = "_ba + further[i + 1].toUtf8()));
        const auto removed = waitFor(m_keyring->remove(service, account()));
        QVERIFY(removed && *removed);
        QCOMPARE(items(), codexs ? 0 : 1);
    }

    void manyAreReadByOneSearch()
    {
        QVERIFY(storeForeign("older", {u"target"_s, u"default"_s, u"application"_s, u"a"_s}));
        QVERIFY(storeForeign("not Codex's", {u"target"_s, u"work"_s, u"application"_s, u"c"_s}));
        QVERIFY(nextSecond());
        QVERIFY(storeForeign("newer", {u"target"_s, u"default"_s, u"application"_s, u"b"_s}));
        QStringList accounts{account(), u"nobody's"_s};
        for (int i = 0; i < 20; ++i) {
            accounts.append(u"many %1|0123456789abcdef"_s.arg(i));
            QVERIFY(waitFor(
                m_keyring->write(service, accounts.last(), Secret(QByteArray("value " + QByteArray::number(i))))));
        }
        const auto all = waitFor(m_keyring->readAll(service, accounts.mid(0, 12)));
        QVERIFY2(all, all ? "" : qPrintable(all.error().detail));
        QVERIFY(*all);
        QCOMPARE((*all)->size(), 11);
        QCOMPARE((*all)->value(account()).reveal().toByteArray(), "newer");
        for (int i = 0; i < 10; ++i)
            QCOMPARE((*all)->value(accounts[i + 2]).reveal().toByteArray(), "value " + QByteArray::number(i));
        for (const QString &account : accounts)
            QVERIFY(waitFor(m_keyring->remove(service, account)));
    }

    void theLastModifiedCounts()
    {
        QVERIFY(storeForeign("first", {u"target"_s, u"default"_s, u"application"_s, u"a"_s}));
        QVERIFY(nextSecond());
        QVERIFY(storeForeign("second", {u"target"_s, u"default"_s, u"application"_s, u"b"_s}));
        QCOMPARE(items(), 2);
        QCOMPARE(read(), QByteArray("second"));
        QVERIFY(nextSecond());
        QVERIFY(storeForeign("first again", {u"target"_s, u"default"_s, u"application"_s, u"a"_s}));
        QCOMPARE(items(), 2);
        QCOMPARE(read(), QByteArray("first again"));
        QVERIFY(write("ours"));
        QCOMPARE(read(), QByteArray("ours"));
        QVERIFY(describe().contains("secret = second")); // nothing is thrown away because it is old
        const auto removed = waitFor(m_keyring->remove(service, account()));
        QVERIFY(removed && *removed);
        QCOMPARE(items(), 0); // or the older one would be the credential again
    }

    void theLayoutsDoNotMix()
    {
        const auto other = qtKeychainBackend();
        QVERIFY(waitFor(other->write(service, account(), Secret("QtKeychain's"))));
        QVERIFY(isAbsent());
        QVERIFY(write("Codex's"));
        QCOMPARE(valueOf(waitFor(other->read(service, account()))), QByteArray("QtKeychain's"));
        const auto removed = waitFor(m_keyring->remove(service, account()));
        QVERIFY(removed && *removed);
        QCOMPARE(valueOf(waitFor(other->read(service, account()))), QByteArray("QtKeychain's"));
    }

    void anOperationOutlivesItsBackend()
    {
        auto own = codexKeyringBackend();
        const auto written = own->write(service, account(), Secret("kept"));
        own.reset();
        QVERIFY(waitFor(written));
        QCOMPARE(read(), QByteArray("kept"));
    }

    void aSilentServiceIsGivenUpAndFoundAgain()
    {
        QVERIFY(write("still here"));
        const auto pid = static_cast<pid_t>(m_session.servicePid());
        QVERIFY(pid > 1);
        ::kill(pid, SIGSTOP);
        const auto hasty = codexKeyringBackend(300ms);
        const auto found = waitFor(hasty->read(service, account()));
        const auto written = waitFor(hasty->write(service, account(), Secret("lost")));
        ::kill(pid, SIGCONT);
        QVERIFY(!found && !written);
        QCOMPARE(found.error().detail, u"the keyring does not answer"_s);
        QCOMPARE(written.error().kind, ErrorKind::StoreUnavailable);
        QCOMPARE(read(), QByteArray("still here"));
    }

    void aServiceThatWasRestartedIsUsedAgain()
    {
        QVERIFY(write("lasting"));
        QCOMPARE(::kill(static_cast<pid_t>(m_session.servicePid()), SIGKILL), 0);
        QTRY_COMPARE(m_session.servicePid(), 0);
        QCOMPARE(waitFor(m_keyring->read(service, account())).has_value(), false);
        m_session.run(u"sh"_s,
                      {u"-c"_s,
                       u"printf latchkey | gnome-keyring-daemon --unlock --components=secrets "
                       "&& gdbus wait --session --timeout 30 org.freedesktop.secrets"_s});
        QVERIFY(m_session.servicePid() > 1);
        QCOMPARE(read(), QByteArray("lasting")); // over a new encrypted session: the old one died with the service
        QVERIFY(write("and on"));
    }

private:
    //! One per test and row, so that none depends on another.
    static QString account()
    {
        const char *row = QTest::currentDataTag();
        return QString::fromUtf8(QTest::currentTestFunction()) + u'|' + QString::fromUtf8(row ? row : "");
    }

    bool write(const QByteArray &value)
    {
        const auto written = waitFor(m_keyring->write(service, account(), Secret(value)));
        if (!written)
            qWarning().noquote() << written.error().detail;
        return written.has_value();
    }

    QByteArray read() { return valueOf(waitFor(m_keyring->read(service, account()))); }

    bool isAbsent()
    {
        const auto found = waitFor(m_keyring->read(service, account()));
        return found && !*found;
    }

    QStringList own() const { return {u"service"_s, service, u"username"_s, account()}; }

    bool storeForeign(const QByteArray &value, const QStringList &further) const
    {
        return m_session
                   .run(u"secret-tool"_s, QStringList{u"store"_s, u"--label=another label"_s} + own() + further, value)
                   .exitCode
            == 0;
    }

    QList<QByteArray> describe() const
    {
        const auto found = m_session.run(u"secret-tool"_s, QStringList{u"search"_s, u"--all"_s} + own());
        return found.output.split('\n') + found.errors.split('\n');
    }

    qsizetype items() const
    {
        qsizetype count = 0;
        for (const QByteArray &line : describe())
            count += line.startsWith("label = ") ? 1 : 0;
        return count;
    }

    //! The service counts in seconds.
    static bool nextSecond()
    {
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        return waitUntil([now] { return QDateTime::currentSecsSinceEpoch() > now; });
    }

    KeyringSession m_session;
    std::shared_ptr<KeyringBackend> m_keyring = codexKeyringBackend();
};

LATCHKEY_TEST(TestKeyringCodexLayout)
#include "tst_keyring_codexlayout.moc"

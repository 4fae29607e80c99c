#include "core/session/blocking.h"
#include "core/store/keyringbackends_p.h"
#include "core/store/keyringgate_p.h"
#include "core/store/keyringstore_p.h"
#include "core/store/qtkeychainbackend_p.h"
#include "tests/support/keyringsession.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

#include <csignal>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString service = u"Latchkey test"_s;

//! Holds a process still for as long as this object lives.
class Stopped
{
public:
    explicit Stopped(qint64 pid)
        : m_pid(static_cast<pid_t>(pid))
    {
        ::kill(m_pid, SIGSTOP);
    }
    ~Stopped() { ::kill(m_pid, SIGCONT); }
    Q_DISABLE_COPY_MOVE(Stopped)

private:
    const pid_t m_pid;
};

QByteArray valueOf(const Result<std::optional<Secret>> &found)
{
    return found && *found ? (*found)->reveal().toByteArray() : QByteArray();
}

template<typename T>
Error errorOf(const Result<T> &outcome)
{
    return outcome ? Error{ErrorKind::Internal, {}, u"it succeeded"_s} : outcome.error();
}

} // namespace

//! QtKeychain's layout against a real gnome-keyring, in this process.
class TestKeyringReal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LATCHKEY_NEED_SESSION(m_session);
        m_session.enter();
    }

    void isReady()
    {
        const auto ready = waitFor(m_keyring->probe());
        QVERIFY2(ready, qPrintable(ready ? QString() : ready.error().detail));
        QVERIFY(*ready);
        QCOMPARE(m_keyring->name(), u"Secret Service (QtKeychain)"_s);
    }

    void whatWasNeverWrittenIsAbsent()
    {
        const auto found = waitFor(m_keyring->read(service, u"nobody"_s));
        QVERIFY(found);
        QVERIFY(!*found);
        const auto removed = waitFor(m_keyring->remove(service, u"nobody"_s));
        QVERIFY(removed);
        QVERIFY(!*removed);
    }

    void roundTrip_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("one byte") << u"a"_s << QByteArray("x");
        QTest::newRow("json") << u"demo|effec407edb49d13"_s << QByteArray(R"({"access_token":"A","n":null})");
        QTest::newRow("utf-8") << u"zażółć|😀"_s << QByteArray("gęślą jaźń 😀 \xEF\xBF\xBD");
        QTest::newRow("line breaks and quotes") << u"a 'quoted' \"one\""_s << QByteArray("\n\r\t'\"\\ \n");
        QTest::newRow("64 KiB") << u"large"_s << QByteArray(64 * 1024, 'k');
        QTest::newRow("64 KiB of two-byte characters") << u"larger"_s << QByteArray("é").repeated(32 * 1024);
    }

    void roundTrip()
    {
        QFETCH(QString, account);
        QFETCH(QByteArray, value);
        QVERIFY(waitFor(m_keyring->write(service, account, Secret(value))));
        QCOMPARE(valueOf(waitFor(m_keyring->read(service, account))), value);
        QVERIFY(waitFor(m_keyring->write(service, account, Secret("another"))));
        QCOMPARE(valueOf(waitFor(m_keyring->read(service, account))), QByteArray("another"));
        const auto removed = waitFor(m_keyring->remove(service, account));
        QVERIFY(removed && *removed);
        const auto again = waitFor(m_keyring->read(service, account));
        QVERIFY(again && !*again);
    }

    void aValueThatIsNotTextIsNotMangled()
    {
        QVERIFY(waitFor(m_keyring->write(service, u"binary"_s, Secret("a\0b\xff"_ba))));
        QCOMPARE(valueOf(waitFor(m_keyring->read(service, u"binary"_s))), "a\0b\xff"_ba);
    }

    //! One entry for both, in whichever order they come.
    void qtKeychainItselfReadsAndWritesTheSame()
    {
        QtKeychainBackend itself(qtKeychainGate(), 10s);
        const auto count = [&](const QString &account) { // by their labels, which differ from release to release
            const QByteArray entries
                = m_session.run(u"secret-tool"_s, {u"search"_s, u"--all"_s, u"server"_s, service, u"user"_s, account})
                      .output;
            return entries.count("\nlabel = ");
        };
        QVERIFY(waitFor(itself.write(service, u"theirs"_s, Secret("first"))));
        QCOMPARE(valueOf(waitFor(m_keyring->read(service, u"theirs"_s))), QByteArray("first"));
        QVERIFY(waitFor(m_keyring->write(service, u"theirs"_s, Secret("second"))));
        QCOMPARE(valueOf(waitFor(itself.read(service, u"theirs"_s))), QByteArray("second"));
        QCOMPARE(count(u"theirs"_s), 1);

        QVERIFY(waitFor(m_keyring->write(service, u"ours"_s, Secret("first"))));
        QCOMPARE(valueOf(waitFor(itself.read(service, u"ours"_s))), QByteArray("first"));
        QVERIFY(waitFor(itself.write(service, u"ours"_s, Secret("second"))));
        QCOMPARE(valueOf(waitFor(m_keyring->read(service, u"ours"_s))), QByteArray("second"));
        QCOMPARE(count(u"ours"_s), 1);
        const auto removed = waitFor(itself.remove(service, u"ours"_s));
        QVERIFY(removed && *removed);
        const auto gone = waitFor(m_keyring->read(service, u"ours"_s));
        QVERIFY(gone && !*gone);
    }

    void accountsAndServicesDoNotMix()
    {
        QVERIFY(waitFor(m_keyring->write(service, u"one"_s, Secret("1"))));
        QVERIFY(waitFor(m_keyring->write(service, u"two"_s, Secret("2"))));
        QVERIFY(waitFor(m_keyring->write(u"Other service"_s, u"one"_s, Secret("3"))));
        QVERIFY(waitFor(m_keyring->remove(service, u"two"_s)));
        QCOMPARE(valueOf(waitFor(m_keyring->read(service, u"one"_s))), QByteArray("1"));
        QCOMPARE(valueOf(waitFor(m_keyring->read(u"Other service"_s, u"one"_s))), QByteArray("3"));
    }

    void othersSeeTheDocumentedAttributes()
    {
        QVERIFY(waitFor(m_keyring->write(service, u"seen"_s, Secret("by others"))));
        const auto seen = m_session.run(
            u"secret-tool"_s, {u"lookup"_s, u"server"_s, service, u"user"_s, u"seen"_s, u"type"_s, u"plaintext"_s});
        QCOMPARE(seen.output, QByteArray("by others"));
    }

    void anotherProcessReadsAndWrites()
    {
        QVERIFY(waitFor(m_keyring->write(service, u"shared"_s, Secret("ours"))));
        const QStringList entry{service, u"shared"_s};
        const QStringList common{u"qtkeychain"_s, u"10000"_s};
        const auto client = [&](const char *command, const QByteArray &input = {}) {
            const auto done = m_session.run(QStringLiteral(LATCHKEY_KEYRING_CLIENT),
                                            common + QStringList(QString::fromLatin1(command)) + entry, input);
            return done.output.trimmed();
        };
        QCOMPARE(client("read"), QByteArray("value:ours"));
        QCOMPARE(client("write", "theirs"), QByteArray("done"));
        QCOMPARE(valueOf(waitFor(m_keyring->read(service, u"shared"_s))), QByteArray("theirs"));
        QCOMPARE(client("remove"), QByteArray("true"));
        QCOMPARE(client("remove"), QByteArray("false"));
        const auto gone = waitFor(m_keyring->read(service, u"shared"_s));
        QVERIFY(gone && !*gone);
    }

    void manyAtOnceAllSucceed()
    {
        QList<QFuture<Status>> writes;
        for (int i = 0; i < 20; ++i)
            writes.append(m_keyring->write(service, u"many-%1"_s.arg(i), Secret(QByteArray::number(i))));
        for (const auto &write : writes)
            QVERIFY(waitFor(write));
        for (int i = 0; i < 20; ++i)
            QCOMPARE(valueOf(waitFor(m_keyring->read(service, u"many-%1"_s.arg(i)))), QByteArray::number(i));
    }

    void anOperationOutlivesItsBackend()
    {
        auto own = qtKeychainBackend();
        const auto written = own->write(service, u"outlived"_s, Secret("kept"));
        own.reset();
        QVERIFY(waitFor(written));
        QCOMPARE(valueOf(waitFor(m_keyring->read(service, u"outlived"_s))), QByteArray("kept"));
    }

    void aStoreKeepsCredentialsInIt()
    {
        KeyringStore store(m_keyring);
        Credential credential;
        credential.server = {u"demo"_s, u"http://127.0.0.1:39111/mcp"_s};
        credential.clientId = u"client"_s;
        credential.accessToken = Secret("access");
        credential.refreshToken = Secret("refresh");
        credential.scopes = {u"a"_s, u"b"_s};
        QVERIFY(waitFor(store.prepare(credential.server)));
        QVERIFY(waitFor(store.write(credential, {})));
        const auto stored = waitFor(store.read(credential.server));
        QVERIFY(stored && *stored);
        QCOMPARE(**stored, credential);
        const auto superseded = waitFor(store.write(credential, {}));
        QVERIFY(!superseded);
        QCOMPARE(superseded.error().kind, ErrorKind::Superseded);
        const auto removed = waitFor(store.remove(credential.server));
        QVERIFY(removed && *removed);
    }

    void programsWithoutAnEventLoopHaveIt()
    {
        const TemporaryHome home;
        SessionSettings settings;
        settings.home = home.path();
        settings.storeMode = StoreMode::Keyring;
        settings.keyring = codexKeyringBackend();
        Server server;
        server.identity = {u"blocked"_s, u"http://127.0.0.1:39111/mcp"_s};
        Credential credential;
        credential.server = server.identity;
        credential.accessToken = Secret("access");
        KeyringStore store(codexKeyringBackend());
        QVERIFY(waitFor(store.write(credential, {})));

        Blocking door(settings);
        const auto token = door.accessToken(server);
        QVERIFY2(token, qPrintable(token ? QString() : token.error().detail));
        QCOMPARE(token->value, credential.accessToken);
    }

    void aSilentServiceIsGivenUpAndFoundAgain()
    {
        QVERIFY(waitFor(m_keyring->write(service, u"patient"_s, Secret("still here"))));
        const auto hasty = qtKeychainBackend(300ms);
        {
            const Stopped stopped(m_session.servicePid());
            QElapsedTimer clock;
            clock.start();
            const auto probe = hasty->probe();
            const auto read = hasty->read(service, u"patient"_s);
            const auto write = hasty->write(service, u"patient"_s, Secret("lost"));
            const auto remove = hasty->remove(service, u"patient"_s);
            for (const Error &error :
                 {errorOf(waitFor(probe)), errorOf(waitFor(read)), errorOf(waitFor(write)), errorOf(waitFor(remove))}) {
                QCOMPARE(error.kind, ErrorKind::StoreUnavailable);
                QCOMPARE(error.detail, u"the keyring does not answer"_s);
            }
            QVERIFY(clock.elapsed() < 5000); // together, far below any bound of D-Bus
        }
        QCOMPARE(valueOf(waitFor(m_keyring->read(service, u"patient"_s))), QByteArray("still here"));
    }

    void aJobThatHangsIsAbandonedAndNothingLateFollowsIt()
    {
        QVERIFY(waitFor(m_keyring->write(service, u"hung"_s, Secret("before"))));
        const qint64 pid = m_session.servicePid();
        QVERIFY(pid > 0);
        std::optional<Stopped> stopped;
        // The service falls silent after the gate has seen it ready, so that QtKeychain's own job hangs.
        const KeyringGate real = qtKeychainGate();
        const KeyringGate treacherous = [&](const QString &of, const QString &account, const PatientBound &bound) {
            if (stopped)
                return readyFuture(Result<KeyringState>(KeyringState::HasEntry));
            return followedBy<KeyringState>(real(of, account, bound), [&](const Result<KeyringState> &state) {
                stopped.emplace(pid);
                return readyFuture(state);
            });
        };
        QtKeychainBackend hasty(treacherous, 300ms);
        const auto first = hasty.write(service, u"hung"_s, Secret("first"));
        QCOMPARE(errorOf(waitFor(first)).kind, ErrorKind::StoreUnavailable);
        QtKeychainBackend second(treacherous, 300ms);
        const auto queued = second.write(service, u"hung"_s, Secret("second"));
        QCOMPARE(errorOf(waitFor(queued)).kind, ErrorKind::StoreUnavailable);
        stopped.reset();

        // A queue of QtKeychain's would write "second" now. This goes through the same queue, so it comes after.
        QtKeychainBackend patient(real, 20s);
        QCOMPARE(valueOf(waitFor(patient.read(service, u"hung"_s))), QByteArray("first"));
        QVERIFY(waitFor(patient.write(service, u"hung"_s, Secret("third"))));
        QCOMPARE(valueOf(waitFor(patient.read(service, u"hung"_s))), QByteArray("third"));
    }

    void aKeyringThatLocksInTheLastMomentIsNotTakenForEmpty()
    {
        // "Not found" from QtKeychain, and by then the gate knows better.
        const KeyringGate real = qtKeychainGate();
        for (const bool locked : {true, false}) {
            bool first = true;
            const KeyringGate gate = [&](const QString &of, const QString &account, const PatientBound &bound) {
                if (std::exchange(first, false))
                    return readyFuture(Result<KeyringState>(KeyringState::Open));
                if (locked)
                    return readyFuture(Result<KeyringState>(keyringLocked(u"locked since"_s)));
                return real(of, account, bound);
            };
            QtKeychainBackend backend(gate, 10s);
            const auto found = waitFor(backend.read(service, u"never written"_s));
            QCOMPARE(found.has_value(), !locked);
            if (locked)
                QCOMPARE(found.error().kind, ErrorKind::StoreLocked);
            else
                QVERIFY(!*found);
        }
    }

private:
    KeyringSession m_session;
    std::shared_ptr<KeyringBackend> m_keyring = qtKeychainBackend();
};

LATCHKEY_TEST(TestKeyringReal)
#include "tst_keyring_real.moc"

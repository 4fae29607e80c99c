#include "core/config/sessionpool.h"
#include "core/lock/locks_p.h"
#include "core/store/encryptedstore_p.h"
#include "tests/codex/codexprogram.h"
#include "tests/codex/sharedhome.h"
#include "tests/support/keyringmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <array>
#include <cstring>

#include <sys/inotify.h>
#include <unistd.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Latchkey::Test::SharedHome::Store)

namespace {

constexpr int patience = 60'000; // ms, for machines under load

//! Sees a credential's lock file being opened, from now on. Who does it is known: /proc/PID/fd would say so only to root,
//! as our programs are closed to others.
class LockFileOpenings
{
public:
    explicit LockFileOpenings(const QString &home)
        : m_events(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        if (::inotify_add_watch(m_events, QFile::encodeName(lockFolder(home)).constData(), IN_OPEN) < 0)
            qFatal("the lock folder cannot be watched");
    }
    ~LockFileOpenings() { ::close(m_events); }
    Q_DISABLE_COPY_MOVE(LockFileOpenings)

    bool any()
    {
        alignas(inotify_event) char buffer[4096];
        for (ssize_t size = 0; (size = ::read(m_events, buffer, sizeof buffer)) > 0;) {
            for (ssize_t at = 0; at < size;) {
                inotify_event event;
                std::memcpy(&event, buffer + at, sizeof event);
                const QByteArray name = event.len > 0 ? QByteArray(buffer + at + sizeof event) : QByteArray();
                m_any = m_any || (name.endsWith(".lock") && !name.endsWith("-store.lock"));
                at += static_cast<ssize_t>(sizeof event + event.len);
            }
        }
        return m_any;
    }

private:
    const int m_events;
    bool m_any = false;
};

} // namespace

//! Latchkey and Codex itself on one home, in each of the stores, against a provider that rotates refresh tokens and
//! ends the family of one that comes back: what is not in the table of tst_codextable. LATCHKEY_SOAK: everything in the
//! encrypted store, and every set of stores that both could use, too.
class TestCodex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<SharedHome::Store>("store");
        QTest::newRow("file") << SharedHome::Store::File;
        QTest::newRow("keyring") << SharedHome::Store::Keyring;
        QTest::newRow("encrypted") << SharedHome::Store::Encrypted;
    }
    void initTestCase()
    {
        if (codexProgram().isEmpty())
            QSKIP("skipped: codex is not installed");
        LATCHKEY_NEED_SESSION(m_session);
        m_session.enter();
        m_version = QString::fromUtf8(m_session.run(codexProgram(), {u"--version"_s}).output).trimmed();
        QVERIFY(!m_version.isEmpty());
    }

    void init()
    {
        QFETCH_GLOBAL(SharedHome::Store, store);
        m_home = std::make_unique<SharedHome>(m_session, store);
        QVERIFY(m_home->isValid());
        m_outcome = u"as it should"_s;
        m_isLeftOut = false;
        m_clock.start();
    }

    void ourEntryIsLaidOutAsCodexs()
    {
        if (isLeftToSoak())
            return;
        QVERIFY(m_home->signInWithCodex());
        const QByteArray attributes = m_home->item().attributes();
        const QStringList members = m_home->lastingMembers().keys();
        QCOMPARE(m_home->codex({u"mcp"_s, u"logout"_s, name()}).status, 0);
        QVERIFY(m_home->signInWithLatchkey());
        QCOMPARE(m_home->item().attributes(), attributes);
        QStringList ours = m_home->lastingMembers().keys();
        for (const QString &member : members)
            QVERIFY2(ours.removeOne(member), qPrintable(member));
        QCOMPARE(ours, QStringList()); // what is ours alone is in our own place
    }

    void aTokenThatCodexBlankedWasRejected()
    {
        if (isLeftToSoak())
            return;
        QFETCH_GLOBAL(SharedHome::Store, store);
        QVERIFY(canLatchkeySignIn());
        QVERIFY(provider().tell(u"set"_s, {{u"accessTokenLifetime"_s, 1}}));
        QVERIFY(m_home->signInWithLatchkey());
        QVERIFY(provider().tell(u"revoke"_s, {{u"server"_s, name()}}));
        QVERIFY(!codexConnects()); // in the file it strikes out the refresh token, in the keyring it lets it stand
        QCOMPARE(m_home->refreshToken().isEmpty(), store == SharedHome::Store::File);
        // From when its second is over. Until then the access token is a good one for all that we can know.
        QVERIFY(waitUntil([&] { return m_home->latchkey({u"token"_s, name()}).status == 3; }, 60s));
        QVERIFY(waitUntil([&] { return m_home->ourOpinion() == u"needs_sign_in"_s; }, 60s));
        const QJsonObject server = m_home->latchkey({u"status"_s, u"--json"_s}).json()["servers"_L1][0].toObject();
        QCOMPARE(server["reason"_L1].toString(), u"rejected"_s);
    }

    void whatWeKeepOutlivesCodexsWritesAndGoesWithTheCredential()
    {
        if (isLeftToSoak())
            return;
        QFETCH_GLOBAL(SharedHome::Store, store);
        QVERIFY(canLatchkeySignIn());
        const QDir locks(m_home->path() + u"/mcp-oauth-locks"_s);
        const auto records = [&locks] { return locks.entryList({u"*.side"_s}).size(); };
        QVERIFY(provider().tell(u"set"_s, {{u"accessTokenLifetime"_s, 1}}));
        QVERIFY(m_home->signInWithLatchkey());
        QVERIFY(provider().tell(u"set"_s, {{u"accessTokenLifetime"_s, 3600}}));
        QVERIFY(codexConnects()); // it has refreshed, and written the entry anew
        QVERIFY(provider().refreshes() > 0);
        QCOMPARE(records(), store == SharedHome::Store::File ? 1 : 0); // what belongs into the keyring is in no file
        QCOMPARE(m_home->latchkey({u"refresh"_s, name(), u"--force"_s}).status, 0);
        familyIsWell();
        QCOMPARE(m_home->latchkey({u"logout"_s, name()}).status, 0);
        QCOMPARE(records(), 0);
    }

    void aRunningLatchkeyFollowsCodexWithinASecond()
    {
        if (isLeftToSoak())
            return;
        ServerList servers(m_home->path(), m_home->path() + u"/own.json"_s);
        SessionSettings settings;
        settings.home = m_home->path();
        SessionPool pool(servers, settings, SessionPool::ModeFrom::Configuration);
        pool.watch();
        const CredentialSession *session = pool.find(name());
        QVERIFY(session);
        QVERIFY(shownAfter(*session, HealthState::NeedsSignIn) < patience);
        QVERIFY(m_home->signInWithCodex());
        const qint64 signIn = shownAfter(*session, HealthState::SignedIn);
        // To open what Codex has encrypted takes half a GiB and a second by itself.
        QFETCH_GLOBAL(SharedHome::Store, store);
        const int limit = store == SharedHome::Store::Encrypted ? patience : 1000;
        QVERIFY2(signIn < limit, qPrintable(QString::number(signIn)));
        QCOMPARE(m_home->codex({u"mcp"_s, u"logout"_s, name()}).status, 0);
        const qint64 signOut = shownAfter(*session, HealthState::NeedsSignIn);
        QVERIFY2(signOut < limit, qPrintable(QString::number(signOut)));
        m_outcome = u"sign-in shown after %1 ms, sign-out after %2 ms"_s.arg(signIn).arg(signOut);
    }

    void whoeverWatchesIsToldThatTheEncryptedStoreIsOpened()
    {
        QFETCH_GLOBAL(SharedHome::Store, store);
        if (leaveOut(store != SharedHome::Store::Encrypted))
            return;
        QVERIFY(m_home->signInWithCodex()); // with a work factor that takes a second
        const QString command = u"%1 --home %2 status"_s.arg(QStringLiteral(LATCHKEY_CLI), m_home->path());
        const auto watched = m_session.run(u"script"_s, {u"-qefc"_s, command, u"/dev/null"_s});
        QCOMPARE(watched.exitCode, 0);
        QVERIFY2(watched.output.contains("Opening what Codex keeps encrypted"), watched.output.constData());
        QVERIFY2(watched.output.contains("Works"), watched.output.constData());
        const auto piped = m_session.run(QStringLiteral(LATCHKEY_CLI), {u"--home"_s, m_home->path(), u"status"_s});
        QVERIFY2(!piped.errors.contains("Opening"), piped.errors.constData());
        m_outcome = u"said on a terminal"_s;
    }

    void bothUseTheSameOfSeveralStores_data()
    {
        QTest::addColumn<bool>("encrypts");
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QList<SharedHome::Store>>("holders");
        QTest::addColumn<QString>("winner"); // empty: none of them
        using enum SharedHome::Store;
        const QList<SharedHome::Store> all{Encrypted, Keyring, File};
        const auto row = [](bool encrypts, const char *mode, const QList<SharedHome::Store> &holders,
                            const QString &winner) {
            QString name = QString::fromLatin1(mode) + (encrypts ? u", encrypting:"_s : u", not encrypting:"_s);
            for (const SharedHome::Store holder : holders)
                name += u' ' + nameOf(holder);
            QTest::newRow(qPrintable(name)) << encrypts << QByteArray(mode) << holders << winner;
        };
        row(true, "auto", {Keyring, File}, u"file"_s);
        row(true, "keyring", all, u"encrypted"_s);
        row(true, "keyring", {Keyring, File}, {});
        row(false, "auto", all, u"keyring"_s);
        if (!isSoak()) // each winner, and none
            return;
        row(true, "auto", all, u"encrypted"_s);
        row(true, "auto", {Encrypted, File}, u"encrypted"_s);
        row(true, "auto", {Keyring}, {});
        row(true, "file", all, u"file"_s);
        row(true, "file", {Encrypted, Keyring}, {});
        row(false, "auto", {Encrypted, Keyring}, u"keyring"_s);
        row(false, "auto", {Encrypted, File}, u"file"_s);
        row(false, "auto", {Encrypted}, {});
        row(false, "keyring", all, u"keyring"_s);
        row(false, "keyring", {Encrypted, File}, {});
        row(false, "file", all, u"file"_s);
    }
    void bothUseTheSameOfSeveralStores()
    {
        QFETCH_GLOBAL(SharedHome::Store, store);
        if (leaveOut(store != SharedHome::Store::Encrypted))
            return; // once is enough: the stores are set up here
        QFETCH(bool, encrypts);
        QFETCH(QByteArray, mode);
        QFETCH(QList<SharedHome::Store>, holders);
        QFETCH(QString, winner);
        QVERIFY(m_home->configure(mode, encrypts));
        // First the winner alone is good for anything, and then all of the others.
        for (const bool isWinnerAlive : {true, false}) {
            for (const SharedHome::Store holder : holders)
                QVERIFY(m_home->seed(holder, (nameOf(holder) == winner) == isWinnerAlive));
            const bool isSignedIn = isWinnerAlive && !winner.isEmpty();
            QCOMPARE(m_home->codexsOpinion(), isSignedIn ? u"o_auth"_s : u"not_logged_in"_s);
            const QJsonValue ours = m_home->latchkey({u"status"_s, u"--json"_s}).json()["servers"_L1][0];
            QCOMPARE(ours["state"_L1].toString(), isSignedIn ? u"signed_in"_s : u"needs_sign_in"_s);
            if (!winner.isEmpty())
                QCOMPARE(ours["store"_L1].toString(), winner);
        }
        m_outcome = winner.isEmpty() ? u"neither uses any"_s : u"both use: "_s + winner;
    }

    void eachSignsOutOfAllStores_data() { whoRows(); }
    void eachSignsOutOfAllStores()
    {
        QFETCH_GLOBAL(SharedHome::Store, store);
        QFETCH(bool, codexFirst);
        if (leaveOut(store != SharedHome::Store::Encrypted))
            return;
        for (const SharedHome::Store holder :
             {SharedHome::Store::Encrypted, SharedHome::Store::Keyring, SharedHome::Store::File})
            QVERIFY(m_home->seed(holder, true));
        const Outcome signedOut = codexFirst ? m_home->codex({u"mcp"_s, u"logout"_s, name()})
                                             : m_home->latchkey({u"logout"_s, name()});
        QCOMPARE(signedOut.status, 0);
        for (const SharedHome::Store holder :
             {SharedHome::Store::Encrypted, SharedHome::Store::Keyring, SharedHome::Store::File})
            QVERIFY2(m_home->entryIn(holder).isEmpty(), qPrintable(nameOf(holder)));
        QVERIFY(m_home->isPassphraseThere());
    }

    void oneWaitsForTheOther_data() { whoRows(); }
    void oneWaitsForTheOther()
    {
        QFETCH(bool, codexFirst);
        QVERIFY(m_home->seedExpired());
        QVERIFY(provider().tell(u"hold"_s, {{u"endpoint"_s, u"Token"_s}}));
        const auto codex = startAppServer();
        QVERIFY(codex->initialize());
        std::unique_ptr<QProcess> latchkey;
        const auto begin = [&](bool isCodex) {
            if (isCodex)
                codex->connectToServers();
            else
                latchkey = m_home->startLatchkey({u"token"_s, name()});
        };
        begin(codexFirst);
        QVERIFY(provider().tell(u"await"_s, {{u"endpoint"_s, u"Token"_s}, {u"count"_s, 1}}));
        LockFileOpenings openings(m_home->path());
        begin(!codexFirst);
        QVERIFY(waitUntil([&] { return openings.any(); }, 60s)); // and does not get the lock: the first one holds it
        QVERIFY(provider().tell(u"release"_s, {{u"endpoint"_s, u"Token"_s}}));
        QVERIFY(isConnected(codex->statusOf(name())));
        QCOMPARE(outcomeOf(*latchkey).out.trimmed(), m_home->accessToken().toUtf8());
        QCOMPARE(provider().refreshes(), 1);
        familyIsWell();
    }

    void cleanup()
    {
        QFETCH_GLOBAL(SharedHome::Store, store);
        const char *row = QTest::currentDataTag();
        const QString what = QString::fromLatin1(QTest::currentTestFunction())
            + (row ? u" ("_s + QString::fromLatin1(row) + u')' : QString());
        const QString outcome = QTest::currentTestFailed() ? u"FAILED: "_s + m_outcome : m_outcome;
        if (!m_isLeftOut)
            m_table.append({what, nameOf(store), outcome, QString::number(m_clock.elapsed()) + u" ms"_s});
        if (m_home)
            QFile::remove(EncryptedStore::path(m_home->path())); // which a sign-out would open first
        if (m_home && store != SharedHome::Store::File)
            m_home->latchkey({u"logout"_s, name()});
        m_home.reset();
    }

    void cleanupTestCase()
    {
        QString table = m_version + u" and Latchkey on one home\n"_s;
        for (const auto &row : m_table)
            table += row[0].leftJustified(70) + row[1].leftJustified(10) + row[3].rightJustified(9) + u"  "_s + row[2]
                + u'\n';
        qInfo().noquote() << table;
    }

public:
    bool hasKeyringCrashed() const { return m_session.hasCrashed(); }

private:
    QString name() const { return m_home->server().name; }
    FakeProvider &provider() { return m_home->provider(); }

    static QString nameOf(SharedHome::Store store)
    {
        switch (store) {
        case SharedHome::Store::File:
            return u"file"_s;
        case SharedHome::Store::Keyring:
            return u"keyring"_s;
        case SharedHome::Store::Encrypted:
            return u"encrypted"_s;
        case SharedHome::Store::Auto:
            return u"auto"_s;
        }
        Q_UNREACHABLE();
    }

    static bool isSoak() { return qEnvironmentVariableIsSet("LATCHKEY_SOAK"); }

    bool leaveOut(bool isLeftOut)
    {
        m_isLeftOut = isLeftOut;
        return isLeftOut;
    }

    //! Each reader of what Codex has encrypted takes half a GiB and more than a second. Of the situations in which that
    //! store differs from the keyring only by its place, the longer form alone has them all.
    bool isLeftToSoak()
    {
        QFETCH_GLOBAL(SharedHome::Store, store);
        return leaveOut(store == SharedHome::Store::Encrypted && !isSoak());
    }

    bool canLatchkeySignIn() const
    {
        QFETCH_GLOBAL(SharedHome::Store, store);
        return store != SharedHome::Store::Encrypted || m_home->ensurePassphrase();
    }

    static void whoRows()
    {
        QTest::addColumn<bool>("codexFirst");
        QTest::newRow("Latchkey for Codex") << true;
        QTest::newRow("Codex for Latchkey") << false;
    }

    std::unique_ptr<CodexAppServer> startAppServer() const
    {
        return std::make_unique<CodexAppServer>(codexProgram(), m_home->environment());
    }

    bool codexConnects() const
    {
        const auto codex = startAppServer();
        if (!codex->initialize())
            return false;
        codex->connectToServers();
        return isConnected(codex->statusOf(name()));
    }

    //! How many milliseconds it takes until \a session shows \a state; \c patience: too many.
    static qint64 shownAfter(const CredentialSession &session, HealthState state)
    {
        QElapsedTimer clock;
        clock.start();
        QSignalSpy changed(&session, &CredentialSession::changed);
        while (session.health().state != state) {
            if (!changed.wait(patience))
                return patience;
        }
        return clock.elapsed();
    }

    void familyIsWell()
    {
        QCOMPARE(provider().reusesDetected(), 0);
        QVERIFY(provider().isFamilyAlive(name()));
        QVERIFY(provider().accepts(name(), m_home->accessToken()));
    }

    KeyringSession m_session;
    QString m_version;
    std::unique_ptr<SharedHome> m_home;
    QString m_outcome;
    bool m_isLeftOut = false;
    QElapsedTimer m_clock;
    QList<std::array<QString, 4>> m_table; // what, store, result, time
};

int main(int argc, char **argv)
{
    return runWithKeyring<TestCodex>(argc, argv);
}

#include "tst_codex.moc"

#include "core/session/credentialsession.h"
#include "core/session/journal_p.h"
#include "core/session/sessionfactory.h"
#include "core/store/keyringbackends_p.h"
#include "core/store/keyringstore_p.h"
#include "tests/support/fakeoauth.h"
#include "tests/support/keyringsession.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Never the program's patience, always an answer: nothing comes near it.
constexpr std::chrono::milliseconds keyringPatience = 3s;
//! With a service that is silent: every call waits for all of it.
constexpr std::chrono::milliseconds littlePatience = 700ms;
//! Between the tries of what goes on trying.
constexpr std::chrono::milliseconds longestPause = 500ms;

QByteArray shown(const Secret &secret)
{
    return secret.reveal().toByteArray();
}

} // namespace

//! A keyring service that fails in the very call: what is stored is the old credential or the new one, the error says
//! at which stage, and with the service back everything goes on.
class TestKeyringFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LATCHKEY_NEED_SESSION(m_session);
        m_session.enter();
    }

    void init()
    {
        m_home = std::make_unique<TemporaryHome>();
        qputenv("XDG_STATE_HOME", QFile::encodeName(m_home->filePath(u"state"_s)));
        m_oauth = std::make_shared<FakeOAuth>();
        startService();
    }
    void cleanup()
    {
        stopService();
        m_home.reset();
    }

    void aFirstEntryIsThereOrItIsNot_data()
    {
        QTest::addColumn<QString>("manner");
        QTest::addColumn<bool>("kept");
        QTest::newRow("dies in the call") << u"die"_s << false;
        QTest::newRow("dies after the write") << u"die-after"_s << true;
        QTest::newRow("answers garbage") << u"garbage"_s << true;
        QTest::newRow("only says so") << u"ignore"_s << false;
        QTest::newRow("refuses") << u"refuse"_s << false;
        QTest::newRow("is silent") << u"silent"_s << false;
    }
    void aFirstEntryIsThereOrItIsNot()
    {
        QFETCH(QString, manner);
        QFETCH(bool, kept);
        startService(u"CreateItem"_s, manner);
        const Credential first = credential("A1", "R1", 1h);
        const Status written = waitFor(m_store.write(first, {}));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::StoreUnavailable);
        QCOMPARE(written.error().stage, Stage::Persist);
        verifyFit(written.error());

        startService();
        const auto stored = waitFor(m_store.read(first.server));
        QVERIFY(stored);
        QCOMPARE(stored->has_value(), kept);
        QVERIFY(waitFor(m_store.write(first, generationOf(*stored))));
        QCOMPARE(shown((*waitFor(m_store.read(first.server)))->refreshToken), "R1");
    }

    void aServiceThatNotesItsClientsLateAnswersAllTheSame()
    {
        startService({}, u"late"_s);
        const Credential made = credential("A1", "R1", 1h);
        QVERIFY(waitFor(m_store.write(made, {})));
        startService({}, u"late"_s); // which has seen nobody yet
        const auto stored = waitFor(m_store.read(made.server));
        QVERIFY2(stored, stored ? "" : qPrintable(stored.error().detail));
        QVERIFY(*stored);
        QCOMPARE(shown((*stored)->refreshToken), "R1");
        startService({}, u"late"_s);
        QVERIFY(waitFor(m_store.remove(made.server)));
    }

    void nothingIsSpentWhereTheKeyringCannotBeRead_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("manner");
        for (const char *method : {"ReadAlias", "Get", "SearchItems", "GetAll", "GetSecret", "OpenSession"}) {
            for (const char *manner : {"die", "garbage", "refuse", "silent"})
                QTest::addRow("%s: %s", method, manner) << QString::fromLatin1(method) << QString::fromLatin1(manner);
        }
    }
    void nothingIsSpentWhereTheKeyringCannotBeRead()
    {
        QFETCH(QString, method);
        QFETCH(QString, manner);
        store(credential("A1", "R1", -1s));
        const auto keyring = manner == "silent"_L1 ? codexKeyringBackend(littlePatience) : m_keyring;
        const Sessions sessions(*this, keyring);
        startService(method, manner);

        const auto token = waitFor(sessions.session->accessToken());
        QVERIFY(!token);
        QVERIFY(token.error().kind == ErrorKind::StoreUnavailable || token.error().kind == ErrorKind::StoreLocked);
        QVERIFY(token.error().stage == Stage::Read || token.error().stage == Stage::Prepare);
        verifyFit(token.error());
        QCOMPARE(m_oauth->refreshes, 0);

        startService();
        const auto again = waitFor(sessions.session->accessToken());
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE(shown(again->value), "A2");
        QCOMPARE(m_oauth->refreshes, 1);
    }

    void aWriteThatFailsInTheVeryCall_data()
    {
        QTest::addColumn<QString>("manner");
        QTest::addColumn<bool>("kept"); // the new credential, by the service that fails
        QTest::newRow("dies in the call") << u"die"_s << false;
        QTest::newRow("dies after the write") << u"die-after"_s << true;
        QTest::newRow("answers garbage") << u"garbage"_s << true;
        QTest::newRow("only says so") << u"ignore"_s << false;
        QTest::newRow("refuses") << u"refuse"_s << false;
    }
    void aWriteThatFailsInTheVeryCall()
    {
        QFETCH(QString, manner);
        QFETCH(bool, kept);
        store(credential("A1", "R1", -1s));
        const Sessions sessions(*this, m_keyring);
        startService(u"SetSecret"_s, manner);

        const auto token = waitFor(sessions.session->accessToken());
        QCOMPARE(m_oauth->refreshes, 1);
        if (token) { // the service that is still there has the new credential after all, and a second look found it
            QVERIFY(kept);
            QCOMPARE(shown(token->value), "A2");
        } else {
            QCOMPARE(token.error().kind, ErrorKind::StoreUnavailable);
            QCOMPARE(token.error().stage, Stage::Persist);
            QCOMPARE(token.error().granted, Granted::Waiting);
            verifyFit(token.error());
            QVERIFY(journal().read()); // whoever comes next knows that R1 is spent
        }

        startService();
        const auto stored = waitFor(m_store.read(m_server));
        QVERIFY(stored && *stored);
        const bool isNew = shown((*stored)->refreshToken) == "R2";
        QVERIFY(isNew || (!kept && shown((*stored)->refreshToken) == "R1")); // whole: one of them
        QCOMPARE(shown((*stored)->accessToken), isNew ? "A2" : "A1");

        // The service that is back gets what was granted; R1 is not sent again.
        QVERIFY(waitUntil([&] { return !sessions.factory->isBusy(); }, 30s));
        QVERIFY(!sessions.session->lastOutcome().error);
        QCOMPARE(shown((*waitFor(m_store.read(m_server)))->refreshToken), "R2");
        const auto again = waitFor(sessions.session->accessToken());
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE(shown(again->value), "A2");
        QCOMPARE(m_oauth->refreshes, 1);
        QVERIFY(kept || !journal().read());
    }

    void aServiceThatComesBackInTimeTakesTheCredential_data()
    {
        QTest::addColumn<QString>("manner");
        QTest::newRow("died in the call") << u"die"_s;
        QTest::newRow("died after the write") << u"die-after"_s;
    }
    void aServiceThatComesBackInTimeTakesTheCredential()
    {
        QFETCH(QString, manner);
        store(credential("A1", "R1", -1s));
        const Sessions sessions(*this, m_keyring, {20s, 20s, 9s}); // its second try is after a third of that
        startService(u"SetSecret"_s, manner);
        const auto waiting = sessions.session->accessToken();
        QTRY_COMPARE_WITH_TIMEOUT(m_service->state(), QProcess::NotRunning, 20'000);
        startService();
        const auto token = waitFor(waiting);
        QVERIFY2(token, token ? "" : qPrintable(token.error().detail));
        QCOMPARE(shown(token->value), "A2");
        QCOMPARE(m_oauth->refreshes, 1);
        QCOMPARE(shown((*waitFor(m_store.read(m_server)))->refreshToken), "R2");
    }

    //! As on a busy machine, for many programs at once: each answer is soon there, and all of them are not.
    void aKeyringThatAnswersSlowlyIsNotCalledUnavailable()
    {
        startService(u"Any"_s, u"slow"_s);
        KeyringStore store(codexKeyringBackend(keyringPatience)); // writing takes some ten calls
        const Credential made = credential("A1", "R1", 1h);
        const auto written = waitFor(store.write(made, {}));
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
        const auto read = waitFor(store.read(m_server));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(shown((*read)->refreshToken), "R1");
    }

private:
    struct Sessions {
        Sessions(const TestKeyringFaults &test, const std::shared_ptr<KeyringBackend> &keyring,
                 Bounds bounds = {20s, 20s, 300ms})
        {
            SessionSettings settings;
            settings.home = test.m_home->path();
            settings.storeMode = StoreMode::Keyring;
            settings.bounds = bounds;
            settings.oauth = test.m_oauth;
            settings.keyring = keyring;
            settings.delay = [](std::chrono::milliseconds time, QObject *of, std::function<void()> f) {
                timerDelay()(std::min(time, longestPause), of, std::move(f));
            };
            factory = std::make_unique<SessionFactory>(settings);
            Server server;
            server.identity = test.m_server;
            session.reset(factory->open(server));
        }
        std::unique_ptr<SessionFactory> factory;
        std::unique_ptr<CredentialSession> session;
    };

    //! In the place of the one before; what that one held is there.
    void startService(const QString &method = {}, const QString &manner = {})
    {
        stopService();
        m_service = std::make_unique<QProcess>();
        m_service->setProcessEnvironment(m_session.environment());
        m_service->start(QStringLiteral(LATCHKEY_FAKE_SECRET_SERVICE),
                         {m_home->filePath(u"keyring"_s), method, manner});
        QTRY_VERIFY_WITH_TIMEOUT(m_service->canReadLine(), 20'000);
    }
    void stopService()
    {
        if (!m_service)
            return;
        m_service->kill();
        m_service->waitForFinished();
        m_service.reset();
    }

    Credential credential(const char *access, const char *refresh, std::chrono::seconds left) const
    {
        Credential made;
        made.server = m_server;
        made.issuer = u"https://as.example"_s;
        made.clientId = u"client"_s;
        made.accessToken = Secret(access);
        made.refreshToken = Secret(refresh);
        made.expiresAt = QDateTime::currentDateTimeUtc().addSecs(left.count());
        return made;
    }
    void store(const Credential &made) { QVERIFY(waitFor(m_store.write(made, {}))); }
    Journal journal() const { return {m_home->path(), codexKeyringService, m_server.storeKey()}; }

    static void verifyFit(const Error &error)
    {
        QVERIFY(error.detail.size() < 1000);
        for (const QChar c : error.detail)
            QVERIFY(c.isPrint());
    }

    const KeyringSession m_session{KeyringSession::State::NoService};
    const ServerIdentity m_server{u"demo"_s, u"https://mcp.example/mcp"_s};
    const std::shared_ptr<KeyringBackend> m_keyring = codexKeyringBackend(keyringPatience);
    KeyringStore m_store{m_keyring};
    std::unique_ptr<TemporaryHome> m_home;
    std::shared_ptr<FakeOAuth> m_oauth;
    std::unique_ptr<QProcess> m_service;
};

LATCHKEY_TEST(TestKeyringFaults)
#include "tst_keyring_faults.moc"

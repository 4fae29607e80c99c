#include "app/demo/demoprovider.h"
#include "core/session/refreshscheduler.h"
#include "tests/session/sessionfixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>

#include <vector>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! A home whose server gives tokens without a user.
struct Unattended : SessionFixture {
    Unattended()
    {
        server.clientId = u"me"_s;
        server.clientSecret = Secret("hunter2");
        server.grant.type = Grant::Type::ClientCredentials;
        session.reset(factory->open(server));
    }
};

} // namespace

//! Servers whose grant needs no user: signed in to without a browser, renewed without a refresh token.
class TestUnattended : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInWithoutABrowser()
    {
        Unattended home;
        LoginOptions options;
        bool opened = false;
        options.openBrowser = [&opened](const QUrl &) { return opened = true; };

        Login *login = home.session->login(options);

        QVERIFY(waitFor(login->future()));
        QVERIFY(!opened);
        QCOMPARE(home.oauth->obtained, 1);
        QCOMPARE(shown(home.stored()->accessToken), "O1");
        QVERIFY(home.stored()->refreshToken.isEmpty());
        QVERIFY(home.stored()->clientSecret.isEmpty()); // it stays where the user keeps it
        QCOMPARE(home.session->health().state, HealthState::SignedIn);
        QVERIFY(home.lockIsFree());
    }

    void isRenewedByItsGrant()
    {
        Unattended home;
        home.store(home.credential("O0", "", -1s));
        QVERIFY(waitFor(home.session->reload()));
        QCOMPARE(home.session->health().state, HealthState::ExpiredWillRefresh);

        const auto token = waitFor(home.session->accessToken());

        QVERIFY(token);
        QCOMPARE(shown(token->value), "O1");
        QCOMPARE(token->source, TokenSource::Refreshed);
        QCOMPARE(shown(home.stored()->accessToken), "O1");
        QCOMPARE(home.oauth->lastResource, u"https://mcp.example/mcp"_s);
        QCOMPARE(home.oauth->lastScopes, QStringList{u"read"_s});
        QCOMPARE(home.oauth->refreshes, 0);
        QVERIFY(home.lockIsFree());
    }

    void writesNoIntentBecauseNothingIsSpent()
    {
        Unattended home;
        home.store(home.credential("O0", "", -1s));
        bool intent = true;
        home.oauth->onObtain = [&] { intent = home.journal().read().has_value(); };
        QVERIFY(waitFor(home.session->accessToken()));
        QVERIFY(!intent);
        QVERIFY(!home.journal().spent());
    }

    void getsAnotherTokenAfterA401()
    {
        Unattended home;
        home.store(home.credential("O0", "", 1h));
        const auto token = waitFor(home.session->refreshAfterUnauthorized(Secret("O0")));
        QVERIFY(token);
        QCOMPARE(shown(token->value), "O1");
        QCOMPARE(home.oauth->obtained, 1);
    }

    void aRefusalIsToldAndLosesNothing()
    {
        Unattended home;
        home.store(home.credential("O0", "", -1s));
        home.oauth->obtainAnswer = errorOf(ErrorKind::Refused, Stage::Exchange);

        const auto token = waitFor(home.session->accessToken());

        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::Refused);
        QCOMPARE(home.oauth->obtained, 1);
        QCOMPARE(shown(home.stored()->accessToken), "O0");
        QCOMPARE(home.session->health().state, HealthState::Trouble);
        QVERIFY(home.lockIsFree());
    }

    void isNotAskedForSilentlyOnceSignedOut()
    {
        Unattended home;
        QVERIFY(waitFor(home.session->login({})->future()));
        QVERIFY(waitFor(home.session->logout()));

        const auto token = waitFor(home.session->accessToken());

        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::AuthorizationRequired);
        QCOMPARE(home.oauth->obtained, 1); // by the sign-in
        QVERIFY(!home.stored());
        QCOMPARE(home.session->health().state, HealthState::NeedsSignIn);
    }

    void provesByItsKeyWhoItIsWhenSigningOut()
    {
        Unattended home;
        home.server.clientSecret = {};
        home.server.privateKey = Secret("THE-KEY");
        home.session.reset(home.factory->open(home.server));
        QVERIFY(waitFor(home.session->login({})->future()));
        QVERIFY(home.oauth->lastKey.isEmpty()); // which is the one that tokens are bound to
        QVERIFY(waitFor(home.session->logout()));
        QCOMPARE(home.oauth->revocations, 1);
        QCOMPARE(shown(home.oauth->lastKey), "THE-KEY");
    }

    void isRenewedAheadLikeEveryOther()
    {
        Unattended home;
        home.store(home.credential("O0", "", 10min));
        QVERIFY(waitFor(home.session->reload()));
        QVERIFY(nextRefresh({}, home.session->credential(), home.session->lastOutcome(), 0, 0).isValid());
    }

    void eightProcessesAskOnceForEachExpiry()
    {
        Demo::DemoProvider provider;
        QVERIFY(provider.listen());
        const QString url = provider.addServer(u"notes"_s);
        provider.addClient(u"me"_s, "hunter2");
        provider.tokenLatency = 200ms;
        const TemporaryHome home;
        put(home.path() + u"/secret"_s, "hunter2");
        const QString entry = u"{\"name\":\"notes\",\"url\":\"%1\",\"grant\":\"client_credentials\","
                              "\"client_id\":\"me\",\"client_secret_file\":\"%2/secret\"}"_s.arg(url, home.path());
        put(home.path() + u"/servers.json"_s, "{\"version\":1,\"servers\":[" + entry.toUtf8() + "]}");
        FileStore file(home.path());
        Credential expired;
        expired.server = {u"notes"_s, url};
        expired.issuer = provider.issuer();
        expired.clientId = u"me"_s;
        expired.accessToken = Secret("long gone");
        expired.expiresAt = QDateTime::currentDateTimeUtc().addSecs(-1);
        expired.resource = url;
        QVERIFY(waitFor(file.write(expired, generationOf(std::nullopt))));

        std::vector<std::unique_ptr<QProcess>> clients;
        for (int i = 0; i < 8; ++i) {
            clients.push_back(std::make_unique<QProcess>());
            clients.back()->start(QStringLiteral(AUTHORIZED_CLIENT), {home.path(), url});
        }
        for (const auto &client : clients) {
            QTRY_COMPARE_WITH_TIMEOUT(client->state(), QProcess::NotRunning, 60'000);
            QCOMPARE(client->readAllStandardError(), QByteArray());
            QCOMPARE(client->readAllStandardOutput().trimmed(), "200");
        }
        QCOMPARE(provider.tokenRequests(u"client_credentials"_s), 1);
        const auto stored = waitFor(file.read(expired.server));
        QVERIFY(stored && *stored && (*stored)->refreshToken.isEmpty());
        QVERIFY((*stored)->clientSecret.isEmpty());
    }

private:
    static void put(const QString &path, const QByteArray &content)
    {
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        QVERIFY(out.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QCOMPARE(out.write(content), content.size());
    }
};

LATCHKEY_TEST(TestUnattended)
#include "tst_unattended.moc"

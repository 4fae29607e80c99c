// How a sign-in becomes a client.

#include "tests/session/sessionfixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QUrlQuery>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

Error refusedRegistration(const QString &code, const QString &words)
{
    return {ErrorKind::Refused, Stage::Registration, u"HTTP 400 "_s + code + u": "_s + words, {}, code};
}

} // namespace

class TestLoginClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFixedPlaceIsTakenAsItIs()
    {
        SessionFixture home;
        LoginOptions options;
        options.exactCallbackUrl = u"http://localhost/own/place"_s;
        Login *login = home.session->login(options);
        QTRY_COMPARE(login->step(), LoginStep::WaitingForBrowser);
        QCOMPARE(home.oauth->identifiedFor, u"http://localhost/own/place"_s);
        QVERIFY(
            !login->acceptRedirect(u"http://localhost/own/place?error=access_denied"_s)); // anybody knows that place
        login->cancel();
    }

    // openai/codex#20503 (Fastmail), can1357/oh-my-pi#5107 (Clerk): what was not registered is not granted.
    void registersForWhatItAsksFor()
    {
        SessionFixture home;
        LoginOptions options;
        options.scopes = QStringList{u"read"_s, u"write"_s};
        Login *login = home.session->login(options);
        QTRY_COMPARE(login->step(), LoginStep::WaitingForBrowser);
        QCOMPARE(home.oauth->registeredScopes, QList<QStringList>{options.scopes});
        login->cancel();
    }

    // keycloak/keycloak#43654: its policy names what may be registered, and the rest is granted all the same.
    void registersWithoutScopesWhereTheyAreRefused_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("in words") << u"Not permitted to use specified clientScope"_s;
        QTest::newRow("without a word") << QString();
    }
    void registersWithoutScopesWhereTheyAreRefused()
    {
        QFETCH(QString, words);
        SessionFixture home;
        home.oauth->registrationRefusals = {refusedRegistration(u"invalid_client_metadata"_s, words)};
        LoginOptions options;
        options.scopes = QStringList{u"read"_s};
        Login *login = home.session->login(options);
        QTRY_COMPARE(login->step(), LoginStep::WaitingForBrowser);
        QCOMPARE(home.oauth->registeredScopes, (QList<QStringList>{options.scopes, {}}));
        QCOMPARE(login->scopes(), options.scopes);
        login->cancel();
    }

    // PostHog/posthog#55307, churnkey/sdk#29: what the server publishes, or nothing, is not what its provider takes.
    void saysHowToNameOtherScopes()
    {
        SessionFixture home;
        Login *login = home.session->login({});
        const auto done = login->future();
        QTRY_COMPARE(login->step(), LoginStep::WaitingForBrowser);
        const QUrlQuery asked(login->authorizationUrl());
        const QString answer = asked.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded) + u"?state="_s
            + asked.queryItemValue(u"state"_s) + u"&error=invalid_request&error_description=At+least+one+scope"_s;
        QVERIFY(login->acceptRedirect(answer));
        const auto outcome = waitFor(done);
        QVERIFY(!outcome);
        QVERIFY2(outcome.error().detail.contains(u"--scope"_s), qPrintable(outcome.error().detail));
    }

    void whatIsRefusedIsNotBlamedOnTheRedirect()
    {
        for (const auto &[words, blames] : {std::pair(u"a software statement is needed"_s, false),
                                            std::pair(u"the redirect has to be https"_s, true)}) {
            SessionFixture home;
            const Error refusal = refusedRegistration(u"invalid_client_metadata"_s, words);
            home.oauth->registrationRefusals = {refusal, refusal, refusal};
            const auto outcome = waitFor(home.session->login({})->future());
            QVERIFY(!outcome);
            QCOMPARE(home.oauth->identifications, 3);
            QVERIFY(outcome.error().detail.startsWith(refusal.detail));
            QCOMPARE(outcome.error().detail.contains(u"--callback-url"_s), blames);
        }
    }
};

LATCHKEY_TEST(TestLoginClient)
#include "tst_loginclient.moc"

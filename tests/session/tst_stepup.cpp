#include "tests/session/sessionfixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QUrlQuery>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! Signs in as a browser would, to what the server grants.
bool signIn(SessionFixture &home, const QStringList &granted, const QStringList &named = {},
            CredentialSession *session = nullptr)
{
    TokenGrant grant = grantOf("login-A", "login-R");
    grant.scopes = granted;
    home.oauth->exchangeAnswer = grant;
    LoginOptions options;
    options.scopes = named;
    Login *login = (session ? session : home.session.get())->login(options);
    const auto done = login->future();
    QObject::connect(login, &Login::stepChanged, login, [login](LoginStep step) {
        if (step != LoginStep::WaitingForBrowser)
            return;
        const QUrlQuery query(login->authorizationUrl());
        QString answer = query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded);
        answer += u"?code=the-code&state="_s + query.queryItemValue(u"state"_s);
        QMetaObject::invokeMethod(
            login, [login, answer] { (void)login->acceptRedirect(answer); }, Qt::QueuedConnection);
    });
    return waitFor(done).has_value();
}

} // namespace

//! RULE S-1, S-2, B-16, T-25: what becomes of a 403 that asks for more.
class TestStepUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theServersWishIsShownAndWhatIsGrantedStillWorks()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", 1h));
        QVERIFY(waitFor(home.session->reload()));
        QCOMPARE(home.session->health().state, HealthState::SignedIn);

        home.session->requestScopes({u"write"_s});

        QCOMPARE(home.session->health().state, HealthState::NeedsSignIn);
        QCOMPARE(home.session->health().reason, SignInReason::MorePermissions);
        QVERIFY(!home.session->runningLogin()); // nothing but a click starts one
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(token->value == Secret("A1"));
    }

    void theNextSignInAsksForTheUnion()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", 1h)); // with the scope "read"
        QVERIFY(waitFor(home.session->reload()));
        home.session->requestScopes({u"write"_s, u"admin"_s});
        QVERIFY(signIn(home, {u"read"_s, u"write"_s, u"admin"_s}));
        QCOMPARE(home.oauth->asked, (QStringList{u"read"_s, u"write"_s, u"admin"_s}));
        QCOMPARE(home.session->health().state, HealthState::SignedIn);
        QTRY_VERIFY(home.journal().wanted().isEmpty());
        QVERIFY(signIn(home, {u"read"_s})); // and the one after that as usual
        QVERIFY(home.oauth->asked.isEmpty());
    }

    void whatWasAskedForAndNotGrantedIsNotAskedForAgain()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", 1h));
        QVERIFY(waitFor(home.session->reload()));
        home.session->requestScopes({u"write"_s});
        QVERIFY(signIn(home, {u"read"_s}));
        QCOMPARE(home.session->health().state, HealthState::SignedIn);
        home.session->requestScopes({u"write"_s});
        QCOMPARE(home.session->health().state, HealthState::SignedIn);
    }

    void wishesOfOtherProcessesAndOfEarlierOnesCount()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", 1h));
        QVERIFY(waitFor(home.session->reload()));
        home.session->requestScopes({u"write"_s});
        QTRY_COMPARE(home.journal().wanted(), QStringList{u"write"_s});

        SessionSettings settings;
        settings.home = home.folder.path();
        settings.storeMode = StoreMode::File;
        settings.clock = [time = home.time] { return *time; };
        settings.oauth = home.oauth;
        settings.keyring = home.keyring;
        SessionFactory another(settings);
        const std::unique_ptr<CredentialSession> session(another.open(home.server));
        QVERIFY(waitFor(session->reload()));
        QCOMPARE(session->health().reason, SignInReason::MorePermissions);
    }

    //! The bridge hears what the server wants, and another program signs in.
    void anotherProgramAsksForTheUnion()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", 1h));
        QVERIFY(waitFor(home.session->reload()));
        home.session->requestScopes({u"write"_s});
        QTRY_COMPARE(home.journal().wanted(), QStringList{u"write"_s});
        QCOMPARE(home.session->scopesOfNextSignIn(), (QStringList{u"read"_s, u"write"_s}));

        SessionSettings settings;
        settings.home = home.folder.path();
        settings.storeMode = StoreMode::File;
        settings.clock = [time = home.time] { return *time; };
        settings.oauth = home.oauth;
        settings.keyring = home.keyring;
        SessionFactory another(settings);
        const std::unique_ptr<CredentialSession> session(another.open(home.server));
        QVERIFY(signIn(home, {u"read"_s, u"write"_s}, {}, session.get())); // at once, without having looked
        QCOMPARE(home.oauth->asked, (QStringList{u"read"_s, u"write"_s}));

        // And the session that goes on takes it up at its next request.
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(token.has_value());
        QVERIFY(token->value == Secret("login-A"));
        QVERIFY(home.session->scopesOfNextSignIn().isEmpty());
    }

    void namingOneOfThemDropsNone()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", 1h));
        QVERIFY(waitFor(home.session->reload()));
        home.session->requestScopes({u"write"_s});
        QVERIFY(signIn(home, {u"read"_s, u"write"_s}, {u"write"_s}));
        QStringList asked = home.oauth->asked;
        asked.sort();
        QCOMPARE(asked, (QStringList{u"read"_s, u"write"_s}));
    }

    void whoNamesSomethingElseMeansJustThat()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", 1h));
        QVERIFY(waitFor(home.session->reload()));
        home.session->requestScopes({u"write"_s});
        QVERIFY(signIn(home, {u"other"_s}, {u"other"_s}));
        QCOMPARE(home.oauth->asked, QStringList{u"other"_s});
    }

    //! Who signed in as somebody else meanwhile, means it for all programs.
    void aCredentialOfAnotherProgramIsTakenUpAtTheNextRequest()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", 1h));
        QVERIFY(waitFor(home.session->accessToken())->value == Secret("A1"));
        home.store(home.credential("B1", "S1", 1h));
        QVERIFY(waitFor(home.session->accessToken())->value == Secret("B1"));
        QCOMPARE(home.oauth->refreshes, 0);
    }

    void nonsenseIsIgnored_data()
    {
        QTest::addColumn<QStringList>("scopes");
        QTest::newRow("none") << QStringList();
        QTest::newRow("granted already") << QStringList{u"read"_s};
        QTest::newRow("not a scope") << QStringList{u"a b"_s, u"\x1b[31m"_s, u""_s};
    }
    void nonsenseIsIgnored()
    {
        QFETCH(QStringList, scopes);
        SessionFixture home;
        home.store(home.credential("A1", "R1", 1h));
        QVERIFY(waitFor(home.session->reload()));
        home.session->requestScopes(scopes);
        QCOMPARE(home.session->health().state, HealthState::SignedIn);
    }

    void aServerThatAlwaysWantsMoreGetsNoEndlessList()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", 1h));
        QVERIFY(waitFor(home.session->reload()));
        for (int i = 0; i < 1000; ++i)
            home.session->requestScopes({u"scope-%1"_s.arg(i)});
        QCOMPARE(home.session->credential().wantedScopes.size(), 32);
    }
};

LATCHKEY_TEST(TestStepUp)
#include "tst_stepup.moc"

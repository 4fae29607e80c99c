#include "tests/session/sessionfixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QPointer>
#include <QtCore/QUrlQuery>
#include <QtTest/QSignalSpy>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! What the browser comes back with when the user agrees.
QString answerTo(const QUrl &authorizationUrl, const QString &extra = u"&code=the-code"_s)
{
    const QUrlQuery query(authorizationUrl);
    return query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded) + u"?state="_s + query.queryItemValue(u"state"_s)
        + extra;
}

//! Starts a sign-in and brings it to the browser.
Login *waitingForBrowser(SessionFixture &home, const LoginOptions &options = {})
{
    Login *login = home.session->login(options);
    [&] { QTRY_COMPARE(login->step(), LoginStep::WaitingForBrowser); }();
    return login;
}

bool isInFile(const SessionFixture &home, const QByteArray &text)
{
    QDirIterator files(home.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            return true;
    }
    return false;
}

} // namespace

class TestLoginLogout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSignInStoresTheCredential()
    {
        SessionFixture home;
        QUrl opened;
        LoginOptions options;
        options.openBrowser = [&opened](const QUrl &url) {
            opened = url;
            return true;
        };
        Login *login = waitingForBrowser(home, options);
        QList<LoginStep> steps;
        connect(login, &Login::stepChanged, this, [&](LoginStep step) { steps.append(step); });
        const auto done = login->future();
        QCOMPARE(opened, login->authorizationUrl());
        QVERIFY(home.lockIsFree()); // people take minutes

        QVERIFY(login->acceptRedirect(answerTo(opened)));

        QVERIFY(waitFor(done));
        QCOMPARE(shown(home.stored()->accessToken), "login-A");
        QCOMPARE(home.stored()->clientId, u"client"_s);
        QCOMPARE(home.stored()->issuer, u"https://as.example"_s);
        QCOMPARE(home.session->health().state, HealthState::SignedIn);
        QCOMPARE(steps, (QList<LoginStep>{LoginStep::Exchanging, LoginStep::Saving, LoginStep::Finished}));
        QVERIFY(home.lockIsFree());
    }

    void aSecondSignInIsTheFirst()
    {
        SessionFixture home;
        Login *login = home.session->login({});
        QCOMPARE(home.session->login({}), login);
        QCOMPARE(home.session->runningLogin(), login);
        const auto done = login->future();
        login->cancel();
        QCOMPARE(waitFor(done).error().kind, ErrorKind::Cancelled);
        QVERIFY(!home.session->runningLogin());
    }

    void anUnfinishedSignInLeavesThePreviousCredential_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("cancelled") << u"cancel"_s << ErrorKind::Cancelled;
        QTest::newRow("timed out") << u"timeout"_s << ErrorKind::AuthorizationRequired;
        QTest::newRow("denied") << u"denied"_s << ErrorKind::AuthorizationRequired;
        QTest::newRow("exchange fails") << u"exchange"_s << ErrorKind::Network;
        QTest::newRow("no server") << u"discovery"_s << ErrorKind::Network;
    }
    void anUnfinishedSignInLeavesThePreviousCredential()
    {
        QFETCH(QString, how);
        QFETCH(ErrorKind, kind);
        SessionFixture home;
        home.store(home.credential("A1", "R1", 1h));
        QVERIFY(waitFor(home.session->reload()));
        if (how == u"exchange")
            home.oauth->exchangeAnswer = errorOf(ErrorKind::Network);
        if (how == u"discovery")
            home.oauth->metadata = errorOf(ErrorKind::Network);
        LoginOptions options;
        if (how == u"timeout")
            options.browserBound = 1ms;

        Login *login = home.session->login(options);
        const auto done = login->future();
        if (how == u"cancel" || how == u"denied" || how == u"exchange") {
            QTRY_COMPARE(login->step(), LoginStep::WaitingForBrowser);
            const QUrl url = login->authorizationUrl();
            if (how == u"cancel")
                login->cancel();
            else if (how == u"denied")
                QVERIFY(login->acceptRedirect(answerTo(url, u"&error=access_denied"_s)));
            else
                QVERIFY(login->acceptRedirect(answerTo(url)));
        }

        const auto outcome = waitFor(done);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, kind);
        QCOMPARE(shown(home.stored()->accessToken), "A1");
        QCOMPARE(home.session->health().state, HealthState::SignedIn);
        QVERIFY(home.lockIsFree());
    }

    void aFailedSignInKeepsTheReasonForIt()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->refreshAnswer = errorOf(ErrorKind::AuthorizationRequired, Stage::Refresh);
        QVERIFY(!waitFor(home.session->accessToken()));
        Login *login = waitingForBrowser(home);
        const auto done = login->future();
        login->cancel();
        QVERIFY(!waitFor(done));
        QCOMPARE(home.session->health().state, HealthState::NeedsSignIn);
        QCOMPARE(home.session->health().reason, SignInReason::Rejected);
    }

    void pastedNonsenseIsToldApartAndTheWaitGoesOn_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::newRow("empty") << QString();
        QTest::newRow("words") << u"hello there"_s;
        QTest::newRow("no query") << u"http://127.0.0.1:1/callback"_s;
        QTest::newRow("other state") << u"http://127.0.0.1:1/callback?code=c&state=wrong"_s;
        QTest::newRow("error without state") << u"http://127.0.0.1:1/callback?error=access_denied"_s;
    }
    void pastedNonsenseIsToldApartAndTheWaitGoesOn()
    {
        QFETCH(QString, pasted);
        SessionFixture home;
        Login *login = waitingForBrowser(home);
        const auto done = login->future();
        const Status accepted = login->acceptRedirect(pasted);
        QVERIFY(!accepted);
        QCOMPARE(accepted.error().kind, ErrorKind::InvalidInput);
        QVERIFY(!done.isFinished());
        QVERIFY(login->acceptRedirect(answerTo(login->authorizationUrl())));
        QVERIFY(waitFor(done));
    }

    //! Some providers leave `state` out when the user says no. Only who knows the place, which has random text in it, is
    //! believed.
    void aNoWithoutStateCountsAtItsOwnPlaceOnly()
    {
        SessionFixture home;
        Login *login = waitingForBrowser(home);
        const auto done = login->future();
        const QString place
            = QUrlQuery(login->authorizationUrl()).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded);
        QVERIFY(place.size() > u"http://127.0.0.1:1/callback/"_s.size() + 40);
        QVERIFY(!login->acceptRedirect(place + u"?code=c"_s));
        QVERIFY(!login->acceptRedirect(place + u"?error=server_error"_s));
        QVERIFY(!done.isFinished());
        QVERIFY(login->acceptRedirect(place + u"?error=access_denied"_s));
        QCOMPARE(waitFor(done).error().oauthError, u"access_denied"_s);
    }

    void noBrowserForAStoreThatCannotKeepTheGrant()
    {
        SessionFixture home(StoreMode::Keyring);
        home.keyring->locked = true;
        bool opened = false;
        LoginOptions options;
        options.openBrowser = [&opened](const QUrl &) { return opened = true; };
        const auto outcome = waitFor(home.session->login(options)->future());
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::StoreLocked);
        QVERIFY(!opened);
    }

    void aSignInThatEndsWhileARefreshRunsWins()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->holding = true;
        const auto refreshing = home.session->accessToken();
        QTRY_VERIFY(home.oauth->isHeld()); // the refresh holds the lock
        Login *login = waitingForBrowser(home);
        const auto done = login->future();
        QVERIFY(login->acceptRedirect(answerTo(login->authorizationUrl())));
        QTRY_COMPARE(login->step(), LoginStep::Saving);
        QVERIFY(!done.isFinished());

        home.oauth->answerRefresh(grantOf("A2", "R2"));

        QVERIFY(waitFor(refreshing));
        QVERIFY(waitFor(done));
        QCOMPARE(shown(home.stored()->refreshToken), "login-R");
    }

    void aRefreshThatWaitsForASignInAdoptsIt()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        LockHandle foreign = home.takeLock();
        Login *login = waitingForBrowser(home);
        const auto done = login->future();
        QVERIFY(login->acceptRedirect(answerTo(login->authorizationUrl())));
        QTRY_COMPARE(login->step(), LoginStep::Saving);
        const auto refreshing = home.session->accessToken();
        foreign.reset();

        QVERIFY(waitFor(done));
        QVERIFY(waitFor(refreshing));
        // Whichever of them was first to the lock, the sign-in's credential is what remains.
        QCOMPARE(shown(home.stored()->refreshToken), "login-R");
    }

    void signingOutRemovesFromBothStoresAndRevokes()
    {
        SessionFixture home(StoreMode::Auto);
        home.keyring->put(home.server.identity, home.credential("A1", "R1", 1h));
        home.store(home.credential("A-file", "R-file", 1h));
        QVERIFY(waitFor(home.session->reload()));

        const auto report = waitFor(home.session->logout());

        QVERIFY(report);
        QVERIFY(report->removedFromFile);
        QVERIFY(report->removedFromKeyring);
        QCOMPARE(home.oauth->revocations, 1);
        QVERIFY(!home.stored());
        QCOMPARE(home.keyring->count(), 0);
        QCOMPARE(home.session->health().state, HealthState::NeedsSignIn);
        QCOMPARE(home.session->health().reason, SignInReason::SignedOut);
        QVERIFY(home.lockIsFree());
    }

    void signingOutOfAnEntryThatNamesNoIssuerRevokes()
    {
        SessionFixture home;
        Credential old = home.credential("A1", "R1", 1h);
        old.issuer.clear();
        home.store(old);
        const auto report = waitFor(home.session->logout());
        QVERIFY(report);
        QCOMPARE(home.oauth->revocations, 1);
        QVERIFY(!home.stored());
    }

    void signingOutWithoutAKeyringService()
    {
        SessionFixture home(StoreMode::Auto);
        home.keyring->absent = true;
        home.store(home.credential("A1", "R1", 1h));
        const auto report = waitFor(home.session->logout());
        QVERIFY(report);
        QVERIFY(report->removedFromFile);
        QVERIFY(!report->removedFromKeyring);
    }

    void aRevocationThatFailsIsReportedAndTheCredentialIsGone()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", 1h));
        home.oauth->metadata = errorOf(ErrorKind::Network);
        const auto report = waitFor(home.session->logout());
        QVERIFY(report);
        QCOMPARE(report->revocation.refreshToken, RevocationReport::Outcome::Failed);
        QVERIFY(!home.stored());
    }

    void whatCouldNotBeRevokedIsTriedAgain_data()
    {
        QTest::addColumn<StoreMode>("mode");
        QTest::addColumn<bool>("bySigningOut"); // again; else by a look at the store
        QTest::newRow("by a reload") << StoreMode::File << false;
        QTest::newRow("by signing out again") << StoreMode::File << true;
        QTest::newRow("keyring, by a reload") << StoreMode::Keyring << false;
        QTest::newRow("keyring, by signing out again") << StoreMode::Keyring << true;
    }
    void whatCouldNotBeRevokedIsTriedAgain()
    {
        QFETCH(StoreMode, mode);
        QFETCH(bool, bySigningOut);
        SessionFixture home(mode);
        if (mode == StoreMode::Keyring)
            home.keyring->put(home.server.identity, home.credential("A1", "R1-secret", 1h));
        else
            home.store(home.credential("A1", "R1-secret", 1h));
        const auto metadata = std::exchange(home.oauth->metadata, errorOf(ErrorKind::Network));
        QVERIFY(waitFor(home.session->logout()));
        QVERIFY(!home.stored());
        QVERIFY(home.journal().revoking());
        QCOMPARE(home.keyring->count(), mode == StoreMode::Keyring ? 1 : 0);
        QCOMPARE(isInFile(home, "R1-secret"), mode == StoreMode::File);

        home.now = home.now.addSecs(7200);
        home.oauth->metadata = metadata;
        if (bySigningOut)
            QVERIFY(waitFor(home.session->logout()));
        else
            QVERIFY(waitFor(home.session->reload()));

        QTRY_COMPARE(home.oauth->revocations, 1);
        QTRY_VERIFY(!home.journal().revoking());
        QCOMPARE(home.keyring->count(), 0);
        QVERIFY(!isInFile(home, "R1-secret"));
        QCOMPARE(home.session->health().reason, SignInReason::SignedOut);
        QTRY_VERIFY(!home.factory->isBusy());
    }

    void whatCannotBeRevokedIsGivenUp()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1-secret", 1h));
        home.oauth->metadata = errorOf(ErrorKind::Network);
        QVERIFY(waitFor(home.session->logout()));
        int tries = 1;
        while (const auto left = home.journal().revoking()) {
            QCOMPARE(left->tries, tries);
            QVERIFY(++tries <= 10);
            home.now = left->nextTry();
            QVERIFY(waitFor(home.session->reload()));
            QTRY_VERIFY(home.journal().revoking() != left);
            QTRY_VERIFY(!home.factory->isBusy());
        }
        QCOMPARE(tries, 5);
        QVERIFY(!isInFile(home, "R1-secret"));
    }

    void aSignOutThatWasKilledIsCompleted_data()
    {
        QTest::addColumn<bool>("isStored"); // still
        QTest::addColumn<QString>("clientId"); // of what is stored
        QTest::addColumn<int>("revocations");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("before it removed") << true << QString() << 1 << false;
        QTest::newRow("after it removed") << false << QString() << 1 << false;
        QTest::newRow("signed in again since, as the same client") << true << u"client"_s << 0 << true;
        QTest::newRow("signed in again since, as another client") << true << u"another"_s << 1 << true;
    }
    void aSignOutThatWasKilledIsCompleted()
    {
        QFETCH(bool, isStored);
        QFETCH(QString, clientId);
        QFETCH(int, revocations);
        QFETCH(bool, isKept);
        SessionFixture home;
        const Credential old = home.credential("A1", "R1-secret", 1h);
        Credential now = old;
        if (!clientId.isEmpty()) {
            now = home.credential("A2", "R2", 1h);
            now.clientId = clientId;
        }
        if (isStored)
            home.store(now);
        FileStore ended(home.folder.filePath(u"latchkey/signed-out"_s));
        QVERIFY(waitFor(ended.write(old, {})));
        QVERIFY(home.lockIsFree()); // which makes its folder
        QVERIFY(waitFor(home.journal().writeRevoking({home.now, home.now, 0})));

        QVERIFY(waitFor(home.session->reload()));
        QVERIFY(!home.factory->isBusy()); // whoever signs out may still be at it
        home.now = home.now.addSecs(61);
        QVERIFY(waitFor(home.session->reload()));

        QTRY_VERIFY(!home.journal().revoking());
        QCOMPARE(home.oauth->revocations, revocations);
        QCOMPARE(home.stored().has_value(), isKept);
        QVERIFY(!isInFile(home, "R1-secret"));
        QTRY_VERIFY(home.lockIsFree());
    }

    void aLogoutThatCannotRemoveSaysSoAndRemovesNothing()
    {
        SessionFixture home(StoreMode::Keyring);
        home.keyring->put(home.server.identity, home.credential("A1", "R1", 1h));
        QVERIFY(waitFor(home.session->reload()));
        home.keyring->locked = true;
        const auto report = waitFor(home.session->logout());
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::StoreLocked);
        QCOMPARE(report.error().stage, Stage::Remove);
        QCOMPARE(home.keyring->count(), 1);
        QCOMPARE(home.oauth->revocations, 0);
    }

    void aRefreshInFlightCannotBringTheCredentialBack()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->holding = true;
        const auto refreshing = home.session->accessToken();
        QTRY_VERIFY(home.oauth->isHeld());
        const auto leaving = home.session->logout();
        home.oauth->answerRefresh(grantOf("A2", "R2"));

        QVERIFY(waitFor(refreshing));
        QVERIFY(waitFor(leaving));
        QVERIFY(!home.stored());
        QCOMPARE(home.session->health().state, HealthState::NeedsSignIn);
    }

    void aRefreshAfterALogoutFindsNothing()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        LockHandle foreign = home.takeLock();
        const auto leaving = home.session->logout();
        QVERIFY(!leaving.isFinished());
        foreign.reset();
        QVERIFY(waitFor(leaving));
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::AuthorizationRequired);
        QVERIFY(!home.stored());
    }

    void aSignInSeenInTheFileIsFoundByReload()
    {
        SessionFixture home(StoreMode::Auto);
        QVERIFY(waitFor(home.session->reload()));
        QCOMPARE(home.session->health().state, HealthState::NeedsSignIn);
        home.store(home.credential("A1", "R1", 1h)); // Codex, without a keyring, a moment later
        QVERIFY(waitFor(home.session->reload()));
        QCOMPARE(home.session->health().state, HealthState::SignedIn);
        QVERIFY(home.session->pinnedStore()->kind == StoreKind::File);
    }
};

LATCHKEY_TEST(TestLoginLogout)
#include "tst_loginlogout.moc"

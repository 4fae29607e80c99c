#include "core/lock/locks_p.h"
#include "core/store/encryptedstore_p.h"
#include "tests/session/refreshoutcomes.h"
#include "tests/session/sessionfixture.h"
#include "tests/support/testmain.h"

using namespace Latchkey;
using namespace Latchkey::Test;

class TestRefreshRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerThatMakesNoSenseIsRemembered()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->refreshAnswer = errorOf(ErrorKind::Protocol, Stage::Refresh);
        QCOMPARE(waitFor(home.session->accessToken()).error().kind, ErrorKind::Protocol);
        QVERIFY(home.journal().read()); // the provider may have rotated all the same
        home.oauth->refreshAnswer = grantOf("A2", "R2");
        QVERIFY(waitFor(home.session->accessToken()));
        QVERIFY(!home.journal().read());
    }

    void theSameUnreadableAnswerAgainIsTheEnd()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->refreshAnswer = refusalOf(RefusalMeaning::Unknown);

        QCOMPARE(waitFor(home.session->accessToken()).error().kind, ErrorKind::Protocol);
        QCOMPARE(home.session->health().state, HealthState::Trouble);
        const auto other = anotherProcess(home);
        QVERIFY(waitFor(other->reload()));
        QCOMPARE(other->health().state, HealthState::Trouble); // what is known outlives the process
        QCOMPARE(waitFor(other->accessToken()).error().kind, ErrorKind::AuthorizationRequired);
        QCOMPARE(other->health().reason, SignInReason::Rejected);
        QCOMPARE(waitFor(other->accessToken()).error().kind, ErrorKind::AuthorizationRequired);
        QVERIFY(waitFor(home.session->reload()));
        QCOMPARE(home.session->health().state, HealthState::NeedsSignIn);
        QCOMPARE(home.oauth->refreshes, 2);
    }

    void anotherUnreadableAnswerIsNot()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        for (const char *mark : {"1", "2", "3", "2"}) {
            home.oauth->refreshAnswer = refusalOf(RefusalMeaning::Unknown, RefusedPart::None, mark);
            QCOMPARE(waitFor(home.session->accessToken()).error().kind, ErrorKind::Protocol);
        }
        home.oauth->refreshAnswer = grantOf("A2", "R2");
        QVERIFY(waitFor(home.session->accessToken()));
        QCOMPARE(home.session->health().state, HealthState::SignedIn);
        QVERIFY(!home.journal().read());
    }

    void aForgottenClientNeedsASignIn()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->refreshAnswer = refusalOf(RefusalMeaning::ClientForgotten);
        QCOMPARE(waitFor(home.session->accessToken()).error().kind, ErrorKind::AuthorizationRequired);
        QCOMPARE(home.session->health().reason, SignInReason::ClientForgotten);
        const auto other = anotherProcess(home);
        QVERIFY(waitFor(other->reload()));
        QCOMPARE(other->health().reason, SignInReason::ClientForgotten);
        QVERIFY(!waitFor(other->accessToken()));
        QCOMPARE(home.oauth->refreshes, 1);
    }

    void aTimeThatTheProviderNamesIsHeeded()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        Error busy = refusalOf(RefusalMeaning::NotNow).error();
        busy.retryAt = home.now.addSecs(600);
        home.oauth->refreshAnswers = {busy};
        QCOMPARE(waitFor(home.session->accessToken()).error().retryAt, busy.retryAt);

        const auto other = anotherProcess(home);
        QVERIFY(waitFor(other->reload()));
        QCOMPARE(other->health().state, HealthState::Trouble);
        const auto tooEarly = waitFor(other->accessToken());
        QCOMPARE(tooEarly.error().kind, ErrorKind::Network);
        QCOMPARE(tooEarly.error().retryAt, busy.retryAt);
        QCOMPARE(home.oauth->refreshes, 1);

        home.now = home.now.addSecs(-3600); // a clock that was set back makes nobody wait for longer
        home.now = home.now.addSecs(3600 + 600);
        QVERIFY(waitFor(other->accessToken()));
        QCOMPARE(home.oauth->refreshes, 2);
    }

    void theUserNeedNotWait()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        Error busy = refusalOf(RefusalMeaning::NotNow).error();
        busy.retryAt = home.now.addSecs(600);
        home.oauth->refreshAnswers = {busy};
        QVERIFY(!waitFor(home.session->accessToken()));
        QVERIFY(waitFor(home.session->refresh()));
    }

    void whatDoesNotProveThatTheTokenLivesIsRemembered_data()
    {
        QTest::addColumn<Result<TokenGrant>>("answer");
        QTest::addColumn<bool>("mayBeSpent");
        const auto lives = [](RefusalMeaning meaning) {
            Error error = refusalOf(meaning, RefusedPart::None, "").error();
            error.refusal->tokenStillValid = true;
            return Result<TokenGrant>(error);
        };
        QTest::newRow("no answer") << Result<TokenGrant>(errorOf(ErrorKind::OutcomeUnknown)) << true;
        QTest::newRow("nothing was sent") << Result<TokenGrant>(errorOf(ErrorKind::Network)) << false;
        QTest::newRow("an overloaded server") << refusalOf(RefusalMeaning::NotNow, RefusedPart::None, "") << true;
        QTest::newRow("too many requests") << lives(RefusalMeaning::NotNow) << false;
        QTest::newRow("a page in a 200") << refusalOf(RefusalMeaning::Unknown, RefusedPart::None, "") << true;
    }
    void whatDoesNotProveThatTheTokenLivesIsRemembered()
    {
        QFETCH(Result<TokenGrant>, answer);
        QFETCH(bool, mayBeSpent);
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->refreshAnswers = {answer};
        QVERIFY(!waitFor(home.session->accessToken()));
        QCOMPARE(home.journal().read() && home.journal().read()->mayBeSpent(), mayBeSpent);

        home.oauth->refreshAnswer = refusalOf(RefusalMeaning::Ended);
        QVERIFY(!waitFor(home.session->accessToken()));
        QCOMPARE(home.session->health().reason, mayBeSpent ? SignInReason::Interrupted : SignInReason::Rejected);
    }

    void aProviderThatMovedNeedsASignIn_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QStringList>("named");
        QTest::addColumn<QString>("resource");
        QTest::addColumn<bool>("moved");
        const QString ours = u"https://as.example/"_s; // but for a slash
        const QString other = u"https://new.example"_s;
        const auto gone = ErrorKind::Protocol;
        QTest::newRow("another is named") << gone << QStringList{other} << u"urn:r"_s << true;
        QTest::newRow("ours is named too") << gone << QStringList{other, ours} << u"urn:r"_s << false;
        QTest::newRow("nothing is published") << gone << QStringList{other} << QString() << false;
        QTest::newRow("it cannot be reached") << ErrorKind::Network << QStringList{other} << u"urn:r"_s << false;
    }
    void aProviderThatMovedNeedsASignIn()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(QStringList, named);
        QFETCH(QString, resource);
        QFETCH(bool, moved);
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        const auto metadata = home.oauth->metadata;
        home.oauth->metadata = errorOf(kind, Stage::Discovery);
        home.oauth->published = ProtectedResourceMetadata{resource, named, {}};

        const auto token = waitFor(home.session->accessToken());

        QCOMPARE(token.error().kind, moved ? ErrorKind::AuthorizationRequired : kind);
        QCOMPARE(home.session->health().state, moved ? HealthState::NeedsSignIn : HealthState::Trouble);
        QCOMPARE(home.session->health().reason, moved ? SignInReason::ProviderMoved : SignInReason::None);
        const auto other = anotherProcess(home);
        QVERIFY(waitFor(other->reload()));
        QCOMPARE(other->health().state, moved ? HealthState::NeedsSignIn : HealthState::ExpiredWillRefresh);
        QCOMPARE(home.oauth->refreshes, 0);
        // It may come back.
        home.oauth->metadata = metadata;
        QVERIFY(waitFor(other->accessToken()));
    }

    void aProviderThatIsAwayForLongHasMoved_data()
    {
        QTest::addColumn<bool>("answersFirst"); // its metadata are there, its token endpoint is not
        QTest::newRow("nothing of it can be reached") << false;
        QTest::newRow("its metadata are still there") << true;
    }
    void aProviderThatIsAwayForLongHasMoved()
    {
        QFETCH(bool, answersFirst);
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        const auto metadata = home.oauth->metadata;
        home.oauth->published = ProtectedResourceMetadata{u"urn:r"_s, {u"https://new.example"_s}, {}};
        const auto fails = [&] {
            if (answersFirst)
                home.oauth->refreshAnswers = QList<Result<TokenGrant>>{errorOf(ErrorKind::Network, Stage::Refresh)};
            else
                home.oauth->metadata = errorOf(ErrorKind::Network, Stage::Discovery);
            return waitFor(anotherProcess(home)->accessToken()).error().kind;
        };
        QCOMPARE(fails(), ErrorKind::Network);
        home.now = home.now.addSecs(14 * 60);
        QCOMPARE(fails(), ErrorKind::Network);
        home.now = home.now.addSecs(60);
        QCOMPARE(fails(), ErrorKind::AuthorizationRequired);
        const auto other = anotherProcess(home);
        QVERIFY(waitFor(other->reload()));
        QCOMPARE(other->health().state, HealthState::NeedsSignIn);
        QCOMPARE(other->health().reason, SignInReason::ProviderMoved);
        // It may come back.
        home.oauth->metadata = metadata;
        home.oauth->refreshAnswers.clear();
        QVERIFY(waitFor(other->accessToken()));
        QVERIFY(!home.journal().read());
    }

    void aTransientFailureKeepsEverything_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("network") << ErrorKind::Network;
        QTest::newRow("refused") << ErrorKind::Refused;
        QTest::newRow("protocol") << ErrorKind::Protocol;
    }
    void aTransientFailureKeepsEverything()
    {
        QFETCH(ErrorKind, kind);
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->refreshAnswer = errorOf(kind);

        const auto token = waitFor(home.session->accessToken());

        QVERIFY(!token);
        QCOMPARE(token.error().kind, kind);
        QCOMPARE(token.error().stage, Stage::Refresh);
        QCOMPARE(home.session->health().state, HealthState::Trouble);
        QCOMPARE(shown(home.stored()->refreshToken), "R1");
        QVERIFY(home.lockIsFree());
    }

    void aProviderThatCannotBeFoundCostsNothing()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->metadata = errorOf(ErrorKind::Network, Stage::Discovery);
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().stage, Stage::Discovery);
        QCOMPARE(home.oauth->refreshes, 0);
        QVERIFY(!home.journal().read());
    }

    void aRejectedRefreshTokenIsKeptAndNotSentAgain()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->refreshAnswer = errorOf(ErrorKind::AuthorizationRequired, Stage::Refresh);

        QCOMPARE(waitFor(home.session->accessToken()).error().kind, ErrorKind::AuthorizationRequired);
        QCOMPARE(home.session->health().state, HealthState::NeedsSignIn);
        QCOMPARE(home.session->health().reason, SignInReason::Rejected);
        QCOMPARE(shown(home.stored()->refreshToken), "R1");

        // Nor by the next process, which knows it as soon as it looks.
        SessionSettings settings;
        settings.home = home.folder.path();
        settings.storeMode = StoreMode::File;
        settings.clock = [&home] { return home.now; };
        settings.oauth = home.oauth;
        settings.keyring = home.keyring;
        SessionFactory next(settings);
        const std::unique_ptr<CredentialSession> other(next.open(home.server));
        QVERIFY(waitFor(other->reload()));
        QCOMPARE(other->health().state, HealthState::NeedsSignIn);
        QCOMPARE(waitFor(other->accessToken()).error().kind, ErrorKind::AuthorizationRequired);
        QCOMPARE(home.oauth->refreshes, 1);

        // Only when the user insists.
        home.oauth->refreshAnswer = grantOf("A2", "R2");
        QVERIFY(waitFor(other->refresh()));
        QCOMPARE(home.oauth->refreshes, 2);
        QCOMPARE(other->health().state, HealthState::SignedIn);
    }

    void aRejectionThatFollowsAnInterruptedRefreshSaysSo()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        QVERIFY(waitFor(home.journal().write(
            {fingerprintOf(Secret("R1")), home.now.addSecs(-60), 4711, u"someclient"_s, false, false})));
        home.oauth->refreshAnswer = errorOf(ErrorKind::AuthorizationRequired, Stage::Refresh);

        const auto token = waitFor(home.session->accessToken());

        QVERIFY(!token);
        QCOMPARE(home.oauth->refreshes, 1); // one serialized retry
        QCOMPARE(home.session->health().reason, SignInReason::Interrupted);
        QVERIFY2(token.error().detail.contains(u"interrupted refresh at 2026-05-04T11:59:00Z by someclient"_s),
                 qPrintable(token.error().detail));
    }

    void aGracePeriodSavesAnInterruptedRefresh()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        QVERIFY(waitFor(home.journal().write(
            {fingerprintOf(Secret("R1")), home.now.addSecs(-5), 4711, u"someclient"_s, false, false})));
        QVERIFY(waitFor(home.session->accessToken()));
        QCOMPARE(home.session->health().state, HealthState::SignedIn);
        QVERIFY(!home.journal().read());
    }

    void aJournalThatIsNotOursBlocksNothing_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("garbage") << QByteArray("\x00\xff{{{", 6);
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("huge") << QByteArray(100'000, 'x');
        QTest::newRow("other version") << QByteArray(R"({"version":9,"fingerprint":"x","rejected":true})");
        QTest::newRow("wrong types") << QByteArray(R"({"version":1,"fingerprint":[],"at":"now","rejected":"yes"})");
    }
    void aJournalThatIsNotOursBlocksNothing()
    {
        QFETCH(QByteArray, content);
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        QString path = credentialLockPath(home.folder.path(), home.server.identity.storeKey());
        path.replace(u".lock"_s, u".intent"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();

        QVERIFY(waitFor(home.session->accessToken()));
        QVERIFY(!home.journal().read());
    }

    void theIntentIsThereWhileTheTokenIsSpentAndHoldsNoToken()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1-secret", -1s));
        bool seen = false;
        home.oauth->onRefresh = [&] {
            const auto intent = home.journal().read();
            seen = intent && intent->fingerprint == fingerprintOf(Secret("R1-secret"));
        };
        QVERIFY(waitFor(home.session->accessToken()));
        QVERIFY(seen);
        QVERIFY(!home.journal().read());
    }

    void whatWasBroughtBackIsNotSentAgain()
    {
        SessionFixture home;
        const Credential old = home.credential("A1", "R1", -1s);
        home.store(old);
        QVERIFY(waitFor(home.session->accessToken()));
        QVERIFY(home.journal().spent());
        QCOMPARE(home.journal().spent()->fingerprint, fingerprintOf(Secret("R1")));

        home.store(old); // from a backup, say
        QVERIFY(waitFor(home.session->reload()));
        QCOMPARE(home.session->health().reason, SignInReason::BroughtBack);
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::AuthorizationRequired);
        QCOMPARE(home.oauth->refreshes, 1);
        // The user may know better.
        QVERIFY(waitFor(home.session->refresh()));
        QCOMPARE(home.oauth->refreshes, 2);
    }

    void aProviderThatDoesNotRotateSpendsNothing()
    {
        SessionFixture home;
        home.oauth->refreshAnswer = grantOf("A2", "");
        home.store(home.credential("A1", "R1", -1s));
        QVERIFY(waitFor(home.session->accessToken()));
        QVERIFY(!home.journal().spent());
        QVERIFY(waitFor(home.session->refresh()));
        QCOMPARE(home.oauth->refreshes, 2);
    }
};

LATCHKEY_TEST(TestRefreshRefusals)
#include "tst_refreshrefusals.moc"

#include "core/lock/locks.h"
#include "core/store/encryptedstore.h"
#include "core/store/siderecord_p.h"
#include "tests/session/sessionfixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QPointer>
#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

QByteArray shown(const Secret &secret)
{
    return QByteArray(secret.reveal().data(), secret.reveal().size());
}

//! What the provider says no with.
Result<TokenGrant> refusalOf(RefusalMeaning meaning, RefusedPart part = RefusedPart::None,
                             const QByteArray &mark = "mark")
{
    const bool ended = meaning == RefusalMeaning::Ended || meaning == RefusalMeaning::ClientForgotten;
    Error error = errorOf(ended                                   ? ErrorKind::AuthorizationRequired
                              : meaning == RefusalMeaning::NotNow ? ErrorKind::Network
                                                                  : ErrorKind::Protocol,
                          Stage::Refresh);
    error.refusal = Refusal{meaning, part, meaning == RefusalMeaning::NotNow ? QByteArray() : mark};
    return error;
}

//! A session that shares nothing with that of \a home but what is on the disk.
std::unique_ptr<CredentialSession> anotherProcess(const SessionFixture &home)
{
    SessionSettings settings;
    settings.home = home.folder.path();
    settings.storeMode = home.mode;
    settings.clock = [time = home.time] { return *time; };
    settings.oauth = home.oauth;
    settings.keyring = home.keyring;
    return std::unique_ptr<CredentialSession>(SessionFactory(settings).open(home.server));
}

} // namespace

Q_DECLARE_METATYPE(Latchkey::Result<Latchkey::TokenGrant>)
Q_DECLARE_METATYPE(Latchkey::Result<Latchkey::ProtectedResourceMetadata>)

class TestRefreshTransaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refreshesOnlyWhenDue_data()
    {
        QTest::addColumn<int>("secondsLeft");
        QTest::addColumn<int>("refreshes");
        QTest::newRow("just outside the skew") << 31 << 0;
        QTest::newRow("at the skew") << 30 << 1;
        QTest::newRow("expired") << -1 << 1;
        QTest::newRow("long expired") << -100'000 << 1;
    }
    void refreshesOnlyWhenDue()
    {
        QFETCH(int, secondsLeft);
        QFETCH(int, refreshes);
        SessionFixture home;
        home.store(home.credential("A1", "R1", std::chrono::seconds(secondsLeft)));

        const auto token = waitFor(home.session->accessToken());

        QVERIFY(token);
        QCOMPARE(home.oauth->refreshes, refreshes);
        QCOMPARE(shown(token->value), refreshes ? "A2" : "A1");
        QCOMPARE(shown(home.stored()->accessToken), shown(token->value));
    }

    void servesFromMemoryWithoutTheLock()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", 1h));
        QVERIFY(waitFor(home.session->reload()));
        const LockHandle foreign = home.takeLock();
        QVERIFY(foreign);

        const auto token = waitFor(home.session->accessToken());

        QVERIFY(token);
        QCOMPARE(token->source, TokenSource::Memory);
    }

    void keepsACredentialThatNeverSaidWhenItExpires()
    {
        SessionFixture home;
        Credential eternal = home.credential("A1", "R1", 0s);
        eternal.expiresAt = {};
        home.store(eternal);
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(token);
        QCOMPARE(home.oauth->refreshes, 0);

        const auto after401 = waitFor(home.session->refreshAfterUnauthorized(token->value));
        QVERIFY(after401);
        QCOMPARE(home.oauth->refreshes, 1);
    }

    void storesARejectedTokenAsExpiredBeforeItIsReplaced_data()
    {
        QTest::addColumn<ServerOrigin>("origin");
        QTest::addColumn<bool>("isMarked");
        QTest::newRow("Codex's: whoever looks meanwhile waits") << ServerOrigin::Codex << true;
        QTest::newRow("our own, which Codex does not know") << ServerOrigin::Own << false;
    }
    void storesARejectedTokenAsExpiredBeforeItIsReplaced()
    {
        QFETCH(ServerOrigin, origin);
        QFETCH(bool, isMarked);
        SessionFixture home;
        home.server.origin = origin;
        home.session.reset(home.factory->open(home.server));
        home.store(home.credential("A1", "R1", 1h));
        home.oauth->holding = true;
        const auto token = home.session->refreshAfterUnauthorized(Secret("A1"));
        QTRY_VERIFY(home.oauth->isHeld());
        Credential during = *home.stored();
        QCOMPARE(shown(during.accessToken), "A1");
        QCOMPARE(shown(during.refreshToken), "R1");
        QCOMPARE(!isFresh(during, home.now), isMarked);

        home.oauth->answerRefresh(grantOf("A2", "R2"));
        QCOMPARE(shown(waitFor(token)->value), "A2");
        QCOMPARE(shown(home.stored()->refreshToken), "R2");
        QCOMPARE(home.oauth->refreshes, 1);
    }

    void joinsTheTransactionUnderWay()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->holding = true;
        const std::unique_ptr<CredentialSession> another(home.factory->open(home.server));
        const auto first = home.session->accessToken();
        QTRY_VERIFY(home.oauth->isHeld());
        const auto second = home.session->accessToken();
        const auto third = another->accessToken();
        QVERIFY(!second.isFinished());

        home.oauth->answerRefresh(grantOf("A2", "R2"));

        for (const auto &future : {first, second, third}) {
            const auto token = waitFor(future);
            QVERIFY(token);
            QCOMPARE(shown(token->value), "A2");
        }
        QCOMPARE(home.oauth->refreshes, 1);
    }

    void aJoinerWhoWantsMoreGetsItsOwnTransaction()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        LockHandle foreign = home.takeLock();
        const auto lesser = home.session->accessToken();
        QTRY_COMPARE(home.session->health().state, HealthState::Refreshing); // else the two would start in any order
        const auto rejecting = home.session->refreshAfterUnauthorized(Secret("A-peer"));
        home.store(home.credential("A-peer", "R-peer", 1h));
        foreign.reset();

        QCOMPARE(shown(waitFor(lesser)->value), "A-peer");
        QCOMPARE(shown(waitFor(rejecting)->value), "A2");
        QCOMPARE(home.oauth->refreshes, 1);
    }

    void persistsForACallerThatIsGone()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->holding = true;
        (void)home.session->accessToken();
        QTRY_VERIFY(home.oauth->isHeld());

        home.session.reset();
        home.factory.reset();
        home.oauth->answerRefresh(grantOf("A2", "R2"));

        QTRY_COMPARE(shown(home.stored()->refreshToken), "R2");
        QTRY_VERIFY(home.lockIsFree());
    }

    void adoptsWhatTheHolderOfTheLockCommitted()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        LockHandle winner = home.takeLock();
        const auto waiting = home.session->accessToken();
        QTRY_COMPARE(home.session->health().state, HealthState::Refreshing);

        home.store(home.credential("A-winner", "R-winner", 1h));
        winner.reset();

        const auto token = waitFor(waiting);
        QVERIFY(token);
        QCOMPARE(shown(token->value), "A-winner");
        QCOMPARE(token->source, TokenSource::Adopted);
        QCOMPARE(home.oauth->refreshes, 0);
    }

    void adoptsWithoutQueueingForTheLock()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        LockHandle winner = home.takeLock();
        const auto waiting = home.session->accessToken();
        QTRY_COMPARE(home.session->health().state, HealthState::Refreshing);
        home.store(home.credential("A-winner", "R-winner", 1h));

        // The winner's lock file goes, as at its end, but the next one of many holds the flock already.
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"own lock file"_s)); // we remove it for the winner
        QString qlock = credentialLockPath(home.folder.path(), home.server.identity.storeKey());
        qlock.replace(u".lock"_s, u".qlock"_s);
        QVERIFY(QFile::remove(qlock));
        const auto token = waitFor(waiting);

        QVERIFY(token);
        QCOMPARE(shown(token->value), "A-winner");
        winner.reset();
    }

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

    void aCredentialRemovedWhileWaitingNeedsASignIn()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        LockHandle foreign = home.takeLock();
        const auto waiting = home.session->accessToken();
        QTRY_COMPARE(home.session->health().state, HealthState::Refreshing);
        QVERIFY(waitFor(FileStore(home.folder.path()).remove(home.server.identity)));
        foreign.reset();

        const auto token = waitFor(waiting);

        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::AuthorizationRequired);
        QCOMPARE(home.session->health().state, HealthState::NeedsSignIn);
        QCOMPARE(home.session->health().reason, SignInReason::SignedOut);
        QCOMPARE(home.oauth->refreshes, 0);
        QVERIFY(!home.stored());
    }

    void neverSignedInIsNotARefreshFailure()
    {
        SessionFixture home;
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::AuthorizationRequired);
        QCOMPARE(home.session->health().reason, SignInReason::NeverSignedIn);
    }

    void expiredWithoutARefreshTokenNeedsASignIn()
    {
        SessionFixture home;
        home.store(home.credential("A1", "", -1s));
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::AuthorizationRequired);
        QCOMPARE(home.session->health().reason, SignInReason::Expired);
        QVERIFY(home.stored());
    }

    void aRefreshTokenThatCodexHasBlankedWasRejected()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        QVERIFY(waitFor(home.session->accessToken())); // from here on it is known that there is one
        home.session.reset();
        Credential blanked = *home.stored();
        blanked.refreshToken = {};
        blanked.expiresAt = home.now.addSecs(-1);
        home.store(withoutSideRecord(blanked));
        home.session.reset(home.factory->open(home.server));
        QVERIFY(!waitFor(home.session->accessToken()));
        QCOMPARE(home.session->health().state, HealthState::NeedsSignIn);
        QCOMPARE(home.session->health().reason, SignInReason::Rejected);
        QCOMPARE(home.oauth->refreshes, 1);
    }

    void whatCodexDoesNotKeepIsSentAllTheSame()
    {
        SessionFixture home;
        Credential granted = home.credential("A1", "R1", -1s);
        granted.clientSecret = Secret("hunter2");
        granted.clientAuthMethod = u"client_secret_post"_s;
        granted.resource = u"https://mcp.example"_s;
        QVERIFY(waitFor(fileStoreOf(home.folder.path())->write(granted, {})));
        // Codex has refreshed it since.
        Credential rewritten = withoutSideRecord(granted);
        rewritten.accessToken = Secret("C1");
        rewritten.refreshToken = Secret("C2");
        home.store(rewritten);
        QVERIFY(waitFor(home.session->accessToken()));
        QVERIFY(home.oauth->lastRefreshed.clientSecret == Secret("hunter2"));
        QCOMPARE(home.oauth->lastRefreshed.clientAuthMethod, u"client_secret_post"_s);
        QCOMPARE(home.oauth->lastRefreshed.resource, u"https://mcp.example"_s);
        QVERIFY(home.stored()->clientSecret == Secret("hunter2"));
        QVERIFY(waitFor(home.session->logout()));
        QVERIFY(!home.stored());
        QCOMPARE(QDir(lockFolder(home.folder.path())).entryList({u"*.side"_s}), QStringList());
    }

    void anExecutorsCredentialIsShownAndRefreshedByNobody()
    {
        SessionFixture home;
        home.server.identity.environment = u"devbox"_s;
        home.session.reset(home.factory->open(home.server));
        home.store(home.credential("A1", "R1", 1h));
        QVERIFY(waitFor(home.session->accessToken())->value == Secret("A1"));
        QCOMPARE(home.session->health().state, HealthState::SignedIn);
        home.now = home.now.addSecs(7200);
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::InvalidInput);
        QVERIFY(token.error().detail.contains(u"devbox"));
        QCOMPARE(home.oauth->refreshes, 0);
        QVERIFY(home.stored()->refreshToken == Secret("R1"));
    }

    void aPinnedStoreThatCannotBeReadIsAnErrorAndNoDetour()
    {
        SessionFixture home(StoreMode::Keyring);
        home.store(home.credential("A-file", "R-file", 1h)); // fresh, and in the wrong store
        home.keyring->failing = true;

        const auto token = waitFor(home.session->accessToken());

        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::StoreUnavailable);
        QCOMPARE(token.error().stage, Stage::Read);
        QCOMPARE(home.session->health().state, HealthState::Trouble);
        QCOMPARE(home.oauth->refreshes, 0);
    }

    void aLockedKeyringIsAnErrorAndNoDetour()
    {
        SessionFixture home(StoreMode::Auto);
        home.store(home.credential("A-file", "R-file", 1h));
        home.keyring->locked = true;
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::StoreLocked);
    }

    void aLockThatIsNotLetGoEndsTheWait()
    {
        SessionFixture home(StoreMode::File, {50ms, 20s, 300ms});
        home.store(home.credential("A1", "R1", -1s));
        const LockHandle foreign = home.takeLock();
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::LockTimeout);
        QCOMPARE(token.error().stage, Stage::Lock);
        QCOMPARE(home.oauth->refreshes, 0);
    }

    void aProviderThatDoesNotAnswerReleasesTheLock()
    {
        SessionFixture home(StoreMode::File, {20s, 50ms, 300ms});
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->holding = true;

        const auto token = waitFor(home.session->accessToken());

        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(token.error().stage, Stage::Refresh);
        QVERIFY(home.lockIsFree());
        QCOMPARE(shown(home.stored()->refreshToken), "R1");
        QVERIFY(home.journal().read());

        home.oauth->holding = false;
        const auto later = waitFor(home.session->accessToken());
        QVERIFY(later);
        QCOMPARE(shown(home.stored()->refreshToken), "R2");
        QVERIFY(!home.journal().read());
    }

    void carriesForwardWhatTheAnswerOmits()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->refreshAnswer = grantOf("A2", "", std::nullopt);
        QVERIFY(waitFor(home.session->accessToken()));

        const auto stored = home.stored();
        QVERIFY(stored);
        QCOMPARE(shown(stored->accessToken), "A2");
        QCOMPARE(shown(stored->refreshToken), "R1");
        QCOMPARE(stored->scopes, QStringList{u"read"_s});
        QVERIFY(!stored->expiresAt.isValid());
    }

    void recordsTheIssuerOfAnEntryThatHasNone()
    {
        SessionFixture home;
        Credential old = home.credential("A1", "R1", -1s);
        old.issuer.clear();
        home.store(old);
        const auto token = waitFor(home.session->accessToken());
        QVERIFY2(token, token ? "" : qPrintable(token.error().detail));
        QCOMPARE(token->source, TokenSource::Refreshed);
        QCOMPARE(home.oauth->refreshes, 1);
        const auto kept = home.stored();
        QVERIFY(kept);
        QCOMPARE(kept->issuer, u"https://as.example"_s);
        QVERIFY(kept->accessToken == token->value);
    }

    void sendsTheRecordedResource_data()
    {
        QTest::addColumn<QString>("recorded");
        QTest::addColumn<Result<ProtectedResourceMetadata>>("published");
        QTest::addColumn<QString>("sent");
        using Published = Result<ProtectedResourceMetadata>;
        const QStringList issuers{u"https://as.example"_s};
        const Published origin = ProtectedResourceMetadata{u"https://mcp.example"_s, issuers, {}};
        QTest::newRow("recorded at sign-in") << u"urn:r"_s << origin << u"urn:r"_s;
        QTest::newRow("published") << QString() << origin << u"https://mcp.example"_s;
        QTest::newRow("nothing published")
            << QString() << Published(ProtectedResourceMetadata{{}, issuers, {}}) << u"https://mcp.example/mcp"_s;
        QTest::newRow("about another server")
            << QString() << Published(errorOf(ErrorKind::Protocol)) << u"https://mcp.example/mcp"_s;
    }
    void sendsTheRecordedResource()
    {
        QFETCH(QString, recorded);
        QFETCH(Result<ProtectedResourceMetadata>, published);
        QFETCH(QString, sent);
        SessionFixture home;
        home.oauth->published = published;
        home.server.resource = u"urn:configured"_s; // for the authorization request alone
        home.session.reset();
        home.session.reset(home.factory->open(home.server));
        Credential expired = home.credential("A1", "R1", -1s);
        expired.resource = recorded;
        home.store(expired);
        QVERIFY(waitFor(home.session->accessToken()));
        QCOMPARE(home.oauth->lastResource, sent);
        QCOMPARE(home.stored()->resource, sent); // as it was granted
        QCOMPARE(home.oauth->descriptions, recorded.isEmpty() ? 1 : 0);
    }

    void nothingIsSpentWhereTheResourceCannotBeReadForNow()
    {
        SessionFixture home;
        Credential expired = home.credential("A1", "R1", -1s);
        expired.resource.clear();
        home.store(expired);
        home.oauth->published = errorOf(ErrorKind::Network);
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::Network);
        QCOMPARE(token.error().stage, Stage::Discovery);
        QCOMPARE(home.oauth->refreshes, 0);
        QVERIFY(!home.journal().read());
    }

    void asksOnceMoreWithoutWhatWasRefused_data()
    {
        QTest::addColumn<RefusedPart>("part");
        QTest::addColumn<QString>("recorded");
        QTest::addColumn<QStringList>("resources");
        QTest::addColumn<QStringList>("scopes");
        const QString url = u"https://mcp.example/mcp"_s;
        QTest::newRow("the published resource")
            << RefusedPart::Resource << QString() << QStringList{url, QString()} << QStringList{QString(), QString()};
        QTest::newRow("a recorded one") << RefusedPart::Resource << u"urn:r"_s << QStringList{u"urn:r"_s, url}
                                        << QStringList{QString(), QString()};
        QTest::newRow("a recorded one, as published")
            << RefusedPart::Resource << url << QStringList{url, QString()} << QStringList{QString(), QString()};
        QTest::newRow("no scope") << RefusedPart::Scope << url << QStringList{url, url}
                                  << QStringList{QString(), u"read"_s};
    }
    void asksOnceMoreWithoutWhatWasRefused()
    {
        QFETCH(RefusedPart, part);
        QFETCH(QString, recorded);
        QFETCH(QStringList, resources);
        QFETCH(QStringList, scopes);
        SessionFixture home;
        Credential expired = home.credential("A1", "R1", -1s);
        expired.resource = recorded;
        home.store(expired);
        home.oauth->refreshAnswers = {refusalOf(RefusalMeaning::Unknown, part)};

        const auto token = waitFor(home.session->accessToken());

        QVERIFY2(token, token ? "" : qPrintable(token.error().detail));
        QCOMPARE(home.oauth->refreshes, 2);
        for (qsizetype i = 0; i < 2; ++i) {
            QCOMPARE(home.oauth->terms[i].resource, resources[i]);
            QCOMPARE(home.oauth->terms[i].scopes.join(u' '), scopes[i]);
        }
        // The next refresh begins with what has worked, also where another program has dropped what we recorded.
        Credential again = *home.stored();
        again.expiresAt = home.now;
        if (resources[1].isEmpty())
            again.resource.clear();
        home.store(again);
        home.oauth->refreshAnswer = grantOf("A3", "R3");
        QCOMPARE(shown(waitFor(anotherProcess(home)->accessToken())->value), "A3");
        QCOMPARE(home.oauth->refreshes, 3);
        QCOMPARE(home.oauth->terms[2].resource, resources[1]);
        QCOMPARE(home.oauth->terms[2].scopes.join(u' '), scopes[1]);
    }

    //! As Entra ID does (claude-code#89862).
    void whoGetsLessThanWasGrantedNamesIt_data()
    {
        QTest::addColumn<bool>("isRefusedByName");
        QTest::newRow("and gets it") << false;
        QTest::newRow("and is refused") << true;
    }
    void whoGetsLessThanWasGrantedNamesIt()
    {
        QFETCH(bool, isRefusedByName);
        SessionFixture home;
        Credential expired = home.credential("A1", "R1", -1s);
        expired.scopes = {u"read"_s, u"write"_s, u"offline_access"_s};
        home.store(expired);
        const auto grantOfScopes = [](const char *access, const char *refresh, const QStringList &scopes) {
            TokenGrant grant = grantOf(access, refresh);
            grant.scopes = scopes;
            return grant;
        };
        home.oauth->refreshAnswer = grantOfScopes("A2", "R2", {u"read"_s});
        QCOMPARE(shown(waitFor(home.session->accessToken())->value), "A2");
        QVERIFY(home.oauth->terms[0].scopes.isEmpty());

        if (isRefusedByName)
            home.oauth->refreshAnswers = {refusalOf(RefusalMeaning::Unknown, RefusedPart::Scope)};
        const QStringList later = isRefusedByName ? QStringList{u"read"_s} : QStringList{u"read"_s, u"write"_s};
        home.oauth->refreshAnswer = grantOfScopes("A3", "R3", later);
        QCOMPARE(shown(waitFor(home.session->refreshAfterUnauthorized(Secret("A2")))->value), "A3");
        QCOMPARE(home.oauth->terms[1].scopes.join(u' '), u"read write offline_access"_s);

        // What has worked stays.
        home.oauth->refreshAnswer = grantOfScopes("A4", "R4", later);
        QCOMPARE(shown(waitFor(home.session->refreshAfterUnauthorized(Secret("A3")))->value), "A4");
        QCOMPARE(home.oauth->terms.last().scopes.isEmpty(), isRefusedByName);
    }

    void neverAsksAThirdTime_data()
    {
        QTest::addColumn<RefusedPart>("first");
        QTest::addColumn<RefusedPart>("second");
        QTest::newRow("the resource twice") << RefusedPart::Resource << RefusedPart::Resource;
        QTest::newRow("the resource, then a scope") << RefusedPart::Resource << RefusedPart::Scope;
        QTest::newRow("a scope twice") << RefusedPart::Scope << RefusedPart::Scope;
    }
    void neverAsksAThirdTime()
    {
        QFETCH(RefusedPart, first);
        QFETCH(RefusedPart, second);
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->refreshAnswers = {refusalOf(RefusalMeaning::Unknown, first, "1"),
                                      refusalOf(RefusalMeaning::Unknown, second, "2")};
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(home.oauth->refreshes, 2);
        QVERIFY(home.journal().read()); // it may be spent
        QVERIFY(home.lockIsFree());
    }

    void aSecondAnswerOfTheEndIsTheEnd()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->refreshAnswers = {refusalOf(RefusalMeaning::Unknown, RefusedPart::Resource),
                                      refusalOf(RefusalMeaning::Ended)}; // the first has spent it: oidc-provider
        QCOMPARE(waitFor(home.session->accessToken()).error().kind, ErrorKind::AuthorizationRequired);
        QCOMPARE(home.session->health().reason, SignInReason::Rejected);
        QVERIFY(!waitFor(home.session->accessToken()));
        QCOMPARE(home.oauth->refreshes, 2);
    }

    void storesWhatCannotBeUsedBeforeItSaysSo_data()
    {
        QTest::addColumn<QByteArray>("access");
        QTest::addColumn<QByteArray>("stored");
        QTest::newRow("of another type") << QByteArray("A2") << QByteArray("A2");
        QTest::newRow("that no header takes") << QByteArray() << QByteArray("A1");
    }
    void storesWhatCannotBeUsedBeforeItSaysSo()
    {
        QFETCH(QByteArray, access);
        QFETCH(QByteArray, stored);
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        TokenGrant flawed = grantOf(access.constData(), "R2");
        flawed.flaw = u"made up by the test"_s;
        home.oauth->refreshAnswers = {flawed};

        const auto token = waitFor(home.session->accessToken());

        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::Protocol);
        QCOMPARE(token.error().detail, flawed.flaw);
        QCOMPARE(shown(home.stored()->accessToken), stored);
        QCOMPARE(shown(home.stored()->refreshToken), "R2");
        QVERIFY(!home.journal().read());
        // The refresh token in it is as good as any.
        home.oauth->refreshAnswer = grantOf("A3", "R3");
        QCOMPARE(shown(waitFor(home.session->accessToken())->value), "A3");
        QCOMPARE(shown(home.oauth->lastRefreshed.refreshToken), "R2");
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
            error.refusal->tokenLives = true;
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
                home.oauth->refreshAnswers = {Result<TokenGrant>(errorOf(ErrorKind::Network, Stage::Refresh))};
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

    void aTokenFreshFromTheProviderIsTheBestThereIs_data()
    {
        QTest::addColumn<bool>("lifetimeKept");
        QTest::newRow("with its lifetime") << true;
        QTest::newRow("as another program rewrites it") << false;
    }
    void aTokenFreshFromTheProviderIsTheBestThereIs()
    {
        QFETCH(bool, lifetimeKept);
        SessionFixture home;
        home.store(home.credential("A1", "R1", 1h)); // by another program, which keeps no lifetime
        for (int call = 0; call < 12; ++call) {
            home.now = home.now.addSecs(20);
            const auto session = anotherProcess(home);
            const auto token = waitFor(session->accessToken(2h));
            QVERIFY(token);
            QCOMPARE(shown(token->value), "A2");
            if (lifetimeKept)
                continue;
            Credential rewritten = *home.stored();
            rewritten.lifetime.reset();
            home.store(rewritten);
        }
        QCOMPARE(home.oauth->refreshes, 1);
        home.oauth->refreshAnswer = grantOf("A3", "R3");
        home.now = home.now.addSecs(600);
        QCOMPARE(shown(waitFor(anotherProcess(home)->accessToken(2h))->value), "A3");
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

    void theEncryptedStoreTakesTheKeyringsPlaceWhereCodexEncrypts_data()
    {
        QTest::addColumn<StoreMode>("mode");
        QTest::newRow("auto") << StoreMode::Auto;
        QTest::newRow("keyring") << StoreMode::Keyring;
    }
    void theEncryptedStoreTakesTheKeyringsPlaceWhereCodexEncrypts()
    {
        QFETCH(StoreMode, mode);
        SessionFixture home(mode, {20s, 20s, 300ms}, {}, nullptr, true);
        const QString key = home.server.identity.storeKey();
        const QString passphrase = codexPassphraseService + u'/'
            + EncryptedStore::passphraseAccount(home.folder.path());
        home.keyring->entries[passphrase] = "passphrase";
        home.keyring->put(home.server.identity, home.credential("A8", "R8", -1s));
        home.store(home.credential("A9", "R9", -1s));
        EncryptedStore encrypted(home.keyring, home.folder.path());
        QVERIFY(waitFor(encrypted.write(home.credential("A1", "R1", -1s), {})));

        home.oauth->refreshAnswer = grantOf("A2", "R2");
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(token);
        QCOMPARE(token->value, Secret("A2"));
        QVERIFY(home.session->pinnedStore()->store->kind() == StoreKind::Encrypted);
        const auto stored = waitFor(encrypted.read(home.server.identity));
        QVERIFY(stored && *stored);
        QCOMPARE((*stored)->refreshToken, Secret("R2"));
        QVERIFY(!home.stored()); // as after a write into the keyring
        QVERIFY(home.keyring->entries[codexKeyringService + u'/' + key].contains("R8")); // as Codex leaves it

        // Without its passphrase nothing else is used, and nothing is written.
        home.keyring->entries.remove(passphrase);
        home.store(home.credential("A9", "R9", 1h));
        QVERIFY(!waitFor(home.session->reload()));
        QCOMPARE(home.session->health().state, HealthState::Trouble);
        const auto refused = waitFor(home.session->refresh());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::StoreEncrypted);
        QCOMPARE(home.oauth->refreshes, 1);
        QCOMPARE(home.stored()->refreshToken, Secret("R9"));

        home.keyring->entries[passphrase] = "passphrase";
        const auto report = waitFor(home.session->logout());
        QVERIFY(report);
        QVERIFY(report->removedFromEncrypted && report->removedFromKeyring && report->removedFromFile);
        QVERIFY(!*waitFor(encrypted.read(home.server.identity)));
        QVERIFY(!home.stored());
        QCOMPARE(home.keyring->count(), 1); // the passphrase
    }

    void signingOutOfTheFileReachesTheEncryptedStore()
    {
        SessionFixture home(StoreMode::File, {20s, 20s, 300ms}, {}, nullptr, true);
        home.keyring->entries[codexPassphraseService + u'/' + EncryptedStore::passphraseAccount(home.folder.path())]
            = "passphrase";
        EncryptedStore encrypted(home.keyring, home.folder.path());
        QVERIFY(waitFor(encrypted.write(home.credential("A1", "R1", 1h), {})));
        home.store(home.credential("A2", "R2", 1h));
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(token);
        QCOMPARE(token->value, Secret("A2"));
        const auto report = waitFor(home.session->logout());
        QVERIFY(report);
        QVERIFY(report->removedFromFile && report->removedFromEncrypted);
        QVERIFY(!*waitFor(encrypted.read(home.server.identity)));
    }

    void aFileOfCodexsEncryptedStoreAloneMeansNothing()
    {
        SessionFixture home(StoreMode::Auto);
        home.store(home.credential("A1", "R1", 1h));
        QVERIFY(QDir(home.folder.path()).mkpath(u"secrets"_s));
        QFile encrypted(EncryptedStore::path(home.folder.path()));
        QVERIFY(encrypted.open(QIODevice::WriteOnly));
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(token);
        QCOMPARE(token->value, Secret("A1"));
    }

    void aPeerThatTakesNoLockIsAdoptedAfterARejection()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->refreshAnswer = errorOf(ErrorKind::AuthorizationRequired, Stage::Refresh);
        home.oauth->holding = true;
        const auto waiting = home.session->accessToken();
        QTRY_VERIFY(home.oauth->isHeld());
        home.store(home.credential("A-peer", "R-peer", 1h));
        home.oauth->answerRefresh(errorOf(ErrorKind::AuthorizationRequired, Stage::Refresh));

        const auto token = waitFor(waiting);
        QVERIFY(token);
        QCOMPARE(shown(token->value), "A-peer");
        QCOMPARE(home.session->health().state, HealthState::SignedIn);
    }

    void aCredentialThatChangedDuringTheCallIsNotOverwritten()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->holding = true;
        const auto waiting = home.session->accessToken();
        QTRY_VERIFY(home.oauth->isHeld());
        home.store(home.credential("A-peer", "R-peer", 1h));
        home.oauth->answerRefresh(grantOf("A2", "R2"));

        const auto token = waitFor(waiting);
        QVERIFY(token);
        QCOMPARE(shown(token->value), "A-peer");
        QCOMPARE(shown(home.stored()->refreshToken), "R-peer");
    }

    void whatIsNotStoredIsNotServed()
    {
        SessionFixture home(StoreMode::Keyring);
        home.keyring->put(home.server.identity, home.credential("A1", "R1", -1s));
        home.oauth->onRefresh = [&] { home.keyring->failingWrites = true; };

        const auto token = waitFor(home.session->accessToken());

        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::StoreUnavailable);
        QCOMPARE(token.error().stage, Stage::Persist);
        QVERIFY(home.session->credential().summary->expiresAt <= home.now); // the previous one
        QVERIFY(!home.stored()); // no other store was tried
        QTRY_VERIFY(home.lockIsFree()); // once this process has given up
        QVERIFY(home.journal().read()); // and whoever comes next knows
    }

    void whatOneHomeTriedTheOtherKnows()
    {
        SessionFixture one(StoreMode::Keyring);
        SessionFixture other(StoreMode::Keyring, {20s, 20s, 300ms}, {}, one.keyring);
        one.keyring->put(one.server.identity, one.credential("A1", "R1", -1s));
        one.oauth->refreshAnswer = errorOf(ErrorKind::OutcomeUnknown, Stage::Refresh);
        QVERIFY(!waitFor(one.session->accessToken()));
        QVERIFY(other.journal().read());

        other.oauth->refreshAnswer = errorOf(ErrorKind::AuthorizationRequired, Stage::Refresh);
        const auto token = waitFor(other.session->accessToken());
        QVERIFY(!token);
        QVERIFY2(token.error().detail.contains("interrupted refresh"_L1), qPrintable(token.error().detail));
        QCOMPARE(other.session->health().reason, SignInReason::Interrupted);

        QVERIFY(!waitFor(one.session->accessToken()));
        QCOMPARE(one.oauth->refreshes, 1); // the verdict is known here, too
    }

    void whatOneHomeReplacedTheOtherDoesNotSpendAgain()
    {
        SessionFixture one(StoreMode::Keyring);
        SessionFixture other(StoreMode::Keyring, {20s, 20s, 300ms}, {}, one.keyring);
        one.keyring->put(one.server.identity, one.credential("A1", "R1", -1s));
        QVERIFY(waitFor(one.session->accessToken()));
        one.keyring->put(one.server.identity, one.credential("A1", "R1", -1s)); // from a backup
        QVERIFY(!waitFor(other.session->accessToken()));
        QCOMPARE(other.session->health().reason, SignInReason::BroughtBack);
        QCOMPARE(other.oauth->refreshes, 0);
    }

    void aStoreThatCannotTakeTheCredentialStopsBeforeAnythingIsSpent()
    {
        SessionFixture home(StoreMode::Keyring);
        home.keyring->put(home.server.identity, home.credential("A1", "R1", -1s));
        QVERIFY(waitFor(home.session->reload()));
        home.keyring->locked = true;
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::StoreLocked);
        QCOMPARE(home.oauth->refreshes, 0);
    }

    void aConfirmedKeyringWriteRemovesTheTwinInTheFile()
    {
        SessionFixture home(StoreMode::Auto);
        home.keyring->put(home.server.identity, home.credential("A1", "R1", -1s));
        home.store(home.credential("A-old", "R-old", -2h));
        QVERIFY(waitFor(home.session->accessToken()));
        QVERIFY(!home.stored());
    }

    void drainWaitsForTheTransaction()
    {
        SessionFixture home;
        QVERIFY(home.factory->drain().isFinished());
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->holding = true;
        (void)home.session->accessToken();
        QTRY_VERIFY(home.oauth->isHeld());

        const auto bounded = waitFor(home.factory->drain(20ms));
        QVERIFY(!bounded);
        const auto drained = home.factory->drain();
        QVERIFY(!drained.isFinished());
        home.oauth->answerRefresh(grantOf("A2", "R2"));
        QVERIFY(waitFor(drained));
        QCOMPARE(shown(home.stored()->refreshToken), "R2");
    }
};

LATCHKEY_TEST(TestRefreshTransaction)
#include "tst_refreshtransaction.moc"

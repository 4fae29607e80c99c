#include "core/lock/locks_p.h"
#include "core/store/encryptedstore_p.h"
#include "core/store/siderecord_p.h"
#include "tests/session/refreshoutcomes.h"
#include "tests/session/sessionfixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>

using namespace Latchkey;
using namespace Latchkey::Test;

class TestRefreshRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

LATCHKEY_TEST(TestRefreshRequest)
#include "tst_refreshrequest.moc"

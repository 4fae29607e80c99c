#include "core/oauth/authorizationserverlookup_p.h"
#include "core/oauth/httpoauthclient_p.h"
#include "tests/oauth/discoveryworld.h"
#include "tests/support/testmain.h"

#include <QtNetwork/QTcpServer>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace std::chrono_literals;

class tst_Discovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsMetadataOfATenant();
    void triesTheLastCandidateOfATenant();
    void assumesProofKeysOnlyWhereItIsToldTo();
    void leavesTheResourceOutWhereItIsToldTo();
    void stopsAtAnotherIssuer();
    void looksOnWhereProofKeysAreMissing();
    void refusesWhereProofKeysAreMissing();
    void aRefreshNeedsNoProofKeys();
    void triesTheNextAuthorizationServer_data();
    void triesTheNextAuthorizationServer();
    void fallsBackToTheOrigin();
    void doesNotFallBackFromTrouble_data();
    void doesNotFallBackFromTrouble();
    void saysSoWhenThereIsNothing_data();
    void saysSoWhenThereIsNothing();
    void guessesOnlyWhereNothingIsPublished_data();
    void guessesOnlyWhereNothingIsPublished();
    void refusesServersThatItCannotTrust_data();
    void refusesServersThatItCannotTrust();
    void endsInTime();
    void reportsAnUnreachableServer();

private:
    std::unique_ptr<World> m_world;
};

void tst_Discovery::init()
{
    m_world = std::make_unique<World>();
}

// metadata-var2: asking the root for a tenant would find somebody else's document.
void tst_Discovery::findsMetadataOfATenant()
{
    World &w = *m_world;
    const QString issuer = w.as.origin() + u"/tenant1"_s;
    w.mcp.answer(resourceAtPath, Answer::json(w.resourceMetadata({issuer})));
    w.as.answer(oauthAtRoot + "/tenant1", Answer::json(bytes(w.serverMetadata(issuer))));
    const auto found = w.discover();
    QVERIFY(found.has_value());
    QCOMPARE(w.asked(w.as), QByteArrayList{oauthAtRoot + "/tenant1"});
}

// metadata-var3
void tst_Discovery::triesTheLastCandidateOfATenant()
{
    World &w = *m_world;
    const QString issuer = w.as.origin() + u"/tenant1"_s;
    w.mcp.answer("/mcp",
                 unauthorized("Bearer resource_metadata=\"" + w.mcp.origin().toLatin1() + "/custom/prm.json\""));
    w.mcp.answer("/custom/prm.json", Answer::json(w.resourceMetadata({issuer})));
    w.as.answer("/tenant1/.well-known/openid-configuration", Answer::json(bytes(w.serverMetadata(issuer))));
    const auto found = w.discover();
    QVERIFY(found.has_value());
    QCOMPARE(w.asked(w.mcp), (QByteArrayList{"/mcp", "/custom/prm.json"}));
    QCOMPARE(w.asked(w.as),
             (QByteArrayList{oauthAtRoot + "/tenant1", openidAtRoot + "/tenant1",
                             "/tenant1/.well-known/openid-configuration"}));
}

//! Entra ID and Cognito say nothing of PKCE.
void tst_Discovery::assumesProofKeysOnlyWhereItIsToldTo()
{
    World &w = *m_world;
    w.serveAll();
    QJsonObject metadata = w.serverMetadata(w.as.origin());
    metadata.remove("code_challenge_methods_supported"_L1);
    w.as.answer(oauthAtRoot, Answer::json(bytes(metadata)));
    QVERIFY(!w.discover().has_value());
    w.server.provider.assumePkce = true;
    QVERIFY(w.discover().has_value());
}

void tst_Discovery::leavesTheResourceOutWhereItIsToldTo()
{
    World &w = *m_world;
    w.serveAll();
    QVERIFY(!w.discover()->resource.isEmpty());
    w.server.provider.omitResource = true;
    QVERIFY(w.discover()->resource.isEmpty());
}

void tst_Discovery::stopsAtAnotherIssuer()
{
    World &w = *m_world;
    w.serveAll();
    w.as.answer(oauthAtRoot, Answer::json(bytes(w.serverMetadata(u"https://evil.example"_s))));
    const auto found = w.discover();
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().kind, ErrorKind::Protocol);
    QVERIFY(found.error().detail.contains(u"another issuer"_s));
}

void tst_Discovery::looksOnWhereProofKeysAreMissing()
{
    World &w = *m_world;
    w.serveAll();
    QJsonObject without = w.serverMetadata(w.as.origin());
    without.remove(u"code_challenge_methods_supported"_s);
    w.as.answer(oauthAtRoot, Answer::json(bytes(without)));
    w.as.answer(openidAtRoot, Answer::json(bytes(w.serverMetadata(w.as.origin()))));
    QVERIFY(w.discover().has_value());
}

void tst_Discovery::refusesWhereProofKeysAreMissing()
{
    World &w = *m_world;
    w.serveAll();
    QJsonObject without = w.serverMetadata(w.as.origin());
    without.remove(u"code_challenge_methods_supported"_s);
    w.as.answer(oauthAtRoot, Answer::json(bytes(without)));
    const auto found = w.discover();
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().kind, ErrorKind::Protocol);
    QVERIFY(found.error().detail.contains(u"PKCE"_s));
}

// Microsoft Entra ID and Amazon Cognito: another program has signed in there.
void tst_Discovery::aRefreshNeedsNoProofKeys()
{
    World &w = *m_world;
    QJsonObject without = w.serverMetadata(w.as.origin());
    without.remove(u"code_challenge_methods_supported"_s);
    without.remove(u"authorization_endpoint"_s);
    w.as.answer(oauthAtRoot, Answer::json(bytes(without)));
    HttpOAuthClient client(w.context, {});
    const auto found = waitFor(client.authorizationServer(w.as.origin(), w.server));
    QVERIFY2(found.has_value(), found ? "" : qPrintable(found.error().detail));
    QCOMPARE(found->tokenEndpoint, w.as.url(u"/token"_s));
}

void tst_Discovery::triesTheNextAuthorizationServer_data()
{
    QTest::addColumn<Answer>("first");
    QTest::newRow("gone") << status(404);
    QTest::newRow("in trouble") << status(503);
    QTest::newRow("broken") << Answer::json("{}");
    QTest::newRow("silent") << Answer::of(Answer::Manner::CloseUnanswered);
}

void tst_Discovery::triesTheNextAuthorizationServer()
{
    QFETCH(Answer, first);
    World &w = *m_world;
    w.serveAll();
    ScriptedServer bad;
    bad.answer(oauthAtRoot, first);
    bad.answer(openidAtRoot, first);
    w.mcp.answer(resourceAtPath, Answer::json(w.resourceMetadata({bad.origin(), w.as.origin()})));
    const auto found = w.discover();
    QVERIFY(found.has_value());
    QCOMPARE(found->authorizationServer.issuer, w.as.origin());
    QVERIFY(!bad.requests().isEmpty());
}

// The revision of 2025-03-26: no resource metadata, and the server's origin is the issuer.
void tst_Discovery::fallsBackToTheOrigin()
{
    World &w = *m_world;
    w.mcp.answer(oauthAtRoot, Answer::json(bytes(w.serverMetadata(w.mcp.origin()))));
    const auto found = w.discover();
    QVERIFY(found.has_value());
    QCOMPARE(found->authorizationServer.issuer, w.mcp.origin());
    QCOMPARE(found->resource, w.server.identity.url);
    QCOMPARE(w.asked(w.mcp), (QByteArrayList{"/mcp", resourceAtPath, resourceAtRoot, oauthAtRoot}));
}

void tst_Discovery::doesNotFallBackFromTrouble_data()
{
    QTest::addColumn<Answer>("trouble");
    QTest::newRow("500") << status(500);
    QTest::newRow("429") << status(429);
    QTest::newRow("a closed connection") << Answer::of(Answer::Manner::CloseUnanswered);
    QTest::newRow("half an answer") << Answer::of(Answer::Manner::Truncate);
}

void tst_Discovery::doesNotFallBackFromTrouble()
{
    QFETCH(Answer, trouble);
    World &w = *m_world;
    w.mcp.answer(resourceAtPath, trouble);
    w.mcp.answer(oauthAtRoot, Answer::json(bytes(w.serverMetadata(w.mcp.origin()))));
    const auto found = w.discover();
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().kind, ErrorKind::Network);
    QCOMPARE(found.error().stage, Stage::Discovery);
    QVERIFY(!w.asked(w.mcp).contains(oauthAtRoot));
}

void tst_Discovery::saysSoWhenThereIsNothing_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("it asks for nobody in particular") << 403 << u"(HTTP 403)"_s;
    QTest::newRow("a wrong address") << 404 << u"(HTTP 404)"_s;
    QTest::newRow("an older address") << 308 << u"(HTTP 308, it sends to https://elsewhere.example/mcp)"_s;
}

void tst_Discovery::saysSoWhenThereIsNothing()
{
    QFETCH(int, code);
    QFETCH(QString, words);
    World &w = *m_world;
    Answer answer = status(code);
    if (code == 308)
        answer.headers.append(
            qMakePair(QByteArray("Location"), QByteArray("https://elsewhere.example/mcp?key=SECRET")));
    w.mcp.answer("/mcp", answer);
    const auto found = w.discover();
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().kind, ErrorKind::Protocol);
    QVERIFY(found.error().detail.contains(u"does not say where to sign in"_s));
    QVERIFY2(found.error().detail.contains(words), qPrintable(found.error().detail));
}

void tst_Discovery::guessesOnlyWhereNothingIsPublished_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<Answer>("published");
    QTest::addColumn<bool>("guesses");
    QTest::newRow("nothing is published") << QByteArray("/other") << Answer::json("{}", 404) << true;
    QTest::newRow("metadata of another") << oauthAtRoot << Answer::json(R"({"issuer":"https://other.example"})")
                                         << false;
    QTest::newRow("metadata that may come later") << oauthAtRoot << Answer::json("{}", 503) << false;
    QTest::newRow("resource metadata that names nobody")
        << resourceAtPath << Answer::json(R"({"resource":"https://other.example"})") << false;
}

void tst_Discovery::guessesOnlyWhereNothingIsPublished()
{
    QFETCH(QByteArray, path);
    QFETCH(Answer, published);
    QFETCH(bool, guesses);
    World &w = *m_world;
    w.mcp.answer(path, published);
    const auto found = w.discover(); // it says 401
    QCOMPARE(found.has_value(), guesses);
    w.mcp.answer("/mcp", status(403)); // one that does not, only where the user says so
    QVERIFY(!w.discover().has_value());
    w.server.legacyEndpoints = true;
    QCOMPARE(w.discover().has_value(), guesses);
    if (!guesses)
        return;
    const AuthorizationServerMetadata &guessed = found->authorizationServer;
    QCOMPARE(guessed.issuer, w.mcp.origin());
    QCOMPARE(guessed.authorizationEndpoint, QUrl(w.mcp.origin() + u"/authorize"_s));
    QCOMPARE(guessed.tokenEndpoint, QUrl(w.mcp.origin() + u"/token"_s));
    QCOMPARE(guessed.registrationEndpoint, QUrl(w.mcp.origin() + u"/register"_s));
    // And so is its refresh.
    const auto stored = waitFor(findAuthorizationServer(w.context, w.mcp.origin(), {}, true));
    QVERIFY(stored && stored->metadata);
    QCOMPARE(stored->metadata->tokenEndpoint, guessed.tokenEndpoint);
    const auto told = waitFor(findAuthorizationServer(w.context, w.mcp.origin(), {}, false));
    QVERIFY(told && told->isAbsent);
}

void tst_Discovery::refusesServersThatItCannotTrust_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("plain http") << u"http://mcp.example/mcp"_s;
    QTest::newRow("a password") << u"https://me:pw@mcp.example/mcp"_s;
    QTest::newRow("no URL") << u"mcp.example"_s;
    QTest::newRow("empty") << QString();
}

void tst_Discovery::refusesServersThatItCannotTrust()
{
    QFETCH(QString, url);
    World &w = *m_world;
    w.server.identity.url = url;
    const auto found = w.discover();
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(found.error().stage, Stage::Configuration);
}

void tst_Discovery::endsInTime()
{
    World &w = *m_world;
    w.serveAll();
    w.mcp.answer(resourceAtPath, Answer::of(Answer::Manner::Drip));
    w.context.bounds.discovery = 300ms;
    const auto found = w.discover();
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().kind, ErrorKind::Network);
    QCOMPARE(found.error().stage, Stage::Discovery);
}

void tst_Discovery::reportsAnUnreachableServer()
{
    World &w = *m_world;
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    w.server.identity.url = u"http://127.0.0.1:"_s + QString::number(closed.serverPort()) + u"/mcp"_s;
    closed.close();
    const auto refused = w.discover();
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().kind, ErrorKind::Network);
    QCOMPARE(refused.error().stage, Stage::Discovery);

    // Sent and not answered is no worse for a probe: it spends nothing.
    w.server.identity.url = w.mcp.url(u"/mcp"_s).toString();
    w.mcp.answer("/mcp", Answer::of(Answer::Manner::CloseUnanswered));
    QCOMPARE(w.discover().error().kind, ErrorKind::Network);
}

LATCHKEY_TEST(tst_Discovery)
#include "tst_discovery.moc"

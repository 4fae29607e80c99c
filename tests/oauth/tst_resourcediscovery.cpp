#include "core/oauth/httpoauthclient_p.h"
#include "tests/oauth/discoveryworld.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace std::chrono_literals;

class tst_ResourceDiscovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void followsTheChallengeAndAsksNowhereElse();
    void findsResourceMetadataAtTheRoot();
    void fallsBackWhenTheNamedAddressIsGone();
    void ignoresAnUnsafeAddress_data();
    void ignoresAnUnsafeAddress();
    void takesADocumentOfAnotherHost_data();
    void takesADocumentOfAnotherHost();
    void resolvesARelativeAddress();
    void followsDocumentsWithinTheirOrigin_data();
    void followsDocumentsWithinTheirOrigin();
    void saysThatNobodyHasToSignIn();
    void tellsAPageFurtherInside_data();
    void tellsAPageFurtherInside();
    void takesNonDocumentsForAbsent_data();
    void takesNonDocumentsForAbsent();
    void stopsAtResourceMetadataThatFails_data();
    void stopsAtResourceMetadataThatFails();
    void aResourceThatNamesNoServerIsItsOwn_data();
    void aResourceThatNamesNoServerIsItsOwn();
    void describesTheResource();
    void describesAServerThatPublishesNothing();
    void describesNothingWhereItIsBusy();

private:
    std::unique_ptr<World> m_world;
};

void tst_ResourceDiscovery::init()
{
    m_world = std::make_unique<World>();
}

// As in the conformance suite's metadata-default: asking the root as well is a failure.
void tst_ResourceDiscovery::followsTheChallengeAndAsksNowhereElse()
{
    World &w = *m_world;
    w.serveAll();
    w.mcp.answer("/mcp",
                 unauthorized("Bearer resource_metadata=\"" + w.mcp.origin().toLatin1() + resourceAtPath + '"'));
    const auto found = w.discover();
    QVERIFY(found.has_value());
    QCOMPARE(found->authorizationServer.issuer, w.as.origin());
    QCOMPARE(found->authorizationServer.tokenEndpoint, w.as.url(u"/token"_s));
    QCOMPARE(found->resource, w.server.identity.url);
    QVERIFY(found->scopes.isEmpty());
    QCOMPARE(w.asked(w.mcp), (QByteArrayList{"/mcp", resourceAtPath}));
    QCOMPARE(w.asked(w.as), QByteArrayList{oauthAtRoot});
}

void tst_ResourceDiscovery::findsResourceMetadataAtTheRoot()
{
    World &w = *m_world;
    const QJsonObject document{{u"resource"_s, w.mcp.origin()},
                               {u"authorization_servers"_s, QJsonArray{w.as.origin()}}};
    w.mcp.answer(resourceAtRoot, Answer::json(bytes(document)));
    w.as.answer(oauthAtRoot, Answer::json(bytes(w.serverMetadata(w.as.origin()))));
    const auto found = w.discover();
    QVERIFY(found.has_value());
    QCOMPARE(found->resource, w.mcp.origin()); // as published: no slash is added
    QCOMPARE(w.asked(w.mcp), (QByteArrayList{"/mcp", resourceAtPath, resourceAtRoot}));
}

void tst_ResourceDiscovery::fallsBackWhenTheNamedAddressIsGone()
{
    World &w = *m_world;
    w.serveAll();
    w.mcp.answer("/mcp", unauthorized("Bearer resource_metadata=\"" + w.mcp.origin().toLatin1() + "/gone\""));
    QVERIFY(w.discover().has_value());
    QCOMPARE(w.asked(w.mcp), (QByteArrayList{"/mcp", "/gone", resourceAtPath}));
}

void tst_ResourceDiscovery::ignoresAnUnsafeAddress_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("cloud metadata") << u"http://169.254.169.254/latest/"_s;
    QTest::newRow("a file") << u"file:///etc/passwd"_s;
    QTest::newRow("no URL") << u"http://"_s;
    QTest::newRow("plain http to elsewhere") << u"http://elsewhere.example/prm"_s;
    QTest::newRow("a user name") << u"http://me@127.0.0.1/prm"_s;
}

void tst_ResourceDiscovery::ignoresAnUnsafeAddress()
{
    QFETCH(QString, address);
    World &w = *m_world;
    w.serveAll();
    w.mcp.answer("/mcp", unauthorized("Bearer resource_metadata=\"" + address.toLatin1() + '"'));
    QVERIFY(w.discover().has_value());
    QCOMPARE(w.asked(w.mcp), (QByteArrayList{"/mcp", resourceAtPath}));
}

//! MCP: the document may be anywhere; what counts is that it is about this server.
void tst_ResourceDiscovery::takesADocumentOfAnotherHost_data()
{
    QTest::addColumn<QString>("resource"); // SELF stands for the server's own address
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("outcome"); // 0: fails, 1: by that document, 2: by the server's own
    QTest::newRow("ours") << u"SELF"_s << 200 << 1;
    QTest::newRow("about another server") << u"https://other.example/mcp"_s << 200 << 0;
    QTest::newRow("about a neighbour") << u"SELF-other"_s << 200 << 0;
    QTest::newRow("gone") << u"SELF"_s << 404 << 2;
}

void tst_ResourceDiscovery::takesADocumentOfAnotherHost()
{
    QFETCH(QString, resource);
    QFETCH(int, code);
    QFETCH(int, outcome);
    World &w = *m_world;
    w.serveAll();
    ScriptedServer other;
    const QJsonObject document{{u"resource"_s, resource.replace(u"SELF"_s, w.server.identity.url)},
                               {u"authorization_servers"_s, QJsonArray{w.as.origin()}},
                               {u"scopes_supported"_s, QJsonArray{u"elsewhere"_s}}};
    other.answer("/prm", Answer::json(bytes(document), code));
    w.mcp.answer("/mcp", unauthorized("Bearer resource_metadata=\"" + other.origin().toLatin1() + "/prm\""));
    const auto found = w.discover();
    QCOMPARE(found.has_value(), outcome > 0);
    if (outcome > 0)
        QCOMPARE(found->scopes, outcome == 1 ? QStringList{u"elsewhere"_s} : QStringList());
    QCOMPARE(w.asked(w.mcp).contains(resourceAtPath), outcome == 2);
}

void tst_ResourceDiscovery::resolvesARelativeAddress()
{
    World &w = *m_world;
    w.serveAll();
    w.mcp.answer("/own/prm", Answer::json(w.resourceMetadata({w.as.origin()}, {u"own"_s})));
    w.mcp.answer("/mcp", unauthorized("Bearer resource_metadata=\"own/prm\""));
    const auto found = w.discover();
    QVERIFY(found.has_value());
    QCOMPARE(found->scopes, QStringList{u"own"_s});
}

//! RFC 9110 section 15.4, within one origin.
void tst_ResourceDiscovery::followsDocumentsWithinTheirOrigin_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("location");
    QTest::addColumn<bool>("followed");
    for (const int code : {301, 302, 307, 308})
        QTest::addRow("%d", code) << code << u"/moved"_s << true;
    QTest::newRow("a whole address") << 301 << u"SELF/moved"_s << true;
    QTest::newRow("another port") << 301 << u"http://127.0.0.1:1/moved"_s << false;
    QTest::newRow("another site") << 302 << u"https://evil.example/moved"_s << false;
    QTest::newRow("itself, for ever") << 307 << u"/.well-known/oauth-protected-resource/mcp"_s << false;
}

void tst_ResourceDiscovery::followsDocumentsWithinTheirOrigin()
{
    QFETCH(int, code);
    QFETCH(QString, location);
    QFETCH(bool, followed);
    World &w = *m_world;
    w.serveAll();
    Answer moved;
    moved.status = code;
    moved.headers = {{"Location", location.replace(u"SELF"_s, w.mcp.origin()).toLatin1()}};
    w.mcp.answer(resourceAtPath, moved);
    w.mcp.answer("/moved", Answer::json(w.resourceMetadata({w.as.origin()}, {u"moved"_s})));
    w.mcp.answer(resourceAtRoot, Answer::json(w.resourceMetadata({w.as.origin()}, {u"root"_s})));
    const auto found = w.discover();
    QVERIFY(found.has_value());
    QCOMPARE(found->scopes, QStringList{followed ? u"moved"_s : u"root"_s});
    QVERIFY(w.asked(w.mcp).size() <= 10);
}

//! Not asked who we are, and nowhere told where to say so.
void tst_ResourceDiscovery::saysThatNobodyHasToSignIn()
{
    World &w = *m_world;
    w.mcp.answer("/mcp", Answer::json("{}"));
    const auto found = w.discover();
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().kind, ErrorKind::SignInNotNeeded);

    w.serveAll(); // it offers one all the same
    QVERIFY(w.discover().has_value());
}

//! What the browser opens is compared with where the server is.
void tst_ResourceDiscovery::tellsAPageFurtherInside_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("inside");
    QTest::newRow("outside") << u"https://login.example/a"_s << u"93.184.216.34"_s << false;
    QTest::newRow("as far inside as the server") << u"https://login.example/a"_s << u"127.0.0.1"_s << false;
    QTest::newRow("a cloud's metadata") << u"https://login.example/a"_s << u"169.254.169.254"_s << true;
    QTest::newRow("a name that nobody knows") << u"https://login.example/a"_s << QString() << false;
}

void tst_ResourceDiscovery::tellsAPageFurtherInside()
{
    QFETCH(QString, page);
    QFETCH(QString, address);
    World &w = *m_world;
    w.serveAll();
    QJsonObject metadata = w.serverMetadata(w.as.origin());
    metadata["authorization_endpoint"_L1] = page;
    w.as.answer(oauthAtRoot, Answer::json(bytes(metadata)));
    w.context.lookup = [address](const QString &, QObject *,
                                 const std::function<void(const QList<QHostAddress> &)> &done) {
        done(address.isEmpty() ? QList<QHostAddress>() : QList<QHostAddress>{QHostAddress(address)});
    };
    const auto found = w.discover();
    QVERIFY(found.has_value());
    QTEST(found->pageIsInside, "inside");
}

void tst_ResourceDiscovery::takesNonDocumentsForAbsent_data()
{
    QTest::addColumn<Answer>("answer");
    Answer page = Answer::json("<!DOCTYPE html><title>App</title>");
    page.headers = {{"Content-Type", "text/html"}};
    QTest::newRow("a page") << page;
    QTest::newRow("an array") << Answer::json("[]");
    Answer stream = Answer::of(Answer::Manner::Drip);
    stream.body = "data: {}\n\n";
    stream.headers = {{"Content-Type", "text/event-stream"}};
    QTest::newRow("a stream without an end") << stream;
    QTest::newRow("nothing") << Answer::json("");
    QTest::newRow("404 with JSON") << status(404);
    QTest::newRow("401") << unauthorized("Basic realm=\"x\"");
    QTest::newRow("a redirect") << status(302);
    QTest::newRow("another success") << Answer::json("{\"resource\":\"x\"}", 204);
    QTest::newRow("trouble") << status(500);
}

void tst_ResourceDiscovery::takesNonDocumentsForAbsent()
{
    QFETCH(Answer, answer);
    World &w = *m_world;
    w.mcp.answer(resourceAtPath, answer);
    w.mcp.answer(resourceAtRoot, Answer::json(w.resourceMetadata({w.as.origin()})));
    w.as.answer(oauthAtRoot, answer);
    w.as.answer(openidAtRoot, Answer::json(bytes(w.serverMetadata(w.as.origin()))));
    QVERIFY(w.discover().has_value());
}

void tst_ResourceDiscovery::stopsAtResourceMetadataThatFails_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("another origin") << QByteArray(
        "{\"resource\":\"https://evil.example/mcp\",\"authorization_servers\":[\"https://as.example\"]}");
    QTest::newRow("no resource") << QByteArray("{\"authorization_servers\":[\"https://as.example\"]}");
    QTest::newRow("servers that are no list")
        << QByteArray("{\"resource\":\"RESOURCE\",\"authorization_servers\":\"https://as.example\"}");
    QTest::newRow("a server in a private network")
        << QByteArray("{\"resource\":\"RESOURCE\",\"authorization_servers\":[\"http://10.0.0.1\"]}");
}

void tst_ResourceDiscovery::stopsAtResourceMetadataThatFails()
{
    QFETCH(QByteArray, body);
    World &w = *m_world;
    w.serveAll();
    body.replace("RESOURCE", w.server.identity.url.toLatin1());
    w.mcp.answer(resourceAtPath, Answer::json(body));
    w.mcp.answer(resourceAtRoot, Answer::json(w.resourceMetadata({w.as.origin()})));
    w.mcp.answer(oauthAtRoot, Answer::json(bytes(w.serverMetadata(w.mcp.origin()))));
    const auto found = w.discover();
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().kind, ErrorKind::Protocol);
    QCOMPARE(found.error().stage, Stage::Discovery);
    QCOMPARE(w.asked(w.mcp), (QByteArrayList{"/mcp", resourceAtPath}));
    QCOMPARE(w.as.connections(), 0);
}

// OPTIONAL in RFC 9728: then it is at the server, as it was before there was such metadata.
void tst_ResourceDiscovery::aResourceThatNamesNoServerIsItsOwn_data()
{
    QTest::addColumn<QByteArray>("servers");
    QTest::newRow("not said") << QByteArray();
    QTest::newRow("null") << QByteArray(",\"authorization_servers\":null");
    QTest::newRow("an empty list") << QByteArray(",\"authorization_servers\":[]");
}

void tst_ResourceDiscovery::aResourceThatNamesNoServerIsItsOwn()
{
    QFETCH(QByteArray, servers);
    World &w = *m_world;
    w.mcp.answer(resourceAtPath, Answer::json("{\"resource\":\"" + w.mcp.origin().toLatin1() + '"' + servers + '}'));
    w.mcp.answer(oauthAtRoot, Answer::json(bytes(w.serverMetadata(w.mcp.origin()))));
    const auto found = w.discover();
    QVERIFY2(found.has_value(), found ? "" : qPrintable(found.error().detail));
    QCOMPARE(found->authorizationServer.issuer, w.mcp.origin());
    QCOMPARE(found->resource, w.mcp.origin());
    QCOMPARE(w.as.connections(), 0);

    HttpOAuthClient client(w.context, {});
    const auto described = waitFor(client.describeResource(w.server));
    QVERIFY(described.has_value());
    QCOMPARE(described->authorizationServers, QStringList{w.mcp.origin()});
}

void tst_ResourceDiscovery::describesTheResource()
{
    World &w = *m_world;
    w.mcp.answer(
        resourceAtPath,
        Answer::json(bytes({{u"resource"_s, w.mcp.origin()},
                            {u"authorization_servers"_s, QJsonArray{w.as.origin(), u"https://b.example"_s}}})));
    HttpOAuthClient client(w.context, {});
    const auto described = waitFor(client.describeResource(w.server));
    QVERIFY(described.has_value());
    QCOMPARE(described->resource, w.mcp.origin()); // byte for byte, and not the server's address
    QCOMPARE(described->authorizationServers, (QStringList{w.as.origin(), u"https://b.example"_s}));
    QVERIFY(w.as.requests().isEmpty());
}

void tst_ResourceDiscovery::describesAServerThatPublishesNothing()
{
    World &w = *m_world;
    HttpOAuthClient client(w.context, {});
    const auto described = waitFor(client.describeResource(w.server));
    QVERIFY(described.has_value());
    QVERIFY(described->resource.isEmpty());
    QCOMPARE(described->authorizationServers, QStringList{w.mcp.origin()});
}

void tst_ResourceDiscovery::describesNothingWhereItIsBusy()
{
    World &w = *m_world;
    w.mcp.answer(resourceAtPath, status(503));
    HttpOAuthClient client(w.context, {});
    QCOMPARE(waitFor(client.describeResource(w.server)).error().kind, ErrorKind::Network);
}

LATCHKEY_TEST(tst_ResourceDiscovery)
#include "tst_resourcediscovery.moc"

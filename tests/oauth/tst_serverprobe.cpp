#include "core/oauth/serverprobe.h"
#include "tests/oauth/discoveryworld.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

#include <functional>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace std::chrono_literals;

using Prepare = std::function<void(World &)>;
using Kind = ProbeFinding::Kind;

class TestServerProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsThere_data()
    {
        QTest::addColumn<Prepare>("prepare");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("hasIssuer");
        const auto row = [](const char *name, Kind kind, bool hasIssuer, const Prepare &prepare) {
            QTest::newRow(name) << prepare << static_cast<int>(kind) << hasIssuer;
        };
        row("wants a sign-in", Kind::OAuth, true, [](World &world) { world.serveAll(); });
        row("lets in, and asks later", Kind::OAuth, true, [](World &world) {
            world.serveAll();
            world.mcp.enqueue("/mcp", Answer::json("{\"jsonrpc\":\"2.0\",\"id\":0,\"result\":{}}"));
        });
        row("lets everybody in", Kind::Open, false, [](World &world) {
            world.mcp.answer("/mcp", Answer::json("{\"jsonrpc\":\"2.0\",\"id\":0,\"result\":{}}"));
        });
        row("lets everybody in, and offers a sign-in", Kind::Open, true, [](World &world) {
            world.serveAll();
            world.mcp.answer("/mcp", Answer::json("{\"jsonrpc\":\"2.0\",\"id\":0,\"result\":{}}"));
        });
        const auto result = [](const QString &) {
            return Answer::json("{\"jsonrpc\":\"2.0\",\"id\":0,\"result\":{}}");
        };
        row("knows nothing old, and lets everybody in", Kind::Open, false,
            [result](World &world) { world.mcp.answer("/mcp", newerOnly(result)); });
        row("knows nothing old, and wants a sign-in", Kind::OAuth, true, [](World &world) {
            world.serveAll();
            world.mcp.answer("/mcp", newerOnly([](const QString &) { return unauthorized(); }));
        });
        row("knows nothing old, and asks later", Kind::OtherAuthorization, false, [result](World &world) {
            world.mcp.answer("/mcp", newerOnly([result](const QString &method) {
                                 return method == "server/discover"_L1 ? result(method) : unauthorized();
                             }));
        });
        row("wants a key", Kind::OtherAuthorization, false, [](World &) {});
        row("refuses strangers", Kind::OtherAuthorization, false,
            [](World &world) { world.mcp.answer("/mcp", status(403)); });
        row("refuses strangers, and says where to sign in", Kind::OAuth, true, [](World &world) {
            world.serveAll();
            world.mcp.answer("/mcp", status(403));
        });
        row("is not there", Kind::NotMcp, false, [](World &world) { world.mcp.answer("/mcp", status(404)); });
        row("is a web page", Kind::NotMcp, false, [](World &world) {
            Answer page;
            page.body = "<html>";
            page.headers = {{"Content-Type", "text/html"}};
            world.mcp.answer("/mcp", page);
        });
        row("has moved", Kind::Moved, false, [](World &world) {
            Answer moved = status(308);
            moved.headers.append(
                qMakePair(QByteArray("Location"), QByteArray("https://elsewhere.example/mcp?token=SECRET")));
            world.mcp.answer("/mcp", moved);
        });
    }
    void tellsWhatIsThere()
    {
        QFETCH(Prepare, prepare);
        QFETCH(int, kind);
        QFETCH(bool, hasIssuer);
        World world;
        prepare(world);
        ServerProbe probe;
        const auto found = waitFor(probe.start(world.server.identity.url));
        QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
        QCOMPARE(static_cast<int>(found->kind), kind);
        QCOMPARE(found->issuer, hasIssuer ? world.as.origin() : QString());
        if (found->kind == Kind::Moved)
            QCOMPARE(found->movedTo, u"https://elsewhere.example/mcp"_s);
        for (const Request &request : world.mcp.requests() + world.as.requests()) {
            QVERIFY(!request.hasHeader("Authorization"));
            QVERIFY(!request.hasHeader("Cookie"));
        }
        QVERIFY(world.as.requestsTo("/register").isEmpty());
    }

    void whatDoesNotAnswerIsAnError_data()
    {
        QTest::addColumn<Prepare>("prepare");
        QTest::newRow("out of order") << Prepare([](World &world) { world.mcp.answer("/mcp", status(503)); });
        QTest::newRow("too busy") << Prepare([](World &world) { world.mcp.answer("/mcp", status(429)); });
        QTest::newRow("hangs up") << Prepare(
            [](World &world) { world.mcp.answer("/mcp", Answer::of(Answer::Manner::CloseUnanswered)); });
        QTest::newRow("is mute") << Prepare(
            [](World &world) { world.mcp.answer("/mcp", Answer::of(Answer::Manner::Stall)); });
    }
    void whatDoesNotAnswerIsAnError()
    {
        QFETCH(Prepare, prepare);
        World world;
        prepare(world);
        ServerProbe probe;
        const auto found = waitFor(probe.start(world.server.identity.url, 2s));
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ErrorKind::Network);
    }

    // Entra ID and Cognito do not say that they know PKCE; behind a proxy, some publish another address than theirs.
    void whatCannotBeUsedIsNoWantOfAKey_data()
    {
        QTest::addColumn<Prepare>("prepare");
        QTest::addColumn<QString>("detail");
        QTest::newRow("no PKCE") << Prepare([](World &world) {
            QJsonObject metadata = world.serverMetadata(world.as.origin());
            metadata.remove(u"code_challenge_methods_supported"_s);
            world.as.answer(oauthAtRoot, Answer::json(bytes(metadata)));
        }) << u"--assume-pkce"_s;
        QTest::newRow("no issuer") << Prepare([](World &world) {
            world.as.answer(oauthAtRoot, Answer::json(bytes(world.serverMetadata({}))));
        }) << u"has no \"issuer\""_s;
        QTest::newRow("another issuer") << Prepare([](World &world) {
            world.as.answer(oauthAtRoot, Answer::json(bytes(world.serverMetadata(u"https://other.example"_s))));
        }) << u"another issuer: https://other.example"_s;
        QTest::newRow("another resource") << Prepare([](World &world) {
            world.mcp.answer(resourceAtPath, Answer::json("{\"resource\":\"http://other.example/mcp?key=SECRET\"}"));
        }) << u"than this server: http://other.example/mcp"_s;
    }
    void whatCannotBeUsedIsNoWantOfAKey()
    {
        QFETCH(Prepare, prepare);
        QFETCH(QString, detail);
        World world;
        world.serveAll();
        prepare(world);
        ServerProbe probe;
        const auto found = waitFor(probe.start(world.server.identity.url));
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ErrorKind::Protocol);
        QVERIFY2(found.error().detail.contains(detail), qPrintable(found.error().detail));
        QVERIFY(!found.error().detail.contains(u"SECRET"_s));
    }

    void anAddressThatNoServerHasIsAskedNowhere()
    {
        ServerProbe probe;
        const auto found = waitFor(probe.start(u"http://example.com/mcp"_s));
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ErrorKind::InvalidInput);
    }

    void aNewProbeEndsTheOneBefore()
    {
        World world;
        world.mcp.answer("/slow", Answer::of(Answer::Manner::Stall));
        world.serveAll();
        ServerProbe probe;
        const auto first = probe.start(world.mcp.url(u"/slow"_s).toString());
        QTRY_VERIFY(!world.mcp.requestsTo("/slow").isEmpty());
        const auto second = probe.start(world.server.identity.url);
        const auto ended = waitFor(first);
        QVERIFY(!ended);
        QCOMPARE(ended.error().kind, ErrorKind::Cancelled);
        QVERIFY(waitFor(second));
    }

    void canBeCalledOff()
    {
        World world;
        world.mcp.answer("/mcp", Answer::of(Answer::Manner::Stall));
        ServerProbe probe;
        const auto asked = probe.start(world.server.identity.url);
        probe.cancel();
        QCOMPARE(waitFor(asked).error().kind, ErrorKind::Cancelled);
    }
};

LATCHKEY_TEST(TestServerProbe)
#include "tst_serverprobe.moc"

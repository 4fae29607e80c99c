#include "core/oauth/callbackrules_p.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

using namespace Latchkey;
using namespace Qt::StringLiterals;

namespace {

const QString server = u"https://mcp.example.com/mcp"_s;
const QString id = u"epMNJ6P1xGQ9"_s; // that Codex makes of it

} // namespace

Q_DECLARE_METATYPE(Latchkey::CallbackSettings)

//! Codex 0.171's rules for the address that a sign-in ends on.
class TestCallbackRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listensWhereCodexDoesButForOtherInterfaces_data()
    {
        QTest::addColumn<CallbackSettings>("settings");
        QTest::addColumn<int>("port");
        QTest::addColumn<bool>("everyInterface");
        QTest::newRow("nothing") << CallbackSettings{} << 0 << false;
        QTest::newRow("for all servers") << CallbackSettings{0, {}, 4321, {}} << 4321 << false;
        QTest::newRow("for this one") << CallbackSettings{1234, {}, 4321, {}} << 1234 << false;
        QTest::newRow("never the URL's") << CallbackSettings{0, u"http://localhost:15602/g"_s, 0, {}} << 0 << false;
        QTest::newRow("the address") << CallbackSettings{0, {}, 0, u"http://127.0.0.1/cb"_s} << 0 << false;
        QTest::newRow("another address of this machine")
            << CallbackSettings{7, {}, 0, u"http://[::1]:7/cb"_s} << 7 << true;
        QTest::newRow("a name of its own") << CallbackSettings{7, u"https://dev.example/cb"_s, 0, {}} << 7 << true;
        QTest::newRow("the server's URL goes first")
            << CallbackSettings{0, u"http://localhost/cb"_s, 0, u"https://dev.example/cb"_s} << 0 << false;
    }
    void listensWhereCodexDoesButForOtherInterfaces()
    {
        QFETCH(CallbackSettings, settings);
        QTEST(int(callbackPortOf(settings)), "port");
        QTEST(wantsEveryInterface(settings), "everyInterface");
    }

    void announcesWhatCodexDoes_data()
    {
        QTest::addColumn<CallbackSettings>("settings");
        QTest::addColumn<bool>("isClientConfigured");
        QTest::addColumn<bool>("sendsIssuer");
        QTest::addColumn<QString>("redirectUri");
        const CallbackSettings none;
        const CallbackSettings own{0, u"http://localhost:9/own"_s, 0, u"http://localhost:9/all"_s};
        const CallbackSettings all{0, {}, 0, u"http://localhost:9/all?a=b"_s};
        const CallbackSettings withOwnId{0, u"http://localhost:9/own/"_s + id, 0, {}};
        const CallbackSettings portless{0, {}, 0, u"http://127.0.0.1/cb"_s};
        const CallbackSettings named{0, {}, 0, u"http://localhost/cb"_s};
        const CallbackSettings rootless{0, {}, 0, u"https://dev.example"_s};

        QTest::newRow("nothing") << none << false << true << u"http://127.0.0.1:77/callback"_s;
        QTest::newRow("nothing, and answers without an issuer")
            << none << false << false << QString(u"http://127.0.0.1:77/callback/"_s + id);
        QTest::newRow("a client") << none << true << true << QString(u"http://127.0.0.1:77/callback/"_s + id);
        QTest::newRow("a client, and answers without an issuer")
            << none << true << false << QString(u"http://127.0.0.1:77/callback/"_s + id);

        QTest::newRow("a URL") << all << false << true << u"http://localhost:9/all?a=b"_s;
        QTest::newRow("a URL, and answers without an issuer")
            << all << false << false << QString(u"http://localhost:9/all/%1?a=b"_s.arg(id));
        QTest::newRow("a client and a URL for all")
            << all << true << true << QString(u"http://localhost:9/all/%1?a=b"_s.arg(id));

        QTest::newRow("a URL of its own, without a client") << own << false << true << u"http://localhost:9/own"_s;
        QTest::newRow("the same, and answers without an issuer")
            << own << false << false << QString(u"http://localhost:9/own/"_s + id);
        QTest::newRow("a URL of its own, and a client") << own << true << true << u"http://localhost:9/own"_s;
        QTest::newRow("the same, dropped for want of an issuer")
            << own << true << false << QString(u"http://localhost:9/all/"_s + id);
        QTest::newRow("the same, with the id in it")
            << withOwnId << true << false << QString(u"http://localhost:9/own/"_s + id);

        QTest::newRow("the address without a port") << portless << false << true << u"http://127.0.0.1:77/cb"_s;
        const CallbackSettings bare{0, {}, 0, u"http://127.0.0.1"_s};
        QTest::newRow("the address alone") << bare << false << true << u"http://127.0.0.1:77/"_s;
        QTest::newRow("the address alone, and answers without an issuer")
            << bare << false << false << QString(u"http://127.0.0.1:77/"_s + id);
        const CallbackSettings odd{0, {}, 0, u"HTTP://LOCALHOST/a b"_s};
        QTest::newRow("capitals and blanks, and answers without an issuer")
            << odd << false << false << QString(u"http://localhost/a%20b/"_s + id);
        QTest::newRow("a name without a port") << named << false << true << u"http://localhost/cb"_s;
        QTest::newRow("no path") << rootless << false << true << u"https://dev.example"_s;
        QTest::newRow("no path, and answers without an issuer")
            << rootless << false << false << QString(u"https://dev.example/"_s + id);
    }
    void announcesWhatCodexDoes()
    {
        QFETCH(CallbackSettings, settings);
        QFETCH(bool, isClientConfigured);
        QFETCH(bool, sendsIssuer);
        QTEST(redirectFor(settings, {server, isClientConfigured, sendsIssuer, 77}), "redirectUri");
    }

    void theIdIsOfTheParsedAddress_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("same");
        QTest::newRow("as it is") << server << server;
        QTest::newRow("capitals") << u"HTTPS://MCP.Example.com/mcp"_s << server;
        QTest::newRow("blanks") << u" https://mcp.example.com/mcp "_s << server;
        QTest::newRow("a fragment") << u"https://mcp.example.com/mcp#x"_s << server;
        QTest::newRow("the default port") << u"https://mcp.example.com:443/mcp"_s << server;
        QTest::newRow("dots") << u"https://mcp.example.com/a/../mcp"_s << server;
        QTest::newRow("no path") << u"https://mcp.example.com"_s << u"https://mcp.example.com/"_s;
    }
    void theIdIsOfTheParsedAddress()
    {
        QFETCH(QString, url);
        QFETCH(QString, same);
        QCOMPARE(callbackId(url), callbackId(same));
        QCOMPARE(callbackId(server), id);
    }
};

LATCHKEY_TEST(TestCallbackRules)
#include "tst_callbackrules.moc"

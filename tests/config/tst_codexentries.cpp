#include "core/config/serverlist.h"
#include "core/config/tomlobstacle_p.h"
#include "tests/config/parsedconfig.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

class TestCodexEntries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesThatCannotBeUsedAreLeftOut_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<QString>("server");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        const auto entry = [](const QByteArray &url) { return QByteArray("[mcp_servers.x]\nurl = " + url + "\n"); };
        QTest::newRow("url is a number") << entry("1") << u"x"_s << 2 << 7;
        QTest::newRow("url is empty") << entry("\"\"") << u"x"_s << 2 << 7;
        QTest::newRow("url has no host") << entry("\"https:///mcp\"") << u"x"_s << 2 << 7;
        QTest::newRow("url is a path") << entry("\"/mcp\"") << u"x"_s << 2 << 7;
        QTest::newRow("another scheme") << entry("\"file:///etc/passwd\"") << u"x"_s << 2 << 7;
        QTest::newRow("plain http") << entry("\"http://mcp.example/mcp\"") << u"x"_s << 2 << 7;
        QTest::newRow("plain http that begins like loopback")
            << entry("\"http://127.0.0.1.evil.example/\"") << u"x"_s << 2 << 7;
        QTest::newRow("a password") << entry("\"https://me:SECRET@mcp.example/\"") << u"x"_s << 2 << 7;
        QTest::newRow("a fragment") << entry("\"https://mcp.example/#SECRET\"") << u"x"_s << 2 << 7;
        QTest::newRow("blanks") << entry("\"https://mcp.example/ SECRET\"") << u"x"_s << 2 << 7;
        QTest::newRow("a line break") << entry("\"https://mcp.example/\\nSECRET\"") << u"x"_s << 2 << 7;
        QTest::newRow("longer than any address")
            << entry("\"https://mcp.example/" + QByteArray(5000, 'a') + "\"") << u"x"_s << 2 << 7;
        QTest::newRow("the entry is a string") << QByteArray("[mcp_servers]\nx = \"SECRET\"\n") << u"x"_s << 2 << 5;
        QTest::newRow("the entry is a list")
            << QByteArray("[[mcp_servers.x]]\nurl = \"https://a.example\"\n") << u"x"_s << 1 << 1;
        QTest::newRow("neither remote nor local")
            << QByteArray("[mcp_servers.x]\nuri = \"SECRET\"\n") << u"x"_s << 1 << 1;
        QTest::newRow("remote and local")
            << QByteArray("[mcp_servers.x]\nurl = \"https://a.example\"\ncommand = \"SECRET\"\n") << u"x"_s << 3 << 11;
    }
    void entriesThatCannotBeUsedAreLeftOut()
    {
        QFETCH(QByteArray, toml);
        QFETCH(QString, server);
        QFETCH(int, line);
        QFETCH(int, column);
        const Parsed outcome = parsed(toml + "\n[mcp_servers.good]\nurl = \"https://good.example/mcp\"\n");
        QVERIFY(outcome.usable);
        QCOMPARE(namesOf(outcome.config.servers), QStringList{u"good"_s});
        QCOMPARE(outcome.config.problems.size(), 1);
        const ConfigProblem problem = outcome.config.problems.first();
        QCOMPARE(problem.file, file);
        QCOMPARE(problem.line, line);
        QCOMPARE(problem.column, column);
        QCOMPARE(problem.server, server);
        QVERIFY(!problem.isWholeFile);
        QVERIFY2(problem.what.startsWith(u"mcp_servers."_s), qPrintable(problem.what));
        QVERIFY2(!problem.what.contains(u"SECRET"_s), qPrintable(problem.what));
    }

    void valuesThatCannotBeUsedAreIgnored_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("key");
        QTest::newRow("enabled") << QByteArray("enabled = \"SECRET\"") << 11 << u"enabled"_s;
        QTest::newRow("scopes are a string") << QByteArray("scopes = \"SECRET\"") << 10 << u"scopes"_s;
        QTest::newRow("one scope is a number") << QByteArray("scopes = [\"SECRET\", 1]") << 10 << u"scopes"_s;
        QTest::newRow("resource") << QByteArray("oauth_resource = [\"SECRET\"]") << 18 << u"oauth_resource"_s;
        QTest::newRow("bearer variable") << QByteArray("bearer_token_env_var = 7") << 24 << u"bearer_token_env_var"_s;
        QTest::newRow("headers are a string") << QByteArray("http_headers = \"SECRET\"") << 16 << u"http_headers"_s;
        QTest::newRow("a header is a number") << QByteArray("http_headers = { X = 1 }") << 22 << u"http_headers"_s;
        QTest::newRow("an environment header is a date")
            << QByteArray("env_http_headers = { X = 2026-05-04 }") << 26 << u"env_http_headers"_s;
        QTest::newRow("oauth is a string") << QByteArray("oauth = \"SECRET\"") << 9 << u"oauth"_s;
        QTest::newRow("client id") << QByteArray("oauth = { client_id = 1 }") << 23 << u"oauth.client_id"_s;
        QTest::newRow("a secret without a client")
            << QByteArray("oauth = { client_secret = \"SECRET\" }") << 27 << u"oauth.client_secret"_s;
        QTest::newRow("a callback port") << QByteArray("oauth = { callback_port = 70000 }") << 27
                                         << u"oauth.callback_port"_s;
        QTest::newRow("a callback URL") << QByteArray("oauth = { callback_url = \"SECRET\" }") << 26
                                        << u"oauth.callback_url"_s;
        QTest::newRow("another way to authorize") << QByteArray("auth = \"none\"") << 8 << u"auth"_s;
        QTest::newRow("a token") << QByteArray("bearer_token = \"SECRET\"") << 16 << u"bearer_token"_s;
        QTest::newRow("an empty command for headers")
            << QByteArray("http_headers_helper = \"\"") << 23 << u"http_headers_helper"_s;
        QTest::newRow("an environment") << QByteArray("environment_id = 1") << 18 << u"environment_id"_s;
    }
    void valuesThatCannotBeUsedAreIgnored()
    {
        QFETCH(QByteArray, more);
        QFETCH(int, column);
        QFETCH(QString, key);
        const Parsed outcome = parsed(entryWith(more));
        QVERIFY(outcome.usable);
        QCOMPARE(outcome.config.problems.size(), 1);
        const ConfigProblem problem = outcome.config.problems.first();
        QCOMPARE(problem.line, 3);
        QCOMPARE(problem.column, column);
        QCOMPARE(problem.server, u"demo"_s);
        QVERIFY2(problem.what.startsWith(u"mcp_servers.demo."_s + key + u' '), qPrintable(problem.what));
        QVERIFY2(!problem.what.contains(u"SECRET"_s), qPrintable(problem.what));
        // The entry is as if the value were not there.
        QCOMPARE(outcome.config.servers, parsed(entryWith({})).config.servers);
    }

    void topLevelValuesThatCannotBeUsedAreIgnored_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::newRow("an unknown store mode") << QByteArray("mcp_oauth_credentials_store = \"SECRET\"");
        QTest::newRow("an empty store mode") << QByteArray("mcp_oauth_credentials_store = \"\"");
        QTest::newRow("a store mode in capitals") << QByteArray("mcp_oauth_credentials_store = \"File\"");
        QTest::newRow("a store mode that is a list") << QByteArray("mcp_oauth_credentials_store = [\"file\"]");
        QTest::newRow("a port too large") << QByteArray("mcp_oauth_callback_port = 65536");
        QTest::newRow("a negative port") << QByteArray("mcp_oauth_callback_port = -1");
        QTest::newRow("half a port") << QByteArray("mcp_oauth_callback_port = 80.5");
        QTest::newRow("a port as a string") << QByteArray("mcp_oauth_callback_port = \"8080\"");
        QTest::newRow("a callback that is a number") << QByteArray("mcp_oauth_callback_url = 1");
        QTest::newRow("a callback without a host") << QByteArray("mcp_oauth_callback_url = \"SECRET\"");
        QTest::newRow("a callback that runs code") << QByteArray("mcp_oauth_callback_url = \"javascript:SECRET\"");
        QTest::newRow("servers that are a list") << QByteArray("mcp_servers = [\"SECRET\"]");
    }
    void topLevelValuesThatCannotBeUsedAreIgnored()
    {
        QFETCH(QByteArray, toml);
        const Parsed outcome = parsed("\n  " + toml);
        QVERIFY(outcome.usable);
        QCOMPARE(outcome.config.home, HomeConfig());
        QVERIFY(outcome.config.servers.isEmpty());
        QCOMPARE(outcome.config.problems.size(), 1);
        const ConfigProblem problem = outcome.config.problems.first();
        QCOMPARE(problem.line, 2);
        QVERIFY(problem.column > 3);
        QVERIFY(problem.server.isEmpty());
        QVERIFY2(!problem.what.contains(u"SECRET"_s), qPrintable(problem.what));
    }

    void readsWhatCodexWrites()
    {
        const Parsed outcome = parsed(R"(
model = "gpt-5"
mcp_oauth_credentials_store = "keyring"
mcp_oauth_callback_port = 4321
mcp_oauth_callback_url = "https://dev.example/callback"

[mcp_servers.zeta]
url = "https://zeta.example/mcp?a=1"
scopes = ["read", "write"]
oauth_resource = "https://zeta.example/"
oauth = { client_id = "zeta-client" }
startup_timeout_sec = 20

[mcp_servers.local]
command = "npx"
args = ["-y", "server"]

[mcp_servers.alpha]
enabled = false
url = "http://127.0.0.1:39111/mcp"
bearer_token_env_var = "ALPHA_TOKEN"
http_headers = { X-One = "1" }
env_http_headers = { X-Two = "TWO" }

[mcp_servers.alpha.oauth]
client_id = "alpha-client"

[projects."/home/somebody"]
trust_level = "trusted"

[features]
secret_auth_storage = true
)");
        QVERIFY(outcome.usable);
        QVERIFY(outcome.config.problems.isEmpty());
        QCOMPARE(outcome.config.home, (HomeConfig{StoreMode::Keyring, 4321, u"https://dev.example/callback"_s, true}));
        QCOMPARE(outcome.config.servers.size(), 2);
        // In the order of the file; what is local is passed over.
        Server zeta{{u"zeta"_s, u"https://zeta.example/mcp?a=1"_s},
                    ServerOrigin::Codex,
                    true,
                    {u"read"_s, u"write"_s},
                    u"https://zeta.example/"_s,
                    u"zeta-client"_s,
                    {},
                    {},
                    {}};
        zeta.place.file = file;
        zeta.callback = {0, {}, 4321, u"https://dev.example/callback"_s};
        QCOMPARE(outcome.config.servers[0], zeta);
        Server alpha{{u"alpha"_s, u"http://127.0.0.1:39111/mcp"_s},
                     ServerOrigin::Codex,
                     false,
                     {},
                     {},
                     u"alpha-client"_s,
                     u"ALPHA_TOKEN"_s,
                     {{u"X-One"_s, u"1"_s}},
                     {{u"X-Two"_s, u"TWO"_s}}};
        alpha.place = zeta.place;
        alpha.callback = zeta.callback;
        QCOMPARE(outcome.config.servers[1], alpha);
    }

    void readsWhatOAuthTakes()
    {
        const Parsed outcome = parsed(entryWith("auth = \"chatgpt\"\nhttp_headers_helper = \"x\"\n"
                                                "[mcp_servers.demo.oauth]\nclient_id = \"c\"\nclient_secret = \"s\"\n"
                                                "callback_port = 7\ncallback_url = \"http://localhost/cb\"\n"));
        QCOMPARE(outcome.config.problems, QList<ConfigProblem>());
        const Server server = outcome.config.servers.value(0);
        const Parsed elsewhere = parsed(entryWith("environment_id = \"devbox\"\n"));
        QCOMPARE(elsewhere.config.servers.value(0).identity.environment, u"devbox"_s);
        QCOMPARE(server.clientSecret, SecretSource(Secret("s")));
        QCOMPARE(server.callback, (CallbackSettings{7, u"http://localhost/cb"_s, 0, {}}));
        QVERIFY(server.auth == Server::Auth::ChatGpt);
        QVERIFY(server.hasHeadersHelper);
        QVERIFY(server.usesOAuth()); // it is none of ChatGPT's own
    }
};

LATCHKEY_TEST(TestCodexEntries)
#include "tst_codexentries.moc"

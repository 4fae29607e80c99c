#include "core/config/pluginversion_p.h"
#include "tests/config/layers.h"
#include "tests/support/testmain.h"

#include <algorithm>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

//! What Codex takes from plugins, and which of them.
class TestCodexPlugins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pluginsBringServers_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QStringList>("shown");
        const QString manifest = u".codex-plugin/plugin.json"_s;
        const QByteArray servers = "{\"mcpServers\":{\"p\":{\"type\":\"http\",\"url\":\"https://"
                                   "p.example\",\"oauth\":{\"clientId\":\"c\",\"callbackPort\":7}}}}";
        const QByteArray on = "[plugins.\"tool@shop\"]\nenabled = true\n";
        const QStringList one{u"p p plugin tool@shop"_s};
        QTest::newRow("in the manifest") << manifest << servers << on << one;
        QTest::newRow("Claude's manifest") << u".claude-plugin/plugin.json"_s << servers << on << one;
        QTest::newRow("not switched on") << manifest << servers << QByteArray() << QStringList();
        QTest::newRow("switched off") << manifest << servers << QByteArray("[plugins.\"tool@shop\"]\nenabled = false\n")
                                      << QStringList();
        QTest::newRow("another's server switched off")
            << manifest << servers << QByteArray(on + "[plugins.\"tool@shop\".mcp_servers.x]\nenabled = false\n")
            << one;
        QTest::newRow("hidden by the configuration")
            << manifest << servers << QByteArray(on + server("p", "https://mine.example"))
            << QStringList{u"p mine user"_s};
        QTest::newRow("out of its folder")
            << manifest << QByteArray("{\"mcpServers\":\"../../../../../secret.json\"}") << on << QStringList();
        QTest::newRow("broken") << manifest << QByteArray("{") << on << QStringList();
        QTest::newRow("switched on by being named")
            << manifest << servers << QByteArray("[plugins.\"tool@shop\"]\n") << one;
        QTest::newRow("no plugins at all")
            << manifest << servers << QByteArray(on + "[features]\nplugins = false\n") << QStringList();
        QTest::newRow("in another form's manifest") << u"plugin.json"_s << servers << on << QStringList();
        QTest::newRow("without a manifest") << u".mcp.json"_s << servers << on << QStringList();
    }
    void pluginsBringServers()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, config);
        QFETCH(QStringList, shown);
        Layers layers;
        layers.put(u"secret.json"_s, "{\"mcpServers\":{\"evil\":{\"url\":\"https://evil.example\"}}}");
        layers.put(u"home/plugins/cache/shop/tool/1.0.0/"_s + file, content);
        layers.put(u"home/config.toml"_s, config);
        QCOMPARE(layers.shown(), shown);
        const auto list = layers.list();
        for (const Server &server : list->servers())
            QVERIFY(server.place.layer != ServerPlace::Layer::Plugin
                    || (server.clientId == u"c"_s && server.callback.ownPort == 7));
    }

    void theUserSwitchesAPluginsServers_data()
    {
        QTest::addColumn<QByteArray>("plugins");
        QTest::addColumn<QByteArray>("users"); // member of its server's table
        QTest::addColumn<bool>("isOn");
        QTest::newRow("off") << QByteArray("true") << QByteArray("enabled = false") << false;
        QTest::newRow("on again") << QByteArray("false") << QByteArray("enabled = true") << true;
        QTest::newRow("says nothing of it") << QByteArray("false") << QByteArray("x = 1") << false;
    }
    void theUserSwitchesAPluginsServers()
    {
        QFETCH(QByteArray, plugins);
        QFETCH(QByteArray, users);
        QFETCH(bool, isOn);
        Layers layers;
        layers.put(u"home/plugins/cache/shop/tool/1/.codex-plugin/plugin.json"_s,
                   "{\"mcpServers\":{\"p\":{\"url\":\"https://p.example\",\"enabled\":" + plugins + "}}}");
        layers.put(u"home/config.toml"_s,
                   "[plugins.\"tool@shop\"]\n[plugins.\"tool@shop\".mcp_servers.p]\n" + users + '\n');
        const auto list = layers.list();
        QVERIFY(list->find(u"p"_s)); // Codex shows it, and its sign-in is nobody else's
        QCOMPARE(list->find(u"p"_s)->enabled, isOn);
    }

    // As Codex 0.171 has answered.
    void aPluginsTableIsWhereItsManifestSays_data()
    {
        QTest::addColumn<QByteArray>("manifest");
        QTest::addColumn<QString>("servers"); // their names; "a" is in a.json, and "m" in .mcp.json
        const auto row = [](const char *tag, const QByteArray &manifest, const QString &servers) {
            QTest::newRow(tag) << manifest << servers;
        };
        row("says nothing", "{}", u"m"_s);
        row("null", "{\"mcpServers\":null}", u"m"_s);
        row("a file", "{\"mcpServers\":\"./a.json\"}", u"a"_s);
        row("a file in a folder", "{\"mcpServers\":\"./in/a.json\"}", u"a"_s);
        row("a file that is not there", "{\"mcpServers\":\"./b.json\"}", {});
        row("a file without the dot", "{\"mcpServers\":\"a.json\"}", u"m"_s);
        row("the folder", "{\"mcpServers\":\"./\"}", u"m"_s);
        row("nothing", "{\"mcpServers\":\"\"}", u"m"_s);
        row("an absolute path", "{\"mcpServers\":\"/a.json\"}", u"m"_s);
        row("out of the folder", "{\"mcpServers\":\"./../1.0.0/a.json\"}", u"m"_s);
        row("a way around", "{\"mcpServers\":\"./in/../a.json\"}", u"m"_s);
        row("several", "{\"mcpServers\":[\"./a.json\"]}", u"m"_s);
        row("a number", "{\"mcpServers\":5}", u"m"_s);
        row("no servers", "{\"mcpServers\":{}}", {});
        row("as config.toml calls it", "{\"mcp_servers\":{\"x\":{\"url\":\"https://x.example\"}}}", u"m"_s);
        row("a list", "[]", {});
        row("a name that is none", "{\"name\":5}", {});
        row("a version that is none", "{\"version\":5}", {});
        row("odd names",
            "{\"mcpServers\":{\"a b\":{\"url\":\"https://x.example\"},\"\":{\"url\":\"https://x.example\"}}}",
            u",a b"_s);
    }
    void aPluginsTableIsWhereItsManifestSays()
    {
        QFETCH(QByteArray, manifest);
        QFETCH(QString, servers);
        for (const bool isNamed : {true, false}) { // the table of servers, in its file
            const auto table = [isNamed](const QByteArray &name) {
                const QByteArray entries = "{\"" + name + "\":{\"url\":\"https://mcp.example\"}}";
                return isNamed ? QByteArray("{\"mcpServers\":" + entries + "}") : entries;
            };
            Layers layers;
            const QString folder = u"home/plugins/cache/shop/tool/1.0.0/"_s;
            layers.put(u"home/config.toml"_s, "[plugins.\"tool@shop\"]\n");
            layers.put(folder + ".codex-plugin/plugin.json"_L1, manifest);
            layers.put(folder + "a.json"_L1, table("a"));
            layers.put(folder + "in/a.json"_L1, table("a"));
            layers.put(folder + ".mcp.json"_L1, table("m"));
            QStringList names;
            const auto list = layers.list();
            for (const Server &server : list->servers())
                names.append(server.identity.name);
            names.sort();
            QCOMPARE(names.join(u','), servers);
        }
    }

    // As Codex 0.171 has answered: what it refuses in its own file leaves out one server of a plugin.
    void aPluginsServerIsReadAsOneOfTheConfiguration_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("what"); // is made of it; empty: nothing
        const auto row = [](const char *members, const char *what) {
            QTest::newRow(members) << QByteArray(members) << QString::fromLatin1(what);
        };
        for (const char *ignored :
             {"\"headers\":{\"Authorization\":\"x\"}", "\"httpHeaders\":{\"Authorization\":\"x\"}",
              "\"bearerTokenEnvVar\":\"X\"", "\"headersHelper\":\"x\"", "\"type\":5", "\"foo\":{\"a\":[{}]}",
              "\"oauth\":5", "\"scopes\":null", "\"oauth\":{\"foo\":1}", "\"startup_timeout_sec\":5.5"})
            row(ignored, "oauth");
        row("\"http_headers\":{\"Authorization\":\"x\"}", "other");
        row("\"bearer_token_env_var\":\"X\"", "other");
        row("\"enabled\":false", "off");
        for (const char *refused : {"\"http_headers\":5",
                                    "\"env_http_headers\":5",
                                    "\"enabled\":5",
                                    "\"bearer_token_env_var\":5",
                                    "\"oauth_resource\":5",
                                    "\"required\":5",
                                    "\"http_headers_helper\":5",
                                    "\"environment_id\":5",
                                    "\"scopes\":\"x\"",
                                    "\"scopes\":[5]",
                                    "\"auth\":5",
                                    "\"auth\":\"x\"",
                                    "\"bearer_token\":5",
                                    "\"command\":\"x\"",
                                    "\"oauth\":{\"clientId\":5}",
                                    "\"oauth\":{\"client_id\":5}",
                                    "\"oauth\":{\"clientId\":\"c\",\"callbackPort\":70000}",
                                    "\"oauth\":{\"clientId\":\"c\",\"callbackPort\":\"7\"}",
                                    "\"oauth\":{\"clientSecret\":\"s\"}",
                                    "\"oauth\":{\"client_secret\":\"s\"}"})
            row(refused, "");
    }
    void aPluginsServerIsReadAsOneOfTheConfiguration()
    {
        QFETCH(QByteArray, members);
        QFETCH(QString, what);
        Layers layers;
        layers.put(u"home/config.toml"_s, "[plugins.\"tool@shop\"]\n");
        layers.put(u"home/plugins/cache/shop/tool/1.0.0/.codex-plugin/plugin.json"_s,
                   "{\"mcpServers\":{\"a\":{\"url\":\"https://a.example\"," + members
                       + "},\"b\":{\"url\":\"https://b.example\"}}}");
        const auto list = layers.list();
        QVERIFY(list->find(u"b"_s));
        const auto server = list->find(u"a"_s);
        QCOMPARE(!server                   ? QString()
                     : !server->enabled    ? u"off"_s
                     : server->usesOAuth() ? u"oauth"_s
                                           : u"other"_s,
                 what);
        for (const ConfigProblem &problem : list->problems())
            QVERIFY(problem.isMinor && !problem.isRefused && problem.server == "a"_L1);
        QCOMPARE(list->problems().isEmpty(), !what.isEmpty());
    }

    // As Codex 0.171 has answered.
    void theActiveVersionOfAPluginCounts_data()
    {
        QTest::addColumn<QStringList>("versions"); // the last one is active
        QTest::addColumn<bool>("areVersions");
        const auto row = [](const char *tag, const QStringList &versions, bool areVersions = true) {
            QTest::newRow(tag) << versions << areVersions;
        };
        row("numbers", {u"1.9.0"_s, u"1.10.0"_s, u"2.0.0"_s});
        row("before the release", {u"1.0.0-alpha"_s, u"1.0.0-alpha.1"_s, u"1.0.0-beta"_s, u"1.0.0"_s});
        row("numbers come before words", {u"1.0.0-2"_s, u"1.0.0-10"_s, u"1.0.0-a"_s});
        row("what is built", {u"1.0.0"_s, u"1.0.0+b1"_s, u"1.0.0+b2"_s});
        row("texts", {u"Abc"_s, u"abd"_s});
        row("no versions, if they look like it", {u"10"_s, u"9"_s});
        row("short ones", {u"1.0"_s, u"1.0.0"_s});
        row("shorter, and more", {u"1.0.9"_s, u"1.1"_s});
        row("with a letter before them", {u"v1.10.0"_s, u"v1.9.0"_s});
        row("a version and a text", {u"1.0.0"_s, u"deadbeef"_s});
        row("hidden", {u".hidden"_s, u"1.0.0"_s});
        row("of a folder here", {u"99.0.0"_s, u"local"_s}, false);
        row("a name that is none", {u"zz zz"_s, u"1.0.0"_s}, false);
    }
    void theActiveVersionOfAPluginCounts()
    {
        QFETCH(QStringList, versions);
        QFETCH(bool, areVersions);
        for (qsizetype i = 0; i + 1 < versions.size() && areVersions; ++i) {
            QVERIFY(isEarlierVersion(versions[i], versions[i + 1]));
            QVERIFY(!isEarlierVersion(versions[i + 1], versions[i]));
        }
        QStringList written = versions;
        for (int way = 0; way < 2; ++way) { // whichever was installed last
            Layers layers;
            layers.put(u"home/config.toml"_s, "[plugins.\"tool@shop\"]\nenabled = true\n");
            for (const QString &version : std::as_const(written))
                layers.put(u"home/plugins/cache/shop/tool/"_s + version + "/.codex-plugin/plugin.json"_L1,
                           "{\"mcpServers\":{\"p\":{\"url\":\"https://mcp.example/" + version.toUtf8().toHex()
                               + "\"}}}");
            const auto list = layers.list();
            QVERIFY(list->find(u"p"_s));
            QCOMPARE(list->find(u"p"_s)->identity.url,
                     u"https://mcp.example/"_s + QString::fromLatin1(versions.last().toUtf8().toHex()));
            std::reverse(written.begin(), written.end());
        }
    }
};

LATCHKEY_TEST(TestCodexPlugins)
#include "tst_codexplugins.moc"

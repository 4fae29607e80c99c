#include "core/config/serverlist.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace Latchkey;
using namespace Qt::StringLiterals;

//! Codex reads its configuration as a whole or not at all. Each row is as `codex mcp list` 0.171 says.
class TestCodexRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatCodexRefuses_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<bool>("isRefused");
        const QByteArray remote = "[mcp_servers.a]\nurl = \"https://a.example\"\n";
        const QByteArray oauth = "[mcp_servers.a.oauth]\n";
        const QByteArray local = "[mcp_servers.l]\ncommand = \"x\"\n";
        const auto row = [](const char *name, const QByteArray &toml, bool isRefused) {
            QTest::newRow(name) << toml << isRefused;
        };
        row("a method without an enterprise", remote + oauth + "token_endpoint_auth_method = \"client_secret_post\"\n",
            true);
        row("an issuer without an enterprise", remote + oauth + "authorization_server_issuer = \"https://x\"\n", true);
        row("both with one",
            remote + "auth = \"ema_auth\"\n" + oauth
                + "token_endpoint_auth_method = \"client_secret_post\"\nauthorization_server_issuer = \"https://x\"\n",
            false);
        row("what is not known", remote + "foo = 1\n" + oauth + "bar = 2\n", false);
        row("a command for headers", remote + "http_headers_helper = \"x\"\n", false);
        row("one of blanks", remote + "http_headers_helper = \"  \"\n", true);
        row("one for an executor", remote + "environment_id = \"box\"\nhttp_headers_helper = \"x\"\n", true);
        row("required", remote + "required = true\n", false);
        row("required, as a string", remote + "required = \"x\"\n", true);
        row("a timeout", remote + "startup_timeout_sec = 5\ntool_timeout_sec = 1.5\nstartup_timeout_ms = 7\n", false);
        row("a timeout that is a string", remote + "startup_timeout_sec = \"x\"\n", true);
        row("a timeout below nothing", remote + "startup_timeout_sec = -1\n", true);
        row("no time at all", remote + "startup_timeout_sec = -0.0\nstartup_timeout_ms = 0\n", false);
        row("a timeout of many years", remote + "tool_timeout_sec = 9223372036854775807\n", false);
        row("one of many milliseconds", remote + "startup_timeout_ms = 9223372036854775807\n", false);
        row("a timeout that never comes", remote + "startup_timeout_sec = inf\n", true);
        row("one that is too far", remote + "tool_timeout_sec = 1e20\n", true);
        row("a part of a millisecond", remote + "startup_timeout_ms = 1.5\n", true);
        row("milliseconds below nothing", remote + "startup_timeout_ms = -5\n", true);
        row("tools", remote + "enabled_tools = [\"x\"]\ndisabled_tools = []\n", false);
        row("tools that are asked for",
            remote + "default_tools_approval_mode = \"auto\"\ntools = { x = { approval_mode = \"prompt\" }, y = {} }\n",
            false);
        row("how to ask is a number", remote + "default_tools_approval_mode = 5\n", true);
        row("a tool that is a number", remote + "tools = { x = 5 }\n", true);
        row("tools in a list", remote + "tools = [\"x\"]\n", true);
        row("a name that is a number", remote + "name = 5\n", true);
        row("a secret of blanks", remote + oauth + "client_id = \"c\"\nclient_secret = \" \"\n", true);
        row("a secret of a client of blanks", remote + oauth + "client_id = \" \"\nclient_secret = \"s\"\n", true);
        row("a client of blanks", remote + oauth + "client_id = \" \"\n", false);
        row("tools that are a string", remote + "enabled_tools = \"x\"\n", true);
        row("tools that are a number", remote + "disabled_tools = 5\n", true);
        for (const char *of : {"args = [\"x\"]", "env = { A = \"b\" }", "env_vars = [\"A\"]", "cwd = \"/\""})
            row(of, remote + of + '\n', true);
        row("a local server", local + "args = [\"x\"]\ncwd = \"/\"\nenv = { A = \"b\" }\nscopes = [\"a\"]\n", false);
        row("its arguments are a string", local + "args = \"y\"\n", true);
        row("a number in its environment", local + "env = { A = 1 }\n", true);
        row("its folder is a number", local + "cwd = 1\n", true);
        row("names in its environment",
            local + "env_vars = [\"A\", { name = \"B\", source = \"remote\" }]\nenvironment_id = \"box\"\n", false);
        row("they are a string", local + "env_vars = \"A\"\n", true);
        row("they are numbers", local + "env_vars = [5]\n", true);
        row("one of them is nameless", local + "env_vars = [{ source = \"local\" }]\n", true);
        row("it is switched on by a number", local + "enabled = 1\n", true);
        row("its environment is a number", local + "environment_id = 3\n", true);
        row("its scopes are a number", local + "scopes = 5\n", true);
        row("its command is a number", "[mcp_servers.l]\ncommand = 5\n", true);
        for (const char *of : {"bearer_token_env_var = \"a\"", "http_headers = { A = \"b\" }", "oauth_resource = \"b\"",
                               "auth = \"oauth\"", "oauth = { client_id = \"x\" }"})
            row(of, local + of + '\n', true);
        row("switches", "[features]\nfoo = true\nbar = { enabled = true }\n" + remote, false);
        row("a switch that is a string", "[features]\nfoo = \"x\"\n" + remote, true);
        row("a profile that is chosen", "profile = \"x\"\n" + remote, true);
        row("an empty one", "profile = \"\"\n" + remote, true);
        row("profiles that nobody chooses", "[profiles.x]\nmodel = \"y\"\n" + remote, false);
        row("trust", "[projects.\"/x\"]\ntrust_level = \"untrusted\"\n" + remote, false);
        row("another kind of trust", "[projects.\"/x\"]\ntrust_level = \"maybe\"\n" + remote, true);
    }
    void refusesWhatCodexRefuses()
    {
        QFETCH(QByteArray, toml);
        const auto config = parseCodexConfig(toml, u"config.toml"_s, nullptr);
        QVERIFY(config);
        const bool isRefused = std::any_of(config->problems.begin(), config->problems.end(),
                                           [](const ConfigProblem &problem) { return problem.isRefused; });
        QTEST(isRefused, "isRefused");
    }
};

LATCHKEY_TEST(TestCodexRefusals)
#include "tst_codexrefusals.moc"

#include "core/config/codexconfig_p.h"

#include <QtCore/QUrl>

#include <algorithm>
#include <initializer_list>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

std::string bytesOf(const QString &text)
{
    return text.toStdString();
}

//! The redirect URI to announce, which a browser has to follow.
bool isCallbackUrl(const QString &text)
{
    const QUrl url(text);
    return url.isValid() && !url.host().isEmpty() && !url.hasFragment() && url.userInfo().isEmpty()
        && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

QString callbackUrl(const LayeredTable &table, std::string_view key)
{
    const auto url = table.string(key);
    if (!url || isCallbackUrl(*url))
        return url.value_or(QString());
    table.addProblem(key, u"has to be an http or https URL"_s); // Codex reads on, and a sign-in fails
    return {};
}

HomeConfig homeConfigFrom(const LayeredTable &root)
{
    HomeConfig home;
    if (const auto word = root.string("mcp_oauth_credentials_store")) {
        if (const Result<StoreMode> mode = parseStoreMode(*word); mode)
            home.storeMode = *mode;
        else
            root.refuse("mcp_oauth_credentials_store", u"has to be \"auto\", \"file\" or \"keyring\""_s);
    }
    home.callbackPort = root.port("mcp_oauth_callback_port");
    home.callbackUrl = callbackUrl(root, "mcp_oauth_callback_url");
    return home;
}

//! Some of Codex's switches have settings of their own, and may be tables.
void readFeatures(const LayeredTable &features, EffectiveConfig &config)
{
    for (const QString &name : features.keys()) {
        const std::string key = bytesOf(name);
        if (name == "plugins"_L1)
            config.usesPlugins = features.boolean(key, true);
        else if (name == "secret_auth_storage"_L1)
            config.home.secretAuthStorage = features.boolean(key, false);
        else if (!features.isTable(key))
            features.boolean(key, false);
    }
}

void readOAuth(const LayeredTable &oauth, Server &server)
{
    server.clientId = oauth.stringOrEmpty("client_id");
    if (const auto secret = oauth.string("client_secret")) {
        if (server.clientId.trimmed().isEmpty() || secret->trimmed().isEmpty())
            oauth.refuse("client_secret", u"needs a client_id, and a text"_s);
        else
            server.clientSecret = Secret(secret->toUtf8());
    }
    server.callback.ownPort = oauth.port("callback_port");
    server.callback.ownUrl = callbackUrl(oauth, "callback_url");
    for (const char *key : {"token_endpoint_auth_method", "authorization_server_issuer"}) {
        if (oauth.string(key) && server.auth != Server::Auth::Enterprise)
            oauth.refuse(key, u"needs auth = \"ema_auth\""_s);
    }
}

//! What both kinds of servers may have, and is of no matter here: but with another type, Codex reads nothing at all.
void checkRest(const LayeredTable &entry)
{
    for (const char *key : {"required", "supports_parallel_tool_calls"})
        entry.boolean(key, false);
    for (const char *key : {"startup_timeout_sec", "tool_timeout_sec"})
        entry.seconds(key);
    entry.milliseconds("startup_timeout_ms");
    for (const char *key : {"enabled_tools", "disabled_tools"})
        entry.strings(key);
    for (const char *key : {"name", "default_tools_approval_mode", "startup_readiness"})
        entry.string(key);
    const auto tools = entry.table("tools");
    for (const QString &name : tools ? tools->keys() : QStringList()) {
        if (const auto tool = tools->table(bytesOf(name)))
            tool->string("approval_mode");
    }
}

void refuseAll(const LayeredTable &entry, std::initializer_list<const char *> keys, const QString &why)
{
    for (const char *key : keys) {
        if (entry.contains(key))
            entry.refuse(key, why);
    }
}

//! A local (stdio) server.
void checkLocal(const LayeredTable &entry)
{
    checkRest(entry);
    for (const char *key : {"command", "cwd", "environment_id"})
        entry.string(key);
    entry.boolean("enabled", true);
    entry.strings("scopes");
    entry.names("env_vars");
    entry.strings("args");
    entry.pairs("env");
    refuseAll(entry,
              {"bearer_token", "bearer_token_env_var", "http_headers", "env_http_headers", "http_headers_helper",
               "oauth", "oauth_resource", "auth"},
              u"does not go with a command"_s);
}

void readAuth(const LayeredTable &entry, Server &server)
{
    const QString auth = entry.string("auth").value_or(u"oauth"_s);
    if (auth == "chatgpt"_L1)
        server.auth = Server::Auth::ChatGpt;
    else if (auth == "ema_auth"_L1)
        server.auth = Server::Auth::Enterprise;
    else if (auth != "oauth"_L1 && entry.contains("auth"))
        entry.refuse("auth", u"has to be \"oauth\", \"chatgpt\" or \"ema_auth\""_s);
    if (const auto helper = entry.string("http_headers_helper")) {
        server.hasHeadersHelper = !helper->trimmed().isEmpty();
        if (!server.hasHeadersHelper)
            entry.refuse("http_headers_helper", u"has to be a command"_s);
        else if (!server.identity.isLocal())
            entry.refuse("http_headers_helper", u"does not go with an environment_id"_s);
    }
    if (entry.contains("bearer_token"))
        entry.refuse("bearer_token", u"is not taken by Codex: name a variable by bearer_token_env_var"_s);
}

//! One `[mcp_servers.NAME]`; none: a local (stdio) server, or one that cannot be used, which is noted down then.
std::optional<Server> serverFrom(const QString &name, const LayeredTable &entry, const HomeConfig &home)
{
    const auto url = entry.string("url");
    if (!url)
        return std::nullopt;
    checkRest(entry);
    refuseAll(entry, {"command", "args", "env", "env_vars", "cwd"}, u"does not go with a url"_s);
    if (entry.contains("command"))
        return std::nullopt;
    if (const Status usable = checkServerUrl(*url); !usable) {
        entry.addProblem("url", usable.error().detail);
        return std::nullopt;
    }
    Server server;
    server.origin = ServerOrigin::Codex;
    server.identity = {name, *url};
    if (const auto environment = entry.string("environment_id"); environment && *environment != "local"_L1)
        server.identity.environment = *environment;
    server.place.file = entry.fileOf("url");
    server.enabled = entry.boolean("enabled", true);
    server.scopes = entry.strings("scopes");
    server.resource = entry.stringOrEmpty("oauth_resource");
    server.bearerTokenEnvVar = entry.stringOrEmpty("bearer_token_env_var");
    server.httpHeaders = entry.pairs("http_headers");
    server.envHttpHeaders = entry.pairs("env_http_headers");
    server.callback.port = home.callbackPort;
    server.callback.url = home.callbackUrl;
    readAuth(entry, server);
    if (const auto oauth = entry.table("oauth"))
        readOAuth(*oauth, server);
    return server;
}

void readServers(const LayeredTable &table, EffectiveConfig &config, Completeness completeness)
{
    config.names = table.keys();
    for (const QString &name : std::as_const(config.names)) {
        const auto entry = table.table(bytesOf(name), name);
        if (!entry)
            continue;
        if (!entry->contains("url")) {
            if (entry->contains("command"))
                checkLocal(*entry);
            else if (completeness == Completeness::All)
                table.refuse(bytesOf(name), u"has neither a url nor a command"_s, name);
        } else if (const auto server = serverFrom(name, *entry, config.home)) {
            config.servers.append(*server);
        }
    }
}

void readPlugins(const LayeredTable &table, EffectiveConfig &config)
{
    for (const QString &id : table.keys()) {
        const auto entry = table.table(bytesOf(id));
        if (!entry || !entry->boolean("enabled", true))
            continue;
        EffectiveConfig::Plugin plugin{id, {}};
        if (const auto servers = entry->table("mcp_servers")) {
            for (const QString &name : servers->keys()) {
                if (const auto server = servers->table(bytesOf(name)); server && server->contains("enabled"))
                    plugin.switches.insert(name, server->boolean("enabled", true));
            }
        }
        config.plugins.append(plugin);
    }
}

void readTrust(const LayeredTable &table, EffectiveConfig &config)
{
    for (const QString &path : table.keys()) {
        if (const auto project = table.table(bytesOf(path))) {
            const QString level = project->stringOrEmpty("trust_level");
            if (project->contains("trust_level") && level != "trusted"_L1 && level != "untrusted"_L1)
                project->refuse("trust_level", u"has to be \"trusted\" or \"untrusted\""_s);
            else if (!level.isEmpty())
                config.trust.insert(path, level == "trusted"_L1);
        }
    }
}

} // namespace

EffectiveConfig effectiveConfig(const QList<std::shared_ptr<const TomlFile>> &files, QList<ConfigProblem> &problems,
                                Completeness completeness)
{
    EffectiveConfig config;
    const LayeredTable root(files, problems);
    config.home = homeConfigFrom(root);
    if (root.string("profile"))
        root.refuse("profile", u"is not taken by Codex any more: a profile is chosen by --profile"_s);
    if (const auto servers = root.table("mcp_servers"))
        readServers(*servers, config, completeness);
    if (const auto features = root.table("features"))
        readFeatures(*features, config);
    if (const auto plugins = root.table("plugins"); plugins && config.usesPlugins)
        readPlugins(*plugins, config);
    if (const auto projects = root.table("projects"))
        readTrust(*projects, config);
    if (root.contains("project_root_markers"))
        config.rootMarkers = root.strings("project_root_markers");
    return config;
}

QList<Server> pluginEntries(const TomlFile &file, const HomeConfig &home, QList<ConfigProblem> &problems)
{
    QList<Server> servers;
    const auto shared = std::make_shared<const TomlFile>(file);
    for (const QString &name : LayeredTable({shared}, problems).keys()) {
        QList<ConfigProblem> found;
        const auto entry = LayeredTable({shared}, found).table(bytesOf(name), name);
        const auto server = entry && entry->contains("url") ? serverFrom(name, *entry, home) : std::nullopt;
        const bool isRefused = std::any_of(found.begin(), found.end(),
                                           [](const ConfigProblem &problem) { return problem.isRefused; });
        if (server && !isRefused)
            servers.append(*server);
        for (ConfigProblem &problem : found)
            problem.isRefused = false; // that one is left out, and the others stay
        problems += found;
    }
    return servers;
}

void applyRequirements(const std::shared_ptr<const TomlFile> &requirements, QList<Server> &servers)
{
    QList<ConfigProblem> ignored; // whoever administers this machine reads them elsewhere
    const LayeredTable root({requirements}, ignored);
    const auto allowed = root.table("mcp_servers");
    if (!allowed)
        return;
    for (Server &server : servers) {
        const auto entry = allowed->table(bytesOf(server.identity.name));
        const auto identity = entry ? entry->table("identity") : std::nullopt;
        if (identity && identity->string("url") == server.identity.url)
            continue;
        server.enabled = false;
        server.disabledBy = requirements->path;
    }
}

Result<ParsedConfig> parseCodexConfig(const QByteArray &toml, const QString &file, ConfigProblem *problem)
{
    const auto parsed = parseToml(toml, file, problem);
    if (!parsed)
        return parsed.error();
    ParsedConfig config;
    const EffectiveConfig effective = effectiveConfig({*parsed}, config.problems);
    config.home = effective.home;
    config.servers = effective.servers;
    return config;
}

} // namespace Latchkey

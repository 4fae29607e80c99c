#include "core/base/visibletext.h"
#include "core/config/serverlist.h"

#include <QtCore/QStringList>

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <string_view>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

//! Reads members of one table, and notes down each that has the wrong type or an impossible value. Values are never
//! quoted in a note: a header's may be a secret.
class TableReader
{
public:
    TableReader(const toml::table &table, QString file, QString where, QList<ConfigProblem> &problems)
        : m_table(table)
        , m_file(std::move(file))
        , m_where(std::move(where))
        , m_problems(problems)
    {
    }

    QString string(std::string_view key) const
    {
        const toml::node *node = m_table.get(key);
        if (!node)
            return {};
        if (const auto value = node->value<std::string_view>())
            return text(*value);
        note(*node, key, u"has to be a string"_s);
        return {};
    }

    bool boolean(std::string_view key, bool otherwise) const
    {
        const toml::node *node = m_table.get(key);
        if (!node)
            return otherwise;
        if (const toml::value<bool> *value = node->as_boolean())
            return value->get();
        note(*node, key, u"has to be true or false"_s);
        return otherwise;
    }

    QStringList strings(std::string_view key) const
    {
        const toml::node *node = m_table.get(key);
        if (!node)
            return {};
        const toml::array *array = node->as_array();
        if (!array || !(array->empty() || array->is_homogeneous(toml::node_type::string))) {
            note(*node, key, u"has to be a list of strings"_s);
            return {};
        }
        QStringList list;
        for (const toml::node &element : *array)
            list.append(text(element.value<std::string_view>().value_or(std::string_view())));
        return list;
    }

    QList<QPair<QString, QString>> pairs(std::string_view key) const
    {
        const toml::node *node = m_table.get(key);
        if (!node)
            return {};
        const toml::table *table = node->as_table();
        if (!table) {
            note(*node, key, u"has to be a table"_s);
            return {};
        }
        QList<QPair<QString, QString>> list;
        for (const auto &[name, value] : *table) {
            if (const auto string = value.value<std::string_view>())
                list.append({text(name.str()), text(*string)});
            else
                note(value, key, u"may hold only strings"_s);
        }
        return list;
    }

    quint16 port(std::string_view key) const
    {
        const toml::node *node = m_table.get(key);
        if (!node)
            return 0;
        const auto value = node->value_exact<int64_t>();
        if (value && *value >= 0 && *value <= 65535)
            return static_cast<quint16>(*value);
        note(*node, key, u"has to be a port number, 0 to 65535"_s);
        return 0;
    }

    const toml::table *table(std::string_view key) const
    {
        const toml::node *node = m_table.get(key);
        if (!node)
            return nullptr;
        if (!node->is_table())
            note(*node, key, u"has to be a table"_s);
        return node->as_table();
    }

    const toml::node *node(std::string_view key) const { return m_table.get(key); }

    void note(const toml::node &node, std::string_view key, const QString &what) const
    {
        const toml::source_position position = node.source().begin;
        m_problems.append({m_file, static_cast<int>(position.line), static_cast<int>(position.column),
                           visibleText(m_where + text(key), 120) + u' ' + what, false});
    }

private:
    const toml::table &m_table;
    const QString m_file;
    const QString m_where;
    QList<ConfigProblem> &m_problems;
};

HomeConfig homeConfigFrom(const TableReader &root)
{
    HomeConfig home;
    const QString mode = root.string("mcp_oauth_credentials_store");
    if (const Result<StoreMode> parsed = parseStoreMode(mode); parsed)
        home.storeMode = *parsed;
    else if (!mode.isEmpty())
        root.note(*root.node("mcp_oauth_credentials_store"), "mcp_oauth_credentials_store",
                  u"has to be \"auto\", \"file\" or \"keyring\""_s);
    home.callbackPort = root.port("mcp_oauth_callback_port");
    home.callbackUrl = root.string("mcp_oauth_callback_url");
    return home;
}

//! One `[mcp_servers.NAME]`; none: a local (stdio) server, or one that cannot be used, which is noted down then.
std::optional<Server> serverFrom(const QString &name, const TableReader &entry)
{
    if (!entry.node("url"))
        return std::nullopt;
    Server server;
    server.origin = ServerOrigin::Codex;
    server.identity = {name, entry.string("url")};
    if (server.identity.url.isEmpty())
        return std::nullopt;
    if (const Status usable = checkServerUrl(server.identity.url); !usable) {
        entry.note(*entry.node("url"), "url", usable.error().detail);
        return std::nullopt;
    }
    server.enabled = entry.boolean("enabled", true);
    server.scopes = entry.strings("scopes");
    server.resource = entry.string("oauth_resource");
    server.bearerTokenEnvVar = entry.string("bearer_token_env_var");
    server.httpHeaders = entry.pairs("http_headers");
    server.envHttpHeaders = entry.pairs("env_http_headers");
    return server;
}

} // namespace

Result<ParsedConfig> parseCodexConfig(const QByteArray &toml, const QString &file, ConfigProblem *problem)
{
    const toml::parse_result parsed
        = toml::parse(std::string_view(toml.constData(), static_cast<size_t>(toml.size())));
    if (!parsed) {
        const toml::source_position position = parsed.error().source().begin;
        // The parser's description may quote a piece of the file; its first clause says enough.
        *problem = {file, static_cast<int>(position.line), static_cast<int>(position.column),
                    u"this is not valid TOML"_s, true};
        return Error{ErrorKind::InvalidInput, Stage::Configuration, problem->what, {}, {}};
    }

    ParsedConfig config;
    const TableReader root(parsed.table(), file, {}, config.problems);
    config.home = homeConfigFrom(root);
    const toml::table *servers = root.table("mcp_servers");
    if (!servers)
        return config;
    for (const auto &[key, value] : *servers) {
        const QString name = text(key.str());
        const TableReader all(*servers, file, u"mcp_servers."_s, config.problems);
        const toml::table *table = all.table(key.str());
        if (!table)
            continue;
        const TableReader entry(*table, file, u"mcp_servers."_s + name + u'.', config.problems);
        std::optional<Server> server = serverFrom(name, entry);
        if (!server)
            continue;
        if (const toml::table *oauth = entry.table("oauth"))
            server->clientId
                = TableReader(*oauth, file, u"mcp_servers."_s + name + u".oauth."_s, config.problems).string("client_id");
        config.servers.append(*server);
    }
    return config;
}

} // namespace Latchkey

#include "core/base/visibletext.h"
#include "core/config/serverlist.h"
#include "core/config/tomlobstacle_p.h"

#include <QtCore/QStringList>
#include <QtCore/QUrl>

#define TOML_EXCEPTIONS 0
// A server's entry nests three deep. Together with the limit on a key's parts this bounds the depth of recursion.
#define TOML_MAX_NESTED_VALUES 32
// TOML 1.1, which Codex takes: line breaks and trailing commas in inline tables, "\e", "\xHH", times without seconds.
#define TOML_ENABLE_UNRELEASED_FEATURES 1
// toml++ 3.3 asserts, and in a release build promises the optimizer, what a file need not keep: "[.a]" is enough to
// stop the program, or worse. Without those its own checks, which stand right behind them, report an error.
#undef NDEBUG
#define TOML_ASSERT(condition) static_assert(true)
#include <toml++/toml.h>

#include <algorithm>
#include <string_view>
#include <tuple>

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
    //! \a server: the one whose entry this is; empty: none's.
    TableReader(const toml::table &table, QString file, QString where, QString server, QList<ConfigProblem> &problems)
        : m_table(table)
        , m_file(std::move(file))
        , m_where(std::move(where))
        , m_server(std::move(server))
        , m_problems(problems)
    {
    }

    TableReader inner(const toml::table &table, const QString &where, const QString &server) const
    {
        return {table, m_file, m_where + where + u'.', server, m_problems};
    }

    //! None: it is not there, or it is no string, which is noted.
    std::optional<QString> string(std::string_view key) const
    {
        const toml::node *node = m_table.get(key);
        if (!node)
            return std::nullopt;
        if (const auto value = node->value<std::string_view>())
            return text(*value);
        note(*node, key, u"has to be a string"_s);
        return std::nullopt;
    }

    QString stringOrEmpty(std::string_view key) const { return string(key).value_or(QString()); }

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

    //! About the member \a key, which has to be there.
    void note(std::string_view key, const QString &what) const { note(*m_table.get(key), key, what); }

    void note(const toml::node &node, std::string_view key, const QString &what) const
    {
        const toml::source_position position = node.source().begin;
        m_problems.append({m_file, static_cast<int>(position.line), static_cast<int>(position.column),
                           visibleText(m_where + text(key), 120) + u' ' + what, false, m_server});
    }

private:
    const toml::table &m_table;
    const QString m_file;
    const QString m_where;
    const QString m_server;
    QList<ConfigProblem> &m_problems;
};

//! The redirect URI to announce, which a browser has to follow.
bool isCallbackUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && !url.hasFragment() && url.userInfo().isEmpty()
        && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

HomeConfig homeConfigFrom(const TableReader &root)
{
    HomeConfig home;
    if (const auto word = root.string("mcp_oauth_credentials_store")) {
        if (const Result<StoreMode> mode = parseStoreMode(*word); mode)
            home.storeMode = *mode;
        else
            root.note("mcp_oauth_credentials_store", u"has to be \"auto\", \"file\" or \"keyring\""_s);
    }
    home.callbackPort = root.port("mcp_oauth_callback_port");
    if (const auto url = root.string("mcp_oauth_callback_url"); url && isCallbackUrl(*url))
        home.callbackUrl = *url;
    else if (url)
        root.note("mcp_oauth_callback_url", u"has to be an http or https URL"_s);
    if (const toml::table *features = root.table("features"); features && features->contains("secret_auth_storage"))
        home.secretAuthStorage
            = root.inner(*features, u"features"_s, {}).boolean("secret_auth_storage", false);
    return home;
}

//! One `[mcp_servers.NAME]`; none: a local (stdio) server, or one that cannot be used, which is noted down then.
std::optional<Server> serverFrom(const QString &name, const TableReader &entry)
{
    const auto url = entry.string("url");
    if (!url)
        return std::nullopt;
    if (const Status usable = checkServerUrl(*url); !usable) {
        entry.note("url", usable.error().detail);
        return std::nullopt;
    }
    Server server;
    server.origin = ServerOrigin::Codex;
    server.identity = {name, *url};
    server.enabled = entry.boolean("enabled", true);
    server.scopes = entry.strings("scopes");
    server.resource = entry.stringOrEmpty("oauth_resource");
    server.bearerTokenEnvVar = entry.stringOrEmpty("bearer_token_env_var");
    server.httpHeaders = entry.pairs("http_headers");
    server.envHttpHeaders = entry.pairs("env_http_headers");
    if (const toml::table *oauth = entry.table("oauth"))
        server.clientId = entry.inner(*oauth, u"oauth"_s, name).stringOrEmpty("client_id");
    return server;
}

//! The members of \a table as they stand in the file: a person's order, which toml++ does not keep.
std::vector<const toml::key *> keysInOrder(const toml::table &table)
{
    std::vector<std::pair<toml::source_position, const toml::key *>> places;
    for (const auto &[key, value] : table)
        places.emplace_back(value.source().begin, &key);
    std::stable_sort(places.begin(), places.end(), [](const auto &left, const auto &right) {
        return std::tie(left.first.line, left.first.column) < std::tie(right.first.line, right.first.column);
    });
    std::vector<const toml::key *> keys;
    keys.reserve(places.size());
    for (const auto &[place, key] : places)
        keys.push_back(key);
    return keys;
}

QList<Server> serversFrom(const toml::table &table, const TableReader &root)
{
    QList<Server> servers;
    for (const toml::key *key : keysInOrder(table)) {
        const QString name = text(key->str());
        const TableReader all = root.inner(table, u"mcp_servers"_s, name);
        const toml::table *members = all.table(key->str());
        if (!members)
            continue;
        if (!members->contains("url")) {
            if (!members->contains("command"))
                all.note(key->str(), u"has neither a url nor a command"_s);
        } else if (const Status usable = checkServerName(name); !usable) {
            // Codex takes the same characters only.
            all.note(key->str(), u"is not usable: "_s + usable.error().detail);
        } else if (const auto server = serverFrom(name, all.inner(*members, name, name))) {
            servers.append(*server);
        }
    }
    return servers;
}

Error broken(const QString &what)
{
    return {ErrorKind::InvalidInput, Stage::Configuration, what, {}, {}};
}

} // namespace

Result<ParsedConfig> parseCodexConfig(const QByteArray &toml, const QString &file, ConfigProblem *problem)
{
    if (const auto obstacle = tomlObstacle(toml)) {
        const QString what = obstacle->kind == TomlObstacle::Kind::OverlongKey
            ? u"this key has too many parts"_s
            : u"letters outside of ASCII have to stand in quotes"_s;
        *problem = {file, obstacle->place.line, obstacle->place.column, what, true, {}};
        return broken(what);
    }
    const toml::parse_result parsed
        = toml::parse(std::string_view(toml.constData(), static_cast<size_t>(toml.size())));
    if (!parsed) {
        const toml::source_position position = parsed.error().source().begin;
        // The parser's own description quotes the file, which may hold secrets.
        *problem = {file, static_cast<int>(position.line), static_cast<int>(position.column),
                    u"this is not valid TOML"_s, true, {}};
        return broken(problem->what);
    }

    ParsedConfig config;
    const TableReader root(parsed.table(), file, {}, {}, config.problems);
    config.home = homeConfigFrom(root);
    if (const toml::table *servers = root.table("mcp_servers"))
        config.servers = serversFrom(*servers, root);
    return config;
}

} // namespace Latchkey

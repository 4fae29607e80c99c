#include "core/config/ownentry_p.h"

#include "core/base/visibletext.h"
#include "core/credential/headerrules_p.h"
#include "core/oauth/oauthclient.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String clientSecret("client_secret");
constexpr QLatin1String privateKey("private_key");
constexpr QLatin1String assertion("assertion");
constexpr QLatin1String providerSecret("idp_client_secret");

void insert(QJsonObject &entry, QLatin1String key, const QString &text)
{
    if (!text.isEmpty())
        entry[key] = text;
}

void insert(QJsonObject &entry, QLatin1String prefix, const SecretSource &source)
{
    if (!source.file.isEmpty())
        entry[prefix + "_file"_L1] = source.file;
    if (!source.environment.isEmpty())
        entry[prefix + "_env"_L1] = source.environment;
    if (!source.command.isEmpty())
        entry[prefix + "_command"_L1] = QJsonArray::fromStringList(source.command);
}

void insert(QJsonObject &entry, QLatin1String key, const QList<QPair<QString, QString>> &pairs)
{
    QJsonObject members;
    for (const auto &[name, value] : pairs)
        members[name] = value;
    if (!members.isEmpty())
        entry[key] = members;
}

void insert(QJsonObject &entry, const ProviderOptions &options)
{
    if (options.assumePkce)
        entry["assume_pkce"_L1] = true;
    if (options.omitResource)
        entry["omit_resource"_L1] = true;
    if (options.refreshWithScopes)
        entry["refresh_with_scopes"_L1] = true;
    insert(entry, "login_hint"_L1, options.loginHint);
    insert(entry, "prompt"_L1, options.prompt);
    insert(entry, "authorization_parameters"_L1, options.authorizationParameters);
}

} // namespace

OwnEntry::OwnEntry(const QJsonObject &entry, QString file, QList<ConfigProblem> &problems)
    : m_entry(entry)
    , m_file(std::move(file))
    , m_name(entry["name"_L1].toString())
    , m_problems(problems)
{
}

std::optional<Server> OwnEntry::server() const
{
    Server server;
    server.origin = ServerOrigin::Own;
    server.identity = {m_name, asciiServerUrl(string("url"_L1))};
    for (const Status &usable : {checkServerName(server.identity.name), checkServerUrl(server.identity.url)}) {
        if (!usable) {
            addProblem(usable.error().detail);
            return std::nullopt;
        }
    }
    server.enabled = boolean("enabled"_L1, true);
    server.legacyEndpoints = boolean("legacy_endpoints"_L1, false);
    server.dpop = boolean("dpop"_L1, false);
    server.scopes = strings("scopes"_L1);
    server.resource = string("oauth_resource"_L1);
    server.clientId = string("client_id"_L1);
    server.clientMetadataUrl = string("client_metadata_url"_L1);
    server.callback.ownUrl = string("callback_url"_L1);
    server.callback.ownPort = port("callback_port"_L1);
    server.provider = provider();
    server.clientSecret = secret(clientSecret);
    server.privateKey = secret(privateKey);
    const std::optional<Grant> grant = this->grant();
    if (!grant)
        return std::nullopt;
    server.grant = *grant;
    if (!readHeaders(server))
        return std::nullopt;
    // Half of a grant must not become another one.
    if (const Status complete = checkGrant(server); !complete) {
        addProblem(complete.error().detail);
        return std::nullopt;
    }
    return server;
}

std::optional<Grant> OwnEntry::grant() const
{
    const QString name = string("grant"_L1);
    const std::optional<Grant::Type> known = grantTypeOf(name);
    if (!known && !name.isEmpty()) {
        addProblem(u"grant is none that Latchkey knows"_s);
        return std::nullopt;
    }
    Grant grant;
    if (known)
        grant.type = *known;
    grant.assertion = secret(assertion);
    grant.identityProvider = {string("idp_token_endpoint"_L1), string("idp_client_id"_L1), secret(providerSecret)};
    return grant;
}

SecretSource OwnEntry::secret(const QString &prefix) const
{
    SecretSource source;
    const QByteArray base = prefix.toLatin1();
    const QByteArray file = base + "_file";
    const QByteArray environment = base + "_env";
    const QByteArray command = base + "_command";
    source.file = string(QLatin1String(file));
    source.environment = string(QLatin1String(environment));
    source.command = strings(QLatin1String(command));
    if (source.file.startsWith("~/"_L1))
        source.file.replace(0, 1, QDir::homePath());
    if (!source.file.isEmpty() && QDir::isRelativePath(source.file)) {
        addProblem(prefix + "_file has to be a whole path"_L1);
        source.file.clear();
    }
    if (int(!source.file.isEmpty()) + int(!source.environment.isEmpty()) + int(!source.command.isEmpty()) > 1) {
        addProblem(prefix + " is said in more than one way"_L1);
        return {};
    }
    if (m_entry.contains(prefix))
        addProblem(prefix + " itself does not belong in this file: name its file with "_L1 + prefix + "_file"_L1);
    return source;
}

ProviderOptions OwnEntry::provider() const
{
    ProviderOptions options;
    options.assumePkce = boolean("assume_pkce"_L1, false);
    options.omitResource = boolean("omit_resource"_L1, false);
    options.refreshWithScopes = boolean("refresh_with_scopes"_L1, false);
    options.loginHint = string("login_hint"_L1);
    options.prompt = string("prompt"_L1);
    const QJsonValue parameters = m_entry["authorization_parameters"_L1];
    const QJsonObject members = parameters.toObject();
    if (!parameters.isUndefined() && !parameters.isObject())
        addProblem(u"authorization_parameters has to be an object"_s);
    for (auto member = members.begin(); member != members.end(); ++member) {
        const Status usable = checkAuthorizationParameter(member.key());
        if (usable && member->isString())
            options.authorizationParameters.append({member.key(), member->toString()});
        else
            addProblem(u"authorization_parameters: "_s
                       + (usable ? u"each value has to be a string"_s : visibleText(usable.error().detail, 200)));
    }
    return options;
}

// One that is left out would make another request of each.
bool OwnEntry::readHeaders(Server &server) const
{
    server.bearerTokenEnvVar = string("bearer_token_env_var"_L1);
    for (const auto &[key, headers] : {std::pair("http_headers"_L1, &server.httpHeaders),
                                       std::pair("env_http_headers"_L1, &server.envHttpHeaders)}) {
        const QJsonObject members = m_entry[key].toObject();
        bool isUsable = m_entry[key].isUndefined() || m_entry[key].isObject();
        for (auto member = members.begin(); member != members.end(); ++member) {
            isUsable = isUsable && member->isString();
            headers->append({member.key(), member->toString()});
        }
        if (!isUsable) {
            addProblem(key + " has to be an object of strings"_L1);
            return false;
        }
    }
    const Status usable = checkHeaders(server);
    if (!usable)
        addProblem(usable.error().detail);
    return usable.has_value();
}

quint16 OwnEntry::port(QLatin1String key) const
{
    const QJsonValue value = m_entry[key];
    const int number = value.toInt(-1);
    if (value.isUndefined() || (number >= 0 && number <= 65535))
        return static_cast<quint16>(std::max(number, 0));
    addProblem(key + " has to be a port"_L1);
    return 0;
}

QString OwnEntry::string(QLatin1String key) const
{
    const QJsonValue value = m_entry[key];
    if (!value.isUndefined() && !value.isString())
        addProblem(key + " has to be a string"_L1);
    return value.toString();
}

bool OwnEntry::boolean(QLatin1String key, bool otherwise) const
{
    const QJsonValue value = m_entry[key];
    if (!value.isUndefined() && !value.isBool())
        addProblem(key + " has to be true or false"_L1);
    return value.toBool(otherwise);
}

QStringList OwnEntry::strings(QLatin1String key) const
{
    const QJsonValue value = m_entry[key];
    QStringList list;
    bool usable = value.isUndefined() || value.isArray();
    for (const auto &element : value.toArray()) {
        usable = usable && element.isString();
        list.append(element.toString());
    }
    if (usable)
        return list;
    addProblem(key + " has to be a list of strings"_L1);
    return {};
}

void OwnEntry::addProblem(const QString &what) const
{
    const QString subject = m_name.isEmpty() ? u"an entry without a name"_s : visibleText(m_name, 64);
    m_problems.append({m_file, 0, 0, subject + u": "_s + what, false, m_name});
}

QJsonObject ownEntryOf(const Server &server)
{
    QJsonObject entry{{u"name"_s, server.identity.name}, {u"url"_s, server.identity.url}};
    if (!server.enabled)
        entry["enabled"_L1] = false;
    if (server.legacyEndpoints)
        entry["legacy_endpoints"_L1] = true;
    if (server.dpop)
        entry["dpop"_L1] = true;
    if (!server.scopes.isEmpty())
        entry["scopes"_L1] = QJsonArray::fromStringList(server.scopes);
    insert(entry, "oauth_resource"_L1, server.resource);
    insert(entry, "client_id"_L1, server.clientId);
    insert(entry, "client_metadata_url"_L1, server.clientMetadataUrl);
    insert(entry, "callback_url"_L1, server.callback.ownUrl);
    if (server.callback.ownPort > 0)
        entry["callback_port"_L1] = server.callback.ownPort;
    insert(entry, "bearer_token_env_var"_L1, server.bearerTokenEnvVar);
    insert(entry, "http_headers"_L1, server.httpHeaders);
    insert(entry, "env_http_headers"_L1, server.envHttpHeaders);
    insert(entry, server.provider);
    insert(entry, clientSecret, server.clientSecret);
    insert(entry, privateKey, server.privateKey);
    if (server.grant.needsUser())
        return entry;
    insert(entry, "grant"_L1, wordFor(server.grant.type));
    insert(entry, assertion, server.grant.assertion);
    const IdentityProvider &provider = server.grant.identityProvider;
    insert(entry, "idp_token_endpoint"_L1, provider.tokenEndpoint);
    insert(entry, "idp_client_id"_L1, provider.clientId);
    insert(entry, providerSecret, provider.clientSecret);
    return entry;
}

} // namespace Latchkey

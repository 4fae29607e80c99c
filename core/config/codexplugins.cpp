#include "core/config/codexplugins_p.h"

#include "core/base/visibletext.h"
#include "core/config/configfile_p.h"
#include "core/config/pluginversion_p.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <initializer_list>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype serversLimit = 64;

bool isFolderName(const QString &name)
{
    return !name.isEmpty() && !name.startsWith(u'.') && !name.contains(u'/') && !name.contains(QChar(0));
}

//! By which name the active one of a plugin's \a versions goes. Empty: there is none.
QString activeOf(QStringList versions)
{
    static const QRegularExpression form(u"^[A-Za-z0-9._+-]+$"_s);
    if (versions.contains("local"_L1)) // of a marketplace that is a folder here
        return u"local"_s;
    versions = versions.filter(form);
    return versions.isEmpty() ? QString() : *std::max_element(versions.begin(), versions.end(), isEarlierVersion);
}

//! Where the plugin is installed. Empty: nowhere.
QString folderOf(const QString &home, const QString &id)
{
    const qsizetype at = id.lastIndexOf(u'@');
    const QString name = id.left(at);
    const QString marketplace = id.mid(at + 1);
    if (at < 0 || !isFolderName(name) || !isFolderName(marketplace))
        return {};
    const QDir versions(home + "/plugins/cache/"_L1 + marketplace + u'/' + name);
    const QString active = activeOf(
        versions.entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks));
    return active.isEmpty() ? QString() : versions.filePath(active);
}

//! As plugins write it, and as config.toml does.
QJsonValue either(const QJsonObject &object, std::initializer_list<QLatin1String> names)
{
    for (const QLatin1String name : names) {
        if (object.contains(name))
            return object[name];
    }
    return QJsonValue::Undefined;
}

QList<QPair<QString, QString>> pairsOf(const QJsonValue &value)
{
    QList<QPair<QString, QString>> pairs;
    const QJsonObject object = value.toObject();
    for (auto member = object.constBegin(); member != object.constEnd(); ++member)
        pairs.append({member.key(), member.value().toString()});
    return pairs;
}

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &element : value.toArray())
        strings.append(element.toString());
    return strings;
}

Server serverFrom(const QString &name, const QJsonObject &entry)
{
    Server server;
    server.origin = ServerOrigin::Codex;
    server.identity = {name, entry["url"_L1].toString()};
    server.enabled = entry["enabled"_L1].toBool(true);
    server.scopes = stringsOf(entry["scopes"_L1]);
    server.resource = either(entry, {"oauth_resource"_L1, "oauthResource"_L1}).toString();
    server.bearerTokenEnvVar = either(entry, {"bearer_token_env_var"_L1, "bearerTokenEnvVar"_L1}).toString();
    server.httpHeaders = pairsOf(either(entry, {"http_headers"_L1, "httpHeaders"_L1, "headers"_L1}));
    server.envHttpHeaders = pairsOf(either(entry, {"env_http_headers"_L1, "envHttpHeaders"_L1}));
    server.hasHeadersHelper = !either(entry, {"http_headers_helper"_L1, "headersHelper"_L1}).toString().isEmpty();
    const QJsonObject oauth = entry["oauth"_L1].toObject();
    server.clientId = either(oauth, {"client_id"_L1, "clientId"_L1}).toString();
    const QString secret = either(oauth, {"client_secret"_L1, "clientSecret"_L1}).toString();
    if (!server.clientId.isEmpty() && !secret.isEmpty())
        server.clientSecret = Secret(secret.toUtf8());
    const int port = either(oauth, {"callback_port"_L1, "callbackPort"_L1}).toInt();
    server.callback.ownPort = static_cast<quint16>(port > 0 && port <= 65535 ? port : 0);
    server.callback.ownUrl = either(oauth, {"callback_url"_L1, "callbackUrl"_L1}).toString();
    return server;
}

class PluginReader
{
public:
    PluginReader(QString folder, QStringList &files, QList<ConfigProblem> &problems)
        : m_folder(std::move(folder))
        , m_files(files)
        , m_problems(problems)
    {
    }

    //! The table of servers, and the file that it stands in.
    std::pair<QJsonObject, QString> servers()
    {
        for (const QLatin1String manifest :
             {".codex-plugin/plugin.json"_L1, ".claude-plugin/plugin.json"_L1, "plugin.json"_L1}) {
            const QString path = m_folder + u'/' + manifest;
            if (!QFileInfo(path).isFile())
                continue;
            const QJsonValue named = either(read(path), {"mcpServers"_L1, "mcp_servers"_L1});
            if (named.isObject())
                return {named.toObject(), path};
            if (named.isString())
                return tableIn(named.toString());
            break;
        }
        return tableIn(u".mcp.json"_s);
    }

private:
    //! \a relative: of a file in the plugin's folder, which a plugin has no business to leave.
    std::pair<QJsonObject, QString> tableIn(const QString &relative)
    {
        const QString path = QDir::cleanPath(m_folder + u'/' + relative);
        const QString inside = QFileInfo(path).canonicalFilePath();
        if (!path.startsWith(m_folder + u'/')
            || (!inside.isEmpty() && !inside.startsWith(QFileInfo(m_folder).canonicalFilePath() + u'/')))
            return {};
        const QJsonObject content = read(path);
        const QJsonValue table = either(content, {"mcpServers"_L1, "mcp_servers"_L1});
        return {table.isUndefined() ? content : table.toObject(), path};
    }

    QJsonObject read(const QString &path)
    {
        m_files.append(path);
        ConfigProblem problem;
        const QByteArray content = readConfigFile(path, &problem);
        if (problem.file.isEmpty() && content.isEmpty())
            return {};
        const QJsonDocument document = QJsonDocument::fromJson(content);
        if (problem.file.isEmpty() && !document.isObject())
            problem = {path, 0, 0, u"this is not a JSON object"_s, true, {}};
        if (!problem.file.isEmpty()) {
            problem.isQuiet = true;
            m_problems.append(problem);
        }
        return document.object();
    }

    const QString m_folder;
    QStringList &m_files;
    QList<ConfigProblem> &m_problems;
};

} // namespace

QList<Server> pluginServers(const QString &home, const EffectiveConfig::Plugin &plugin, const HomeConfig &config,
                            QStringList &files, QList<ConfigProblem> &problems)
{
    const QString folder = folderOf(home, plugin.id);
    if (folder.isEmpty())
        return {};
    const auto [table, file] = PluginReader(folder, files, problems).servers();
    QList<Server> servers;
    for (auto member = table.constBegin(); member != table.constEnd() && servers.size() < serversLimit; ++member) {
        Server server = serverFrom(member.key(), member.value().toObject());
        if (server.identity.url.isEmpty() || plugin.disabled.contains(server.identity.name))
            continue;
        server.place = {ServerPlace::Layer::Plugin, file, plugin.id};
        server.callback.port = config.callbackPort;
        server.callback.url = config.callbackUrl;
        if (const Status usable = checkServerUrl(server.identity.url); usable) {
            servers.append(server);
        } else {
            ConfigProblem problem{file,  0,
                                  0,     visibleText(server.identity.name, 80) + u" url "_s + usable.error().detail,
                                  false, server.identity.name};
            problem.isQuiet = true;
            problems.append(problem);
        }
    }
    return servers;
}

} // namespace Latchkey

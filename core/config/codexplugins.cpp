#include "core/config/codexplugins_p.h"

#include "core/config/configfile_p.h"
#include "core/config/pluginversion_p.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t serversLimit = 64;

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

constexpr int tableDepthLimit = 4; // a server, its tables, and what stands in them

void insert(toml::table &into, const std::string &key, const QJsonValue &value, int depth);

toml::table tableFrom(const QJsonObject &object, int depth)
{
    toml::table table;
    for (auto member = object.constBegin(); member != object.constEnd(); ++member)
        insert(table, member.key().toStdString(), member.value(), depth);
    return table;
}

//! As the value would stand in config.toml. What is null is not there.
void insert(toml::table &into, const std::string &key, const QJsonValue &value, int depth)
{
    if (value.isObject() && depth > 0) {
        into.insert(key, tableFrom(value.toObject(), depth - 1));
    } else if (value.isArray()) {
        toml::array array;
        for (const QJsonValue &element : value.toArray())
            element.isString() ? array.push_back(element.toString().toStdString()) : array.push_back(false);
        into.insert(key, std::move(array));
    } else if (value.isString()) {
        into.insert(key, value.toString().toStdString());
    } else if (value.isBool()) {
        into.insert(key, value.toBool());
    } else if (value.isDouble()) {
        const double number = value.toDouble();
        if (number == std::floor(number) && std::abs(number) < 1e15)
            into.insert(key, static_cast<int64_t>(number));
        else
            into.insert(key, number);
    }
}

//! The entry of one server. Its table `oauth` alone may be written as clients in JavaScript write it.
QJsonObject asInConfig(QJsonObject entry)
{
    const QJsonValue oauth = entry.take(u"oauth"_s);
    if (!oauth.isObject())
        return entry;
    QJsonObject members = oauth.toObject();
    for (const auto &[theirs, codexs] :
         {std::pair("clientId"_L1, "client_id"_L1), std::pair("clientSecret"_L1, "client_secret"_L1),
          std::pair("callbackPort"_L1, "callback_port"_L1), std::pair("callbackUrl"_L1, "callback_url"_L1)}) {
        if (members.contains(theirs))
            members.insert(codexs, members.take(theirs));
    }
    entry.insert("oauth"_L1, members);
    return entry;
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
        const QString manifest = firstOf({".codex-plugin/plugin.json"_L1, ".claude-plugin/plugin.json"_L1});
        const std::optional<QJsonObject> content = read(manifest);
        const auto isText = [&content](QLatin1String member) {
            const QJsonValue value = content->value(member);
            return value.isUndefined() || value.isNull() || value.isString();
        };
        if (!content || !isText("name"_L1) || !isText("version"_L1)) // to Codex, it is none then
            return {};
        const QJsonValue named = content->value("mcpServers"_L1);
        if (named.isObject())
            return {named.toObject(), manifest};
        const QString path = placeOf(named.toString());
        return tableIn(path.isEmpty() ? m_folder + "/.mcp.json"_L1 : path);
    }

private:
    //! The first one that is there, else the first one.
    QString firstOf(std::initializer_list<QLatin1String> names) const
    {
        for (const QLatin1String name : names) {
            if (QFileInfo(m_folder + u'/' + name).isFile())
                return m_folder + u'/' + name;
        }
        return m_folder + u'/' + *names.begin();
    }

    //! Where \a relative leads. Empty: it is not of the form that Codex takes.
    QString placeOf(const QString &relative) const
    {
        const QStringList parts = relative.split(u'/', Qt::SkipEmptyParts);
        if (!relative.startsWith("./"_L1) || parts.size() < 2 || parts.contains(".."_L1))
            return {};
        return QDir::cleanPath(m_folder + u'/' + relative);
    }

    //! A plugin has no business to leave its folder.
    std::pair<QJsonObject, QString> tableIn(const QString &path)
    {
        const QString inside = QFileInfo(path).canonicalFilePath();
        if (!inside.isEmpty() && !inside.startsWith(QFileInfo(m_folder).canonicalFilePath() + u'/'))
            return {};
        const QJsonObject content = read(path).value_or(QJsonObject());
        const QJsonValue table = content["mcpServers"_L1];
        return {table.isUndefined() ? content : table.toObject(), path};
    }

    //! None: it is not there, or cannot be read.
    std::optional<QJsonObject> read(const QString &path)
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
            problem.isMinor = true;
            m_problems.append(problem);
        }
        return document.isObject() ? std::optional(document.object()) : std::nullopt;
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
    const auto [table, path] = PluginReader(folder, files, problems).servers();
    TomlFile file{path, {}};
    for (auto member = table.constBegin(); member != table.constEnd() && file.root.size() < serversLimit; ++member) {
        if (member.value().isObject())
            insert(file.root, member.key().toStdString(), asInConfig(member.value().toObject()), tableDepthLimit);
    }
    QList<ConfigProblem> found;
    QList<Server> servers = pluginEntries(file, config, found);
    for (Server &server : servers) {
        server.place = {ServerPlace::Layer::Plugin, path, plugin.id};
        server.enabled = plugin.switches.value(server.identity.name, server.enabled);
    }
    for (ConfigProblem &problem : found)
        problem.isMinor = true;
    problems += found;
    return servers;
}

} // namespace Latchkey

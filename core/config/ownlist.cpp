#include "core/config/ownlist_p.h"

#include "core/base/durablefile.h"
#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/config/configfile_p.h"
#include "core/config/tomldepth_p.h"
#include "core/lock/crossprocesslock.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QSet>

namespace Latchkey {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// Whoever has the lock writes one small file.
constexpr std::chrono::milliseconds lockBound = 10s;

//! Reads one entry, and notes down each value of the wrong type. JSON values come without their place in the file.
class EntryReader
{
public:
    EntryReader(const QJsonObject &entry, QString file, QList<ConfigProblem> &problems)
        : m_entry(entry)
        , m_file(std::move(file))
        , m_name(entry["name"_L1].toString())
        , m_problems(problems)
    {
    }

    const QString &name() const { return m_name; }

    QString string(QLatin1String key) const
    {
        const QJsonValue value = m_entry[key];
        if (!value.isUndefined() && !value.isString())
            note(key + " has to be a string"_L1);
        return value.toString();
    }

    bool boolean(QLatin1String key, bool otherwise) const
    {
        const QJsonValue value = m_entry[key];
        if (!value.isUndefined() && !value.isBool())
            note(key + " has to be true or false"_L1);
        return value.toBool(otherwise);
    }

    QStringList strings(QLatin1String key) const
    {
        const QJsonValue value = m_entry[key];
        QStringList list;
        bool usable = value.isUndefined() || value.isArray();
        for (const QJsonValue &element : value.toArray()) {
            usable = usable && element.isString();
            list.append(element.toString());
        }
        if (usable)
            return list;
        note(key + " has to be a list of strings"_L1);
        return {};
    }

    void note(const QString &what) const
    {
        const QString subject = m_name.isEmpty() ? u"an entry without a name"_s : visibleText(m_name, 64);
        m_problems.append({m_file, 0, 0, subject + u": "_s + what, false, m_name});
    }

private:
    const QJsonObject m_entry;
    const QString m_file;
    const QString m_name;
    QList<ConfigProblem> &m_problems;
};

std::optional<Server> serverFrom(const EntryReader &entry)
{
    Server server;
    server.origin = ServerOrigin::Own;
    server.identity = {entry.name(), entry.string("url"_L1)};
    for (const Status &usable : {checkServerName(server.identity.name), checkServerUrl(server.identity.url)}) {
        if (!usable) {
            entry.note(usable.error().detail);
            return std::nullopt;
        }
    }
    server.enabled = entry.boolean("enabled"_L1, true);
    server.legacyEndpoints = entry.boolean("legacy_endpoints"_L1, false);
    server.dpop = entry.boolean("dpop"_L1, false);
    server.scopes = entry.strings("scopes"_L1);
    server.resource = entry.string("oauth_resource"_L1);
    server.clientId = entry.string("client_id"_L1);
    return server;
}

//! What stands in the file now; an error where it must not be replaced.
Result<OwnList> present(const QString &path)
{
    ConfigProblem problem;
    const QByteArray content = readConfigFile(path, &problem);
    if (problem.file.isEmpty()) {
        if (const Result<OwnList> list = parseOwnList(content, path, &problem); list)
            return list;
    }
    return Error{ErrorKind::StoreUnavailable, Stage::Configuration, path + u": "_s + problem.what, {}, {}};
}

Status changeNow(const QString &path, const OwnListChange &change)
{
    const Result<QJsonObject> changed = present(path).and_then(change);
    if (!changed)
        return changed.error();
    // A link into a repository of dotfiles stays a link.
    const QString target = QFileInfo::exists(path) ? QFileInfo(path).canonicalFilePath() : path;
    const Status written = writePrivateFile(target, QJsonDocument(*changed).toJson());
    return written ? written : Status(at(Stage::Configuration, written.error()));
}

} // namespace

Result<OwnList> parseOwnList(const QByteArray &json, const QString &file, ConfigProblem *problem)
{
    OwnList list;
    if (json.isEmpty())
        return list;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    const QJsonValue version = document["version"_L1];
    const QJsonValue servers = document["servers"_L1];
    if (document.isNull()) {
        const TextPosition place = positionOf(json, error.offset);
        *problem = {file, place.line, place.column, u"this is not valid JSON"_s, true, {}};
    } else if (!document.isObject() || !(servers.isArray() || servers.isUndefined())) {
        *problem = {file, 1, 1, u"this is not a list of servers"_s, true, {}};
    } else if (!version.isUndefined() && version != QJsonValue(1)) {
        *problem = {file, 1, 1, u"this list is of another version of Latchkey"_s, true, {}};
    }
    if (!problem->file.isEmpty())
        return Error{ErrorKind::InvalidInput, Stage::Configuration, problem->what, {}, {}};

    list.json = document.object();
    QSet<QString> names;
    for (const QJsonValue &value : servers.toArray()) {
        const EntryReader entry(value.toObject(), file, list.problems);
        const std::optional<Server> server = serverFrom(entry);
        if (!server)
            continue;
        if (names.contains(server->identity.name)) {
            entry.note(u"is there more than once; the first one is used"_s);
            continue;
        }
        names.insert(server->identity.name);
        list.servers.append(*server);
    }
    return list;
}

bool hasEntry(const QJsonObject &list, const QString &name)
{
    return withoutServer(list, name)["servers"_L1].toArray().size() != list["servers"_L1].toArray().size();
}

QJsonObject withServer(QJsonObject list, const Server &server)
{
    QJsonArray servers = list["servers"_L1].toArray();
    QJsonObject entry{{u"name"_s, server.identity.name}, {u"url"_s, server.identity.url}};
    if (server.dpop)
        entry[u"dpop"_s] = true;
    servers.append(entry);
    list["version"_L1] = 1;
    list["servers"_L1] = servers;
    return list;
}

QJsonObject withoutServer(QJsonObject list, const QString &name)
{
    QJsonArray servers = list["servers"_L1].toArray();
    for (qsizetype i = servers.size() - 1; i >= 0; --i) {
        if (servers[i].toObject()["name"_L1].toString() == name)
            servers.removeAt(i);
    }
    list["servers"_L1] = servers;
    return list;
}

QFuture<Status> changeOwnList(const QString &path, const OwnListChange &change)
{
    auto lock = std::make_shared<CrossProcessLock>(QFileInfo(path).path() + "/servers.lock"_L1);
    return followedBy<Done>(lock->acquire(lockBound), [lock, path, change](const Result<LockHandle> &held) {
        if (!held)
            return readyFuture(Status(held.error()));
        return inBackground([path, change, handle = *held]() mutable {
            const Status changed = changeNow(path, change);
            letGo(handle);
            return changed;
        });
    });
}

} // namespace Latchkey

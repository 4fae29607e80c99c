#include "core/config/ownlist_p.h"

#include "core/base/system/durablefile_p.h"
#include "core/base/whendone.h"
#include "core/config/configfile_p.h"
#include "core/config/ownentry_p.h"
#include "core/config/tomlobstacle_p.h"
#include "core/lock/crossprocesslock_p.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QSet>

#include <algorithm>

namespace Latchkey {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// Whoever has the lock writes one small file.
constexpr std::chrono::milliseconds lockBound = 10s;

//! What stands in the file now; an error where it must not be replaced.
Result<OwnList> present(const QString &path)
{
    ConfigProblem problem;
    const QByteArray content = readConfigFile(path, &problem);
    if (problem.file.isEmpty()) {
        if (const Result<OwnList> list = parseOwnList(content, path, &problem); list)
            return list;
    }
    return Error{ErrorKind::StoreUnavailable, Stage::Configuration, path + u": "_s + problem.what};
}

Status changeNow(const QString &path, const OwnListChange &change)
{
    const Result<QJsonObject> changed = present(path).and_then(change);
    if (!changed)
        return changed.error();
    // A link into a repository of dotfiles stays a link.
    const QString target = QFileInfo::exists(path) ? QFileInfo(path).canonicalFilePath() : path;
    const Status written = writePrivateFile(target, QJsonDocument(*changed).toJson());
    return at(Stage::Configuration, written);
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
        return Error{ErrorKind::InvalidInput, Stage::Configuration, problem->what};

    list.json = document.object();
    QSet<QString> names;
    for (const QJsonValue &value : servers.toArray()) {
        const OwnEntry entry(value.toObject(), file, list.problems);
        const std::optional<Server> server = entry.server();
        if (!server)
            continue;
        if (names.contains(server->identity.name)) {
            entry.addProblem(u"is there more than once; the first one is used"_s);
            continue;
        }
        names.insert(server->identity.name);
        list.servers.append(*server);
    }
    return list;
}

TakenEntries entriesNamed(const QJsonObject &list, const QString &name)
{
    TakenEntries named;
    const QJsonArray servers = list["servers"_L1].toArray();
    for (qsizetype i = 0; i < servers.size(); ++i) {
        if (servers[i].toObject()["name"_L1].toString() == name)
            named.entries.insert(i, servers[i].toObject());
    }
    return named;
}

bool hasEntry(const QJsonObject &list, const QString &name)
{
    return !entriesNamed(list, name).entries.isEmpty();
}

QJsonObject withEntries(QJsonObject list, const TakenEntries &taken)
{
    QJsonArray servers = list["servers"_L1].toArray();
    for (auto entry = taken.entries.begin(); entry != taken.entries.end(); ++entry)
        servers.insert(std::min(entry.key(), servers.size()), entry.value());
    list["version"_L1] = 1;
    list["servers"_L1] = servers;
    return list;
}

QJsonObject withServer(QJsonObject list, const Server &server)
{
    QJsonArray servers = list["servers"_L1].toArray();
    servers.append(ownEntryOf(server));
    list["version"_L1] = 1;
    list["servers"_L1] = servers;
    return list;
}

QJsonObject withoutServer(QJsonObject list, const QString &name)
{
    QJsonArray servers = list["servers"_L1].toArray();
    const QList<qsizetype> places = entriesNamed(list, name).entries.keys();
    for (auto place = places.rbegin(); place != places.rend(); ++place)
        servers.removeAt(*place);
    list["servers"_L1] = servers;
    return list;
}

QJsonObject withReplacement(QJsonObject list, const Server &old, const Server &replacement)
{
    const QStringList replaced = ownEntryOf(old).keys();
    const QJsonObject said = ownEntryOf(replacement);
    QJsonArray servers = list["servers"_L1].toArray();
    for (QJsonValueRef value : servers) {
        QJsonObject entry = value.toObject();
        if (entry["name"_L1].toString() != old.identity.name)
            continue;
        for (const QString &member : replaced)
            entry.remove(member);
        for (auto member = said.begin(); member != said.end(); ++member)
            entry.insert(member.key(), member.value());
        value = entry;
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

#include "core/config/ownlist_p.h"

#include "core/base/visibletext.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

ConfigProblem positionOf(const QByteArray &json, qsizetype offset, const QString &file, const QString &what)
{
    const QByteArrayView before = QByteArrayView(json).first(qBound<qsizetype>(0, offset, json.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return {file, static_cast<int>(before.count('\n') + 1), static_cast<int>(before.size() - lineStart + 1), what,
            true};
}

Result<Server> serverFrom(const QJsonObject &entry)
{
    Server server;
    server.origin = ServerOrigin::Own;
    server.identity = {entry["name"_L1].toString(), entry["url"_L1].toString()};
    if (const Status name = checkServerName(server.identity.name); !name)
        return name.error();
    if (const Status url = checkServerUrl(server.identity.url); !url)
        return url.error();
    server.enabled = entry["enabled"_L1].toBool(true);
    server.resource = entry["oauth_resource"_L1].toString();
    server.clientId = entry["client_id"_L1].toString();
    for (const QJsonValue &scope : entry["scopes"_L1].toArray()) {
        if (scope.isString())
            server.scopes.append(scope.toString());
    }
    return server;
}

} // namespace

Result<OwnList> parseOwnList(const QByteArray &json, const QString &file, ConfigProblem *problem)
{
    OwnList list;
    if (json.isEmpty())
        return list;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull())
        *problem = positionOf(json, error.offset, file, u"this is not valid JSON"_s);
    else if (!document.isObject() || !(document["servers"_L1].isArray() || document["servers"_L1].isUndefined()))
        *problem = {file, 1, 1, u"this is not a list of servers"_s, true};
    else if (document["version"_L1].toInt(1) != 1)
        *problem = {file, 1, 1, u"this list is of a newer version of Latchkey"_s, true};
    if (!problem->file.isEmpty())
        return Error{ErrorKind::InvalidInput, Stage::Configuration, problem->what, {}, {}};

    list.json = document.object();
    for (const QJsonValue &value : document["servers"_L1].toArray()) {
        const Result<Server> server = serverFrom(value.toObject());
        if (server)
            list.servers.append(*server);
        else
            list.problems.append({file, 0, 0,
                                  visibleText(value["name"_L1].toString(u"an entry without a name"_s), 64) + u": "_s
                                      + server.error().detail,
                                  false});
    }
    return list;
}

QJsonObject withServer(QJsonObject list, const QString &name, const QString &url)
{
    QJsonArray servers = list["servers"_L1].toArray();
    servers.append(QJsonObject{{u"name"_s, name}, {u"url"_s, url}});
    list["version"_L1] = 1;
    list["servers"_L1] = servers;
    return list;
}

QJsonObject withoutServer(QJsonObject list, const QString &name)
{
    QJsonArray servers = list["servers"_L1].toArray();
    for (qsizetype i = servers.size() - 1; i >= 0; --i) {
        if (servers[i]["name"_L1].toString() == name)
            servers.removeAt(i);
    }
    list["servers"_L1] = servers;
    return list;
}

} // namespace Latchkey

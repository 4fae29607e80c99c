#include "core/config/serverlist.h"

#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/config/configfile_p.h"
#include "core/config/folderwatch_p.h"
#include "core/config/ownlist_p.h"
#include "core/oauth/oauthclient.h"

#include <QtCore/QPointer>
#include <QtCore/QStandardPaths>

namespace Latchkey {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// Editors and atomic writers cause several events; short enough to show a change at once.
constexpr std::chrono::milliseconds settleTime = 100ms;

Error invalid(const QString &what)
{
    return {ErrorKind::InvalidInput, Stage::Configuration, what, {}, {}};
}

} // namespace

class ServerList::Private
{
public:
    QString configPath;
    QString ownPath;
    // What each file said when it last could be read.
    ParsedConfig codex;
    OwnList own;
    ConfigProblem codexBroken;
    ConfigProblem ownBroken;

    QList<Server> servers;
    QList<ConfigProblem> problems;
    QHash<QString, QString> shadowed;
    std::unique_ptr<FolderWatch> watch;

    void readCodex();
    void readOwn();
    void merge();
};

void ServerList::Private::readCodex()
{
    codexBroken = {};
    const QByteArray content = readConfigFile(configPath, &codexBroken);
    if (!codexBroken.file.isEmpty())
        return;
    if (const Result<ParsedConfig> parsed = parseCodexConfig(content, configPath, &codexBroken); parsed)
        codex = *parsed;
}

void ServerList::Private::readOwn()
{
    ownBroken = {};
    const QByteArray content = readConfigFile(ownPath, &ownBroken);
    if (!ownBroken.file.isEmpty())
        return;
    if (const Result<OwnList> parsed = parseOwnList(content, ownPath, &ownBroken); parsed)
        own = *parsed;
}

void ServerList::Private::merge()
{
    servers = codex.servers;
    shadowed.clear();
    QHash<QString, QString> urls;
    for (const Server &server : codex.servers)
        urls.insert(server.identity.name, server.identity.url);
    for (const Server &server : own.servers) {
        const auto taken = urls.constFind(server.identity.name);
        if (taken == urls.constEnd()) {
            servers.append(server);
            urls.insert(server.identity.name, server.identity.url);
        } else if (*taken != server.identity.url) {
            shadowed.insert(server.identity.name, server.identity.url);
        }
    }
    // What was wrong with entries of the last good version is out of date once the file as a whole is broken.
    problems.clear();
    problems += codexBroken.file.isEmpty() ? codex.problems : QList{codexBroken};
    problems += ownBroken.file.isEmpty() ? own.problems : QList{ownBroken};
}

ServerList::ServerList(const QString &home, const QString &ownList, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->configPath = home + "/config.toml"_L1;
    d->ownPath = ownList.isEmpty() ? ownListPath() : ownList;
    d->readCodex();
    d->readOwn();
    d->merge();
}

ServerList::~ServerList() = default;

QString ServerList::ownListPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/latchkey/servers.json"_L1;
}

const QList<Server> &ServerList::servers() const
{
    return d->servers;
}

std::optional<Server> ServerList::find(const QString &name) const
{
    for (const Server &server : d->servers) {
        if (server.identity.name == name)
            return server;
    }
    return std::nullopt;
}

const HomeConfig &ServerList::homeConfig() const
{
    return d->codex.home;
}

const QList<ConfigProblem> &ServerList::problems() const
{
    return d->problems;
}

const QHash<QString, QString> &ServerList::ownUrlsShadowed() const
{
    return d->shadowed;
}

void ServerList::watch()
{
    if (d->watch)
        return;
    d->watch = std::make_unique<FolderWatch>(QStringList{d->configPath, d->ownPath}, settleTime);
    connect(d->watch.get(), &FolderWatch::changed, this, &ServerList::reload);
    reload(); // what changed since it was last read was seen by nobody
}

void ServerList::reload()
{
    const auto before = std::tuple(d->servers, d->problems, d->codex.home);
    d->readCodex();
    d->readOwn();
    d->merge();
    if (before != std::tuple(d->servers, d->problems, d->codex.home))
        Q_EMIT changed();
}

QFuture<Status> ServerList::add(const QString &name, const QString &url)
{
    Server server;
    server.identity = {name, url};
    return add(server);
}

QFuture<Status> ServerList::add(const Server &server)
{
    return addAll({server});
}

QFuture<Status> ServerList::add(const QList<ServerIdentity> &added)
{
    QList<Server> servers;
    for (const ServerIdentity &identity : added) {
        servers.append(Server());
        servers.last().identity = identity;
    }
    return addAll(servers);
}

QFuture<Status> ServerList::addAll(const QList<Server> &added)
{
    reload();
    const auto taken = [](const QString &name) { return invalid(u"there is a server named %1 already"_s.arg(name)); };
    for (const Server &server : added) {
        const QString &name = server.identity.name;
        for (const Status &valid : {checkServerName(name), checkServerUrl(server.identity.url), checkGrant(server)}) {
            if (!valid)
                return readyFuture(valid);
        }
        if (find(name))
            return readyFuture(Status(taken(name)));
    }
    return change([added, taken](const OwnList &present) -> Result<QJsonObject> {
        QJsonObject list = present.json;
        for (const Server &server : added) {
            if (hasEntry(list, server.identity.name))
                return taken(server.identity.name);
            list = withServer(list, server);
        }
        return list;
    });
}

QFuture<Status> ServerList::remove(const QString &name)
{
    reload();
    const Error unknown = invalid(find(name)
                                      ? u"%1 is configured in %2, which Latchkey does not change"_s.arg(name, d->configPath)
                                      : u"there is no server named %1"_s.arg(visibleText(name, 64)));
    return change([name, unknown](const OwnList &present) -> Result<QJsonObject> {
        if (!hasEntry(present.json, name))
            return unknown;
        return withoutServer(present.json, name);
    });
}

QFuture<Status> ServerList::change(const std::function<Result<QJsonObject>(const OwnList &)> &how)
{
    return followedBy<Done>(changeOwnList(d->ownPath, how), [list = QPointer(this)](const Status &changed) {
        if (list)
            list->reload();
        return readyFuture(changed);
    });
}

} // namespace Latchkey

#include "core/config/serverlist.h"

#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/config/codexlayers_p.h"
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
    Private(const QString &home, const QString &ownList, const QString &system)
        : ownPath(ownList.isEmpty() ? ownListPath() : ownList)
        , codex(home, system)
    {
    }

    const QString ownPath;
    CodexLayers codex;
    OwnList own; // as it last could be read
    ConfigProblem ownBroken;

    QList<Server> servers;
    QList<ConfigProblem> problems;
    QHash<QString, QString> shadowed;
    std::unique_ptr<FolderWatch> watch;

    QStringList watched;

    void readOwn();
    void merge();
    void follow(ServerList *q);
};

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
    servers.clear();
    shadowed.clear();
    QHash<QString, QString> urls;
    for (const LayeredServer &layered : codex.servers()) {
        servers.append(layered.server);
        if (!urls.contains(layered.server.identity.name))
            urls.insert(layered.server.identity.name, layered.server.identity.url);
    }
    for (Server server : own.servers) {
        server.place.file = ownPath;
        const auto taken = urls.constFind(server.identity.name);
        if (taken == urls.constEnd()) {
            servers.append(server);
            urls.insert(server.identity.name, server.identity.url);
        } else if (*taken != server.identity.url) {
            shadowed.insert(server.identity.name, server.identity.url);
        }
    }
    // What was wrong with entries of the last good version is out of date once the file as a whole is broken.
    problems = codex.problems();
    problems += ownBroken.file.isEmpty() ? own.problems : QList{ownBroken};
}

// Watches what there is to watch now: a project that was trusted meanwhile, say.
void ServerList::Private::follow(ServerList *q)
{
    const QStringList now = QStringList{ownPath} + codex.watched();
    if (watch && watched == now)
        return;
    if (watch) { // it may be the one that called us
        watch->disconnect(q);
        watch.release()->deleteLater();
    }
    watched = now;
    watch = std::make_unique<FolderWatch>(watched, settleTime);
    QObject::connect(watch.get(), &FolderWatch::changed, q, &ServerList::reload);
}

ServerList::ServerList(const QString &home, const QString &ownList, QObject *parent)
    : ServerList(home, ownList, qEnvironmentVariable("LATCHKEY_CODEX_SYSTEM", u"/etc/codex"_s), parent)
{
}

ServerList::ServerList(const QString &home, const QString &ownList, const QString &system, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(home, ownList, system))
{
    d->codex.read();
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
    for (const Server &server : d->servers) {
        if (server.identity.storeKey() == name)
            return server;
    }
    return std::nullopt;
}

const HomeConfig &ServerList::homeConfig() const
{
    return d->codex.homeConfig();
}

const HomeConfig &ServerList::homeConfigOf(const Server &server) const
{
    for (const LayeredServer &layered : d->codex.servers()) {
        if (layered.server == server)
            return layered.config;
    }
    return homeConfig();
}

const QStringList &ServerList::missingProjects() const
{
    return d->codex.missingProjects();
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
    d->follow(this);
    reload(); // what changed since it was last read was seen by nobody
}

void ServerList::reload()
{
    const auto state = [this] {
        return std::tuple(d->servers, d->problems, d->codex.servers(), d->codex.homeConfig(), d->codex.missingProjects());
    };
    const auto before = state();
    d->codex.read();
    d->readOwn();
    d->merge();
    if (d->watch)
        d->follow(this);
    if (before != state())
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
    return add(QList<Server>{server});
}

QFuture<Status> ServerList::add(const QList<Server> &wanted)
{
    reload();
    QList<Server> added = wanted;
    for (Server &server : added)
        server.identity.url = asciiServerUrl(server.identity.url);
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
                                      ? u"%1 is configured in %2, which Latchkey does not change"_s.arg(visibleText(name, 64), find(name)->place.file)
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

#include "core/config/serverlist.h"

#include "core/base/ownthread_p.h"
#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/base/worker_p.h"
#include "core/config/codexlayers_p.h"
#include "core/config/configfile_p.h"
#include "core/config/folderwatch_p.h"
#include "core/config/ownlist_p.h"
#include "core/credential/headerrules_p.h"
#include "core/credential/serveridentity_p.h"
#include "core/oauth/oauthclient.h"

#include <QtCore/QPointer>
#include <QtCore/QPromise>
#include <QtCore/QStandardPaths>

#include <algorithm>
#include <utility>

namespace Latchkey {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// Editors and atomic writers cause several events; short enough to show a change at once.
constexpr std::chrono::milliseconds listSettleTime = 100ms;

QString systemFolder()
{
    return qEnvironmentVariable("LATCHKEY_CODEX_SYSTEM", u"/etc/codex"_s);
}

Error unchangeable(const QString &what)
{
    return {ErrorKind::InvalidInput, Stage::Configuration, what};
}

Error taken(const QString &name)
{
    return unchangeable(u"there is a server named %1 already"_s.arg(name));
}

Status checkEntry(const Server &server)
{
    const ServerIdentity &identity = server.identity;
    for (const Status &valid :
         {checkServerName(identity.name), checkServerUrl(identity.url), checkGrant(server), checkHeaders(server)}) {
        if (!valid)
            return valid;
    }
    return success();
}

//! Why the server \a name, found \a elsewhere or nowhere, cannot be changed.
Error notOurs(const QString &name, const std::optional<Server> &elsewhere)
{
    const QString shown = visibleText(name, 64);
    return unchangeable(
        elsewhere ? u"%1 is configured in %2, which Latchkey does not change"_s.arg(shown, elsewhere->place.file)
                  : u"there is no server named %1"_s.arg(shown));
}

} // namespace

//! What is in the files.
struct ServerList::Content {
    Content(const QString &home, const QString &ownList, const QString &system)
        : codex(home, system)
        , ownPath(ownList.isEmpty() ? ownListPath() : ownList)
    {
    }

    CodexLayers codex;
    QString ownPath;
    OwnList own; // as it last could be read
    ConfigProblem ownBroken;

    void read();
};

class ServerList::Private
{
public:
    explicit Private(const Reading &reading)
        : content(reading)
    {
        merge();
    }

    Reading content;

    QList<Server> servers;
    QHash<QString, qsizetype> named; // the first one of each name
    QList<ConfigProblem> problems;
    QHash<QString, QString> shadowed;
    std::unique_ptr<FolderWatch> watch;

    QStringList watched;

    // One look at a time. Who asks for one while it is under way may have to see what is written only now.
    std::shared_ptr<QPromise<Status>> looking;
    std::shared_ptr<QPromise<Status>> lookingNext;

    void merge();
    bool follow(ServerList *q);
};

void ServerList::Content::read()
{
    codex.read();
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
    servers.reserve(content->codex.servers().size() + content->own.servers.size());
    shadowed.clear();
    QHash<QString, QString> urls;
    for (const LayeredServer &layered : content->codex.servers()) {
        servers.append(layered.server);
        if (!urls.contains(layered.server.identity.name))
            urls.insert(layered.server.identity.name, layered.server.identity.url);
    }
    for (Server server : content->own.servers) {
        server.place.file = content->ownPath;
        const auto taken = urls.constFind(server.identity.name);
        if (taken == urls.constEnd()) {
            servers.append(server);
            urls.insert(server.identity.name, server.identity.url);
        } else if (*taken != server.identity.url) {
            shadowed.insert(server.identity.name, server.identity.url);
        }
    }
    // What was wrong with entries of the last good version is out of date once the file as a whole is broken.
    problems = content->codex.problems();
    problems += content->ownBroken.file.isEmpty() ? content->own.problems : QList{content->ownBroken};
    named.clear();
    for (qsizetype at = servers.size() - 1; at >= 0; --at)
        named.insert(servers[at].identity.name, at);
}

// Watches what there is to watch now: a project that was trusted meanwhile, say. True: that is not what was watched.
bool ServerList::Private::follow(ServerList *q)
{
    const QStringList now = QStringList{content->ownPath} + content->codex.watched();
    if (watch && watched == now)
        return false;
    if (watch) { // it may be the one that called us
        watch->disconnect(q);
        watch.release()->deleteLater();
    }
    watched = now;
    watch = std::make_unique<FolderWatch>(watched, listSettleTime);
    QObject::connect(watch.get(), &FolderWatch::changed, q, [q] { (void)q->reload(); });
    return true;
}

ServerList::ServerList(const QString &home, const QString &ownList, QObject *parent)
    : ServerList(readNow(home, ownList), parent)
{
}

ServerList::ServerList(const QString &home, const QString &ownList, const QString &system, QObject *parent)
    : ServerList(readAnew(Content(home, ownList, system)), parent)
{
}

ServerList::ServerList(const Reading &reading, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(reading))
{
}

QFuture<Result<ServerList::Reading>> ServerList::read(const QString &home, const QString &ownList)
{
    return inBackground([home, ownList] { return Result<Reading>(readNow(home, ownList)); });
}

ServerList::Reading ServerList::readNow(const QString &home, const QString &ownList)
{
    return readAnew(Content(home, ownList, systemFolder()));
}

// What a file said when it last could be used goes along from look to look.
ServerList::Reading ServerList::readAnew(Content content)
{
    content.read();
    return std::make_shared<const Content>(std::move(content));
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
    if (const auto at = d->named.constFind(name); at != d->named.constEnd())
        return d->servers[*at];
    const QString ofKey = serverOfStoreKey(name, {}).name;
    for (const Server &server : std::as_const(d->servers)) {
        if (server.identity.name == ofKey && server.identity.storeKey() == name)
            return server;
    }
    return std::nullopt;
}

ServerIdentity ServerList::asFound(const ServerIdentity &identity) const
{
    const auto named = find(identity.name);
    return named && named->identity == identity ? identity : ServerIdentity{identity.storeKey(), identity.url};
}

const HomeConfig &ServerList::homeConfig() const
{
    return d->content->codex.homeConfig();
}

const HomeConfig &ServerList::homeConfigOf(const Server &server) const
{
    const LayeredServer *found = d->content->codex.find(server);
    return found ? found->config : homeConfig();
}

const QStringList &ServerList::missingProjects() const
{
    return d->content->codex.missingProjects();
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
    if (wrongThread(*this, "ServerList::watch") || d->watch)
        return;
    d->follow(this);
    (void)reload(); // what changed since it was last read was seen by nobody
}

QFuture<Status> ServerList::reload()
{
    if (const auto refused = wrongThread(*this, "ServerList::reload"))
        return readyFuture(Status(*refused));
    std::shared_ptr<QPromise<Status>> &promise = d->looking ? d->lookingNext : d->looking;
    const bool isFirst = !d->looking;
    if (!promise) {
        promise = std::make_shared<QPromise<Status>>();
        promise->start();
    }
    const QFuture<Status> future = promise->future();
    if (isFirst)
        look();
    return future;
}

void ServerList::look()
{
    const auto read = inBackground([before = d->content] { return Result<Reading>(readAnew(*before)); });
    whenDone(read, this, [this](const Result<Reading> &reading) {
        if (reading)
            take(*reading);
        const auto done = std::exchange(d->looking, std::exchange(d->lookingNext, nullptr));
        if (d->looking)
            look();
        fulfil(*done, success());
    });
}

void ServerList::take(const Reading &reading)
{
    const auto state = [this] {
        const CodexLayers &codex = d->content->codex;
        return std::tuple(d->servers, d->problems, codex.servers(), codex.homeConfig(), codex.missingProjects());
    };
    const auto before = state();
    d->content = reading;
    d->merge();
    if (d->watch && d->follow(this))
        (void)reload(); // for what has changed there since
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
    if (const auto refused = wrongThread(*this, "ServerList::add"))
        return readyFuture(Status(*refused));
    QList<Server> added = wanted;
    for (Server &server : added) {
        server.identity.url = asciiServerUrl(server.identity.url);
        if (const Status valid = checkEntry(server); !valid)
            return readyFuture(valid);
        if (find(server.identity.name))
            return readyFuture(Status(taken(server.identity.name)));
    }
    return change([added](const OwnList &present) -> Result<QJsonObject> {
        QJsonObject list = present.json;
        for (const Server &server : added) {
            if (hasEntry(list, server.identity.name))
                return taken(server.identity.name);
            list = withServer(list, server);
        }
        return list;
    });
}

QFuture<Status> ServerList::replace(const QString &name, const Server &wanted)
{
    if (const auto refused = wrongThread(*this, "ServerList::replace"))
        return readyFuture(Status(*refused));
    Server replacement = wanted;
    replacement.identity.url = asciiServerUrl(wanted.identity.url);
    if (const Status valid = checkEntry(replacement); !valid)
        return readyFuture(valid);
    const QString newName = replacement.identity.name;
    if (newName != name && find(newName))
        return readyFuture(Status(taken(newName)));
    const Error unknown = notOurs(name, find(name));
    return change([name, newName, replacement, unknown](const OwnList &present) -> Result<QJsonObject> {
        const auto old = std::find_if(present.servers.begin(), present.servers.end(),
                                      [&name](const Server &server) { return server.identity.name == name; });
        if (old == present.servers.end())
            return unknown;
        if (newName != name && hasEntry(present.json, newName))
            return taken(newName);
        return withReplacement(present.json, *old, replacement);
    });
}

QFuture<Status> ServerList::remove(const QString &name)
{
    return followedBy<Done>(takeOut(name), [](const Result<TakenEntries> &taken) {
        return readyFuture(taken ? success() : Status(taken.error()));
    });
}

QFuture<Result<TakenEntries>> ServerList::takeOut(const QString &name)
{
    if (const auto refused = wrongThread(*this, "ServerList::takeOut"))
        return readyFuture(Result<TakenEntries>(*refused));
    const Error unknown = notOurs(name, find(name));
    const auto taken = std::make_shared<TakenEntries>();
    const QFuture<Status> changed = change([name, unknown, taken](const OwnList &present) -> Result<QJsonObject> {
        *taken = entriesNamed(present.json, name);
        if (taken->entries.isEmpty())
            return unknown;
        return withoutServer(present.json, name);
    });
    return followedBy<TakenEntries>(changed, [taken](const Status &outcome) {
        return readyFuture(outcome ? Result<TakenEntries>(*taken) : Result<TakenEntries>(outcome.error()));
    });
}

QFuture<Status> ServerList::putBack(const TakenEntries &entries)
{
    if (const auto refused = wrongThread(*this, "ServerList::putBack"))
        return readyFuture(Status(*refused));
    for (const QJsonObject &entry : entries.entries) {
        const QString name = entry["name"_L1].toString();
        if (find(name))
            return readyFuture(Status(taken(name)));
    }
    return change([entries](const OwnList &present) -> Result<QJsonObject> {
        for (const QJsonObject &entry : entries.entries) {
            if (hasEntry(present.json, entry["name"_L1].toString()))
                return taken(entry["name"_L1].toString());
        }
        return withEntries(present.json, entries);
    });
}

QFuture<Status> ServerList::change(const std::function<Result<QJsonObject>(const OwnList &)> &how)
{
    return followedBy<Done>(changeOwnList(d->content->ownPath, how), [list = QPointer(this)](const Status &changed) {
        if (!list)
            return readyFuture(changed);
        return followedBy<Done>(list->reload(), [changed](const Status &) { return readyFuture(changed); });
    });
}

} // namespace Latchkey

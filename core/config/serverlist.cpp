#include "core/config/serverlist.h"

#include "core/base/durablefile.h"
#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/config/folderwatch_p.h"
#include "core/config/ownlist_p.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QPointer>
#include <QtCore/QStandardPaths>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sizeLimit = 1024 * 1024;

//! The content of a configuration file, which is no secret and may well be a link into a dotfiles repository.
//! Null: there is none. \a problem is set when there is one that cannot be read.
QByteArray contentOf(const QString &path, ConfigProblem *problem)
{
    const QFileInfo info(path);
    if (!info.exists())
        return {};
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        *problem = {path, 0, 0, u"this file cannot be read"_s, true};
    else if (file.size() > sizeLimit)
        *problem = {path, 0, 0, u"this file is larger than 1 MiB"_s, true};
    else
        return file.readAll();
    return {};
}

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
    QFuture<Status> save(const QJsonObject &json);
};

void ServerList::Private::readCodex()
{
    codexBroken = {};
    const QByteArray content = contentOf(configPath, &codexBroken);
    if (!codexBroken.file.isEmpty())
        return;
    if (const Result<ParsedConfig> parsed = parseCodexConfig(content, configPath, &codexBroken); parsed)
        codex = *parsed;
}

void ServerList::Private::readOwn()
{
    ownBroken = {};
    const QByteArray content = contentOf(ownPath, &ownBroken);
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
    problems.clear();
    for (const ConfigProblem &broken : {codexBroken, ownBroken}) {
        if (!broken.file.isEmpty())
            problems.append(broken);
    }
    problems += codex.problems;
    problems += own.problems;
}

QFuture<Status> ServerList::Private::save(const QJsonObject &json)
{
    return inBackground([path = ownPath, content = QJsonDocument(json).toJson()]() -> Status {
        if (const Status folder = ensurePrivateFolder(QFileInfo(path).path()); !folder)
            return at(Stage::Configuration, folder.error());
        const Status written = writePrivateFile(path, content);
        return written ? written : Status(at(Stage::Configuration, written.error()));
    });
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
    d->watch = std::make_unique<FolderWatch>(QStringList{d->configPath, d->ownPath});
    connect(d->watch.get(), &FolderWatch::changed, this, &ServerList::reload);
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
    reload();
    for (const Status &valid : {checkServerName(name), checkServerUrl(url)}) {
        if (!valid)
            return readyFuture(valid);
    }
    if (!d->ownBroken.file.isEmpty())
        return readyFuture(Status(Error{ErrorKind::StoreUnavailable, Stage::Configuration,
                                        d->ownPath + u": "_s + d->ownBroken.what, {}, {}}));
    if (find(name) || d->shadowed.contains(name))
        return readyFuture(Status(invalid(u"there is a server named %1 already"_s.arg(name))));
    return savedAndReloaded(withServer(d->own.json, name, url));
}

QFuture<Status> ServerList::remove(const QString &name)
{
    reload();
    if (!d->ownBroken.file.isEmpty())
        return readyFuture(Status(Error{ErrorKind::StoreUnavailable, Stage::Configuration,
                                        d->ownPath + u": "_s + d->ownBroken.what, {}, {}}));
    const QJsonObject without = withoutServer(d->own.json, name);
    if (without != d->own.json)
        return savedAndReloaded(without);
    return readyFuture(Status(invalid(
        find(name) ? u"%1 is configured in %2, which Latchkey does not change"_s.arg(name, d->configPath)
                   : u"there is no server named %1"_s.arg(visibleText(name, 64)))));
}

QFuture<Status> ServerList::savedAndReloaded(const QJsonObject &json)
{
    return followedBy<Done>(d->save(json), [list = QPointer(this)](const Status &saved) {
        if (list)
            list->reload();
        return readyFuture(saved);
    });
}

} // namespace Latchkey

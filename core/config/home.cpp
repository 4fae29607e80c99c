#include "core/config/home.h"

#include "core/base/system/durablefile_p.h"
#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/config/configfile_p.h"
#include "core/config/networkfile.h"
#include "core/session/history.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStandardPaths>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype homesLimit = 32; // each costs watches and sessions

QString expanded(const QString &path)
{
    return path.startsWith("~/"_L1) ? QDir::homePath() + path.mid(1) : path;
}

//! A member that has to be text; null, and a problem, if it is something else.
QString textOf(const QJsonObject &json, QLatin1String member, const QString &otherwise, QString &problem)
{
    const QJsonValue value = json[member];
    if (value.isUndefined())
        return otherwise;
    if (!value.isString() || value.toString().isEmpty())
        problem = u"“%1” has to be a text"_s.arg(member);
    return value.toString();
}

//! What is registered in \a file. \a problem: why it cannot be used.
Home registeredIn(const QString &file, ConfigProblem &problem)
{
    Home home;
    const QByteArray content = readConfigFile(file, &problem);
    if (!problem.file.isEmpty())
        return home;
    const auto unusable = [&](const QString &what) { problem = {file, 0, 0, what, true, {}}; };
    const QJsonDocument document = QJsonDocument::fromJson(content);
    const QJsonObject json = document.object();
    if (!document.isObject() || json["version"_L1].toInt(1) != 1) {
        unusable(u"this is not a registration of version 1"_s);
        return home;
    }
    QString wrong;
    home.name = visibleText(QFileInfo(file).completeBaseName(), 64);
    home.path = QDir::cleanPath(expanded(textOf(json, "home"_L1, {}, wrong)));
    home.keyringService = textOf(json, "keyring_service"_L1, codexKeyringService, wrong);
    home.serverList = home.path + u'/' + textOf(json, "servers"_L1, u"servers.json"_s, wrong);
    if (json.contains("store_mode"_L1)) {
        if (const Result<StoreMode> mode = parseStoreMode(json["store_mode"_L1].toString()); mode)
            home.storeMode = *mode;
        else
            wrong = u"“store_mode” has to be “auto”, “file” or “keyring”"_s;
    }
    if (wrong.isEmpty() && !QDir::isAbsolutePath(home.path))
        wrong = u"“home” has to be an absolute path"_s;
    if (!wrong.isEmpty())
        unusable(wrong);
    return home;
}

bool isNameOfAFile(const QString &name)
{
    return !name.isEmpty() && name.size() <= 64 && !name.startsWith(u'.')
        && std::all_of(name.begin(), name.end(), [](QChar c) {
               return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'-' || c == u'_' || c == u'.' || c == u' ';
           });
}

StoreMode storeModeOf(const Home &home, const ServerList &list)
{
    return home.storeMode.value_or(list.homeConfig().storeMode);
}

} // namespace

Home homeAt(const QString &path)
{
    Home home;
    home.path = path.isEmpty() ? defaultHome() : path;
    home.name = QDir(home.path).dirName();
    while (home.name.startsWith(u'.'))
        home.name.remove(0, 1);
    // A client starts our programs without CODEX_HOME, and names the home: the list must be the same one then. Only who has
    // used the list of ~/.codex in such a home goes on with it.
    const QString ofItsOwn = home.path + "/servers.json"_L1;
    if (path.isEmpty() || isSameFolder(path, defaultHome())) {
        if (!isSameFolder(home.path, QDir::homePath() + "/.codex"_L1)
            && (QFileInfo::exists(ofItsOwn) || !QFileInfo::exists(ServerList::ownListPath())))
            home.serverList = ofItsOwn;
        return home;
    }
    const KnownHomes known = knownHomes();
    for (const Home &registered : known.homes) {
        if (isSameFolder(registered.path, path))
            return registered;
    }
    home.serverList = ofItsOwn;
    return home;
}

QString homeRegistryPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/latchkey/homes.d"_L1;
}

KnownHomes knownHomes()
{
    KnownHomes known{{homeAt()}};
    QStringList seen{QFileInfo(known.homes.first().path).canonicalFilePath()};
    const QDir registry(homeRegistryPath());
    const QStringList files = registry.entryList({u"*.json"_s}, QDir::Files, QDir::Name).mid(0, homesLimit);
    for (const QString &file : files) {
        ConfigProblem problem;
        const Home home = registeredIn(registry.filePath(file), problem);
        const QString canonical = QFileInfo(home.path).canonicalFilePath();
        if (!problem.file.isEmpty())
            known.problems.append(problem);
        else if (canonical.isEmpty())
            known.missing.append(home.path); // it has nothing to show so far
        else if (!seen.contains(canonical)) // under a second name it has nothing new
            known.homes.append(home);
        seen.append(canonical);
    }
    return known;
}

QFuture<Status> registerHome(const Home &home)
{
    if (!isNameOfAFile(home.name) || !QDir::isAbsolutePath(home.path))
        return readyFuture(Status(
            Error{ErrorKind::InvalidInput, Stage::Configuration, u"a home needs a plain name and an absolute path"_s}));
    QJsonObject json{{u"version"_s, 1}, {u"home"_s, home.path}, {u"keyring_service"_s, home.keyringService}};
    if (home.storeMode)
        json[u"store_mode"_s] = wordFor(*home.storeMode);
    if (!home.serverList.isEmpty())
        json[u"servers"_s] = QDir(home.path).relativeFilePath(home.serverList);
    return inBackground([file = QDir(homeRegistryPath()).filePath(home.name + ".json"_L1),
                         content = QJsonDocument(json).toJson()]() -> Status {
        const Result<QByteArray> present = readPrivateFile(file, 1024LL * 1024);
        if (present && *present == content)
            return success();
        if (!QDir().mkpath(QFileInfo(file).path()))
            return Error{ErrorKind::StoreUnavailable, Stage::Configuration, file + u": its folder cannot be made"_s};
        const Status written = writePrivateFile(file, content);
        return at(Stage::Configuration, written);
    });
}

SessionSettings settingsOf(const Home &home, const ServerList &list)
{
    SessionSettings settings;
    settings.home = home.path;
    settings.keyringService = home.keyringService;
    settings.storeMode = storeModeOf(home, list);
    settings.secretAuthStorage = list.homeConfig().secretAuthStorage;
    settings.historyFolder = defaultHistoryFolder();
    settings.network = configuredNetwork();
    return settings;
}

StoreMode storeModeOf(const Home &home, const ServerList &list, const Server &server)
{
    const StoreMode own = list.homeConfigOf(server).storeMode;
    return own == list.homeConfig().storeMode ? storeModeOf(home, list) : own;
}

QHash<QString, QStringList> keyringUsers(const QList<Home> &homes, const Home &home)
{
    QHash<QString, QStringList> users;
    for (const Home &other : homes) {
        if (other.path == home.path || other.keyringService != home.keyringService)
            continue;
        const ServerList theirs(other.path, other.serverList);
        for (const Server &server : theirs.servers()) {
            QStringList &names = users[server.identity.storeKey()];
            if (storeModeOf(other, theirs, server) != StoreMode::File && !names.contains(other.name))
                names.append(other.name);
        }
    }
    users.removeIf([](const auto &user) { return user.value().isEmpty(); });
    return users;
}

} // namespace Latchkey

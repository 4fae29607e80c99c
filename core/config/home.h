#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/config/serverlist.h"
#include "core/session/sessionfactory.h"

#include <QtCore/QFuture>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace Latchkey {

//! A home that Latchkey looks after: its place, and how the program that it belongs to keeps credentials there.
struct Home {
    QString name; //!< For people; unique among the known homes.
    QString path; //!< Absolute.
    QString keyringService = codexKeyringService; //!< The service name of its entries in the keyring.
    //! Where credentials are kept; if not set, as the home's configuration says.
    std::optional<StoreMode> storeMode = {};
    //! Path of a list of servers in the format of Latchkey's own list; if empty, ServerList::ownListPath().
    QString serverList = {};

    friend bool operator==(const Home &, const Home &) = default;
};

//! The registered homes, and what is wrong with the registry.
struct KnownHomes {
    QList<Home> homes; //!< The home at defaultHome() first, then the registered ones by name; each path once.
    QList<ConfigProblem> problems = {}; //!< Registrations that cannot be used.
    QStringList missing = {}; //!< Folders of registered homes that are not there yet.
};

//! The home at defaultHome(), or at \a path: as it is registered, if it is; else one of Codex's, whose list of servers
//! is `servers.json` in it, so that no two homes share one. Blocks as knownHomes() does, unless it is the default home.
LATCHKEY_EXPORT Home homeAt(const QString &path = {});

//! `latchkey/homes.d` in the platform's configuration folder. Each file `NAME.json` in it registers a home:
//! `{"version":1,"home":DIR,"keyring_service":S,"store_mode":"auto"|"file"|"keyring","servers":FILE}`. DIR is absolute, or
//! begins with `~/`; FILE is relative to it. All but `home` may be left out: then the home is one of Codex's, a profile
//! say, and FILE is `servers.json`.
LATCHKEY_EXPORT QString homeRegistryPath();

//! Reads the registry. Blocks for some small files of at most 1 MiB each; at most 32 homes are read.
LATCHKEY_EXPORT KnownHomes knownHomes();

//! Registers \a home, so that Latchkey's programs show its servers from now on. For clients that keep a home of their
//! own; may be called at each start. Writes on a worker thread. Errors: InvalidInput (the name cannot be a file name,
//! or the path is not absolute), StoreUnavailable.
LATCHKEY_EXPORT QFuture<Status> registerHome(const Home &home);

//! Settings for the sessions of \a home, with \a list's configuration where \a home itself says nothing, and the network as
//! configuredNetwork() has it. They keep a history, in defaultHistoryFolder().
LATCHKEY_EXPORT SessionSettings settingsOf(const Home &home, const ServerList &list);

//! Where \a server of \a list keeps its sign-in: its own layer of Codex's configuration takes precedence over \a home.
LATCHKEY_EXPORT StoreMode storeModeOf(const Home &home, const ServerList &list, const Server &server);

//! For every server that another home keeps in the keyring of \a home: the names of those homes, by store key. Reads their
//! whole configuration, and so blocks: call it from a worker thread.
LATCHKEY_EXPORT QHash<QString, QStringList> keyringUsers(const QList<Home> &homes, const Home &home);

} // namespace Latchkey

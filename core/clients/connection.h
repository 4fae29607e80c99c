#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/clients/mcpclient.h"
#include "core/clients/signin.h"
#include "core/config/serverlist.h"
#include "core/credential/server.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QFuture>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

//! Other clients' connections to their servers through Latchkey's bridge: what there is, what a change would write, the
//! change, and the way back. All of it is for one thread with an event loop; files are read and written on worker
//! threads. Nothing that is handed out holds a token.
namespace Latchkey {

//! How a client's entry starts Latchkey's program.
struct BridgeCall {
    QString program;
    QString home = {}; //!< Empty if it names none.
    QString server = {}; //!< The name that it has in Latchkey.
    bool isHelper = false; //!< It only prints headers for the client, which then speaks to the server itself.
    QHash<QString, QString> environment = {}; //!< Variables that it needs, and the client might not have.

    friend bool operator==(const BridgeCall &, const BridgeCall &) = default;
};

//! How other programs start Latchkey's own, from any folder, and also after a reboot or an update.
struct LATCHKEY_EXPORT Launcher {
    Q_GADGET
public:
    enum class Fault {
        None,
        Missing, //!< There is no such program.
        BuildTree, //!< It lies where it was built.
        Temporary, //!< In a folder that is cleared, or in an image that is mounted only as long as it runs (AppImage).
        Sandbox, //!< Nobody outside of its sandbox can start it (Flatpak, Snap).
    };
    Q_ENUM(Fault)

    QString program; //!< Absolute; preferably a link in `PATH` that leads to it.
    QString home; //!< Whose servers it is asked for.
    //! Where Latchkey's own list and its state are, if that is not where it looks by itself.
    QHash<QString, QString> environment = {};
    Fault fault = Fault::None;
};

//! For the servers of \a home. \a program: a person's choice; if empty, `latchkey-cli` beside this one.
LATCHKEY_EXPORT Launcher launcherFor(const QString &home, const QString &program = {});

//! An entry of a client for a server.
struct ListedEntry {
    QString file;
    QString project; //!< The only folder that it is for; empty if it is for all.
    QString name; //!< In that client; for showing, visibleText() it.
    QStringList path; //!< Where it stands in the file.
    QString url; //!< Of a remote one; byte for byte.
    std::optional<BridgeCall> call; //!< Set if it is connected.
    bool isOfHome = true; //!< If connected: to a server of the home that was asked for.
    bool starts = true; //!< If connected: the program that it names exists.
    QDateTime since; //!< UTC, when Latchkey connected it; invalid if it was connected by hand.
};

//! What there is of one client.
struct ClientOverview {
    struct File {
        QString path;
        QString project;
        bool exists = false;
        ConfigProblem problem = {}; //!< Why it cannot be read; its `file` is empty if it can.
    };
    McpClient client = McpClient::ClaudeCode;
    bool isHere = false;
    QList<File> files; //!< Where it lists servers; a project's only if there is one.
    QList<ListedEntry> entries;
    SignInSurvey signIns; //!< Those that it keeps itself.
    QString managedBy; //!< An administrator's file that decides alone; empty if there is none.
};

//! \a launcher: for whose home. Always yields a value, one for each client of knownClients(), in that order.
LATCHKEY_EXPORT QFuture<Result<QList<ClientOverview>>> overviewOfClients(const Launcher &launcher,
                                                                         const ClientFolders &folders = {});

LATCHKEY_EXPORT ClientState stateOf(const ClientOverview &client, const ServerIdentity &server);
//! The entry by which \a client is connected to \a server; null if there is none.
LATCHKEY_EXPORT const ListedEntry *connectionTo(const ServerIdentity &server, const ClientOverview &client);
//! The sign-ins of its own that \a client has for \a server.
LATCHKEY_EXPORT QList<ClientSignIn> ownSignIns(const ClientOverview &client, const ServerIdentity &server);

//! Whether \a client has the server that \a signIn is for.
LATCHKEY_EXPORT bool hasServerOf(const ClientOverview &client, const ClientSignIn &signIn);

LATCHKEY_EXPORT HandReason handReason(McpClient client);
LATCHKEY_EXPORT Afterwards afterwardsOf(McpClient client);

//! A line of a file, as it is and as it would be.
struct LATCHKEY_EXPORT ChangedLine {
    Q_GADGET
public:
    enum class Kind { Kept, Removed, Added };
    Q_ENUM(Kind)
    Kind kind = Kind::Kept;
    QString text; //!< Without what ends it; for showing, visibleText() it.
    friend bool operator==(const ChangedLine &, const ChangedLine &) = default;
};

//! One change of one entry, planned and not made.
struct LATCHKEY_EXPORT ConnectionPlan {
    Q_GADGET
public:
    enum class Action {
        Nothing, //!< Nothing is to be done, or there is an obstacle.
        Connect, //!< The entry is changed to start the bridge.
        Add, //!< There is no entry yet, and one is added.
        Restore, //!< The entry becomes again what it was before it was connected.
        Remove, //!< The entry goes, since there was none before it was connected.
        Repair, //!< It starts the program from where that is now.
    };
    Q_ENUM(Action)
    Action action = Action::Nothing;
    McpClient client = McpClient::ClaudeCode;
    ServerIdentity server;
    QString file;
    QString project;
    bool liesInProject = false; //!< The file is one of that folder, and not the client's own.
    QStringList path; //!< Of the entry in the file.
    QString before; //!< The entry's exact text; null if there is none.
    QString after; //!< Its text then; null if there will be none.
    QList<ChangedLine> lines; //!< With a line or two around what changes.
    //! The entry is not as we wrote it, or somebody else wrote it: only a person can say whether it may be replaced or
    //! removed.
    bool needsChoice = false;
    bool chosen = false; //!< A person was shown this, and wants it.
    ConnectionObstacle obstacle = ConnectionObstacle::None;
    Launcher::Fault fault = Launcher::Fault::None; //!< With ConnectionObstacle::Program.
    QString detail; //!< With an obstacle; in English, sanitized.
    QString snippet; //!< To be pasted by hand; empty where nothing is to be connected.
    QStringList shadowedIn; //!< Folders whose own entry of that name takes precedence over this one.
    BridgeCall call; //!< What the entry will start, or starts now.
    bool isReconnection = false; //!< It is connected already, in another way, or to a program that has moved.
    bool isSwitchedOff = false; //!< The entry is switched off in the client, and stays so.
    bool keepsSignIn = false; //!< The client's own sign-in for that server stays where it is.
};

//! What is wanted of a connection, beyond client and server.
struct ConnectionWish {
    QString project = {}; //!< A folder: change its files and not the user's.
    bool byHelper = false; //!< By a command that prints headers, where the client has one.
    bool onlyPresent = false; //!< Nothing is added where the client does not have the server.
};

//! What to write so that \a client reaches \a server through Latchkey: one plan for each entry. Never empty except with
//! ConnectionWish::onlyPresent. Always yields a value; what is not possible is a plan with an obstacle.
LATCHKEY_EXPORT QFuture<Result<QList<ConnectionPlan>>> planConnection(const Launcher &launcher,
                                                                      const ServerIdentity &server, McpClient client,
                                                                      const ConnectionWish &wish = {},
                                                                      const ClientFolders &folders = {});

//! The way back. Empty if that client is not connected to \a server.
LATCHKEY_EXPORT QFuture<Result<QList<ConnectionPlan>>> planDisconnection(const Launcher &launcher,
                                                                         const ServerIdentity &server, McpClient client,
                                                                         const ConnectionWish &wish = {},
                                                                         const ClientFolders &folders = {});

//! Repairs for the connections of \a client whose program no longer exists.
LATCHKEY_EXPORT QFuture<Result<QList<ConnectionPlan>>> planRepairs(const Launcher &launcher, McpClient client,
                                                                   const ClientFolders &folders = {});

//! Stable words for scripts; empty for None. "found_own"…
LATCHKEY_EXPORT QString wordFor(ClientState state);
LATCHKEY_EXPORT QString wordFor(ConnectionObstacle obstacle); //!< "name_taken"…
LATCHKEY_EXPORT QString wordFor(ConnectionPlan::Action action); //!< "connect"…
LATCHKEY_EXPORT QString wordFor(ChangedLine::Kind kind); //!< "kept", "removed", "added".
LATCHKEY_EXPORT QString wordFor(Launcher::Fault fault); //!< "missing", "build_tree", "temporary", "sandbox".
LATCHKEY_EXPORT QString wordFor(HandReason reason); //!< "yaml"…
LATCHKEY_EXPORT QString wordFor(Afterwards afterwards); //!< "restart"…

//! Carries out \a plan, under the client's own lock if it has one, and only if the entry is still as planned; the rest
//! of the file stays as it is then. What was there before is first saved in Latchkey's state, for planDisconnection().
//! Goes on when the caller dies. A symbolic link stays one.
//! Errors: Superseded (the entry has changed, or the file keeps changing; nothing was written), InvalidInput (it has an
//! obstacle, or needs a choice), StoreUnavailable (the file, or what was there before, cannot be written), LockTimeout.
LATCHKEY_EXPORT QFuture<Status> carryOut(const ConnectionPlan &plan);

} // namespace Latchkey

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

//! Other clients' connections to their servers by Latchkey, through its bridge or with its headers: what there is, what a
//! change would write, the change, and the way back. Call it from one thread with an event loop; files are read and written
//! on worker threads. Nothing that it returns holds a token.
namespace Latchkey {

//! How a client's entry starts Latchkey's program.
struct BridgeCall {
    QString program; //!< Absolute path of `latchkey-cli`.
    QString home = {}; //!< The home that the entry names; empty if it names none.
    QString server = {}; //!< The server's name in Latchkey.
    bool isHelper = false; //!< It only prints headers for the client, which then speaks to the server itself.
    QHash<QString, QString> environment = {}; //!< Variables that the program needs, and the client might not pass on.

    friend bool operator==(const BridgeCall &, const BridgeCall &) = default;
};

//! How other programs start Latchkey's own, from any folder, and also after a reboot or an update.
struct LATCHKEY_EXPORT Launcher {
    Q_GADGET
public:
    //! Why the program could not be started by others.
    enum class Fault {
        None, //!< It can be.
        Missing, //!< There is no such program.
        BuildTree, //!< It lies where it was built.
        Temporary, //!< It lies in a folder that is cleared, or in an image that is mounted while it runs (AppImage).
        Sandbox, //!< Nobody outside of its sandbox can start it (Flatpak, Snap).
    };
    Q_ENUM(Fault)

    QString program; //!< Absolute path of the program; if there is one, of the link in `PATH` that leads to it.
    QString home; //!< The home whose servers it is asked for.
    //! Variables that tell the program where Latchkey's own list and its state are, if it would not look there by itself.
    QHash<QString, QString> environment = {};
    Fault fault = Fault::None; //!< Why others could not start it.
};

//! The launcher for the servers of \a home. \a program: a person's choice; if empty, `latchkey-cli` beside this program.
//! Looks at the file system, and so blocks for a moment.
LATCHKEY_EXPORT Launcher launcherFor(const QString &home, const QString &program = {});

//! An entry of a client for a server.
struct ListedEntry {
    QString file; //!< Absolute path of the client's file.
    QString project; //!< The only folder that it is for; empty if it is for all.
    QString name; //!< What the client calls the server; to show it, pass it through visibleText().
    QStringList path; //!< Where it stands in the file: the names down to it.
    QString url; //!< Of a remote server, byte for byte; else empty.
    std::optional<BridgeCall> call; //!< Set if it is connected by Latchkey: through its bridge, or with its headers.
    bool isOfHome = true; //!< If connected: to a server of the home that was asked for.
    bool starts = true; //!< If connected: the program that it names exists.
    QDateTime since; //!< UTC, when Latchkey connected it; invalid if it was connected by hand.
};

//! What there is of one client.
struct ClientOverview {
    //! A file in which the client lists servers.
    struct File {
        QString path; //!< Absolute; where it would be, if it is not there.
        QString project; //!< The folder that it is for; empty if it is for all.
        bool exists = false; //!< Whether it is there.
        ConfigProblem problem = {}; //!< Why it cannot be read; its `file` is empty if it can.
    };
    McpClient client = McpClient::ClaudeCode; //!< Which client.
    bool isHere = false; //!< There is a trace of it on this computer.
    QList<File> files; //!< Where it lists servers; a project's only if there is one.
    QList<ListedEntry> entries; //!< The servers in those files.
    SignInSurvey signIns; //!< Those that it keeps itself.
    QString managedBy; //!< An administrator's file that decides alone; empty if there is none.
};

//! What there is of each client, in the order of knownClients(). \a launcher: names the home that connections are compared
//! with. Always yields a value.
LATCHKEY_EXPORT QFuture<Result<QList<ClientOverview>>> overviewOfClients(const Launcher &launcher,
                                                                         const ClientFolders &folders = {});

//! What \a client has for \a server.
LATCHKEY_EXPORT ClientState stateOf(const ClientOverview &client, const ServerIdentity &server);
//! The entry by which \a client is connected to \a server; null if there is none. It is one of ClientOverview::entries, and
//! valid as long as those are there unchanged.
LATCHKEY_EXPORT const ListedEntry *connectionTo(const ServerIdentity &server, const ClientOverview &client);
//! The sign-ins of its own that \a client has for \a server.
LATCHKEY_EXPORT QList<ClientSignIn> ownSignIns(const ClientOverview &client, const ServerIdentity &server);

//! Whether \a client has the server that \a signIn is for.
LATCHKEY_EXPORT bool hasServerOf(const ClientOverview &client, const ClientSignIn &signIn);

//! Why the file of \a client is changed by hand only; HandReason::None if it is not.
LATCHKEY_EXPORT HandReason handReason(McpClient client);
//! What the user must do before a running \a client notices a change of its file.
LATCHKEY_EXPORT Afterwards afterwardsOf(McpClient client);

//! A line of a file, as it is and as it would be.
struct LATCHKEY_EXPORT ChangedLine {
    Q_GADGET
public:
    //! What becomes of the line.
    enum class Kind {
        Kept, //!< It stays as it is.
        Removed, //!< It is in the file now.
        Added, //!< It will be in the file.
    };
    Q_ENUM(Kind)
    Kind kind = Kind::Kept; //!< What becomes of it.
    QString text; //!< Without its line ending; to show it, pass it through visibleText().
    friend bool operator==(const ChangedLine &, const ChangedLine &) = default;
};

//! One change of one entry, planned and not made.
struct LATCHKEY_EXPORT ConnectionPlan {
    Q_GADGET
public:
    //! What a plan does.
    enum class Action {
        Nothing, //!< Nothing is to be done, or there is an obstacle.
        Connect, //!< The entry is changed to start Latchkey's program.
        Add, //!< There is no entry yet, and one is added.
        Restore, //!< The entry becomes again what it was before it was connected.
        Remove, //!< The entry goes, since there was none before it was connected.
        Repair, //!< It starts the program from where that is now.
    };
    Q_ENUM(Action)
    Action action = Action::Nothing; //!< What it does.
    McpClient client = McpClient::ClaudeCode; //!< The client whose file it changes.
    ServerIdentity server; //!< The server that the entry is for.
    QString file; //!< Absolute path of the file that it changes.
    QString project; //!< The folder that the entry is for; empty if it is for all.
    bool liesInProject = false; //!< The file is one of that folder, and not the client's own.
    QStringList path; //!< Where the entry is in the file: the names down to it.
    QString before; //!< The entry's exact text now; null if there is none.
    QString after; //!< Its text afterwards; null if there will be none.
    QList<ChangedLine> lines; //!< The lines that change, with one or two around them.
    //! The entry is not as we wrote it, or somebody else wrote it: only a person can say whether it may be replaced or
    //! removed.
    bool needsChoice = false;
    bool chosen = false; //!< With \a needsChoice: a person was shown this, and wants it.
    ConnectionObstacle obstacle = ConnectionObstacle::None; //!< Why it does nothing, if something is in the way.
    Launcher::Fault fault = Launcher::Fault::None; //!< With ConnectionObstacle::Program: which fault.
    QString detail; //!< With an obstacle: more about it, in English, sanitized.
    QString snippet; //!< Text for a person to paste; empty where nothing is to be connected.
    QStringList shadowedIn; //!< Folders whose own entry of that name takes precedence over this one.
    BridgeCall call; //!< What the entry will start, or starts now.
    bool isReconnection = false; //!< It is connected already, in another way, or to a program that has moved.
    bool isSwitchedOff = false; //!< The entry is switched off in the client, and stays so.
    bool keepsSignIn = false; //!< The client's own sign-in for that server stays where it is.
};

//! What kind of connection is wanted.
struct ConnectionWish {
    QString project = {}; //!< A folder, to change its files and not the user's; else empty.
    bool byHelper = false; //!< Connect by a command that prints headers, and not by the bridge.
    bool onlyPresent = false; //!< Add nothing where the client does not have the server.
};

//! What to write so that \a client reaches \a server by Latchkey: one plan for each entry. Never empty except with
//! ConnectionWish::onlyPresent. Always yields a value; what is not possible is a plan with an obstacle.
LATCHKEY_EXPORT QFuture<Result<QList<ConnectionPlan>>> planConnection(const Launcher &launcher,
                                                                      const ServerIdentity &server, McpClient client,
                                                                      const ConnectionWish &wish = {},
                                                                      const ClientFolders &folders = {});

//! What to write so that \a client no longer reaches \a server by Latchkey, and has what it had before. Always yields a
//! value; empty if the client is not connected to the server.
LATCHKEY_EXPORT QFuture<Result<QList<ConnectionPlan>>> planDisconnection(const Launcher &launcher,
                                                                         const ServerIdentity &server, McpClient client,
                                                                         const ConnectionWish &wish = {},
                                                                         const ClientFolders &folders = {});

//! Plans that mend those connections of \a client whose program no longer exists. Always yields a value.
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

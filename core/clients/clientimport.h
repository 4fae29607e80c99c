#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/clients/mcpclient.h"
#include "core/config/serverlist.h"

#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Latchkey {

//! A remote server that other clients have, found by its URL.
struct LATCHKEY_EXPORT FoundServer {
    Q_GADGET
public:
    //! Where a server was found.
    struct Place {
        McpClient client = McpClient::ClaudeCode; //!< The client whose configuration has it.
        QString file; //!< Absolute path of the file that has it.
        QString project; //!< The only folder that it is for; empty if it is for all.
        friend bool operator==(const Place &, const Place &) = default;
    };

    QString name; //!< As it is called there, sanitized.
    QString url; //!< As asciiServerUrl() has it. With an \a obstacle, only as much as may be shown.
    //! A name for it here: valid, and not taken. Empty if it is here already, or with an \a obstacle.
    QString suggestedName;
    QList<Place> places; //!< All places where it was found; at least one.
    QString presentAs; //!< The name of the server here that has this URL; empty if there is none.
    SignInHints signIn = {}; //!< What the client's entry says of signing in.
    //! Every client where it was found sends it a key or a header, so that nobody has to sign in. Which one is never taken
    //! from the file.
    bool hasOwnKey = false;
    //! Why a server cannot be taken over.
    enum class Obstacle {
        None, //!< It can.
        VariableInAddress, //!< Its address has a `$` in it: only the client knows what that stands for.
        KeyInAddress, //!< Its address has a key in its query, which must not be copied.
        UnusableAddress, //!< checkServerUrl() refuses its address.
    };
    Q_ENUM(Obstacle)
    Obstacle obstacle = Obstacle::None; //!< Why it cannot be taken over.

    friend bool operator==(const FoundServer &, const FoundServer &) = default;
};

//! Stable words: "variable_in_address", "key_in_address", "unusable_address"; empty for None.
LATCHKEY_EXPORT QString wordFor(FoundServer::Obstacle obstacle);
//! \a found as a server of our own list.
LATCHKEY_EXPORT Server serverOf(const FoundServer &found);
//! \a url, from a client's file, as far as it may be shown: without what could be a key in it.
LATCHKEY_EXPORT QString withoutKeys(const QString &url);

//! What was found in the other clients' files.
struct ClientSurvey {
    //! A file that was looked for.
    struct SearchedFile {
        McpClient client = McpClient::ClaudeCode; //!< The client whose file it is.
        QString file; //!< Absolute path.
        bool exists = false; //!< Whether it is there.
    };

    QList<FoundServer> servers; //!< Those of all clients, each URL once, sorted by name.
    QList<ConfigProblem> problems; //!< Files that could not be read; the others were.
    QList<SearchedFile> searchedFiles; //!< Where clients keep their lists; a project's file only if it is there.
};

//! Looks for the remote servers of \a clients, given those that are \a present here. Only reads, on a worker thread; a
//! file of more than 10 MiB is a problem. No key and no token is taken from files. Local servers are skipped, except for
//! mcp-remote with an address. Always yields a value.
LATCHKEY_EXPORT QFuture<Result<ClientSurvey>>
surveyClients(const QList<Server> &present, const QList<McpClient> &clients, const ClientFolders &folders = {});

} // namespace Latchkey

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
    struct Place {
        McpClient client = McpClient::ClaudeCode;
        QString file;
        QString project; //!< The folder; empty if it holds in all of the client's projects.
        friend bool operator==(const Place &, const Place &) = default;
    };

    QString name; //!< As it is called there, sanitized.
    QString url; //!< As asciiServerUrl(); only what may be shown if it cannot be taken over.
    QString suggestedName; //!< Valid, and not taken.
    QList<Place> places; //!< At least one.
    QString presentAs; //!< The name of the server here that has this URL; empty if there is none.
    SignInHints signIn = {};
    //! The client gives it a key or a header, so that nobody has to sign in. We never read that.
    bool hasOwnKey = false;
    enum class Obstacle { None, VariableInAddress, KeyInAddress, UnusableAddress };
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
    struct SearchedFile {
        McpClient client = McpClient::ClaudeCode;
        QString file;
        bool exists = false;
    };

    QList<FoundServer> servers; //!< Those of all clients, each URL once, sorted by name.
    QList<ConfigProblem> problems; //!< Files that could not be read; the others were.
    QList<SearchedFile> searchedFiles; //!< The places where clients keep their lists; projects' only where there are some.
};

//! Looks for the remote servers of \a clients, given those that are \a present here. Only reads, on a worker thread; a
//! file of more than 10 MiB is a problem, and only names and addresses are taken from files. Local servers are skipped,
//! except for mcp-remote with an address. Always yields a value.
LATCHKEY_EXPORT QFuture<Result<ClientSurvey>>
surveyClients(const QList<Server> &present, const QList<McpClient> &clients, const ClientFolders &folders = {});

} // namespace Latchkey

#pragma once

#include "core/base/enums.h"
#include "core/base/export.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace Latchkey {

//! The clients whose lists of servers can be read.
inline constexpr McpClient allClients[] = {
    McpClient::ClaudeCode, McpClient::ClaudeDesktop, McpClient::VsCode,  McpClient::Cursor,     McpClient::GeminiCli,
    McpClient::OpenCode,   McpClient::Windsurf,      McpClient::Codex,   McpClient::CopilotCli, McpClient::Zed,
    McpClient::Cline,      McpClient::RooCode,       McpClient::LmStudio};

//! All clients, in the order in which they are shown.
LATCHKEY_EXPORT QList<McpClient> knownClients();

LATCHKEY_EXPORT QString productName(McpClient client); //!< "Claude Code"; a proper name, in every language.
LATCHKEY_EXPORT QString wordFor(McpClient client); //!< A stable word: "claude-code".
LATCHKEY_EXPORT std::optional<McpClient> clientOf(const QString &word); //!< Not set if it is no client's word.

//! What a client's entry says of signing in to its server, besides the address. No secret: a client's secrets stay
//! where they are.
struct SignInHints {
    QString clientId = {}; //!< Pre-registered client (RFC 6749 section 2.2); empty if there is none.
    QStringList scopes = {}; //!< To ask for; empty if it names none.
    QString resource = {}; //!< RFC 8707 section 2; empty if it names none.
    quint16 callbackPort = 0; //!< Port to listen on for the answer; 0 if it names none.
    QString callbackUrl = {}; //!< Redirect URI; empty if it names none.
    friend bool operator==(const SignInHints &, const SignInHints &) = default;
};

//! Where clients keep their files. By default, the folders of this user; tests name others.
struct ClientFolders {
    QString home = {}; //!< If empty, the user's.
    QString config = {}; //!< If empty, the platform's folder for configuration.
    QString ownCodexHome = {}; //!< A home of Codex that is left out, since its servers are shown anyway.
    QString data = {}; //!< If empty, `.local/share` in \a home; if that is empty, too, the platform's folder for data.
    QString system = {}; //!< What stands for `/`, with a slash at its end. If empty, `/`.
    //! The variables that tell clients to keep files elsewhere. With an empty \a home, this program's own come to them, and
    //! win.
    QHash<QString, QString> environment = {};

    //! The value of the environment variable \a name, as these folders have it; empty if it is not set.
    QString variable(const QString &name) const { return environment.value(name); }
};

//! \a folders with each empty member filled in as its comment says.
LATCHKEY_EXPORT ClientFolders resolved(ClientFolders folders);

} // namespace Latchkey

#pragma once

#include "core/base/enums.h"
#include "core/base/export.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace Latchkey {

//! Those whose lists of servers can be read.
inline constexpr McpClient allClients[] = {
    McpClient::ClaudeCode, McpClient::ClaudeDesktop, McpClient::VsCode,  McpClient::Cursor,     McpClient::GeminiCli,
    McpClient::OpenCode,   McpClient::Windsurf,      McpClient::Codex,   McpClient::CopilotCli, McpClient::Zed,
    McpClient::Cline,      McpClient::RooCode,       McpClient::LmStudio};

//! All of them, in the order in which they are connected and shown.
LATCHKEY_EXPORT QList<McpClient> knownClients();

LATCHKEY_EXPORT QString productName(McpClient client); //!< "Claude Code"; a proper name, in every language.
LATCHKEY_EXPORT QString wordFor(McpClient client); //!< A stable word: "claude-code".
LATCHKEY_EXPORT std::optional<McpClient> clientOf(const QString &word); //!< Not set if it is no client's word.

//! What a client's entry says of signing in to its server, besides the address. No secret: a client's secrets stay
//! where they are.
struct SignInHints {
    QString clientId = {};
    QStringList scopes = {};
    QString resource = {};
    quint16 callbackPort = 0;
    QString callbackUrl = {};
    friend bool operator==(const SignInHints &, const SignInHints &) = default;
};

//! Where clients keep their files. By default those of this user; tests have their own.
struct ClientFolders {
    QString home = {}; //!< If empty, the user's.
    QString config = {}; //!< If empty, the platform's folder for configuration.
    QString ownCodexHome = {}; //!< A home of Codex that is left out, since its servers are shown anyway.
    QString data = {}; //!< If empty, the platform's folder for data.
    QString system = {}; //!< What stands for `/`, with a slash at its end.
    //! The variables that tell clients to keep files elsewhere. With an empty \a home: this program's own.
    QHash<QString, QString> environment = {};

    QString variable(const QString &name) const { return environment.value(name); }
};

//! The same with everything filled in.
LATCHKEY_EXPORT ClientFolders resolved(ClientFolders folders);

} // namespace Latchkey

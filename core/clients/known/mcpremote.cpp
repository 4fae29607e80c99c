#include "core/clients/clientdescription_p.h"
#include "core/clients/signinfiles_p.h"

#include <QtCore/QDir>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype filesLimit = 200;

QString folderOf(const ClientFolders &folders)
{
    const QString moved = folders.variable(u"MCP_REMOTE_CONFIG_DIR"_s);
    return moved.isEmpty() ? QString(folders.home + "/.mcp-auth"_L1) : moved;
}

QStringList traces(const ClientFolders &folders)
{
    return {folderOf(folders)};
}

SignInSurvey signIns(const ClientFolders &folders)
{
    SignInSurvey survey;
    const QDir all(folderOf(folders));
    qsizetype left = filesLimit;
    for (const QString &version : all.entryList({u"mcp-remote-*"_s}, QDir::Dirs, QDir::Name)) {
        const QDir folder(all.filePath(version));
        for (const QString &name : folder.entryList({u"*_tokens.json"_s}, QDir::Files, QDir::Name).mid(0, left)) {
            readSignInFile(McpClient::McpRemote, folder.filePath(name), readMcpRemoteSignIn, survey);
            --left;
        }
    }
    return survey;
}

} // namespace

ClientDescription mcpRemote()
{
    ClientDescription remote;
    remote.client = McpClient::McpRemote;
    remote.product = u"mcp-remote"_s;
    remote.traces = traces;
    remote.byHand = HandReason::SignInsOnly;
    remote.signIns = signIns;
    return remote;
}

} // namespace Latchkey

#include "core/clients/clientdescription_p.h"
#include "core/clients/signinfiles_p.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype filesLimit = 200;

QString folderOf(const ClientFolders &folders)
{
    const QString moved = folders.variable(u"COPILOT_HOME"_s);
    return moved.isEmpty() ? QString(folders.home + "/.copilot"_L1) : moved;
}

QList<ClientFile> files(const ClientFolders &folders)
{
    return {{folderOf(folders) + "/mcp-config.json"_L1, {{u"mcpServers"_s}}}};
}

QList<ClientFile> projectFiles(const QString &folder)
{
    return {{folder + "/.github/mcp.json"_L1, {{u"mcpServers"_s}}, {}, folder}};
}

QStringList traces(const ClientFolders &folders)
{
    return {folderOf(folders)};
}

// Without a keyring only. Each sign-in is two files, and a third one that nothing refers to.
SignInSurvey signIns(const ClientFolders &folders)
{
    SignInSurvey survey;
    const QDir folder(folderOf(folders) + "/mcp-oauth-config"_L1);
    for (const QString &name : folder.entryList({u"*.tokens.json"_s}, QDir::Files, QDir::Name).mid(0, filesLimit)) {
        if (folder.exists(QString(name).replace(".tokens.json"_L1, ".json"_L1)))
            readSignInFile(McpClient::CopilotCli, folder.filePath(name), readCopilotTokens, survey);
    }
    return survey;
}

} // namespace

ClientDescription copilotCli()
{
    ClientDescription copilot;
    copilot.client = McpClient::CopilotCli;
    copilot.product = u"Copilot CLI"_s;
    copilot.files = files;
    copilot.projectFiles = projectFiles;
    copilot.traces = traces;
    copilot.form.local = {{u"type"_s, u"local"_s}};
    copilot.form.remote = {{u"type"_s, u"http"_s}};
    // Without it no tool of a server is used.
    copilot.form.usual = {{u"tools"_s, QJsonArray{u"*"_s}}};
    copilot.signIns = signIns;
    return copilot;
}

} // namespace Latchkey

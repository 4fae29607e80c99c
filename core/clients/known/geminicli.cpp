#include "core/clients/clientdescription_p.h"
#include "core/clients/signinfiles_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

QString folderOf(const ClientFolders &folders)
{
    const QString moved = folders.variable(u"GEMINI_CLI_HOME"_s);
    return (moved.isEmpty() ? folders.home : moved) + "/.gemini/"_L1;
}

QList<ClientFile> files(const ClientFolders &folders)
{
    return {{folderOf(folders) + "settings.json"_L1, {{u"mcpServers"_s}}}};
}

QList<ClientFile> projectFiles(const QString &folder)
{
    return {{folder + "/.gemini/settings.json"_L1, {{u"mcpServers"_s}}, {}, folder}};
}

QStringList traces(const ClientFolders &folders)
{
    const QString folder = folderOf(folders);
    return {folder + "settings.json"_L1, folder + "oauth_creds.json"_L1, folder + "mcp-oauth-tokens.json"_L1};
}

// A server of the system goes before the user's of that name.
QString managedBy(const ClientFolders &folders, const QString &name)
{
    const QString moved = folders.variable(u"GEMINI_CLI_SYSTEM_SETTINGS_PATH"_s);
    const QString settings = moved.isEmpty() ? QString(folders.system + "etc/gemini-cli/settings.json"_L1) : moved;
    return saysAnyOf(settings, {u"mcp"_s}, {u"allowed"_s, u"excluded"_s})
            || saysAnyOf(settings, {u"mcpServers"_s}, {name})
        ? settings
        : QString();
}

SignInSurvey signIns(const ClientFolders &folders)
{
    SignInSurvey survey;
    const QString folder = folderOf(folders);
    readSignInFile(McpClient::GeminiCli, folder + "mcp-oauth-tokens.json"_L1, readGeminiSignIns, survey);
    addEncryptedFile(McpClient::GeminiCli, folder + "gemini-credentials.json"_L1, survey);
    addEncryptedFile(McpClient::GeminiCli, folder + "mcp-oauth-tokens-v2.json"_L1, survey);
    return survey;
}

} // namespace

ClientDescription geminiCli()
{
    ClientDescription gemini;
    gemini.client = McpClient::GeminiCli;
    gemini.product = u"Gemini CLI"_s;
    gemini.dialect = ConfigDialect::JsonWithComments; // a comma behind the last member stops every command of it
    gemini.files = files;
    gemini.projectFiles = projectFiles;
    gemini.traces = traces;
    gemini.managedBy = managedBy;
    // With an address in it, however it is called, it does not look at the command.
    gemini.form.ofRemote.append({u"httpUrl"_s, u"authProviderType"_s});
    gemini.form.address = u"httpUrl"_s;
    gemini.signIns = signIns;
    return gemini;
}

} // namespace Latchkey

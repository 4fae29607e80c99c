#include "core/clients/clientdescription_p.h"
#include "core/clients/signinfiles_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

// Its second version has one level more.
const QList<QStringList> &lists()
{
    static const QList<QStringList> both{{u"mcp"_s}, {u"mcp"_s, u"servers"_s}};
    return both;
}

QList<ClientFile> files(const ClientFolders &folders)
{
    const QString folder = folders.config + "/opencode/"_L1;
    const bool hasComments = !existing({folder + "opencode.jsonc"_L1}).isEmpty();
    QList<ClientFile> all{{folder + "opencode.json"_L1, lists()}, {folder + "opencode.jsonc"_L1, lists()}};
    if (hasComments) // a name in this one wins
        all.swapItemsAt(0, 1);
    // Of its first versions, and read before those two.
    for (const QString &file : existing({folder + "config.json"_L1}))
        all.append({file, lists()});
    return all;
}

QList<ClientFile> projectFiles(const QString &folder)
{
    return {{folder + "/opencode.json"_L1, lists(), {}, folder}, {folder + "/opencode.jsonc"_L1, lists(), {}, folder}};
}

// What is said there goes before all else.
QString managedBy(const ClientFolders &folders, const QString &name)
{
    for (const QLatin1String file : {"etc/opencode/opencode.json"_L1, "etc/opencode/opencode.jsonc"_L1}) {
        const QString path = folders.system + file;
        for (const QStringList &list : lists()) {
            if (saysAnyOf(path, list, {name}))
                return path;
        }
    }
    return {};
}

QStringList traces(const ClientFolders &folders)
{
    return {folders.config + "/opencode"_L1, folders.data + "/opencode"_L1};
}

SignInSurvey signIns(const ClientFolders &folders)
{
    SignInSurvey survey;
    readSignInFile(McpClient::OpenCode, folders.data + "/opencode/mcp-auth.json"_L1, readOpenCodeSignIns, survey);
    return survey;
}

} // namespace

ClientDescription openCode()
{
    ClientDescription code;
    code.client = McpClient::OpenCode;
    code.product = u"opencode"_s;
    code.files = files;
    code.projectFiles = projectFiles;
    code.traces = traces;
    code.managedBy = managedBy;
    code.form.local = {{u"type"_s, u"local"_s}};
    code.form.isOneList = true;
    code.form.environment = u"environment"_s;
    code.form.usual = {{u"enabled"_s, true}};
    code.form.remote = {{u"type"_s, u"remote"_s}};
    code.isOfTwoMinds = true;
    code.signIns = signIns;
    return code;
}

} // namespace Latchkey

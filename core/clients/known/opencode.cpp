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
    // Of its first versions, and read before those two; and what it is told to read after them.
    QStringList others{folder + "config.json"_L1};
    if (const QString file = folders.variable(u"OPENCODE_CONFIG"_s); !file.isEmpty())
        others.append(file);
    if (const QString more = folders.variable(u"OPENCODE_CONFIG_DIR"_s); !more.isEmpty())
        others += {more + "/opencode.json"_L1, more + "/opencode.jsonc"_L1};
    for (const QString &file : existing(others))
        all.append({file, lists()});
    return all;
}

QList<ClientFile> projectFiles(const QString &folder)
{
    QList<ClientFile> all{{folder + "/opencode.json"_L1, lists(), {}, folder},
                          {folder + "/opencode.jsonc"_L1, lists(), {}, folder}};
    const QString own = folder + "/.opencode/opencode.json"_L1;
    for (const QString &file : existing({own, own + u'c'}))
        all.append({file, lists(), {}, folder});
    return all;
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
    code.hasTwoNotations = true;
    code.signIns = signIns;
    return code;
}

} // namespace Latchkey

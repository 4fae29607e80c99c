#include "core/clients/clientdescription_p.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype profilesLimit = 20;

const QStringList &variants()
{
    static const QStringList names{u"Code"_s, u"Code - Insiders"_s, u"VSCodium"_s};
    return names;
}

QList<ClientFile> files(const ClientFolders &folders)
{
    QList<ClientFile> all;
    for (const QString &variant : variants()) {
        const QString folder = desktopFolder(folders, variant) + "/User"_L1;
        if (variant != variants().first() && !QFileInfo::exists(folder))
            continue;
        all.append({folder + "/mcp.json"_L1, {{u"servers"_s}}});
        // One level deeper, or with the level in the name.
        all.append({folder + "/settings.json"_L1, {{u"mcp"_s, u"servers"_s}, {u"mcp.servers"_s}}});
        const QDir profiles(folder + "/profiles"_L1);
        for (const QString &profile : profiles.entryList(QDir::Dirs | QDir::NoDotAndDotDot).mid(0, profilesLimit)) {
            const QString file = profiles.filePath(profile + "/mcp.json"_L1);
            if (QFileInfo::exists(file))
                all.append({file, {{u"servers"_s}}});
        }
    }
    return all;
}

QList<ClientFile> projectFiles(const QString &folder)
{
    return {{folder + "/.vscode/mcp.json"_L1, {{u"servers"_s}}, {}, folder}};
}

QStringList traces(const ClientFolders &folders)
{
    QStringList all;
    for (const QString &variant : variants())
        all.append(desktopFolder(folders, variant) + "/User"_L1);
    return all;
}

} // namespace

ClientDescription vsCode()
{
    ClientDescription code;
    code.client = McpClient::VsCode;
    code.product = u"VS Code"_s;
    code.files = files;
    code.projectFiles = projectFiles;
    code.traces = traces;
    code.form.local = {{u"type"_s, u"stdio"_s}};
    code.form.remote = {{u"type"_s, u"http"_s}};
    code.afterwards = Afterwards::NextMessage;
    return code;
}

} // namespace Latchkey

#include "core/clients/clientdescription_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

QString folderOf(const ClientFolders &folders)
{
    return folders.config + "/zed"_L1;
}

QList<ClientFile> files(const ClientFolders &folders)
{
    return {{folderOf(folders) + "/settings.json"_L1, {{u"context_servers"_s}}}};
}

QList<ClientFile> projectFiles(const QString &folder)
{
    return {{folder + "/.zed/settings.json"_L1, {{u"context_servers"_s}}, {}, folder}};
}

QStringList traces(const ClientFolders &folders)
{
    return {folderOf(folders)};
}

} // namespace

ClientDescription zed()
{
    ClientDescription zed;
    zed.client = McpClient::Zed;
    zed.product = u"Zed"_s;
    zed.files = files;
    zed.projectFiles = projectFiles;
    zed.traces = traces;
    zed.form.usual = {{u"env"_s, QJsonObject()}};
    zed.afterwards = Afterwards::Nothing;
    return zed;
}

} // namespace Latchkey

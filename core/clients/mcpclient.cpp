#include "core/clients/mcpclient.h"

#include "core/clients/clientdescription_p.h"
#include "core/clients/clientfile_p.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QStandardPaths>

#include <algorithm>
#include <array>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

// In the order of the enumeration.
constexpr auto makers = std::to_array({claudeCode, claudeDesktop, vsCode, cursor, geminiCli, openCode, windsurf,
                                       codexHome, copilotCli, zed, cline, rooCode, lmStudio, goose, jetBrains,
                                       inspector, mcpRemote, antigravity});

} // namespace

const ClientDescription &descriptionOf(McpClient client)
{
    static const std::array<ClientDescription, makers.size()> all = [] {
        std::array<ClientDescription, makers.size()> made;
        for (std::size_t i = 0; i < made.size(); ++i) {
            made.at(i) = makers.at(i)();
            Q_ASSERT(made.at(i).client == static_cast<McpClient>(i));
        }
        return made;
    }();
    return all.at(static_cast<std::size_t>(client));
}

QList<McpClient> knownClients()
{
    QList<McpClient> clients{McpClient::ClaudeCode, McpClient::GeminiCli, McpClient::OpenCode, McpClient::CopilotCli,
                             McpClient::Codex,      McpClient::VsCode,    McpClient::Cursor};
    for (std::size_t i = 0; i < makers.size(); ++i) {
        if (!clients.contains(static_cast<McpClient>(i)))
            clients.append(static_cast<McpClient>(i));
    }
    return clients;
}

QString productName(McpClient client)
{
    return descriptionOf(client).product;
}

QString wordFor(McpClient client)
{
    return productName(client).toLower().replace(u' ', u'-');
}

std::optional<McpClient> clientOf(const QString &word)
{
    const QList<McpClient> all = knownClients();
    const auto found = std::find_if(all.begin(), all.end(), [&word](McpClient one) { return wordFor(one) == word; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

ClientFolders resolved(ClientFolders folders)
{
    if (folders.home.isEmpty()) {
        folders.home = QDir::homePath();
        const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
        for (const QString &name : own.keys())
            folders.environment.insert(name, own.value(name));
        if (folders.data.isEmpty())
            folders.data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    }
    if (folders.config.isEmpty())
        folders.config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    if (folders.data.isEmpty())
        folders.data = folders.home + "/.local/share"_L1;
    if (folders.system.isEmpty())
        folders.system = u"/"_s;
    return folders;
}

QString desktopFolder(const ClientFolders &folders, const QString &name)
{
    return folders.config + u'/' + name;
}

QStringList extensionPaths(const ClientFolders &folders, const QString &name)
{
    QStringList paths;
    for (const QString &editor : {u"Code"_s, u"Code - Insiders"_s, u"VSCodium"_s, u"Cursor"_s, u"Windsurf"_s})
        paths.append(desktopFolder(folders, editor) + "/User/globalStorage/"_L1 + name);
    return paths;
}

bool saysAnyOf(const QString &path, const QStringList &table, const QStringList &names)
{
    const auto content = readClientFile(path);
    const ConfigDialect dialect = path.endsWith(".toml"_L1) ? ConfigDialect::Toml : ConfigDialect::Jsonc;
    const auto config = content ? ConfigText::parse(content->bytes, dialect) : content.error();
    const QJsonObject members = config ? (*config)->tableAt(table) : QJsonObject();
    return std::any_of(names.begin(), names.end(), [&members](const QString &name) { return members.contains(name); });
}

QStringList existing(const QStringList &paths)
{
    QStringList there;
    for (const QString &path : paths) {
        if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
            there.append(path);
    }
    return there;
}

} // namespace Latchkey

#include "core/config/clientimport.h"

#include "core/base/durablefile.h"
#include "core/base/visibletext.h"
#include "core/base/wordtable.h"
#include "core/config/clientimport_p.h"
#include "core/config/configfile_p.h"
#include "core/config/jsonc_p.h"
#include "core/config/tomlobstacle_p.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QSet>
#include <QtCore/QStandardPaths>
#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr WordTable<McpClient::Codex> products({
    {McpClient::ClaudeCode, "Claude Code"_L1},
    {McpClient::ClaudeDesktop, "Claude Desktop"_L1},
    {McpClient::VsCode, "VS Code"_L1},
    {McpClient::Cursor, "Cursor"_L1},
    {McpClient::GeminiCli, "Gemini CLI"_L1},
    {McpClient::OpenCode, "opencode"_L1},
    {McpClient::Windsurf, "Windsurf"_L1},
    {McpClient::Codex, "Codex"_L1},
});

constexpr qint64 fileLimit = qint64{10} * 1024 * 1024;
constexpr qsizetype profilesLimit = 20;

//! Looks at one client after the other. For a worker thread.
class Surveyor
{
public:
    Surveyor(const QList<Server> &present, const ClientFolders &folders);

    ClientSurvey survey(const QList<McpClient> &clients);

private:
    void lookAt(McpClient client);
    void lookAtFile(McpClient client, const QString &file);
    void lookAtProjects(const QStringList &projects);
    void lookAtVsCode();
    void lookAtCodex();
    QByteArray content(McpClient client, const QString &file, bool optional = false);
    QString configOf(const QString &elsewhere, const QString &mac) const;
    void found(McpClient client, const QString &file, const ClientEntry &entry);
    void nameAll();

    const QList<Server> m_present;
    const QString m_home;
    const QString m_config;
    const QString m_ownCodexHome;
    ClientSurvey m_survey;
};

Surveyor::Surveyor(const QList<Server> &present, const ClientFolders &folders)
    : m_present(present)
    , m_home(folders.home.isEmpty() ? QDir::homePath() : folders.home)
    , m_config(folders.config.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                                        : folders.config)
    , m_ownCodexHome(folders.ownCodexHome)
{
}

ClientSurvey Surveyor::survey(const QList<McpClient> &clients)
{
    for (const McpClient client : clients)
        lookAt(client);
    std::stable_sort(m_survey.servers.begin(), m_survey.servers.end(), [](const auto &left, const auto &right) {
        return left.name.compare(right.name, Qt::CaseInsensitive) < 0;
    });
    nameAll();
    return m_survey;
}

void Surveyor::lookAt(McpClient client)
{
    switch (client) {
    case McpClient::ClaudeCode:
        return lookAtFile(client, m_home + "/.claude.json"_L1);
    case McpClient::ClaudeDesktop:
        return lookAtFile(client, configOf(u"Claude"_s, u"Claude"_s) + "/claude_desktop_config.json"_L1);
    case McpClient::VsCode:
        return lookAtVsCode();
    case McpClient::Cursor:
        return lookAtFile(client, m_home + "/.cursor/mcp.json"_L1);
    case McpClient::GeminiCli:
        return lookAtFile(client, m_home + "/.gemini/settings.json"_L1);
    case McpClient::OpenCode:
        lookAtFile(client, m_config + "/opencode/opencode.json"_L1);
        return lookAtFile(client, m_config + "/opencode/opencode.jsonc"_L1);
    case McpClient::Windsurf:
        return lookAtFile(client, m_home + "/.codeium/windsurf/mcp_config.json"_L1);
    case McpClient::Codex:
        return lookAtCodex();
    }
}

void Surveyor::lookAtFile(McpClient client, const QString &file)
{
    const QByteArray json = plainJson(content(client, file));
    if (json.trimmed().isEmpty())
        return;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        const TextPosition place = positionOf(json, error.offset);
        m_survey.problems.append({file,
                                  document.isNull() ? place.line : 0,
                                  document.isNull() ? place.column : 0,
                                  u"this is not valid JSON"_s,
                                  true,
                                  {}});
        return;
    }
    QStringList projects;
    for (const ClientEntry &entry : entriesIn(document.object(), client, &projects))
        found(client, file, entry);
    lookAtProjects(projects);
}

// Those that are shared by all who work on a project stand in a file of the project.
void Surveyor::lookAtProjects(const QStringList &projects)
{
    for (const QString &project : projects) {
        const QString file = project + "/.mcp.json"_L1;
        if (!QDir::isAbsolutePath(project))
            continue;
        const QJsonObject root
            = QJsonDocument::fromJson(plainJson(content(McpClient::ClaudeCode, file, true))).object();
        for (ClientEntry &entry : entriesIn(root, McpClient::Cursor, nullptr)) {
            entry.project = project;
            found(McpClient::ClaudeCode, file, entry);
        }
    }
}

void Surveyor::lookAtVsCode()
{
    for (const QString &variant : {u"Code"_s, u"Code - Insiders"_s, u"VSCodium"_s}) {
        const QString folder = configOf(variant, variant) + "/User"_L1;
        if (variant != "Code"_L1 && !QFileInfo::exists(folder))
            continue;
        lookAtFile(McpClient::VsCode, folder + "/mcp.json"_L1);
        lookAtFile(McpClient::VsCode, folder + "/settings.json"_L1);
        const QDir profiles(folder + "/profiles"_L1);
        for (const QString &profile : profiles.entryList(QDir::Dirs | QDir::NoDotAndDotDot).mid(0, profilesLimit)) {
            const QString file = profiles.filePath(profile + "/mcp.json"_L1);
            if (QFileInfo::exists(file))
                lookAtFile(McpClient::VsCode, file);
        }
    }
}

void Surveyor::lookAtCodex()
{
    const QString home = m_home + "/.codex"_L1;
    const QString own = QFileInfo(m_ownCodexHome).canonicalFilePath();
    if (!own.isEmpty() && QFileInfo(home).canonicalFilePath() == own)
        return;
    const QString file = home + "/config.toml"_L1;
    const QByteArray toml = content(McpClient::Codex, file);
    ConfigProblem problem;
    const Result<ParsedConfig> parsed = parseCodexConfig(toml, file, &problem);
    if (!parsed) {
        m_survey.problems.append(problem);
        return;
    }
    for (const Server &server : parsed->servers)
        found(McpClient::Codex, file, {server.identity.name, server.identity.url, {}, !server.usesOAuth()});
}

//! \a optional: where there is no such file, it was not worth a mention.
QByteArray Surveyor::content(McpClient client, const QString &file, bool optional)
{
    ConfigProblem problem;
    const QFileInfo info(file);
    const bool exists = info.exists();
    if (exists || !optional)
        m_survey.looked.append({client, file, exists});
    if (!exists && info.isSymLink())
        problem = {file, 0, 0, u"this link leads nowhere"_s, true, {}};
    const QByteArray bytes = problem.file.isEmpty() ? readConfigFile(file, &problem, fileLimit) : QByteArray();
    if (!problem.file.isEmpty())
        m_survey.problems.append(problem);
    return bytes;
}

QString Surveyor::configOf(const QString &elsewhere, const QString &mac) const
{
#ifdef Q_OS_MACOS
    Q_UNUSED(elsewhere);
    return m_home + "/Library/Application Support/"_L1 + mac;
#else
    Q_UNUSED(mac);
    return m_config + u'/' + elsewhere;
#endif
}

//! Why an address cannot be taken over. Keys must not come along, and variables mean nothing here.
FoundServer::Obstacle obstacleIn(const QString &url)
{
    if (url.contains(u'$'))
        return FoundServer::Obstacle::VariableInAddress;
    for (const auto &[name, value] : QUrlQuery(QUrl(url)).queryItems()) {
        for (const QLatin1String word : {"key"_L1, "token"_L1, "secret"_L1, "auth"_L1, "password"_L1}) {
            if (name.contains(word, Qt::CaseInsensitive) && !value.isEmpty())
                return FoundServer::Obstacle::KeyInAddress;
        }
    }
    return checkServerUrl(url) ? FoundServer::Obstacle::None : FoundServer::Obstacle::UnusableAddress;
}

void Surveyor::found(McpClient client, const QString &file, const ClientEntry &entry)
{
    const FoundServer::Place place{client, file, entry.project};
    const auto known = std::find_if(m_survey.servers.begin(), m_survey.servers.end(),
                                    [&entry](const FoundServer &server) { return server.url == entry.url; });
    if (known != m_survey.servers.end()) {
        known->hasOwnKey = known->hasOwnKey && entry.hasOwnKey;
        if (!known->places.contains(place))
            known->places.append(place);
        return;
    }
    FoundServer server;
    server.name = visibleText(entry.name, 80);
    server.url = entry.url;
    server.places = {place};
    server.hasOwnKey = entry.hasOwnKey;
    server.obstacle = obstacleIn(entry.url);
    const auto here = std::find_if(m_present.begin(), m_present.end(),
                                   [&entry](const Server &other) { return other.identity.url == entry.url; });
    if (here != m_present.end())
        server.presentAs = here->identity.name;
    m_survey.servers.append(server);
}

void Surveyor::nameAll()
{
    QStringList taken;
    for (const Server &server : m_present)
        taken.append(server.identity.name);
    for (FoundServer &server : m_survey.servers) {
        // What is only shown needs no key, whichever part of the address it may be in.
        const bool usable = server.obstacle == FoundServer::Obstacle::None;
        if (!usable)
            server.url = visibleText(
                QUrl(server.url).toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment), 200);
        if (!usable || !server.presentAs.isEmpty())
            continue;
        server.suggestedName = suggestedServerName(server.name, server.url, taken);
        taken.append(server.suggestedName);
    }
}

} // namespace

QString productName(McpClient client)
{
    return products.wordFor(client);
}

QString wordFor(McpClient client)
{
    return productName(client).toLower().replace(u' ', u'-');
}

QFuture<Result<ClientSurvey>> surveyClients(const QList<Server> &present, const QList<McpClient> &clients,
                                            const ClientFolders &folders)
{
    return inBackground(
        [present, clients, folders] { return Result<ClientSurvey>(Surveyor(present, folders).survey(clients)); });
}

} // namespace Latchkey

#include "core/clients/clientimport.h"

#include "core/base/visibletext.h"
#include "core/base/wordtable_p.h"
#include "core/base/worker_p.h"
#include "core/clients/cliententries_p.h"
#include "core/clients/clientfile_p.h"
#include "core/config/configfile_p.h"
#include "core/credential/headerrules_p.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

//! Looks at one client after the other. For a worker thread.
class Surveyor
{
public:
    Surveyor(const QList<Server> &present, const ClientFolders &folders);

    ClientSurvey survey(const QList<McpClient> &clients);

private:
    void lookAt(McpClient client);
    void lookAtFile(const ClientDescription &client, const ClientFile &file, bool isOptional);
    QByteArray content(McpClient client, const QString &file, bool isOptional);
    void found(McpClient client, const QString &file, const ClientEntry &entry);
    void nameAll();

    const QList<Server> m_present;
    const ClientFolders m_folders;
    ClientSurvey m_survey;
};

Surveyor::Surveyor(const QList<Server> &present, const ClientFolders &folders)
    : m_present(present)
    , m_folders(resolved(folders))
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
    const ClientDescription &known = descriptionOf(client);
    if (!known.files)
        return;
    for (const ClientFile &file : known.files(m_folders))
        lookAtFile(known, file, false);
}

void Surveyor::lookAtFile(const ClientDescription &client, const ClientFile &file, bool isOptional)
{
    const QByteArray bytes = content(client.client, file.path, isOptional);
    const ConfigDialect dialect = client.dialect == ConfigDialect::Toml ? ConfigDialect::Toml : ConfigDialect::Jsonc;
    ConfigProblem problem{file.path, 0, 0, {}, true};
    const auto config = ConfigText::parse(bytes, dialect, &problem.line, &problem.column);
    if (!config) {
        problem.what = config.error().detail;
        m_survey.problems.append(problem);
        return;
    }
    for (const ClientEntry &entry : entriesIn(**config, file)) {
        if (!entry.url.isEmpty())
            found(client.client, file.path, entry);
    }
    // Those that are shared by all who work on a project stand in a file of the project.
    for (const QString &project : projectsIn(**config, file)) {
        if (!QDir::isAbsolutePath(project))
            continue;
        for (const ClientFile &shared : client.projectFiles(project))
            lookAtFile(client, shared, true);
    }
}

//! \a isOptional: where there is no such file, it was not worth a mention.
QByteArray Surveyor::content(McpClient client, const QString &file, bool isOptional)
{
    ConfigProblem problem;
    const QFileInfo info(file);
    const bool exists = info.exists();
    if (exists || !isOptional)
        m_survey.searchedFiles.append({client, file, exists});
    if (!exists && info.isSymLink())
        problem = {file, 0, 0, u"this link leads nowhere"_s, true, {}};
    QByteArray bytes = problem.file.isEmpty() ? readConfigFile(file, &problem, clientFileLimit) : QByteArray();
    if (!problem.file.isEmpty())
        m_survey.problems.append(problem);
    return bytes;
}

//! Why an address cannot be taken over. Keys must not come along, and variables mean nothing here.
FoundServer::Obstacle obstacleIn(const QString &url)
{
    if (url.contains(u'$'))
        return FoundServer::Obstacle::VariableInAddress;
    for (const auto &[name, value] : QUrlQuery(QUrl(url)).queryItems()) {
        if (namesKey(name) && !value.isEmpty())
            return FoundServer::Obstacle::KeyInAddress;
    }
    return checkServerUrl(url) ? FoundServer::Obstacle::None : FoundServer::Obstacle::UnusableAddress;
}

void Surveyor::found(McpClient client, const QString &file, const ClientEntry &entry)
{
    const FoundServer::Place place{client, file, entry.project};
    const QString url = asciiServerUrl(entry.url);
    const auto known = std::find_if(m_survey.servers.begin(), m_survey.servers.end(),
                                    [&url](const FoundServer &server) { return server.url == url; });
    if (known != m_survey.servers.end()) {
        known->hasOwnKey = known->hasOwnKey && entry.hasOwnKey;
        if (known->signIn == SignInHints())
            known->signIn = entry.signIn;
        if (!known->places.contains(place))
            known->places.append(place);
        return;
    }
    FoundServer server;
    server.name = visibleText(entry.name, 80);
    server.url = url;
    server.places = {place};
    server.hasOwnKey = entry.hasOwnKey;
    server.signIn = entry.signIn;
    server.obstacle = obstacleIn(url);
    const auto here = std::find_if(m_present.begin(), m_present.end(),
                                   [&url](const Server &other) { return other.identity.url == url; });
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
            server.url = visibleText(withoutKeys(server.url), 200);
        if (!usable || !server.presentAs.isEmpty())
            continue;
        server.suggestedName = suggestedServerName(server.name, server.url, taken);
        taken.append(server.suggestedName);
    }
}

} // namespace

QString withoutKeys(const QString &url)
{
    return obstacleIn(url) == FoundServer::Obstacle::None
        ? url
        : QUrl(url).toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

Server serverOf(const FoundServer &found)
{
    Server server;
    server.identity = {found.suggestedName, found.url};
    server.clientId = found.signIn.clientId;
    server.scopes = found.signIn.scopes;
    server.resource = found.signIn.resource;
    server.callback.ownPort = found.signIn.callbackPort;
    server.callback.ownUrl = found.signIn.callbackUrl;
    return server;
}

QFuture<Result<ClientSurvey>> surveyClients(const QList<Server> &present, const QList<McpClient> &clients,
                                            const ClientFolders &folders)
{
    return inBackground(
        [present, clients, folders] { return Result<ClientSurvey>(Surveyor(present, folders).survey(clients)); });
}

QString wordFor(FoundServer::Obstacle obstacle)
{
    using Obstacle = FoundServer::Obstacle;
    static constexpr WordTable<Obstacle::UnusableAddress> words({
        {Obstacle::None, ""_L1},
        {Obstacle::VariableInAddress, "variable_in_address"_L1},
        {Obstacle::KeyInAddress, "key_in_address"_L1},
        {Obstacle::UnusableAddress, "unusable_address"_L1},
    });
    return words.wordFor(obstacle);
}

} // namespace Latchkey

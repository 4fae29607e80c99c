#include "app/cli/commands.h"

#include "app/cli/connections.h"
#include "app/cli/jsonwords.h"
#include "app/cli/translate.h"
#include "core/base/shelltext_p.h"
#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/clients/clientimport.h"
#include "ui/words/words.h"

#include <QtCore/QJsonArray>

#include <algorithm>

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

namespace {

bool canBeAdded(const FoundServer &server)
{
    return server.obstacle == FoundServer::Obstacle::None && server.presentAs.isEmpty();
}

QString clientsOf(const FoundServer &server)
{
    QStringList clients;
    for (const FoundServer::Place &place : server.places) {
        if (!clients.contains(productName(place.client)))
            clients.append(productName(place.client));
    }
    return clients.join(u", "_s);
}

QJsonObject jsonServer(const FoundServer &server)
{
    QJsonArray places;
    for (const FoundServer::Place &place : server.places)
        places.append(QJsonObject{
            {u"client"_s, wordFor(place.client)}, {u"file"_s, place.file}, {u"project"_s, jsonText(place.project)}});
    return {{u"name"_s, canBeAdded(server) ? server.suggestedName : server.name},
            {u"url"_s, server.url},
            {u"found_in"_s, places},
            {u"present_as"_s, jsonText(server.presentAs)},
            {u"has_own_key"_s, server.hasOwnKey},
            {u"obstacle"_s, jsonText(wordFor(server.obstacle))}};
}

void print(Context &context, const ClientSurvey &survey, const QStringList &added)
{
    QJsonArray servers;
    QList<QStringList> rows;
    for (const FoundServer &server : survey.servers) {
        servers.append(jsonServer(server));
        rows.append({canBeAdded(server) ? server.suggestedName : server.name, visibleText(server.url, 200),
                     clientsOf(server), Words::importRemark(server)});
    }
    context.out().object({{u"servers"_s, servers},
                          {u"problems"_s, reportProblems(survey.problems, context.out())},
                          {u"added"_s, QJsonArray::fromStringList(added)}});
    if (!added.isEmpty()) {
        context.out().line(
            tr("Added: %1. Sign in: %2").arg(added.join(u", "_s), commandLineOf(u"login"_s, {added.first()})));
    } else if (rows.isEmpty()) {
        context.out().line(tr("No other client here has a remote server. Looked at:"));
        for (const ClientSurvey::SearchedFile &searched : survey.searchedFiles)
            context.out().line(u"    "_s + searched.file);
    } else if (context.line().all) {
        context.out().line(tr("There is nothing left to add."));
    } else {
        context.out().table(rows);
        context.out().line({});
        context.out().line(tr("Add them: latchkey-cli import NAME… or --all. Nothing of those clients is changed."));
    }
    context.finish(Ok);
}

//! What the user wants of it. An error: there is no such server to be added.
Result<QList<Server>> wanted(const Context &context, const ClientSurvey &survey)
{
    QList<Server> servers;
    if (context.line().all) {
        for (const FoundServer &server : survey.servers) {
            if (canBeAdded(server) && !server.hasOwnKey)
                servers.append(serverOf(server));
        }
        return servers;
    }
    for (const QString &name : context.line().arguments) {
        const auto found = std::find_if(survey.servers.begin(), survey.servers.end(), [&name](const auto &server) {
            return canBeAdded(server) && server.suggestedName == name;
        });
        if (found == survey.servers.end())
            return Error{ErrorKind::InvalidInput, Stage::Configuration,
                         tr("no other client has a server named %1 that could be added").arg(visibleText(name, 64))};
        servers.append(serverOf(*found));
    }
    return servers;
}

void runImport(Context &context)
{
    QList<McpClient> clients;
    for (const McpClient client : allClients) {
        if (context.line().from.isEmpty() || wordFor(client) == context.line().from)
            clients.append(client);
    }
    ClientFolders folders;
    folders.ownCodexHome = context.home().path;
    whenDone(surveyClients(context.servers().servers(), clients, folders), &context,
             [&context](const Result<ClientSurvey> &survey) {
                 const auto servers = wanted(context, *survey);
                 if (!servers)
                     return context.fail(servers.error());
                 if (servers->isEmpty())
                     return print(context, *survey, {});
                 QStringList names;
                 for (const Server &server : *servers)
                     names.append(server.identity.name);
                 whenDone(context.servers().add(*servers), &context,
                          [&context, survey = *survey, names](const Status &added) {
                              if (!added)
                                  return context.fail(added.error());
                              print(context, survey, names);
                          });
             });
}

QStringList clientWords()
{
    QStringList words;
    for (const McpClient client : allClients)
        words.append(wordFor(client));
    return words;
}

QString readImport(const QCommandLineParser &parser, CommandLine &line)
{
    line.all = parser.isSet(u"all"_s);
    line.from = parser.value(u"from"_s);
    if (line.all && !line.arguments.isEmpty())
        return tr("Either --all, or the names of servers.");
    if (parser.isSet(u"from"_s) && !clientWords().contains(line.from))
        return tr("--from takes one of: %1.").arg(clientWords().join(u", "_s));
    return {};
}

} // namespace

Command importCommand()
{
    return {.name = u"import"_s,
            .arguments = u"[NAME…]"_s,
            .purpose = tr(
                "Lists the remote servers of other MCP clients, and adds those that are named to Latchkey's own list."),
            .example = u"latchkey-cli import --from cursor --all"_s,
            .least = 0,
            .most = -1,
            .values = {{}},
            .run = runImport,
            .homes = Command::Homes::First,
            .options = {{u"all"_s, tr("Add every server that is not here yet and has no key of its own.")},
                        {u"from"_s,
                         tr("Look at this client only: %1.").arg(clientWords().join(u", "_s)),
                         u"CLIENT"_s,
                         {Value::Word, clientWords()}}},
            .read = readImport};
}

} // namespace Latchkey::Cli

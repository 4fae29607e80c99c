#include "app/cli/commands.h"

#include "app/cli/connections.h"
#include "app/cli/jsonwords.h"
#include "app/cli/translate.h"
#include "core/base/shelltext.h"
#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/clients/clientimport.h"

#include <QtCore/QJsonArray>

#include <memory>

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

namespace {

using Direction = Connections::Direction;

void finish(Context &context, const Connections &connections, ExitStatus status, const QStringList &added = {})
{
    QJsonObject result{{u"connections"_s, connections.outcomes()}};
    if (context.line().all)
        result[u"added"_s] = QJsonArray::fromStringList(added);
    context.out().object(result);
    context.finish(status);
}

//! What to say where nothing was named, and nothing found.
void sayNothing(Context &context, Direction direction, const QString &server)
{
    if (context.line().all)
        return context.out().line(tr("No client here has a server that could be connected."));
    if (direction == Direction::Disconnect)
        return context.out().line(tr("No client is connected to %1.").arg(visibleName(server)));
    context.out().line(tr("No client here has %1 yet. Name those that are to get it: %2")
                           .arg(visibleName(server), commandLineOf(u"connect"_s, {server}) + u" CLIENT…"_s));
    context.out().line(tr("Those that are here: %1").arg(commandLineOf(u"clients"_s, {})));
}

void run(Context &context, Direction direction, const ServerIdentity &server)
{
    QList<Connections::Wanted> wanted;
    const QStringList named = context.line().arguments.mid(1);
    for (const McpClient client : knownClients()) {
        const bool isNamed = named.contains(wordFor(client));
        if (isNamed || named.isEmpty())
            wanted.append({server, client, isNamed});
    }
    const auto connections = std::make_shared<Connections>(context, direction, wanted);
    context.keep(connections);
    connections->start([&context, direction, server, all = connections.get()](ExitStatus status) {
        if (all->count() == 0)
            sayNothing(context, direction, server.name);
        finish(context, *all, status);
    });
}

//! Signs in to those that need it, now that clients depend on them.
void signIn(Context &context, const Connections &connections, ExitStatus status, const QStringList &added)
{
    const auto waiting = std::make_shared<int>(1);
    const auto needed = std::make_shared<QStringList>();
    const auto arrive = [&context, &connections, status, added, waiting, needed] {
        if (--*waiting > 0)
            return;
        if (!context.line().dryRun && !context.line().noSignIn)
            context.signInNext(*needed);
        finish(context, connections, status, added);
    };
    for (CredentialSession *session : context.pool().sessions()) {
        if (!session->server().enabled || !session->server().usesOAuth())
            continue;
        ++*waiting;
        whenDone(session->reload(), &context, [session, needed, arrive](const Status &) {
            if (session->health().state == HealthState::NeedsSignIn)
                needed->append(session->server().identity.name);
            arrive();
        });
    }
    arrive();
}

void connectAll(Context &context, const QList<ServerIdentity> &servers, const QStringList &added)
{
    QList<Connections::Wanted> wanted;
    for (const McpClient client : knownClients()) {
        for (const ServerIdentity &server : servers)
            wanted.append({server, client, false});
    }
    const auto connections = std::make_shared<Connections>(context, Direction::Connect, wanted);
    context.keep(connections);
    connections->start([&context, added, all = connections.get()](ExitStatus status) {
        if (all->count() == 0)
            sayNothing(context, Direction::Connect, {});
        signIn(context, *all, status, added);
    });
}

//! First the servers of all clients come into Latchkey's own list.
void takeOver(Context &context)
{
    QList<McpClient> clients;
    for (const McpClient client : allClients) {
        if (handReason(client) == HandReason::None)
            clients.append(client);
    }
    whenDone(surveyClients(context.servers().servers(), clients, foldersFor(context)), &context,
             [&context](const Result<ClientSurvey> &survey) {
                 QList<ServerIdentity> servers;
                 QList<Server> missing;
                 QStringList names;
                 for (const FoundServer &server : survey->servers) {
                     if (server.obstacle != FoundServer::Obstacle::None || server.hasOwnKey)
                         continue;
                     servers.append({server.presentAs.isEmpty() ? server.suggestedName : server.presentAs, server.url});
                     if (server.presentAs.isEmpty()) {
                         missing.append(serverOf(server));
                         names.append(servers.last().name);
                     }
                 }
                 if (!names.isEmpty())
                     context.out().line(tr("Added to Latchkey's own list: %1").arg(names.join(u", "_s)));
                 if (missing.isEmpty() || context.line().dryRun)
                     return connectAll(context, servers, names);
                 whenDone(context.servers().add(missing), &context, [&context, servers, names](const Status &done) {
                     if (!done)
                         return context.fail(done.error());
                     connectAll(context, servers, names);
                 });
             });
}

void runFor(Context &context, Direction direction)
{
    const QString name = context.line().arguments.value(0);
    const auto server = context.servers().find(name);
    if (!server && direction == Direction::Connect)
        return context.fail({ErrorKind::InvalidInput, Stage::Configuration,
                             tr("there is no server named %1").arg(visibleText(name, 64))});
    // A client may well be connected to one that is gone.
    run(context, direction, server ? server->identity : ServerIdentity{name, {}});
}

} // namespace

void runConnect(Context &context)
{
    if (context.line().all)
        takeOver(context);
    else
        runFor(context, Direction::Connect);
}

void runDisconnect(Context &context)
{
    runFor(context, Direction::Disconnect);
}

} // namespace Latchkey::Cli

#include "app/cli/commands.h"

#include "app/cli/connections.h"
#include "app/cli/jsonwords.h"
#include "app/cli/translate.h"
#include "core/base/shelltext_p.h"
#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/clients/clientimport.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

#include <memory>

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

namespace {

using Direction = Connections::Direction;

//! \a result: what there is to be said besides.
void finish(Context &context, const Connections &connections, ExitStatus status, QJsonObject result = {})
{
    result[u"connections"_s] = connections.outcomes();
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
    context.out().line(tr("No client here has %1 yet. Name the clients that should get it: %2")
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
void signIn(Context &context, const Connections &connections, ExitStatus status, const QJsonObject &result)
{
    const auto waiting = std::make_shared<int>(1);
    const auto needed = std::make_shared<QStringList>();
    const auto arrive = [&context, &connections, status, result, waiting, needed] {
        if (--*waiting > 0)
            return;
        if (!context.line().dryRun && !context.line().noSignIn)
            context.signInNext(*needed);
        finish(context, connections, status, result);
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

void connectAll(Context &context, const QList<ServerIdentity> &servers, const QJsonObject &result)
{
    QList<Connections::Wanted> wanted;
    for (const McpClient client : knownClients()) {
        for (const ServerIdentity &server : servers)
            wanted.append({server, client, false});
    }
    const auto connections = std::make_shared<Connections>(context, Direction::Connect, wanted);
    context.keep(connections);
    connections->start([&context, result, all = connections.get()](ExitStatus status) {
        if (all->count() == 0)
            sayNothing(context, Direction::Connect, {});
        signIn(context, *all, status, result);
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
                     const bool isKnown = !server.presentAs.isEmpty();
                     servers.append(isKnown ? context.servers().asFound({server.presentAs, server.url})
                                            : ServerIdentity{server.suggestedName, server.url});
                     if (!isKnown) {
                         missing.append(serverOf(server));
                         names.append(servers.last().name);
                     }
                 }
                 const QJsonObject result{{u"added"_s, QJsonArray::fromStringList(names)},
                                          {u"problems"_s, reportProblems(survey->problems, context.out())}};
                 const QString list = names.join(u", "_s);
                 if (!names.isEmpty() && context.line().dryRun)
                     context.out().line(tr("Would be added to Latchkey's own list: %1").arg(list));
                 if (missing.isEmpty() || context.line().dryRun)
                     return connectAll(context, servers, result);
                 whenDone(context.servers().add(missing), &context,
                          [&context, servers, result, list](const Status &done) {
                              if (!done)
                                  return context.fail(done.error());
                              context.out().line(tr("Added to Latchkey's own list: %1").arg(list));
                              connectAll(context, servers, result);
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
    run(context, direction, server ? context.servers().asFound(server->identity) : ServerIdentity{name, {}});
}

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

QList<Option> optionsOfBoth()
{
    return {{u"dry-run"_s, tr("Show what would be written, and write nothing.")},
            {u"yes"_s, tr("Also replace what somebody else has written into an entry.")},
            {u"project"_s, tr("In the files of this folder instead of your own."), u"DIR"_s, {Value::Folder}}};
}

QStringList connectableClients()
{
    QStringList connectable;
    for (const McpClient client : knownClients()) {
        if (handReason(client) != HandReason::SignInsOnly)
            connectable.append(wordFor(client));
    }
    return connectable;
}

//! What the two have in common.
QString readBoth(const QCommandLineParser &parser, CommandLine &line)
{
    line.dryRun = parser.isSet(u"dry-run"_s);
    line.yes = parser.isSet(u"yes"_s);
    line.project = parser.value(u"project"_s);
    if (line.all == !line.arguments.isEmpty())
        return tr("Either --all, or the name of a server.");
    if (parser.isSet(u"project"_s) && (line.all || line.project.isEmpty()))
        return tr("--project needs a folder, and the name of a server.");
    if (!line.project.isEmpty() && !QFileInfo(line.project).isDir())
        return tr("There is no folder %1.").arg(visibleText(line.project));
    const QStringList connectable = connectableClients();
    for (const QString &word : line.arguments.mid(1)) {
        if (!connectable.contains(word))
            return tr("There is no client “%1”. Choose from: %2.")
                .arg(visibleText(word, 64), connectable.join(u", "_s));
    }
    return {};
}

QString readConnect(const QCommandLineParser &parser, CommandLine &line)
{
    line.all = parser.isSet(u"all"_s);
    line.byHelper = parser.isSet(u"headers"_s);
    line.noSignIn = parser.isSet(u"no-sign-in"_s);
    line.noBrowser = parser.isSet(u"no-browser"_s);
    line.program = parser.value(u"program"_s);
    if (line.noSignIn && !line.all)
        return tr("--no-sign-in goes with --all.");
    return readBoth(parser, line);
}

} // namespace

Command connectCommand()
{
    return {.name = u"connect"_s,
            .arguments = u"SERVER [CLIENT…]"_s,
            .purpose = tr(
                "Lets clients use your sign-in to a server: those that have the server, or those that are named."),
            .example = u"latchkey-cli connect notes claude-code --dry-run"_s,
            .least = 0,
            .most = -1,
            .values = {{Value::Server}, {Value::Word, connectableClients()}},
            .run = runConnect,
            .homes = Command::Homes::OfFirstServer,
            .options = optionsOfBoth()
                + QList<Option>{{u"all"_s,
                                 tr("Take over the servers of all clients, connect them, and sign in to each once.")},
                                {u"headers"_s,
                                 tr("Connect by a command that prints headers, where the client supports it.")},
                                {u"no-sign-in"_s, tr("With --all: leave the sign-ins for later.")},
                                {u"no-browser"_s,
                                 tr("Do not open a browser; you can paste the address that yours ends on here.")},
                                {u"program"_s,
                                 tr("The program that clients start (default: this one)."),
                                 u"FILE"_s,
                                 {Value::File}}},
            .read = readConnect};
}

Command disconnectCommand()
{
    return {.name = u"disconnect"_s,
            .arguments = u"SERVER [CLIENT…]"_s,
            .purpose = tr("Gives clients back what they had before they were connected to a server."),
            .example = u"latchkey-cli disconnect notes"_s,
            .least = 1,
            .most = -1,
            .values = {{Value::Server}, {Value::Word, connectableClients()}},
            .run = runDisconnect,
            .homes = Command::Homes::OfFirstServer,
            .options = optionsOfBoth(),
            .read = readBoth};
}

} // namespace Latchkey::Cli

#include "app/cli/commands.h"

#include "app/cli/addoptions.h"
#include "app/cli/jsonwords.h"
#include "app/cli/translate.h"
#include "core/base/shelltext_p.h"
#include "core/base/whendone.h"
#include "core/config/networkfile.h"
#include "core/oauth/serverprobe.h"
#include "ui/words/words.h"

#include <QtCore/QJsonArray>

#include <memory>

namespace Latchkey::Cli {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

void report(Context &context, const QFuture<Status> &change, const QString &done)
{
    whenDone(change, &context, [&context, done](const Status &outcome) {
        if (!outcome)
            return context.fail(outcome.error());
        context.out().line(done);
        context.out().object({{u"server"_s, context.line().arguments.first()}});
        context.finish(Ok);
    });
}

QJsonObject jsonProbe(const Result<ProbeFinding> &found)
{
    if (!found)
        return {{u"kind"_s, u"unknown"_s}, {u"error"_s, jsonError(found.error())}};
    return {{u"kind"_s, wordFor(found->kind)},
            {u"issuer"_s, jsonText(found->issuer)},
            {u"scopes"_s, QJsonArray::fromStringList(found->scopes)},
            {u"moved_to"_s, jsonText(found->movedTo)},
            {u"detail"_s, jsonText(found->detail)}};
}

//! For every program: the one that has asked is not the one that shows it.
void recordAnonymousAccess(Context &context, const QString &name)
{
    CredentialSession *session = context.pool().find(name);
    const auto tell = [&context, name](const Status &) {
        context.out().line(tr("%1 was added. It needs no sign-in.").arg(name));
        context.out().object({{u"server"_s, name}});
        context.finish(Ok);
    };
    if (!session)
        return tell(success());
    whenDone(session->reload(), &context, [&context, session, tell](const Status &) {
        whenDone(session->setAnonymousAccess(true), &context, tell);
    });
}

void add(Context &context, const Result<ProbeFinding> &found)
{
    const QString name = context.line().arguments[0];
    if (!context.line().server.usesOAuth())
        return report(context, context.servers().add(context.line().server),
                      tr("%1 was added. It uses its configured headers, so no sign-in is needed.").arg(name));
    const bool isOpen = found && found->kind == ProbeFinding::Kind::Open && found->issuer.isEmpty();
    if (!isOpen)
        return report(context, context.servers().add(context.line().server),
                      tr("%1 was added. Sign in: %2").arg(name, commandLineOf(u"login"_s, {name})));
    whenDone(context.servers().add(context.line().server), &context, [&context, name](const Status &added) {
        if (!added)
            return context.fail(added.error());
        recordAnonymousAccess(context, name);
    });
}

void runAdd(Context &context)
{
    const auto probe = std::make_shared<ServerProbe>(configuredNetwork());
    context.keep(probe);
    // Whatever it says, the user has said what to add. Who did not want to hear it does not wait for long.
    const std::chrono::seconds bound = context.line().probe ? 20s : 5s;
    whenDone(probe->start(asciiServerUrl(context.line().arguments[1]), bound), &context,
             [&context](const Result<ProbeFinding> &found) {
                 if (context.line().probe) {
                     context.out().progress(Words::probeText(found));
                     context.out().object({{u"probe"_s, jsonProbe(found)}});
                 }
                 add(context, found);
             });
}

void runRemove(Context &context)
{
    const QString name = context.line().arguments[0];
    report(context, context.servers().remove(name),
           tr("%1 is removed from the list. Its sign-in, if there is one, stays where it is.").arg(name));
}

QString readAdd(const QCommandLineParser &parser, CommandLine &line)
{
    line.probe = parser.isSet(u"probe"_s);
    const Result<Server> server = serverOf(parser, line.arguments);
    if (!server)
        return server.error().detail;
    line.server = *server;
    return {};
}

} // namespace

Command addCommand()
{
    return {
        .name = u"add"_s,
        .arguments = u"NAME URL"_s,
        .purpose = tr("Adds a server to Latchkey's own list."),
        .example = u"latchkey-cli add notes https://notes.example/mcp --probe"_s,
        .least = 2,
        .most = 2,
        .values = {{}, {Value::Url}},
        .run = runAdd,
        .homes = Command::Homes::First,
        .options = QList<Option>{{u"probe"_s, tr("First ask the server whether it is there, and where to sign in.")}}
            + serverOptions(),
        .read = readAdd};
}

Command removeCommand()
{
    return {.name = u"remove"_s,
            .arguments = u"NAME"_s,
            .purpose = tr("Removes a server from Latchkey's own list. Its sign-in stays until you sign out."),
            .example = u"latchkey-cli remove notes"_s,
            .least = 1,
            .most = 1,
            .run = runRemove,
            .homes = Command::Homes::First};
}

} // namespace Latchkey::Cli

#include "app/cli/commands.h"

#include "app/cli/translate.h"
#include "core/base/whendone.h"

namespace Latchkey::Cli {

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

} // namespace

void runAdd(Context &context)
{
    Server server;
    server.identity = {context.line().arguments[0], context.line().arguments[1]};
    server.dpop = context.line().dpop;
    report(context, context.servers().add(server),
           tr("%1 is added. Sign in: latchkey-cli login %1").arg(server.identity.name));
}

void runRemove(Context &context)
{
    const QString name = context.line().arguments[0];
    report(context, context.servers().remove(name),
           tr("%1 is removed from the list. Its credential, if there is one, stays where it is.").arg(name));
}

} // namespace Latchkey::Cli

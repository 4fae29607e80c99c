#include "app/bridge/bridge.h"
#include "app/bridge/stdiochannel.h"
#include "app/cli/commands.h"
#include "core/base/whendone.h"

#include <memory>

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

namespace {

//! The client's end and the server's, tied together until one of them goes.
struct Tie {
    Tie(CredentialSession &session, const QString &server)
        : channel(standardInput, standardOutput)
        , bridge(session, server)
    {
    }
    StdioChannel channel;
    Bridge bridge;
};

void runBridge(Context &context)
{
    CredentialSession *session = context.theSession(Context::Authorization::Any);
    if (!session)
        return;
    const auto made = std::make_shared<Tie>(*session, context.line().arguments.first());
    context.keep(made);
    Tie *tie = made.get();
    QObject::connect(&tie->channel, &StdioChannel::received, &tie->bridge, &Bridge::accept);
    QObject::connect(&tie->channel, &StdioChannel::overlong, &tie->bridge, [tie] {
        tie->channel.send(JsonRpc::error({}, JsonRpc::parseError, u"This line is longer than 256 MiB."_s) + '\n');
    });
    QObject::connect(&tie->channel, &StdioChannel::ended, &tie->bridge, &Bridge::end);
    QObject::connect(&tie->channel, &StdioChannel::closed, &context, [&context] { context.finish(Ok); });
    QObject::connect(&tie->bridge, &Bridge::output, &tie->channel, &StdioChannel::send);
    QObject::connect(&tie->channel, &StdioChannel::slow, &tie->bridge, &Bridge::setClientSlow);
    QObject::connect(&tie->bridge, &Bridge::busy, &tie->channel,
                     [tie](bool isBusy) { tie->channel.setReading(!isBusy); });
    QObject::connect(&tie->bridge, &Bridge::said, &context,
                     [&context](const QString &text) { context.out().progress(text); });
    QObject::connect(&tie->bridge, &Bridge::ended, &context, [&context, tie] {
        if (tie->channel.isFlushed())
            return context.finish(Ok);
        QObject::connect(&tie->channel, &StdioChannel::flushed, &context, [&context] { context.finish(Ok); });
    });
    context.callOff = [tie] {
        tie->bridge.stop();
        return true;
    };
}

} // namespace

Command bridgeCommand()
{
    return {.name = u"bridge"_s,
            .arguments = u"SERVER"_s,
            .purpose = tr(
                "Runs as an MCP server on standard input and output, and passes everything on with your sign-in."),
            .example = u"claude mcp add notes -- latchkey-cli bridge notes"_s,
            .least = 1,
            .most = 1,
            .run = runBridge};
}

} // namespace Latchkey::Cli

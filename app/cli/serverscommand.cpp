#include "app/cli/commands.h"

#include "app/cli/jsonwords.h"
#include "app/cli/translate.h"
#include "core/base/shelltext.h"
#include "core/base/whendone.h"
#include "core/config/networkfile.h"
#include "core/oauth/serverprobe.h"
#include "ui/words/words.h"

#include <QtCore/QHash>
#include <QtCore/QJsonArray>

#include <memory>

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

QJsonObject jsonProbe(const Result<ProbeFinding> &found)
{
    if (!found)
        return {{u"kind"_s, u"unknown"_s}, {u"error"_s, jsonError(found.error())}};
    static const QHash<ProbeFinding::Kind, QString> kinds{
        {ProbeFinding::Kind::OAuth, u"oauth"_s},
        {ProbeFinding::Kind::Open, u"open"_s},
        {ProbeFinding::Kind::OtherAuthorization, u"other_authorization"_s},
        {ProbeFinding::Kind::Moved, u"moved"_s},
        {ProbeFinding::Kind::NotMcp, u"not_mcp"_s}};
    return {{u"kind"_s, kinds[found->kind]},
            {u"issuer"_s, jsonText(found->issuer)},
            {u"scopes"_s, QJsonArray::fromStringList(found->scopes)},
            {u"moved_to"_s, jsonText(found->movedTo)},
            {u"detail"_s, jsonText(found->detail)}};
}

void add(Context &context)
{
    const QString name = context.line().arguments[0];
    report(context, context.servers().add(context.line().server),
           tr("%1 is added. Sign in: %2").arg(name, commandLineOf(u"login"_s, {name})));
}

} // namespace

void runAdd(Context &context)
{
    if (!context.line().probe)
        return add(context);
    const auto probe = std::make_shared<ServerProbe>(configuredNetwork());
    context.keep(probe);
    // Whatever it says, the user has said what to add.
    whenDone(probe->start(context.line().arguments[1]), &context, [&context](const Result<ProbeFinding> &found) {
        context.out().progress(Words::probeText(found));
        context.out().object({{u"probe"_s, jsonProbe(found)}});
        add(context);
    });
}

void runRemove(Context &context)
{
    const QString name = context.line().arguments[0];
    report(context, context.servers().remove(name),
           tr("%1 is removed from the list. Its credential, if there is one, stays where it is.").arg(name));
}

} // namespace Latchkey::Cli

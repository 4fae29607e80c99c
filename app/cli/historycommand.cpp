#include "app/cli/commands.h"

#include "app/cli/jsonwords.h"
#include "app/cli/translate.h"
#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "ui/words/historywords.h"
#include "ui/words/words.h"

#include <QtCore/QJsonArray>

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonEvent(const HistoryEvent &event)
{
    return {{u"what"_s, wordFor(event.what)},
            {u"at"_s, jsonTime(event.at)},
            {u"program"_s, jsonText(event.program)},
            {u"pid"_s, event.pid > 0 ? QJsonValue(event.pid) : QJsonValue()},
            {u"from"_s, jsonText(event.from)},
            {u"repair"_s, jsonText(event.repair)},
            {u"reason"_s, jsonText(wordFor(event.reason))},
            {u"error"_s, event.error ? QJsonValue(jsonError(*event.error)) : QJsonValue()},
            {u"count"_s, event.count}};
}

void print(const Context &context, const QString &server, const QList<HistoryEvent> &events)
{
    QJsonArray list;
    QList<QStringList> rows;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const HistoryEvent &event : events) {
        list.append(jsonEvent(event));
        rows.append({Words::when(event.at, now, Words::TimeForm::Listed), Words::historyLine(event)});
    }
    const Output &out = context.out();
    out.object({{u"home"_s, context.home().path}, {u"server"_s, server}, {u"events"_s, list}});
    if (events.isEmpty())
        out.line(tr("%1 has no history yet.").arg(visibleName(server)));
    out.table(rows);
}

void runHistory(Context &context)
{
    CredentialSession *session = context.theSession();
    if (!session)
        return;
    whenDone(session->history(), &context, [&context, session](const Result<QList<HistoryEvent>> &events) {
        print(context, session->server().identity.name, events ? *events : QList<HistoryEvent>());
        context.finish(Ok);
    });
}

} // namespace

Command historyCommand()
{
    return {
        .name = u"history"_s,
        .arguments = u"SERVER"_s,
        .purpose = tr("Shows what happened to a sign-in, and which program did it: the last 50 events, newest first."),
        .example = u"latchkey-cli history notes"_s,
        .least = 1,
        .most = 1,
        .run = runHistory};
}

} // namespace Latchkey::Cli

#include "ui/words/clientwords.h"

#include "core/base/visibletext.h"
#include "ui/words/paths.h"
#include "ui/words/sentences.h"
#include "ui/words/translate.h"
#include "ui/words/words.h"

#include <algorithm>

namespace Latchkey::Words {

using namespace Qt::StringLiterals;

namespace {

int countOf(const ConnectionPlan &plan, ChangedLine::Kind kind)
{
    return static_cast<int>(std::count_if(plan.lines.begin(), plan.lines.end(),
                                          [kind](const ChangedLine &line) { return line.kind == kind; }));
}

} // namespace

QString shownLine(const QString &line)
{
    qsizetype blanks = 0;
    while (blanks < line.size() && (line[blanks] == u' ' || line[blanks] == u'\t'))
        ++blanks;
    return QString(line.first(blanks)).replace(u'\t', u"    "_s) + visibleText(line.sliced(blanks), 500);
}

QString planScope(const ConnectionPlan &plan)
{
    const QString client = productName(plan.client);
    switch (plan.action) {
    case ConnectionPlan::Action::Nothing:
        return planText(plan);
    case ConnectionPlan::Action::Add:
        if (countOf(plan, ChangedLine::Kind::Removed) > 0) // a line is written anew: what was empty opens
            return tr("%1: one entry is added, and nothing else changes. You can undo it.", "a client").arg(client);
        return tr("%1: %n lines are added, and nothing else changes. You can undo it.", "a client",
                  countOf(plan, ChangedLine::Kind::Added))
            .arg(client);
    case ConnectionPlan::Action::Connect:
        return tr("%1: one entry takes the place of another, which is kept, and nothing else changes. You can undo it.",
                  "a client")
            .arg(client);
    case ConnectionPlan::Action::Restore:
        return tr("%1: the entry becomes what it was before, and nothing else changes. You can undo it.", "a client")
            .arg(client);
    case ConnectionPlan::Action::Remove:
        return tr("%1: the entry is removed, as there was none before, and nothing else changes. You can undo it.",
                  "a client")
            .arg(client);
    case ConnectionPlan::Action::Repair:
        return tr("%1: the entry is updated to the program's new path; nothing else changes.", "a client").arg(client);
    }
    Q_UNREACHABLE();
}

QString plansScope(const QList<ConnectionPlan> &plans)
{
    return tr("%n entries change, and nothing else does. You can undo it.", nullptr, static_cast<int>(plans.size()));
}

QString plansButton(const QList<ConnectionPlan> &plans)
{
    const bool isOneClient = std::all_of(plans.begin(), plans.end(), [&plans](const ConnectionPlan &plan) {
        return plan.client == plans.first().client;
    });
    return isOneClient ? planButton(plans.first()) : tr("Connect them");
}

QString plansDone(const QList<ConnectionPlan> &plans)
{
    QStringList sentences;
    for (const ConnectionPlan &plan : plans) {
        if (const QString text = planDone(plan); !sentences.contains(text))
            sentences.append(text);
    }
    constexpr qsizetype most = 4;
    if (sentences.size() <= most)
        return paragraph(sentences);
    return tr("%n entries are connected. Restart programs that are running.", nullptr, static_cast<int>(plans.size()));
}

} // namespace Latchkey::Words

#include "app/cli/connections.h"

#include "app/cli/jsonwords.h"
#include "app/cli/translate.h"
#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "ui/words/clientwords.h"

#include <QtCore/QDir>

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

namespace {

QChar markOf(ChangedLine::Kind kind)
{
    return kind == ChangedLine::Kind::Kept ? u' ' : kind == ChangedLine::Kind::Removed ? u'-' : u'+';
}

QJsonValue jsonEntry(const QString &text)
{
    return text.isNull() ? QJsonValue() : QJsonValue(text);
}

QJsonObject jsonPlan(const ConnectionPlan &plan)
{
    QJsonArray lines;
    for (const ChangedLine &line : plan.lines)
        lines.append(QJsonObject{{u"kind"_s, wordFor(line.kind)}, {u"text"_s, line.text}});
    return {{u"client"_s, wordFor(plan.client)},
            {u"server"_s, plan.server.name},
            {u"action"_s, wordFor(plan.action)},
            {u"file"_s, jsonText(plan.file)},
            {u"project"_s, jsonText(plan.project)},
            {u"entry"_s, jsonText(plan.path.isEmpty() ? QString() : plan.path.last())},
            {u"before"_s, jsonEntry(plan.before)},
            {u"after"_s, jsonEntry(plan.after)},
            {u"lines"_s, lines},
            {u"needs_choice"_s, plan.needsChoice},
            {u"shadowed_in"_s, QJsonArray::fromStringList(plan.shadowedIn)},
            {u"obstacle"_s, jsonText(wordFor(plan.obstacle))},
            {u"detail"_s, jsonText(plan.detail)},
            {u"snippet"_s, jsonText(plan.snippet)}};
}

} // namespace

ClientFolders foldersFor(const Context &context)
{
    ClientFolders folders;
    folders.ownCodexHome = context.home().path;
    return folders;
}

QJsonArray reportProblems(const QList<ConfigProblem> &problems, const Output &out)
{
    QJsonArray json;
    for (const ConfigProblem &problem : problems) {
        json.append(jsonProblem(problem));
        out.progress(problem.line > 0
                         ? tr("%1, line %2: %3").arg(problem.file, QString::number(problem.line), problem.what)
                         : tr("%1: %2").arg(problem.file, problem.what));
    }
    return json;
}

Connections::Connections(Context &context, Direction direction, QList<Wanted> wanted)
    : m_context(context)
    , m_direction(direction)
    , m_launcher(launcherFor(context.home().path, context.line().program))
    , m_folders(foldersFor(context))
    , m_wanted(std::move(wanted))
{
}

void Connections::start(std::function<void(ExitStatus)> done)
{
    m_done = std::move(done);
    next();
}

void Connections::next()
{
    if (m_wanted.isEmpty())
        return m_done(m_status);
    plan(m_wanted.takeFirst());
}

void Connections::plan(const Wanted &wanted)
{
    ConnectionWish wish;
    if (const QString &project = m_context.line().project; !project.isEmpty())
        wish.project = QDir::current().absoluteFilePath(project);
    wish.byHelper = m_context.line().byHelper;
    wish.onlyPresent = !wanted.isNamed;
    const auto plans = m_direction == Direction::Connect
        ? planConnection(m_launcher, wanted.server, wanted.client, wish, m_folders)
        : planDisconnection(m_launcher, wanted.server, wanted.client, wish, m_folders);
    whenDone(plans, this, [this, wanted](const Result<QList<ConnectionPlan>> &found) {
        m_plans.clear();
        for (const ConnectionPlan &plan : found ? *found : QList<ConnectionPlan>()) {
            // What was not asked for by name is no failure, unless it stands in the way of an entry that is there.
            const bool isAbout = wanted.isNamed || plan.obstacle == ConnectionObstacle::None || !plan.path.isEmpty();
            if (isAbout)
                m_plans.append(plan);
        }
        if (m_plans.isEmpty() && wanted.isNamed) {
            ConnectionPlan notThere;
            notThere.client = wanted.client;
            notThere.server = wanted.server;
            notThere.obstacle = ConnectionObstacle::NotThere;
            m_plans.append(notThere);
        }
        nextPlan();
    });
}

void Connections::nextPlan()
{
    if (m_plans.isEmpty())
        return next();
    const ConnectionPlan plan = m_plans.takeFirst();
    show(plan);
    if (plan.obstacle != ConnectionObstacle::None) {
        m_status = graver(m_status, OtherError);
        report(plan, u"refused"_s);
        return nextPlan();
    }
    if (m_context.line().dryRun || plan.action == ConnectionPlan::Action::Nothing) {
        report(plan, m_context.line().dryRun ? u"planned"_s : u"unchanged"_s);
        return nextPlan();
    }
    if (!plan.needsChoice || m_context.line().yes)
        return carry(plan);
    if (m_context.out().isJson() || !Output::canAsk()) {
        m_context.out().progress(tr("Left as it is: this needs your choice. Add --yes to do it all the same."));
        m_status = graver(m_status, OtherError);
        report(plan, u"skipped"_s);
        return nextPlan();
    }
    m_question.ask(m_context.out(), Words::planButton(plan) + u'?', [this, plan](bool yes) {
        if (yes)
            return carry(plan);
        report(plan, u"skipped"_s);
        nextPlan();
    });
}

void Connections::show(const ConnectionPlan &plan) const
{
    const Output &out = m_context.out();
    out.line(Words::planText(plan));
    for (const ChangedLine &line : plan.lines) {
        const QString text = u"    "_s + markOf(line.kind) + u' ' + Words::shownLine(line.text);
        out.line(line.kind == ChangedLine::Kind::Kept ? out.faint(text) : text);
    }
    if (plan.obstacle != ConnectionObstacle::None && !plan.snippet.isEmpty()) {
        for (const QString &line : plan.snippet.trimmed().split(u'\n'))
            out.line(u"    "_s + Words::shownLine(line));
    }
    if (const QString remarks = Words::planRemarks(plan); !remarks.isEmpty())
        out.line(remarks);
}

void Connections::carry(ConnectionPlan plan)
{
    plan.chosen = true;
    whenDone(carryOut(plan), this, [this, plan](const Status &outcome) {
        if (outcome) {
            m_context.out().line(Words::planDone(plan));
            report(plan, u"done"_s);
        } else {
            m_status = graver(m_status, exitStatus(outcome.error()));
            m_context.out().progress(Words::planFailure(plan, outcome.error()));
            report(plan, u"failed"_s, jsonError(outcome.error()));
        }
        nextPlan();
    });
}

void Connections::report(const ConnectionPlan &plan, const QString &outcome, const QJsonValue &error)
{
    QJsonObject json = jsonPlan(plan);
    json[u"outcome"_s] = outcome;
    json[u"error"_s] = error.isUndefined() ? QJsonValue() : error;
    m_outcomes.append(json);
}

} // namespace Latchkey::Cli

#include "app/cli/fixes.h"

#include "app/cli/jsonwords.h"
#include "app/cli/translate.h"
#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "ui/words/words.h"

#include <QtCore/QJsonObject>

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

QString subjectOf(const Finding &finding)
{
    return finding.server.isEmpty() ? QString() : visibleText(finding.server, 80) + u": "_s;
}

Fixes::Fixes(Context &context, const QList<Finding> &findings)
    : m_context(context)
    , m_findings(findings)
{
}

void Fixes::start(std::function<void(const QJsonArray &fixes, bool failed)> done)
{
    m_done = std::move(done);
    next();
}

void Fixes::next()
{
    if (m_findings.isEmpty())
        return m_done(m_fixes, m_failed);
    const Finding finding = m_findings.takeFirst();
    const CommandLine &line = m_context.line();
    const QList<Repair> offers = repairsFor(finding);
    // Which server's a credential is, is no matter of mending.
    if (offers.isEmpty() || (offers.first().kind == Repair::Kind::AdoptEntry) != line.move)
        return next();
    const Repair &what = offers.first();
    if (!line.yes)
        return ask(finding, offers);
    if (line.move) {
        say(finding, what);
        return choose(finding, what);
    }
    if (!needsChoice(what))
        return mend(finding, what);
    m_context.out().progress(
        subjectOf(finding) + tr("Left as it is: this needs your choice. Run %1 without --yes.").arg(u"doctor --fix"_s));
    report(finding, what, u"skipped"_s, {});
    next();
}

void Fixes::say(const Finding &finding, const Repair &what)
{
    const Output &out = m_context.out();
    out.progress(out.bold(Words::severityWord(finding.severity)) + u": "_s + subjectOf(finding)
                 + Words::findingText(finding).seen);
    out.progress(u"    "_s + Words::repairText(finding, what).question);
}

void Fixes::choose(const Finding &finding, Repair what)
{
    what.chosen = true;
    mend(finding, what);
}

void Fixes::ask(const Finding &finding, QList<Repair> offers)
{
    const Repair what = offers.takeFirst();
    say(finding, what);
    const QString question = u"    "_s + Words::repairText(finding, what).button + u'?';
    m_question.ask(m_context.out(), question, [this, finding, what, offers](bool yes) {
        if (yes)
            return choose(finding, what);
        report(finding, what, u"skipped"_s, {});
        // Who is asked for the one thing and then for the other has been told what the other one costs; but the newer of
        // two copies goes by no question that is the second.
        if (!offers.isEmpty() && !offers.first().discardsNewer)
            return ask(finding, offers);
        next();
    });
}

void Fixes::mend(const Finding &finding, const Repair &what)
{
    SessionPool &pool = m_context.pool();
    const auto concerned = m_context.servers().find(what.entry.storeKey());
    SessionFactory &factory = concerned ? pool.factoryOf(*concerned) : pool.factory();
    whenDone(repair(factory, m_context.servers(), what), this, [this, finding, what](const Status &outcome) {
        const QString subject = subjectOf(finding);
        if (outcome) {
            m_context.out().line(subject + Words::repairText(finding, what).done);
            report(finding, what, u"done"_s, {});
        } else {
            m_failed = true;
            m_context.out().progress(subject + Words::repairFailure(outcome.error()));
            report(finding, what, u"failed"_s, jsonError(outcome.error()));
        }
        next();
    });
}

void Fixes::report(const Finding &finding, const Repair &what, const QString &outcome, const QJsonValue &error)
{
    m_fixes.append(QJsonObject{{u"finding"_s, wordFor(finding.kind)},
                               {u"server"_s, jsonText(finding.server)},
                               {u"repair"_s, wordFor(what.kind)},
                               {u"outcome"_s, outcome},
                               {u"error"_s, error.isUndefined() ? QJsonValue() : error}});
}

} // namespace Latchkey::Cli

#include "app/cli/commands.h"

#include "app/cli/jsonwords.h"
#include "app/cli/translate.h"
#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/doctor/doctor.h"
#include "ui/words/words.h"

#include <QtCore/QJsonArray>

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonFinding(const Finding &finding)
{
    const Words::FindingText text = Words::findingText(finding);
    QJsonObject facts;
    for (auto fact = finding.facts.constBegin(); fact != finding.facts.constEnd(); ++fact)
        facts[fact.key()] = fact.value();
    return {{u"kind"_s, jsonWord(finding.kind)},
            {u"severity"_s, jsonWord(finding.severity)},
            {u"server"_s, jsonText(finding.server)},
            {u"facts"_s, facts},
            {u"seen"_s, text.seen},
            {u"matters"_s, text.matters},
            {u"fix"_s, text.fix}};
}

void print(Context &context, const QList<Finding> &findings)
{
    const Output &out = context.out();
    QJsonArray json;
    bool problem = false;
    if (context.allHomes().size() > 1 && !findings.isEmpty())
        out.line(out.bold(context.home().name) + out.faint(u"  "_s + context.home().path));
    for (const Finding &finding : findings) {
        problem = problem || finding.severity == Severity::Problem;
        json.append(jsonFinding(finding));
        const Words::FindingText text = Words::findingText(finding);
        const QString subject = finding.server.isEmpty() ? QString() : QString(finding.server + u": "_s);
        out.line(out.bold(Words::severityWord(finding.severity)) + u": "_s + subject + text.seen);
        out.line(u"    "_s + text.matters);
        out.line(u"    "_s + text.fix);
    }
    if (findings.isEmpty())
        out.line(tr("Nothing is wrong in %1.").arg(context.home().path));
    out.object({{u"home"_s, context.home().path}, {u"findings"_s, json}});
    context.finish(problem ? OtherError : Ok);
}

} // namespace

void runDoctor(Context &context)
{
    const QStringList &names = context.line().arguments;
    for (const QString &name : names) {
        if (!context.servers().find(name))
            return context.fail({ErrorKind::InvalidInput,
                                 Stage::Configuration,
                                 tr("there is no server named %1").arg(visibleText(name, 64)),
                                 {},
                                 {}});
    }
    Examination what = examinationOf(context.home(), context.servers(), context.allHomes());
    what.problems = context.problems();
    whenDone(examine(what), &context, [&context, names](const Result<QList<Finding>> &findings) {
        if (!findings)
            return context.fail(findings.error());
        QList<Finding> wanted;
        for (const Finding &finding : *findings) {
            if (names.isEmpty() || finding.server.isEmpty() || names.contains(finding.server))
                wanted.append(finding);
        }
        print(context, wanted);
    });
}

} // namespace Latchkey::Cli

#include "app/cli/commands.h"

#include "app/cli/fixes.h"
#include "app/cli/jsonwords.h"
#include "app/cli/translate.h"
#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/config/homes.h"
#include "core/doctor/doctor_p.h"
#include "core/doctor/report_p.h"
#include "ui/words/words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

#include <memory>
#include <optional>

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonFinding(const Finding &finding)
{
    const Words::FindingText text = Words::findingText(finding);
    QJsonObject facts;
    for (auto fact = finding.facts.constBegin(); fact != finding.facts.constEnd(); ++fact)
        facts[wordFor(fact.key())] = fact.value();
    return {{u"kind"_s, wordFor(finding.kind)},
            {u"severity"_s, wordFor(finding.severity)},
            {u"server"_s, jsonText(finding.server)},
            {u"facts"_s, facts},
            {u"seen"_s, text.seen},
            {u"matters"_s, text.matters},
            {u"fix"_s, text.fix}};
}

//! Where they come from. Most are of one file, which nobody needs to be told.
QJsonArray jsonServers(Context &context)
{
    QJsonArray servers;
    for (const Server &server : context.servers().servers()) {
        servers.append(QJsonObject{{u"name"_s, server.identity.name},
                                   {u"url"_s, server.identity.url},
                                   {u"layer"_s, wordFor(server.place.layer)},
                                   {u"file"_s, jsonText(server.place.file)},
                                   {u"of"_s, jsonText(server.place.layerName)}});
        if (server.place.layer != ServerPlace::Layer::User)
            context.out().line(
                context.out().faint(u"%1: %2"_s.arg(visibleName(server.identity.name), Words::placeText(server))));
    }
    return servers;
}

void print(Context &context, const QList<Finding> &findings, const std::optional<QJsonArray> &fixes,
           ExitStatus sofar = Ok)
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
        out.line(out.bold(Words::severityWord(finding.severity)) + u": "_s + subjectOf(finding) + text.seen);
        // In the provider's words, which no person but a developer is told.
        if (finding.kind == FindingKind::RefreshRefused)
            out.line(out.faint(u"    "_s + finding.facts[Fact::What]));
        out.line(u"    "_s + text.matters);
        out.line(u"    "_s + text.fix);
    }
    if (findings.isEmpty())
        out.line(tr("Nothing is wrong in %1.").arg(context.home().path));
    QJsonObject object{{u"home"_s, context.home().path}, {u"servers"_s, jsonServers(context)}, {u"findings"_s, json}};
    if (fixes)
        object[u"fixes"_s] = *fixes;
    out.object(object);
    context.finish(graver(sofar, problem ? OtherError : Ok));
}

//! Looks, and hands \a then what concerns the servers that were named.
template<typename F>
void look(Context &context, F then)
{
    QList<Home> homes = context.allHomes();
    if (!context.line().home.isEmpty())
        homes += knownHomes().homes; // whose entries in the keyring are not for us to remove
    Examination what = examinationOf(context.home(), context.servers(), homes);
    what.problems = context.problems();
    whenDone(examine(what), &context, [&context, then](const Result<QList<Finding>> &findings) {
        if (!findings)
            return context.fail(findings.error());
        const QStringList &names = context.line().arguments;
        QList<Finding> wanted;
        for (const Finding &finding : *findings) {
            if (names.isEmpty() || finding.server.isEmpty() || names.contains(finding.server))
                wanted.append(finding);
        }
        then(wanted);
    });
}

void fix(Context &context, const QList<Finding> &findings)
{
    const auto fixes = std::make_shared<Fixes>(context, findings);
    context.keep(fixes);
    fixes->start([&context](const QJsonArray &done, bool failed) {
        // What is left, as it is now.
        look(context, [&context, done, failed](const QList<Finding> &left) {
            print(context, left, done, failed ? OtherError : Ok);
        });
    });
}

void move(Context &context, const QList<Finding> &findings)
{
    const QString from = context.line().arguments[0];
    const QString into = context.line().arguments[1];
    for (const Finding &finding : findings) {
        const bool isSource = finding.entry.name == from || finding.entry.storeKey() == from;
        if (finding.kind == FindingKind::ServerRenamed && finding.server == into && isSource)
            return fix(context, {finding});
    }
    context.fail({ErrorKind::InvalidInput, Stage::Configuration,
                  tr("there is no sign-in named %1 for the address of %2, or %2 is already signed in")
                      .arg(visibleText(from, 64), visibleText(into, 64))});
}

void report(Context &context)
{
    whenDone(Homes::read(context.allHomes()), &context, [&context](const Result<ReadHomes> &read) {
        if (!read)
            return context.fail(read.error());
        const auto homes = std::make_shared<Homes>(*read);
        context.keep(homes);
        const QString program = QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion();
        whenDone(redactedReport(program, *homes), &context, [&context](const Result<QString> &text) {
            if (!text)
                return context.fail(text.error());
            context.out().line(text->trimmed());
            context.out().object({{u"report"_s, *text}});
            context.finish(Ok);
        });
    });
}

void runDoctor(Context &context)
{
    if (context.line().report)
        return report(context);
    const QStringList &names = context.line().arguments;
    for (const QString &name : context.line().move ? names.mid(1) : names) {
        if (!context.servers().find(name))
            return context.fail({ErrorKind::InvalidInput, Stage::Configuration,
                                 tr("there is no server named %1").arg(visibleText(name, 64))});
    }
    const bool changes = context.line().fix || context.line().move;
    if (changes && !context.line().yes && !Output::canAsk())
        return context.fail({ErrorKind::InvalidInput, Stage::Configuration,
                             tr("--fix asks before each change; where there is no terminal, add --yes")});
    look(context, [&context](const QList<Finding> &findings) {
        if (context.line().fix)
            return fix(context, findings);
        if (context.line().move)
            return move(context, findings);
        print(context, findings, {});
    });
}

QString readDoctor(const QCommandLineParser &parser, CommandLine &line)
{
    line.fix = parser.isSet(u"fix"_s);
    line.yes = parser.isSet(u"yes"_s);
    line.report = parser.isSet(u"report"_s);
    line.move = parser.isSet(u"move"_s);
    if (line.yes && !line.fix && !line.move)
        return tr("--yes goes with --fix.");
    if (line.move && (line.fix || line.arguments.size() != 2))
        return tr("Usage: latchkey-cli %1 %2").arg(u"doctor --move"_s, u"FROM TO"_s);
    if (line.report && (line.fix || !line.arguments.isEmpty()))
        return tr("--report covers everything and changes nothing: leave out --fix and the names of servers.");
    if ((line.fix || line.move) && line.json && !line.yes)
        return tr("With --json nothing can be asked: add --yes to --fix.");
    return {};
}

} // namespace

Command doctorCommand()
{
    return {
        .name = u"doctor"_s,
        .arguments = u"[SERVER…]"_s,
        .purpose = tr(
            "Looks for sign-ins that are kept twice and for everything else that is wrong, and says what to do."),
        .example = u"latchkey-cli doctor --fix"_s,
        .least = 0,
        .most = -1,
        .run = runDoctor,
        .homes = Command::Homes::AllOrOfServers,
        .options = {{u"fix"_s, tr("Offer each fix that is safe, one after the other.")},
                    {u"yes"_s, tr("With --fix: do not ask before fixes that neither move nor remove a sign-in.")},
                    {u"move"_s, tr("Give the sign-in kept under the first name to the second, a configured server.")},
                    {u"report"_s, tr("Print a report without secrets instead, fit for a public issue.")}},
        .read = readDoctor};
}

} // namespace Latchkey::Cli

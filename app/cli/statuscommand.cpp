#include "app/cli/commands.h"

#include "app/cli/completion.h"
#include "app/cli/jsonwords.h"
#include "app/cli/translate.h"
#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "ui/words/words.h"

#include <QtCore/QJsonArray>
#include <QtCore/QUrl>

#include <algorithm>
#include <cstdio>

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

namespace {

//! What Codex cannot read, it uses none of; and what was in it, nobody can say.
bool isUnreadable(const Context &context)
{
    const QList<ConfigProblem> problems = context.problems();
    return std::any_of(problems.begin(), problems.end(), [](const ConfigProblem &problem) {
        return (problem.isWholeFile || problem.isRefused) && !problem.isMinor;
    });
}

QJsonObject jsonServer(const CredentialSession &session)
{
    const Server &server = session.server();
    const Health health = session.health();
    const auto summary = session.credential().summary;
    const auto pinned = session.pinnedStore();
    return {
        {u"name"_s, server.identity.name},
        {u"url"_s, server.identity.url},
        {u"origin"_s, wordFor(server.origin)},
        {u"layer"_s, wordFor(server.place.layer)},
        {u"file"_s, jsonText(server.place.file)},
        {u"of"_s, jsonText(server.place.layerName)},
        {u"key"_s, server.identity.storeKey()},
        {u"why"_s,
         jsonText(health.allowsAnonymousAccess ? Words::anonymousAccessText() : Words::authorizationText(server))},
        {u"state"_s, wordFor(health.state)},
        {u"reason"_s, jsonText(wordFor(health.reason))},
        {u"expires_at"_s, jsonTime(health.expiresAt)},
        {u"refreshable"_s, summary && summary->isRenewable},
        {u"token_type"_s, summary ? QJsonValue(wordFor(summary->tokenType)) : QJsonValue()},
        {u"store"_s, pinned ? QJsonValue(wordFor(pinned->kind)) : QJsonValue()},
        {u"issuer"_s, jsonText(summary ? summary->issuer : QString())},
        {u"client_id"_s, jsonText(summary ? summary->clientId : QString())},
        {u"scopes"_s, QJsonArray::fromStringList(summary ? summary->scopes : QStringList())},
        {u"check"_s, jsonCheck(health.check)},
        {u"error"_s, health.error ? QJsonValue(jsonError(*health.error)) : QJsonValue()},
    };
}

void printJson(Context &context, const QList<CredentialSession *> &sessions)
{
    QJsonArray servers;
    for (const CredentialSession *session : sessions)
        servers.append(jsonServer(*session));
    QJsonArray problems;
    for (const ConfigProblem &problem : context.problems())
        problems.append(jsonProblem(problem));
    context.out().object({{u"home"_s, context.home().path},
                          {u"store_mode"_s, wordFor(context.pool().factory().storeMode())},
                          {u"servers"_s, servers},
                          {u"problems"_s, problems}});
}

bool isToSignInTo(const CredentialSession *session)
{
    return session->server().enabled && session->server().usesOAuth() && !session->health().allowsAnonymousAccess;
}

bool isSignedIn(const CredentialSession *session)
{
    return isToSignInTo(session) && session->credential().summary
        && session->health().state != HealthState::NeedsSignIn;
}

void printTable(Context &context, const QList<CredentialSession *> &sessions)
{
    const Output &out = context.out();
    if (context.allHomes().size() > 1)
        out.line(out.bold(context.home().name) + out.faint(u"  "_s + context.home().path));
    if (sessions.isEmpty() && !isUnreadable(context)) {
        out.line(tr("No remote MCP servers are configured in %1.").arg(context.home().path));
        if (context.allHomes().size() < 2)
            out.line(tr("Add one: latchkey-cli add NAME URL"));
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<QStringList> rows;
    for (const CredentialSession *session : sessions) {
        const auto pinned = session->pinnedStore();
        rows.append({context.pool().nameOf(*session),
                     visibleText(QUrl(session->server().identity.url).authority(QUrl::FullyEncoded), 60),
                     pinned ? Words::storeName(pinned->kind) : u"–"_s,
                     Words::standingOf(Words::conditionOf(*session), now).sentence});
        QStringList more;
        const auto summary = session->credential().summary;
        if (summary && summary->tokenType != TokenType::Bearer)
            more.append(Words::tokenWord(summary->tokenType));
        if (const auto check = session->health().check)
            more.append(Words::checkText(*check, now));
        if (!more.isEmpty())
            rows.last().append(more.join(u"; "_s));
    }
    out.table(rows);
    if (const qsizetype all = std::count_if(sessions.begin(), sessions.end(), isToSignInTo); all > 0)
        out.line(out.faint(
            tr("%1 of %2 signed in").arg(std::count_if(sessions.begin(), sessions.end(), isSignedIn)).arg(all)));
    for (const ConfigProblem &problem : context.problems()) {
        if (!problem.isMinor)
            out.progress(u"%1:%2:%3: %4"_s.arg(problem.file).arg(problem.line).arg(problem.column).arg(problem.what));
    }
}

void print(Context &context, const QList<CredentialSession *> &sessions)
{
    if (context.out().isJson())
        printJson(context, sessions);
    else
        printTable(context, sessions);
    ExitStatus status = isUnreadable(context) ? OtherError : Ok;
    for (const CredentialSession *session : sessions) {
        status = graver(status, exitStatus(session->health()));
        if (const auto check = session->health().check; check && context.line().check)
            status = graver(status, exitStatus(*check));
    }
    context.finish(status);
}

//! For shells, which are not to wait for stores. Any name may have a line break in it.
void printNames(Context &context)
{
    QByteArray all;
    for (const QString &name : namesOf(context.servers()))
        all += name.toUtf8() + '\0';
    std::fwrite(all.constData(), 1, static_cast<std::size_t>(all.size()), stdout);
    context.finish(isUnreadable(context) ? OtherError : Ok);
}

void runStatus(Context &context)
{
    if (context.line().names)
        return printNames(context);
    QList<CredentialSession *> sessions = context.pool().sessions();
    if (const QStringList &names = context.line().arguments; !names.isEmpty()) {
        sessions.clear();
        for (const QString &name : names) {
            CredentialSession *session = context.pool().find(name);
            if (!session)
                return context.fail({ErrorKind::InvalidInput, Stage::Configuration,
                                     tr("there is no server named %1").arg(visibleText(name, 64))});
            sessions.append(session);
        }
    }
    // Printed when the last of them has been read, in the order of the configuration.
    const auto waiting = std::make_shared<int>(0);
    const auto oneDone = [&context, sessions, waiting] {
        if (--*waiting == 0)
            print(context, sessions);
    };
    for (CredentialSession *session : sessions) {
        const bool isCheck = context.line().check;
        if (!session->server().enabled || (!session->server().usesOAuth() && !isCheck))
            continue;
        ++*waiting;
        if (isCheck)
            whenDone(session->check(), &context, [oneDone](const Result<CheckOutcome> &) { oneDone(); });
        else
            whenDone(session->reload(), &context, [oneDone](const Status &) { oneDone(); });
    }
    if (*waiting == 0)
        print(context, sessions);
}

QString readStatus(const QCommandLineParser &parser, CommandLine &line)
{
    line.check = parser.isSet(u"check"_s);
    line.names = parser.isSet(u"names"_s);
    if (line.names && (line.check || line.json || !line.arguments.isEmpty()))
        return tr("--names covers everything, and cannot be combined with anything else.");
    return {};
}

} // namespace

Command statusCommand()
{
    return {.name = u"status"_s,
            .arguments = u"[SERVER…]"_s,
            .purpose = tr("Shows which servers work, and what the others need."),
            .example = u"latchkey-cli status --check"_s,
            .least = 0,
            .most = -1,
            .run = runStatus,
            .homes = Command::Homes::AllOrOfServers,
            .options = {{u"check"_s, tr("Ask each server whether it works, with one harmless request (10 s at most).")},
                        {u"names"_s, tr("Print the names of all servers instead, each with a NUL at its end.")}},
            .read = readStatus};
}

} // namespace Latchkey::Cli

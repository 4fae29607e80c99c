#include "app/cli/commands.h"

#include "app/cli/connections.h"
#include "app/cli/jsonwords.h"
#include "app/cli/translate.h"
#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/clients/clientimport.h"
#include "core/clients/connection.h"
#include "ui/words/clientwords.h"
#include "ui/words/words.h"

#include <QtCore/QJsonArray>

#include <algorithm>

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonEntry(const ListedEntry &entry)
{
    QJsonObject json{{u"name"_s, entry.name},
                     {u"file"_s, entry.file},
                     {u"project"_s, jsonText(entry.project)},
                     {u"url"_s, jsonText(withoutKeys(entry.url))},
                     {u"connected_to"_s, QJsonValue()}};
    if (entry.call) {
        json[u"connected_to"_s] = entry.call->server;
        json[u"by"_s] = entry.call->isHelper ? u"headers"_s : u"bridge"_s;
        json[u"program"_s] = entry.call->program;
        json[u"home"_s] = jsonText(entry.call->home);
        json[u"starts"_s] = entry.starts;
        json[u"since"_s] = jsonTime(entry.since);
    }
    return json;
}

//! The server that \a signIn is for, as it is called here or there.
QString serverNameOf(const ClientSignIn &signIn, const Context &context)
{
    for (const Server &server : context.servers().servers()) {
        if (signIn.isFor(server.identity.url))
            return server.identity.name;
    }
    return {};
}

QJsonObject jsonSignIn(const ClientSignIn &signIn, const Context &context)
{
    return {{u"name"_s, jsonText(signIn.name)},
            {u"url"_s, jsonText(withoutKeys(signIn.url))},
            {u"server"_s, jsonText(serverNameOf(signIn, context))},
            {u"file"_s, signIn.file},
            {u"issuer"_s, jsonText(signIn.issuer)},
            {u"expires_at"_s, jsonTime(signIn.expiresAt)},
            {u"renewable"_s, signIn.isRenewable}};
}

QJsonObject jsonClient(const ClientOverview &client, const Context &context)
{
    QJsonArray files;
    for (const ClientOverview::File &file : client.files)
        files.append(QJsonObject{
            {u"path"_s, file.path},
            {u"project"_s, jsonText(file.project)},
            {u"exists"_s, file.exists},
            {u"problem"_s, file.problem.file.isEmpty() ? QJsonValue() : QJsonValue(jsonProblem(file.problem))}});
    QJsonArray entries;
    for (const ListedEntry &entry : client.entries)
        entries.append(jsonEntry(entry));
    QJsonArray signIns;
    for (const ClientSignIn &signIn : client.signIns.signIns)
        signIns.append(jsonSignIn(signIn, context));
    QJsonArray kept;
    for (const SignInSurvey::File &file : client.signIns.files)
        kept.append(QJsonObject{{u"path"_s, file.path},
                                {u"mode"_s, QString::number(file.mode, 8)},
                                {u"encrypted"_s, file.isEncrypted},
                                {u"problem"_s, jsonText(file.problem)}});
    QJsonObject states;
    const bool hasServers = handReason(client.client) != HandReason::SignInsOnly;
    for (const Server &server : hasServers ? context.servers().servers() : QList<Server>()) {
        const ServerIdentity identity = context.servers().asFound(server.identity);
        states[identity.name] = wordFor(stateOf(client, identity));
    }
    return {{u"client"_s, wordFor(client.client)},
            {u"product"_s, productName(client.client)},
            {u"here"_s, client.isHere},
            {u"managed_by"_s, jsonText(client.managedBy)},
            {u"files"_s, files},
            {u"entries"_s, entries},
            {u"states"_s, states},
            {u"sign_ins"_s, signIns},
            {u"sign_in_files"_s, kept}};
}

QString entryText(const ListedEntry &entry)
{
    if (!entry.call)
        return visibleText(withoutKeys(entry.url), 200);
    if (!entry.starts)
        return tr("connected to %1, by a program that is no longer there: %2")
            .arg(visibleName(entry.call->server), visibleText(entry.call->program));
    return entry.since.isValid()
        ? tr("connected to %1 since %2")
              .arg(visibleName(entry.call->server), Words::when(entry.since, QDateTime::currentDateTimeUtc()))
        : tr("connected to %1").arg(visibleName(entry.call->server));
}

//! What \a signIn is for, as people know it.
QString aboutOf(const ClientSignIn &signIn, const Context &context, const QList<ClientOverview> &all)
{
    if (const QString server = serverNameOf(signIn, context); !server.isEmpty())
        return visibleName(server);
    const bool isKnown = !signIn.name.isEmpty() || !signIn.url.isEmpty();
    // What mcp-remote keeps is for the entries of others, and names no address.
    for (const ClientOverview &client : all) {
        for (const ListedEntry &entry : client.entries) {
            if (!entry.url.isEmpty() && signIn.isFor(entry.url))
                return isKnown ? signIn.label() : visibleName(entry.name);
        }
    }
    return tr("left over: %1").arg(signIn.label());
}

void printClient(const Context &context, const ClientOverview &client, const QList<ClientOverview> &all)
{
    const Output &out = context.out();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    out.line(out.bold(productName(client.client)) + out.faint(u"  "_s + wordFor(client.client)));
    if (!client.managedBy.isEmpty())
        out.line(u"    "_s + tr("managed by %1").arg(client.managedBy));
    for (const ClientOverview::File &file : client.files) {
        if (!file.problem.file.isEmpty())
            out.line(u"    "_s + tr("%1: %2").arg(visibleText(file.path), file.problem.what));
        else if (file.exists)
            out.line(u"    "_s + out.faint(visibleText(file.path)));
    }
    QList<QStringList> rows;
    for (const ListedEntry &entry : client.entries)
        rows.append({u"    "_s + visibleName(entry.name), entryText(entry), visibleText(entry.project, 200)});
    out.table(rows);
    for (const ClientSignIn &signIn : client.signIns.signIns)
        out.line(u"    "_s + aboutOf(signIn, context, all) + u": "_s + Words::signInText(signIn, now));
    for (const SignInSurvey::File &file : client.signIns.files) {
        if (const QString text = Words::signInFileText(file); !text.isEmpty())
            out.line(u"    "_s + text);
    }
}

void runClients(Context &context)
{
    const Launcher launcher = launcherFor(context.home().path);
    whenDone(overviewOfClients(launcher, foldersFor(context)), &context,
             [&context](const Result<QList<ClientOverview>> &all) {
                 QJsonArray json;
                 bool isAny = false;
                 for (const ClientOverview &client : *all) {
                     json.append(jsonClient(client, context));
                     if (!client.isHere)
                         continue;
                     isAny = true;
                     printClient(context, client, *all);
                 }
                 if (!isAny)
                     context.out().line(tr("No other MCP client was found here."));
                 context.out().object({{u"clients"_s, json}});
                 context.finish(Ok);
             });
}

} // namespace

Command clientsCommand()
{
    return {.name = u"clients"_s,
            .arguments = u""_s,
            .purpose = tr(
                "Shows which MCP clients are here, which servers they have, and which sign-ins they keep themselves."),
            .example = u"latchkey-cli clients --json"_s,
            .least = 0,
            .most = 0,
            .run = runClients,
            .homes = Command::Homes::First};
}

} // namespace Latchkey::Cli

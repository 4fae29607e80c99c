#include "app/cli/commands.h"

#include "app/bridge/inputlines.h"
#include "app/cli/jsonwords.h"
#include "app/cli/translate.h"
#include "core/base/shelltext_p.h"
#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/session/authorizednetwork.h"
#include "ui/words/words.h"

#include <QtCore/QJsonDocument>

#include <cstdio>
#include <memory>

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

namespace {

QString sourceWord(TokenSource source)
{
    switch (source) {
    case TokenSource::Memory:
    case TokenSource::Store:
        return u"unchanged"_s;
    case TokenSource::Adopted:
        return u"adopted"_s;
    case TokenSource::Refreshed:
        return u"refreshed"_s;
    }
    Q_UNREACHABLE();
}

QString sourceLine(const QString &server, const AccessToken &token)
{
    const QString until = token.expiresAt.isValid() ? Words::when(token.expiresAt, QDateTime::currentDateTimeUtc())
                                                    : tr("an unknown time");
    switch (token.source) {
    case TokenSource::Memory:
    case TokenSource::Store:
        return tr("%1 needed no renewal; it works until %2.").arg(server, until);
    case TokenSource::Adopted:
        return tr("%1 was renewed by another program; it works until %2.").arg(server, until);
    case TokenSource::Refreshed:
        return tr("%1 is renewed; it works until %2.").arg(server, until);
    }
    Q_UNREACHABLE();
}

//! RFC 9449 section 4.2
Error needsProofs(const QString &server)
{
    return {ErrorKind::InvalidInput, Stage::None,
            tr("The token of %1 is bound to a key: each request needs a proof of its own, so a fixed header cannot "
               "work. Use: %2")
                .arg(visibleName(server), commandLineOf(u"bridge"_s, {server}))};
}

//! What another program reads, whole.
void printAlone(QByteArrayView bytes)
{
    std::fwrite(bytes.data(), 1, static_cast<size_t>(bytes.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

void print(Context &context, const CredentialSession &session, const QFuture<Result<AccessToken>> &asked)
{
    whenDone(asked, &context, [&context, &session](const Result<AccessToken> &outcome) {
        if (!outcome)
            return context.fail(outcome.error());
        const QByteArrayView token = outcome->value.reveal();
        if (context.out().isJson()) {
            context.out().object({{u"server"_s, session.server().identity.name},
                                  {u"access_token"_s, QString::fromUtf8(token)},
                                  {u"token_type"_s, wordFor(outcome->type)},
                                  {u"expires_at"_s, jsonTime(outcome->expiresAt)}});
        } else {
            printAlone(token);
            if (outcome->type == TokenType::DPoP)
                context.out().progress(needsProofs(context.line().arguments.first()).detail);
        }
        context.finish(Ok);
    });
}

//! The first line is the token. A pipe and not an argument, which every program of this machine can see.
void takeRejected(Context &context, CredentialSession &session)
{
    const auto input = std::make_shared<InputLines>(standardInput, pastedLimit);
    context.keep(input);
    const auto first = [&context, &session, lines = input.get()](const QByteArray &token) {
        lines->disconnect(&context);
        print(context, session, session.refreshAfterUnauthorized(Secret(token.trimmed())));
    };
    const auto missing = [&context] {
        context.fail(
            {ErrorKind::InvalidInput, Stage::None, tr("--rejected needs the rejected access token on standard input")});
    };
    QObject::connect(input.get(), &InputLines::received, &context, first);
    QObject::connect(input.get(), &InputLines::overlong, &context, missing);
    QObject::connect(input.get(), &InputLines::ended, &context, missing);
}

void report(Context &context, CredentialSession *session, const QFuture<Result<AccessToken>> &token)
{
    whenDone(token, &context, [&context, session](const Result<AccessToken> &outcome) {
        if (!outcome)
            return context.fail(outcome.error());
        const QString name = session->server().identity.name;
        context.out().line(sourceLine(visibleName(name), *outcome));
        context.out().object({{u"server"_s, name},
                              {u"outcome"_s, sourceWord(outcome->source)},
                              {u"expires_at"_s, jsonTime(outcome->expiresAt)}});
        context.finish(Ok);
    });
}

void runRefresh(Context &context)
{
    CredentialSession *session = context.theSession();
    if (!session)
        return;
    if (!context.line().force)
        return report(context, session, session->accessToken());
    whenDone(session->reload(), &context, [&context, session](const Status &) {
        const auto summary = session->credential().summary;
        if (!summary || summary->isRenewable)
            return report(context, session, session->refresh());
        context.fail({ErrorKind::InvalidInput, Stage::Refresh,
                      tr("%1 cannot be renewed: the server gives nothing to renew with. To sign in again: %2")
                          .arg(visibleName(session->server().identity.name),
                               commandLineOf(u"login"_s, {context.line().arguments.first()}))});
    });
}

void runToken(Context &context)
{
    CredentialSession *session = context.theSession();
    if (!session)
        return;
    if (context.line().rejected)
        return takeRejected(context, *session);
    print(context, *session, session->accessToken(context.line().minValidity));
}

void runHeaders(Context &context)
{
    CredentialSession *session = context.theSession(Context::Authorization::Any);
    if (!session)
        return;
    const auto configured = configuredHeaders(session->server());
    if (!configured)
        return context.fail(configured.error());
    QJsonObject headers;
    for (const auto &[name, value] : *configured)
        headers[QString::fromUtf8(name)] = QString::fromUtf8(value);
    if (!session->server().usesOAuth()) {
        printAlone(QJsonDocument(headers).toJson(QJsonDocument::Compact));
        return context.finish(Ok);
    }
    whenDone(session->accessToken(context.line().minValidity), &context,
             [&context, headers](const Result<AccessToken> &outcome) {
                 if (!outcome)
                     return context.fail(outcome.error());
                 if (outcome->type == TokenType::DPoP)
                     return context.fail(needsProofs(context.line().arguments.first()));
                 QJsonObject all = headers;
                 all[u"Authorization"_s] = QString(u"Bearer "_s + QString::fromUtf8(outcome->value.reveal()));
                 printAlone(QJsonDocument(all).toJson(QJsonDocument::Compact));
                 context.finish(Ok);
             });
}

QString readValidity(const QCommandLineParser &parser, CommandLine &line)
{
    return readSeconds(parser, u"min-validity"_s, line.minValidity);
}

QString readToken(const QCommandLineParser &parser, CommandLine &line)
{
    line.rejected = parser.isSet(u"rejected"_s);
    if (line.rejected && parser.isSet(u"min-validity"_s))
        return tr("Either --rejected or --min-validity.");
    return readValidity(parser, line);
}

Option validityOption()
{
    return {u"min-validity"_s, tr("How long the token must still be valid (default: 30)."), u"SEC"_s};
}

} // namespace

Command refreshCommand()
{
    return {.name = u"refresh"_s,
            .arguments = u"SERVER"_s,
            .purpose = tr("Renews the sign-in if it is about to end."),
            .example = u"latchkey-cli refresh notes --force"_s,
            .least = 1,
            .most = 1,
            .run = runRefresh,
            .options = {{u"force"_s, tr("Renew even a sign-in that is still good.")}},
            .read = [](const QCommandLineParser &parser, CommandLine &line) {
                line.force = parser.isSet(u"force"_s);
                return QString();
            }};
}

Command tokenCommand()
{
    return {.name = u"token"_s,
            .arguments = u"SERVER"_s,
            .purpose = tr("Prints a valid access token and nothing else, renewed first if need be."),
            .example = u"curl -H \"Authorization: Bearer $(latchkey-cli token notes)\" https://notes.example/mcp"_s,
            .least = 1,
            .most = 1,
            .run = runToken,
            .options = {validityOption(),
                        {u"rejected"_s,
                         tr("Print a token other than the one on standard input, which the server has rejected (401). "
                            "It renews only if that one is still kept.")}},
            .read = readToken};
}

Command headersCommand()
{
    return {.name = u"headers"_s,
            .arguments = u"SERVER"_s,
            .purpose = tr("Prints the headers that authorize a request as one JSON object, for clients that get them "
                          "from a command."),
            .example = u"latchkey-cli headers notes"_s,
            .least = 1,
            .most = 1,
            .run = runHeaders,
            .options = {validityOption()},
            .read = readValidity};
}

} // namespace Latchkey::Cli

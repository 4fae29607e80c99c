#include "app/cli/commands.h"

#include "app/cli/jsonwords.h"
#include "core/base/whendone.h"
#include "ui/words/words.h"

#include <cstdio>

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
    const QString until = token.expiresAt.isValid() ? Words::absoluteTime(token.expiresAt) : u"an unknown time"_s;
    switch (token.source) {
    case TokenSource::Memory:
    case TokenSource::Store:
        return u"%1 needed no refresh; its token is good until %2."_s.arg(server, until);
    case TokenSource::Adopted:
        return u"%1 was refreshed by another program; its token is good until %2."_s.arg(server, until);
    case TokenSource::Refreshed:
        return u"%1 is refreshed; its token is good until %2."_s.arg(server, until);
    }
    Q_UNREACHABLE();
}

} // namespace

void runRefresh(Context &context)
{
    CredentialSession *session = context.theSession();
    if (!session)
        return;
    const auto token = context.line().force ? session->refresh() : session->accessToken();
    whenDone(token, &context, [&context, session](const Result<AccessToken> &outcome) {
        if (!outcome)
            return context.fail(outcome.error());
        const QString name = session->server().identity.name;
        context.out().line(sourceLine(name, *outcome));
        context.out().object({{u"server"_s, name},
                              {u"outcome"_s, sourceWord(outcome->source)},
                              {u"expires_at"_s, jsonTime(outcome->expiresAt)}});
        context.finish(Ok);
    });
}

void runToken(Context &context)
{
    CredentialSession *session = context.theSession();
    if (!session)
        return;
    whenDone(session->accessToken(context.line().minValidity), &context,
             [&context, session](const Result<AccessToken> &outcome) {
                 if (!outcome)
                     return context.fail(outcome.error());
                 const QByteArrayView token = outcome->value.reveal();
                 if (context.out().isJson()) {
                     context.out().object({{u"server"_s, session->server().identity.name},
                                           {u"access_token"_s, QString::fromUtf8(token)},
                                           {u"expires_at"_s, jsonTime(outcome->expiresAt)}});
                 } else {
                     std::fwrite(token.data(), 1, static_cast<size_t>(token.size()), stdout);
                     std::fputc('\n', stdout);
                     std::fflush(stdout);
                 }
                 context.finish(Ok);
             });
}

} // namespace Latchkey::Cli

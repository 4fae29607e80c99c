#include "core/oauth/oauthclient.h"

#include "core/base/visibletext.h"
#include "core/oauth/form_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

Error notAuthorized(ErrorKind kind, const QString &detail, const QString &oauthError = {})
{
    return Error{kind, Stage::Authorization, detail, {}, oauthError};
}

//! RULE P-2, P-3; RFC 9207 section 2.4. Compared as bytes: no normalization, no concession.
Status checkIssuer(const AuthorizationServerMetadata &server, const DecodedForm &response)
{
    if (response.count("iss") == 0) {
        if (server.sendsIssuerInResponse)
            return notAuthorized(
                ErrorKind::Protocol,
                u"The answer does not say which authorization server it is from, and this one always does"_s);
        return success();
    }
    if (response.value("iss") != server.issuer.toUtf8())
        return notAuthorized(ErrorKind::Protocol,
                             u"The answer is from another authorization server than the one asked"_s);
    return success();
}

bool isDenialAlone(const DecodedForm &response)
{
    return response.count("state") == 0 && response.count("code") == 0 && response.count("iss") <= 1
        && response.count("error") == 1 && response.value("error") == "access_denied";
}

// RFC 6749 section 4.1.2.1
Error refusal(const DecodedForm &response)
{
    const QString code = visibleText(QString::fromUtf8(response.value("error")), 64);
    const QString description = visibleText(QString::fromUtf8(response.value("error_description")));
    QString detail = u"The authorization server answered "_s + code;
    if (!description.isEmpty())
        detail += u": "_s + description;
    ErrorKind kind = ErrorKind::Refused;
    if (code == "access_denied"_L1)
        kind = ErrorKind::AuthorizationRequired;
    else if (code == "server_error"_L1 || code == "temporarily_unavailable"_L1)
        kind = ErrorKind::Network;
    return notAuthorized(kind, detail, code);
}

} // namespace

Result<Secret> authorizationCode(const AuthorizationAttempt &attempt, const QByteArray &query)
{
    const std::optional<DecodedForm> response = DecodedForm::parse(query);
    if (response && attempt.isRedirectSecret && isDenialAlone(*response)) {
        if (const Status checked = checkIssuer(attempt.authorizationServer, *response); !checked)
            return notAuthorized(ErrorKind::InvalidInput, u"Not an answer to this sign-in"_s);
        return refusal(*response);
    }
    if (!response || response->count("state") != 1)
        return notAuthorized(ErrorKind::InvalidInput, u"Not an answer to a sign-in"_s);
    QByteArray stateText = response->value("state");
    const Secret state{QByteArrayView(stateText)};
    if (attempt.state.isEmpty() || !(state == Secret::fromText(attempt.state)))
        return notAuthorized(ErrorKind::InvalidInput, u"Not an answer to this sign-in"_s);

    for (const char *name : {"code", "iss", "error"}) {
        if (response->count(name) > 1)
            return notAuthorized(ErrorKind::Protocol, u"The answer says \""_s + QLatin1String(name) + u"\" twice"_s);
    }
    // Before anything else of it is used or shown: with a wrong issuer, even its error text is an attacker's (P-4).
    if (const Status checked = checkIssuer(attempt.authorizationServer, *response); !checked)
        return checked.error();
    if (response->count("error") > 0)
        return refusal(*response);
    QByteArray code = response->value("code");
    if (code.isEmpty())
        return notAuthorized(ErrorKind::Protocol, u"The answer has no authorization code"_s);
    Secret kept{QByteArrayView(code)};
    wipe(code);
    return kept;
}

std::optional<QByteArray> pastedRedirectQuery(const QString &address)
{
    const QUrl url(address.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || !url.hasQuery())
        return {};
    return url.query(QUrl::FullyEncoded).toLatin1();
}

} // namespace Latchkey

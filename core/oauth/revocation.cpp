#include "core/oauth/oauthoperations_p.h"

#include "core/base/operation_p.h"
#include "core/base/visibletext.h"
#include "core/base/wordtable_p.h"
#include "core/oauth/clientauthentication_p.h"
#include "core/oauth/json_p.h"
#include "core/oauth/protocoltexts_p.h"

#include <QtCore/QDebugStateSaver>
#include <QtNetwork/QNetworkAccessManager>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

using Outcome = RevocationReport::Outcome;

//! RFC 7009: the refresh token, with which a server should end its access tokens too, and then the access token. Each
//! by itself: that one could not be revoked says nothing about the other (RULE O-2).
class RevokeOperation final : public Operation<RevocationReport>
{
public:
    RevokeOperation(HttpContext context, AuthorizationServerMetadata metadata, Credential credential, Secret clientKey)
        : Operation(context.network)
        , m_context(std::move(context))
        , m_metadata(std::move(metadata))
        , m_credential(std::move(credential))
        , m_clientKey(std::move(clientKey))
        , m_methods(m_metadata.revocationEndpointAuthMethods.isEmpty() ? m_metadata.tokenEndpointAuthMethods
                                                                       : m_metadata.revocationEndpointAuthMethods)
    {
        m_report.host = QUrl(m_metadata.issuer).host(QUrl::FullyEncoded);
    }

    void start()
    {
        if (m_metadata.revocationEndpoint.isEmpty())
            return endAll(Outcome::NotOffered, {});
        // RULE C-9: tokens go to nobody but the server that granted them.
        if (!m_credential.issuer.isEmpty() && !isSameIssuer(m_credential.issuer, m_metadata.issuer))
            return endAll(Outcome::Failed, u"The metadata is not that of the credential's issuer"_s);
        revokeRefreshToken();
    }

private:
    //! Ends before anything was sent.
    void endAll(Outcome outcome, const QString &why)
    {
        if (!m_credential.refreshToken.isEmpty())
            m_report.refreshToken = outcome;
        if (!m_credential.accessToken.isEmpty())
            m_report.accessToken = outcome;
        m_report.detail = why;
        finish(m_report);
    }

    void revokeRefreshToken()
    {
        if (m_credential.refreshToken.isEmpty())
            return revokeAccessToken();
        send(m_credential.refreshToken, "refresh_token", [this](Outcome outcome) {
            m_report.refreshToken = outcome;
            revokeAccessToken();
        });
    }

    void revokeAccessToken()
    {
        if (m_credential.accessToken.isEmpty())
            return finish(m_report);
        send(m_credential.accessToken, "access_token", [this](Outcome outcome) {
            // RFC 7009 section 2.1: it ended with the refresh token, and cannot be ended alone there.
            const bool hasEnded = m_isUnsupported && m_report.refreshToken == Outcome::Revoked;
            m_report.accessToken = hasEnded ? Outcome::Revoked : outcome;
            if (hasEnded)
                m_report.detail.clear();
            finish(m_report);
        });
    }

    template<typename Then>
    void send(const Secret &token, QByteArrayView hint, Then then)
    {
        Form form;
        form.add("token", token);
        form.add("token_type_hint", hint);
        HttpRequest request;
        request.method = HttpRequest::Method::Post;
        request.url = m_metadata.revocationEndpoint;
        request.sentBy = QUrl(m_metadata.issuer).host();
        request.bound = m_context.bounds.revocation;
        request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
        if (const Status authenticated = authenticateClient(request, form); !authenticated) {
            m_report.detail = authenticated.error().detail;
            return then(Outcome::Failed);
        }
        request.body = form.encoded();
        whenDone(Latchkey::exchange(m_context, request), this,
                 [this, then](const Result<HttpAnswer> &answer) { then(judge(answer)); });
    }

    //! RFC 7009 section 2.1: as at the token endpoint. By an assertion of its own for each request: one that comes
    //! again is refused.
    Status authenticateClient(HttpRequest &request, Form &form) const
    {
        if (!m_clientKey.isEmpty())
            return authenticateByKey(form, {m_credential.clientId, m_clientKey, m_metadata.issuer}, m_methods,
                                     m_context.clock());
        const Result<QString> method = authenticationMethod(m_methods, m_credential.clientAuthMethod,
                                                            m_credential.clientSecret);
        if (!method)
            return method.error();
        authenticate(request, form, m_credential.clientId, m_credential.clientSecret, *method);
        return success();
    }

    //! RFC 7009 section 2.2: 200 also for a token that the server does not know, and its body means nothing. Some leave out
    //! the body, and say so with 204.
    Outcome judge(const Result<HttpAnswer> &answer)
    {
        if (answer && answer->status >= 200 && answer->status <= 299)
            return Outcome::Revoked;
        if (!m_report.detail.isEmpty())
            return Outcome::Failed; // the first reason is kept
        if (!answer) {
            m_report.detail = answer.error().detail;
            return Outcome::Failed;
        }
        m_report.detail = u"HTTP "_s + QString::number(answer->status);
        const std::optional<QJsonObject> reply = jsonObject(answer->bodyView());
        const QString code = reply ? visibleText(reply->value("error"_L1).toString(), 64) : QString();
        m_isUnsupported = answer->status == 400 && code == "unsupported_token_type"_L1;
        if (!code.isEmpty())
            m_report.detail += u" "_s + code;
        return Outcome::Failed;
    }

    const HttpContext m_context;
    const AuthorizationServerMetadata m_metadata;
    const Credential m_credential;
    const Secret m_clientKey; // empty: it has none
    const QStringList m_methods;
    RevocationReport m_report;
    bool m_isUnsupported = false; // the kind of the last token, to be revoked
};

} // namespace

// RULE O-1, O-3.
QFuture<Result<RevocationReport>> revokeTokens(const HttpContext &context, const AuthorizationServerMetadata &metadata,
                                               const Credential &credential, const Secret &clientKey)
{
    auto *operation = new RevokeOperation(context, metadata, credential, clientKey);
    QFuture<Result<RevocationReport>> future = operation->future();
    operation->start();
    return future;
}

QString wordFor(RevocationReport::Outcome outcome)
{
    using Outcome = RevocationReport::Outcome;
    static constexpr WordTable<Outcome::Failed> words({
        {Outcome::NothingToRevoke, "nothing_to_revoke"_L1},
        {Outcome::NotOffered, "not_offered"_L1},
        {Outcome::Revoked, "revoked"_L1},
        {Outcome::Failed, "failed"_L1},
    });
    return words.wordFor(outcome);
}

QDebug operator<<(QDebug out, const RevocationReport &report)
{
    const QDebugStateSaver saver(out);
    out.nospace() << "RevocationReport(refresh token " << report.refreshToken << ", access token "
                  << report.accessToken;
    if (!report.host.isEmpty())
        out << ", at " << report.host;
    if (!report.detail.isEmpty())
        out << ", " << report.detail;
    return out << ')';
}

} // namespace Latchkey

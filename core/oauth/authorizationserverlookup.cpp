#include "core/oauth/authorizationserverlookup_p.h"

#include "core/base/operation_p.h"
#include "core/oauth/documentfetch_p.h"
#include "core/oauth/json_p.h"
#include "core/oauth/protocoltexts_p.h"
#include "core/oauth/urlrules_p.h"

#include <QtNetwork/QNetworkAccessManager>

#include <optional>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

//! MCP 2025-03-26, "Fallbacks for Servers without Metadata Discovery".
AuthorizationServerMetadata legacyMetadata(const QString &issuer)
{
    const auto at = [origin = QUrl(issuer, QUrl::StrictMode)](const QString &path) {
        QUrl url = origin;
        url.setPath(path);
        return url;
    };
    AuthorizationServerMetadata metadata;
    metadata.issuer = issuer;
    metadata.authorizationEndpoint = at(u"/authorize"_s);
    metadata.tokenEndpoint = at(u"/token"_s);
    metadata.registrationEndpoint = at(u"/register"_s);
    metadata.tokenEndpointAuthMethods = {u"none"_s};
    metadata.isGuessed = true;
    return metadata;
}

class AuthorizationServerLookup final : public Operation<AuthorizationServerFinding>
{
public:
    AuthorizationServerLookup(HttpContext context, QString issuer, QString sentBy, bool legacyEndpoints, ServerUse use)
        : Operation(context.network)
        , m_context(std::move(context))
        , m_issuer(std::move(issuer))
        , m_sentBy(std::move(sentBy))
        , m_legacyEndpoints(legacyEndpoints)
        , m_use(use)
    {
    }

    void start()
    {
        const QUrl url(m_issuer, QUrl::StrictMode);
        if (const Result<QUrl> checked = issuerUrl(m_issuer, url); !checked)
            return fail(at(Stage::Discovery, checked.error()));
        m_candidates = authorizationServerMetadataUrls(m_issuer);
        fetchNext();
    }

private:
    void fetchNext()
    {
        if (m_candidates.isEmpty())
            return giveUp();
        whenDone(exchangeWithinOrigin(m_context, metadataRequest(m_candidates.takeFirst(), m_sentBy)), this,
                 [this](const Result<HttpAnswer> &answer) { answered(answer); });
    }

    void answered(const Result<HttpAnswer> &answer)
    {
        // All candidates are on one host: one that cannot be reached, or must not be, ends the search.
        if (!answer)
            return fail(at(Stage::Discovery, answer.error()));
        switch (classify(*answer)) {
        case MetadataAnswer::NotHere:
            break;
        case MetadataAnswer::Transient:
            m_transient = Error{ErrorKind::Network, Stage::Discovery,
                                u"The authorization server answered HTTP "_s + QString::number(answer->status),
                                retryTime(answer->headerValues("Retry-After").value(0), m_context.clock())};
            break;
        case MetadataAnswer::Document: {
            const auto metadata = parseAuthorizationServerMetadata(answer->bodyView(), m_issuer, m_use);
            if (metadata)
                return finish(AuthorizationServerFinding{metadata, false});
            // Another candidate may have what this one lacks (RULE A-6), and has to pass the same checks.
            if (!m_invalid)
                m_invalid = metadata.error();
            break;
        }
        }
        fetchNext();
    }

    void giveUp()
    {
        if (m_invalid)
            return fail(*m_invalid);
        if (m_transient)
            return fail(*m_transient);
        if (m_legacyEndpoints)
            return finish(AuthorizationServerFinding{legacyMetadata(m_issuer), false});
        const QString host = QUrl(m_issuer).host(QUrl::FullyEncoded);
        const Error absent{ErrorKind::Protocol, Stage::Discovery,
                           u"No metadata was found for the authorization server at "_s + host};
        finish(AuthorizationServerFinding{absent, true});
    }

    void fail(const Error &error) { finish(AuthorizationServerFinding{error, false}); }

    const HttpContext m_context;
    const QString m_issuer;
    const QString m_sentBy;
    const bool m_legacyEndpoints;
    const ServerUse m_use;
    QList<QUrl> m_candidates;
    std::optional<Error> m_invalid;
    std::optional<Error> m_transient;
};

} // namespace

QFuture<Result<AuthorizationServerFinding>> findAuthorizationServer(const HttpContext &context, const QString &issuer,
                                                                    const QString &sentBy, bool legacyEndpoints,
                                                                    ServerUse use)
{
    auto *operation = new AuthorizationServerLookup(context, issuer, sentBy, legacyEndpoints, use);
    QFuture<Result<AuthorizationServerFinding>> future = operation->future();
    operation->start();
    return future;
}

MetadataAnswer classify(const HttpAnswer &answer)
{
    if (answer.status == 408 || answer.status == 429 || answer.status >= 500)
        return MetadataAnswer::Transient;
    if (answer.status == 200 && jsonObject(answer.bodyView()))
        return MetadataAnswer::Document;
    return MetadataAnswer::NotHere;
}

HttpRequest metadataRequest(const QUrl &url, const QString &sentBy)
{
    HttpRequest request;
    request.url = url;
    request.sentBy = sentBy;
    // The revision of 2025-03-26 asks for the version header on these too.
    request.headers = {{"Accept", "application/json"}, {"MCP-Protocol-Version", "2025-11-25"}};
    return request;
}

} // namespace Latchkey

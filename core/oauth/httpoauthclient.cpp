#include "core/oauth/httpoauthclient_p.h"

#include "core/base/operation_p.h"
#include "core/oauth/authorizationserverlookup_p.h"
#include "core/oauth/oauthoperations_p.h"
#include "core/oauth/resourcelookup_p.h"
#include "core/oauth/urlrules_p.h"

#include <QtNetwork/QNetworkAccessManager>

#include <optional>

namespace Latchkey {

//! So that servers whose credentials expire together do not have the same document fetched again and again. Short: an
//! authorization server that moves its endpoints is followed within minutes.
class HttpOAuthClient::MetadataCache
{
public:
    std::optional<AuthorizationServerMetadata> find(const QString &issuer, const QDateTime &now) const
    {
        const auto entry = m_entries.constFind(issuer);
        // A clock that was set back makes an entry of the future, which would be kept for who knows how long.
        if (entry == m_entries.constEnd() || now < entry->at || entry->at.secsTo(now) >= lifetime.count())
            return {};
        return entry->metadata;
    }

    void insert(const QString &issuer, const AuthorizationServerMetadata &metadata, const QDateTime &now)
    {
        if (m_entries.size() >= limit)
            m_entries.clear();
        m_entries.insert(issuer, {metadata, now});
    }

private:
    static constexpr std::chrono::seconds lifetime = std::chrono::minutes(5);
    static constexpr qsizetype limit = 256;
    struct Entry {
        AuthorizationServerMetadata metadata;
        QDateTime at;
    };
    QHash<QString, Entry> m_entries;
};

namespace {

//! Looks a stored issuer's metadata up, and remembers it.
class StoredIssuerLookup final : public Operation<AuthorizationServerMetadata>
{
public:
    StoredIssuerLookup(HttpContext context, QString issuer, Server server, ClientIdentity identity,
                       std::shared_ptr<HttpOAuthClient::MetadataCache> cache)
        : Operation(context.network)
        , m_context(std::move(context))
        , m_issuer(std::move(issuer))
        , m_server(std::move(server))
        , m_identity(std::move(identity))
        , m_cache(std::move(cache))
    {
    }

    void start()
    {
        if (const auto known = m_cache->find(m_issuer, m_context.clock()))
            return finish(*known);
        find(m_server.legacyEndpoints);
    }

private:
    void find(bool legacyEndpoints)
    {
        // A user's consent is not asked for here: PKCE has no part in a refresh or a revocation.
        step(findAuthorizationServer(m_context, m_issuer, {}, legacyEndpoints, ServerUse::TokensOnly), Stage::Discovery,
             [this, legacyEndpoints](const AuthorizationServerFinding &found) {
                 if (found.metadata)
                     m_cache->insert(m_issuer, *found.metadata, m_context.clock());
                 else if (found.isAbsent && !legacyEndpoints && sameOrigin(QUrl(m_issuer), QUrl(m_server.identity.url)))
                     return lookWhetherOld(found.metadata.error());
                 finish(found.metadata);
             });
    }

    // A server of the first revision is its own provider, and publishes nothing. As long as it does not publish where to
    // sign in, its tokens are renewed where they were granted.
    void lookWhetherOld(const Error &absent)
    {
        step(describeServer(m_context, m_identity, m_server), Stage::Discovery,
             [this, absent](const DescribedServer &described) { described.resource ? finish(absent) : find(true); });
    }

    const HttpContext m_context;
    const QString m_issuer;
    const Server m_server;
    const ClientIdentity m_identity;
    const std::shared_ptr<HttpOAuthClient::MetadataCache> m_cache;
};

} // namespace

OAuthClient::~OAuthClient() = default;

HttpOAuthClient::HttpOAuthClient(HttpContext context, ClientIdentity identity,
                                 std::unique_ptr<QNetworkAccessManager> network)
    : m_network(std::move(network))
    , m_context(std::move(context))
    , m_identity(std::move(identity))
    , m_cache(std::make_shared<MetadataCache>())
{
}

HttpOAuthClient::~HttpOAuthClient() = default;

QFuture<Result<Discovery>> HttpOAuthClient::discover(const Server &server, const QStringList &scopes)
{
    return discoverAuthorization(m_context, m_identity, server, scopes);
}

QFuture<Result<ProtectedResourceMetadata>> HttpOAuthClient::describeResource(const Server &server)
{
    return followedBy<ProtectedResourceMetadata>(
        describeServer(m_context, m_identity, server), [](const Result<DescribedServer> &described) {
            using Described = Result<ProtectedResourceMetadata>;
            return readyFuture(described.and_then([](const DescribedServer &found) {
                return Described(found.resource.value_or(ProtectedResourceMetadata{{}, found.issuers, {}}));
            }));
        });
}

QFuture<Result<AuthorizationServerMetadata>> HttpOAuthClient::authorizationServer(const QString &issuer,
                                                                                  const Server &server)
{
    auto *operation = new StoredIssuerLookup(m_context, issuer, server, m_identity, m_cache);
    QFuture<Result<AuthorizationServerMetadata>> future = operation->future();
    operation->start();
    return future;
}

QFuture<Result<ClientRegistration>>
HttpOAuthClient::identify(const Server &server, const AuthorizationServerMetadata &metadata, const QString &redirectUri)
{
    return identifyClient(m_context, m_identity, server, metadata, redirectUri);
}

QFuture<Result<TokenGrant>> HttpOAuthClient::exchange(const AuthorizationAttempt &attempt, const Secret &code)
{
    return exchangeCode(m_context, attempt, code);
}

QFuture<Result<DeviceAuthorization>> HttpOAuthClient::authorizeDevice(const Discovery &discovery,
                                                                      const ClientRegistration &client)
{
    return Latchkey::authorizeDevice(m_context, discovery, client);
}

QFuture<Result<TokenGrant>> HttpOAuthClient::pollDevice(const Discovery &discovery, const ClientRegistration &client,
                                                        const Secret &deviceCode, const Secret &dpopKey)
{
    return exchangeDeviceCode(m_context, discovery, client, deviceCode, dpopKey);
}

QFuture<Result<TokenGrant>> HttpOAuthClient::refresh(const AuthorizationServerMetadata &metadata,
                                                     const Credential &credential, const RefreshTerms &terms)
{
    return refreshToken(m_context, metadata, credential, terms);
}

QFuture<Result<TokenGrant>> HttpOAuthClient::obtain(const Server &server, const AuthorizationServerMetadata &metadata,
                                                    const QString &resource, const QStringList &scopes,
                                                    const Secret &dpopKey, std::chrono::milliseconds bound)
{
    return obtainToken(m_context, server, metadata, {resource, scopes, dpopKey, bound});
}

QFuture<Result<RevocationReport>> HttpOAuthClient::revoke(const AuthorizationServerMetadata &metadata,
                                                          const Credential &credential, const Secret &clientKey)
{
    return revokeTokens(m_context, metadata, credential, clientKey);
}

std::shared_ptr<OAuthClient> httpOAuthClient(QNetworkAccessManager &network, const ClientIdentity &identity,
                                             Clock clock)
{
    HttpContext context;
    context.network = &network;
    context.clock = std::move(clock);
    return std::make_shared<HttpOAuthClient>(std::move(context), identity);
}

std::shared_ptr<OAuthClient> httpOAuthClient(const NetworkSettings &settings, const ClientIdentity &identity,
                                             Clock clock)
{
    std::unique_ptr<QNetworkAccessManager> network = networkAccess(settings);
    HttpContext context;
    context.network = network.get();
    context.clock = std::move(clock);
    return std::make_shared<HttpOAuthClient>(std::move(context), identity, std::move(network));
}

} // namespace Latchkey

#include "moc_oauthclient.cpp"

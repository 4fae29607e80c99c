#pragma once

#include "core/oauth/httpexchange_p.h"
#include "core/oauth/oauthclient.h"

#include <QtCore/QDateTime>
#include <QtCore/QHash>

#include <memory>

namespace Latchkey {

//! Puts the operations of this room behind the facade. An operation under way needs no client: it owns itself.
class LATCHKEY_TEST_EXPORT HttpOAuthClient final : public OAuthClient
{
public:
    //! \a network: that of \a context, where this is to own it.
    HttpOAuthClient(HttpContext context, ClientIdentity identity,
                    std::unique_ptr<QNetworkAccessManager> network = nullptr);
    ~HttpOAuthClient() override;

    QFuture<Result<Discovery>> discover(const Server &server, const QStringList &scopes) override;
    QFuture<Result<ProtectedResourceMetadata>> describeResource(const Server &server) override;
    QFuture<Result<AuthorizationServerMetadata>> authorizationServer(const QString &issuer,
                                                                     const Server &server) override;
    QFuture<Result<ClientRegistration>> identify(const Server &server, const AuthorizationServerMetadata &metadata,
                                                 const QString &redirectUri) override;
    QFuture<Result<TokenGrant>> exchange(const AuthorizationAttempt &attempt, const Secret &code) override;
    QFuture<Result<DeviceAuthorization>> authorizeDevice(const Discovery &discovery,
                                                         const ClientRegistration &client) override;
    QFuture<Result<TokenGrant>> pollDevice(const Discovery &discovery, const ClientRegistration &client,
                                           const Secret &deviceCode, const Secret &dpopKey) override;
    QFuture<Result<TokenGrant>> refresh(const AuthorizationServerMetadata &metadata, const Credential &credential,
                                        const RefreshTerms &terms) override;
    QFuture<Result<TokenGrant>> obtain(const Server &server, const AuthorizationServerMetadata &metadata,
                                       const QString &resource, const QStringList &scopes, const Secret &dpopKey,
                                       std::chrono::milliseconds bound) override;
    QFuture<Result<RevocationReport>> revoke(const AuthorizationServerMetadata &metadata, const Credential &credential,
                                             const Secret &clientKey) override;

    //! Metadata by the issuer that it was asked for.
    class MetadataCache;

private:
    const std::unique_ptr<QNetworkAccessManager> m_network;
    const HttpContext m_context;
    const ClientIdentity m_identity;
    const std::shared_ptr<MetadataCache> m_cache;
};

} // namespace Latchkey

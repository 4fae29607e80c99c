#include "core/session/refreshplan_p.h"

#include "core/base/operation_p.h"
#include "core/base/visibletext.h"
#include "core/oauth/protocoltexts_p.h"
#include "core/oauth/urlrules_p.h"
#include "core/session/providerlookup_p.h"

#include <QtCore/QUrl>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

class RefreshPlanning final : public Operation<RefreshPlan>
{
public:
    RefreshPlanning(std::shared_ptr<OAuthClient> oauth, Server server, Credential stored)
        : m_oauth(std::move(oauth))
        , m_server(std::move(server))
        , m_stored(std::move(stored))
    {
        // RFC 6749 section 6: left out, it means what was granted. Some refuse it (Salesforce), few need it (Entra ID).
        if (m_stored.withScopes || m_server.provider.refreshWithScopes)
            m_plan.terms.scopes = m_stored.scopes;
    }

    // The stored issuer's own metadata (RULE B-10, C-9): a server cannot send the refresh token elsewhere by naming
    // another authorization server.
    void start()
    {
        step(providerOf(m_oauth, m_stored.issuer, m_server), Stage::Discovery,
             [this](const AuthorizationServerMetadata &found) {
                 m_plan.provider = found;
                 findResource();
             });
    }

private:
    // As it was granted. Where it is not recorded, what the server publishes, byte for byte: other programs, Codex for
    // one, keep no resource, and have asked for this one.
    void findResource()
    {
        if (m_stored.refreshToken.isEmpty() || m_stored.withoutResource || m_server.provider.omitResource)
            return finish(m_plan);
        m_plan.terms.resource = m_stored.resource;
        if (!m_plan.terms.resource.isEmpty())
            return finish(m_plan);
        step(m_oauth->describeResource(m_server), [this](const Result<ProtectedResourceMetadata> &published) {
            // Later it may say: there is no need to guess, and to have the token spent by a wrong guess.
            if (!published && published.error().kind == ErrorKind::Network)
                return finish(at(Stage::Discovery, published.error()));
            m_plan.resourceIsPublished = published && !published->resource.isEmpty();
            m_plan.terms.resource = m_plan.resourceIsPublished
                ? published->resource
                : canonicalResource(m_server.identity.url.section(u'#', 0, 0));
            finish(m_plan);
        });
    }

    const std::shared_ptr<OAuthClient> m_oauth;
    const Server m_server;
    const Credential m_stored;
    RefreshPlan m_plan;
};

} // namespace

QFuture<Result<RefreshPlan>> planRefresh(const std::shared_ptr<OAuthClient> &oauth, const Server &server,
                                         const Credential &stored)
{
    auto *planning = new RefreshPlanning(oauth, server, stored);
    QFuture<Result<RefreshPlan>> future = planning->future();
    planning->start();
    return future;
}

QFuture<Result<QString>> providerNamedInstead(const std::shared_ptr<OAuthClient> &oauth, const Server &server,
                                              const QString &issuer)
{
    return followedBy<QString>(
        oauth->describeResource(server), [issuer](const Result<ProtectedResourceMetadata> &published) {
            const auto isSame = [&issuer](const QString &named) { return isSameIssuer(named, issuer); };
            // Without a document nobody says anything about the provider.
            if (!published || published->resource.isEmpty()
                || std::any_of(published->authorizationServers.begin(), published->authorizationServers.end(), isSame))
                return readyFuture(Result<QString>(QString()));
            const QUrl named(published->authorizationServers.value(0));
            return readyFuture(Result<QString>(visibleText(named.host(QUrl::FullyEncoded), 100)));
        });
}

QString resourceToObtain(const Server &server, const Credential &stored)
{
    if (server.provider.omitResource)
        return {};
    if (!server.resource.isEmpty() && server.origin == ServerOrigin::Own)
        return server.resource;
    return stored.resource.isEmpty() ? server.identity.url : stored.resource;
}

} // namespace Latchkey

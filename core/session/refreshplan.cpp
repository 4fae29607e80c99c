#include "core/session/refreshplan_p.h"

#include "core/base/operation_p.h"
#include "core/base/visibletext.h"
#include "core/oauth/issuer_p.h"
#include "core/oauth/urlrules.h"
#include "core/session/providerlookup_p.h"

#include <QtCore/QUrl>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

class RefreshPlanning final : public Operation<RefreshPlan>
{
public:
    RefreshPlanning(std::shared_ptr<OAuthClient> oauth, Server server, Credential stored, const LearnedTerms &learned)
        : m_oauth(std::move(oauth))
        , m_server(std::move(server))
        , m_stored(std::move(stored))
        , m_withoutResource(learned.withoutResource && learned.issuer == m_stored.issuer)
    {
        // RFC 6749 section 6: left out, it means what was granted. Some refuse it (Salesforce), few need it (Entra ID).
        if (learned.withScopes && learned.issuer == m_stored.issuer)
            m_plan.terms.scopes = m_stored.scopes;
    }

    // The stored issuer's own metadata (SPEC B-10, C-9): a server cannot send the refresh token elsewhere by naming
    // another authorization server.
    void start()
    {
        step(providerOf(m_oauth, m_stored.issuer, m_server), [this](const Result<AuthorizationServerMetadata> &found) {
            if (!found)
                return lookWhetherItMoved(at(Stage::Discovery, found.error()));
            m_plan.provider = *found;
            findResource();
        });
    }

private:
    // A provider that serves our issuer no more, while the server names another: no wait brings this sign-in back (SPEC
    // D-10, C-8). One that cannot be reached, or is busy, has said nothing of the kind.
    void lookWhetherItMoved(const Error &failure)
    {
        if (m_stored.issuer.isEmpty() || failure.kind == ErrorKind::Network)
            return finish(failure);
        step(m_oauth->describeResource(m_server), [this, failure](const Result<ProtectedResourceMetadata> &published) {
            const auto isOurs = [this](const QString &issuer) { return isSameIssuer(issuer, m_stored.issuer); };
            // Without a document nobody says anything about the provider.
            if (!published || published->resource.isEmpty()
                || std::any_of(published->authorizationServers.begin(), published->authorizationServers.end(), isOurs))
                return finish(failure);
            const QString host = QUrl(published->authorizationServers.value(0)).host(QUrl::FullyEncoded);
            finish(Error{ErrorKind::AuthorizationRequired,
                         Stage::Discovery,
                         u"The server now has its users sign in at %1"_s.arg(visibleText(host, 100)),
                         {},
                         {}});
        });
    }

    // As it was granted. Where it is not recorded, what the server publishes, byte for byte: other programs, Codex for
    // one, keep no resource, and have asked for this one.
    void findResource()
    {
        if (m_stored.refreshToken.isEmpty() || m_withoutResource)
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
    const bool m_withoutResource;
    RefreshPlan m_plan;
};

} // namespace

QFuture<Result<RefreshPlan>> planRefresh(const std::shared_ptr<OAuthClient> &oauth, const Server &server,
                                         const Credential &stored, const LearnedTerms &learned)
{
    auto *planning = new RefreshPlanning(oauth, server, stored, learned);
    QFuture<Result<RefreshPlan>> future = planning->future();
    planning->start();
    return future;
}

QString resourceToObtain(const Server &server, const Credential &stored)
{
    if (!server.resource.isEmpty() && server.origin == ServerOrigin::Own)
        return server.resource;
    return stored.resource.isEmpty() ? server.identity.url : stored.resource;
}

} // namespace Latchkey

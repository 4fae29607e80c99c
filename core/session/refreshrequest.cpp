#include "core/session/refreshrequest_p.h"

#include "core/base/operation_p.h"

#include <utility>

namespace Latchkey {

namespace {

class RefreshRequest final : public Operation<RefreshGrant>
{
public:
    RefreshRequest(std::shared_ptr<OAuthClient> oauth, Server server, Credential stored, RefreshPlan plan,
                   TimeLeft timeLeft)
        : m_oauth(std::move(oauth))
        , m_server(std::move(server))
        , m_stored(std::move(stored))
        , m_plan(std::move(plan))
        , m_timeLeft(std::move(timeLeft))
    {
    }

    void send()
    {
        m_plan.terms.bound = m_timeLeft();
        step(m_oauth->refresh(m_plan.provider, m_stored, m_plan.terms), [this](const Result<TokenGrant> &grant) {
            if (grant)
                return finish(RefreshGrant{*grant, m_plan.terms});
            const std::optional<Refusal> &refusal = grant.error().refusal;
            const RefusedPart part = refusal ? refusal->part : RefusedPart::None;
            if (part == RefusedPart::None || std::exchange(m_askedTwice, true))
                return finish(grant.error());
            part == RefusedPart::Resource ? askForAnotherResource(grant.error()) : askForOtherScopes(grant.error());
        });
    }

private:
    void askForAnotherResource(const Error &refusal)
    {
        const QString refused = m_plan.terms.resource;
        if (m_plan.resourceIsPublished)
            return askFor({}, refusal);
        step(m_oauth->describeResource(m_server),
             [this, refused, refusal](const Result<ProtectedResourceMetadata> &published) {
                 const QString named = published ? published->resource : QString();
                 askFor(named == refused ? QString() : named, refusal);
             });
    }

    void askFor(const QString &resource, const Error &refusal)
    {
        // What may be spent is only tried again at once: later it would be another attempt.
        if (resource == m_plan.terms.resource || m_timeLeft().count() <= 0)
            return finish(refusal);
        m_plan.terms.resource = resource;
        send();
    }

    void askForOtherScopes(const Error &refusal)
    {
        const QStringList scopes = m_plan.terms.scopes.isEmpty() ? m_stored.scopes : QStringList();
        if (scopes == m_plan.terms.scopes || m_timeLeft().count() <= 0)
            return finish(refusal);
        m_plan.terms.scopes = scopes;
        send();
    }

    const std::shared_ptr<OAuthClient> m_oauth;
    const Server m_server;
    const Credential m_stored;
    RefreshPlan m_plan;
    const TimeLeft m_timeLeft;
    bool m_askedTwice = false;
};

} // namespace

QFuture<Result<RefreshGrant>> requestRefresh(const std::shared_ptr<OAuthClient> &oauth, const Server &server,
                                             const Credential &stored, const RefreshPlan &plan, TimeLeft timeLeft)
{
    auto *request = new RefreshRequest(oauth, server, stored, plan, std::move(timeLeft));
    QFuture<Result<RefreshGrant>> future = request->future();
    request->send();
    return future;
}

} // namespace Latchkey

#pragma once

#include "core/base/clock.h"
#include "core/base/delay.h"
#include "core/base/operation_p.h"
#include "core/oauth/oauthclient.h"

#include <memory>

namespace Latchkey {

//! Asks again and again whether the user has decided (RFC 8628 section 3.5). Ends with the first answer that is a
//! decision; whoever started it bounds it, by destroying it.
class DevicePolling : public Operation<TokenGrant>
{
public:
    //! \a dpopKey: as AuthorizationAttempt's.
    DevicePolling(std::shared_ptr<OAuthClient> oauth, Discovery discovery, ClientRegistration client,
                  const DeviceAuthorization &device, Secret dpopKey, Clock clock, Delay delay);

    //! Errors: AuthorizationRequired with Stage::Authorization, the user said no or the code has run out; Refused and
    //! Protocol, with Stage::Exchange.
    QFuture<Result<TokenGrant>> start();

private:
    void wait();
    void poll();
    void handleAnswer(const Result<TokenGrant> &answer);
    void leave() override {}

    const std::shared_ptr<OAuthClient> m_oauth;
    const Discovery m_discovery;
    const ClientRegistration m_client;
    const Secret m_code;
    const Secret m_dpopKey;
    const Clock m_clock;
    const Delay m_delay;
    std::chrono::seconds m_interval; //!< As the server wants it.
    std::chrono::seconds m_backOff{0}; //!< On top of it, while the server does not answer.
    QDateTime m_notBefore;
};

} // namespace Latchkey

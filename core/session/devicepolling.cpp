#include "core/session/devicepolling_p.h"

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto slowDown = 5s; // RFC 8628 section 3.5
constexpr std::chrono::seconds longestBackOff = 60s;

bool isTransient(const Error &error)
{
    return error.kind == ErrorKind::Network || error.kind == ErrorKind::OutcomeUnknown;
}

} // namespace

DevicePolling::DevicePolling(std::shared_ptr<OAuthClient> oauth, Discovery discovery, ClientRegistration client,
                             const DeviceAuthorization &device, Secret dpopKey, Clock clock, Delay delay)
    : m_oauth(std::move(oauth))
    , m_discovery(std::move(discovery))
    , m_client(std::move(client))
    , m_code(device.deviceCode)
    , m_dpopKey(std::move(dpopKey))
    , m_clock(std::move(clock))
    , m_delay(std::move(delay))
    , m_interval(device.interval)
{
}

QFuture<Result<TokenGrant>> DevicePolling::start()
{
    wait();
    return future();
}

void DevicePolling::wait()
{
    std::chrono::milliseconds time = m_interval + m_backOff;
    if (m_notBefore.isValid()) // Retry-After
        time = std::max(time, std::chrono::milliseconds(m_clock().msecsTo(m_notBefore)));
    m_delay(time, this, [this] { poll(); });
}

void DevicePolling::poll()
{
    step(m_oauth->pollDevice(m_discovery, m_client, m_code, m_dpopKey),
         [this](const Result<TokenGrant> &answer) { handleAnswer(answer); });
}

void DevicePolling::handleAnswer(const Result<TokenGrant> &answer)
{
    if (answer)
        return finish(answer);
    Error error = answer.error();
    m_notBefore = {};
    if (error.oauthError == "authorization_pending"_L1) {
        m_backOff = 0s;
        return wait();
    }
    if (error.oauthError == "slow_down"_L1) { // for good, not only for this poll
        m_interval += slowDown;
        return wait();
    }
    if (error.oauthError == "access_denied"_L1 || error.oauthError == "expired_token"_L1) {
        error.kind = ErrorKind::AuthorizationRequired;
        error.stage = Stage::Authorization;
        return finish(error);
    }
    if (!isTransient(error))
        return finish(error);
    // RFC 8628 section 3.5: exponentially less often. An answer that was lost costs nothing but this sign-in.
    m_backOff = std::min(m_backOff.count() == 0 ? m_interval : 2 * m_backOff + m_interval, longestBackOff);
    m_notBefore = error.retryAt;
    wait();
}

} // namespace Latchkey

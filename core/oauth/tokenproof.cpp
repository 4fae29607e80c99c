#include "core/oauth/tokenproof_p.h"

#include <utility>

namespace Latchkey {

TokenProof::TokenProof(const HttpContext &context, Secret key)
    : m_nonces(context.nonces)
    , m_clock(context.clock)
    , m_key(std::move(key))
{
}

Status TokenProof::addTo(HttpRequest &request)
{
    m_url = request.url;
    if (m_key.isEmpty())
        return success();
    m_nonce = m_nonces->at(m_url);
    const Result<Secret> proof = dpopProof(m_key, {"POST", m_url, {}, m_nonce}, m_clock());
    if (!proof)
        return proof.error();
    request.headers.append({"DPoP", proof->reveal().toByteArray()});
    return success();
}

void TokenProof::remember(const HttpAnswer &answer)
{
    m_nonces->remember(m_url, answer.headerValues("DPoP-Nonce"));
}

bool TokenProof::isWorthARepetition(const Error &refusal)
{
    const bool hasAnother = m_nonces->at(m_url) != m_nonce;
    return !m_key.isEmpty() && refusal.oauthError == wantsNonce && hasAnother && !std::exchange(m_repeated, true);
}

} // namespace Latchkey

#pragma once

#include "core/base/error.h"
#include "core/oauth/httpexchange_p.h"

namespace Latchkey {

//! The proofs of possession that one token request carries (RFC 9449 section 5), and its one repetition, where all that
//! it lacked was the server's nonce. Without a key it does nothing.
class TokenProof
{
public:
    //! \a key: PKCS#8 in PEM; empty: a bearer token is wanted.
    TokenProof(const HttpContext &context, Secret key);

    //! What an answer may grant, as parseTokenReply() wants to know it.
    TokenType asked() const { return m_key.isEmpty() ? TokenType::Bearer : TokenType::DPoP; }

    //! Gives \a request a proof of its own. Errors: as dpopProof().
    Status addTo(HttpRequest &request);

    //! Notes the nonce in \a answer, for the proofs to come.
    void remember(const HttpAnswer &answer);

    //! Whether \a refusal, of what was noted last, says no more than that the server's new nonce was missing. Once: a
    //! server that is never content with its own nonces must not keep us, or get us to guess.
    bool isWorthARepetition(const Error &refusal);

private:
    const std::shared_ptr<DpopNonces> m_nonces;
    const Clock m_clock;
    const Secret m_key;
    QUrl m_url;
    QByteArray m_nonce; // of the last proof
    bool m_repeated = false;
};

} // namespace Latchkey

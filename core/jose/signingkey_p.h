#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QJsonObject>
#include <QtCore/QString>

namespace Latchkey {

//! A private key that signs for this client: EC P-256 (ES256), or RSA of 2048 bits or more (RS256). RFC 7518 section
//! 3.1. A value: copies share the key's bytes, wiped with the last of them. No error says anything of the key.
class LATCHKEY_TEST_EXPORT SigningKey
{
public:
    //! A new P-256 key, of OpenSSL's own randomness. Errors: Internal.
    static Result<SigningKey> generate();

    //! The first key of \a pem: PKCS#8, or the older forms of `openssl ec` and `openssl rsa`, at most 64 KiB. Never
    //! asks for a password. Errors: InvalidInput (no key, encrypted, damaged, another curve, too short).
    static Result<SigningKey> fromPem(const Secret &pem);

    //! PKCS#8 in PEM (RFC 7468 section 10), unencrypted: for the pinned store only.
    const Secret &pem() const { return m_pem; }

    //! The `alg` of its signatures: `ES256` or `RS256`.
    QString algorithm() const;

    //! The signature over \a message, as JWS has it: for ES256 r and s, 32 bytes each (RFC 7518 section 3.4).
    //! Errors: Internal.
    Result<QByteArray> sign(QByteArrayView message) const;

    //! The public half, and nothing but its required members. RFC 7517, RFC 7518 section 6.
    const QJsonObject &publicJwk() const { return m_publicJwk; }

    friend bool operator==(const SigningKey &left, const SigningKey &right) { return left.m_pem == right.m_pem; }

private:
    enum class Kind { P256, Rsa };
    SigningKey(Kind kind, Secret pem, QJsonObject publicJwk);
    friend struct SigningKeyBuilder;

    Kind m_kind;
    Secret m_pem;
    QJsonObject m_publicJwk;
};

//! SHA-256 over the required members of a public key, base64url: what names it. RFC 7638. Empty: \a jwk is not a public
//! key of a kind that has a SigningKey.
LATCHKEY_EXPORT QByteArray jwkThumbprint(const QJsonObject &jwk);

} // namespace Latchkey

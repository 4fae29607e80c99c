#include "core/jose/signingkey_p.h"
#include "tests/fuzz/fuzz.h"

#include <QtCore/QJsonDocument>

using namespace Latchkey;
using namespace Latchkey::Fuzz;

//! A private key in PEM, and a public one as a JWK.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text = input(data, size);
    const QByteArray thumbprint = jwkThumbprint(QJsonDocument::fromJson(text).object());
    require(thumbprint.isEmpty() || thumbprint.size() == 43, "a thumbprint is a SHA-256");
    const auto key = SigningKey::fromPem(Secret(text));
    if (!key) {
        requireFit(key.error(), text.simplified());
        return 0;
    }
    require(jwkThumbprint(key->publicJwk()).size() == 43, "a key has a public half with a name");
    require(!key->publicJwk().contains(QStringLiteral("d")), "and not more than that");
    const auto again = SigningKey::fromPem(key->pem());
    require(again && *again == *key, "what is written reads the same");
    const auto signature = key->sign("message");
    require(!signature || !signature->isEmpty(), "a signature, or an error");
    return 0;
}

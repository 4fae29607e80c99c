// In the place of what computes with OpenSSL, where Latchkey is built without it: each use says what is missing.

#include "core/jose/age_p.h"
#include "core/jose/signingkey_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

Error lacking(ErrorKind kind, const QString &what)
{
    Error error;
    error.kind = kind;
    error.detail = what + u" takes OpenSSL, and this build of Latchkey has none"_s;
    return error;
}

Error noKeys()
{
    return lacking(ErrorKind::InvalidInput, u"a signing key (DPoP, signed assertions)"_s);
}

Error noAge()
{
    return lacking(ErrorKind::StoreEncrypted, u"Codex's encrypted store"_s);
}

} // namespace

Result<SigningKey> SigningKey::generate()
{
    return noKeys();
}

Result<SigningKey> SigningKey::fromPem(const Secret &)
{
    return noKeys();
}

QString SigningKey::algorithm() const
{
    return {};
}

Result<QByteArray> SigningKey::sign(QByteArrayView) const
{
    return noKeys();
}

QByteArray jwkThumbprint(const QJsonObject &)
{
    return {};
}

Result<AgeHeader> parseAgeHeader(QByteArrayView)
{
    return noAge();
}

Result<Secret> ageFileKey(const AgeHeader &, const Secret &)
{
    return noAge();
}

Result<Secret> openAge(QByteArrayView, const AgeHeader &, const Secret &)
{
    return noAge();
}

Result<AgeSeed> newAgeSeed()
{
    return noAge();
}

Result<QByteArray> sealAge(QByteArrayView, const Secret &, int, const AgeSeed &)
{
    return noAge();
}

} // namespace Latchkey

#include "app/demo/proofs.h"

#include "app/demo/es256.h"
#include "core/jose/signingkey_p.h"
#include "core/oauth/protocoltexts_p.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>

#include <cstdlib>

namespace Latchkey::Demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 clockTolerance = 300; // seconds
constexpr qsizetype memory = 10'000;

QByteArray decoded(const QByteArray &part)
{
    return QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding);
}

QJsonObject objectOf(const QByteArray &part)
{
    return QJsonDocument::fromJson(decoded(part)).object();
}

QString hashOf(const QByteArray &token)
{
    return QString::fromLatin1(QCryptographicHash::hash(token, QCryptographicHash::Sha256)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

Proofs::Proofs(Clock clock)
    : m_clock(std::move(clock))
    , m_nonce(randomText())
{
}

Proofs::Verdict Proofs::judge(const HttpRequest &request, const QString &url, const QByteArray &accessToken,
                              bool wantNonce)
{
    const QByteArray proof = request.header("dpop");
    if (proof.isEmpty())
        return {};
    const QByteArrayList parts = proof.split('.');
    const auto refused = [](const QString &why) { return Verdict{{}, u"invalid_dpop_proof"_s, why}; };
    if (parts.size() != 3)
        return refused(u"this is not one JWT"_s);
    const QJsonObject header = objectOf(parts[0]);
    const QJsonObject claims = objectOf(parts[1]);
    if (const QString flaw = flawOf(header, claims, request, url, accessToken); !flaw.isEmpty())
        return refused(flaw);
    const QJsonObject key = header["jwk"_L1].toObject();
#ifdef LATCHKEY_HAVE_OPENSSL
    const bool isSigned = verifiesEs256(key, parts[0] + '.' + parts[1], decoded(parts[2]));
#else
    const bool isSigned = false; // nobody can tell
#endif
    if (!isSigned)
        return refused(u"the signature is not of this key"_s);
    if (wantNonce && claims["nonce"_L1].toString().toLatin1() != m_nonce)
        return {{}, u"use_dpop_nonce"_s, u"the proof has not the newest nonce"_s};
    if (m_seen.size() >= memory)
        m_seen.clear();
    m_seen.insert(claims["jti"_L1].toString());
    return {jwkThumbprint(key)};
}

void Proofs::addNonce(HttpResponse &response)
{
    m_nonce = randomText();
    response.headers.append({"DPoP-Nonce", m_nonce});
}

//! In the order of RFC 9449 section 4.3. Empty: there is none.
QString Proofs::flawOf(const QJsonObject &header, const QJsonObject &claims, const HttpRequest &request,
                       const QString &url, const QByteArray &accessToken) const
{
    const QString id = claims["jti"_L1].toString();
    if (id.isEmpty() || header["typ"_L1].toString() != "dpop+jwt"_L1 || header["alg"_L1].toString() != "ES256"_L1)
        return u"this is not a proof that is signed with ES256"_s;
    if (header["jwk"_L1].toObject().contains("d"_L1))
        return u"there is a private key in it"_s;
    if (claims["htm"_L1].toString().toLatin1() != request.method || claims["htu"_L1].toString() != url)
        return u"it is for another request"_s;
    if (std::llabs(claims["iat"_L1].toInteger() - m_clock().toSecsSinceEpoch()) > clockTolerance)
        return u"it is of another time"_s;
    if (claims["ath"_L1].toString() != (accessToken.isEmpty() ? QString() : hashOf(accessToken)))
        return u"it is for another token"_s;
    return m_seen.contains(id) ? u"it has been used before"_s : QString();
}

} // namespace Latchkey::Demo

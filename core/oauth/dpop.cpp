#include "core/oauth/dpop_p.h"

#include "core/base/visibletext.h"
#include "core/oauth/challenge.h"
#include "core/oauth/protocoltexts_p.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumNonceLength = 1024;
constexpr qsizetype maximumOrigins = 64;

QString originOf(const QUrl &url)
{
    const int usual = url.scheme() == "https"_L1 ? 443 : 80;
    return url.scheme() + u"://"_s + url.host(QUrl::FullyEncoded) + u':' + QString::number(url.port(usual));
}

//! Without query and fragment, and as RFC 3986 section 6.2 normalizes it: RFC 9449 sections 4.2 and 4.3.
QString targetOf(QUrl url)
{
    if (url.port() == (url.scheme() == "https"_L1 ? 443 : 80))
        url.setPort(-1);
    if (url.path().isEmpty())
        url.setPath(u"/"_s);
    return url.toString(QUrl::FullyEncoded | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

//! NQCHAR: RFC 6749 appendix A.
bool isNonce(const QByteArray &value)
{
    return !value.isEmpty() && value.size() <= maximumNonceLength
        && std::all_of(value.begin(), value.end(), [](char c) { return c > ' ' && c <= '~' && c != '"' && c != '\\'; });
}

Result<SigningKey> keyFrom(const Secret &pem)
{
    Result<SigningKey> key = SigningKey::fromPem(pem);
    if (key)
        return key;
    return Error{ErrorKind::AuthorizationRequired,
                 {},
                 u"the key that this sign-in is bound to is lost: "_s + key.error().detail};
}

} // namespace

Result<Secret> dpopProof(const Secret &pem, const ProvenRequest &request, const QDateTime &now)
{
    const Result<SigningKey> key = keyFrom(pem);
    if (!key)
        return key.error();
    QJsonObject claims{{"jti"_L1, QString::fromLatin1(randomText())},
                       {"htm"_L1, QString::fromLatin1(request.method)},
                       {"htu"_L1, targetOf(request.url)},
                       {"iat"_L1, now.toSecsSinceEpoch()}};
    if (!request.accessToken.isEmpty()) {
        const QByteArrayView token = request.accessToken.reveal();
        claims["ath"_L1] = QString::fromLatin1(base64Url(QCryptographicHash::hash(token, QCryptographicHash::Sha256)));
    }
    if (!request.nonce.isEmpty())
        claims["nonce"_L1] = QString::fromLatin1(request.nonce);
    return signedJwt(*key, {{"typ"_L1, "dpop+jwt"_L1}, {"jwk"_L1, key->publicJwk()}}, claims);
}

Result<Secret> dpopKeyFor(const Server &server, const Secret &kept)
{
    if (!server.dpop)
        return Secret();
    if (!kept.isEmpty() && SigningKey::fromPem(kept))
        return kept;
    return SigningKey::generate().and_then([](const SigningKey &key) { return Result<Secret>(key.pem()); });
}

Status checkDpopKey(const Credential &credential)
{
    if (credential.tokenType == TokenType::Bearer && credential.dpopKey.isEmpty())
        return success();
    const Result<SigningKey> key = keyFrom(credential.dpopKey);
    return key ? success() : Status(key.error());
}

QByteArray dpopThumbprint(const Secret &pem)
{
    if (pem.isEmpty())
        return {};
    const Result<SigningKey> key = SigningKey::fromPem(pem);
    return key ? jwkThumbprint(key->publicJwk()) : QByteArray();
}

QString dpopError(const QByteArrayList &challenges)
{
    for (const Challenge &challenge : parseChallenges(challenges)) {
        if (const auto error = challenge.parameter("error"); error && challenge.scheme == "dpop")
            return visibleText(QString::fromUtf8(*error), 64);
    }
    return {};
}

QByteArray DpopNonces::at(const QUrl &url) const
{
    return m_nonces.value(originOf(url));
}

void DpopNonces::remember(const QUrl &url, const QByteArrayList &fields)
{
    if (fields.size() != 1 || !isNonce(fields.first()))
        return;
    if (m_nonces.size() >= maximumOrigins)
        m_nonces.clear();
    m_nonces.insert(originOf(url), fields.first());
}

} // namespace Latchkey

#include "app/demo/es256.h"

#include "core/jose/openssl_p.h"

#include <openssl/core_names.h>
#include <openssl/params.h>

#include <array>

namespace Latchkey::Demo {

using namespace Qt::StringLiterals;

namespace {

using namespace OpenSsl;

constexpr qsizetype half = 32;

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

QByteArray coordinate(const QJsonObject &jwk, QLatin1String name)
{
    return QByteArray::fromBase64(jwk[name].toString().toLatin1(), QByteArray::Base64UrlEncoding);
}

Key keyOf(const QJsonObject &jwk)
{
    const QByteArray x = coordinate(jwk, "x"_L1);
    const QByteArray y = coordinate(jwk, "y"_L1);
    if (jwk["kty"_L1].toString() != "EC"_L1 || jwk["crv"_L1].toString() != "P-256"_L1 || x.size() != half
        || y.size() != half)
        return {};
    QByteArray point = '\x04' + x + y; // uncompressed
    QByteArray group("prime256v1");
    std::array<OSSL_PARAM, 3> parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group.data(), 0),
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, point.data(), static_cast<size_t>(point.size())),
        OSSL_PARAM_construct_end()};
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY *key = nullptr;
    if (!context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.data()) != 1)
        return {};
    return Key(key);
}

//! OpenSSL wants the two numbers in DER. Empty: they are none.
QByteArray inDer(const QByteArray &signature)
{
    const EcSignature pair(ECDSA_SIG_new());
    if (!pair || signature.size() != 2 * half
        || ECDSA_SIG_set0(pair.get(), BN_bin2bn(raw(signature), half, nullptr),
                          BN_bin2bn(raw(signature) + half, half, nullptr))
            != 1)
        return {};
    QByteArray der(i2d_ECDSA_SIG(pair.get(), nullptr), '\0');
    auto *out = reinterpret_cast<unsigned char *>(der.data());
    i2d_ECDSA_SIG(pair.get(), &out);
    return der;
}

} // namespace

bool verifiesEs256(const QJsonObject &jwk, const QByteArray &message, const QByteArray &signature)
{
    const ErrorQueueGuard guard;
    const Key key = keyOf(jwk);
    const QByteArray der = inDer(signature);
    const DigestContext context(EVP_MD_CTX_new());
    return key && context && !der.isEmpty()
        && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1
        && EVP_DigestVerify(context.get(), raw(der), static_cast<size_t>(der.size()), raw(message),
                            static_cast<size_t>(message.size()))
        == 1;
}

} // namespace Latchkey::Demo

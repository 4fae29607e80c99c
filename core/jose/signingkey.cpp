#include "core/jose/signingkey_p.h"

#include "core/jose/jwt_p.h"
#include "core/jose/openssl_p.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/pem.h>

#include <array>
#include <optional>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

using namespace OpenSsl;

constexpr qsizetype maximumPemBytes = qsizetype{64} * 1024;
constexpr int minimumRsaBits = 2048; // RFC 7518 section 3.3
constexpr int p256Bytes = 32;

Error unusable(const QString &detail)
{
    return Error{ErrorKind::InvalidInput, {}, detail};
}

Error defect(const QString &detail)
{
    return Error{ErrorKind::Internal, {}, detail};
}

// Without this OpenSSL would ask at the terminal, and block.
int noPassword(char *, int, int, void *)
{
    return -1;
}

Key read(const Secret &pem)
{
    const QByteArrayView bytes = pem.reveal();
    const Memory bio(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
    return Key(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassword, nullptr) : nullptr);
}

Secret written(EVP_PKEY *key)
{
    const Memory bio(BIO_new(BIO_s_secmem())); // wipes its buffer
    if (!bio || PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &bytes);
    return size > 0 ? Secret(QByteArrayView(bytes, size)) : Secret();
}

//! Big-endian, in at least \a size bytes. Empty: \a key has no such number.
QByteArray number(const EVP_PKEY *key, const char *name, int size)
{
    BIGNUM *raw = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &raw) != 1)
        return {};
    const Number value(raw);
    QByteArray bytes(qMax(size, BN_num_bytes(value.get())), '\0');
    const int length = static_cast<int>(bytes.size());
    return BN_bn2binpad(value.get(), reinterpret_cast<unsigned char *>(bytes.data()), length) == length ? bytes
                                                                                                        : QByteArray();
}

bool isP256(const EVP_PKEY *key)
{
    std::array<char, 64> name{};
    return EVP_PKEY_is_a(key, "EC") == 1 && EVP_PKEY_get_group_name(key, name.data(), name.size(), nullptr) == 1
        && QByteArrayView(name.data()) == QByteArrayView(SN_X9_62_prime256v1);
}

//! Whether the two halves of a key belong together, and its point is on the curve.
bool isSound(EVP_PKEY *key)
{
    const KeyContext context(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    return context && EVP_PKEY_check(context.get()) == 1;
}

QJsonObject jwkOf(std::initializer_list<std::pair<QLatin1String, QByteArray>> numbers, QJsonObject jwk)
{
    for (const auto &[name, bytes] : numbers) {
        if (bytes.isEmpty())
            return {};
        jwk[name] = QString::fromLatin1(base64Url(bytes));
    }
    return jwk;
}

QJsonObject jwkOfP256(const EVP_PKEY *key)
{
    return jwkOf({{"x"_L1, number(key, OSSL_PKEY_PARAM_EC_PUB_X, p256Bytes)},
                  {"y"_L1, number(key, OSSL_PKEY_PARAM_EC_PUB_Y, p256Bytes)}},
                 {{"kty"_L1, "EC"_L1}, {"crv"_L1, "P-256"_L1}});
}

QJsonObject jwkOfRsa(const EVP_PKEY *key)
{
    return jwkOf({{"n"_L1, number(key, OSSL_PKEY_PARAM_RSA_N, 0)}, {"e"_L1, number(key, OSSL_PKEY_PARAM_RSA_E, 0)}},
                 {{"kty"_L1, "RSA"_L1}});
}

//! JWS wants the two numbers side by side; OpenSSL gives them in DER.
QByteArray sideBySide(const QByteArray &der)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    const EcSignature signature(d2i_ECDSA_SIG(nullptr, &bytes, static_cast<long>(der.size())));
    if (!signature)
        return {};
    QByteArray both(qsizetype{2} * p256Bytes, '\0');
    auto *out = reinterpret_cast<unsigned char *>(both.data());
    const bool fits = BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), out, p256Bytes) == p256Bytes
        && BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), out + p256Bytes, p256Bytes) == p256Bytes;
    return fits ? both : QByteArray();
}

QByteArray signWith(EVP_PKEY *key, QByteArrayView message)
{
    const DigestContext context(EVP_MD_CTX_new());
    const auto *bytes = reinterpret_cast<const unsigned char *>(message.data());
    const auto length = static_cast<size_t>(message.size());
    size_t size = 0;
    if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1
        || EVP_DigestSign(context.get(), nullptr, &size, bytes, length) != 1)
        return {};
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, bytes, length) != 1)
        return {};
    signature.truncate(static_cast<qsizetype>(size));
    return signature;
}

} // namespace

//! Makes a SigningKey of a key of OpenSSL's.
struct SigningKeyBuilder {
    static Result<SigningKey> build(EVP_PKEY *key)
    {
        std::optional<SigningKey::Kind> kind;
        if (isP256(key))
            kind = SigningKey::Kind::P256;
        else if (EVP_PKEY_is_a(key, "RSA") == 1)
            kind = SigningKey::Kind::Rsa;
        if (!kind)
            return unusable(u"the private key is neither of the curve P-256 nor RSA"_s);
        if (*kind == SigningKey::Kind::Rsa && EVP_PKEY_get_bits(key) < minimumRsaBits)
            return unusable(u"the RSA key is shorter than %1 bits"_s.arg(minimumRsaBits));
        // An RSA key is not checked: its primes would take longer than a person waits.
        if (*kind == SigningKey::Kind::P256 && !isSound(key))
            return unusable(u"the private key is damaged"_s);
        const Secret pem = written(key);
        const QJsonObject jwk = *kind == SigningKey::Kind::P256 ? jwkOfP256(key) : jwkOfRsa(key);
        if (pem.isEmpty() || jwk.isEmpty())
            return defect(u"the private key cannot be written down"_s);
        return SigningKey(*kind, pem, jwk);
    }
};

SigningKey::SigningKey(Kind kind, Secret pem, QJsonObject publicJwk)
    : m_kind(kind)
    , m_pem(std::move(pem))
    , m_publicJwk(std::move(publicJwk))
{
}

Result<SigningKey> SigningKey::generate()
{
    const ErrorQueueGuard guard;
    const Key key(EVP_EC_gen(SN_X9_62_prime256v1));
    if (!key)
        return defect(u"no key could be generated"_s);
    return SigningKeyBuilder::build(key.get());
}

Result<SigningKey> SigningKey::fromPem(const Secret &pem)
{
    if (pem.reveal().size() > maximumPemBytes)
        return unusable(u"the private key is too large"_s);
    const ErrorQueueGuard guard;
    const Key key = read(pem);
    if (!key)
        return unusable(u"there is no private key in PEM that can be read without a password"_s);
    return SigningKeyBuilder::build(key.get());
}

QString SigningKey::algorithm() const
{
    return m_kind == Kind::P256 ? u"ES256"_s : u"RS256"_s;
}

Result<QByteArray> SigningKey::sign(QByteArrayView message) const
{
    const ErrorQueueGuard guard;
    const Key key = read(m_pem);
    QByteArray signature = key ? signWith(key.get(), message) : QByteArray();
    if (m_kind == Kind::P256 && !signature.isEmpty())
        signature = sideBySide(signature);
    if (signature.isEmpty())
        return defect(u"the private key could not sign"_s);
    return signature;
}

QByteArray jwkThumbprint(const QJsonObject &jwk)
{
    const QString kind = jwk["kty"_L1].toString();
    QStringList names;
    if (kind == "EC"_L1)
        names = {u"crv"_s, u"kty"_s, u"x"_s, u"y"_s};
    else if (kind == "RSA"_L1)
        names = {u"e"_s, u"kty"_s, u"n"_s};
    else
        return {};
    QJsonObject required;
    for (const QString &name : std::as_const(names)) {
        if (jwk[name].toString().isEmpty())
            return {};
        required[name] = jwk[name];
    }
    // Qt writes the members in lexical order, and these values need no escape: both as section 3 of the RFC wants it.
    return base64Url(
        QCryptographicHash::hash(QJsonDocument(required).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256));
}

} // namespace Latchkey

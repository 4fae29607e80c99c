#include "core/jose/age_p.h"

#include "core/base/system/processes_p.h"
#include "core/jose/openssl_p.h"

#include <openssl/core_names.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <optional>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

using namespace OpenSsl;
using KdfContext = std::unique_ptr<EVP_KDF_CTX, Free<EVP_KDF_CTX_free>>;
using Kdf = std::unique_ptr<EVP_KDF, Free<EVP_KDF_free>>;

constexpr QByteArrayView versionLine("age-encryption.org/v1\n");
constexpr QByteArrayView armorBegin("-----BEGIN AGE");
constexpr QByteArrayView stanzaBegin("-> ");
constexpr QByteArrayView scryptBegin("-> scrypt ");
constexpr QByteArrayView macBegin("---");
constexpr QByteArrayView scryptLabel("age-encryption.org/v1/scrypt");
constexpr qsizetype saltBytes = 16;
constexpr qsizetype fileKeyBytes = 16;
constexpr qsizetype nonceBytes = 16;
constexpr qsizetype keyBytes = 32;
constexpr qsizetype tagBytes = 16;
constexpr qsizetype chunkBytes = qsizetype{64} * 1024;
constexpr qsizetype lineLimit = 64;
constexpr quint64 scryptBlocks = 8;

Error unreadable(const QString &detail)
{
    return {ErrorKind::StoreUnavailable, Stage::None, detail};
}

Error cutOff()
{
    return unreadable(u"the encrypted file is cut off"_s);
}

Error damaged()
{
    return unreadable(u"the encrypted file is damaged"_s);
}

Error foreign()
{
    return unreadable(u"the encrypted file was made for another key than one passphrase"_s);
}

Error defect()
{
    return {ErrorKind::Internal, Stage::None, u"libcrypto cannot encrypt"_s};
}

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

QByteArray encoded(QByteArrayView bytes)
{
    return bytes.toByteArray().toBase64(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals);
}

//! Exactly \a size bytes in the one way to write them that age allows.
std::optional<QByteArray> decoded(QByteArrayView text, qsizetype size)
{
    const auto bytes = QByteArray::fromBase64Encoding(
        text.toByteArray(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || bytes.decoded.size() != size || QByteArrayView(encoded(bytes.decoded)) != text)
        return std::nullopt;
    return bytes.decoded;
}

//! Reads a header line by line.
class Lines
{
public:
    explicit Lines(QByteArrayView text)
        : m_text(text)
    {
    }
    qsizetype position() const { return m_position; }

    //! Without its newline; cutOff(): the text ends before that.
    Result<QByteArrayView> next()
    {
        const QByteArrayView rest = m_text.sliced(m_position);
        const qsizetype end = rest.first(qMin(rest.size(), lineLimit + 1)).indexOf('\n');
        if (end < 0)
            return rest.size() > lineLimit ? damaged() : cutOff();
        m_position += end + 1;
        return rest.first(end);
    }

private:
    QByteArrayView m_text;
    qsizetype m_position = 0;
};

//! Decimal, without a sign or a leading zero.
std::optional<int> workFactorFrom(QByteArrayView text)
{
    const bool isPlain = !text.isEmpty() && text.size() <= 9 && text.front() != '0'
        && std::all_of(text.begin(), text.end(), [](char digit) { return digit >= '0' && digit <= '9'; });
    return isPlain ? std::optional(text.toInt()) : std::nullopt;
}

Status readStanza(Lines &lines, AgeHeader &header)
{
    const Result<QByteArrayView> stanza = lines.next();
    if (!stanza)
        return stanza.error();
    if (!stanza->startsWith(scryptBegin))
        return stanza->startsWith(stanzaBegin) ? foreign() : damaged();
    const QByteArrayView arguments = stanza->sliced(scryptBegin.size());
    const qsizetype blank = arguments.indexOf(' ');
    const auto salt = decoded(blank < 0 ? arguments : arguments.first(blank), saltBytes);
    const auto factor = blank < 0 ? std::nullopt : workFactorFrom(arguments.sliced(blank + 1));
    if (!salt || !factor)
        return damaged();
    if (*factor > highestAgeWorkFactor)
        return unreadable(u"opening the encrypted file would take too much memory: its work factor is above %1"_s.arg(
            highestAgeWorkFactor));
    header.salt = *salt;
    header.workFactor = *factor;
    const Result<QByteArrayView> body = lines.next();
    if (!body)
        return body.error();
    const auto wrapped = decoded(*body, fileKeyBytes + tagBytes);
    if (!wrapped)
        return damaged();
    header.wrappedKey = *wrapped;
    return success();
}

//! The bytes in a buffer, which is wiped.
Secret taken(QByteArray &bytes)
{
    const Secret secret(bytes);
    wipe(bytes);
    return secret;
}

Result<Secret> hkdf(const Secret &key, QByteArrayView salt, QByteArrayView info)
{
    const Kdf kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const KdfContext context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    const auto octets = [](const char *name, QByteArrayView bytes) {
        return OSSL_PARAM_construct_octet_string(name, const_cast<char *>(bytes.data()),
                                                 static_cast<size_t>(bytes.size()));
    };
    std::array<char, 7> digest{"SHA256"};
    const std::array parameters{OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest.data(), 0),
                                octets(OSSL_KDF_PARAM_KEY, key.reveal()), octets(OSSL_KDF_PARAM_SALT, salt),
                                octets(OSSL_KDF_PARAM_INFO, info), OSSL_PARAM_construct_end()};
    QByteArray out(keyBytes, '\0');
    if (!context
        || EVP_KDF_derive(context.get(), bytesOf(out), static_cast<size_t>(out.size()), parameters.data()) != 1)
        return defect();
    return taken(out);
}

Result<Secret> macOf(QByteArrayView authenticated, const Secret &fileKey)
{
    // No salt is as many zero bytes as the digest is long (RFC 5869 section 2.2).
    return hkdf(fileKey, QByteArray(keyBytes, '\0'), "header").and_then([authenticated](const Secret &key) {
        QByteArray mac(keyBytes, '\0');
        unsigned int size = 0;
        const bool made = HMAC(EVP_sha256(), key.reveal().data(), static_cast<int>(key.reveal().size()),
                               bytesOf(authenticated), static_cast<size_t>(authenticated.size()), bytesOf(mac), &size)
            != nullptr;
        return made ? Result<Secret>(taken(mac)) : defect();
    });
}

//! So much more than this machine has is promised all the same, and then ends whoever uses it.
bool isMemoryThere(quint64 bytes)
{
    const quint64 all = physicalMemory();
    return all == 0 || bytes < all;
}

Result<Secret> wrappingKey(QByteArrayView salt, int workFactor, const Secret &passphrase)
{
    const quint64 rounds = quint64{1} << workFactor;
    const QByteArray fullSalt = scryptLabel.toByteArray() + salt.toByteArray();
    QByteArray key(keyBytes, '\0');
    // libcrypto's own bound on memory is made for smaller factors than these.
    const quint64 memory = 128 * scryptBlocks * (rounds + 4);
    if (!isMemoryThere(memory)
        || EVP_PBE_scrypt(passphrase.reveal().data(), static_cast<size_t>(passphrase.reveal().size()),
                          bytesOf(fullSalt), static_cast<size_t>(fullSalt.size()), rounds, scryptBlocks, 1, memory,
                          bytesOf(key), static_cast<size_t>(key.size()))
            != 1)
        return unreadable(u"there is not enough memory to open the encrypted file"_s);
    return taken(key);
}

//! ChaCha20-Poly1305 with one key.
class Aead
{
public:
    using Nonce = std::array<unsigned char, 12>;
    explicit Aead(Secret key)
        : m_context(EVP_CIPHER_CTX_new())
        , m_key(std::move(key))
    {
    }

    QByteArray sealed(QByteArrayView plain, const Nonce &nonce) const
    {
        QByteArray out(plain.size() + tagBytes, '\0');
        int size = 0;
        const bool done = m_context
            && EVP_EncryptInit_ex(m_context.get(), EVP_chacha20_poly1305(), nullptr, bytesOf(m_key.reveal()),
                                  nonce.data())
                == 1
            && EVP_EncryptUpdate(m_context.get(), bytesOf(out), &size, bytesOf(plain), static_cast<int>(plain.size()))
                == 1
            && EVP_EncryptFinal_ex(m_context.get(), bytesOf(out) + size, &size) == 1
            && EVP_CIPHER_CTX_ctrl(m_context.get(), EVP_CTRL_AEAD_GET_TAG, tagBytes, out.data() + plain.size()) == 1;
        return done ? out : QByteArray();
    }

    //! Appends what \a sealed holds to \a out; false: it is not what was sealed with this key and \a nonce.
    bool open(QByteArrayView sealed, const Nonce &nonce, QByteArray &out) const
    {
        const qsizetype before = out.size();
        const qsizetype length = sealed.size() - tagBytes;
        QByteArray tag = sealed.sliced(length).toByteArray();
        out.resize(before + length);
        int size = 0;
        const bool isReady = m_context
            && EVP_DecryptInit_ex(m_context.get(), EVP_chacha20_poly1305(), nullptr, bytesOf(m_key.reveal()),
                                  nonce.data())
                == 1
            && EVP_CIPHER_CTX_ctrl(m_context.get(), EVP_CTRL_AEAD_SET_TAG, tagBytes, tag.data()) == 1
            && EVP_DecryptUpdate(m_context.get(), bytesOf(out) + before, &size, bytesOf(sealed),
                                 static_cast<int>(length))
                == 1;
        if (isReady && EVP_DecryptFinal_ex(m_context.get(), bytesOf(out) + before + size, &size) == 1)
            return true;
        OPENSSL_cleanse(out.data() + before, static_cast<size_t>(length));
        out.truncate(before);
        return false;
    }

private:
    CipherContext m_context;
    Secret m_key;
};

//! The nonce of the chunk number \a counter (the format's STREAM construction).
Aead::Nonce chunkNonce(quint64 counter, bool isLast)
{
    Aead::Nonce nonce{};
    for (size_t i = 0; i < sizeof counter; ++i)
        nonce[10 - i] = static_cast<unsigned char>(counter >> (8 * i));
    nonce[11] = isLast ? 1 : 0;
    return nonce;
}

Status openPayload(QByteArrayView payload, const Aead &aead, QByteArray &content)
{
    for (quint64 counter = 0;; ++counter) {
        const QByteArrayView chunk = payload.first(qMin(payload.size(), chunkBytes + tagBytes));
        payload = payload.sliced(chunk.size());
        if (chunk.size() < tagBytes)
            return cutOff();
        const bool isLast = payload.isEmpty();
        if (!aead.open(chunk, chunkNonce(counter, isLast), content)) {
            const bool hadMore = isLast && aead.open(chunk, chunkNonce(counter, false), content);
            return hadMore ? cutOff() : unreadable(u"the encrypted file is damaged or cut off"_s);
        }
        if (isLast)
            return chunk.size() > tagBytes || counter == 0 ? success() : Status(damaged());
    }
}

} // namespace

Result<AgeHeader> parseAgeHeader(QByteArrayView file)
{
    const ErrorQueueGuard queue;
    if (!file.startsWith(versionLine)) {
        if (!file.isEmpty() && versionLine.startsWith(file))
            return cutOff();
        return file.startsWith(armorBegin) ? foreign() : unreadable(u"this is not an encrypted file of age's format"_s);
    }
    Lines lines(file);
    (void)lines.next();
    AgeHeader header;
    if (const Status stanza = readStanza(lines, header); !stanza)
        return stanza.error();
    const qsizetype macAt = lines.position();
    const Result<QByteArrayView> line = lines.next();
    if (!line)
        return line.error();
    if (line->startsWith(stanzaBegin))
        return foreign(); // a passphrase that is not alone protects nothing
    const auto mac = line->startsWith("--- ") ? decoded(line->sliced(macBegin.size() + 1), keyBytes) : std::nullopt;
    if (!mac)
        return damaged();
    header.mac = *mac;
    header.authenticated = file.first(macAt + macBegin.size()).toByteArray();
    header.size = lines.position();
    if (file.size() - header.size < nonceBytes + tagBytes)
        return cutOff();
    return header;
}

Result<Secret> ageFileKey(const AgeHeader &header, const Secret &passphrase)
{
    const ErrorQueueGuard queue;
    const Result<Secret> wrapping = wrappingKey(header.salt, header.workFactor, passphrase);
    if (!wrapping)
        return wrapping.error();
    QByteArray key;
    if (!Aead(*wrapping).open(header.wrappedKey, {}, key))
        return Error{ErrorKind::StoreEncrypted, Stage::None, u"the passphrase does not open the encrypted file"_s};
    const Secret fileKey = Secret(key);
    wipe(key);
    const Result<Secret> mac = macOf(header.authenticated, fileKey);
    if (!mac)
        return mac.error();
    return *mac == Secret(header.mac) ? Result<Secret>(fileKey) : damaged();
}

Result<Secret> openAge(QByteArrayView file, const AgeHeader &header, const Secret &fileKey)
{
    const ErrorQueueGuard queue;
    const QByteArrayView payload = file.sliced(header.size);
    const Result<Secret> key = hkdf(fileKey, payload.first(nonceBytes), "payload");
    if (!key)
        return key.error();
    QByteArray content;
    content.reserve(payload.size()); // so that it never moves, and leaves nothing behind
    const Status opened = openPayload(payload.sliced(nonceBytes), Aead(*key), content);
    const Secret all = taken(content);
    return opened ? Result<Secret>(all) : opened.error();
}

Result<AgeSeed> newAgeSeed()
{
    const ErrorQueueGuard queue;
    QByteArray bytes(saltBytes + fileKeyBytes + nonceBytes, '\0');
    if (RAND_priv_bytes(bytesOf(bytes), static_cast<int>(bytes.size())) != 1)
        return defect();
    const AgeSeed seed{bytes.first(saltBytes), Secret(QByteArrayView(bytes).sliced(saltBytes, fileKeyBytes)),
                       bytes.last(nonceBytes)};
    wipe(bytes);
    return seed;
}

Result<QByteArray> sealAge(QByteArrayView content, const Secret &passphrase, int workFactor, const AgeSeed &seed)
{
    const ErrorQueueGuard queue;
    const Result<Secret> wrapping = wrappingKey(seed.salt, workFactor, passphrase);
    if (!wrapping)
        return wrapping.error();
    const QByteArray wrapped = Aead(*wrapping).sealed(seed.fileKey.reveal(), {});
    QByteArray file = versionLine.toByteArray() + scryptBegin.toByteArray() + encoded(seed.salt) + ' '
        + QByteArray::number(workFactor) + '\n' + encoded(wrapped) + '\n' + macBegin.toByteArray();
    const Result<Secret> mac = macOf(file, seed.fileKey);
    const Result<Secret> key = hkdf(seed.fileKey, seed.nonce, "payload");
    if (wrapped.isEmpty() || !mac || !key)
        return defect();
    file += ' ' + encoded(mac->reveal()) + '\n' + seed.nonce;
    const Aead aead(*key);
    quint64 counter = 0;
    bool isSealed = true;
    do {
        const QByteArrayView chunk = content.first(qMin(content.size(), chunkBytes));
        content = content.sliced(chunk.size());
        const QByteArray sealed = aead.sealed(chunk, chunkNonce(counter++, content.isEmpty()));
        isSealed = !sealed.isEmpty();
        file += sealed;
    } while (isSealed && !content.isEmpty());
    return isSealed ? Result<QByteArray>(file) : defect();
}

} // namespace Latchkey

#include "core/store/encryptedfile_p.h"

#include "core/base/system/durablefile_p.h"
#include "core/jose/age_p.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFileInfo>
#include <QtCore/QHash>
#include <QtCore/QMutex>

#include <atomic>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 encryptedSizeLimit = 16 * 1024 * 1024;

// Codex writes 19, which makes each of its readers wait for a second. Guessing a passphrase of 256 random bits is out
// of reach with any factor.
constexpr int workFactor = 10;

// Of a home's file, and of a few more homes'.
constexpr qsizetype keysLimit = 8;

//! File keys, by what they were derived from; or that it does not fit.
struct KnownKeys {
    QMutex mutex; // held while one is derived
    QHash<QByteArray, Result<Secret>> keys;
    std::atomic<bool> isDeriving = false;
};
Q_GLOBAL_STATIC(KnownKeys, known)

//! No more is said of either by this than by the header itself: the passphrase cannot be guessed.
QByteArray originOf(const AgeHeader &header, const Secret &passphrase)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(header.authenticated);
    hash.addData(header.mac);
    hash.addData(passphrase.reveal());
    return hash.result();
}

//! With the mutex held.
void remember(const QByteArray &origin, const Result<Secret> &fileKey)
{
    if (known->keys.size() >= keysLimit)
        known->keys.clear();
    known->keys.insert(origin, fileKey);
}

Result<Secret> fileKeyOf(const AgeHeader &header, const Secret &passphrase)
{
    const QMutexLocker locker(&known->mutex);
    const QByteArray origin = originOf(header, passphrase);
    if (const auto key = known->keys.constFind(origin); key != known->keys.constEnd())
        return *key;
    known->isDeriving = true;
    const Result<Secret> derived = ageFileKey(header, passphrase);
    known->isDeriving = false;
    // A passphrase that does not fit costs as much, and will never fit.
    if (derived || derived.error().kind == ErrorKind::StoreEncrypted)
        remember(origin, derived);
    return derived;
}

Error missing()
{
    return {ErrorKind::StoreEncrypted, Stage::None, u"the keyring holds no passphrase for Codex's encrypted store"_s};
}

} // namespace

EncryptedFile::EncryptedFile(QString path, Secret passphrase)
    : m_path(std::move(path))
    , m_passphrase(std::move(passphrase))
{
}

bool EncryptedFile::isDeriving()
{
    return known->isDeriving;
}

Result<EncryptedFile> EncryptedFile::open(const QString &path, const Secret &passphrase)
{
    const Result<QByteArray> bytes = readPrivateFile(path, encryptedSizeLimit);
    if (!bytes)
        return bytes.error();
    EncryptedFile file(path, passphrase);
    if (bytes->isNull())
        return file;
    const Result<AgeHeader> header = parseAgeHeader(*bytes);
    if (!header)
        return header.error();
    if (passphrase.isEmpty())
        return missing();
    const Result<Secret> key = fileKeyOf(*header, passphrase);
    if (!key)
        return key.error();
    const Result<EncryptedDocument> document = openAge(*bytes, *header, *key).and_then([](const Secret &content) {
        return EncryptedDocument::parse(content.reveal());
    });
    if (!document)
        return document.error();
    file.m_document = *document;
    file.m_size = bytes->size();
    return file;
}

Result<std::shared_ptr<FileReservation>> EncryptedFile::reserve(qint64 growth) const
{
    if (m_passphrase.isEmpty())
        return missing();
    if (const Status folder = ensurePrivateFolder(QFileInfo(m_path).path()); !folder)
        return folder.error();
    return FileReservation::make(m_path, m_size + growth);
}

// All of the key, the salt and the nonce are new each time, as Codex and age have it: none can come twice.
Status EncryptedFile::save(const std::shared_ptr<FileReservation> &reserved) const
{
    if (m_passphrase.isEmpty())
        return missing();
    const Result<AgeSeed> seed = newAgeSeed();
    if (!seed)
        return seed.error();
    QByteArray json = m_document.toJson();
    const Result<QByteArray> bytes = sealAge(json, m_passphrase, workFactor, *seed);
    wipe(json);
    if (!bytes)
        return bytes.error();
    Status written = reserved ? reserved->write(*bytes)
                              : ensurePrivateFolder(QFileInfo(m_path).path()).and_then([&](Done) {
                                    return writePrivateFile(m_path, *bytes);
                                });
    if (const Result<AgeHeader> header = parseAgeHeader(*bytes); written && header) {
        const QMutexLocker locker(&known->mutex);
        remember(originOf(*header, m_passphrase), seed->fileKey);
    }
    return written;
}

} // namespace Latchkey

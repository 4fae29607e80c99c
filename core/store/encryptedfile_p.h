#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/base/system/filereservation_p.h"
#include "core/store/encrypteddocument_p.h"

#include <QtCore/QString>

#include <memory>

namespace Latchkey {

//! Codex's encrypted file, opened. Whoever has it holds the store's lock, and is on a worker thread: it blocks.
class EncryptedFile
{
public:
    //! Derives one key at a time in this process: two at once would take a GiB. A file that is not there is an empty
    //! store. \a passphrase: empty, if there is none. Errors: StoreUnavailable, StoreEncrypted.
    static Result<EncryptedFile> open(const QString &path, const Secret &passphrase);

    //! Whether a key is being derived in this process now. From any thread.
    static bool isDeriving();

    const EncryptedDocument &document() const { return m_document; }
    EncryptedDocument &document() { return m_document; }

    const Secret &passphrase() const { return m_passphrase; }

    //! Proves that save() of \a growth bytes more than there are can succeed now.
    Result<std::shared_ptr<FileReservation>> reserve(qint64 growth) const;
    //! \a reserved: by reserve(); null: nothing is.
    Status save(const std::shared_ptr<FileReservation> &reserved = {}) const;

private:
    EncryptedFile(QString path, Secret passphrase);

    QString m_path;
    Secret m_passphrase;
    EncryptedDocument m_document;
    qint64 m_size = 0; // on the disk
};

} // namespace Latchkey

#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace Latchkey {

//! Files in the format age-encryption.org/v1 that are opened by one passphrase and by nothing else: a single scrypt
//! stanza, no armor. All of it computes on the caller's thread. Errors are in constant words: StoreEncrypted, the
//! passphrase does not fit; StoreUnavailable, the file is not such a one, or cut off, or damaged.

//! A key derivation takes 128 * 8 * 2^factor bytes of memory: 4 GiB at this one, and some ten seconds. Codex takes what
//! lasts a second where it writes: 19 or 20, and more on a faster machine.
inline constexpr int highestAgeWorkFactor = 22;

//! What stands before an age file's payload.
struct AgeHeader {
    QByteArray salt;
    int workFactor = 0;
    QByteArray wrappedKey; //!< The file key, as the passphrase opens it.
    QByteArray authenticated; //!< What the MAC is over.
    QByteArray mac;
    qsizetype size = 0; //!< In bytes, its last newline included.

    friend bool operator==(const AgeHeader &, const AgeHeader &) = default;
};

//! Cheap; refuses also what has no room for a payload, and a work factor beyond highestAgeWorkFactor.
LATCHKEY_TEST_EXPORT Result<AgeHeader> parseAgeHeader(QByteArrayView file);

//! The key that opens every file with \a header. This is what costs.
LATCHKEY_TEST_EXPORT Result<Secret> ageFileKey(const AgeHeader &header, const Secret &passphrase);

//! What \a file, which begins with \a header, holds.
LATCHKEY_TEST_EXPORT Result<Secret> openAge(QByteArrayView file, const AgeHeader &header, const Secret &fileKey);

//! What must be new for every file that is written.
struct AgeSeed {
    QByteArray salt;
    Secret fileKey;
    QByteArray nonce;
};
LATCHKEY_TEST_EXPORT Result<AgeSeed> newAgeSeed();

//! A whole file. Errors: Internal.
LATCHKEY_TEST_EXPORT Result<QByteArray> sealAge(QByteArrayView content, const Secret &passphrase, int workFactor,
                                                const AgeSeed &seed);

} // namespace Latchkey

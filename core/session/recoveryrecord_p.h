#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/base/system/durablefile_p.h"
#include "core/base/system/filereservation_p.h"
#include "core/credential/credential.h"

#include <QtCore/QFuture>
#include <QtCore/QString>

#include <memory>
#include <optional>

namespace Latchkey {

//! What a provider has granted and the store may not have yet.
struct PendingGrant {
    Credential credential;
    Generation replaces; //!< Of what the store held, and must hold still for this to be of use.

    friend bool operator==(const PendingGrant &, const PendingGrant &) = default;
};

//! A grant that the file store may not have yet: `<home>/mcp-oauth-locks/<sha256 hex of the store key>.granted`, mode 0600.
//! The next one to take the credential's lock stores it, if it is of use still. Holds tokens, as that store does; so
//! there is none for a keyring. Whoever writes or clears it holds the credential's lock; a sign-in that could not get it
//! writes all the same. One that is not ours reads as none.
class LATCHKEY_TEST_EXPORT RecoveryRecord
{
public:
    RecoveryRecord(const QString &home, ServerIdentity server);

    //! What write() needs. Errors, with Stage::Prepare: StoreUnavailable.
    QFuture<Result<std::shared_ptr<FileReservation>>> prepare() const;
    //! Durable when the future succeeds, unless \a sync says otherwise. \a reserved: null: nothing was. Errors, with
    //! Stage::Journal: StoreUnavailable.
    QFuture<Status> write(const PendingGrant &grant, const std::shared_ptr<FileReservation> &reserved,
                          Sync sync = Sync::Now) const;
    //! Durable when the future succeeds: what was written with Sync::Later. \a reserved: by which it was; null: by
    //! somebody else. Errors: the same.
    QFuture<Status> sync(const std::shared_ptr<FileReservation> &reserved) const;
    //! Errors, with Stage::Read: StoreUnavailable.
    QFuture<Result<std::optional<PendingGrant>>> read() const;
    QFuture<Status> clear(Sync sync = Sync::Now) const;

private:
    const QString m_path;
    const ServerIdentity m_server;
};

} // namespace Latchkey

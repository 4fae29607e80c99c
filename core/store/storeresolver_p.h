#pragma once

#include "core/base/export.h"
#include "core/store/credentialstore.h"

#include <QtCore/QObject>

namespace Latchkey {

//! The one store that a session resolved at its start and never leaves.
struct PinnedStore {
    std::shared_ptr<CredentialStore> store;
    //! The other store, where the mode lets it be looked at: for findings, for removing a twin after a confirmed
    //! write, and for signing out of both. Never read as a substitute. Null if there is none.
    std::shared_ptr<CredentialStore> other;
    //! A further store that nobody reads as things are: for signing out of all. May be null.
    std::shared_ptr<CredentialStore> unused;
    StoreMode mode = StoreMode::Auto;
    PinReason reason = PinReason::Configured;
};

//! Turns a store mode into one pinned store per credential. Owns neither store's content; use from one thread.
class LATCHKEY_TEST_EXPORT StoreResolver : public QObject
{
    Q_OBJECT
public:
    //! \a keyring may be null: built or run without one. It may also be the encrypted store, which takes the keyring's
    //! place; then \a unused is the keyring. Where the mode is `file` it may be the encrypted store.
    StoreResolver(std::shared_ptr<CredentialStore> file, std::shared_ptr<CredentialStore> keyring, StoreMode mode,
                  std::shared_ptr<CredentialStore> unused = nullptr);

    StoreMode mode() const { return m_mode; }

    //! auto: the keyring first; File when the keyring has no entry and the file has one, or when there is no keyring
    //! service. A locked keyring, or one that fails to answer, is an error and never a reason to fall back.
    QFuture<Result<PinnedStore>> resolve(const ServerIdentity &server);
    //! All of them, whichever is used: for signing out where none of them says.
    PinnedStore all() const;

private:
    std::shared_ptr<CredentialStore> m_file;
    std::shared_ptr<CredentialStore> m_keyring;
    std::shared_ptr<CredentialStore> m_unused;
    StoreMode m_mode;
};

} // namespace Latchkey

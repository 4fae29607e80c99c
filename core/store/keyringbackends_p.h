#pragma once

#include "core/store/keyringbackend.h"

#include <chrono>

namespace Latchkey {

// Whoever has one of these can change what Codex keeps without the lock: nothing public hands one out.

//! How long a keyring may stay silent within one call. One that answers step by step may take four times as long.
inline constexpr std::chrono::milliseconds keyringBound = std::chrono::seconds(10);

//! QtKeychain's own layout. Never prompts: a locked keyring is StoreLocked. Nothing is loaded or asked before the first
//! call.
LATCHKEY_TEST_EXPORT std::shared_ptr<KeyringBackend> qtKeychainBackend(std::chrono::milliseconds bound = keyringBound);

//! The layout in which Codex keeps its credentials; otherwise as qtKeychainBackend(). name() tells them apart.
LATCHKEY_TEST_EXPORT std::shared_ptr<KeyringBackend>
codexKeyringBackend(std::chrono::milliseconds bound = keyringBound);

//! The layout in which others find what is kept under \a service: Codex's under Codex's name, else QtKeychain's.
LATCHKEY_TEST_EXPORT std::shared_ptr<KeyringBackend> keyringBackendFor(const QString &service);

} // namespace Latchkey

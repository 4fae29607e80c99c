#pragma once

#include "core/store/keyringbackend.h"
#include "core/store/keyringlayout_p.h"

#include <QtCore/QtGlobal>

#include <memory>

namespace Latchkey {

//! The one function of the keyring module, under the name keyringModuleEntry.
using MakeKeyringBackend = void(KeyringLayout layout, qint64 boundMs, std::shared_ptr<KeyringBackend> *made);

inline constexpr char keyringModuleEntry[] = "latchkey_make_keyring_backend";

} // namespace Latchkey

#ifdef LATCHKEY_KEYRING_INSIDE
extern "C" void latchkey_make_keyring_backend(Latchkey::KeyringLayout layout, qint64 boundMs,
                                              std::shared_ptr<Latchkey::KeyringBackend> *made);
#endif

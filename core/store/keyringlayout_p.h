#pragma once

#include "core/base/export.h"

#include <QtCore/QString>

namespace Latchkey {

//! How entries are laid out in the keyring.
enum class KeyringLayout { QtKeychain, Codex };

//! What KeyringBackend::name() says for \a layout, known without loading anything.
LATCHKEY_EXPORT QString keyringName(KeyringLayout layout);

} // namespace Latchkey

#include "core/store/keyringbackend.h"

namespace Latchkey {

KeyringBackend::~KeyringBackend() = default;

} // namespace Latchkey

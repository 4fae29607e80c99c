#include "core/store/keyringmodule_p.h"

#include "core/store/keyringgate_p.h"
#include "core/store/qtkeychainbackend_p.h"

extern "C" Q_DECL_EXPORT void latchkey_make_keyring_backend(Latchkey::KeyringLayout layout, qint64 boundMs,
                                                            std::shared_ptr<Latchkey::KeyringBackend> *made)
{
    using namespace Latchkey;
    const std::chrono::milliseconds bound(boundMs);
    switch (layout) {
    case KeyringLayout::QtKeychain:
        *made = std::make_shared<QtKeychainBackend>(qtKeychainGate(), bound);
        break;
    case KeyringLayout::Codex:
        break;
    }
}

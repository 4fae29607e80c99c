#include "core/store/keyringmodule_p.h"

#ifdef LATCHKEY_HAVE_CODEX_KEYRING
#include "core/store/keyringcodexbackend_p.h"
#endif
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
#ifdef LATCHKEY_HAVE_CODEX_KEYRING
        *made = std::make_shared<CodexKeyringBackend>(bound);
#else
        *made = std::make_shared<QtKeychainBackend>(qtKeychainGate(), bound);
#endif
        break;
    }
}

#include "core/store/keyringmodule_p.h"

#include "core/store/keyringgate_p.h"
#include "core/store/keyringkwallet_p.h"
#include "core/store/qtkeychainbackend_p.h"
#include "core/store/secretservicebackend_p.h"

extern "C" Q_DECL_EXPORT void latchkey_make_keyring_backend(Latchkey::KeyringLayout layout, qint64 boundMs,
                                                            std::shared_ptr<Latchkey::KeyringBackend> *made)
{
    using namespace Latchkey;
    const std::chrono::milliseconds bound(boundMs);
    switch (layout) {
    case KeyringLayout::QtKeychain:
        if (mayUseKWallet())
            *made = std::make_shared<QtKeychainBackend>(qtKeychainGate(), bound);
        else
            *made = std::make_shared<SecretServiceBackend>(qtKeychainEntries(), bound);
        break;
    case KeyringLayout::Codex:
        *made = std::make_shared<SecretServiceBackend>(codexEntries(), bound);
        break;
    }
}

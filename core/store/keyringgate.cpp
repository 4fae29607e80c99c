#include "core/store/keyringgate_p.h"

#include "core/base/whendone.h"

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
#include "core/store/keyringkwallet_p.h"
#include "core/store/secretservice_p.h"
#endif

namespace Latchkey {

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

namespace {

QFuture<Result<KeyringState>> secretServiceState(const QString &service, const QString &account,
                                                 QDeadlineTimer deadline)
{
    SecretAttributes attributes;
    if (!account.isEmpty())
        attributes = {{"server", service.toUtf8()}, {"user", account.toUtf8()}}; // QtKeychain's names for them
    return followedBy<KeyringState>(lookAtSecretService(attributes, deadline),
                                    [](const Result<SecretServiceView> &seen) {
                                        return readyFuture(seen ? Result<KeyringState>(seen->state)
                                                                : Result<KeyringState>(seen.error()));
                                    });
}

} // namespace

KeyringGate qtKeychainGate()
{
    return [](const QString &service, const QString &account, QDeadlineTimer deadline) {
        // QtKeychain prefers KWallet in a KDE session, if it answers.
        const auto wallet = kwalletState(deadline);
        return followedBy<KeyringState>(wallet, [=](const Result<KeyringState> &state) {
            if (!state || *state != KeyringState::NoService)
                return readyFuture(state);
            return secretServiceState(service, account, deadline);
        });
    };
}

#else

KeyringGate qtKeychainGate()
{
    // The keychains of macOS and Windows are a part of the system: always there, open while the user is logged in, and
    // "not found" means what it says. Whether macOS asks for leave is decided by the keychain item, and cannot be
    // asked beforehand. Not tested by us on either.
    return [](const QString &, const QString &, QDeadlineTimer) {
        return readyFuture(Result<KeyringState>(KeyringState::Open));
    };
}

#endif

} // namespace Latchkey

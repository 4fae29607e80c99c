#include "core/store/keyringgate_p.h"

#include "core/base/whendone.h"

#include "core/store/keyringkwallet_p.h"
#include "core/store/secretservice_p.h"

namespace Latchkey {

namespace {

QFuture<Result<KeyringState>> secretServiceState(const QString &service, const QString &account,
                                                 const PatientBound &bound)
{
    SecretAttributes attributes;
    if (!account.isEmpty())
        attributes = {{"server", service.toUtf8()}, {"user", account.toUtf8()}}; // QtKeychain's names for them
    return followedBy<KeyringState>(lookAtSecretService(attributes, bound), [](const Result<SecretServiceView> &seen) {
        return readyFuture(seen ? Result<KeyringState>(seen->state) : Result<KeyringState>(seen.error()));
    });
}

} // namespace

KeyringGate qtKeychainGate()
{
    return [](const QString &service, const QString &account, const PatientBound &bound) {
        return followedBy<KeyringState>(kwalletState(bound), [=](const Result<KeyringState> &wallet) {
            auto secrets = secretServiceState(service, account, bound);
            if (wallet && *wallet == KeyringState::NoService)
                return secrets;
            if (!wallet)
                return readyFuture(wallet);
            // Which of the two QtKeychain takes depends on its release and on how it reads the environment. So both
            // must be open, and what one of them says about the entry is not the whole truth.
            return followedBy<KeyringState>(secrets, [](const Result<KeyringState> &state) {
                return readyFuture(state ? Result<KeyringState>(KeyringState::Open) : state);
            });
        });
    };
}

} // namespace Latchkey

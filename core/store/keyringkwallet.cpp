#include "core/store/keyringkwallet_p.h"

#include "core/base/whendone.h"
#include "core/store/secretservicebus_p.h"

#include <QtCore/QVersionNumber>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

//! The wallet daemon that the QtKeychain we are built with looks for; no name: none. Plasma 6 came with 0.14.2.
BusObject walletDaemon()
{
    const QByteArray session = qgetenv("KDE_SESSION_VERSION");
    const bool knowsPlasma6 = QVersionNumber::fromString(QLatin1String(LATCHKEY_QTKEYCHAIN_VERSION))
        >= QVersionNumber(0, 14, 2);
    if (session == "5")
        return {"org.kde.kwalletd5", "/modules/kwalletd5", "org.kde.KWallet"};
    if (session == "6" && knowsPlasma6)
        return {"org.kde.kwalletd6", "/modules/kwalletd6", "org.kde.KWallet"};
    return {};
}

} // namespace

bool mayUseKWallet()
{
    return !walletDaemon().name.isEmpty();
}

QFuture<Result<KeyringState>> kwalletState(const PatientBound &bound)
{
    using State = Result<KeyringState>;
    const BusObject daemon = walletDaemon();
    if (daemon.name.isEmpty())
        return readyFuture(State(KeyringState::NoService));
    const auto wallet = callOnSessionBus(daemon, "networkWallet", busValue(g_variant_new("()")), bound);
    return followedBy<KeyringState>(wallet, [=](const Result<BusValue> &name) {
        if (!name)
            return readyFuture(State(name.error()));
        if (!*name || !g_variant_is_of_type(name->get(), G_VARIANT_TYPE("(s)")))
            return readyFuture(State(KeyringState::NoService));
        const auto asked = callOnSessionBus(daemon, "isOpen", *name, bound);
        return followedBy<KeyringState>(asked, [](const Result<BusValue> &open) {
            if (!open)
                return readyFuture(State(open.error()));
            if (!*open || !g_variant_is_of_type(open->get(), G_VARIANT_TYPE("(b)")))
                return readyFuture(State(keyringUnavailable(u"the wallet does not say whether it is open"_s)));
            const BusValue isOpen = busValue(g_variant_get_child_value(open->get(), 0));
            return readyFuture(g_variant_get_boolean(isOpen.get()) ? State(KeyringState::Open)
                                                                   : State(keyringLocked(u"the wallet is closed"_s)));
        });
    });
}

} // namespace Latchkey

#include "app/latchkey/networkwatch.h"

#include <QtNetwork/QNetworkInformation>

#include <utility>

namespace Latchkey {

using Feature = QNetworkInformation::Feature;
using Reachability = QNetworkInformation::Reachability;

NetworkWatch::NetworkWatch(QObject *parent)
    : QObject(parent)
{
}

void NetworkWatch::start()
{
    // Whoever knows of portals is asked first.
    if (!QNetworkInformation::loadBackendByFeatures(Feature::Reachability | Feature::CaptivePortal)
        && !QNetworkInformation::loadBackendByFeatures(Feature::Reachability))
        return;
    const QNetworkInformation *system = QNetworkInformation::instance();
    connect(system, &QNetworkInformation::reachabilityChanged, this, &NetworkWatch::checkReachability);
    connect(system, &QNetworkInformation::isBehindCaptivePortalChanged, this, &NetworkWatch::checkReachability);
    checkReachability();
}

void NetworkWatch::checkReachability()
{
    const QNetworkInformation *system = QNetworkInformation::instance();
    const Reachability reached = system->reachability();
    // Where nobody knows, we had better believe that it is there. A company's network need not reach further.
    const bool isThere = reached != Reachability::Disconnected && reached != Reachability::Local
        && !(system->supports(Feature::CaptivePortal) && system->isBehindCaptivePortal());
    if (!std::exchange(m_wasThere, isThere) && isThere)
        Q_EMIT returned();
}

} // namespace Latchkey

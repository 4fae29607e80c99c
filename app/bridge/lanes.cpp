#include "app/bridge/lanes.h"

#include "app/bridge/localnetwork.h"
#include "core/oauth/networksettings.h"
#include "core/session/credentialsession.h"

#include <QtNetwork/QNetworkAccessManager>

#include <algorithm>

namespace Latchkey {

namespace {

constexpr int placesInLane = 5; // one less than there are connections: the last one may just be closing

} // namespace

struct Lanes::Lane {
    explicit Lane(const CredentialSession &session)
        : network(LocalNetwork::leadsTo(session) ? std::make_unique<LocalNetwork>() : networkAccess(session.network()))
    {
    }
    const std::unique_ptr<QNetworkAccessManager> network;
    int taken = 0;
};

Lanes::Lanes(CredentialSession &session)
    : m_session(session)
{
}

Lanes::~Lanes() = default;

Lanes::Place Lanes::take()
{
    auto lane = std::find_if(m_lanes.begin(), m_lanes.end(),
                             [](const auto &each) { return each->taken < placesInLane; });
    if (lane == m_lanes.end())
        lane = m_lanes.insert(m_lanes.end(), std::make_shared<Lane>(m_session));
    ++(*lane)->taken;
    return {new AuthorizedNetwork(m_session, *(*lane)->network),
            [taken = std::weak_ptr(*lane)](AuthorizedNetwork *place) {
                delete place;
                if (const auto left = taken.lock())
                    --left->taken;
            }};
}

} // namespace Latchkey

#pragma once

#include "core/session/authorizednetwork.h"

#include <memory>
#include <vector>

namespace Latchkey {

//! Network access for any number of exchanges that may each last for hours. One QNetworkAccessManager has six
//! connections to a server of HTTP/1.1, and lets everything else wait: a cancellation, say, behind what it is to
//! cancel.
class Lanes
{
public:
    //! \a session outlives it.
    explicit Lanes(CredentialSession &session);
    ~Lanes();
    Q_DISABLE_COPY_MOVE(Lanes)

    struct Lane;
    //! A place in a lane, for as long as the handle lives; to be used only as long as the lanes do. What has been sent by it
    //! and not been answered ends with it.
    using Place = std::shared_ptr<AuthorizedNetwork>;
    Place take();

private:
    CredentialSession &m_session;
    std::vector<std::shared_ptr<Lane>> m_lanes;
};

} // namespace Latchkey

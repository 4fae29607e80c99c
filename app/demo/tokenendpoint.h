#pragma once

#include "app/demo/behaviour.h"
#include "app/demo/clients.h"
#include "app/demo/deviceendpoint.h"
#include "app/demo/grants.h"
#include "app/demo/httprequest.h"
#include "app/demo/httpresponse.h"
#include "app/demo/proofs.h"
#include "app/demo/site.h"

#include <optional>

namespace Latchkey::Demo {

//! `/token` (RFC 6749 section 3.2) and `/revoke` (RFC 7009). Does not own what it is given.
class TokenEndpoint
{
public:
    TokenEndpoint(const Site &site, const Behaviour &behaviour, const Clients &clients, Grants &grants,
                  DeviceEndpoint &device, Clock clock);

    //! RFC 8628 section 3.1: the same client authentication, and the same errors.
    HttpResponse deviceAuthorization(const HttpRequest &request);
    HttpResponse token(const HttpRequest &request);
    HttpResponse revoke(const HttpRequest &request);

private:
    HttpResponse grant(const HttpRequest &request, const Form &fields, const Client &client);
    //! The client that the request proves to come from. Not set: it does not.
    std::optional<Client> authenticated(const HttpRequest &request, const Form &fields) const;
    HttpResponse answer(const Grants::Outcome &outcome, bool omitRefreshToken) const;

    const Site &m_site;
    const Behaviour &m_behaviour;
    const Clients &m_clients;
    Grants &m_grants;
    DeviceEndpoint &m_device;
    Proofs m_proofs;
};

} // namespace Latchkey::Demo

#pragma once

#include "app/demo/behaviour.h"
#include "app/demo/clients.h"
#include "app/demo/grants.h"
#include "app/demo/httprequest.h"
#include "app/demo/httpresponse.h"
#include "app/demo/site.h"

#include <QtCore/QList>

namespace Latchkey::Demo {

//! `/authorize` and the consent page that it shows. Does not own what it is given.
class AuthorizationEndpoint
{
public:
    AuthorizationEndpoint(const Site &site, const Behaviour &behaviour, const Clients &clients, Grants &grants,
                          Clock clock);

    //! RFC 6749 section 4.1.1. Whatever is wrong with client or redirect URI is said on a page, and never by a redirect
    //! (section 4.1.2.1).
    HttpResponse authorize(const HttpRequest &request);
    //! Allow or Deny, from a consent page's form. Its ticket is good once.
    HttpResponse decide(const HttpRequest &request);

private:
    struct Pending { // a consent page that is open
        QByteArray ticket;
        Grants::Request request;
        QString state;
        QDateTime until;
    };

    HttpResponse ask(const Pending &pending, const QString &server);
    HttpResponse approve(const Pending &pending);
    HttpResponse redirect(const Pending &pending, const QString &name, const QByteArray &value) const;

    const Site &m_site;
    const Behaviour &m_behaviour;
    const Clients &m_clients;
    Grants &m_grants;
    const Clock m_clock;
    QList<Pending> m_pending; // oldest first
};

} // namespace Latchkey::Demo

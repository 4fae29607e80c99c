#pragma once

#include "app/demo/behaviour.h"
#include "app/demo/clients.h"
#include "app/demo/form.h"
#include "app/demo/grants.h"
#include "app/demo/httprequest.h"
#include "app/demo/httpresponse.h"
#include "app/demo/site.h"

#include <QtCore/QList>

namespace Latchkey::Demo {

//! RFC 8628: gives codes out, asks the user about them on the page `/device`, and answers polls. Does not own what it
//! is given.
class DeviceEndpoint
{
public:
    DeviceEndpoint(const Site &site, const Behaviour &behaviour, const Clients &clients, Grants &grants, Clock clock);

    //! Section 3.1, from a \a client that has proved itself.
    HttpResponse authorize(const Form &fields, const Client &client);
    //! The page for people: it asks for the code, shows what it is for, and takes the decision.
    HttpResponse page(const HttpRequest &request);
    //! Section 3.4: the tokens, or the error of section 3.5.
    struct Polled {
        std::optional<Grants::Tokens> tokens;
        QString error;
    };
    //! \a thumbprint: of the key that the tokens are bound to; empty: to none.
    Polled poll(const QByteArray &deviceCode, const Client &client, const QByteArray &thumbprint);

    //! What the user does on the page. false: no such code is waiting.
    bool decide(const QString &userCode, bool allow);
    //! What a code is for. Empty: it is unknown.
    QString resourceOf(const QByteArray &deviceCode) const;

private:
    enum class Decision { None, Allowed, Denied };
    struct Pending {
        QByteArray deviceCode;
        QString userCode;
        QByteArray ticket; // of the consent page
        Grants::Request request;
        QDateTime until;
        QDateTime polledAt; // invalid if it was not polled yet
        Decision decision = Decision::None;
    };

    Pending *waiting(const QString &userCode);
    HttpResponse ask(const Pending &pending) const;

    const Site &m_site;
    const Behaviour &m_behaviour;
    const Clients &m_clients;
    Grants &m_grants;
    const Clock m_clock;
    QList<Pending> m_pending; // oldest first
};

} // namespace Latchkey::Demo

#include "core/session/authorizednetwork.h"

#include "core/session/authorizedrequest_p.h"

#include <QtCore/QIODevice>

namespace Latchkey {

AuthorizedNetwork::AuthorizedNetwork(CredentialSession &session, QNetworkAccessManager &network, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_network(network)
{
}

AuthorizedNetwork::~AuthorizedNetwork() = default;

QFuture<Result<ReplyHandle>> AuthorizedNetwork::send(const QNetworkRequest &request, const QByteArray &method,
                                                     const QByteArray &body)
{
    return (new AuthorizedRequest(m_session, m_network, request, method, {body, nullptr, false, 0}, this))->start();
}

QFuture<Result<ReplyHandle>> AuthorizedNetwork::send(const QNetworkRequest &request, const QByteArray &method,
                                                     QIODevice *body)
{
    return (new AuthorizedRequest(m_session, m_network, request, method, {{}, body, true, body->pos()}, this))->start();
}

} // namespace Latchkey

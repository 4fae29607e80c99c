#include "core/session/authorizednetwork.h"

#include "core/base/ownthread_p.h"
#include "core/base/visibletext.h"
#include "core/credential/headerrules_p.h"
#include "core/session/authorizedrequest_p.h"

#include <QtCore/QIODevice>
#include <QtNetwork/QNetworkAccessManager>

namespace Latchkey {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds quiet = 2s;

QByteArray variable(const QString &name)
{
    return qgetenv(name.toLocal8Bit().constData());
}

} // namespace

Result<QList<QPair<QByteArray, QByteArray>>> configuredHeaders(const Server &server)
{
    QList<QPair<QByteArray, QByteArray>> headers;
    for (const auto &[name, value] : server.httpHeaders)
        headers.append({name.toUtf8(), value.toUtf8()});
    for (const auto &[name, value] : server.envHttpHeaders)
        headers.append({name.toUtf8(), variable(value)});
    if (!server.bearerTokenEnvVar.isEmpty())
        headers.append({"Authorization", "Bearer " + variable(server.bearerTokenEnvVar)});
    for (const auto &[name, value] : headers) {
        if (!isFieldName(name) || !isFieldValue(value))
            return Error{ErrorKind::InvalidInput, Stage::None,
                         u"a configured header of %1 cannot be sent"_s.arg(visibleName(server.identity.name))};
    }
    return headers;
}

AuthorizedNetwork::AuthorizedNetwork(CredentialSession &session, QNetworkAccessManager &network, QObject *parent)
    : QObject(parent)
    , m_session(&session)
    , m_network(network)
{
    initialize();
}

AuthorizedNetwork::AuthorizedNetwork(CredentialSession &session, QObject *parent)
    : QObject(parent)
    , m_session(&session)
    , m_own(std::make_shared<std::unique_ptr<QNetworkAccessManager>>(networkAccess(session.network())))
    , m_network(**m_own)
{
    initialize();
}

void AuthorizedNetwork::setReadAhead(qint64 bytes)
{
    if (!wrongThread(*this, "AuthorizedNetwork::setReadAhead"))
        m_readAhead = bytes;
}

void AuthorizedNetwork::initialize()
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quiet);
    connect(&m_quiet, &QTimer::timeout, this, [this] { (void)m_session->checkAnonymousAccess(); });
    connect(m_session.data(), &QObject::destroyed, this, [this] {
        m_quiet.stop();
        // Whoever is told of the end of one may end the others, and this.
        QList<QPointer<QObject>> requests;
        for (QObject *child : children())
            requests.append(child);
        for (const auto &child : std::as_const(requests)) {
            if (auto *request = dynamic_cast<AuthorizedRequest *>(child.data()))
                request->abandon();
        }
    });
}

AuthorizedNetwork::~AuthorizedNetwork() = default;

// Not while the program speaks with the server: a session of ours beside its own would confuse one that keeps a single one, and
// some answer whatever is asked with what somebody else waits for.
void AuthorizedNetwork::anonymousAccessSucceeded()
{
    m_quiet.start();
}

//! Set if nothing can be sent.
std::optional<Error> AuthorizedNetwork::refusal() const
{
    if (auto refused = wrongThread(*this, "AuthorizedNetwork::send"))
        return refused;
    return m_session ? std::nullopt
                     : std::optional(Error{ErrorKind::Internal, Stage::None, u"the session was destroyed before"_s});
}

QFuture<Result<ReplyHandle>> AuthorizedNetwork::send(const QNetworkRequest &request, const QByteArray &method,
                                                     const QByteArray &body)
{
    if (const auto refused = refusal())
        return readyFuture(Result<ReplyHandle>(*refused));
    return (new AuthorizedRequest(*m_session, m_network, request, method, {body, nullptr, false, 0}, *this))->start();
}

QFuture<Result<ReplyHandle>> AuthorizedNetwork::send(const QNetworkRequest &request, const QByteArray &method,
                                                     QIODevice *body)
{
    if (!body)
        return send(request, method);
    if (const auto refused = refusal())
        return readyFuture(Result<ReplyHandle>(*refused));
    return (new AuthorizedRequest(*m_session, m_network, request, method, {{}, body, true, body->pos()}, *this))
        ->start();
}

} // namespace Latchkey

#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/credential/server.h"

#include <QtCore/QByteArray>
#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPair>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <memory>
#include <optional>

class QIODevice;
class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace Latchkey {

class AuthorizedRequest;
class CredentialSession;

//! Owns a reply: it is aborted and deleted when the last copy of the handle goes; the future that it came in holds a
//! copy, too. The reply may outlive its AuthorizedNetwork, but not a QNetworkAccessManager that the program has passed
//! to that.
using ReplyHandle = std::shared_ptr<QNetworkReply>;

//! The headers that are configured for \a server, with the values of the environment in them: its static authorization, or
//! what it wants beside the token. Errors: InvalidInput (one that cannot be sent), which names no value.
LATCHKEY_EXPORT Result<QList<QPair<QByteArray, QByteArray>>> configuredHeaders(const Server &server);

//! Sends requests to a session's MCP server with its access token (MCP authorization, "Token Handling"; RFC 6750 section
//! 2.1), and with the headers that are configured for it: refreshed before, if need be, and once more after a 401.
//!
//! - A request with an `Authorization` header of its own is refused: there is one token, and it is the session's. So is one
//!   to a server whose address is plain http to another machine, where anybody could read the token.
//! - Token and configured headers go to the origin of the server's own address and nowhere else: another address is
//!   refused. A 307 or 308 within that origin is followed, at most five times (CredentialSession::moved() tells of it); any
//!   other 3xx is the answer.
//! - A 401, or a 400 or 403 that says `invalid_token`, starts or joins one transaction: if another process or call has
//!   changed the token meanwhile, that token is taken, and the provider is left alone. Then the request is sent once
//!   more. A second 401 is the answer.
//! - With a token that is bound to a key (DPoP), each request has a proof of its own. An answer that only asks for the
//!   server's nonce (RFC 9449 section 9) does not count as a 401: the request is sent once more with that nonce.
//! - No request goes out with a token that is known to be stale or rejected: a refresh that fails is the outcome.
//! - A 403, also one that asks for more scopes, is the answer, unless another program has signed in for more meanwhile:
//!   then the request is sent once more. Only the caller knows whether to ask the user for more. The session remembers
//!   those scopes (CredentialSession::requestScopes()).
//! - Where nobody has signed in, the request goes out without a token: the server may let everybody in. If it asks who we
//!   are (401), the outcome is the error that there is no token. Once such requests have ceased for two seconds, the server
//!   is asked whether it takes them without a sign-in (CredentialSession::checkAnonymousAccess()).
//! - No other kind of challenge (Basic, NTLM) is answered; no cookie is sent or kept.
//!
//! Use from the thread of the session, with a running event loop. Requests that are under way end with Cancelled when
//! this is destroyed; a refresh that one has begun goes on.
class LATCHKEY_EXPORT AuthorizedNetwork : public QObject
{
    Q_OBJECT
public:
    //! Owns neither \a session nor \a network. \a network has to outlive this and its replies. When \a session goes first,
    //! what is under way ends with Cancelled, and nothing can be sent any more.
    AuthorizedNetwork(CredentialSession &session, QNetworkAccessManager &network, QObject *parent = nullptr);
    //! With network access of its own, as the session's settings want it: proxies, authorities, client certificates.
    explicit AuthorizedNetwork(CredentialSession &session, QObject *parent = nullptr);
    ~AuthorizedNetwork() override;

    //! Sends \a request. Finishes as soon as the head of the answer that counts is there; its body may be a stream
    //! without an end. An answer with any status, and a failed connection, are a reply: ask its error(), and whether it
    //! isFinished() already.
    //! Errors: InvalidInput (another origin, an unusable method or header, an `Authorization` of the caller's own),
    //! Protocol (the server asks for another kind of sign-in), and those of CredentialSession::accessToken(). \a body
    //! is in memory, so that it can be sent once more after a 401. It is never sent twice for another reason: a
    //! connection that is closed under it is a failed connection.
    QFuture<Result<ReplyHandle>> send(const QNetworkRequest &request, const QByteArray &method,
                                      const QByteArray &body = {});

    //! As above, with a body that is read from \a body, which is open, from where it stands; null for an empty one. It is
    //! not owned, and has to live until the future has finished: if it goes before, the request ends with InvalidInput. One
    //! that cannot be rewound (sequential) is sent once only: then a 401 is the answer, and the next request has the new
    //! token.
    QFuture<Result<ReplyHandle>> send(const QNetworkRequest &request, const QByteArray &method, QIODevice *body);

    //! How many bytes of an answer are read ahead of its reader at most; 0, the default, means no limit.
    void setReadAhead(qint64 bytes);
    qint64 readAhead() const { return m_readAhead; } //!< As setReadAhead() has set it: bytes, or 0.

private:
    friend class AuthorizedRequest;
    void initialize();
    void anonymousAccessSucceeded();

    std::optional<Error> refusal() const;

    const QPointer<CredentialSession> m_session;
    //! Null if it is somebody else's. The replies that it has made share it, and end it after this.
    const std::shared_ptr<std::unique_ptr<QNetworkAccessManager>> m_own;
    QNetworkAccessManager &m_network;
    qint64 m_readAhead = 0;
    QTimer m_quiet{this};
};

} // namespace Latchkey

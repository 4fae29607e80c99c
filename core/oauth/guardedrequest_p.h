#pragma once

#include "core/oauth/trustedauthorities_p.h"

#include <QtCore/QByteArray>
#include <QtCore/QFuture>
#include <QtNetwork/QNetworkRequest>

#include <functional>
#include <optional>

class QNetworkAccessManager;
class QIODevice;
class QNetworkReply;
class QObject;

namespace Latchkey {

class OneShotBody;

// How every request of ours leaves, whoever makes it: nothing happens on its way that we have not decided.

//! What a request to \a url has to wait for, so that it does not block while certificates are read; none: nothing. Finishes
//! for better or worse.
using Readiness = std::optional<QFuture<Authorities>>;
Readiness readinessFor(const QNetworkAccessManager &network, const QUrl &url);

//! No redirect is followed, with Authorization and the body of a POST (RULE B-4); no challenge is answered with the user's
//! own session (RULE B-17); no cookie is sent or kept.
void guard(QNetworkRequest &request);

//! Sends \a request as QNetworkAccessManager's own function for \a method does, so that the reply says which operation it
//! is. \a body: open, and not owned; null: none.
QNetworkReply *sendAs(QNetworkAccessManager &network, QNetworkRequest request, const QByteArray &method,
                      QIODevice *body);

//! Sends \a request with \a body, once: QNetworkAccessManager would repeat it when the server closes the connection. The
//! body belongs to the reply, which may still read it when whoever asked is gone.
QNetworkReply *sendOnce(QNetworkAccessManager &network, QNetworkRequest request, const QByteArray &method,
                        OneShotBody *body);

//! Why no complete answer came to a \a reply of sendAs() or sendOnce(), to be shown. Not QNetworkReply::errorString(): that may
//! quote the URL, and with it a key in a server's query.
QString whyNoAnswer(const QNetworkReply &reply);

//! Has no more than \a bytes of \a reply, which was made just now, read ahead of whoever reads it; 0: all that comes is.
void boundReading(QNetworkReply *reply, qint64 bytes);

//! Calls \a refused, from now on and as long as \a context lives, when somebody answers a challenge to \a reply, be it a
//! handler that the program has for its other requests: an answered one would be sent, where our token belongs; an
//! unanswered one comes back as the 401 that it is.
void refuseAuthentication(const QNetworkAccessManager &network, const QNetworkReply *reply, QObject *context,
                          const std::function<void()> &refused);

} // namespace Latchkey

#pragma once

#include "core/base/clock.h"
#include "core/base/export.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/oauth/dpop_p.h"

#include <QtCore/QByteArrayList>
#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QPair>
#include <QtCore/QUrl>
#include <QtNetwork/QHostAddress>

#include <chrono>
#include <functional>
#include <memory>

class QNetworkAccessManager;
class QObject;

namespace Latchkey {

//! Looks up the addresses of a host name and hands them to the function, unless the object has died. No addresses: the
//! lookup failed.
using HostLookup
    = std::function<void(const QString &host, QObject *context, std::function<void(const QList<QHostAddress> &)>)>;

LATCHKEY_TEST_EXPORT HostLookup systemLookup();

//! Bounds of our requests (RULE B-11).
struct HttpBounds {
    std::chrono::milliseconds exchange = std::chrono::seconds(15); //!< Of one request, by the clock on the wall.
    std::chrono::milliseconds revocation = std::chrono::seconds(5); //!< Of one revocation request: O-4.
    std::chrono::milliseconds discovery = std::chrono::seconds(60); //!< Of a whole discovery.
    qint64 answerBytes = qint64{256} * 1024;
};

//! What the requests of one client share. \a network outlives them all.
struct HttpContext {
    QNetworkAccessManager *network = nullptr;
    Clock clock = systemClock();
    HostLookup lookup = systemLookup();
    HttpBounds bounds;
    std::shared_ptr<DpopNonces> nonces = std::make_shared<DpopNonces>(); //!< Of authorization servers.
};

struct HttpRequest {
    enum class Method { Get, Post };
    enum class Until {
        Body, //!< The whole answer is wanted.
        Head, //!< Status and header are: the body may be an endless stream.
    };

    Method method = Method::Get;
    QUrl url;
    QList<QPair<QByteArray, QByteArray>> headers;
    Secret body; //!< With Post.
    //! The host on whose word we go to \a url: it must not be further inside than that one (RULE B-2). Empty: the user
    //! sends us.
    QString sentBy;
    std::chrono::milliseconds bound{0};
    Until until = Until::Body;
    //! Whether what has come is all of the body, where its end does not come: an answer that cannot be had twice is not
    //! thrown away for want of that. Null: it has to come.
    std::function<bool(const QByteArray &received)> isWhole = {};
};

struct HttpAnswer {
    int status = 0;
    QList<QPair<QByteArray, QByteArray>> headers;
    Secret body; //!< May hold tokens.

    LATCHKEY_TEST_EXPORT QByteArrayList headerValues(QByteArrayView name) const;
    //! Valid while this answer lives.
    LATCHKEY_TEST_EXPORT QByteArray bodyView() const;
};

//! One request, sent at most once, and its answer, whatever its status. Follows no redirect, answers no authentication
//! challenge, keeps no cookie, caches nothing.
//! Errors, without a stage: Network, nothing was sent, or it was a GET; OutcomeUnknown, a POST was at least begun, and
//! no complete answer came; Protocol, the answer is too large or the address one that \a sentBy must not send us to.
LATCHKEY_TEST_EXPORT QFuture<Result<HttpAnswer>> exchange(const HttpContext &context, const HttpRequest &request);

} // namespace Latchkey

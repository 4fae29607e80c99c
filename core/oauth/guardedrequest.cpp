#include "core/oauth/guardedrequest_p.h"

#include "core/oauth/networkaccess_p.h"
#include "core/oauth/oneshotbody_p.h"

#include <QtCore/QPointer>
#include <QtCore/QUrl>
#include <QtNetwork/QAuthenticator>
#include <QtNetwork/QNetworkReply>

namespace Latchkey {

Readiness readinessFor(const QNetworkAccessManager &network, const QUrl &url)
{
    const auto *access = qobject_cast<const NetworkAccess *>(&network);
    if (!access)
        return std::nullopt;
    QFuture<Authorities> ready = access->prepareFor(url);
    return ready.isFinished() ? std::nullopt : Readiness(std::move(ready));
}

void guard(QNetworkRequest &request)
{
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
}

QNetworkReply *sendAs(QNetworkAccessManager &network, QNetworkRequest request, const QByteArray &method,
                      QIODevice *body)
{
    if (!body) {
        if (method == "GET")
            return network.get(request);
        if (method == "HEAD")
            return network.head(request);
        if (method == "DELETE")
            return network.deleteResource(request);
        if (method == "POST" && !request.hasRawHeader("Content-Type")) // Qt would make it a form, and complain
            request.setRawHeader("Content-Type", "application/octet-stream");
        if (method == "POST")
            return network.post(request, QByteArray());
        if (method == "PUT")
            return network.put(request, QByteArray());
    }
    if (method == "POST")
        return network.post(request, body);
    if (method == "PUT")
        return network.put(request, body);
    return network.sendCustomRequest(request, method, body);
}

QNetworkReply *sendOnce(QNetworkAccessManager &network, QNetworkRequest request, const QByteArray &method,
                        OneShotBody *body)
{
    request.setHeader(QNetworkRequest::ContentLengthHeader, body->bytesAvailable());
    // Otherwise the body is copied into a buffer that can be rewound, and sent again without our being asked.
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    QNetworkReply *reply = sendAs(network, request, method, body);
    body->setParent(reply);
    return reply;
}

// Qt loses it before its own thread has the request, which it gets in the next round of the event loop; and with a body that
// it has to read to its end first, later. What is read until then is window for good.
void boundReading(QNetworkReply *reply, qint64 bytes)
{
    const auto bound = [reply, bytes] { reply->setReadBufferSize(bytes); };
    QMetaObject::invokeMethod(reply, bound, Qt::QueuedConnection);
    QObject::connect(reply, &QNetworkReply::metaDataChanged, reply, bound);
}

void refuseAuthentication(const QNetworkAccessManager &network, const QNetworkReply *reply, QObject *context,
                          const std::function<void()> &refused)
{
    const auto answered = [ours = QPointer(reply), refused](QNetworkReply *asked, QAuthenticator *authenticator) {
        if (asked == ours && (!authenticator->user().isEmpty() || !authenticator->password().isEmpty()))
            refused();
    };
    QObject::connect(&network, &QNetworkAccessManager::authenticationRequired, context, answered);
}

} // namespace Latchkey

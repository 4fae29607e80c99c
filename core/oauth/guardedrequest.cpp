#include "core/oauth/guardedrequest_p.h"

#include "core/oauth/networkaccess_p.h"
#include "core/oauth/oneshotbody_p.h"

#include <QtCore/QPointer>
#include <QtCore/QUrl>
#include <QtNetwork/QAuthenticator>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QSslError>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr char certificateError[] = "latchkeyCertificateError";

QString whyNotSecure(const QNetworkReply &reply)
{
    const QString outcome = u"no secure connection could be made"_s;
    switch (reply.property(certificateError).toInt()) {
    case QSslError::NoError:
        return outcome;
    case QSslError::CertificateExpired:
        return outcome + u": the certificate has expired, or the clock here is wrong"_s;
    case QSslError::CertificateNotYetValid:
        return outcome + u": the certificate is not valid yet, or the clock here is wrong"_s;
    case QSslError::HostNameMismatch:
        return outcome + u": the certificate is another host's"_s;
    case QSslError::CertificateRevoked:
        return outcome + u": the certificate was revoked"_s;
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return outcome
            + u": the certificate is of an authority that is not trusted here; name that one in network.json, or in "
              "SSL_CERT_FILE"_s;
    default:
        return outcome + u": the certificate cannot be trusted"_s;
    }
}

QNetworkReply *sendPlainly(QNetworkAccessManager &network, QNetworkRequest request, const QByteArray &method,
                           QIODevice *body)
{
    if (method == "POST" && !request.hasRawHeader("Content-Type")) // Qt would make it a form, and complain
        request.setRawHeader("Content-Type", "application/octet-stream");
    if (!body) {
        if (method == "GET")
            return network.get(request);
        if (method == "HEAD")
            return network.head(request);
        if (method == "DELETE")
            return network.deleteResource(request);
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

} // namespace

QString whyNoAnswer(const QNetworkReply &reply)
{
    const bool isProxied = usesProxy(*reply.manager(), reply.url());
    switch (reply.error()) {
    case QNetworkReply::UnknownNetworkError: // what Qt makes of most that goes wrong with a proxy
        if (isProxied)
            return u"the proxy does not let us through"_s;
        return u"unknown network error"_s;
    case QNetworkReply::ConnectionRefusedError:
        return u"the connection was refused"_s;
    case QNetworkReply::HostNotFoundError:
        return isProxied ? u"the host name is unknown, or that of the proxy is"_s : u"the host name is unknown"_s;
    case QNetworkReply::SslHandshakeFailedError:
        return whyNotSecure(reply);
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return u"the connection was closed before a complete answer came"_s;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return u"no complete answer came in time"_s;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyTimeoutError:
        return u"the proxy does not let us through"_s;
    case QNetworkReply::ProxyNotFoundError:
        return u"the proxy is unknown"_s;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return u"the proxy wants a sign-in"_s;
    default:
        return u"network error "_s + QString::number(reply.error());
    }
}

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
    QNetworkReply *reply = sendPlainly(network, std::move(request), method, body);
    QObject::connect(reply, &QNetworkReply::sslErrors, reply, [reply](const QList<QSslError> &errors) {
        reply->setProperty(certificateError, static_cast<int>(errors.first().error()));
    });
    return reply;
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

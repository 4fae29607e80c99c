#include "core/oauth/oauthoperations_p.h"

#include "core/base/operation_p.h"
#include "core/base/visibletext.h"
#include "core/oauth/clientauthentication_p.h"
#include "core/oauth/json_p.h"
#include "core/oauth/tokenreply_p.h"
#include "core/oauth/urlrules_p.h"

#include <QtNetwork/QNetworkAccessManager>

#include <algorithm>
#include <cmath>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumUserCode = 64;
constexpr qsizetype maximumDeviceCode = qsizetype{64} * 1024;

Error broken(const QString &what)
{
    return Error{ErrorKind::Protocol, Stage::Authorization, u"The device authorization answer "_s + what};
}

//! \a usual where the server says nothing sensible.
std::chrono::seconds secondsOf(const QJsonValue &value, std::chrono::seconds usual, std::chrono::seconds most)
{
    const double seconds = value.toDouble();
    if (std::isnan(seconds) || seconds < 1)
        return usual;
    return std::chrono::seconds(static_cast<qint64>(std::min(seconds, static_cast<double>(most.count()))));
}

//! To be shown to the user, and opened: nothing that is not safe to fetch or to hand to a browser.
Result<QUrl> pageOf(const QJsonValue &value, const QUrl &origin)
{
    return foreignUrl(value.toString(), origin).and_then([](const QUrl &url) { return openableUrl(url); });
}

//! One POST to the device authorization endpoint.
class DeviceAuthorizationOperation final : public Operation<DeviceAuthorization>
{
public:
    DeviceAuthorizationOperation(HttpContext context, QUrl origin)
        : Operation(context.network)
        , m_context(std::move(context))
        , m_origin(std::move(origin))
    {
    }

    void send(const QUrl &endpoint, const Form &form, HttpRequest request)
    {
        request.method = HttpRequest::Method::Post;
        request.url = endpoint;
        request.sentBy = m_origin.host();
        request.headers.append(qMakePair(QByteArray("Content-Type"), QByteArray("application/x-www-form-urlencoded")));
        request.headers.append(qMakePair(QByteArray("Accept"), QByteArray("application/json")));
        request.body = form.encoded();
        whenDone(Latchkey::exchange(m_context, request), this,
                 [this](const Result<HttpAnswer> &answer) { answered(answer); });
    }

private:
    void answered(const Result<HttpAnswer> &answer)
    {
        if (answer)
            return finish(parseDeviceAuthorization(answer->status, answer->bodyView(),
                                                   answer->headerValues("Retry-After").value(0), m_origin,
                                                   m_context.clock()));
        Error error = at(Stage::Authorization, answer.error());
        // A code that we never hear of grants nobody anything: another attempt is safe.
        if (error.kind == ErrorKind::OutcomeUnknown)
            error.kind = ErrorKind::Network;
        finish(error);
    }

    const HttpContext m_context;
    const QUrl m_origin;
};

} // namespace

Result<DeviceAuthorization> parseDeviceAuthorization(int httpStatus, const QByteArray &body,
                                                     const QByteArray &retryAfter, const QUrl &origin,
                                                     const QDateTime &now)
{
    const std::optional<QJsonObject> reply = jsonObject(body);
    // RFC 8628 section 3.2: errors are those of the token endpoint.
    if (httpStatus < 200 || httpStatus > 299 || (reply && reply->value("error"_L1).isString())) {
        const Result<TokenGrant> read = parseTokenReply(httpStatus, body, retryAfter, now);
        return read ? broken(u"is one of the token endpoint's"_s) : beforeAnyGrant(read.error(), Stage::Authorization);
    }
    if (!reply)
        return broken(u"is not a JSON object"_s);

    DeviceAuthorization device;
    device.deviceCode = Secret::fromText(reply->value("device_code"_L1).toString());
    if (device.deviceCode.isEmpty() || device.deviceCode.reveal().size() > maximumDeviceCode)
        return broken(u"has no usable \"device_code\""_s);
    device.user.code = reply->value("user_code"_L1).toString();
    // What has to be made safe to show is not what the server expects to be typed.
    if (device.user.code.isEmpty() || visibleText(device.user.code, maximumUserCode) != device.user.code)
        return broken(u"has no usable \"user_code\""_s);
    // Google's, of before there was a standard, says "url".
    const QLatin1String place = reply->contains("verification_uri"_L1) ? "verification_uri"_L1 : "verification_url"_L1;
    const Result<QUrl> page = pageOf(reply->value(place), origin);
    if (!page)
        return broken(u"has no usable \"verification_uri\": "_s + page.error().detail);
    device.user.page = *page;
    // Only a convenience: without it the user types the code.
    if (const Result<QUrl> complete = pageOf(reply->value("verification_uri_complete"_L1), origin))
        device.user.pageWithCode = *complete;
    device.lifetime = secondsOf(reply->value("expires_in"_L1), device.lifetime, std::chrono::hours(1));
    device.interval = secondsOf(reply->value("interval"_L1), device.interval, std::chrono::minutes(5));
    return device;
}

QFuture<Result<DeviceAuthorization>> authorizeDevice(const HttpContext &context, const Discovery &discovery,
                                                     const ClientRegistration &client)
{
    const auto failed = [](ErrorKind kind, const QString &detail) {
        return readyFuture(Result<DeviceAuthorization>(Error{kind, Stage::Authorization, detail}));
    };
    const AuthorizationServerMetadata &server = discovery.authorizationServer;
    if (server.deviceAuthorizationEndpoint.isEmpty())
        return failed(ErrorKind::InvalidInput, u"This authorization server offers no sign-in with a code"_s);
    const Result<QString> method = authenticationMethod(server.tokenEndpointAuthMethods, client.authMethod,
                                                        client.clientSecret);
    if (!method)
        return failed(method.error().kind, method.error().detail);
    Form form;
    form.add("scope", discovery.scopes.join(u' '));
    form.add("resource", discovery.resource);
    HttpRequest request;
    authenticate(request, form, client.clientId, client.clientSecret, *method);
    auto *operation = new DeviceAuthorizationOperation(context, QUrl(server.issuer, QUrl::StrictMode));
    QFuture<Result<DeviceAuthorization>> future = operation->future();
    operation->send(server.deviceAuthorizationEndpoint, form, request);
    return future;
}

} // namespace Latchkey

#include "core/oauth/documentfetch_p.h"

#include "core/base/operation_p.h"
#include "core/oauth/urlrules_p.h"

#include <QtNetwork/QNetworkAccessManager>

namespace Latchkey {

namespace {

constexpr int redirectsLimit = 5;

class RedirectedExchange final : public Operation<HttpAnswer>
{
public:
    RedirectedExchange(HttpContext context, HttpRequest request)
        : Operation(context.network)
        , m_context(std::move(context))
        , m_request(std::move(request))
    {
    }

    void send()
    {
        step(exchange(m_context, m_request), [this](const Result<HttpAnswer> &answer) {
            if (!answer || m_redirects == redirectsLimit)
                return finish(answer);
            const auto next = redirectWithinOrigin(m_request.url, m_request.method, answer->status,
                                                   answer->headerValues("Location").value(0));
            if (!next)
                return finish(answer);
            ++m_redirects;
            m_request.url = *next;
            send();
        });
    }

private:
    const HttpContext m_context;
    HttpRequest m_request;
    int m_redirects = 0;
};

} // namespace

QFuture<Result<HttpAnswer>> exchangeWithinOrigin(const HttpContext &context, const HttpRequest &request)
{
    auto *operation = new RedirectedExchange(context, request);
    QFuture<Result<HttpAnswer>> future = operation->future();
    operation->send();
    return future;
}

std::optional<QUrl> redirectWithinOrigin(const QUrl &asked, HttpRequest::Method method, int status,
                                         const QByteArray &location)
{
    const bool keepsMethod = status == 307 || status == 308;
    const bool isFollowed = keepsMethod
        || (method == HttpRequest::Method::Get && (status == 301 || status == 302 || status == 303));
    if (!isFollowed || location.isEmpty())
        return {};
    const QUrl next = asked.resolved(QUrl(QString::fromUtf8(location), QUrl::StrictMode));
    const Result<QUrl> safe = foreignUrl(next.toString(QUrl::FullyEncoded | QUrl::RemoveFragment), asked);
    if (!safe || !sameOrigin(*safe, asked))
        return {};
    return *safe;
}

} // namespace Latchkey

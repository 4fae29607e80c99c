#include "app/demo/httpresponse.h"

#include <QtCore/QJsonDocument>

namespace Latchkey::Demo {

using namespace Qt::StringLiterals;

namespace {

QByteArray reason(int status)
{
    static const QHash<int, QByteArray> reasons{{200, "OK"},
                                                {201, "Created"},
                                                {202, "Accepted"},
                                                {302, "Found"},
                                                {303, "See Other"},
                                                {307, "Temporary Redirect"},
                                                {400, "Bad Request"},
                                                {401, "Unauthorized"},
                                                {403, "Forbidden"},
                                                {404, "Not Found"},
                                                {405, "Method Not Allowed"},
                                                {408, "Request Timeout"},
                                                {413, "Content Too Large"},
                                                {414, "URI Too Long"},
                                                {421, "Misdirected Request"},
                                                {429, "Too Many Requests"},
                                                {431, "Request Header Fields Too Large"},
                                                {500, "Internal Server Error"},
                                                {501, "Not Implemented"},
                                                {502, "Bad Gateway"},
                                                {503, "Service Unavailable"},
                                                {505, "HTTP Version Not Supported"}};
    return reasons.value(status, "Status");
}

} // namespace

QByteArray HttpResponse::bytes() const
{
    QByteArray text = "HTTP/1.1 ";
    text.append(QByteArray::number(status)).append(' ').append(reason(status)).append("\r\n");
    const auto header = [&text](const QByteArray &name, const QByteArray &value) {
        text.append(name).append(": ").append(value).append("\r\n");
    };
    if (!body.isEmpty())
        header("Content-Type", contentType);
    header("Content-Length", QByteArray::number(body.size()));
    header("Cache-Control", "no-store");
    header("X-Content-Type-Options", "nosniff");
    header("Connection", "close");
    for (const auto &[name, value] : headers)
        header(name, value);
    return text.append("\r\n").append(body);
}

HttpResponse jsonResponse(const QJsonObject &object, int status)
{
    return {status, "application/json", QJsonDocument(object).toJson(QJsonDocument::Compact), {}};
}

HttpResponse textResponse(int status, const QByteArray &text)
{
    return {status, "text/plain; charset=utf-8", text, {}};
}

HttpResponse wrongMethod(const QByteArray &allowed)
{
    return {405, "text/plain; charset=utf-8", "Another method is needed here.\n", {{"Allow", allowed}}};
}

HttpResponse oauthError(const QString &code, const QString &description, int status)
{
    return jsonResponse({{u"error"_s, code}, {u"error_description"_s, description}}, status);
}

} // namespace Latchkey::Demo

#include "app/demo/http.h"

#include <QtCore/QByteArrayList>
#include <QtCore/QUrl>

namespace Latchkey::Demo {

namespace {

constexpr qsizetype headLimit = 32 * 1024;
constexpr qsizetype bodyLimit = 1024 * 1024;

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 302:
        return "Found";
    case 303:
        return "See Other";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Content Too Large";
    case 429:
        return "Too Many Requests";
    case 503:
        return "Service Unavailable";
    default:
        return "Status";
    }
}

} // namespace

QHash<QString, QString> HttpRequest::form(const QByteArray &encoded)
{
    QHash<QString, QString> fields;
    for (const QByteArray &pair : encoded.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (equals <= 0)
            continue;
        const auto decoded = [](QByteArray text) {
            text.replace('+', ' ');
            return QUrl::fromPercentEncoding(text);
        };
        const QString name = decoded(pair.left(equals));
        if (!fields.contains(name))
            fields.insert(name, decoded(pair.mid(equals + 1)));
    }
    return fields;
}

QByteArray HttpResponse::bytes() const
{
    QByteArray text = "HTTP/1.1 ";
    text.append(QByteArray::number(status)).append(' ').append(reason(status)).append("\r\n");
    const auto header = [&text](const QByteArray &name, const QByteArray &value) {
        text.append(name).append(": ").append(value).append("\r\n");
    };
    header("Content-Type", contentType);
    header("Content-Length", QByteArray::number(body.size()));
    header("Cache-Control", "no-store");
    header("Connection", "close");
    for (const auto &[name, value] : headers)
        header(name, value);
    text.append("\r\n").append(body);
    return text;
}

Parsed parseRequest(const QByteArray &buffer)
{
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return {std::nullopt, buffer.size() > headLimit ? 413 : 0};
    const QByteArrayList lines = buffer.left(headEnd).split('\n');
    const QByteArrayList words = lines.first().trimmed().split(' ');
    if (words.size() != 3 || !words[2].startsWith("HTTP/1.") || !words[1].startsWith('/'))
        return {std::nullopt, 400};
    HttpRequest request;
    request.method = words[0];
    const qsizetype question = words[1].indexOf('?');
    request.path = question < 0 ? words[1] : words[1].left(question);
    request.query = question < 0 ? QByteArray() : words[1].mid(question + 1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        if (colon <= 0)
            return {std::nullopt, 400};
        request.headers.insert(lines[i].left(colon).trimmed().toLower(), lines[i].mid(colon + 1).trimmed());
    }
    bool ok = true;
    const QByteArray length = request.headers.value("content-length", "0");
    const qlonglong size = length.toLongLong(&ok);
    if (!ok || size < 0)
        return {std::nullopt, 400};
    if (size > bodyLimit)
        return {std::nullopt, 413};
    request.body = buffer.mid(headEnd + 4);
    if (request.body.size() < size)
        return {};
    request.body.truncate(size);
    return {request, 0};
}

} // namespace Latchkey::Demo

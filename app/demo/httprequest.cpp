#include "app/demo/httprequest.h"

#include <QtCore/QByteArrayList>

#include <algorithm>

namespace Latchkey::Demo {

namespace {

ParsedRequest bad(int status)
{
    return {std::nullopt, status};
}

//! RFC 9110 section 5.6.2
bool isToken(const QByteArray &text)
{
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    };
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), allowed);
}

bool hasControls(const QByteArray &text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 0x7f; });
}

//! 0: it is well-formed.
int readRequestLine(const QByteArray &line, HttpRequest &request)
{
    const QByteArrayList words = line.split(' ');
    if (words.size() != 3 || !isToken(words[0]) || !words[1].startsWith('/') || hasControls(words[1]))
        return 400;
    if (words[2] != "HTTP/1.1" && words[2] != "HTTP/1.0")
        return words[2].startsWith("HTTP/") ? 505 : 400;
    request.method = words[0];
    const qsizetype question = words[1].indexOf('?');
    request.path = question < 0 ? words[1] : words[1].left(question);
    request.query = question < 0 ? QByteArray() : words[1].mid(question + 1);
    return 0;
}

int readHeader(const QByteArray &line, HttpRequest &request)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.left(qMax(colon, qsizetype(0))).toLower();
    if (!isToken(name) || hasControls(line))
        return 400; // also a folded line, and a blank before the colon (RFC 9112 section 5)
    const bool once = name == "host" || name == "content-length" || name == "authorization" || name == "content-type";
    if (once && request.headers.contains(name))
        return 400;
    request.headers.insert(name, line.mid(colon + 1).trimmed());
    return 0;
}

} // namespace

bool HttpRequest::isForm() const
{
    return header("content-type").split(';').first().trimmed().toLower() == "application/x-www-form-urlencoded";
}

ParsedRequest parseRequest(const QByteArray &buffer, const RequestLimits &limits)
{
    const qsizetype firstEnd = buffer.indexOf("\r\n");
    if ((firstEnd < 0 ? buffer.size() : firstEnd) > limits.requestLine)
        return bad(414);
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if ((headEnd < 0 ? buffer.size() : headEnd) > limits.head)
        return bad(431);
    // Not worth waiting for the rest of what does not even begin like a request.
    if (!buffer.isEmpty() && !isToken(buffer.left(1)))
        return bad(400);
    if (headEnd < 0)
        return {};

    HttpRequest request;
    if (const int status = readRequestLine(buffer.left(firstEnd), request))
        return bad(status);
    qsizetype count = 0;
    for (qsizetype at = firstEnd + 2; at < headEnd;) {
        const qsizetype end = buffer.indexOf("\r\n", at);
        if (++count > limits.headers)
            return bad(431);
        if (const int status = readHeader(buffer.mid(at, end - at), request))
            return bad(status);
        at = end + 2;
    }
    if (!request.headers.contains("host"))
        return bad(400);
    if (request.headers.contains("transfer-encoding"))
        return bad(501);

    const QByteArray length = request.headers.value("content-length", "0");
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (length.isEmpty() || !std::all_of(length.begin(), length.end(), isDigit))
        return bad(400);
    bool fits = false;
    const qsizetype size = length.toLongLong(&fits);
    if (!fits || size > limits.body)
        return bad(413);
    if (buffer.size() - headEnd - 4 < size)
        return {};
    request.body = buffer.mid(headEnd + 4, size);
    return {request, 0};
}

} // namespace Latchkey::Demo

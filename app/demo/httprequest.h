#pragma once

#include "app/demo/form.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>

#include <optional>

namespace Latchkey::Demo {

//! One HTTP/1.1 request, as far as the demo provider needs it.
struct HttpRequest {
    QByteArray method;
    QByteArray path; //!< Without the query, still encoded.
    QByteArray query;
    QHash<QByteArray, QByteArray> headers; //!< Names in lower case.
    QByteArray body;

    QByteArray header(const QByteArray &lowerCaseName) const { return headers.value(lowerCaseName); }
    bool isForm() const;
};

//! What the bytes of a connection are so far. Neither a request nor a status: more has to come.
struct ParsedRequest {
    std::optional<HttpRequest> request;
    int badStatus = 0; //!< What to answer to bytes that can never become a request.
};

//! How much of a request is read. The request line and the headers count towards \a head.
struct RequestLimits {
    qsizetype requestLine = 16'384;
    qsizetype head = 32'768;
    qsizetype headers = 100;
    qsizetype body = 1'048'576;
};

//! Strict: what RFC 9112 lets a server refuse is refused, since a lenient parser would hide a client's mistake. Bytes
//! after the request are ignored, there is one request a connection.
ParsedRequest parseRequest(const QByteArray &buffer, const RequestLimits &limits = {});

} // namespace Latchkey::Demo

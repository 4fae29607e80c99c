#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QPair>
#include <QtCore/QString>

#include <optional>

namespace Latchkey::Demo {

//! One HTTP/1.1 request, as far as the demo provider needs it.
struct HttpRequest {
    QByteArray method;
    QByteArray path; //!< Without the query.
    QByteArray query;
    QHash<QByteArray, QByteArray> headers; //!< Names in lower case.
    QByteArray body;

    //! Form fields of the body, or of the query; the first of a name.
    static QHash<QString, QString> form(const QByteArray &encoded);
};

struct HttpResponse {
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;

    QByteArray bytes() const;
};

//! Reads a request out of \a buffer. none: more has to come. A status other than 0: the request is bad.
struct Parsed {
    std::optional<HttpRequest> request;
    int badStatus = 0;
};
Parsed parseRequest(const QByteArray &buffer);

} // namespace Latchkey::Demo

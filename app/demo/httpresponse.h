#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QPair>
#include <QtCore/QString>

namespace Latchkey::Demo {

struct HttpResponse {
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body = {};
    QList<QPair<QByteArray, QByteArray>> headers = {};

    QByteArray bytes() const; //!< As they go over the wire.
};

HttpResponse jsonResponse(const QJsonObject &object, int status = 200);
HttpResponse textResponse(int status, const QByteArray &text);
HttpResponse wrongMethod(const QByteArray &allowed);
//! RFC 6749 section 5.2
HttpResponse oauthError(const QString &code, const QString &description, int status = 400);

} // namespace Latchkey::Demo

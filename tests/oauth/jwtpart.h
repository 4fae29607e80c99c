#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace Latchkey::Test {

//! The header (0) or the claims (1) of a compact JWT: RFC 7519 section 3.
inline QJsonObject jwtPart(const QByteArray &jwt, int which)
{
    return QJsonDocument::fromJson(QByteArray::fromBase64(jwt.split('.').value(which), QByteArray::Base64UrlEncoding))
        .object();
}

} // namespace Latchkey::Test

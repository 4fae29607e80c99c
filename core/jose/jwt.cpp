#include "core/jose/jwt.h"

#include <QtCore/QJsonDocument>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

QByteArray part(const QJsonObject &object)
{
    return base64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

QByteArray base64Url(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size())
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Result<Secret> signedJwt(const SigningKey &key, QJsonObject header, const QJsonObject &claims)
{
    header["alg"_L1] = key.algorithm();
    QByteArray token = part(header) + '.' + part(claims);
    const Result<QByteArray> signature = key.sign(token);
    if (!signature)
        return signature.error();
    token += '.' + base64Url(*signature);
    const Secret secret(token);
    wipe(token);
    return secret;
}

} // namespace Latchkey

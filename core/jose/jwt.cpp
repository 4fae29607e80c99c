#include "core/jose/jwt_p.h"

#include "core/base/clock.h"

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

QDateTime expiryIn(const Secret &token)
{
    constexpr qsizetype sizeLimit = qsizetype{64} * 1024;
    constexpr double latest = 253402300799.0; // the end of the year 9999
    const QByteArrayView whole = token.reveal();
    const QByteArray view = QByteArray::fromRawData(whole.data(), whole.size());
    const qsizetype first = view.indexOf('.');
    const qsizetype second = view.indexOf('.', first + 1);
    if (first < 0 || second < 0 || whole.size() > sizeLimit)
        return {};
    QByteArray claims = QByteArray::fromBase64(view.mid(first + 1, second - first - 1), QByteArray::Base64UrlEncoding);
    const QJsonValue expiry = QJsonDocument::fromJson(claims)["exp"_L1];
    wipe(claims);
    const double seconds = expiry.toDouble();
    return seconds > 0 && seconds <= latest ? utcFromSecs(static_cast<qint64>(seconds)) : QDateTime();
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

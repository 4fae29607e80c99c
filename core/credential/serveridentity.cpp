#include "core/credential/serveridentity.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace Latchkey {

namespace {

QByteArray jsonString(const QString &text)
{
    // Qt writes a bare string only inside an array; its escapes are those of RFC 8259.
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

} // namespace

QString ServerIdentity::storeKey() const
{
    // By hand, because QJsonObject sorts its members and the order is part of the key.
    const QByteArray fingerprinted = R"({"type":"http","url":)" + jsonString(url) + R"(,"headers":{}})";
    const QByteArray digest = QCryptographicHash::hash(fingerprinted, QCryptographicHash::Sha256).toHex();
    return name + u'|' + QString::fromLatin1(digest.left(16));
}

} // namespace Latchkey

#include "core/credential/serveridentity_p.h"

#include "core/base/digest_p.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QStringList>

#include <algorithm>
#include <optional>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr auto executorMark = "executor:"_L1;
constexpr auto localMark = "local:"_L1;
constexpr auto enterpriseMark = "ema-idp:"_L1;

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray jsonString(const QString &text)
{
    const bool isPlain = std::all_of(text.begin(), text.end(),
                                     [](QChar c) { return c >= u' ' && c <= u'~' && c != u'"' && c != u'\\'; });
    if (isPlain) // as nearly every address
        return '"' + text.toLatin1() + '"';
    // Qt writes a bare string only inside an array; its escapes are those of RFC 8259.
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

//! What a store key says of an address, in 16 hex digits.
QString fingerprintOf(const QString &url)
{
    // By hand, because QJsonObject sorts its members and the order is part of the key.
    return QString::fromLatin1(digestOf(R"({"type":"http","url":)" + jsonString(url) + R"(,"headers":{}})").left(16));
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(text.toUtf8().toBase64(base64));
}

//! nullopt: \a text is not what encoded() makes.
std::optional<QString> decoded(const QString &text)
{
    const auto bytes = QByteArray::fromBase64Encoding(text.toLatin1(),
                                                      base64 | QByteArray::AbortOnBase64DecodingErrors);
    const QString plain = QString::fromUtf8(*bytes);
    return bytes && encoded(plain) == text ? std::optional(plain) : std::nullopt;
}

QString executorName(const ServerIdentity &server)
{
    return executorMark + encoded(server.environment) + u':' + encoded(server.name);
}

bool looksReserved(QStringView name)
{
    return name.startsWith(executorMark) || name.startsWith(localMark) || name.startsWith(enterpriseMark);
}

} // namespace

QString ServerIdentity::storeKey() const
{
    const QString before = isLocal() ? QString(name + u'|') : QString(executorName(*this) + u':');
    return before + fingerprintOf(url);
}

QString ServerIdentity::storedName() const
{
    if (!isLocal())
        return executorName(*this);
    return looksReserved(name) ? localMark + name : name;
}

ServerIdentity ServerIdentity::ofEntry(const QString &storedName, const QString &url)
{
    if (storedName.startsWith(localMark) && looksReserved(QStringView(storedName).mid(localMark.size())))
        return {storedName.mid(localMark.size()), url};
    const QStringList parts = storedName.split(u':');
    if (parts.size() == 3 && storedName.startsWith(executorMark)) {
        const auto environment = decoded(parts[1]);
        const auto name = decoded(parts[2]);
        if (environment && name)
            return {*name, url, *environment};
    }
    return {storedName, url};
}

// An executor's key has no bar.
ServerIdentity serverOfStoreKey(const QString &storeKey, const QString &url)
{
    if (storeKey.contains(u'|'))
        return {storeKey.section(u'|', 0, -2), url};
    return ServerIdentity::ofEntry(storeKey.section(u':', 0, -2), url);
}

bool isEnterpriseEntry(QStringView storedName)
{
    return storedName.startsWith(enterpriseMark);
}

} // namespace Latchkey

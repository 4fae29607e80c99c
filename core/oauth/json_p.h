#pragma once

#include "core/base/export.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QJsonValue>
#include <QtCore/QStringList>

#include <optional>

namespace Latchkey {

//! Not set: \a body is not JSON, or not an object.
inline std::optional<QJsonObject> jsonObject(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return {};
    return document.object();
}

//! The strings of an array, at most \a limit. Empty for anything that is not an array: for members that may be absent.
inline QStringList stringsOf(const QJsonValue &value, qsizetype limit)
{
    QStringList strings;
    const QJsonArray array = value.toArray();
    for (const QJsonValue item : array) {
        if (strings.size() == limit)
            break;
        if (item.isString())
            strings += item.toString();
    }
    return strings;
}

} // namespace Latchkey

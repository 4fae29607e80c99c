#include "core/clients/connectionrecord_p.h"

#include "core/base/secret.h"
#include "core/base/statefolder_p.h"
#include "core/base/system/durablefile_p.h"
#include "core/clients/clientfile_p.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

QJsonValue jsonOf(const QString &text)
{
    return text.isNull() ? QJsonValue() : QJsonValue(text);
}

//! Null for null: an empty text is another one.
QString textOf(const QJsonValue &json)
{
    if (!json.isString())
        return {};
    const QString text = json.toString();
    return text.isNull() ? u""_s : text;
}

QJsonObject toJson(const ConnectionRecord &record)
{
    return {{u"client"_s, wordFor(record.client)},
            {u"file"_s, record.file},
            {u"path"_s, QJsonArray::fromStringList(record.path)},
            {u"server"_s, record.server},
            {u"before"_s, jsonOf(record.before)},
            {u"after"_s, jsonOf(record.after)},
            {u"at"_s, record.at.toUTC().toString(Qt::ISODateWithMs)},
            {u"depth"_s, record.depth},
            {u"hollow"_s, jsonOf(record.hollow)},
            {u"made_file"_s, record.madeFile},
            {u"ends_open"_s, record.endsOpen}};
}

std::optional<ConnectionRecord> fromJson(const QJsonObject &json)
{
    const auto client = clientOf(json["client"_L1].toString());
    ConnectionRecord record;
    record.client = client.value_or(McpClient::ClaudeCode);
    record.file = json["file"_L1].toString();
    for (const QJsonValue name : json["path"_L1].toArray())
        record.path.append(name.toString());
    record.server = json["server"_L1].toString();
    record.before = textOf(json["before"_L1]);
    record.after = textOf(json["after"_L1]);
    record.at = QDateTime::fromString(json["at"_L1].toString(), Qt::ISODateWithMs);
    record.depth = json["depth"_L1].toInt();
    record.hollow = textOf(json["hollow"_L1]);
    record.madeFile = json["made_file"_L1].toBool();
    record.endsOpen = json["ends_open"_L1].toBool();
    return client && !record.file.isEmpty() && !record.path.isEmpty() ? std::optional(record) : std::nullopt;
}

Status write(const QList<ConnectionRecord> &records)
{
    const QString path = connectionRecordsPath();
    if (records.isEmpty())
        return removePrivateFile(path);
    QJsonArray array;
    for (const ConnectionRecord &record : records)
        array.append(toJson(record));
    if (Status folder = ensurePrivateFolder(QFileInfo(path).path()); !folder)
        return folder;
    QByteArray content = QJsonDocument(QJsonObject{{u"version"_s, 1}, {u"connections"_s, array}}).toJson();
    Status written = writePrivateFile(path, content);
    wipe(content); // an entry may hold a key
    return written;
}

} // namespace

QString connectionRecordsPath()
{
    return stateFolder() + "/connections.json"_L1;
}

QString connectionLockPath()
{
    return stateFolder() + "/connections.lock"_L1;
}

Result<QList<ConnectionRecord>> connectionRecords()
{
    const QString path = connectionRecordsPath();
    Result<QByteArray> content = readPrivateFile(path, clientFileLimit);
    if (!content)
        return content.error();
    QList<ConnectionRecord> records;
    if (content->isNull())
        return records;
    const QJsonDocument document = QJsonDocument::fromJson(*content);
    if (!document.isObject() || document["version"_L1].toInt() != 1)
        return Error{ErrorKind::StoreUnavailable, Stage::Configuration, path + u": this is no list of version 1"_s};
    for (const QJsonValue json : document["connections"_L1].toArray()) {
        if (const auto record = fromJson(json.toObject()))
            records.append(*record);
    }
    return records;
}

Status keepRecord(const ConnectionRecord &record)
{
    auto records = connectionRecords();
    if (!records)
        return records.error();
    QList<ConnectionRecord> all = *records;
    all.removeIf([&record](const ConnectionRecord &one) { return one.isFor(record.file, record.path); });
    all.append(record);
    return write(all);
}

Status dropRecord(const QString &file, const QStringList &path)
{
    auto records = connectionRecords();
    if (!records)
        return records.error();
    QList<ConnectionRecord> all = *records;
    const qsizetype gone = all.removeIf([&](const ConnectionRecord &one) { return one.isFor(file, path); });
    return gone > 0 ? write(all) : success();
}

} // namespace Latchkey

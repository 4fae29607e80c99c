#include "core/store/filelayout_p.h"

#include <QtCore/QJsonArray>

#include <algorithm>
#include <cmath>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr double theirLimit = 18'446'744'073'709'551'616.0; // of whole numbers in Codex: 64 bits without a sign
constexpr double ourLimit = 9'223'372'036'854'775'808.0; // of those that stay whole in our hands: 64 bits with one
constexpr double latestExpiryMs = 253'402'300'799'000.0; // the end of the year 9999

//! Tells the entries of one server from all others; to be made once for all of them.
class EntryOf
{
public:
    explicit EntryOf(const ServerIdentity &server)
        : m_name(server.storedName())
        , m_url(server.url)
        , m_isLocal(server.isLocal())
    {
    }
    bool operator()(const QJsonObject &entry) const
    {
        return isSaid(entry["server_name"_L1], m_name) && isSaid(entry["server_url"_L1], m_url)
            && (m_isLocal || entry["executor_owned"_L1].toBool());
    }

private:
    static bool isSaid(const QJsonValue &value, const QString &text)
    {
        return value.isString() && value.toString() == text; // two QJsonValues make a text of each, each time
    }

    const QString m_name;
    const QString m_url;
    const bool m_isLocal;
};

bool isAbsent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

bool isText(const QJsonValue &value)
{
    return value.isString();
}

bool isTextOrAbsent(const QJsonValue &value)
{
    return isAbsent(value) || value.isString();
}

bool isWholeOrAbsent(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    return isAbsent(value) || (number >= 0 && number <= theirLimit && std::floor(number) == number);
}

bool isListOfTexts(const QJsonValue &value)
{
    const QJsonArray list = value.toArray();
    return value.isUndefined() || (value.isArray() && std::all_of(list.begin(), list.end(), isText));
}

bool isReadableToCodex(const QJsonValue &value)
{
    const QJsonObject entry = value.toObject();
    return isText(entry["server_name"_L1]) && isText(entry["server_url"_L1]) && isText(entry["client_id"_L1])
        && isText(entry["access_token"_L1]) && isTextOrAbsent(entry["issuer"_L1])
        && isTextOrAbsent(entry["refresh_token"_L1]) && isWholeOrAbsent(entry["expires_at"_L1])
        && isListOfTexts(entry["scopes"_L1])
        && (entry["executor_owned"_L1].isUndefined() || entry["executor_owned"_L1].isBool());
}

bool isToBeCut(double ms)
{
    return ms > 0 && (ms >= ourLimit || std::floor(ms) != ms);
}

bool canBeMended(const QJsonObject &entry)
{
    return entry["scopes"_L1].isNull() || isToBeCut(entry["expires_at"_L1].toDouble(0))
        || entry["executor_owned"_L1].isNull();
}

QJsonObject mendedEntry(QJsonObject entry)
{
    if (entry.value("scopes"_L1).isNull())
        entry["scopes"_L1] = QJsonArray();
    if (const double ms = entry.value("expires_at"_L1).toDouble(0); isToBeCut(ms))
        entry["expires_at"_L1] = static_cast<qint64>(std::min(ms, latestExpiryMs));
    if (entry.value("executor_owned"_L1).isNull())
        entry.remove("executor_owned"_L1);
    return entry;
}

} // namespace

bool namesServer(const QJsonObject &entry)
{
    return entry["server_name"_L1].isString() && entry["server_url"_L1].isString();
}

QStringList keysOf(const QJsonObject &file, const ServerIdentity &server)
{
    const EntryOf isOf(server);
    QStringList keys;
    for (auto entry = file.constBegin(); entry != file.constEnd(); ++entry) {
        if (isOf(entry.value().toObject()))
            keys.append(entry.key());
    }
    const QString own = server.storeKey();
    if (file.contains(own) && !namesServer(file.value(own).toObject()))
        keys.append(own);
    return keys;
}

QJsonObject changed(QJsonObject file, const EntryChanges &changes)
{
    for (auto change = changes.constBegin(); change != changes.constEnd(); ++change)
        file[change.key()] = change.value();
    return file;
}

EntryChanges changesFor(const QJsonObject &file, const ServerIdentity &server, const QJsonObject &entry,
                        const QStringList &keys, const std::function<bool(const QString &)> &isTaken)
{
    const QString key = keys.value(0, server.storeKey());
    const QJsonObject before = file.value(key).toObject();
    EntryChanges changes{{key, entry}};
    if (namesServer(before) && !EntryOf(server)(before)) {
        const QString elsewhere = serverOf(key, before).value_or(server).storeKey();
        if (!isTaken(elsewhere))
            changes.insert(elsewhere, before);
    }
    return changes;
}

std::optional<ServerIdentity> serverOf(const QString &key, const QJsonValue &entry)
{
    const bool isSaid = namesServer(entry.toObject());
    const QString name = isSaid ? entry["server_name"_L1].toString() : key;
    if (isEnterpriseEntry(name))
        return std::nullopt;
    return isSaid ? ServerIdentity::ofEntry(name, entry["server_url"_L1].toString()) : ServerIdentity{key, {}};
}

QStringList keysThatStopCodex(const QJsonObject &file)
{
    QStringList keys;
    for (auto entry = file.constBegin(); entry != file.constEnd(); ++entry) {
        if (!isReadableToCodex(entry.value()))
            keys.append(entry.key());
    }
    return keys;
}

EntryChanges mendings(const QJsonObject &file)
{
    EntryChanges changes;
    for (auto entry = file.constBegin(); entry != file.constEnd(); ++entry) {
        if (const QJsonObject members = entry.value().toObject(); canBeMended(members))
            changes.insert(entry.key(), mendedEntry(members));
    }
    return changes;
}

EntryChanges mended(EntryChanges changes)
{
    for (QJsonObject &entry : changes)
        entry = mendedEntry(entry);
    return changes;
}

} // namespace Latchkey

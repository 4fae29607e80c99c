#include "core/store/driftlog_p.h"

#include "core/base/clock.h"
#include "core/base/system/durablefile_p.h"
#include "core/base/whendone.h"
#include "core/lock/locks_p.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <utility>

namespace Latchkey {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sizeLimit = 4 * 1024 * 1024;
// Nobody waits for a diagnostic; a store lock that is busy for longer means that this record is not made.
constexpr std::chrono::milliseconds lockBound = 2s;

QString pathOf(const QString &home)
{
    return home + "/.mcp-oauth-store-resolutions.json"_L1;
}

QJsonObject load(const QString &home)
{
    const Result<QByteArray> content = readPrivateFile(pathOf(home), sizeLimit);
    const QJsonObject log = content ? QJsonDocument::fromJson(*content).object() : QJsonObject();
    return log["version"_L1].toInt() == 1 ? log : QJsonObject();
}

std::optional<Resolution> resolutionFrom(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject entry = value.toObject();
    const qint64 changedAt = entry["changed_at"_L1].toInteger(-1);
    return Resolution{entry["store_mode"_L1].toString(), entry["keyring_backend"_L1].toString(),
                      entry["resolved_store"_L1].toString(), entry["previous_store"_L1].toString(),
                      changedAt < 0 ? QDateTime() : utcFromMSecs(changedAt)};
}

bool isSameResolution(const std::optional<Resolution> &before, const Resolution &now)
{
    return before && before->storeMode == now.storeMode && before->keyringBackend == now.keyringBackend
        && before->resolvedStore == now.resolvedStore;
}

QJsonObject entryWith(QJsonObject entry, const DriftLog::Observation &seen)
{
    if (const QString before = entry["resolved_store"_L1].toString();
        !before.isEmpty() && before != seen.now.resolvedStore) {
        entry["previous_store"_L1] = before;
        entry["changed_at"_L1] = seen.at.toMSecsSinceEpoch();
    }
    entry["store_mode"_L1] = seen.now.storeMode;
    entry["keyring_backend"_L1] = seen.now.keyringBackend;
    entry["resolved_store"_L1] = seen.now.resolvedStore;
    return entry;
}

bool lacksAny(const QJsonObject &log, const DriftLog::Observations &seen)
{
    const QJsonObject resolutions = log["resolutions"_L1].toObject();
    const auto all = seen.asKeyValueRange();
    return std::any_of(all.begin(), all.end(), [&resolutions](const auto &one) {
        return !isSameResolution(resolutionFrom(resolutions.value(one.first)), one.second.now);
    });
}

QJsonObject withSeen(QJsonObject log, const DriftLog::Observations &seen)
{
    QJsonObject resolutions = log["resolutions"_L1].toObject();
    for (auto one = seen.begin(); one != seen.end(); ++one)
        resolutions[one.key()] = entryWith(resolutions[one.key()].toObject(), one.value());
    log["version"_L1] = 1;
    log["resolutions"_L1] = resolutions;
    return log;
}

//! Under the store's lock, if that is free soon enough.
QFuture<Status> write(const QString &home, const DriftLog::Observations &seen)
{
    auto promise = std::make_shared<QPromise<Status>>();
    promise->start();
    auto *lock = new StoreLock(home);
    // A program that ends meanwhile leaves nothing behind.
    QObject::connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, lock, &QObject::deleteLater);
    whenDone(lock->acquire(lockBound), lock, [=](const Result<LockHandle> &held) {
        lock->deleteLater();
        if (!held)
            return fulfil(*promise, Status(held.error()));
        onWorker([=, handle = *held]() mutable {
            const QByteArray log = QJsonDocument(withSeen(load(home), seen)).toJson(QJsonDocument::Compact);
            const Status written = writePrivateFile(pathOf(home), log);
            letGo(handle);
            fulfil(*promise, written);
        });
    });
    return promise->future();
}

// Most resolutions are the same as last time, and cost neither a lock nor a write. Nor is a home made for this.
QFuture<Status> writeNews(const QString &home, const DriftLog::Observations &seen)
{
    const auto looked = inBackground(
        [home, seen]() -> Result<bool> { return lacksAny(load(home), seen) && QFileInfo::exists(home); });
    return followedBy<Done>(looked, [home, seen](const Result<bool> &isNews) {
        return isNews && *isNews ? write(home, seen) : readyFuture(success());
    });
}

} // namespace

DriftLog::DriftLog(const QString &home)
    : m_home(home)
    , m_unwritten(std::make_shared<Observations>())
    , m_writing(std::make_shared<SharedReading<Done>>([home, unwritten = m_unwritten](const QStringList &) {
        return writeNews(home, std::exchange(*unwritten, {}));
    }))
{
}

QFuture<Status> DriftLog::record(const QString &storeKey, const Resolution &now, const QDateTime &at)
{
    m_unwritten->insert(storeKey, {now, at});
    return m_writing->ask();
}

QFuture<Result<QHash<QString, Resolution>>> DriftLog::all() const
{
    return inBackground([home = m_home]() -> Result<QHash<QString, Resolution>> {
        QHash<QString, Resolution> found;
        const QJsonObject resolutions = load(home)["resolutions"_L1].toObject();
        for (auto entry = resolutions.constBegin(); entry != resolutions.constEnd(); ++entry) {
            if (const auto resolution = resolutionFrom(entry.value()))
                found.insert(entry.key(), *resolution);
        }
        return found;
    });
}

} // namespace Latchkey

#include "core/store/driftlog.h"

#include "core/base/clock.h"
#include "core/base/durablefile.h"
#include "core/base/whendone.h"
#include "core/lock/locks.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

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

std::optional<Resolution> entryOf(const QJsonObject &log, const QString &storeKey)
{
    return resolutionFrom(log["resolutions"_L1].toObject()[storeKey]);
}

bool saysTheSame(const std::optional<Resolution> &before, const Resolution &now)
{
    return before && before->storeMode == now.storeMode && before->keyringBackend == now.keyringBackend
        && before->resolvedStore == now.resolvedStore;
}

void replace(const QString &home, const QString &storeKey, const Resolution &now, const QDateTime &at)
{
    QJsonObject log = load(home);
    QJsonObject resolutions = log["resolutions"_L1].toObject();
    QJsonObject entry = resolutions[storeKey].toObject();
    if (const QString before = entry["resolved_store"_L1].toString();
        !before.isEmpty() && before != now.resolvedStore) {
        entry["previous_store"_L1] = before;
        entry["changed_at"_L1] = at.toMSecsSinceEpoch();
    }
    entry["store_mode"_L1] = now.storeMode;
    entry["keyring_backend"_L1] = now.keyringBackend;
    entry["resolved_store"_L1] = now.resolvedStore;
    resolutions[storeKey] = entry;
    log["version"_L1] = 1;
    log["resolutions"_L1] = resolutions;
    (void)writePrivateFile(pathOf(home), QJsonDocument(log).toJson(QJsonDocument::Compact));
}

} // namespace

DriftLog::DriftLog(const QString &home)
    : m_home(home)
{
}

QFuture<Result<std::optional<Resolution>>> DriftLog::record(const QString &storeKey, const Resolution &now,
                                                            const QDateTime &at)
{
    using Before = Result<std::optional<Resolution>>;
    auto promise = std::make_shared<QPromise<Before>>();
    promise->start();
    QFuture<Before> future = promise->future();
    const auto answer = [promise](const Before &before) { fulfil(*promise, before); };
    auto *lock = new StoreLock(m_home);
    // A program that ends meanwhile leaves nothing behind.
    QObject::connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, lock, &QObject::deleteLater);
    const auto known = inBackground([home = m_home, storeKey]() -> Before { return entryOf(load(home), storeKey); });
    whenDone(known, lock, [=, home = m_home](const Before &before) {
        // Most resolutions are the same as last time, and cost neither a lock nor a write. Nor is a home made for this.
        if (saysTheSame(*before, now) || !QFileInfo::exists(home)) {
            lock->deleteLater();
            return answer(before);
        }
        whenDone(lock->acquire(lockBound), lock, [=](const Result<LockHandle> &held) {
            lock->deleteLater();
            if (!held)
                return answer(before);
            onWorker([=, handle = *held]() mutable {
                replace(home, storeKey, now, at);
                letGo(handle);
                answer(before);
            });
        });
    });
    return future;
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

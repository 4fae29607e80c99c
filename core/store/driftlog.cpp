#include "core/store/driftlog_p.h"

#include "core/base/clock.h"
#include "core/base/sharedreading_p.h"
#include "core/base/system/durablefile_p.h"
#include "core/base/whendone.h"
#include "core/lock/locks_p.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

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

bool saysTheSame(const std::optional<Resolution> &before, const Resolution &now)
{
    return before && before->storeMode == now.storeMode && before->keyringBackend == now.keyringBackend
        && before->resolvedStore == now.resolvedStore;
}

struct Observation {
    Resolution now;
    QDateTime at;
};
using Observations = QHash<QString, Observation>; // by store key

QJsonObject entryWith(QJsonObject entry, const Observation &seen)
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

void replace(const QString &home, const Observations &seen)
{
    QJsonObject log = load(home);
    QJsonObject resolutions = log["resolutions"_L1].toObject();
    for (auto one = seen.begin(); one != seen.end(); ++one)
        resolutions[one.key()] = entryWith(resolutions[one.key()].toObject(), one.value());
    log["version"_L1] = 1;
    log["resolutions"_L1] = resolutions;
    (void)writePrivateFile(pathOf(home), QJsonDocument(log).toJson(QJsonDocument::Compact));
}

//! Under the store's lock, if that is free soon enough.
QFuture<Status> write(const QString &home, const Observations &seen)
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
            replace(home, seen);
            letGo(handle);
            fulfil(*promise, success());
        });
    });
    return promise->future();
}

} // namespace

//! All that is recorded at a time costs one look and, if there is something new, one write.
class DriftLog::Private
{
public:
    explicit Private(const QString &home)
        : known(std::make_shared<SharedReading<QJsonObject>>([home](const QStringList &) {
            return inBackground([home] { return Result<QJsonObject>(load(home)["resolutions"_L1].toObject()); });
        }))
        , unwritten(std::make_shared<Observations>())
        , writing(std::make_shared<SharedReading<Done>>([home, unwritten = unwritten](const QStringList &) {
            return write(home, std::exchange(*unwritten, {}));
        }))
    {
    }

    const std::shared_ptr<SharedReading<QJsonObject>> known;
    const std::shared_ptr<Observations> unwritten; // asked for, and not begun
    const std::shared_ptr<SharedReading<Done>> writing;
};

DriftLog::DriftLog(const QString &home)
    : m_home(home)
    , d(std::make_shared<const Private>(home))
{
}

QFuture<Result<std::optional<Resolution>>> DriftLog::record(const QString &storeKey, const Resolution &now,
                                                            const QDateTime &at)
{
    using Before = Result<std::optional<Resolution>>;
    return followedBy<std::optional<Resolution>>(
        d->known->ask(), [d = d, home = m_home, storeKey, now, at](const Result<QJsonObject> &resolutions) {
            const Before before = resolutions ? resolutionFrom((*resolutions)[storeKey]) : std::nullopt;
            // Most resolutions are the same as last time, and cost neither a lock nor a write. Nor is a home made for
            // this.
            if (saysTheSame(*before, now) || !QFileInfo::exists(home))
                return readyFuture(before);
            d->unwritten->insert(storeKey, {now, at});
            return followedBy<std::optional<Resolution>>(d->writing->ask(),
                                                         [before](const Status &) { return readyFuture(before); });
        });
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

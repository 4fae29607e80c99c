#include "core/store/filestore_p.h"

#include "core/base/sharedreading_p.h"
#include "core/base/system/descriptor_p.h"
#include "core/base/system/durablefile_p.h"
#include "core/base/system/filereservation_p.h"
#include "core/base/whendone.h"
#include "core/lock/locks_p.h"
#include "core/store/filecontent_p.h"
#include "core/store/fileentry_p.h"
#include "core/store/filelayout_p.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

// What a rewrite may need beyond the present file: one more entry with generous tokens.
constexpr qint64 growth = 256 * 1024;

//! What a write needs, from its proof on.
class FileStoreReservation : public WriteReservation
{
public:
    std::shared_ptr<FileReservation> file;
    SpareDescriptors spares; // for its lock, and for reading what is there
};

Status replace(const QString &path, QByteArray &content, const std::shared_ptr<FileReservation> &reserved)
{
    const auto file = reserved ? Result<std::shared_ptr<FileReservation>>(reserved)
                               : FileReservation::make(path, content.size(), FileReservation::InPlace::IfNeeded);
    const Status written = file ? (*file)->write(content) : Status(file.error());
    wipe(content);
    return written;
}

Status save(const QString &path, const QJsonObject &store, const std::shared_ptr<FileReservation> &reserved = {})
{
    QByteArray content = QJsonDocument(mended(store)).toJson(QJsonDocument::Compact);
    if (!store.isEmpty())
        return replace(path, content, reserved);
    const Status removed = removePrivateFile(path);
    // What is mounted by itself cannot be removed either.
    return removed || !QFileInfo::exists(path) ? removed : replace(path, content, {});
}

//! The same under the store's lock. A write that cannot replace the file is cut off where it makes no sense; then the
//! copy beside it is what it was to become. Otherwise it was cut off before that, or somebody has been here since.
Result<QJsonObject> loadWhole(const QString &path)
{
    const Result<QJsonObject> store = FileContent::load(path);
    const QString copy = recoveryCopyOf(path);
    if (!QFileInfo::exists(copy))
        return store;
    const Result<QJsonObject> whole = store ? store : FileContent::load(copy);
    if (whole && !store) {
        if (const Status saved = save(path, *whole); !saved)
            return saved.error();
    }
    if (whole)
        (void)removePrivateFile(copy);
    return whole;
}

//! Runs \a change, which takes the present store and says what becomes of it, on a worker thread under the store lock.
//! The lock is let go when the worker is done, whatever became of the caller.
template<typename T, typename Change>
QFuture<Result<T>> underStoreLock(const QString &home, std::chrono::milliseconds bound, Stage stage, Change change)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QFuture<Result<T>> future = promise->future();
    auto *lock = new StoreLock(home);
    whenDone(lock->acquire(bound), lock, [=](const Result<LockHandle> &held) {
        lock->deleteLater();
        if (!held) {
            promise->addResult(Result<T>(within(stage, held.error())));
            return promise->finish();
        }
        onWorker([promise, stage, change, path = FileStore::path(home), handle = *held]() mutable {
            const Result<QJsonObject> store = loadWhole(path);
            const Result<T> outcome = store ? change(path, *store) : Result<T>(store.error());
            letGo(handle);
            fulfil(*promise, within(stage, outcome));
        });
    });
    return future;
}

using Content = std::shared_ptr<const FileContent>;

//! No lock: the file is replaced as a whole, so what is read is one version of it. Where it is written in place, as other
//! programs do, it may be half of one: then whoever writes is waited for.
QFuture<Result<Content>> readContent(const QString &home, std::chrono::milliseconds bound)
{
    struct Look {
        Result<Content> content;
        bool isFinal = true;
    };
    const auto looked = inBackground([home]() -> Result<Look> {
        const QString path = FileStore::path(home);
        const Result<QJsonObject> store = FileContent::load(path);
        if (store)
            return Look{Content(std::make_shared<const FileContent>(path, *store))};
        const bool mayBeWriting = checkPrivateFile(path) && QFileInfo::exists(storeLockPath(home));
        return Look{at(Stage::Read, store.error()), !mayBeWriting};
    });
    return followedBy<Content>(looked, [home, bound](const Result<Look> &look) -> QFuture<Result<Content>> {
        if (!look)
            return readyFuture(Result<Content>(look.error()));
        if (look->isFinal)
            return readyFuture(look->content);
        return underStoreLock<Content>(home, bound, Stage::Read,
                                       [](const QString &path, const QJsonObject &store) -> Result<Content> {
                                           return Content(std::make_shared<const FileContent>(path, store));
                                       });
    });
}

} // namespace

FileStore::FileStore(const QString &home, std::chrono::milliseconds lockBound)
    : m_home(home)
    , m_lockBound(lockBound)
    , m_content(std::make_shared<SharedReading<Content>>(
          [home, lockBound](const QStringList &) { return readContent(home, lockBound); }))
{
}

QString FileStore::path(const QString &home)
{
    return home + "/.credentials.json"_L1;
}

QString FileStore::location() const
{
    return path(m_home);
}

QFuture<Result<bool>> FileStore::available()
{
    return readyFuture(Result<bool>(true));
}

QFuture<Result<std::optional<Credential>>> FileStore::read(const ServerIdentity &server)
{
    using Found = Result<std::optional<Credential>>;
    return m_content->ask<std::optional<Credential>>({}, [server](const Result<Content> &content) {
        return content ? (*content)->find(server) : Found(content.error());
    });
}

QFuture<Result<EntryPrints>> FileStore::fingerprints()
{
    using Prints = Result<EntryPrints>;
    return followedBy<EntryPrints>(m_content->ask(), [](const Result<Content> &content) {
        if (!content)
            return readyFuture(Prints(content.error()));
        return inBackground([content = *content] { return Prints(content->fingerprints()); });
    });
}

// The lock is let go again: writes for other servers go on while this one's provider is asked.
QFuture<Result<Reservation>> FileStore::prepare(const ServerIdentity &)
{
    return underStoreLock<Reservation>(
        m_home, m_lockBound, Stage::Prepare, [](const QString &path, const QJsonObject &) -> Result<Reservation> {
            sweepLeftovers(lockFolder(QFileInfo(path).path()));
            const auto file = FileReservation::make(path, QFileInfo(path).size() + growth,
                                                    FileReservation::InPlace::IfNeeded);
            if (!file)
                return file.error();
            const auto reservation = std::make_shared<FileStoreReservation>();
            reservation->file = *file;
            if (!reservation->spares.take())
                return failed(path, "there are no descriptors left to write it with");
            return Reservation(reservation);
        });
}

QFuture<Status> FileStore::write(const Credential &credential, const Generation &expected, const Reservation &reserved)
{
    const auto reservation = std::dynamic_pointer_cast<FileStoreReservation>(reserved);
    if (reservation)
        reservation->spares.giveBack();
    return underStoreLock<Done>(
        m_home, m_lockBound, Stage::Persist,
        [credential, expected, reservation](const QString &path, const QJsonObject &store) -> Status {
            const QStringList keys = keysOf(store, credential.server);
            const Result<std::optional<Credential>> stored = findInFile(path, store, credential.server, keys);
            if (!stored)
                return stored.error();
            if (generationOf(*stored) != expected)
                return Error{ErrorKind::Superseded, Stage::None, u"the stored credential is another one"_s};
            const QJsonObject before = store.value(keys.value(0)).toObject();
            return save(path, withEntry(store, credential.server, withCredential(before, credential), keys),
                        reservation ? reservation->file : nullptr);
        });
}

QFuture<Result<bool>> FileStore::remove(const ServerIdentity &server)
{
    return underStoreLock<bool>(m_home, m_lockBound, Stage::Remove,
                                [server](const QString &path, QJsonObject store) -> Result<bool> {
                                    sweepLeftovers(QFileInfo(path).path());
                                    sweepLeftovers(lockFolder(QFileInfo(path).path()));
                                    const QStringList keys = keysOf(store, server);
                                    if (keys.isEmpty())
                                        return false;
                                    for (const QString &key : keys)
                                        store.remove(key);
                                    return save(path, store).and_then([](Done) { return Result<bool>(true); });
                                });
}

QFuture<Result<FileStore::Obstacles>> FileStore::obstacles()
{
    return inBackground([path = path(m_home)]() -> Result<Obstacles> {
        const Result<QJsonObject> store = FileContent::load(path);
        if (!store)
            return at(Stage::Read, store.error());
        return Obstacles{keysThatStopCodex(*store), keysThatStopCodex(mended(*store)).isEmpty()};
    });
}

QFuture<Status> FileStore::mend()
{
    return underStoreLock<Done>(m_home, m_lockBound, Stage::Persist,
                                [](const QString &path, const QJsonObject &store) -> Status {
                                    return mended(store) == store ? success() : save(path, store);
                                });
}

QFuture<Result<QList<ServerIdentity>>> FileStore::entries()
{
    return inBackground([path = path(m_home)]() -> Result<QList<ServerIdentity>> {
        const Result<QJsonObject> store = FileContent::load(path);
        if (!store)
            return at(Stage::Read, store.error());
        QList<ServerIdentity> found;
        for (auto entry = store->constBegin(); entry != store->constEnd(); ++entry) {
            if (const auto server = serverOf(entry.key(), entry.value()))
                found.append(*server);
        }
        return found;
    });
}

} // namespace Latchkey

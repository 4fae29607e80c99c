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
#include "core/store/jointwork_p.h"
#include "core/store/textobstacles_p.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <utility>
#include <vector>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

// What a rewrite may need beyond the present file: one more entry with generous tokens.
constexpr qint64 growth = 256LL * 1024;

//! What a write needs, from its proof on.
class FileStoreReservation : public WriteReservation
{
public:
    std::shared_ptr<FileReservation> file;
    SpareDescriptors spares; // for its lock, and for reading what is there
};

Status replace(const QString &path, QByteArray &content, const std::shared_ptr<FileReservation> &reserved)
{
    Status written = reserved ? reserved->write(content)
                              : FileReservation::replace(path, content, FileReservation::InPlace::IfNeeded);
    wipe(content);
    return written;
}

QByteArray contentOf(const QJsonObject &entries)
{
    return QJsonDocument(entries).toJson(QJsonDocument::Compact);
}

bool isReadableOnceWritten(const QJsonObject &entries)
{
    QByteArray content = contentOf(entries);
    const bool isReadable = keysThatStopCodex(entries).isEmpty() && obstaclesIn(content).isEmpty();
    wipe(content);
    return isReadable;
}

Status save(const QString &path, const QJsonObject &entries, const std::shared_ptr<FileReservation> &reserved = {})
{
    QByteArray content = contentOf(entries);
    if (!entries.isEmpty())
        return replace(path, content, reserved);
    const Status removed = removePrivateFile(path);
    // What is mounted by itself cannot be removed either.
    return removed || !QFileInfo::exists(path) ? removed : replace(path, content, {});
}

//! Makes \a changes in \a file, and leaves all else as it stands there if that can be, and Codex can read it.
Status save(const QString &path, FileText &file, const EntryChanges &changes,
            const std::shared_ptr<FileReservation> &reserved)
{
    if (file.isWhole)
        return save(path, changed(file.entries, changes), reserved);
    file.set(changes);
    return replace(path, file.text, reserved);
}

//! The same under the store's lock, for changes \a about these servers; none: of all. A write that cannot replace the file
//! is cut off where it makes no sense; then the copy beside it is what it was to become. Otherwise it was cut off before
//! that, or somebody has been here since.
Result<FileText> loadWhole(const QString &path, const QList<ServerIdentity> &about = {})
{
    Result<FileText> file = FileContent::load(path, about);
    const QString copy = recoveryCopyOf(path);
    if (!QFileInfo::exists(copy))
        return file;
    if (file) {
        (void)removePrivateFile(copy);
        return file;
    }
    Result<FileText> meant = FileContent::load(copy);
    if (!meant)
        return meant;
    if (const Status saved = save(path, meant->entries); !saved)
        return saved.error();
    (void)removePrivateFile(copy);
    return meant;
}

//! Takes the store lock, then on this thread the work, which \a take returns, and runs that on a worker thread with the
//! path of the file. The lock is let go when the worker is done, whatever became of the caller.
template<typename T, typename Take>
QFuture<Result<T>> holdingStoreLock(const QString &home, std::chrono::milliseconds bound, Stage stage, Take take)
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
        onWorker([promise, stage, work = take(), path = FileStore::path(home), handle = *held]() mutable {
            const Result<T> outcome = work(path);
            letGo(handle);
            fulfil(*promise, within(stage, outcome));
        });
    });
    return future;
}

//! Runs \a change, which takes the present store and says what becomes of it, under the store lock.
template<typename T, typename Change>
QFuture<Result<T>> underStoreLock(const QString &home, std::chrono::milliseconds bound, Stage stage, Change change)
{
    return holdingStoreLock<T>(home, bound, stage, [change] {
        return [change](const QString &path) {
            Result<FileText> file = loadWhole(path);
            return file ? Result<T>(change(path, *file)) : Result<T>(file.error());
        };
    });
}

//! Has \a work do all jobs that come together, each time under one store lock.
template<typename Job, typename T, typename F>
std::shared_ptr<JointWork<Job, T>> jointly(const QString &home, std::chrono::milliseconds bound, Stage stage, F work)
{
    using Jobs = std::vector<Job>;
    using Outcomes = std::vector<Result<T>>;
    return std::make_shared<JointWork<Job, T>>(
        bound, stage, [=](std::chrono::milliseconds left, const std::function<Jobs()> &takeJobs) {
            return holdingStoreLock<Outcomes>(home, left, stage, [=] {
                return [work, jobs = takeJobs()](const QString &path) { return Result<Outcomes>(work(path, jobs)); };
            });
        });
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
        const Result<Content> content = FileContent::read(path);
        const bool mayBeWriting = !content && checkPrivateFile(path) && QFileInfo::exists(storeLockPath(home));
        return Look{at(Stage::Read, content), !mayBeWriting};
    });
    return followedBy<Content>(looked, [home, bound](const Result<Look> &look) -> QFuture<Result<Content>> {
        if (!look)
            return readyFuture(Result<Content>(look.error()));
        if (look->isFinal)
            return readyFuture(look->content);
        return underStoreLock<Content>(home, bound, Stage::Read, [](const QString &path, FileText &file) {
            return FileContent::of(path, std::exchange(file.text, {}));
        });
    });
}

Result<Reservation> reserve(const QString &path)
{
    const auto file = FileReservation::make(path, QFileInfo(path).size() + growth, FileReservation::InPlace::IfNeeded);
    if (!file)
        return file.error();
    const auto reservation = std::make_shared<FileStoreReservation>();
    reservation->file = *file;
    if (const SystemError refused = reservation->spares.take(); !refused.isNone())
        return failed(path, "there are no descriptors left to write it with", refused);
    return Reservation(reservation);
}

std::vector<Result<Reservation>> reserveAll(const QString &path, const std::vector<ServerIdentity> &servers)
{
    const Result<FileText> file = loadWhole(path, QList<ServerIdentity>(servers.begin(), servers.end()));
    std::vector<Result<Reservation>> outcomes;
    for (std::size_t i = 0; i < servers.size(); ++i)
        outcomes.push_back(file ? reserve(path) : Result<Reservation>(file.error()));
    return outcomes;
}

} // namespace

//! What one write is to do.
struct FileStore::Write {
    Credential credential;
    Generation expected;
    std::shared_ptr<FileReservation> reserved = {};

    Status makeIn(const QString &path, FileText &file, EntryChanges &changes) const;
    static std::vector<Status> writeAll(const QString &path, const std::vector<Write> &writes);
};

//! Makes it in \a file, as those after it shall find that, and among the \a changes of its text.
Status FileStore::Write::makeIn(const QString &path, FileText &file, EntryChanges &changes) const
{
    const QStringList keys = keysOf(file.entries, credential.server);
    const Result<std::optional<Credential>> stored = findInFile(path, file.entries, credential.server, keys);
    if (!stored)
        return stored.error();
    if (generationOf(*stored) != expected)
        return Error{ErrorKind::Superseded, Stage::None, u"the stored credential is another one"_s};
    const QJsonObject before = keys.isEmpty() ? QJsonObject() : file.entries.value(keys.first()).toObject();
    const auto isTaken = [&](const QString &key) { return changes.contains(key) || file.contains(key); };
    const EntryChanges own = mended(
        changesFor(file.entries, credential.server, withCredential(before, credential), keys, isTaken));
    file.entries = changed(std::exchange(file.entries, {}), own);
    changes.insert(own);
    return success();
}

std::vector<Status> FileStore::Write::writeAll(const QString &path, const std::vector<Write> &writes)
{
    QList<ServerIdentity> about;
    for (const Write &write : writes)
        about.append(write.credential.server);
    Result<FileText> file = loadWhole(path, about);
    if (!file)
        return std::vector<Status>(writes.size(), file.error());
    EntryChanges changes = mendings(file->entries);
    std::vector<Status> outcomes;
    for (const Write &write : writes)
        outcomes.push_back(write.makeIn(path, *file, changes));
    const std::vector<std::size_t> made = madeOf(writes, outcomes);
    if (made.empty())
        return outcomes;
    const Status saved = save(path, *file, changes, writes[made.front()].reserved);
    for (const std::size_t i : saved ? std::vector<std::size_t>() : made) {
        // Each has room reserved for itself, and nothing for what the others add.
        const Status alone = made.size() > 1 ? writeAll(path, {writes[i]}).front() : saved;
        // Where no more than the sync has failed, what stands there is its own.
        outcomes[i] = !alone && alone.error().kind == ErrorKind::Superseded ? saved : alone;
    }
    return outcomes;
}

FileStore::FileStore(const QString &home, std::chrono::milliseconds lockBound)
    : m_home(home)
    , m_lockBound(lockBound)
    , m_content(std::make_shared<SharedReading<Content>>(
          [home, lockBound](const QStringList &) { return readContent(home, lockBound); }))
    , m_preparing(jointly<ServerIdentity, Reservation>(home, lockBound, Stage::Prepare, &reserveAll))
    , m_writing(jointly<Write, Done>(home, lockBound, Stage::Persist, &Write::writeAll))
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
QFuture<Result<Reservation>> FileStore::prepare(const ServerIdentity &server)
{
    return m_preparing->add(server);
}

QFuture<Status> FileStore::write(const Credential &credential, const Generation &expected, const Reservation &reserved)
{
    const auto reservation = std::dynamic_pointer_cast<FileStoreReservation>(reserved);
    if (reservation)
        reservation->spares.giveBack();
    return m_writing->add({credential, expected, reservation ? reservation->file : nullptr});
}

QFuture<Result<bool>> FileStore::remove(const ServerIdentity &server)
{
    return underStoreLock<bool>(m_home, m_lockBound, Stage::Remove,
                                [server](const QString &path, const FileText &file) -> Result<bool> {
                                    sweepLeftovers(QFileInfo(path).path());
                                    sweepLeftovers(lockFolder(QFileInfo(path).path()));
                                    const QStringList keys = keysOf(file.entries, server);
                                    if (keys.isEmpty())
                                        return false;
                                    QJsonObject left = changed(file.entries, mendings(file.entries));
                                    for (const QString &key : keys)
                                        left.remove(key);
                                    return save(path, left).transform([](Done) { return true; });
                                });
}

QFuture<Result<FileStore::Obstacles>> FileStore::obstacles()
{
    return inBackground([path = path(m_home)]() -> Result<Obstacles> {
        const Result<FileText> file = FileContent::load(path);
        if (!file)
            return at(Stage::Read, file.error());
        const TextObstacles text = obstaclesIn(file->text);
        QStringList keys = keysThatStopCodex(file->entries) + text.keys;
        keys.removeDuplicates();
        const QJsonObject mendedEntries = changed(file->entries, mendings(file->entries));
        return Obstacles{keys, text.ofAll, !text.isAmbiguous && isReadableOnceWritten(mendedEntries)};
    });
}

QFuture<Status> FileStore::mend()
{
    return underStoreLock<Done>(
        m_home, m_lockBound, Stage::Persist, [](const QString &path, const FileText &file) -> Status {
            const TextObstacles text = obstaclesIn(file.text);
            const EntryChanges changes = mendings(file.entries);
            const bool isNeeded = !text.isEmpty() || !changes.isEmpty();
            return isNeeded && !text.isAmbiguous ? save(path, changed(file.entries, changes)) : success();
        });
}

QFuture<Result<QList<ServerIdentity>>> FileStore::entries()
{
    return inBackground([path = path(m_home)]() -> Result<QList<ServerIdentity>> {
        const Result<FileText> file = FileContent::load(path);
        if (!file)
            return at(Stage::Read, file.error());
        QList<ServerIdentity> found;
        for (auto entry = file->entries.constBegin(); entry != file->entries.constEnd(); ++entry) {
            if (const auto server = serverOf(entry.key(), entry.value()))
                found.append(*server);
        }
        return found;
    });
}

} // namespace Latchkey

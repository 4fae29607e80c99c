#include "core/base/system/filereservation_p.h"

#include "core/base/system/descriptor_p.h"
#include "core/base/system/durablefile_p.h"
#include "core/base/system/filestate_p.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QMutex>
#include <QtCore/QPair>
#include <QtCore/QRandomGenerator>
#include <QtCore/QSet>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr int namesLimit = 4;

//! What the kernel knows of a file beyond its permissions: STATX_ATTR_… Zero where it does not tell.
quint64 attributesOf(int folder, const QByteArray &name)
{
    struct statx info = {};
    const int flags = AT_SYMLINK_NOFOLLOW | (name.isEmpty() ? AT_EMPTY_PATH : 0);
    return ::statx(folder, name.constData(), flags, STATX_BASIC_STATS, &info) == 0 ? info.stx_attributes : 0;
}

//! All of \a content, from \a from on.
bool writeAll(int descriptor, const QByteArray &content, qsizetype from = 0)
{
    while (from < content.size()) {
        const ssize_t chunk = ::pwrite(descriptor, content.constData() + from,
                                       static_cast<size_t>(content.size() - from), from);
        if (chunk < 0 && errno == EINTR)
            continue;
        if (chunk <= 0)
            return false;
        from += chunk;
    }
    return true;
}

//! What is set beside the content: ACLs, and what programs note down. Where the file system has no such thing, nothing is
//! to be copied; what the system sets itself (`security.`) it sets again.
bool copyAttributes(int from, int to)
{
    QByteArray names(65536, Qt::Uninitialized);
    const ssize_t size = ::flistxattr(from, names.data(), static_cast<size_t>(names.size()));
    if (size < 0)
        return errno == ENOTSUP;
    names.truncate(size);
    for (const QByteArray &name : names.split('\0')) {
        if (!name.startsWith("user.") && name != "system.posix_acl_access")
            continue;
        QByteArray value(65536, Qt::Uninitialized);
        const ssize_t length = ::fgetxattr(from, name.constData(), value.data(), static_cast<size_t>(value.size()));
        if (length < 0 || ::fsetxattr(to, name.constData(), value.constData(), static_cast<size_t>(length), 0) != 0)
            return false;
    }
    return true;
}

//! Folders in which a file without a name has got one and then another. Thread: any.
class ProvenFolders
{
public:
    bool have(const FileState &folder)
    {
        const QMutexLocker locker(&m_mutex);
        return m_all.contains({folder.device, folder.number});
    }
    void add(const FileState &folder)
    {
        const QMutexLocker locker(&m_mutex);
        m_all.insert({folder.device, folder.number});
    }

private:
    QMutex m_mutex;
    QSet<QPair<quint64, quint64>> m_all;
};

//! Whether \a descriptor's file is ours alone now: see sweepLeftovers().
bool claim(int descriptor)
{
    return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
}

} // namespace

class FileReservation::Private
{
public:
    Private(const QString &path, InPlace inPlace, bool isProven)
        : target(path)
        , inPlace(inPlace)
        , isProven(isProven)
        , folderPath(QFileInfo(path).path())
        , name(QFile::encodeName(QFileInfo(path).fileName()))
        , folder(::open(QFile::encodeName(folderPath).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
    }
    ~Private()
    {
        removeName();
        closeAfterwards(std::exchange(temporary, Descriptor()));
    }
    Q_DISABLE_COPY_MOVE(Private)

    Status prepare(qint64 size);
    Status openInPlace(qint64 size);
    bool makeProvenTemporary();
    bool makeUnnamed();
    bool makeNamed();
    bool giveName();
    bool proveRename();
    bool reserve(qint64 size) const;
    Status fill(const QByteArray &content, Sync sync = Sync::Now) const;
    Status becomeLikeTarget() const;
    Status replaceBy(const QByteArray &content, Sync sync);
    Status tryReplacing(const QByteArray &content, Sync sync);
    Status takePlace(const QByteArray &content, Sync sync = Sync::Now);
    bool rename(const QByteArray &to);
    Status rewrite(const QByteArray &content);
    Status syncFolder() const { return Latchkey::syncFolder(folder, folderPath); }
    void removeName();
    QByteArray freshName() const
    {
        return name + ".latchkey-" + QByteArray::number(QRandomGenerator::system()->generate64(), 36);
    }

    const QString target;
    const InPlace inPlace;
    const bool isProven; // that a later write will succeed
    const QString folderPath;
    const QByteArray name;
    const Descriptor folder;
    Descriptor temporary;
    QByteArray temporaryName; // empty: it has none, and vanishes with us
    Descriptor original; // open to be rewritten, where it cannot be replaced
    bool isNameless = false; // and cannot be given a name
    bool isUsed = false; // the temporary file has become something else
    bool isToBeSynced = false; // what it has become
};

//! Makes all that the write of \a size bytes needs.
Status FileReservation::Private::prepare(qint64 size)
{
    if (Status safe = checkPrivateFile(target); !safe)
        return safe;
    if (!folder.isOpen())
        return failed(folderPath, "cannot be opened", folder.error());
    const quint64 ofFolder = attributesOf(folder.number(), {});
    if (ofFolder & (STATX_ATTR_IMMUTABLE | STATX_ATTR_APPEND))
        return unavailable(folderPath, u"is marked as not to be changed (chattr)"_s);
    const quint64 ofTarget = attributesOf(folder.number(), name);
    if (ofTarget & (STATX_ATTR_IMMUTABLE | STATX_ATTR_APPEND))
        return unavailable(target, u"is marked as not to be changed (chattr)"_s);
    const bool isMounted = ofTarget & STATX_ATTR_MOUNT_ROOT;
    if (isMounted && inPlace == InPlace::Never)
        return unavailable(target, u"is mounted by itself, and cannot be replaced"_s);
    if (!(isProven ? makeProvenTemporary() : makeUnnamed() || makeNamed()))
        return lastFailure(target, "no file can be made beside it");
    if (isProven && !reserve(size))
        return lastFailure(target, "no space can be reserved");
    return isMounted ? openInPlace(size) : success();
}

Status FileReservation::Private::openInPlace(qint64 size)
{
    original = Descriptor(::openat(folder.number(), name.constData(), O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!original.isOpen())
        return failed(target, "can neither be replaced, as it is mounted by itself, nor written", original.error());
    // Beyond its end, where nobody sees it yet.
    if (::fallocate(original.number(), FALLOC_FL_KEEP_SIZE, 0, size) != 0 && errno != EOPNOTSUPP)
        return lastFailure(target, "no space can be reserved");
    return success();
}

// A file without a name leaves nothing behind, whatever becomes of us. Where one has got a name once, the next one does: what
// could change is asked for each time, the right to make it, and the marks.
bool FileReservation::Private::makeProvenTemporary()
{
    static auto &proven = *new ProvenFolders; // never destroyed: workers may ask while the program ends
    const FileState state = stateOf(folder);
    if (proven.have(state) && makeUnnamed())
        return true;
    if (!makeUnnamed() || !proveRename() || !makeUnnamed())
        return makeNamed() && proveRename();
    proven.add(state);
    return true;
}

bool FileReservation::Private::makeUnnamed()
{
    temporary = Descriptor(::openat(folder.number(), ".", O_WRONLY | O_TMPFILE | O_CLOEXEC, privateFileMode));
    return temporary.isOpen() && claim(temporary.number());
}

bool FileReservation::Private::makeNamed()
{
    for (int i = 0; i < namesLimit; ++i) {
        const QByteArray wanted = freshName();
        Descriptor made(::openat(folder.number(), wanted.constData(),
                                 O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, privateFileMode));
        if (!made.isOpen()) // what there is stays, for another try
            return false;
        temporaryName = wanted;
        temporary = std::move(made);
        isNameless = false;
        if (claim(temporary.number()) && stateOf(temporary).names > 0)
            return true;
    }
    return false;
}

bool FileReservation::Private::giveName()
{
    if (!temporaryName.isEmpty())
        return true;
    const QByteArray unnamed = "/proc/self/fd/" + QByteArray::number(temporary.number());
    const QByteArray wanted = freshName();
    isNameless = ::linkat(AT_FDCWD, unnamed.constData(), folder.number(), wanted.constData(), AT_SYMLINK_FOLLOW) != 0;
    if (!isNameless)
        temporaryName = wanted;
    return !isNameless;
}

// By doing it. What had no name can get one only once, so that it is used up.
bool FileReservation::Private::proveRename()
{
    const bool hadName = !temporaryName.isEmpty();
    if (!giveName())
        return false;
    const QByteArray other = freshName();
    if (::renameat(folder.number(), temporaryName.constData(), folder.number(), other.constData()) != 0) {
        removeName();
        return false;
    }
    temporaryName = other;
    if (!hadName)
        removeName();
    return true;
}

// Beyond the end, where what is not needed may stay until the next write: to cut it off takes as long as to write.
bool FileReservation::Private::reserve(qint64 size) const
{
    if (size == 0 || ::fallocate(temporary.number(), FALLOC_FL_KEEP_SIZE, 0, size) == 0)
        return true;
    if (errno == EOPNOTSUPP || errno == ENOSYS)
        errno = ::posix_fallocate(temporary.number(), 0, size);
    return errno == 0 || errno == EINVAL || errno == EOPNOTSUPP;
}

bool FileReservation::Private::rename(const QByteArray &to)
{
    Descriptor replaced = openToKeep(folder, to);
    if (!giveName() || ::renameat(folder.number(), temporaryName.constData(), folder.number(), to.constData()) != 0)
        return false;
    closeAfterwards(std::move(replaced));
    temporaryName.clear();
    isUsed = true;
    return true;
}

Status FileReservation::Private::fill(const QByteArray &content, Sync sync) const
{
    const int file = temporary.number();
    const bool isWritten = writeAll(file, content)
        && (stateOf(temporary).size == content.size() || ::ftruncate(file, content.size()) == 0);
    if (!isWritten)
        return lastFailure(target, "cannot be written");
    return sync == Sync::Later || ::fsync(file) == 0 ? success() : Status(lastFailure(target, "cannot be synced"));
}

// Where nothing is replaced, nothing is kept.
Status FileReservation::Private::becomeLikeTarget() const
{
    const Descriptor old(::openat(folder.number(), name.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat info = {};
    struct stat mine = {};
    if (!old.isOpen())
        return old.error().is(SystemError::Kind::Missing) ? success()
                                                          : Status(failed(target, "cannot be opened", old.error()));
    if (::fstat(old.number(), &info) != 0 || ::fstat(temporary.number(), &mine) != 0)
        return lastFailure(target, "cannot be looked at");
    if (info.st_nlink > 1)
        return unavailable(target, u"has other names (hard links), which would lead to the old one"_s);
    // After a change of the group some bits are gone.
    if (info.st_gid != mine.st_gid && ::fchown(temporary.number(), static_cast<uid_t>(-1), info.st_gid) != 0)
        return lastFailure(target, "its group cannot be kept");
    if (::fchmod(temporary.number(), info.st_mode & 07777) != 0)
        return lastFailure(target, "its mode cannot be kept");
    return copyAttributes(old.number(), temporary.number())
        ? success()
        : Status(lastFailure(target, "its attributes cannot be kept"));
}

// What has no name cannot get one everywhere.
Status FileReservation::Private::replaceBy(const QByteArray &content, Sync sync)
{
    const Status written = tryReplacing(content, sync);
    return isNameless && makeNamed() ? tryReplacing(content, sync) : written;
}

Status FileReservation::Private::tryReplacing(const QByteArray &content, Sync sync)
{
    if (Status filled = fill(content, sync); !filled)
        return filled;
    return original.isOpen() ? rewrite(content) : takePlace(content, sync);
}

Status FileReservation::Private::takePlace(const QByteArray &content, Sync sync)
{
    if (rename(name)) {
        isToBeSynced = sync == Sync::Later;
        if (!isToBeSynced || !isOnLocalDisk(folder)) // see openToKeep()
            temporary.close();
        return isToBeSynced ? success() : syncFolder();
    }
    // Kernels before 5.8 do not tell what is mounted by itself.
    if (errno != EBUSY || inPlace == InPlace::Never)
        return lastFailure(target, "cannot be replaced");
    if (Status opened = openInPlace(content.size()); !opened)
        return opened;
    return rewrite(content);
}

Status FileReservation::Private::rewrite(const QByteArray &content)
{
    const QByteArray copy = name + recoveryEnding.data();
    if (!rename(copy))
        return lastFailure(target, "no copy can be made beside it");
    temporary.close();
    if (Status synced = syncFolder(); !synced)
        return synced;
    const int file = original.number();
    const auto isSynced = [file] { return ::fsync(file) == 0; };
    if (!writeAll(file, QByteArray(1, '\0')) || !isSynced() || !writeAll(file, content, 1)
        || ::ftruncate(file, content.size()) != 0 || !isSynced() || !writeAll(file, content.left(1)) || !isSynced())
        return lastFailure(target, "cannot be rewritten");
    ::unlinkat(folder.number(), copy.constData(), 0);
    return success();
}

void FileReservation::Private::removeName()
{
    if (!temporaryName.isEmpty())
        ::unlinkat(folder.number(), temporaryName.constData(), 0);
    temporaryName.clear();
}

FileReservation::FileReservation(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

FileReservation::~FileReservation() = default;

Result<std::shared_ptr<FileReservation>> FileReservation::make(const QString &path, qint64 size, InPlace inPlace)
{
    auto made = std::make_unique<Private>(path, inPlace, true);
    sweepLeftovers(made->folderPath);
    if (const Status proven = made->prepare(size); !proven)
        return proven.error();
    return std::shared_ptr<FileReservation>(new FileReservation(std::move(made)));
}

Status FileReservation::replace(const QString &path, const QByteArray &content, InPlace inPlace, Sync sync)
{
    Private file(path, inPlace, false);
    if (sync == Sync::Now) // else something that matters more was or will be written there
        sweepLeftovers(file.folderPath);
    if (Status made = file.prepare(content.size()); !made)
        return made;
    return file.replaceBy(content, sync);
}

Status FileReservation::write(const QByteArray &content, Sync sync)
{
    if (d->isUsed) {
        d->temporary.close();
        d->isToBeSynced = false;
        return replace(d->target, content, d->inPlace);
    }
    if (Status safe = checkPrivateFile(d->target); !safe)
        return safe;
    return d->replaceBy(content, sync);
}

Status FileReservation::sync() const
{
    if (!d->isToBeSynced)
        return success();
    if (!d->temporary.isOpen())
        return syncPrivateFile(d->target);
    return ::fsync(d->temporary.number()) == 0 ? d->syncFolder() : Status(lastFailure(d->target, "cannot be synced"));
}

Status FileReservation::writeLike(const QByteArray &content, const std::function<Status()> &isCurrent)
{
    if (Status safe = checkPrivateFile(d->target); !safe)
        return safe;
    if (Status same = d->becomeLikeTarget(); !same)
        return same;
    if (Status filled = d->fill(content); !filled)
        return filled;
    const Status current = isCurrent();
    return current ? d->takePlace(content) : current;
}

} // namespace Latchkey

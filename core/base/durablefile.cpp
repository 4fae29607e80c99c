#include "core/base/durablefile.h"

#include "core/base/secret.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRandomGenerator>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr mode_t privateFile = S_IRUSR | S_IWUSR;
constexpr mode_t privateFolder = S_IRWXU;

Error unavailable(const QString &path, const QString &what)
{
    return {ErrorKind::StoreUnavailable, Stage::None, path + u": "_s + what, {}, {}};
}

Error failed(const QString &path, const char *doing)
{
    return unavailable(path, QString::fromLatin1(doing) + u": "_s + qt_error_string(errno));
}

//! A descriptor that closes itself.
class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }

private:
    int m_number;
};

//! Whether what stands at \a path, if anything does, is a plain file of ours. A symbolic link could lead a write, and
//! with it the secrets, anywhere; another user's file could be read by them.
Status checkPlainAndOurs(const QString &path, const struct stat &info)
{
    if (S_ISLNK(info.st_mode))
        return unavailable(path, u"is a symbolic link"_s);
    if (!S_ISREG(info.st_mode))
        return unavailable(path, u"is not a regular file"_s);
    if (info.st_uid != ::geteuid())
        return unavailable(path, u"belongs to another user"_s);
    return success();
}

Status checkTarget(const QString &path)
{
    struct stat info {};
    if (::lstat(QFile::encodeName(path).constData(), &info) == 0)
        return checkPlainAndOurs(path, info);
    return errno == ENOENT ? success() : Status(failed(path, "cannot be looked at"));
}

Status syncFolderOf(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    const Descriptor directory(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // Some file systems refuse to sync a folder; they have no stronger promise to give.
    if (!directory.isOpen() || (::fsync(directory.number()) != 0 && errno != EINVAL && errno != ENOTSUP))
        return failed(folder, "cannot be synced");
    return success();
}

//! A new file beside the target, seen by nobody but us, gone again unless it takes the target's place.
class TemporaryFile
{
public:
    explicit TemporaryFile(const QString &target)
        : m_target(target)
        , m_path(QFile::encodeName(target) + ".latchkey-"
                 + QByteArray::number(QRandomGenerator::system()->generate64(), 36))
        , m_descriptor(::open(m_path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, privateFile))
        , m_exists(m_descriptor.isOpen())
    {
    }
    ~TemporaryFile()
    {
        if (m_exists)
            ::unlink(m_path.constData());
    }
    Q_DISABLE_COPY_MOVE(TemporaryFile)

    Status reserve(qint64 size)
    {
        if (!m_exists)
            return failed(m_target, "no file can be made beside it");
        const int error = ::posix_fallocate(m_descriptor.number(), 0, size);
        if (error == 0 || error == EINVAL || error == EOPNOTSUPP)
            return success();
        errno = error;
        return failed(m_target, "no space can be reserved");
    }

    Status fill(const QByteArray &content)
    {
        if (!m_exists)
            return failed(m_target, "no file can be made beside it");
        for (qsizetype written = 0; written < content.size();) {
            const ssize_t chunk = ::write(m_descriptor.number(), content.constData() + written,
                                          static_cast<size_t>(content.size() - written));
            if (chunk < 0 && errno == EINTR)
                continue;
            if (chunk <= 0)
                return failed(m_target, "cannot be written");
            written += chunk;
        }
        if (::fsync(m_descriptor.number()) != 0)
            return failed(m_target, "cannot be synced");
        return success();
    }

    Status takePlace()
    {
        if (::rename(m_path.constData(), QFile::encodeName(m_target).constData()) != 0)
            return failed(m_target, "cannot be replaced");
        m_exists = false;
        return syncFolderOf(m_target);
    }

private:
    QString m_target;
    QByteArray m_path;
    Descriptor m_descriptor;
    bool m_exists;
};

} // namespace

Status ensurePrivateFolder(const QString &folder)
{
    struct stat info {};
    const QByteArray path = QFile::encodeName(folder);
    if (::stat(path.constData(), &info) == 0) {
        if (!S_ISDIR(info.st_mode))
            return unavailable(folder, u"is not a folder"_s);
        if (info.st_uid != ::geteuid())
            return unavailable(folder, u"belongs to another user"_s);
        return success();
    }
    if (errno != ENOENT)
        return failed(folder, "cannot be looked at");
    const QString parent = QFileInfo(folder).path();
    if (!QFileInfo::exists(parent) && parent != folder) {
        const Status made = ensurePrivateFolder(parent);
        if (!made)
            return made;
    }
    if (::mkdir(path.constData(), privateFolder) != 0 && errno != EEXIST)
        return failed(folder, "cannot be made");
    return success();
}

Result<QByteArray> readPrivateFile(const QString &path, qint64 limit)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
    if (!file.isOpen()) {
        if (errno == ENOENT)
            return QByteArray();
        if (errno == ELOOP)
            return unavailable(path, u"is a symbolic link"_s);
        return failed(path, "cannot be opened");
    }
    struct stat info {};
    if (::fstat(file.number(), &info) != 0)
        return failed(path, "cannot be looked at");
    if (const Status plain = checkPlainAndOurs(path, info); !plain)
        return plain.error();
    if (info.st_size > limit)
        return unavailable(path, u"is larger than %1 bytes"_s.arg(limit));

    QByteArray content(static_cast<qsizetype>(info.st_size), Qt::Uninitialized);
    qsizetype got = 0;
    while (got < content.size()) {
        const ssize_t chunk = ::read(file.number(), content.data() + got, static_cast<size_t>(content.size() - got));
        if (chunk < 0 && errno == EINTR)
            continue;
        if (chunk < 0) {
            const Error error = failed(path, "cannot be read");
            wipe(content);
            return error;
        }
        if (chunk == 0)
            break;
        got += chunk;
    }
    content.truncate(got);
    return content.isNull() ? QByteArray("") : content; // an empty file is not an absent one
}

Status writePrivateFile(const QString &path, const QByteArray &content)
{
    if (const Status safe = checkTarget(path); !safe)
        return safe;
    TemporaryFile temporary(path);
    if (const Status filled = temporary.fill(content); !filled)
        return filled;
    return temporary.takePlace();
}

Status provePrivateFileWritable(const QString &path, qint64 size)
{
    if (const Status safe = checkTarget(path); !safe)
        return safe;
    return TemporaryFile(path).reserve(size);
}

Status removePrivateFile(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0)
        return errno == ENOENT ? success() : Status(failed(path, "cannot be removed"));
    return syncFolderOf(path);
}

} // namespace Latchkey

#include "core/base/system/descriptor_p.h"

#include "core/base/worker_p.h"

#include <QtCore/QFile>

#include <algorithm>
#include <cerrno>
#include <memory>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

namespace Latchkey {

namespace {

constexpr int carefully = O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;

//! Of a call that yields 0 where all went well.
SystemError errorOf(int outcome)
{
    return outcome == 0 ? SystemError() : lastError();
}

} // namespace

Descriptor::Descriptor(int number)
    : m_number(number)
    , m_error(number < 0 ? lastError() : SystemError())
{
}

void Descriptor::close()
{
    if (m_number >= 0)
        ::close(m_number);
    m_number = -1;
}

Descriptor openToKeep(const Descriptor &folder, const QByteArray &name)
{
    if (!isOnLocalDisk(folder))
        return Descriptor();
    return Descriptor(::openat(folder.number(), name.constData(), O_PATH | O_NOFOLLOW | O_CLOEXEC));
}

void closeAfterwards(Descriptor file)
{
    if (file.isOpen())
        afterwards([shared = std::make_shared<Descriptor>(std::move(file))] { shared->close(); });
}

Descriptor openToRead(const QString &path)
{
    return Descriptor(::open(QFile::encodeName(path).constData(), O_RDONLY | carefully));
}

Descriptor openOrMake(const QString &path)
{
    return Descriptor(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | carefully, privateFileMode));
}

Descriptor makeNew(const QString &path)
{
    return Descriptor(
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | carefully, privateFileMode));
}

Descriptor openToAppend(const QString &path)
{
    return Descriptor(
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_APPEND | O_CREAT | carefully, privateFileMode));
}

SystemError writeAtOnce(const Descriptor &file, const QByteArray &bytes)
{
    const ssize_t written = ::write(file.number(), bytes.constData(), static_cast<size_t>(bytes.size()));
    if (written < 0)
        return lastError();
    return written == bytes.size() ? SystemError() : SystemError(ENOSPC);
}

QByteArray readFrom(const Descriptor &file, qint64 from, qsizetype limit)
{
    QByteArray content(limit, Qt::Uninitialized);
    const ssize_t size = ::pread(file.number(), content.data(), static_cast<size_t>(limit), from);
    content.truncate(std::max<ssize_t>(size, 0));
    return content;
}

SystemError makePrivate(const Descriptor &file)
{
    return errorOf(::fchmod(file.number(), privateFileMode));
}

SystemError tryFlock(const Descriptor &file)
{
    return errorOf(::flock(file.number(), LOCK_EX | LOCK_NB));
}

void giveFlockBack(const Descriptor &file)
{
    ::flock(file.number(), LOCK_UN);
}

bool isOnLocalDisk(const Descriptor &file)
{
    // ext2 to ext4, btrfs, xfs, f2fs, ZFS, bcachefs, tmpfs, overlayfs
    static constexpr std::array<quint32, 8> local{0xEF53,     0x9123683E, 0x58465342, 0xF2F52010,
                                                  0x2FC12FC1, 0xCA451A4E, 0x01021994, 0x794C7630};
    struct statfs info = {};
    return ::fstatfs(file.number(), &info) == 0
        && std::find(local.begin(), local.end(), static_cast<quint32>(info.f_type)) != local.end();
}

SystemError makeFolder(const QString &path)
{
    return errorOf(::mkdir(QFile::encodeName(path).constData(), S_IRWXU | S_IRWXG | S_IRWXO));
}

Status syncFolder(const Descriptor &folder, const QString &path)
{
    const SystemError error = folder.isOpen() ? errorOf(::fsync(folder.number())) : folder.error();
    if (!error.isNone() && !error.is(SystemError::Kind::Unsupported))
        return failed(path, "cannot be synced", error);
    return success();
}

SystemError SpareDescriptors::take()
{
    for (Descriptor &one : m_all)
        one = Descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    return m_all.back().error();
}

void SpareDescriptors::giveBack()
{
    for (Descriptor &one : m_all)
        one.close();
}

} // namespace Latchkey

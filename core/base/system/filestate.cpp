#include "core/base/system/filestate_p.h"

#include "core/base/system/descriptor_p.h"

#include <QtCore/QFile>

#include <sys/stat.h>
#include <unistd.h>

namespace Latchkey {

namespace {

FileState::Kind kindOf(mode_t mode)
{
    switch (mode & S_IFMT) {
    case S_IFREG:
        return FileState::Kind::Regular;
    case S_IFDIR:
        return FileState::Kind::Folder;
    case S_IFLNK:
        return FileState::Kind::Link;
    case S_IFSOCK:
        return FileState::Kind::Socket;
    default:
        return FileState::Kind::Other;
    }
}

FileState stateFrom(int outcome, const struct stat &info)
{
    FileState state;
    if (outcome != 0) {
        state.error = lastError();
        state.kind = state.error.is(SystemError::Kind::Missing) ? FileState::Kind::Absent : FileState::Kind::Unknown;
        return state;
    }
    state.kind = kindOf(info.st_mode);
    state.isOurs = info.st_uid == ::geteuid();
    state.mode = static_cast<int>(info.st_mode & 07777);
    state.size = info.st_size;
    state.names = static_cast<qint64>(info.st_nlink);
    state.device = info.st_dev;
    state.number = info.st_ino;
    state.modified = qint64{info.st_mtim.tv_sec} * 1'000'000'000 + info.st_mtim.tv_nsec;
    return state;
}

} // namespace

FileState stateOf(const QString &path, Links links)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat info = {};
    return stateFrom(links == Links::Follow ? ::stat(name.constData(), &info) : ::lstat(name.constData(), &info), info);
}

FileState stateOf(const Descriptor &file)
{
    struct stat info = {};
    return stateFrom(::fstat(file.number(), &info), info);
}

bool isSameFile(const FileState &one, const FileState &other)
{
    return one.isThere() && other.isThere() && one.device == other.device && one.number == other.number;
}

} // namespace Latchkey

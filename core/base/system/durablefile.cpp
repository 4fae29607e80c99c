#include "core/base/system/durablefile_p.h"

#include "core/base/secret.h"
#include "core/base/system/descriptor_p.h"
#include "core/base/system/filereservation_p.h"
#include "core/base/system/filestate_p.h"
#include "core/base/system/presentfiles_p.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr mode_t privateFolder = S_IRWXU;

//! Whether what stands at \a path, if anything does, is a plain file of ours. A symbolic link could lead a write, and
//! with it the secrets, anywhere; another user's file could be read by them.
Status checkPlainAndOurs(const QString &path, const FileState &file)
{
    if (file.kind == FileState::Kind::Unknown)
        return unavailable(path, u"cannot be looked at: "_s + file.error.text());
    if (file.kind == FileState::Kind::Link)
        return unavailable(path, u"is a symbolic link"_s);
    if (file.kind != FileState::Kind::Regular)
        return unavailable(path, u"is not a regular file"_s);
    if (!file.isOurs)
        return unavailable(path, u"belongs to another user"_s);
    return success();
}

//! Whether the open file \a path is nobody's any more. Whoever still uses one holds its flock.
bool isLeftBehind(const Descriptor &file, int lock)
{
    // Where there is no flock, longer than any transaction can last.
    constexpr qint64 oldSeconds = 600;
    const FileState state = stateOf(file);
    if (state.kind != FileState::Kind::Regular || !state.isOurs)
        return false;
    if (::flock(file.number(), lock | LOCK_NB) == 0)
        return true;
    return errno != EWOULDBLOCK && QDateTime::currentSecsSinceEpoch() - state.modified / 1'000'000'000 > oldSeconds;
}

//! `.latchkey-` and 64 bits to the base of 36, at the end of what the file is to become.
bool isTemporaryName(QByteArrayView name)
{
    constexpr QByteArrayView mark(".latchkey-");
    const qsizetype at = name.lastIndexOf(mark);
    if (at < 0)
        return false;
    const QByteArrayView digits = name.sliced(at + mark.size());
    return !digits.isEmpty() && digits.size() <= 13 && std::all_of(digits.begin(), digits.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    });
}

Descriptor openFolder(const QString &path)
{
    return Descriptor(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

template<typename F>
void visitLeftovers(const QString &folder, int lock, F visit)
{
    (void)visitNames(folder, [&](const QByteArray &name) {
        if (!isTemporaryName(name) || name.endsWith(recoveryEnding.data()))
            return;
        const QString path = folder + u'/' + QFile::decodeName(name);
        const Descriptor file = openToRead(path);
        if (file.isOpen() && isLeftBehind(file, lock))
            visit(path);
    });
}

} // namespace

Status ensurePrivateFolder(const QString &folder)
{
    const FileState present = stateOf(folder, Links::Follow);
    if (present.kind == FileState::Kind::Unknown)
        return unavailable(folder, u"cannot be looked at: "_s + present.error.text());
    if (present.isThere()) {
        if (present.kind != FileState::Kind::Folder)
            return unavailable(folder, u"is not a folder"_s);
        return present.isOurs ? success() : Status(unavailable(folder, u"belongs to another user"_s));
    }
    const QString parent = QFileInfo(folder).path();
    if (!QFileInfo::exists(parent) && parent != folder) {
        if (Status made = ensurePrivateFolder(parent); !made)
            return made;
    }
    if (::mkdir(QFile::encodeName(folder).constData(), privateFolder) != 0 && errno != EEXIST)
        return lastFailure(folder, "cannot be made");
    return success();
}

Result<QByteArray> readPrivateFile(const QString &path, qint64 limit, qsizetype room)
{
    const Descriptor file = openToRead(path);
    if (!file.isOpen()) {
        if (file.error().is(SystemError::Kind::Missing))
            return QByteArray();
        if (file.error().is(SystemError::Kind::Link))
            return unavailable(path, u"is a symbolic link"_s);
        return failed(path, "cannot be opened", file.error());
    }
    const FileState state = stateOf(file);
    if (const Status plain = checkPlainAndOurs(path, state); !plain)
        return plain.error();
    if (state.size > limit)
        return unavailable(path, u"is larger than %1 bytes"_s.arg(limit));

    QByteArray content;
    content.reserve(static_cast<qsizetype>(state.size) + room);
    content.resize(static_cast<qsizetype>(state.size));
    qsizetype bytesRead = 0;
    while (bytesRead < content.size()) {
        const ssize_t chunk = ::read(file.number(), content.data() + bytesRead,
                                     static_cast<size_t>(content.size() - bytesRead));
        if (chunk < 0 && errno == EINTR)
            continue;
        if (chunk < 0) {
            const Error error = lastFailure(path, "cannot be read");
            wipe(content);
            return error;
        }
        if (chunk == 0)
            break;
        bytesRead += chunk;
    }
    content.truncate(bytesRead);
    return content.isNull() ? QByteArray("") : content; // an empty file is not an absent one
}

Status checkPrivateFile(const QString &path)
{
    const FileState state = stateOf(path, Links::Keep);
    return state.kind == FileState::Kind::Absent ? success() : checkPlainAndOurs(path, state);
}

Status writePrivateFile(const QString &path, const QByteArray &content, Sync sync)
{
    return FileReservation::replace(path, content, FileReservation::InPlace::Never, sync);
}

Status syncPrivateFile(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    const Descriptor file = openToRead(path);
    if (!file.isOpen())
        return failed(path, "cannot be synced", file.error());
    if (::fsync(file.number()) != 0)
        return lastFailure(path, "cannot be synced");
    return syncFolder(openFolder(folder), folder);
}

Status removePrivateFile(const QString &path, Sync sync)
{
    const QFileInfo file(path);
    const Descriptor folder = openFolder(file.path());
    Descriptor removed = openToKeep(folder, QFile::encodeName(file.fileName()));
    if (::unlink(QFile::encodeName(path).constData()) != 0)
        return errno == ENOENT ? success() : Status(lastFailure(path, "cannot be removed"));
    closeAfterwards(std::move(removed));
    return sync == Sync::Later ? success() : syncFolder(folder, file.path());
}

QStringList leftoversIn(const QString &folder)
{
    QStringList found;
    visitLeftovers(folder, LOCK_SH, [&found](const QString &path) { found.append(path); });
    return found;
}

void sweepLeftovers(const QString &folder)
{
    visitLeftovers(folder, LOCK_EX, [](const QString &path) { ::unlink(QFile::encodeName(path).constData()); });
}

} // namespace Latchkey

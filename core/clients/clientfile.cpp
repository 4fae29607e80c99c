#include "core/clients/clientfile_p.h"

#include "core/base/system/descriptor_p.h"
#include "core/base/system/durablefile_p.h"
#include "core/base/system/filereservation_p.h"
#include "core/base/system/filestate_p.h"
#include "core/config/configfile_p.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTimer>

#include <chrono>

namespace Latchkey {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Whoever is alive touches his lock every five seconds, or holds it for an instant.
constexpr qint64 abandonedSeconds = 10;
constexpr auto lockBound = 15s;
constexpr auto lockPause = 50ms;

//! Where the links of \a path lead; \a path itself, where nothing is.
QString targetOf(const QString &path)
{
    const QString target = QFileInfo(path).canonicalFilePath();
    return target.isEmpty() ? path : target;
}

Error superseded(const QString &path)
{
    return {ErrorKind::Superseded, Stage::Prepare, path + u": somebody else has just changed it"_s};
}

} // namespace

Result<ClientFileContent> readClientFile(const QString &path)
{
    const auto unusable = [](const QString &what) {
        return Error{ErrorKind::InvalidInput, Stage::Configuration, what};
    };
    const QFileInfo info(path);
    if (!info.exists() && info.isSymLink())
        return unusable(u"this link leads nowhere"_s);
    ConfigProblem problem;
    ClientFileContent content{readConfigFile(path, &problem, clientFileLimit), info.exists()};
    if (!problem.file.isEmpty())
        return unusable(problem.what);
    return content;
}

QString whyNotWritable(const QString &path)
{
    const QString target = targetOf(path);
    const QFileInfo file(target);
    QFileInfo folder(file.path());
    if (target.startsWith("/nix/store/"_L1))
        return u"%1 is made by Nix, and is changed where that is told to make it"_s.arg(target);
    if (const FileState state = stateOf(target, Links::Follow); state.isThere()) {
        if (!state.isOurs)
            return u"%1 belongs to another user"_s.arg(target);
        if (state.names > 1)
            return u"%1 has other names (hard links), which would lead to the old one"_s.arg(target);
        if (!file.isWritable())
            return u"%1 is not to be written (its mode says so)"_s.arg(target);
    }
    while (!folder.exists() && folder.path() != folder.filePath())
        folder = QFileInfo(folder.path());
    return folder.isDir() && folder.isWritable() ? QString() : u"%1 cannot be written"_s.arg(folder.filePath());
}

Status replaceClientFile(const QString &path, const ClientFileContent &was, const QByteArray &bytes)
{
    const QString target = targetOf(path);
    if (const QString why = whyNotWritable(path); !why.isEmpty())
        return Error{ErrorKind::StoreUnavailable, Stage::Prepare, why};
    if (!QFileInfo(target).dir().exists() && !QDir().mkpath(QFileInfo(target).path()))
        return Error{ErrorKind::StoreUnavailable, Stage::Prepare, target + u": its folder cannot be made"_s};
    const auto reserved = FileReservation::make(target, bytes.size());
    if (!reserved)
        return at(Stage::Prepare, reserved.error());
    const Status written = (*reserved)->writeLike(bytes, [&]() -> Status {
        const auto now = readClientFile(path);
        if (!now || now->exists != was.exists || now->bytes != was.bytes || targetOf(path) != target)
            return superseded(path);
        return success();
    });
    return at(Stage::Persist, written);
}

Status removeClientFile(const QString &path, const ClientFileContent &was)
{
    const auto now = readClientFile(path);
    if (!now || now->bytes != was.bytes)
        return superseded(path);
    return QFileInfo(path).isSymLink() ? replaceClientFile(path, was, {}) : removePrivateFile(path);
}

FolderLock::FolderLock(const QString &path)
    : m_path(path)
{
}

FolderLock::~FolderLock()
{
    QDir().rmdir(m_path);
}

std::shared_ptr<FolderLock> FolderLock::tryTake(const QString &path, QString *error)
{
    const SystemError refused = makeFolder(path);
    if (refused.isNone())
        return std::shared_ptr<FolderLock>(new FolderLock(path));
    if (!refused.is(SystemError::Kind::Exists)) {
        *error = refused.text();
        return nullptr;
    }
    // One that nobody has touched for so long was left behind. It is empty, or it is none.
    const FileState held = stateOf(path, Links::Follow);
    if (held.isThere() && QDateTime::currentSecsSinceEpoch() - held.modified / 1'000'000'000 > abandonedSeconds)
        QDir().rmdir(path);
    return nullptr;
}

FolderLockWait::FolderLockWait(const QString &path)
    : m_path(path)
    , m_deadline(lockBound)
{
}

QFuture<Result<std::shared_ptr<FolderLock>>> FolderLockWait::start(const QString &path)
{
    auto *wait = new FolderLockWait(path);
    auto future = wait->future();
    wait->attempt();
    return future;
}

void FolderLockWait::attempt()
{
    QString error;
    if (auto lock = FolderLock::tryTake(m_path, &error))
        return finish(lock);
    if (!error.isEmpty())
        return finish(Error{ErrorKind::StoreUnavailable, Stage::Lock, m_path + u": "_s + error});
    if (m_deadline.hasExpired())
        return finish(Error{ErrorKind::LockTimeout, Stage::Lock, m_path + u": the client holds its lock"_s});
    QTimer::singleShot(lockPause, this, &FolderLockWait::attempt);
}

} // namespace Latchkey

#include "core/doctor/homefacts_p.h"

#include "core/base/system/durablefile_p.h"
#include "core/base/system/filestate_p.h"
#include "core/base/visibletext.h"
#include "core/doctor/finding_p.h"
#include "core/lock/locks_p.h"
#include "core/lock/qlockpath_p.h"
#include "core/session/sessioncontext_p.h"
#include "core/store/encryptedstore_p.h"

#include <QtCore/QFileInfo>

#include <utility>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

// A healthy transaction is bounded by a minute or so; whoever holds a lock for longer hangs, or sleeps.
constexpr qint64 longHoldSeconds = 60;
constexpr qsizetype obstaclesShown = 20;

Finding notRegular(const QString &path)
{
    return findingOf(FindingKind::FileUnsafe, {}, {{Fact::File, path}, {Fact::What, u"not a regular file"_s}});
}

void lookAt(const QString &path, bool folder, QList<Finding> &findings)
{
    const FileState state = stateOf(path, Links::Keep);
    const bool isLink = state.kind == FileState::Kind::Link;
    if (!state.isThere() || (isLink && folder))
        return;
    if (isLink)
        findings.append(findingOf(FindingKind::FileUnsafe, {}, {{Fact::File, path}, {Fact::What, u"symbolic link"_s}}));
    else if (!state.isOurs)
        findings.append(
            findingOf(FindingKind::FileUnsafe, {}, {{Fact::File, path}, {Fact::What, u"another user's"_s}}));
    else if (!folder && state.kind != FileState::Kind::Regular)
        findings.append(notRegular(path));
    else if (state.isOpenToOthers() && !folder)
        findings.append(findingOf(FindingKind::FileModeTooOpen, {},
                                  {{Fact::File, path}, {Fact::Mode, QString::number(state.mode & 0777, 8)}}));
}

//! A lock is made of regular files; who owns them is of no matter.
void lookAtKind(const QString &path, QList<Finding> &findings)
{
    const FileState state = stateOf(path, Links::Keep);
    if (!state.isThere() || state.kind == FileState::Kind::Regular)
        return;
    if (state.kind == FileState::Kind::Link)
        findings.append(findingOf(FindingKind::FileUnsafe, {}, {{Fact::File, path}, {Fact::What, u"symbolic link"_s}}));
    else
        findings.append(notRegular(path));
}

//! Where nothing can be written, no provider is asked for anything: what it granted would be lost. The first such place
//! speaks for all.
void lookWhetherWritable(const QString &home, QList<Finding> &findings)
{
    const QString locks = lockFolder(home);
    QStringList needed{QFileInfo::exists(locks) ? locks : home, storeLockPath(home), secretsLockPath(home)};
    if (QFileInfo::exists(FileStore::path(home))) // which is replaced as a whole
        needed.append(home);
    for (const QString &path : std::as_const(needed)) {
        if (const QFileInfo info(path); info.exists() && !info.isWritable())
            return findings.append(findingOf(FindingKind::NotWritable, {}, {{Fact::File, path}}));
    }
}

} // namespace

Finding obstacleFinding(const QString &home, const FileStore::Obstacles &obstacles)
{
    QStringList keys = obstacles.keys.mid(0, obstaclesShown);
    for (QString &key : keys)
        key = visibleText(key, 80);
    Facts facts{{Fact::File, FileStore::path(home)}, {Fact::Entries, keys.join(u", "_s)}};
    if (!obstacles.ofAll.isEmpty())
        facts.insert(Fact::What, obstacles.ofAll);
    if (obstacles.canBeMended)
        facts.insert(Fact::Mends, u"yes"_s);
    return findingOf(FindingKind::StopsCodex, {}, facts);
}

QStringList writtenFolders(const QString &home)
{
    const QString ended = SessionContext::endedFolder(home);
    return {home,
            lockFolder(home),
            ended,
            lockFolder(ended),
            QFileInfo(EncryptedStore::path(home)).path(),
            QFileInfo(keyringLockPath({}, {})).path()};
}

QList<Finding> fileFindings(const QString &home)
{
    QList<Finding> findings;
    lookAt(FileStore::path(home), false, findings);
    lookAt(lockFolder(home), true, findings);
    if (findings.isEmpty()) // else it may follow from what was said
        lookWhetherWritable(home, findings);
    QStringList left;
    for (const QString &folder : writtenFolders(home))
        left += leftoversIn(folder);
    if (!left.isEmpty())
        findings.append(findingOf(FindingKind::LeftoverFiles, {}, {{Fact::Files, left.join(u", "_s)}}));
    return findings;
}

QList<Finding> lockFindings(const QString &home, const QHash<QString, QString> &servers, const QString &keyringService,
                            const QDateTime &now)
{
    QList<Finding> findings;
    const auto judge = [&](const QString &path, const QString &server) {
        lookAtKind(path, findings);
        lookAtKind(qlockPath(path), findings);
        const std::optional<LockHolder> holder = lockHolder(path);
        if (!holder)
            return;
        const qint64 seconds = holder->since.isValid() ? holder->since.secsTo(now) : 0;
        if (holder->alive && seconds < longHoldSeconds)
            return;
        findings.append(findingOf(holder->alive ? FindingKind::LockHeldLong : FindingKind::LockHeldByDead, server,
                                  {{Fact::Pid, QString::number(holder->pid)},
                                   {Fact::Program, holder->program},
                                   {Fact::Host, holder->host},
                                   {Fact::Since, holder->since.toString(Qt::ISODate)},
                                   {Fact::Seconds, QString::number(seconds)},
                                   {Fact::Lock, path}}));
    };
    for (auto server = servers.constBegin(); server != servers.constEnd(); ++server) {
        judge(credentialLockPath(home, server.key()), server.value());
        if (!keyringService.isEmpty())
            judge(keyringLockPath(keyringService, server.key()), server.value());
    }
    judge(storeLockPath(home), {});
    judge(secretsLockPath(home), {});
    return findings;
}

std::optional<Intent> leftOverIntent(const QString &home, const QString &keyringService, const QString &storeKey)
{
    const Journal journal(home, keyringService, storeKey);
    const std::optional<Intent> intent = journal.read();
    if (!intent)
        return std::nullopt;
    const std::optional<LockHolder> holder = lockHolder(
        keyringService.isEmpty() ? credentialLockPath(home, storeKey) : keyringLockPath(keyringService, storeKey));
    if (holder && holder->alive)
        return std::nullopt; // its refresh runs right now
    // Whoever came to a good end clears the intent before letting go: one that is still there was left behind.
    return journal.read() == intent ? intent : std::nullopt;
}

} // namespace Latchkey

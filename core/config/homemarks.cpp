#include "core/config/homemarks_p.h"

#include "core/base/whendone.h"
#include "core/base/worker_p.h"
#include "core/lock/locks_p.h"
#include "core/store/filecontent_p.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFileInfo>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView toDo("to do"); // in a mark: it is never the same

QStringList journalFolders(const QString &home, const QString &keyringService)
{
    return {lockFolder(home), QFileInfo(keyringLockPath(keyringService, {})).path()};
}

void addJournalMarks(QHash<QString, QByteArray> &marks, const QString &folder)
{
    // In an order of its own that stays while nothing changes; each file stands for itself.
    QDirIterator files(folder, QDir::Files | QDir::Hidden);
    while (files.hasNext()) {
        files.next();
        const QFileInfo info = files.fileInfo();
        const QString kind = info.suffix();
        if (kind == "lock"_L1 || kind == "qlock"_L1)
            continue; // they come and go with every refresh
        QByteArray &mark = marks[info.path() + u'/' + info.completeBaseName() + ".lock"_L1];
        mark += info.fileName().toUtf8() + QByteArray::number(info.size()) + '@'
            + QByteArray::number(info.lastModified().toMSecsSinceEpoch()) + ';';
        if (kind == "revoking"_L1)
            mark += toDo;
    }
}

} // namespace

QFuture<Result<HomeMarks>> HomeMarks::take(const QString &home, const QString &keyringService, FileStore &store)
{
    const auto withJournals = [home, keyringService](const Result<QHash<QString, QByteArray>> &entries) {
        if (!entries)
            return readyFuture(Result<HomeMarks>(entries.error()));
        return inBackground([home, keyringService, entries = *entries]() -> Result<HomeMarks> {
            HomeMarks marks;
            marks.m_home = home;
            marks.m_keyringService = keyringService;
            marks.m_entries = entries;
            for (const QString &folder : journalFolders(home, keyringService))
                addJournalMarks(marks.m_journals, folder);
            return marks;
        });
    };
    return followedBy<HomeMarks>(store.fingerprints(), withJournals);
}

QStringList HomeMarks::journalPatterns(const QString &home, const QString &keyringService)
{
    QStringList patterns;
    for (const QString &folder : journalFolders(home, keyringService))
        patterns.append(folder + "/*.intent|*.notes|*.revoking|*.wanted"_L1);
    return patterns;
}

bool HomeMarks::isOther(const ServerIdentity &server, const HomeMarks &before) const
{
    const QString key = server.storeKey();
    for (const QString &place : {key, FileContent::placeOf(server)}) {
        if (m_entries.value(place) != before.m_entries.value(place))
            return true;
    }
    for (const QString &lock : {credentialLockPath(m_home, key), keyringLockPath(m_keyringService, key)}) {
        const QByteArray journal = m_journals.value(lock);
        if (journal != before.m_journals.value(lock) || journal.contains(toDo))
            return true;
    }
    return false;
}

} // namespace Latchkey

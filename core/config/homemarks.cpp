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

QHash<QString, QByteArray> journalMarks(const QString &home)
{
    QHash<QString, QByteArray> marks;
    // In an order of its own that stays while nothing changes; each file stands for itself.
    QDirIterator files(lockFolder(home), QDir::Files | QDir::Hidden);
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
    return marks;
}

} // namespace

QFuture<Result<HomeMarks>> HomeMarks::take(const QString &home, FileStore &store)
{
    return followedBy<HomeMarks>(store.fingerprints(), [home](const Result<QHash<QString, QByteArray>> &entries) {
        if (!entries)
            return readyFuture(Result<HomeMarks>(entries.error()));
        return inBackground([home, entries = *entries]() -> Result<HomeMarks> {
            HomeMarks marks;
            marks.m_home = home;
            marks.m_entries = entries;
            marks.m_journals = journalMarks(home);
            return marks;
        });
    });
}

bool HomeMarks::isOther(const ServerIdentity &server, const HomeMarks &before) const
{
    const QString key = server.storeKey();
    for (const QString &place : {key, FileContent::placeOf(server)}) {
        if (m_entries.value(place) != before.m_entries.value(place))
            return true;
    }
    const QString lock = credentialLockPath(m_home, key);
    const QByteArray journal = m_journals.value(lock);
    return journal != before.m_journals.value(lock) || journal.contains(toDo);
}

} // namespace Latchkey

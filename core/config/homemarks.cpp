#include "core/config/homemarks_p.h"

#include "core/base/whendone.h"
#include "core/base/worker_p.h"
#include "core/lock/locks_p.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFileInfo>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView toDo("to do"); // in a mark: it counts as changed each time

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

QSet<QString> differing(const QHash<QString, QByteArray> &now, const QHash<QString, QByteArray> &before)
{
    QSet<QString> found;
    for (auto one = now.constBegin(); one != now.constEnd(); ++one) {
        if (before.value(one.key()) != one.value())
            found.insert(one.key());
    }
    for (auto one = before.constBegin(); one != before.constEnd(); ++one) {
        if (!now.contains(one.key()))
            found.insert(one.key());
    }
    return found;
}

} // namespace

QFuture<Result<HomeMarks>> HomeMarks::take(const QString &home, const QString &keyringService, FileStore &store)
{
    const auto withJournals = [home, keyringService](const Result<EntryPrints> &entries) {
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

HomeMarks::Changes HomeMarks::changesSince(const HomeMarks &before) const
{
    Changes changes;
    changes.m_home = m_home;
    changes.m_keyringService = m_keyringService;
    changes.m_places = differing(m_entries.byPlace, before.m_entries.byPlace);
    changes.m_keys = differing(m_entries.byKey, before.m_entries.byKey);
    changes.m_journals = differing(m_journals, before.m_journals);
    for (auto journal = m_journals.constBegin(); journal != m_journals.constEnd(); ++journal) {
        if (journal->contains(toDo))
            changes.m_journals.insert(journal.key());
    }
    return changes;
}

// Mostly it is an entry or two: who has a thousand servers need not compute as many keys then.
bool HomeMarks::Changes::affects(const ServerIdentity &server) const
{
    if (m_places.contains(FileContent::placeOf(server)))
        return true;
    if (m_keys.isEmpty() && m_journals.isEmpty())
        return false;
    const QString key = server.storeKey();
    return m_keys.contains(key) || m_journals.contains(credentialLockPath(m_home, key))
        || m_journals.contains(keyringLockPath(m_keyringService, key));
}

} // namespace Latchkey

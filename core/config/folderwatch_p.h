#pragma once

#include "core/base/export.h"

#include <QtCore/QFileSystemWatcher>
#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QTimer>

#include <chrono>

namespace Latchkey {

//! Watches files that come, go and are replaced by a rename, in folders that may not exist yet; a name with a `*`
//! stands for all that fit it (or one of several, with `|` between them), of which one that is written in place goes
//! unnoticed. Says so once for a burst of changes, and only when one of the files really is another one. Costs no
//! wake-up while nothing changes.
class LATCHKEY_TEST_EXPORT FolderWatch : public QObject
{
    Q_OBJECT
public:
    //! \a settle: from the first event of a burst to changed(), and so the shortest time between two of them.
    FolderWatch(const QStringList &files, std::chrono::milliseconds settle, QObject *parent = nullptr);

Q_SIGNALS:
    void changed();

private:
    void attachFolders();
    void attachFile(const QString &file);
    void compareStamps();
    static QString stampOf(const QString &file);

    QStringList m_files;
    QHash<QString, QString> m_stamps;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
};

} // namespace Latchkey

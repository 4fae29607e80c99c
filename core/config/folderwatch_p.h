#pragma once

#include "core/base/export.h"

#include <QtCore/QFileSystemWatcher>
#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QTimer>

namespace Latchkey {

//! Watches files that come, go and are replaced by a rename, in folders that may not exist yet. Says so once for a burst
//! of changes, and only when one of the files really is another one. Costs no wake-up while nothing changes.
class LATCHKEY_EXPORT FolderWatch : public QObject
{
    Q_OBJECT
public:
    explicit FolderWatch(const QStringList &files, QObject *parent = nullptr);

Q_SIGNALS:
    void changed();

private:
    void attach();
    void look();
    static QString stampOf(const QString &file);

    QStringList m_files;
    QHash<QString, QString> m_stamps;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
};

} // namespace Latchkey

#include "core/config/folderwatch_p.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <sys/stat.h>

namespace Latchkey {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// Editors and atomic writers cause several events; short enough to show a change "at once".
constexpr std::chrono::milliseconds settleTime = 80ms;

QString nearestFolder(const QString &path)
{
    QString folder = QFileInfo(path).absolutePath();
    while (!QFileInfo(folder).isDir()) {
        const QString parent = QFileInfo(folder).absolutePath();
        if (parent == folder)
            break;
        folder = parent;
    }
    return folder;
}

} // namespace

FolderWatch::FolderWatch(const QStringList &files, QObject *parent)
    : QObject(parent)
    , m_files(files)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(&m_settle, &QTimer::timeout, this, &FolderWatch::look);
    const auto notice = [this] {
        if (!m_settle.isActive())
            m_settle.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, notice);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, notice);
    attach();
    for (const QString &file : m_files)
        m_stamps.insert(file, stampOf(file));
}

// The folder tells of files that come, go or are replaced; the file itself of those that are written in place.
void FolderWatch::attach()
{
    for (const QString &file : m_files) {
        const QString folder = nearestFolder(file);
        if (!m_watcher.directories().contains(folder))
            m_watcher.addPath(folder);
        if (QFileInfo::exists(file) && !m_watcher.files().contains(file))
            m_watcher.addPath(file);
    }
}

void FolderWatch::look()
{
    attach();
    bool different = false;
    for (const QString &file : m_files) {
        const QString stamp = stampOf(file);
        different = different || m_stamps.value(file) != stamp;
        m_stamps.insert(file, stamp);
    }
    if (different)
        Q_EMIT changed();
}

QString FolderWatch::stampOf(const QString &file)
{
    struct stat info {};
    if (::stat(QFile::encodeName(file).constData(), &info) != 0)
        return {};
    return u"%1 %2 %3 %4"_s.arg(info.st_ino).arg(info.st_size).arg(info.st_mtim.tv_sec).arg(info.st_mtim.tv_nsec);
}

} // namespace Latchkey

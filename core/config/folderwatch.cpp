#include "core/config/folderwatch_p.h"

#include "core/base/system/filestate_p.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSet>

#include <utility>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

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

//! \a file, and where it leads to if it is a link, as in the homes of those who keep such files in one place.
QStringList placesOf(const QString &file)
{
    QStringList places{file};
    constexpr int linksLimit = 8;
    for (QFileInfo info(file); info.isSymLink() && places.size() <= linksLimit; info.setFile(places.last()))
        places.append(info.symLinkTarget());
    return places;
}

QString stampOfOne(const QString &file)
{
    const FileState state = stateOf(file, Links::Follow);
    return state.isThere() ? u"%1 %2 %3"_s.arg(state.number).arg(state.size).arg(state.modified) : QString();
}

} // namespace

FolderWatch::FolderWatch(const QStringList &files, std::chrono::milliseconds settle, QObject *parent)
    : QObject(parent)
    , m_files(files)
    , m_watcher(this)
    , m_settle(this)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settle);
    connect(&m_settle, &QTimer::timeout, this, &FolderWatch::compareStamps);
    // Not started anew by the next event: somebody who writes all the time must not keep us from looking.
    const auto notice = [this] {
        if (!m_settle.isActive())
            m_settle.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, notice);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, notice);
    attachFolders();
    for (const QString &file : m_files)
        attachFile(file);
}

// The folder tells of files that come, go or are replaced; where it does not exist yet, the nearest one above tells of
// its coming. Folders above that are let go again: somebody's home folder changes all day long.
void FolderWatch::attachFolders()
{
    QSet<QString> wanted;
    QStringList places;
    for (const QString &file : m_files)
        places += placesOf(file);
    for (const QString &file : std::as_const(places)) {
        QString folder;
        // The next folder may come into being just before we watch for it; more than a path is deep it cannot.
        for (qsizetype tries = file.count(u'/'); tries > 0 && folder != nearestFolder(file); --tries) {
            folder = nearestFolder(file);
            if (!m_watcher.directories().contains(folder))
                m_watcher.addPath(folder);
        }
        wanted.insert(folder);
    }
    for (const QString &folder : m_watcher.directories()) {
        if (!wanted.contains(folder))
            m_watcher.removePath(folder);
    }
}

// The file itself tells when it is written in place. The watch is on the very file that stood here when it began, which
// lives on as long as anybody has it open: so after every change it begins anew.
void FolderWatch::attachFile(const QString &file)
{
    if (m_watcher.files().contains(file))
        m_watcher.removePath(file);
    if (QFileInfo::exists(file))
        m_watcher.addPath(file);
    m_stamps.insert(file, stampOf(file));
}

void FolderWatch::compareStamps()
{
    attachFolders();
    bool different = false;
    for (const QString &file : m_files) {
        if (m_stamps.value(file) == stampOf(file))
            continue;
        different = true;
        attachFile(file);
    }
    if (different)
        Q_EMIT changed();
}

QString FolderWatch::stampOf(const QString &file)
{
    const QFileInfo named(file);
    if (!named.fileName().contains(u'*'))
        return stampOfOne(file);
    const QDir folder(named.path());
    QStringList stamps;
    for (const QString &name : folder.entryList(named.fileName().split(u'|'), QDir::Files | QDir::Hidden, QDir::Name))
        stamps += name + u' ' + stampOfOne(folder.filePath(name));
    return stamps.join(u'/');
}

} // namespace Latchkey

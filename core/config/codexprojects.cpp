#include "core/config/codexprojects_p.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSet>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

// Enough for everything that a person works on; and a whole disk that is trusted takes no longer than a moment.
constexpr qsizetype rootsLimit = 64;
constexpr qsizetype worktreesLimit = 32; // of one repository
constexpr qsizetype configsLimit = 64;
constexpr qsizetype foldersLimit = 2000;
constexpr int depthLimit = 5;

bool isPlainFolder(const QString &path)
{
    const QFileInfo info(path);
    return info.isDir() && !info.isSymLink();
}

//! The folders of the worktrees that a repository knows of, wherever they are.
QStringList worktreesOf(const QString &repository)
{
    QStringList folders;
    const QDir worktrees(repository + "/.git/worktrees"_L1);
    const QStringList names = worktrees.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
    for (const QString &name : names.mid(0, worktreesLimit)) {
        QFile file(worktrees.filePath(name + "/gitdir"_L1));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString link = QFile::decodeName(file.read(4096)).trimmed(); // "<worktree>/.git"
        const QString folder = QFileInfo(QDir::isAbsolutePath(link) ? link : worktrees.filePath(name + u'/' + link))
                                   .dir()
                                   .canonicalPath();
        if (!folder.isEmpty())
            folders.append(folder);
    }
    return folders;
}

class Search
{
public:
    Search(const QHash<QString, bool> &trust, const QStringList &rootMarkers, const QString &home)
        : m_trust(trust)
        , m_markers(rootMarkers)
        , m_home(QFileInfo(home).canonicalFilePath())
    {
    }

    TrustedProjects run()
    {
        QStringList paths = m_trust.keys();
        paths.sort();
        for (const QString &path : std::as_const(paths)) {
            if (m_trust.value(path))
                lookAt(path);
        }
        return m_found;
    }

private:
    void lookAt(const QString &path)
    {
        if (m_found.roots.size() >= rootsLimit)
            return;
        const QFileInfo info(path);
        if (!info.isDir() || !info.isReadable()) {
            m_found.gone.append(path);
            return;
        }
        if (info.canonicalFilePath() != path) // Codex compares with the true path
            return;
        lookThrough(path, isRoot(path) ? depthLimit : 0);
        for (const QString &worktree : worktreesOf(path)) {
            m_mainOf.insert(worktree, path);
            if (!m_trust.contains(worktree))
                lookThrough(worktree, depthLimit);
        }
    }

    //! Level by level, so that what lies deep is what a limit leaves out.
    void lookThrough(const QString &root, int depth)
    {
        m_found.roots.append(root);
        QStringList level{root};
        for (int below = 0; !level.isEmpty(); ++below) {
            QStringList next;
            for (const QString &folder : std::as_const(level)) {
                if (++m_folders > foldersLimit || m_found.configs.size() >= configsLimit)
                    return;
                note(folder);
                if (below < depth)
                    next += foldersIn(folder);
            }
            level = next;
        }
    }

    static QStringList foldersIn(const QString &folder)
    {
        QStringList inner;
        const QDir::Filters plain = QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks; // and none that is hidden
        for (const QString &name : QDir(folder).entryList(plain, QDir::Name)) {
            if (name != "node_modules"_L1)
                inner.append(folder + u'/' + name);
        }
        return inner;
    }

    void note(const QString &folder)
    {
        if (m_seen.contains(folder) || !hasConfig(folder) || !isTrusted(folder))
            return;
        m_seen.insert(folder);
        ProjectConfig config{folder, {}};
        const QString root = rootOf(folder);
        for (QString outer = folder;; outer = QFileInfo(outer).path()) {
            if (hasConfig(outer) && isTrusted(outer))
                config.files.prepend(configIn(outer));
            if (outer == root)
                break;
        }
        m_found.configs.append(config);
    }

    static QString configIn(const QString &folder) { return folder + "/.codex/config.toml"_L1; }

    bool hasConfig(const QString &folder) const
    {
        return isPlainFolder(folder + "/.codex"_L1) && QFileInfo(configIn(folder)).isFile()
            && folder + "/.codex"_L1 != m_home;
    }

    bool isRoot(const QString &folder) const
    {
        return std::any_of(m_markers.begin(), m_markers.end(), [&folder](const QString &marker) {
            const QString path = folder + u'/' + marker;
            if (marker == ".git"_L1 && QFileInfo(path).isDir()) // to Codex, only what has a HEAD is a repository
                return QFileInfo::exists(path + "/HEAD"_L1);
            return !marker.isEmpty() && QFileInfo::exists(path);
        });
    }

    //! The nearest folder with a marker; \a folder itself where there is none.
    QString rootOf(const QString &folder) const
    {
        for (QString outer = folder; outer != "/"_L1 && !outer.isEmpty(); outer = QFileInfo(outer).path()) {
            if (isRoot(outer))
                return outer;
        }
        return folder;
    }

    bool isTrusted(const QString &folder) const
    {
        const QString root = rootOf(folder);
        for (const QString &path : {folder, root, m_mainOf.value(root)}) {
            if (const auto known = m_trust.constFind(path); known != m_trust.constEnd())
                return *known;
        }
        return false;
    }

    const QHash<QString, bool> &m_trust;
    const QStringList &m_markers;
    const QString m_home;
    QHash<QString, QString> m_mainOf; // worktree to repository
    QSet<QString> m_seen;
    qsizetype m_folders = 0;
    TrustedProjects m_found;
};

} // namespace

TrustedProjects trustedProjects(const QHash<QString, bool> &trust, const QStringList &rootMarkers, const QString &home)
{
    return Search(trust, rootMarkers, home).run();
}

} // namespace Latchkey

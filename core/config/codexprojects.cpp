#include "core/config/codexprojects_p.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSet>

#include <algorithm>
#include <utility>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

// Enough for everything that a person works on; and a whole disk that is trusted takes no longer than a moment.
constexpr qsizetype rootsLimit = 64;
constexpr qsizetype worktreesLimit = 32; // of one repository
constexpr qsizetype configsLimit = 64;
constexpr qsizetype foldersLimit = 2000;
constexpr qsizetype filledLimit = 500; // more, of those that programs fill
constexpr int folderDepthLimit = 5;

QString firstLineOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QFile::decodeName(file.read(4096)).trimmed() : QString();
}

//! Where the worktrees of the repository at \a path are listed. Beside a bare one, `.git` may be a file that leads into it.
QString worktreeListOf(const QString &path)
{
    const QString git = path + "/.git"_L1;
    if (!QFileInfo(git).isFile())
        return git + "/worktrees"_L1;
    const QString link = firstLineOf(git).section(u"gitdir:"_s, 1).trimmed();
    const QString folder = QDir(path).absoluteFilePath(link);
    // To Codex, what the folder around it is trusted for, it is trusted for, too; but a worktree trusts no other.
    if (link.isEmpty() || QFileInfo(QFileInfo(folder).path()).canonicalFilePath() != path)
        return {};
    return folder + "/worktrees"_L1;
}

//! The folders of the worktrees that are listed at \a path, wherever they are.
QStringList worktreesIn(const QString &path)
{
    QStringList folders;
    const QDir worktrees(path);
    const QStringList names = worktrees.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
    for (const QString &name : names.mid(0, worktreesLimit)) {
        const QString link = firstLineOf(worktrees.filePath(name + "/gitdir"_L1)); // "<worktree>/.git"
        if (link.isEmpty())
            continue;
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
        m_looksIntoFilled = true;
        m_foldersLimit = qMin(m_folders, foldersLimit) + filledLimit;
        for (const Levels &levels : std::exchange(m_filled, {}))
            search(levels, static_cast<int>(levels.size()) - 1);
        return m_found;
    }

private:
    using Levels = QList<QStringList>; // the folders of each depth

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
        const QString list = worktreeListOf(path);
        const QStringList worktrees = list.isEmpty() ? QStringList() : worktreesIn(list);
        for (const QString &worktree : worktrees)
            m_mainOf.insert(worktree, path);
        m_found.worktreeLists += list.isEmpty() ? QStringList() : QStringList{list};
        lookThrough(path, hasMarker(path, m_markers + m_repositoryMarker) ? folderDepthLimit : 0);
        for (const QString &worktree : worktrees) {
            if (!m_trust.contains(worktree))
                lookThrough(worktree, folderDepthLimit);
        }
    }

    void lookThrough(const QString &root, int depth)
    {
        m_found.roots.append(root);
        search(Levels{QStringList{root}}, depth);
    }

    //! Level by level, so that what lies deep is what a limit leaves out.
    void search(const Levels &known, int depth)
    {
        Levels levels = known;
        levels.resize(depth + 1);
        Levels filled(depth + 1);
        for (int below = 0; below <= depth; ++below) {
            for (const QString &folder : std::as_const(levels[below])) {
                if (++m_folders > m_foldersLimit || m_found.configs.size() >= configsLimit)
                    return;
                addMissing(folder);
                for (const QString &inner : below < depth ? foldersIn(folder) : QStringList())
                    (m_looksIntoFilled || !isFilled(inner) ? levels : filled)[below + 1].append(inner);
            }
        }
        m_filled.append(filled);
    }

    //! Whether programs fill it, with more than a person works on.
    static bool isFilled(const QString &folder)
    {
        const QString name = QFileInfo(folder).fileName();
        return name.startsWith(u'.') || name == "node_modules"_L1;
    }

    static QStringList foldersIn(const QString &folder)
    {
        QStringList inner;
        const QDir::Filters plain = QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks;
        for (const QString &name : QDir(folder).entryList(plain, QDir::Name)) {
            if (name != ".git"_L1)
                inner.append(folder + u'/' + name);
        }
        return inner;
    }

    void addMissing(const QString &folder)
    {
        if (m_seen.contains(folder) || !hasConfig(folder) || !isTrusted(folder))
            return;
        m_seen.insert(folder);
        ProjectConfig config{folder, {}};
        const QString root = rootOf(folder, m_markers);
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
        return QFileInfo(configIn(folder)).isFile() && QFileInfo(folder + "/.codex"_L1).canonicalFilePath() != m_home;
    }

    static bool hasMarker(const QString &folder, const QStringList &markers)
    {
        return std::any_of(markers.begin(), markers.end(), [&folder](const QString &marker) {
            const QString path = folder + u'/' + marker;
            if (marker == ".git"_L1 && QFileInfo(path).isDir()) // to Codex, only what has a HEAD is a repository
                return QFileInfo::exists(path + "/HEAD"_L1);
            return !marker.isEmpty() && QFileInfo::exists(path);
        });
    }

    //! The nearest folder with one of \a markers; \a folder itself where there is none.
    static QString rootOf(const QString &folder, const QStringList &markers)
    {
        for (QString outer = folder; outer != "/"_L1 && !outer.isEmpty(); outer = QFileInfo(outer).path()) {
            if (hasMarker(outer, markers))
                return outer;
        }
        return folder;
    }

    bool isTrusted(const QString &folder) const
    {
        const QString repository = rootOf(folder, m_repositoryMarker);
        for (const QString &path : {folder, rootOf(folder, m_markers), m_mainOf.value(repository, repository)}) {
            if (const auto known = m_trust.constFind(path); known != m_trust.constEnd())
                return *known;
        }
        return false;
    }

    const QHash<QString, bool> &m_trust;
    const QStringList &m_markers;
    const QStringList m_repositoryMarker{u".git"_s};
    const QString m_home;
    QHash<QString, QString> m_mainOf; // worktree to repository
    QSet<QString> m_seen;
    QList<Levels> m_filled; // for the end
    bool m_looksIntoFilled = false;
    qsizetype m_folders = 0;
    qsizetype m_foldersLimit = foldersLimit;
    TrustedProjects m_found;
};

} // namespace

TrustedProjects trustedProjects(const QHash<QString, bool> &trust, const QStringList &rootMarkers, const QString &home)
{
    return Search(trust, rootMarkers, home).run();
}

} // namespace Latchkey

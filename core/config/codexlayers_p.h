#pragma once

#include "core/config/codexconfig_p.h"
#include "core/config/codexprojects_p.h"
#include "core/credential/serveridentity_p.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <memory>
#include <optional>

namespace Latchkey {

//! A server, and what else holds where it comes from.
struct LayeredServer {
    Server server;
    HomeConfig config;
    friend bool operator==(const LayeredServer &, const LayeredServer &) = default;
};

//! All of a home's Codex configuration: the system's, the user's, profiles, trusted projects and plugins. Reads, and never
//! writes. What a file said when it last could be used holds while it cannot.
class CodexLayers
{
public:
    //! \a system: `/etc/codex`, but for tests.
    CodexLayers(const QString &home, const QString &system);

    //! Blocks for as long as the files and folders take: for a worker thread, but at a program's start.
    void read();

    //! Without a project and a profile.
    const HomeConfig &homeConfig() const { return m_home; }
    //! Those that always are come first; one that is the same elsewhere, in the same store, is listed once.
    const QList<LayeredServer> &servers() const { return m_servers; }
    //! Null: \a server is none of them.
    const LayeredServer *find(const Server &server) const;
    const QList<ConfigProblem> &problems() const { return m_problems; }
    const QStringList &missingProjects() const { return m_missing; }
    //! The files in which the entry of the server \a name has one of \a members. Codex puts the entries of one name together.
    QStringList filesThatSay(const QString &name, const QStringList &members) const;
    //! What to watch: every file that there is or may come to be.
    const QStringList &watched() const { return m_watched; }

private:
    using File = std::shared_ptr<const TomlFile>;
    using Files = QList<File>;

    //! What is wrong with a profile or a project is not worth more than a note.
    enum class Kind { Plain, Profile, Project };
    //! Null: there is none. Each one is read once.
    File fileAt(const QString &path, Kind kind = Kind::Plain);
    File readFile(const QString &path, Kind kind);
    //! What Codex reads in a profile, or without one; and in the projects that are trusted there.
    struct Base {
        Files files; // but the managed one, which comes last
        ServerPlace place;
        QHash<QString, bool> trust;
    };
    void readProjects(const Base &base, const File &managed);
    EffectiveConfig readSetting(const Files &files, const ServerPlace &place, const ServerPlace &profile = {});
    void add(LayeredServer found, const ServerPlace &setting, const ServerPlace &profile);
    void addProblem(ConfigProblem problem, bool isMinor);
    QStringList profileFiles() const;

    const QString m_homePath;
    const QString m_system;
    QHash<QString, File> m_files; // by path, as they are now
    QHash<QString, File> m_lastGood;
    QSet<QString> m_outdated; // files whose last good version stands for what they say now
    File m_requirements;
    HomeConfig m_home;
    QStringList m_rootMarkers;
    std::optional<QPair<QHash<QString, bool>, TrustedProjects>> m_projects; // the last ones, and whose
    qsizetype m_combinations = 0;
    QList<LayeredServer> m_servers;
    QHash<ServerIdentity, QList<qsizetype>> m_known; // where in m_servers
    qsizetype m_foreignServers = 0;
    QList<ConfigProblem> m_problems;
    QStringList m_missing;
    QStringList m_watched;
};

} // namespace Latchkey

#include "core/config/codexlayers_p.h"

#include "core/config/codexplugins_p.h"
#include "core/config/configfile_p.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype profilesLimit = 32;
constexpr qsizetype combinationsLimit = 64; // of a profile and a project
// Of projects and plugins: what they bring, others have written.
constexpr qsizetype foreignServersLimit = 500;
constexpr qsizetype problemsLimit = 100;
// Each costs the system a watch or two.
constexpr qsizetype watchesLimit = 200;

constexpr QLatin1String profileEnding(".config.toml");

//! As Codex takes it after --profile.
bool isProfileName(const QString &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'-' || c == u'_';
    });
}

//! What is wrong by itself shows without the other layers.
QList<ConfigProblem> ownProblemsOf(const std::shared_ptr<const TomlFile> &file)
{
    QList<ConfigProblem> problems;
    effectiveConfig({file}, problems, Completeness::OneOfSeveral);
    return problems;
}

//! One value that Codex refuses, and it reads none of them.
bool isAnyRefused(const QList<ConfigProblem> &problems)
{
    return std::any_of(problems.begin(), problems.end(), [](const ConfigProblem &found) { return found.isRefused; });
}

} // namespace

CodexLayers::CodexLayers(const QString &home, const QString &system)
    : m_homePath(home)
    , m_system(system)
{
}

void CodexLayers::read()
{
    m_files.clear();
    m_servers.clear();
    m_known.clear();
    m_foreignServers = 0;
    m_problems.clear();
    m_missing.clear();
    m_outdated.clear();
    m_projects.reset();
    m_combinations = 0;
    m_watched = {m_homePath + "/config.toml"_L1, m_homePath + "/*.config.toml"_L1};
    for (const QLatin1String name : {"config.toml"_L1, "managed_config.toml"_L1, "requirements.toml"_L1})
        m_watched.append(m_system + u'/' + name);

    const File system = fileAt(m_system + "/config.toml"_L1);
    const File user = fileAt(m_homePath + "/config.toml"_L1);
    const File managed = fileAt(m_system + "/managed_config.toml"_L1);
    m_requirements = fileAt(m_system + "/requirements.toml"_L1);
    const EffectiveConfig plain = readSetting({system, user, managed}, {});
    m_home = plain.home;
    m_rootMarkers = plain.rootMarkers;
    QList<Base> bases{Base{{system, user}, {}, plain.trust}};
    for (const QString &path : profileFiles()) {
        const QString profile = QFileInfo(path).fileName().chopped(profileEnding.size());
        const ServerPlace place{ServerPlace::Layer::Profile, path, profile};
        const Files files{system, user, fileAt(path, Kind::Profile)};
        bases.append(Base{files, place, readSetting(files + Files{managed}, place).trust});
    }
    // First what is there without a profile: there are bounds to all of it.
    for (const Base &base : std::as_const(bases))
        readProjects(base, managed);
    m_watched.removeDuplicates();
    m_watched = m_watched.mid(0, watchesLimit);
}

// A project trusts no other; a profile may, and then it is trusted with that profile only.
void CodexLayers::readProjects(const Base &base, const File &managed)
{
    const bool isProfile = base.place.layer == ServerPlace::Layer::Profile;
    if (!m_projects || m_projects->first != base.trust)
        m_projects.emplace(base.trust, trustedProjects(base.trust, m_rootMarkers, m_homePath));
    const TrustedProjects &projects = m_projects->second;
    for (const QString &folder : projects.gone) {
        if (!m_missing.contains(folder))
            m_missing.append(folder);
    }
    for (const ProjectConfig &project : projects.configs) {
        if (isProfile && m_combinations++ >= combinationsLimit)
            return;
        Files files = base.files;
        for (const QString &path : project.files) {
            files.append(fileAt(path, Kind::Project));
            m_watched.append(path);
        }
        readSetting(files + Files{managed}, {ServerPlace::Layer::Project, project.files.last(), project.folder},
                    base.place);
    }
    for (const QString &root : projects.roots)
        m_watched.append(root + "/.codex/config.toml"_L1);
    m_watched += projects.worktreeLists;
}

const LayeredServer *CodexLayers::find(const Server &server) const
{
    for (const qsizetype at : m_known.value(server.identity)) {
        if (m_servers[at].server == server)
            return &m_servers[at];
    }
    return nullptr;
}

QStringList CodexLayers::filesThatSay(const QString &name, const QStringList &members) const
{
    QStringList paths;
    for (const File &file : m_files) {
        const toml::node_view<const toml::node> entry = file ? file->root["mcp_servers"][name.toStdString()]
                                                             : toml::node_view<const toml::node>();
        const bool says = std::any_of(members.begin(), members.end(), [&entry](const QString &member) {
            return static_cast<bool>(entry[member.toStdString()]);
        });
        if (says)
            paths.append(file->path);
    }
    paths.sort();
    return paths;
}

QStringList CodexLayers::profileFiles() const
{
    const QDir home(m_homePath);
    QStringList files;
    for (const QString &name : home.entryList({u'*' + profileEnding}, QDir::Files | QDir::Hidden, QDir::Name)) {
        if (isProfileName(name.chopped(profileEnding.size())))
            files.append(home.filePath(name));
    }
    return files.mid(0, profilesLimit);
}

CodexLayers::File CodexLayers::fileAt(const QString &path, Kind kind)
{
    if (!m_files.contains(path))
        m_files.insert(path, readFile(path, kind));
    return m_files.value(path);
}

CodexLayers::File CodexLayers::readFile(const QString &path, Kind kind)
{
    const bool isMinor = kind != Kind::Plain;
    ConfigProblem problem;
    const QByteArray content = readConfigFile(path, &problem);
    if (problem.file.isEmpty() && content.isEmpty()) {
        m_lastGood.remove(path);
        return {};
    }
    // Codex lets no project choose a profile, and passes over what one says of that.
    const std::string_view ignored = kind == Kind::Project ? "profile" : "";
    const auto parsed = problem.file.isEmpty() ? parseToml(content, path, &problem, ignored)
                                               : Result<File>(Error{ErrorKind::InvalidInput});
    if (!parsed) {
        addProblem(problem, isMinor);
        m_outdated.insert(path);
        return m_lastGood.value(path);
    }
    if (const File before = m_lastGood.value(path)) {
        const QList<ConfigProblem> problems = ownProblemsOf(*parsed);
        if (isAnyRefused(problems) && !isAnyRefused(ownProblemsOf(before))) {
            for (const ConfigProblem &found : problems)
                addProblem(found, isMinor);
            m_outdated.insert(path);
            return before;
        }
    }
    m_lastGood.insert(path, *parsed); // what it says besides is better than nothing
    return *parsed;
}

//! What Codex reads at one time, in \a files. \a profile: that it is told to use in the project at \a place.
EffectiveConfig CodexLayers::readSetting(const Files &files, const ServerPlace &place, const ServerPlace &profile)
{
    Files present = files;
    present.removeAll(File());
    const bool isBase = place.layer == ServerPlace::Layer::User;
    QList<ConfigProblem> problems;
    const EffectiveConfig config = effectiveConfig(present, problems);
    for (const ConfigProblem &problem : std::as_const(problems)) {
        if (!m_outdated.contains(problem.file)) // what was wrong with the last good version is no longer in the file
            addProblem(problem, !isBase);
    }
    QList<Server> servers = config.servers;
    for (Server &server : servers) {
        const QString file = server.place.file;
        if (file.startsWith(m_system + u'/'))
            server.place.layer = file.endsWith("/managed_config.toml"_L1) ? ServerPlace::Layer::Managed
                                                                          : ServerPlace::Layer::System;
        else if (file == profile.file)
            server.place = profile;
        else if (file != m_homePath + "/config.toml"_L1)
            server.place = {place.layer, file, place.layerName};
    }
    for (const EffectiveConfig::Plugin &plugin : config.plugins) {
        QList<ConfigProblem> found;
        for (const Server &server : pluginServers(m_homePath, plugin, config.home, m_watched, found)) {
            if (!config.names.contains(server.identity.name))
                servers.append(server);
        }
        for (const ConfigProblem &problem : std::as_const(found))
            addProblem(problem, true);
    }
    if (m_requirements)
        applyRequirements(m_requirements, servers);
    for (const Server &server : std::as_const(servers))
        add({server, config.home}, place, profile);
    return config;
}

//! Settings differ in much that is no matter of credentials: the first one speaks for all, unless it is switched off there.
void CodexLayers::add(LayeredServer found, const ServerPlace &setting, const ServerPlace &profile)
{
    QList<qsizetype> &known = m_known[found.server.identity];
    const auto same = std::find_if(known.begin(), known.end(), [this, &found](qsizetype at) {
        const LayeredServer &other = m_servers[at];
        return other.config.storeMode == found.config.storeMode
            && other.config.secretAuthStorage == found.config.secretAuthStorage;
    });
    // What is configured for all, and kept elsewhere in this setting, is this setting's.
    if (found.server.place.layerName.isEmpty() && setting.layer != ServerPlace::Layer::User)
        found.server.place = {setting.layer, found.server.place.file, setting.layerName};
    if (same != known.end()) {
        if (!m_servers[*same].server.enabled && found.server.enabled)
            m_servers[*same] = found;
        return;
    }
    // What a project has, and is kept elsewhere with a profile, is told from that by the profile.
    const bool isTaken = std::any_of(known.begin(), known.end(),
                                     [&](qsizetype at) { return m_servers[at].server == found.server; });
    if (isTaken)
        found.server.place = {profile.layer, found.server.place.file, profile.layerName};
    const bool isForeign = found.server.place.layer == ServerPlace::Layer::Project
        || found.server.place.layer == ServerPlace::Layer::Plugin;
    if (isForeign && m_foreignServers++ >= foreignServersLimit)
        return;
    known.append(m_servers.size());
    m_servers.append(found);
}

void CodexLayers::addProblem(ConfigProblem problem, bool isMinor)
{
    const auto isSame = [&problem](const ConfigProblem &known) {
        return known.file == problem.file && known.line == problem.line && known.column == problem.column
            && known.what == problem.what;
    };
    if (m_problems.size() >= problemsLimit || std::any_of(m_problems.begin(), m_problems.end(), isSame))
        return;
    problem.isMinor = problem.isMinor || isMinor;
    m_problems.append(problem);
}

} // namespace Latchkey

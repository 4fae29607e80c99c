#include "core/clients/connectionplanner_p.h"

#include "core/base/visibletext.h"
#include "core/config/configfile_p.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

//! Where in which file something is wrong, and what.
QString placeOf(const ConfigProblem &problem)
{
    return problem.line > 0 ? u"%1:%2: %3"_s.arg(problem.file, QString::number(problem.line), problem.what)
                            : u"%1: %2"_s.arg(problem.file, problem.what);
}

//! Its file is in YAML, of which JSON is a part, and which nothing here writes but this.
QString gooseSnippet(const BridgeCall &call)
{
    const auto json = [](const auto &value) {
        return QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact));
    };
    const auto text = [&json](const QString &value) { return json(QJsonArray{value}).sliced(1).chopped(1); };
    QJsonObject environment;
    for (auto variable = call.environment.constBegin(); variable != call.environment.constEnd(); ++variable)
        environment.insert(variable.key(), variable.value());
    return u"extensions:\n  %1:\n    enabled: true\n    type: stdio\n    name: %1\n    description: ''\n    cmd: %2\n"
           "    args: %3\n    envs: %4\n    timeout: 300\n"_s.arg(text(call.server), text(call.program),
                                                                  json(QJsonArray::fromStringList(argumentsOf(call))),
                                                                  json(environment));
}

QString textOf(const std::optional<QByteArray> &text)
{
    return text ? QString::fromUtf8(*text) : QString();
}

} // namespace

ConnectionPlanner::ConnectionPlanner(const Launcher &launcher, McpClient client, const ClientFolders &folders)
    : m_launcher(launcher)
    , m_client(descriptionOf(client))
    , m_folders([&] {
        ClientFolders all = resolved(folders);
        if (all.ownCodexHome.isEmpty())
            all.ownCodexHome = launcher.home;
        return all;
    }())
{
    // Without them there is no way back, and all else is as it is.
    if (const auto records = connectionRecords())
        m_records = *records;
}

ConnectionPlanner::Opened ConnectionPlanner::open(const ClientFile &file) const
{
    Opened opened{file, {}, nullptr, {}, {}};
    const auto content = readClientFile(file.path);
    if (!content) {
        opened.problem = {file.path, 0, 0, content.error().detail, true};
        return opened;
    }
    opened.content = *content;
    ConfigProblem problem{file.path, 0, 0, {}, true};
    const auto config = ConfigText::parse(content->bytes, m_client.dialect, &problem.line, &problem.column);
    if (config) {
        opened.config = *config;
        opened.entries = entriesIn(**config, file);
    } else {
        problem.what = visibleText(config.error().detail);
        opened.problem = problem;
    }
    return opened;
}

QList<ConnectionPlanner::Opened> ConnectionPlanner::opened(const QString &project) const
{
    QList<ClientFile> files;
    if (project.isEmpty() && m_client.files)
        files = m_client.files(m_folders);
    else if (!project.isEmpty() && m_client.projectFiles)
        files = m_client.projectFiles(QDir::cleanPath(project));
    QList<Opened> all;
    for (const ClientFile &file : files) {
        // The home that Latchkey serves is no other one for being called a project.
        if (!isSameFolder(QFileInfo(file.path).path(), m_folders.ownCodexHome))
            all.append(open(file));
    }
    return all;
}

//! The files of the projects that \a files know, where there are some.
QList<ConnectionPlanner::Opened> ConnectionPlanner::openedProjects(const QList<Opened> &files) const
{
    QList<Opened> all;
    for (const Opened &file : files) {
        for (const QString &project : file.config ? projectsIn(*file.config, file.file) : QStringList()) {
            if (!QDir::isAbsolutePath(project) || !m_client.projectFiles)
                continue;
            for (const ClientFile &shared : m_client.projectFiles(project)) {
                if (QFileInfo::exists(shared.path))
                    all.append(open(shared));
            }
        }
    }
    return all;
}

const ConnectionRecord *ConnectionPlanner::recordOf(const Opened &file, const QStringList &path) const
{
    const auto found = std::find_if(m_records.begin(), m_records.end(),
                                    [&](const ConnectionRecord &record) { return record.isFor(file.file.path, path); });
    return found == m_records.end() ? nullptr : &*found;
}

//! A program of that name, or one that was written there by us, whatever it is called.
bool ConnectionPlanner::isOurs(const ClientEntry &entry, const Opened &file) const
{
    return entry.call
        && (QFileInfo(entry.call->program).fileName().contains("latchkey"_L1) || recordOf(file, entry.path));
}

//! Of the home that is asked for, or of one that is gone, so that it can only be meant for this one.
bool ConnectionPlanner::isOfHome(const BridgeCall &call) const
{
    return isSameFolder(homeOf(call), m_launcher.home) || (!call.home.isEmpty() && !QFileInfo::exists(call.home));
}

QString ConnectionPlanner::homeOf(const BridgeCall &call) const
{
    return call.home.isEmpty() ? m_folders.home + "/.codex"_L1 : call.home;
}

bool ConnectionPlanner::connects(const ClientEntry &entry, const Opened &file, const ServerIdentity &server) const
{
    return isOurs(entry, file) && entry.call->server == server.name && isOfHome(*entry.call);
}

BridgeCall ConnectionPlanner::callFor(const QString &server, bool byHelper) const
{
    BridgeCall call{m_launcher.program, {}, server, byHelper};
    const bool passesLittle = !m_client.form.passedOn.isEmpty();
    if (passesLittle || !isSameFolder(m_launcher.home, m_folders.home + "/.codex"_L1))
        call.home = m_launcher.home;
    // Whatever the client passes on: it may be started from where nobody has set them.
    call.environment = m_launcher.environment;
    return call;
}

//! Whether what an entry starts will do: another path of the same program is as good.
bool ConnectionPlanner::isAsWanted(const BridgeCall &call, const BridgeCall &wanted) const
{
    return call.isHelper == wanted.isHelper && QFileInfo(call.program).isExecutable()
        && isSameFolder(homeOf(call), m_launcher.home);
}

QString ConnectionPlanner::managedBy(const QString &name) const
{
    return m_client.managedBy ? m_client.managedBy(m_folders, name) : QString();
}

//! What is against an entry \a name in \a file that starts the bridge, wherever else there is one of that name.
std::optional<ConnectionPlan> ConnectionPlanner::refusal(const ServerIdentity &server, const ClientFile &file,
                                                         const QString &name) const
{
    if (const QString managed = managedBy(name); !managed.isEmpty())
        return refused(server, ConnectionObstacle::Managed, managed);
    const QString other = m_client.mergedWith ? m_client.mergedWith(m_folders, file, name) : QString();
    if (!other.isEmpty())
        return refused(server, ConnectionObstacle::Merged, other);
    return std::nullopt;
}

ConnectionPlan ConnectionPlanner::plan(const ServerIdentity &server, const ClientFile &file,
                                       const QStringList &path) const
{
    ConnectionPlan plan;
    plan.client = m_client.client;
    plan.server = server;
    plan.file = file.path;
    plan.project = file.project;
    plan.liesInProject = !file.project.isEmpty();
    plan.path = path;
    return plan;
}

ConnectionPlan ConnectionPlanner::refused(const ServerIdentity &server, ConnectionObstacle obstacle,
                                          const QString &detail) const
{
    ConnectionPlan refused;
    refused.client = m_client.client;
    refused.server = server;
    refused.obstacle = obstacle;
    refused.fault = m_launcher.fault;
    refused.detail = visibleText(detail, 500);
    refused.call = callFor(server.name, false);
    // What could be pasted would do the same.
    const bool isOffered = obstacle != ConnectionObstacle::NotHere && obstacle != ConnectionObstacle::OwnHome
        && obstacle != ConnectionObstacle::Merged;
    if (isOffered) {
        const QList<ClientFile> files = m_client.files ? m_client.files(m_folders) : QList<ClientFile>();
        const QStringList list = files.isEmpty() ? QStringList{u"mcpServers"_s} : files.first().lists.first();
        refused.file = files.isEmpty() ? QString() : files.first().path;
        refused.snippet = m_client.client == McpClient::Goose
            ? gooseSnippet(refused.call)
            : QString::fromUtf8(snippetOf(m_client.dialect, list + QStringList{server.name},
                                          membersFor(m_client.form, refused.call, {})));
    }
    return refused;
}

//! What is against it, whatever the files say.
std::optional<ConnectionPlan> ConnectionPlanner::refusal(const ServerIdentity &server, const ConnectionWish &wish,
                                                         const QList<Opened> &files) const
{
    if (!isWritten())
        return refused(server, ConnectionObstacle::ByHand);
    if (wish.byHelper && !m_client.form.takesHelper)
        return refused(server, ConnectionObstacle::NoHelper);
    if (files.isEmpty() && m_client.client == McpClient::Codex)
        return refused(server, ConnectionObstacle::OwnHome);
    if (const QString managed = managedBy({}); !managed.isEmpty())
        return refused(server, ConnectionObstacle::Managed, managed);
    if (files.isEmpty())
        return refused(server, ConnectionObstacle::NotHere, u"it has no file of its own for a project"_s);
    if (m_launcher.fault != Launcher::Fault::None)
        return refused(server, ConnectionObstacle::Program, m_launcher.program);
    return std::nullopt;
}

QList<ConnectionPlan> ConnectionPlanner::connection(const ServerIdentity &server, const ConnectionWish &wish)
{
    const QList<Opened> files = opened(wish.project);
    if (const auto against = refusal(server, wish, files))
        return {*against};
    const QList<Opened> projects = wish.project.isEmpty() ? openedProjects(files) : QList<Opened>();
    const SignInSurvey own = m_client.signIns ? m_client.signIns(m_folders) : SignInSurvey();
    const bool keepsSignIn = std::any_of(own.signIns.begin(), own.signIns.end(),
                                         [&server](const ClientSignIn &one) { return one.isFor(server.url); });
    const BridgeCall wanted = callFor(server.name, wish.byHelper);
    QList<ConnectionPlan> plans;
    for (const Opened &file : files) {
        for (const ClientEntry &entry : file.entries) {
            const bool isConnected = connects(entry, file, server);
            const bool isOfOther = isOurs(entry, file) && !isOfHome(*entry.call);
            if (isOfOther || (!isConnected && entry.url != server.url))
                continue;
            ConnectionPlan next = plan(server, file.file, entry.path);
            next.project = entry.project;
            next.call = wanted;
            next.keepsSignIn = keepsSignIn;
            next.isReconnection = isConnected;
            next.action = isConnected && entry.call->isHelper == wish.byHelper ? ConnectionPlan::Action::Repair
                                                                               : ConnectionPlan::Action::Connect;
            if (isConnected && isAsWanted(*entry.call, wanted))
                next.action = ConnectionPlan::Action::Nothing;
            plans.append(change(next, entry, file));
        }
    }
    if (plans.isEmpty() && !wish.onlyPresent) {
        ConnectionPlan added = addition(server, wish, files);
        added.keepsSignIn = keepsSignIn;
        plans.append(added);
    }
    for (ConnectionPlan &one : plans)
        one.shadowedIn = foldersThatShadow(one, files, projects);
    return plans;
}

//! Whose own entry of that name goes before the user's, and is not connected along with it.
QStringList ConnectionPlanner::foldersThatShadow(const ConnectionPlan &plan, const QList<Opened> &files,
                                                 const QList<Opened> &projects) const
{
    QStringList folders;
    if (!plan.project.isEmpty() || plan.path.isEmpty())
        return folders;
    for (const Opened &file : files + projects) {
        for (const ClientEntry &entry : file.entries) {
            const bool isConnected = connects(entry, file, plan.server);
            const bool isPlanned = file.file.project.isEmpty() && entry.url == plan.server.url;
            if (entry.name == plan.path.last() && !entry.project.isEmpty() && !isConnected && !isPlanned)
                folders.append(entry.project);
        }
    }
    folders.removeDuplicates();
    return folders;
}

//! The list that a new entry goes into; empty: it does not show which one the client reads.
QStringList ConnectionPlanner::listForNew(const Opened &file) const
{
    if (!m_client.hasTwoNotations)
        return file.file.lists.first();
    const QStringList &newer = file.file.lists.last();
    if (file.config->textAt(newer) && !file.config->tableAt(newer).contains("type"_L1))
        return newer;
    return file.config->tableAt(file.file.lists.first()).isEmpty() ? QStringList() : file.file.lists.first();
}

ConnectionPlan ConnectionPlanner::addition(const ServerIdentity &server, const ConnectionWish &wish,
                                           const QList<Opened> &files) const
{
    const QStringList traces = m_client.traces ? m_client.traces(m_folders) : QStringList();
    const bool isHere = std::any_of(files.begin(), files.end(), [](const Opened &file) { return file.isThere(); })
        || !existing(traces).isEmpty();
    if (!isHere && wish.project.isEmpty())
        return refused(server, ConnectionObstacle::NotHere);
    // Of several builds of one client only one may be here, and read its file.
    const auto there = std::find_if(files.begin(), files.end(), [this](const Opened &file) {
        return file.content.exists || (!m_client.hasTwoNotations && QFileInfo(file.file.path).dir().exists());
    });
    const Opened &file = there == files.end() ? files.first() : *there;
    if (!file.config)
        return refused(server, ConnectionObstacle::NotUnderstood, placeOf(file.problem));
    const QStringList list = listForNew(file);
    if (list.isEmpty())
        return refused(server, ConnectionObstacle::Notation, file.file.path);
    const bool isName = checkServerName(server.name).has_value() && !m_client.reserved.contains(server.name);
    const QString name = isName ? server.name : suggestedServerName(server.name, server.url, m_client.reserved);
    if (const auto against = refusal(server, file.file, name))
        return *against;
    ConnectionPlan next = plan(server, file.file, list + QStringList{name});
    next.action = ConnectionPlan::Action::Add;
    next.call = callFor(server.name, wish.byHelper);
    if (file.config->textAt(next.path))
        return refused(server, ConnectionObstacle::NameTaken, file.file.path);
    return completed(next, file, contentAfter(next, *file.config, file.content.bytes, nullptr));
}

ConnectionPlan ConnectionPlanner::change(ConnectionPlan plan, const ClientEntry &entry, const Opened &file) const
{
    plan.before = textOf(file.config->textAt(entry.path));
    if (plan.action == ConnectionPlan::Action::Nothing) {
        plan.after = plan.before;
        plan.call = *entry.call;
        return plan;
    }
    if (const auto against = refusal(plan.server, file.file, entry.name))
        return *against;
    if ((entry.hasHeaders && !plan.call.isHelper) || (entry.hasHelper && !isOurs(entry, file))) {
        ConnectionPlan against = refused(plan.server, ConnectionObstacle::Headers, file.file.path);
        against.path = entry.path; // and not its text, which has a key in it
        return against;
    }
    return completed(plan, file, contentAfter(plan, *file.config, file.content.bytes, nullptr));
}

ConnectionPlan ConnectionPlanner::completed(ConnectionPlan plan, const Opened &file,
                                            const Result<QByteArray> &bytes) const
{
    const auto against = [&](ConnectionObstacle obstacle, const QString &detail) {
        ConnectionPlan refusal = refused(plan.server, obstacle, detail);
        refusal.path = plan.path;
        refusal.before = plan.before;
        return refusal;
    };
    if (!bytes)
        return against(ConnectionObstacle::NotUnderstood, file.file.path + u": "_s + bytes.error().detail);
    if (const QString why = whyNotWritable(file.file.path); !why.isEmpty())
        return against(ConnectionObstacle::NotWritable, why);
    const auto changedConfig = ConfigText::parse(*bytes, m_client.dialect);
    plan.after = changedConfig ? textOf((*changedConfig)->textAt(plan.path)) : QString();
    const QJsonObject entry = changedConfig ? (*changedConfig)->tableAt(plan.path) : QJsonObject();
    plan.isSwitchedOff = entry["disabled"_L1].toBool() || !entry["enabled"_L1].toBool(true);
    plan.lines = changedLines(file.content.bytes, *bytes);
    return plan;
}

QList<ConnectionPlan> ConnectionPlanner::disconnection(const ServerIdentity &server, const ConnectionWish &wish)
{
    QList<ConnectionPlan> plans;
    const QList<Opened> files = isWritten() ? opened(wish.project) : QList<Opened>();
    for (const Opened &file : files + (wish.project.isEmpty() ? openedProjects(files) : QList<Opened>())) {
        for (const ClientEntry &entry : file.entries) {
            if (!connects(entry, file, server))
                continue;
            ConnectionPlan next = plan(server, file.file, entry.path);
            next.project = entry.project;
            plans.append(wayBack(next, entry, file));
        }
        if (!file.config) {
            plans.append(refused(server, ConnectionObstacle::NotUnderstood, placeOf(file.problem)));
            // Whoever was connected there may well be so still.
            const auto record = std::find_if(m_records.begin(), m_records.end(), [&](const ConnectionRecord &one) {
                return one.file == file.file.path && one.server == server.name;
            });
            if (record != m_records.end())
                plans.last().path = record->path;
        }
    }
    for (ConnectionPlan &one : plans)
        one.snippet.clear(); // it would connect
    return plans;
}

ConnectionPlan ConnectionPlanner::wayBack(ConnectionPlan plan, const ClientEntry &entry, const Opened &file) const
{
    const ConnectionRecord *record = recordOf(file, entry.path);
    plan.before = textOf(file.config->textAt(entry.path));
    plan.call = *entry.call;
    // Whether the entry is still the one that was written: where the program is does not matter.
    const auto rest = [&](QJsonObject members) {
        for (const QString &name : droppedFor(m_client.form, plan.call) + QStringList{u"headersHelper"_s})
            members.remove(name);
        return members;
    };
    plan.needsChoice = !record
        || rest(file.config->tableAt(entry.path)) != rest(file.config->entryFrom(record->after.toUtf8(), entry.path));
    // Without a record nobody knows what stood there, if anything; without an address, not even what could.
    if (record ? record->before.isNull() : plan.server.url.isEmpty()) {
        plan.action = ConnectionPlan::Action::Remove;
        return completed(plan, file, contentAfter(plan, *file.config, file.content.bytes, record));
    }
    plan.action = ConnectionPlan::Action::Restore;
    if (record) {
        plan.after = record->before;
    } else {
        // What would be there for the address.
        QStringList dropped{u"command"_s, u"args"_s, u"type"_s, u"headersHelper"_s, m_client.form.address};
        if (!m_client.form.passedOn.isEmpty())
            dropped.append(m_client.form.passedOn);
        const auto remote = file.config->withMembers(entry.path, dropped, membersFor(m_client.form, plan.server.url));
        const auto changedConfig = remote ? ConfigText::parse(*remote, m_client.dialect) : remote.error();
        plan.after = changedConfig ? textOf((*changedConfig)->textAt(entry.path)) : QString();
    }
    return completed(plan, file, contentAfter(plan, *file.config, file.content.bytes, record));
}

QList<ConnectionPlan> ConnectionPlanner::repairs()
{
    QList<ConnectionPlan> plans;
    const QList<Opened> files = isWritten() ? opened({}) : QList<Opened>();
    for (const Opened &file : files + openedProjects(files)) {
        for (const ClientEntry &entry : file.entries) {
            if (!isOurs(entry, file) || QFileInfo(entry.call->program).isExecutable())
                continue;
            ConnectionPlan next = plan({entry.call->server, {}}, file.file, entry.path);
            next.project = entry.project;
            next.action = ConnectionPlan::Action::Repair;
            next.isReconnection = true;
            next.call = *entry.call;
            next.call.program = m_launcher.program;
            if (m_launcher.fault != Launcher::Fault::None)
                plans.append(refused(next.server, ConnectionObstacle::Program, m_launcher.program));
            else
                plans.append(change(next, entry, file));
        }
    }
    return plans;
}

ListedEntry ConnectionPlanner::listed(const ClientEntry &entry, const Opened &file) const
{
    ListedEntry listed{file.file.path, entry.project, entry.name, entry.path, entry.url, {}, true, true, {}};
    if (!isOurs(entry, file))
        return listed;
    listed.call = entry.call;
    listed.isOfHome = isOfHome(*entry.call);
    listed.starts = QFileInfo(entry.call->program).isExecutable();
    if (const ConnectionRecord *record = recordOf(file, entry.path))
        listed.since = record->at;
    return listed;
}

ClientOverview ConnectionPlanner::overview()
{
    ClientOverview overview;
    overview.client = m_client.client;
    const QList<Opened> files = opened({});
    for (const Opened &file : files + openedProjects(files)) {
        overview.files.append({file.file.path, file.file.project, file.content.exists, file.problem});
        overview.isHere = overview.isHere || file.isThere();
        for (const ClientEntry &entry : file.entries) {
            const ListedEntry one = listed(entry, file);
            if (one.call || !one.url.isEmpty())
                overview.entries.append(one);
        }
    }
    overview.isHere = overview.isHere
        || !existing(m_client.traces ? m_client.traces(m_folders) : QStringList()).isEmpty();
    if (m_client.signIns)
        overview.signIns = m_client.signIns(m_folders);
    overview.managedBy = managedBy({});
    return overview;
}

} // namespace Latchkey

#include "core/config/homes.h"

#include "core/base/bothof_p.h"
#include "core/base/ownthread_p.h"
#include "core/base/whendone.h"
#include "core/base/worker_p.h"
#include "core/config/folderwatch_p.h"

#include <QtCore/QFileInfo>
#include <QtCore/QPointer>

#include <algorithm>

namespace Latchkey {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds settleTime = 100ms;

} // namespace

OpenHome::OpenHome(const Home &home)
    : OpenHome(home, ServerList::readNow(home.path, home.serverList))
{
}

OpenHome::OpenHome(const Home &home, const ServerList::Reading &reading)
    : home(home)
    , servers(reading)
    , pool(servers, settingsOf(home, servers), SessionPool::ModeFrom::Settings)
{
}

ReadHomes Homes::readNow(const QList<Home> &homes)
{
    ReadHomes read{homes.isEmpty() ? knownHomes() : KnownHomes{homes, {}, {}}, {}, homes.isEmpty()};
    for (const Home &home : std::as_const(read.known.homes))
        read.readings.append(ServerList::readNow(home.path, home.serverList));
    return read;
}

QFuture<Result<ReadHomes>> Homes::read(const QList<Home> &homes)
{
    return inBackground([homes] { return Result<ReadHomes>(readNow(homes)); });
}

Homes::Homes(const QList<Home> &homes, QObject *parent)
    : Homes(readNow(homes), parent)
{
}

Homes::Homes(const ReadHomes &read, QObject *parent)
    : QObject(parent)
    , m_followsRegistry(read.followsRegistry)
    , m_registryProblems(read.known.problems)
    , m_missing(read.known.missing)
{
    for (qsizetype i = 0; i < read.readings.size(); ++i)
        m_homes.push_back(open(read.known.homes[i], read.readings[i]));
}

Homes::~Homes() = default;

std::unique_ptr<OpenHome> Homes::open(const Home &home, const ServerList::Reading &reading)
{
    auto made = std::make_unique<OpenHome>(home, reading);
    connect(&made->pool, &SessionPool::sessionAdded, this, &Homes::sessionAdded);
    connect(&made->pool, &SessionPool::sessionRemoved, this, &Homes::sessionRemoved);
    connect(&made->pool, &SessionPool::sessionChanged, this, &Homes::sessionChanged);
    connect(&made->pool, &SessionPool::listChanged, this, &Homes::listChanged);
    connect(&made->pool, &SessionPool::keyringChanged, this, &Homes::keyringChanged);
    return made;
}

void Homes::close(OpenHome &home)
{
    home.pool.disconnect(this);
    for (CredentialSession *session : home.pool.sessions())
        Q_EMIT sessionRemoved(session);
}

QList<Home> Homes::descriptions() const
{
    QList<Home> homes;
    for (const auto &open : m_homes)
        homes.append(open->home);
    return homes;
}

OpenHome &Homes::homeOf(const CredentialSession &session) const
{
    for (const auto &open : m_homes) {
        if (session.parent() == &open->pool)
            return *open;
    }
    return first();
}

QList<ConfigProblem> Homes::problems() const
{
    QList<ConfigProblem> problems = m_registryProblems;
    for (const auto &open : m_homes)
        problems += open->servers.problems();
    return problems;
}

QList<CredentialSession *> Homes::sessions() const
{
    QList<CredentialSession *> sessions;
    for (const auto &open : m_homes)
        sessions += open->pool.sessions();
    return sessions;
}

CredentialSession *Homes::find(const QString &name) const
{
    for (const auto &open : m_homes) {
        if (CredentialSession *session = open->pool.find(name))
            return session;
    }
    return nullptr;
}

QString Homes::nameOf(const CredentialSession &session) const
{
    return homeOf(session).pool.nameOf(session);
}

QString Homes::labelOf(const CredentialSession &session) const
{
    const QString &name = session.server().identity.name;
    const auto having = std::count_if(m_homes.begin(), m_homes.end(),
                                      [&name](const auto &open) { return open->pool.find(name) != nullptr; });
    return having < 2 ? nameOf(session) : u"%1 (%2)"_s.arg(nameOf(session), homeOf(session).home.name);
}

void Homes::watch()
{
    if (wrongThread(*this, "Homes::watch"))
        return;
    for (const auto &open : m_homes) {
        open->servers.watch();
        open->pool.watch();
    }
    if (!m_followsRegistry || m_watch)
        return;
    follow();
}

// The registry, and the coming of homes that were registered before there was a folder for them.
void Homes::follow()
{
    if (m_watch) { // it may be the one that called us
        m_watch->disconnect(this);
        m_watch.release()->deleteLater();
    }
    m_watch = std::make_unique<FolderWatch>(QStringList{homeRegistryPath()} + m_missing, settleTime);
    connect(m_watch.get(), &FolderWatch::changed, this, &Homes::lookIntoRegistry);
    const bool cameMeanwhile = std::any_of(m_missing.begin(), m_missing.end(),
                                           [](const QString &folder) { return QFileInfo::exists(folder); });
    if (cameMeanwhile)
        QMetaObject::invokeMethod(this, &Homes::lookIntoRegistry, Qt::QueuedConnection);
}

// One look at a time; what changes meanwhile needs another one.
void Homes::lookIntoRegistry()
{
    m_looksAgain = m_isLooking;
    if (m_isLooking)
        return;
    m_isLooking = true;
    whenDone(read(), this, [this](const Result<ReadHomes> &read) {
        m_isLooking = false;
        if (read)
            synchronize(*read);
        if (m_looksAgain)
            lookIntoRegistry();
    });
}

// A home that is registered anew, or in another way, is another one to its sessions.
void Homes::synchronize(const ReadHomes &read)
{
    const KnownHomes &known = read.known;
    std::vector<std::unique_ptr<OpenHome>> leftOver = std::exchange(m_homes, {});
    QList<CredentialSession *> added;
    for (qsizetype i = 0; i < known.homes.size(); ++i) {
        const Home &home = known.homes[i];
        const auto present = std::find_if(leftOver.begin(), leftOver.end(),
                                          [&home](const auto &open) { return open && open->home == home; });
        if (present != leftOver.end()) {
            m_homes.push_back(std::move(*present));
            continue;
        }
        m_homes.push_back(open(home, read.readings[i]));
        m_homes.back()->servers.watch();
        m_homes.back()->pool.watch();
        added += m_homes.back()->pool.sessions();
    }
    m_registryProblems = known.problems;
    if (std::exchange(m_missing, known.missing) != known.missing)
        follow();
    for (const auto &open : leftOver) {
        if (open)
            close(*open);
    }
    for (CredentialSession *session : added)
        Q_EMIT sessionAdded(session);
    Q_EMIT listChanged();
}

void Homes::reload()
{
    if (wrongThread(*this, "Homes::reload"))
        return;
    for (const auto &open : m_homes)
        open->pool.reload();
}

QFuture<Status> Homes::unlockKeyring()
{
    if (const auto refused = wrongThread(*this, "Homes::unlockKeyring"))
        return readyFuture(Status(*refused));
    return followedBy<Done>(first().pool.unlockKeyring(), [homes = QPointer(this)](const Status &unlocked) {
        if (unlocked && homes)
            homes->reload(); // not every keyring tells that it was opened
        return readyFuture(unlocked);
    });
}

bool Homes::isBusy() const
{
    return std::any_of(m_homes.begin(), m_homes.end(), [](const auto &open) { return open->pool.isBusy(); });
}

QFuture<Status> Homes::drain(std::chrono::milliseconds bound)
{
    if (const auto refused = wrongThread(*this, "Homes::drain"))
        return readyFuture(Status(*refused));
    QFuture<Status> drained = readyFuture(success());
    for (const auto &open : m_homes)
        drained = bothOf(drained, open->pool.drain(bound));
    return drained;
}

} // namespace Latchkey

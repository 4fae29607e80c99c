#include "core/doctor/credentialrepair_p.h"

#include "core/session/credentialstate_p.h"
#include "core/session/grantsaving_p.h"

#include <algorithm>
#include <utility>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

Error credentialSuperseded(const QString &what)
{
    return {ErrorKind::Superseded, Stage::Prepare, what};
}

} // namespace

bool isNewer(const Credential &one, const Credential &other)
{
    return one.expiresAt.isValid() && other.expiresAt.isValid() && one.expiresAt > other.expiresAt;
}

bool isDead(const Credential &one, const QDateTime &now)
{
    return one.refreshToken.isEmpty() && one.expiresAt.isValid() && one.expiresAt <= now;
}

CredentialRepair::CredentialRepair(std::shared_ptr<SessionContext> context, const QList<Server> &servers, Repair what)
    : BusyOperation(std::move(context))
    , m_servers(servers)
    , m_what(std::move(what))
    , m_source(m_context->store(m_what.from))
{
}

QFuture<Status> CredentialRepair::run(const std::shared_ptr<SessionContext> &context, const QList<Server> &servers,
                                      const Repair &what)
{
    auto *run = new CredentialRepair(context, servers, what);
    QFuture<Status> future = run->future();
    run->lock();
    return future;
}

// A renamed server's credential has two locks. Everybody who takes two of them takes them in the order of their paths,
// so that nobody waits for somebody who waits for him.
void CredentialRepair::lock()
{
    m_toLock = {m_what.entry};
    if (m_what.kind == Repair::Kind::AdoptEntry)
        m_toLock.append(m_what.heir);
    std::sort(m_toLock.begin(), m_toLock.end(), [this](const ServerIdentity &left, const ServerIdentity &right) {
        return credentialLockPath(m_context->home, left.storeKey())
            < credentialLockPath(m_context->home, right.storeKey());
    });
    lockNext();
}

void CredentialRepair::lockNext()
{
    if (m_toLock.isEmpty())
        return storePending();
    QList<StoreKind> touched{m_what.from, m_what.into};
    if (m_what.kind == Repair::Kind::AdoptEntry && m_context->storeMode() == StoreMode::Keyring)
        touched.append(StoreKind::Keyring);
    m_wait = m_context->lockFor(m_toLock.takeFirst(), touched);
    step(m_wait->acquire(m_context->bounds.lock), Stage::Lock, [this](const LockHandle &held) {
        m_locks.append(held);
        lockNext();
    });
}

// A copy that is not up to date would be the wrong one to keep, or to remove.
void CredentialRepair::storePending()
{
    const auto file = m_context->store(StoreKind::File);
    step(Latchkey::storePending(m_context, m_what.entry, file), Stage::Persist, [this, file](bool) {
        if (m_what.kind != Repair::Kind::AdoptEntry)
            return checkConfiguration();
        step(Latchkey::storePending(m_context, m_what.heir, file), Stage::Persist,
             [this](bool) { checkConfiguration(); });
    });
}

void CredentialRepair::checkConfiguration()
{
    if (m_what.kind == Repair::Kind::RemoveCopy)
        return resolve();
    if (m_what.kind == Repair::Kind::AdoptEntry) {
        if (isConfigured(m_what.entry) || !isConfigured(m_what.heir) || m_what.entry.url != m_what.heir.url)
            return finish(credentialSuperseded(u"the configuration has changed"_s));
        m_target = m_context->store(m_context->storeMode() == StoreMode::Keyring || m_what.from == StoreKind::Keyring
                                        ? m_context->preferredStore()
                                        : m_what.from);
        return readSource();
    }
    Q_ASSERT(m_what.kind == Repair::Kind::MoveCredential); // repair() does the others without a credential
    if (m_what.into == StoreKind::Keyring && m_context->preferredStore() != StoreKind::Keyring)
        return finish(credentialSuperseded(u"Codex keeps its sign-ins in its encrypted store now"_s));
    m_target = m_context->store(m_what.into);
    readSource();
}

// Which copy is used is known only under the lock: a refresh or a sign-in may have been at it until then.
void CredentialRepair::resolve()
{
    step(m_context->resolve(m_what.entry), Stage::Read, [this](const PinnedStore &pinned) {
        if (pinned.store->kind() == m_what.from)
            return finish(credentialSuperseded(u"this copy is the one that is used now"_s));
        m_target = pinned.store;
        readSource();
    });
}

void CredentialRepair::readSource()
{
    step(m_source->read(m_what.entry), Stage::Read, [this](const std::optional<Credential> &stored) {
        if (!stored)
            return finish(credentialSuperseded(u"there is no such entry any more"_s));
        m_inSource = stored;
        readTarget();
    });
}

void CredentialRepair::readTarget()
{
    if (!m_target)
        return removeSource();
    step(m_target->read(targetServer()), Stage::Read, [this](const std::optional<Credential> &stored) {
        m_inTarget = stored;
        compareCopies();
    });
}

void CredentialRepair::compareCopies()
{
    if (m_what.kind == Repair::Kind::RemoveCopy) {
        if (!m_inTarget)
            return finish(credentialSuperseded(u"this is the only copy now"_s));
        if (isNewer(*m_inSource, *m_inTarget) && !m_what.discardsNewer)
            return finish(credentialSuperseded(u"this copy is the newer one now"_s));
        if (!m_what.chosen && !isDead(*m_inSource, m_context->clock()))
            return finish(credentialSuperseded(u"this copy can be used now"_s));
        return removeSource();
    }
    if (m_what.kind == Repair::Kind::AdoptEntry && m_inTarget)
        return finish(credentialSuperseded(u"there is a sign-in under the present name now"_s));
    if (m_inTarget && !isNewer(*m_inSource, *m_inTarget))
        return finish(credentialSuperseded(u"the other store has a credential that is not older"_s));
    prepareTarget();
}

void CredentialRepair::prepareTarget()
{
    step(m_target->prepare(targetServer()), Stage::Prepare, [this](const Reservation &reserved) {
        m_reserved = reserved;
        writeTarget();
    });
}

void CredentialRepair::writeTarget()
{
    m_written = m_inSource;
    m_written->server = targetServer();
    step(m_target->write(*m_written, generationOf(m_inTarget), m_reserved), Stage::Persist,
         [this](Done) { readBack(); });
}

void CredentialRepair::readBack()
{
    step(m_target->read(targetServer()), Stage::Persist, [this](const std::optional<Credential> &stored) {
        // A store that cannot keep the keys that go with the tokens must not be the only one to have them.
        const bool isSame = generationOf(stored) == generationOf(m_written) && stored->dpopKey == m_written->dpopKey
            && stored->clientSecret == m_written->clientSecret;
        if (!isSame)
            return withdrawCopy(
                Error{ErrorKind::StoreUnavailable, Stage::Persist, u"what was read back is not what was written"_s});
        passOnJournal();
    });
}

// What is known of the refresh token goes with it: that it may be spent, or that it is.
void CredentialRepair::passOnJournal()
{
    const auto read = m_context->journalOf(m_what.entry, m_source->kind()).traces();
    step(read, [this](const Result<JournalTraces> &traces) {
        const Journal present = m_context->journalOf(targetServer(), m_target->kind());
        const auto &spent = traces->spent;
        const auto first = traces->intent ? present.write(*traces->intent) : readyFuture(success());
        step(first, [this, present, spent](const Status &) {
            step(spent ? present.writeSpent(*spent) : readyFuture(success()),
                 [this](const Status &) { rereadSource(); });
        });
    });
}

// A program that takes no lock may have refreshed it meanwhile; then what was copied is stale. Where it cannot be read,
// both copies stay: who knows which of them can be read again.
void CredentialRepair::rereadSource()
{
    step(m_source->read(m_what.entry), Stage::Read, [this](const std::optional<Credential> &stored) {
        if (generationOf(stored) != generationOf(m_inSource))
            return withdrawCopy(credentialSuperseded(u"another program has changed the credential meanwhile"_s));
        removeSource();
    });
}

void CredentialRepair::removeSource()
{
    step(m_source->remove(m_what.entry), Stage::Remove, [this](bool) { confirmRemoval(); });
}

void CredentialRepair::confirmRemoval()
{
    step(m_source->read(m_what.entry), Stage::Remove, [this](const std::optional<Credential> &stored) {
        if (stored)
            return finish(Error{ErrorKind::StoreUnavailable, Stage::Remove, u"the entry is still there"_s});
        if (!copies())
            return record();
        step(m_context->journalOf(m_what.entry, m_source->kind()).clear(), [this](const Status &) { record(); });
    });
}

// Before the session is told, because whoever sees it change reads the history.
void CredentialRepair::record()
{
    HistoryEvent event;
    event.what = HistoryEvent::What::Repaired;
    event.repair = wordFor(m_what.kind);
    event.from = m_what.kind == Repair::Kind::AdoptEntry ? m_what.entry.name : wordFor(m_what.from);
    event.credentialMark = historyMark(m_written); // so that whoever finds it in its new place has no news to tell
    step(m_context->recordEvent(targetServer(), event), [this](const Status &) { repinSession(); });
}

// A session never leaves its pinned store by itself; here the user has moved it.
void CredentialRepair::repinSession()
{
    if (!copies() || !isConfigured(targetServer()))
        return finish(success());
    step(m_context->resolve(targetServer()), [this](const Result<PinnedStore> &pinned) {
        Server server;
        server.identity = targetServer();
        const auto state = m_context->stateOf(server);
        if (pinned && pinned->store->kind() == m_target->kind()) {
            state->pin(*pinned);
            state->setCredential(m_written);
        }
        finish(success());
    });
}

void CredentialRepair::withdrawCopy(const Error &error)
{
    if (m_inTarget) // its older content is gone, and the copy is not worse
        return finish(error);
    step(m_target->remove(targetServer()), [this, error](const Result<bool> &) { finish(error); });
}

void CredentialRepair::conclude(Status &)
{
    m_wait.reset();
    while (!m_locks.isEmpty()) {
        LockHandle last = m_locks.takeLast();
        letGo(last);
    }
}

bool CredentialRepair::isConfigured(const ServerIdentity &identity) const
{
    return std::any_of(m_servers.begin(), m_servers.end(),
                       [&identity](const Server &server) { return server.identity == identity; });
}

} // namespace Latchkey

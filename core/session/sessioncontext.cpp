#include "core/session/sessioncontext_p.h"

#include "core/base/logging_p.h"
#include "core/base/system/filestate_p.h"
#include "core/base/whendone.h"
#include "core/session/credentialstate_p.h"
#include "core/store/boundedstore_p.h"
#include "core/store/encryptedstore_p.h"
#include "core/store/filestore_p.h"
#include "core/store/keyringbackends_p.h"
#include "core/store/keyringstore_p.h"
#include "core/store/memorystore.h"
#include "core/store/siderecordstore_p.h"

#include <QtCore/QCoreApplication>

#include <utility>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<KeyringBackend> keyringOf(const SessionSettings &settings)
{
    return settings.keyring ? settings.keyring : keyringBackendFor(settings.keyringService);
}

} // namespace

SessionContext::SessionContext(const SessionSettings &settings)
    : home(settings.home.isEmpty() ? defaultHome() : settings.home)
    , program(settings.client.name)
    , clock(settings.clock)
    , delay(settings.delay)
    , bounds(settings.bounds)
    , historyFolder(settings.historyFolder)
    , network(settings.network)
    , oauth(settings.oauth ? settings.oauth : httpOAuthClient(settings.network, settings.client, settings.clock))
    , m_keyringService(settings.keyringService)
    , m_backend(keyringOf(settings))
    , m_file(fileStoreOf(home, settings.bounds.lock))
    , m_keyring(keyringStoreOf(m_backend, settings.keyringService))
    , m_encrypted(encryptedStoreOf(m_backend, home, settings.bounds.lock))
    , m_own(settings.store ? std::make_shared<BoundedStore>(settings.store, settings.bounds.store) : nullptr)
    , m_endedOwn(m_own ? std::make_shared<MemoryStore>() : nullptr)
    , m_encryptedInUse(isEncryptedStoreInUse(settings.storeMode, settings.secretAuthStorage, settings.keyringService))
    , m_resolver(m_file, m_encryptedInUse ? m_encrypted : m_keyring, settings.storeMode, unusedStore(settings))
    , m_driftLog(home)
{
}

std::shared_ptr<CredentialState> SessionContext::stateOf(const Server &server)
{
    std::weak_ptr<CredentialState> &known = m_states[server.identity];
    if (auto state = known.lock())
        return state;
    auto state = std::make_shared<CredentialState>(server.identity);
    known = state;
    return state;
}

QFuture<Result<PinnedStore>> SessionContext::resolve(const ServerIdentity &server)
{
    if (m_own)
        return readyFuture(
            Result<PinnedStore>(PinnedStore{m_own, nullptr, nullptr, m_resolver.mode(), PinReason::Configured}));
    QFuture<Result<PinnedStore>> resolved = m_resolver.resolve(server);
    whenDone(resolved, this, [this, server](const Result<PinnedStore> &pinned) {
        if (!pinned) {
            qCInfo(storeLog) << "no store for" << server << pinned.error();
            return;
        }
        qCDebug(storeLog) << server << "is kept in" << pinned->store->kind() << pinned->reason;
        const bool touchesKeyring = pinned->mode != StoreMode::File;
        // Nobody waits for this: the drift log is diagnostic only.
        (void)m_driftLog.record(
            server.storeKey(),
            {wordFor(pinned->mode), touchesKeyring ? m_backend->name() : QString(), wordFor(pinned->store->kind())},
            clock());
    });
    return resolved;
}

PinnedStore SessionContext::everyStore() const
{
    return m_own ? PinnedStore{m_own, nullptr, nullptr, m_resolver.mode(), PinReason::Configured} : m_resolver.all();
}

// Where the mode is `file`, Codex signs out of its encrypted store all the same, if it is told to have one.
std::shared_ptr<CredentialStore> SessionContext::unusedStore(const SessionSettings &settings) const
{
    if (m_encryptedInUse)
        return m_keyring;
    const bool encrypts = isEncryptedStoreInUse(StoreMode::Auto, settings.secretAuthStorage, settings.keyringService);
    return encrypts ? m_encrypted : nullptr;
}

std::unique_ptr<CredentialLock> SessionContext::lockFor(const ServerIdentity &server, const PinnedStore &pinned) const
{
    const bool touchesKeyring = !m_own && pinned.mode != StoreMode::File && pinned.reason != PinReason::NoKeyring;
    return lockFor(server, QList{touchesKeyring ? StoreKind::Keyring : StoreKind::File});
}

std::unique_ptr<CredentialLock> SessionContext::lockFor(const ServerIdentity &server,
                                                        const QList<StoreKind> &touched) const
{
    const QString key = server.storeKey();
    return std::make_unique<CredentialLock>(
        home, key, touched.contains(StoreKind::Keyring) ? keyringLockPath(m_keyringService, key) : QString());
}

std::shared_ptr<CredentialStore> SessionContext::store(StoreKind kind) const
{
    switch (kind) {
    case StoreKind::File:
        return m_file;
    case StoreKind::Keyring:
        return m_keyring;
    case StoreKind::Encrypted:
        return m_encrypted;
    case StoreKind::Own:
        return m_own;
    }
    Q_UNREACHABLE();
}

QString SessionContext::endedFolder(const QString &home)
{
    return home + "/latchkey/signed-out"_L1;
}

std::shared_ptr<CredentialStore> SessionContext::endedStore(StoreKind kind) const
{
    switch (kind) {
    case StoreKind::File:
        return std::make_shared<FileStore>(endedFolder(home), bounds.lock);
    case StoreKind::Keyring:
    case StoreKind::Encrypted:
        return std::make_shared<KeyringStore>(m_backend, m_keyringService + " (signed out)"_L1);
    case StoreKind::Own:
        return m_endedOwn;
    }
    Q_UNREACHABLE();
}

QByteArray SessionContext::markOf(const CredentialStore &store) const
{
    switch (store.kind()) {
    case StoreKind::Own:
        return {};
    case StoreKind::Keyring:
        return m_keyringChanges > 0 ? QByteArray::number(m_keyringChanges) : QByteArray();
    case StoreKind::File:
    case StoreKind::Encrypted:
        break;
    }
    const FileState state = Latchkey::stateOf(store.location(), Links::Follow);
    if (!state.isThere())
        return "none";
    // Every write is another file, so that the number tells writes of the same instant and size apart.
    const qint64 mark[] = {static_cast<qint64>(state.number), state.size, state.modified};
    return QByteArray(reinterpret_cast<const char *>(mark), sizeof mark);
}

// Programs that ask for one token and end have no use of a watch.
bool SessionContext::hasChangedSinceRead(CredentialState &state)
{
    if (!state.pinned() || state.isKnownUnchanged)
        return false;
    const CredentialStore &store = *state.pinned()->store;
    if (store.kind() == StoreKind::Keyring && m_keyringChanges == 0) {
        m_keyringChanges = 1;
        m_backend->watch(this, [this] { ++m_keyringChanges; });
    }
    const QByteArray mark = markOf(store);
    if (mark.isEmpty())
        return false;
    if (mark != state.storeMark)
        return true;
    state.isKnownUnchanged = true;
    const auto forget = [&state] { state.isKnownUnchanged = false; };
    QMetaObject::invokeMethod(&state, forget, Qt::QueuedConnection);
    return false;
}

QFuture<Status> SessionContext::writeNotes(const std::shared_ptr<CredentialState> &state,
                                           const ServerNotes &notes) const
{
    if (!state->pinned()) {
        state->setNotes(notes);
        return readyFuture(success());
    }
    state->beginWritingNotes();
    state->setNotes(notes);
    const Journal journal = journalOf(state->identity, state->pinned()->store->kind());
    return followedBy<Done>(journal.writeNotes(notes), [state](const Status &written) {
        state->endWritingNotes();
        return readyFuture(written);
    });
}

void SessionContext::recordEvent(CredentialState &state, const HistoryEvent &event) const
{
    if (!historyFolder.isEmpty())
        state.lastRecorded = recordEvent(state.identity, event);
}

QFuture<Status> SessionContext::recordEvent(const ServerIdentity &server, HistoryEvent event) const
{
    event.at = clock();
    event.program = QCoreApplication::applicationName();
    event.pid = QCoreApplication::applicationPid();
    return History(historyFolder, home, server.storeKey()).append(event);
}

Journal SessionContext::journalOf(const ServerIdentity &server, StoreKind store) const
{
    return {home, store == StoreKind::Keyring ? m_keyringService : QString(), server.storeKey()};
}

SessionContext::Busy::Busy(std::shared_ptr<SessionContext> context)
    : m_context(std::move(context))
{
    ++m_context->m_busy;
    m_context->m_quitHold.begin();
}

SessionContext::Busy::~Busy()
{
    if (--m_context->m_busy == 0)
        Q_EMIT m_context->becameIdle();
    m_context->m_quitHold.end();
}

} // namespace Latchkey

#pragma once

#include "core/base/operation_p.h"
#include "core/credential/serveridentity_p.h"
#include "core/lock/locks_p.h"
#include "core/session/history.h"
#include "core/session/journal_p.h"
#include "core/session/quithold_p.h"
#include "core/session/sessionfactory.h"
#include "core/store/driftlog_p.h"
#include "core/store/keyringbackend.h"
#include "core/store/storeresolver_p.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

#include <memory>
#include <optional>

namespace Latchkey {

class CredentialState;

//! For the operations of this library.
const std::shared_ptr<SessionContext> &contextOf(const SessionFactory &factory);

//! What the sessions of one home share. Kept alive by everyone who still needs it: the factory, each session, and each
//! operation under way, so that none of them has to outlive another.
class SessionContext : public QObject, public std::enable_shared_from_this<SessionContext>
{
    Q_OBJECT
public:
    explicit SessionContext(const SessionSettings &settings);

    const QString home;
    const QString program; //!< As the client identity names it.
    const Clock clock;
    const Delay delay;
    const Bounds bounds;
    const QString historyFolder;
    const NetworkSettings network;
    const std::shared_ptr<OAuthClient> oauth;

    StoreMode storeMode() const { return m_resolver.mode(); }

    //! The one state of \a server in this process; made at the first call.
    std::shared_ptr<CredentialState> stateOf(const Server &server);

    //! Resolves the store and writes the resolution down in the drift log.
    QFuture<Result<PinnedStore>> resolve(const ServerIdentity &server);
    //! Where it may be kept at all.
    PinnedStore everyStore() const;

    //! The wait for the lock of \a server's credential, which is in \a pinned, or may be in its twin.
    std::unique_ptr<CredentialLock> lockFor(const ServerIdentity &server, const PinnedStore &pinned) const;

    //! The same for an operation on the stores \a touched, whichever is pinned.
    std::unique_ptr<CredentialLock> lockFor(const ServerIdentity &server, const QList<StoreKind> &touched) const;

    //! Each store, whatever the mode is. For repairs.
    std::shared_ptr<CredentialStore> store(StoreKind kind) const;
    //! Where credentials that are signed out of wait for their revocation: of the same kind as the store that they were
    //! in, since a keyring's user wants no token in a file, and in a place where nobody takes them for a sign-in.
    std::shared_ptr<CredentialStore> endedStore(StoreKind kind) const;
    //! That of the file store, and of what else is kept in a home.
    static QString endedFolder(const QString &home);
    //! The one that `keyring` means, and that `auto` prefers: Codex's encrypted store may take the keyring's place.
    StoreKind preferredStore() const { return m_encryptedInUse ? StoreKind::Encrypted : StoreKind::Keyring; }
    const QString &keyringService() const { return m_keyringService; }

    //! Another one whenever anybody has changed what \a store holds. Looks at no more than the file system's entry. Empty:
    //! it cannot be told, as with some keyrings.
    QByteArray markOf(const CredentialStore &store) const;
    //! Whether the pinned store is certain to be another one than when it was last read. That it is not holds until the
    //! event loop comes around: who asks a thousand times in between is at one point of time.
    bool hasChangedSinceRead(CredentialState &state);

    //! Shows \a notes, and writes them down. Nobody has to wait for it: they are advice.
    QFuture<Status> writeNotes(const std::shared_ptr<CredentialState> &state, const ServerNotes &notes) const;
    //! Adds \a event, of now and of this process, to the history of \a state. Nobody waits for it.
    void recordEvent(CredentialState &state, const HistoryEvent &event) const;
    //! The same where there may be no session. Done once it is written.
    QFuture<Status> recordEvent(const ServerIdentity &server, HistoryEvent event) const;

    //! Where it is written down what becomes of the refresh token of \a server's credential in \a store.
    Journal journalOf(const ServerIdentity &server, StoreKind store) const;
    //! All that stands there, for many who ask at a time.
    QFuture<Result<JournalTraces>> tracesOf(const ServerIdentity &server, StoreKind store) const
    {
        return journalOf(server, store).traces(*m_journals);
    }

    //! An operation that should not be cut off registers itself with one of these while it runs; the program does not end
    //! meanwhile.
    class Busy
    {
    public:
        explicit Busy(std::shared_ptr<SessionContext> context);
        ~Busy();
        Q_DISABLE_COPY_MOVE(Busy)

    private:
        std::shared_ptr<SessionContext> m_context;
    };
    bool isBusy() const { return m_busy > 0; }

Q_SIGNALS:
    void becameIdle();

private:
    std::shared_ptr<CredentialStore> unusedStore(const SessionSettings &settings) const;

    const QString m_keyringService;
    std::shared_ptr<KeyringBackend> m_backend;
    const std::shared_ptr<CredentialStore> m_file;
    const std::shared_ptr<CredentialStore> m_keyring;
    const std::shared_ptr<CredentialStore> m_encrypted;
    const std::shared_ptr<CredentialStore> m_own; // in the place of all others; null: the program has none
    const std::shared_ptr<CredentialStore> m_endedOwn;
    const bool m_encryptedInUse;
    StoreResolver m_resolver;
    DriftLog m_driftLog;
    const std::shared_ptr<Journal::Reading> m_journals = Journal::sharedReading();
    QHash<ServerIdentity, std::weak_ptr<CredentialState>> m_states;
    int m_busy = 0;
    int m_keyringChanges = 0; // seen; 0: nobody watches
    QuitHold m_quitHold;
};

//! An operation that should not be cut off.
template<typename T>
class BusyOperation : public Operation<T>
{
protected:
    explicit BusyOperation(std::shared_ptr<SessionContext> context)
        : m_context(std::move(context))
        , m_busy(std::in_place, m_context)
    {
    }

    void leave() override
    {
        m_busy.reset(); // not only when it is deleted: there may be no event loop any more that does so
        Operation<T>::leave();
    }

    const std::shared_ptr<SessionContext> m_context;

private:
    std::optional<SessionContext::Busy> m_busy;
};

} // namespace Latchkey

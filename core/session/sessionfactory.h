#pragma once

#include "core/base/clock.h"
#include "core/base/delay.h"
#include "core/base/export.h"
#include "core/base/result.h"
#include "core/credential/server.h"
#include "core/oauth/oauthclient.h"
#include "core/store/credentialstore.h"
#include "core/store/keyringbackend.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace Latchkey {

class CredentialSession;
class CredentialStore;
class SessionContext;

//! Bounds of every wait in a transaction.
struct Bounds {
    std::chrono::milliseconds lock = std::chrono::seconds(60); //!< For the credential's lock.
    //! For the whole exchange with the authorization server.
    std::chrono::milliseconds provider = std::chrono::seconds(45);
    std::chrono::milliseconds persist = std::chrono::seconds(5); //!< For all attempts together.
    std::chrono::milliseconds store = std::chrono::seconds(30); //!< For each answer of SessionSettings::store.
};

//! What sessions are made of: places, bounds and parts. Every member has a usable default. Null pointers are replaced by
//! defaults built from the other members.
struct SessionSettings {
    QString home; //!< If empty, defaultHome().
    StoreMode storeMode = StoreMode::Auto; //!< Where credentials are kept.
    QString keyringService = codexKeyringService; //!< The service name of their entries in the keyring.
    //! With Codex's keyring service: whether Codex's encrypted store takes the keyring's place, if configured.
    std::optional<bool> secretAuthStorage;
    ClientIdentity client; //!< How this program introduces itself to authorization servers.
    NetworkSettings network; //!< For sign-ins and refreshes, and for AuthorizedNetwork where it makes its own access.
    Clock clock = systemClock(); //!< By which tokens expire.
    //! Waits between the polls of a sign-in by a code, and between the attempts to store a grant that is Granted::Waiting.
    //! No other wait uses it.
    Delay delay = timerDelay();
    Bounds bounds; //!< Of every wait.
    //! Where histories are kept, for example in defaultHistoryFolder(). If empty, none are.
    QString historyFolder = {};
    std::shared_ptr<OAuthClient> oauth; //!< If null, the real one, over \a network.
    //! If null, the desktop's: in Codex's layout under Codex's own name, else in QtKeychain's.
    std::shared_ptr<KeyringBackend> keyring;
    //! A store of the program's own, for all credentials, in place of those that the store mode names; null if none. Used
    //! from the thread of the factory. \a home is then the folder of the locks and journals alone: programs that share the
    //! store share it, too.
    std::shared_ptr<CredentialStore> store;
};

//! The home that is used where none is named: `$CODEX_HOME` if set, else `~/.codex`.
LATCHKEY_EXPORT QString defaultHome();

//! Makes the sessions of one home; they share stores, locks and connections, and join each other's transactions. Used
//! from the thread that made it; elsewhere open() returns null, drain() is refused (Internal), and all else must not be
//! called. May be destroyed before its sessions.
//!
//! The program's end costs no sign-in: while a transaction is under way, or a token has been asked for, quit(), the end of
//! the last window and that of the session are put off, and QCoreApplication::exec() does not return after exit(), until
//! what was granted is stored, for at most 60 s. All that this takes is that the factory is made after the application
//! object, in its thread, and that the program runs exec(). The end of another thread, in which it was made, waits likewise.
//! A program that leaves main() in another way calls drain() first. Nothing helps against a signal that nobody handles.
class LATCHKEY_EXPORT SessionFactory : public QObject
{
    Q_OBJECT
public:
    //! Reads nothing, and asks nobody, before a session does.
    explicit SessionFactory(const SessionSettings &settings = {}, QObject *parent = nullptr);
    ~SessionFactory() override;

    QString home() const; //!< SessionSettings::home, or defaultHome().
    StoreMode storeMode() const; //!< SessionSettings::storeMode.

    //! A session for \a server. The caller owns it (or \a parent does). Null if called from another thread than the
    //! factory's.
    CredentialSession *open(const Server &server, QObject *parent = nullptr);

    //! Whether a transaction is under way that should not be cut off.
    bool isBusy() const;
    //! Finishes as soon as no transaction is under way and no token is asked for, or after \a bound with
    //! ErrorKind::LockTimeout.
    QFuture<Status> drain(std::chrono::milliseconds bound = std::chrono::seconds(60));

private:
    friend const std::shared_ptr<SessionContext> &contextOf(const SessionFactory &factory);
    std::shared_ptr<SessionContext> m_context;
};

} // namespace Latchkey

#pragma once

#include "core/base/export.h"
#include "core/config/serverlist.h"
#include "core/session/credentialsession.h"
#include "core/session/sessionfactory.h"

#include <QtCore/QList>
#include <QtCore/QObject>

#include <chrono>
#include <memory>

namespace Latchkey {

//! One session per configured server of a home, in the store that its layer of the configuration names, kept in step
//! with the server list and with what other programs do to the stores. What the tray and the command line are built on.
//! Used from the thread that made it; elsewhere what gives a future is refused (Internal), watch() and reload() do nothing,
//! and all else must not be called.
class LATCHKEY_EXPORT SessionPool : public QObject
{
    Q_OBJECT
public:
    //! Which store mode a server's session has.
    enum class ModeFrom {
        Settings, //!< That of SessionSettings, whatever is configured.
        Configuration, //!< The one that is configured where the server comes from.
    };
    Q_ENUM(ModeFrom)
    //! A session for each of \a servers; nothing is read yet. Owns neither \a servers, which must outlive it, nor anything
    //! in \a settings.
    SessionPool(ServerList &servers, SessionSettings settings, ModeFrom mode, QObject *parent = nullptr);
    ~SessionPool() override;

    //! The factory for servers without a store mode of their own. Owned by the pool, and valid as long as that is.
    SessionFactory &factory();
    //! The factory that has made, or would make, the session of \a server. Owned by the pool, and valid as long as that is.
    SessionFactory &factoryOf(const Server &server);
    bool isBusy() const; //!< As SessionFactory's, for all of them.
    //! As SessionFactory's, for all of them.
    QFuture<Status> drain(std::chrono::milliseconds bound = std::chrono::seconds(60));
    //! All sessions, in the order of the list. Owned by the pool; each is valid until sessionRemoved().
    QList<CredentialSession *> sessions() const;
    //! The session of the server that ServerList::find() finds by \a name; null if it finds none. Valid until
    //! sessionRemoved().
    CredentialSession *find(const QString &name) const;
    //! The name of the server of \a session, safe to show, and where that comes from if another one has the same name.
    QString nameOf(const CredentialSession &session) const;
    //! Options for a sign-in as the configuration wants them: callback port and URL.
    LoginOptions loginOptions() const;

    //! Reads every session's credential now, and from now on again within a second of a change by another program.
    //! Keyrings without KeyringBackend::watch() change unseen: reload() looks.
    void watch();
    //! Reads every session's credential anew; each tells by sessionChanged().
    void reload();
    //! As KeyringBackend::unlock(), once for all who ask meanwhile; then reads every session's credential anew.
    QFuture<Status> unlockKeyring();

Q_SIGNALS:
    void sessionAdded(Latchkey::CredentialSession *session); //!< Not emitted for the first ones.
    void sessionRemoved(Latchkey::CredentialSession *session); //!< Still valid; deleted after the signal.
    void sessionChanged(Latchkey::CredentialSession *session); //!< As CredentialSession::changed().
    //! The list of servers or its problems changed.
    void listChanged();
    //! The keyring has changed, as KeyringBackend::watch() tells: once for a burst of changes, and after watch() only.
    void keyringChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Latchkey

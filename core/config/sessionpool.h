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

    //! The factory for servers without a store mode of their own.
    SessionFactory &factory();
    //! The factory that has made, or would make, the session of \a server.
    SessionFactory &factoryOf(const Server &server);
    //! As SessionFactory's, for all of them.
    bool isBusy() const;
    QFuture<Status> drain(std::chrono::milliseconds bound = std::chrono::seconds(60));
    //! In the order of the list. Pointers stay valid until sessionRemoved().
    QList<CredentialSession *> sessions() const;
    CredentialSession *find(const QString &name) const; //!< As ServerList's. Null if there is no such server.
    //! The name of its server, safe to show, and where that comes from if another one has the same name.
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
    void sessionChanged(Latchkey::CredentialSession *session);
    //! The list of servers or its problems changed.
    void listChanged();
    //! As KeyringBackend::watch(), once watch() was called; a little later, and once for a burst.
    void keyringChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Latchkey

#pragma once

#include "core/base/export.h"
#include "core/config/home.h"
#include "core/config/serverlist.h"
#include "core/config/sessionpool.h"

#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QObject>

#include <chrono>
#include <memory>
#include <vector>

namespace Latchkey {

class FolderWatch;

//! A home with its servers and their sessions. Use from the thread that made it, which has a running event loop.
class LATCHKEY_EXPORT OpenHome
{
public:
    //! Reads the configuration of \a home on the calling thread, which blocks for that long.
    explicit OpenHome(const Home &home);
    //! Begins with what ServerList::read() has read for \a home, and reads nothing itself.
    OpenHome(const Home &home, const ServerList::Reading &reading);

    const Home home; //!< Its place, and how credentials are kept there.
    ServerList servers; //!< The servers that are configured for it.
    SessionPool pool; //!< A session for each of them.
};

//! Homes, with what stands in their files.
struct ReadHomes {
    KnownHomes known; //!< Which homes there are.
    QList<ServerList::Reading> readings; //!< One for each of KnownHomes::homes.
    bool followsRegistry = false; //!< The homes are the registered ones, and change with the registry.
};

//! Several homes as one: the sessions of all their servers. What the tray is built on. Threads: as SessionPool.
class LATCHKEY_EXPORT Homes : public QObject
{
    Q_OBJECT
public:
    //! Reads all files of \a homes, on a worker thread. The first home is where servers are added. If \a homes is empty, it
    //! reads the known ones (knownHomes()), which follow the registry once watch() was called. Always succeeds.
    static QFuture<Result<ReadHomes>> read(const QList<Home> &homes = {});
    //! As read(), on the calling thread, which blocks for that long.
    static ReadHomes readNow(const QList<Home> &homes = {});
    //! Begins with what read() has read.
    explicit Homes(const ReadHomes &read, QObject *parent = nullptr);
    //! Reads \a homes, as read() does, on the calling thread: for programs that can do nothing before that.
    explicit Homes(const QList<Home> &homes = {}, QObject *parent = nullptr);
    ~Homes() override;

    //! All homes, in the order in which they were passed, or else in that of knownHomes(); owned by this object. Once
    //! watch() was called, a known home that is no longer registered, or in another way, leaves the list, and is destroyed
    //! right after listChanged().
    const std::vector<std::unique_ptr<OpenHome>> &all() const { return m_homes; }
    //! The first of all(); there always is one. Valid as long as those are.
    OpenHome &first() const { return *m_homes.front(); }
    QList<Home> descriptions() const; //!< OpenHome::home of each of all().
    //! The home of \a session, which is one of sessions(); first() for another. Valid as those of all() are.
    OpenHome &homeOf(const CredentialSession &session) const;
    //! What is wrong with the registry and with the lists of servers.
    QList<ConfigProblem> problems() const;

    //! All sessions, home by home, each in the order of its list. Owned; each is valid until sessionRemoved().
    QList<CredentialSession *> sessions() const;
    //! The session of the server \a name, in the first home that has it; null if none has. Valid until sessionRemoved().
    CredentialSession *find(const QString &name) const;
    //! The name of the server of \a session, safe to show, and where that comes from if another one of its home has the
    //! same name.
    QString nameOf(const CredentialSession &session) const;
    //! As nameOf(), with the name of its home where another home has a server of that name.
    QString labelOf(const CredentialSession &session) const;

    void watch(); //!< As ServerList's and SessionPool's.
    void reload(); //!< As SessionPool's.
    QFuture<Status> unlockKeyring(); //!< As SessionPool's: a user has one keyring for all homes.
    bool isBusy() const; //!< As SessionFactory's.
    QFuture<Status> drain(std::chrono::milliseconds bound = std::chrono::seconds(60)); //!< As SessionFactory's.

Q_SIGNALS:
    void sessionAdded(Latchkey::CredentialSession *session); //!< Not emitted for the first ones.
    void sessionRemoved(Latchkey::CredentialSession *session); //!< Still valid; deleted after the signal.
    void sessionChanged(Latchkey::CredentialSession *session); //!< As CredentialSession::changed().
    //! The servers, the homes, or the problems with them changed.
    void listChanged();
    void keyringChanged(); //!< As SessionPool's.

private:
    std::unique_ptr<OpenHome> open(const Home &home, const ServerList::Reading &reading);
    void close(OpenHome &home);
    void follow();
    void lookIntoRegistry();
    void synchronize(const ReadHomes &read);

    const bool m_followsRegistry;
    bool m_isLooking = false;
    bool m_looksAgain = false;
    QList<ConfigProblem> m_registryProblems;
    QStringList m_missing;
    std::vector<std::unique_ptr<OpenHome>> m_homes;
    std::unique_ptr<FolderWatch> m_watch;
};

} // namespace Latchkey

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

//! A home with its servers and their sessions.
class LATCHKEY_EXPORT OpenHome
{
public:
    explicit OpenHome(const Home &home);
    OpenHome(const Home &home, const ServerList::Reading &reading);

    const Home home;
    ServerList servers;
    SessionPool pool;
};

//! Homes, with what stands in their files.
struct ReadHomes {
    KnownHomes known;
    QList<ServerList::Reading> readings; //!< One for each of KnownHomes::homes.
    bool followsRegistry = false;
};

//! Several homes as one: the sessions of all their servers. What the tray is built on. Threads: as SessionPool.
class LATCHKEY_EXPORT Homes : public QObject
{
    Q_OBJECT
public:
    //! These homes, whatever is registered; the first one is where servers are added. If empty, the known ones, in step
    //! with the registry once watch() was called. Reads all their files on a worker thread. Always succeeds.
    static QFuture<Result<ReadHomes>> read(const QList<Home> &homes = {});
    //! The same on the calling thread.
    static ReadHomes readNow(const QList<Home> &homes = {});
    explicit Homes(const ReadHomes &read, QObject *parent = nullptr);
    //! Reads on the calling thread: for programs that can do nothing before that.
    explicit Homes(const QList<Home> &homes = {}, QObject *parent = nullptr);
    ~Homes() override;

    const std::vector<std::unique_ptr<OpenHome>> &all() const { return m_homes; }
    OpenHome &first() const { return *m_homes.front(); }
    QList<Home> descriptions() const;
    //! The home of \a session, which is one of ours.
    OpenHome &homeOf(const CredentialSession &session) const;
    //! Of the lists of servers, and of the registry.
    QList<ConfigProblem> problems() const;

    //! Home by home, each in the order of its list. Pointers stay valid until sessionRemoved().
    QList<CredentialSession *> sessions() const;
    //! In the first home that has it. Null if there is no such server.
    CredentialSession *find(const QString &name) const;
    //! The name of its server, safe to show, and where that comes from if another one of its home has the same name.
    QString nameOf(const CredentialSession &session) const;
    //! The same, and the name of its home where another home has a server of that name.
    QString labelOf(const CredentialSession &session) const;

    void watch(); //!< As ServerList's and SessionPool's.
    void reload(); //!< As SessionPool's.
    QFuture<Status> unlockKeyring(); //!< As SessionPool's: a user has one keyring for all homes.
    bool isBusy() const; //!< As SessionFactory's.
    QFuture<Status> drain(std::chrono::milliseconds bound = std::chrono::seconds(60)); //!< As SessionFactory's.

Q_SIGNALS:
    void sessionAdded(Latchkey::CredentialSession *session); //!< Not emitted for the first ones.
    void sessionRemoved(Latchkey::CredentialSession *session); //!< Still valid; deleted after the signal.
    void sessionChanged(Latchkey::CredentialSession *session);
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

#pragma once

#include "app/cli/commandline.h"
#include "app/cli/exitstatus.h"
#include "app/cli/output.h"
#include "core/config/home.h"
#include "core/config/serverlist.h"
#include "core/config/sessionpool.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>
#include <memory>

namespace Latchkey::Cli {

//! What a command works with, and how it ends. A command starts with the event loop, and calls finish() once.
class Context : public QObject
{
    Q_OBJECT
public:
    //! \a home: already decided; \a reading: of its files; \a all: the homes that it may share a keyring with.
    Context(CommandLine line, const Home &home, const ServerList::Reading &reading, const QList<Home> &all);

    const CommandLine &line() const { return m_line; }
    const Output &out() const { return m_out; }
    const Home &home() const { return m_home; }
    const QList<Home> &allHomes() const { return m_allHomes; }
    //! Of the home's files, and of the registry of homes if this is the first of them.
    QList<ConfigProblem> problems() const { return m_registryProblems + m_servers.problems(); }
    void setRegistryProblems(const QList<ConfigProblem> &problems) { m_registryProblems = problems; }
    ServerList &servers() { return m_servers; }
    const ServerList &servers() const { return m_servers; }
    //! Made at the first call: not every command needs sessions.
    SessionPool &pool();

    //! The session of the one server that the command names. Null: there is none that can be used, and the command has
    //! been finished with an error that says why.
    //! \a authorization: those that are authorized otherwise than by OAuth are of use to some commands only.
    enum class Authorization { OAuth, Any };
    CredentialSession *theSession(Authorization authorization = Authorization::OAuth);

    //! Keeps what the command has made, as long as there is a session.
    void keep(std::shared_ptr<void> work) { m_work = std::move(work); }

    //! What the program goes on with when this command has ended: a sign-in to each.
    void signInNext(const QStringList &servers) { m_wantedSignIns = servers; }
    const QStringList &wantedSignIns() const { return m_wantedSignIns; }

    //! Ends the program with \a status, once nothing is under way that should not be cut off.
    void finish(int status);
    //! Says what failed, and ends the program with the status that stands for it.
    void fail(const Error &error);

    //! What follows when the command has ended with \a status, and nothing is under way any more; by default the
    //! program's end.
    std::function<void(int status)> ended;

    //! What an interrupt does first; false: there is nothing to call off, and the program ends.
    std::function<bool()> callOff;

private:
    void interrupted(int number);
    void tellWhatBecame() const;
    void sayWhatTakesLong();

    CommandLine m_line;
    Output m_out;
    const Home m_home;
    const QList<Home> m_allHomes;
    QList<ConfigProblem> m_registryProblems;
    ServerList m_servers;
    std::unique_ptr<SessionPool> m_pool;
    QStringList m_wantedSignIns;
    QTimer m_patience;
    bool m_ending = false;
    QElapsedTimer m_firstInterrupt;
    std::shared_ptr<void> m_work; // goes before everything that it works with
};

} // namespace Latchkey::Cli

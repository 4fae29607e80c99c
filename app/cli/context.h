#pragma once

#include "app/cli/commandline.h"
#include "app/cli/exitstatus.h"
#include "app/cli/output.h"
#include "core/config/serverlist.h"
#include "core/config/sessionpool.h"

#include <QtCore/QObject>

#include <functional>
#include <memory>

namespace Latchkey::Cli {

//! What a command works with, and how it ends. A command starts with the event loop, and calls finish() once.
class Context : public QObject
{
    Q_OBJECT
public:
    //! \a home: already decided; \a ownList: of Latchkey's own list, empty for the usual one.
    Context(CommandLine line, const QString &home, const QString &ownList);

    const CommandLine &line() const { return m_line; }
    const Output &out() const { return m_out; }
    const QString &home() const { return m_home; }
    ServerList &servers() { return m_servers; }
    //! Made at the first call: not every command needs sessions.
    SessionPool &pool();

    //! The session of the one server that the command names. Null: there is none that can be used, and the command has
    //! been finished with an error that says why.
    CredentialSession *theSession();

    //! Ends the program with \a status, once nothing is under way that should not be cut off.
    void finish(int status);
    //! Says what failed, and ends the program with the status that stands for it.
    void fail(const Error &error);

    //! What an interrupt does first; false: there is nothing to call off, and the program ends.
    std::function<bool()> callOff;

private:
    void interrupted(int number);

    CommandLine m_line;
    Output m_out;
    QString m_home;
    ServerList m_servers;
    std::unique_ptr<SessionPool> m_pool;
    bool m_ending = false;
};

} // namespace Latchkey::Cli

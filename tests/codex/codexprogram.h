#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Latchkey::Test {

//! Codex's native program: $LATCHKEY_CODEX, else what npm has installed for the tests, else `codex` of the path.
//! Empty: there is none. npm's own `codex` is a script that starts the native one, and dies alone when it is killed.
QString codexProgram();

//! The same, and the newest that npm had when tests/run last looked, if that is another one.
QStringList codexPrograms();
//! Why codexPrograms() is one only. Empty: it is not.
QString whyNoNewerCodex();

//! `codex app-server`: a Codex that goes on running, and speaks JSON-RPC on its standard streams.
class CodexAppServer
{
public:
    //! Starts it, and does not wait. \a tracer: a program, with arguments, that runs it.
    CodexAppServer(const QString &program, const QProcessEnvironment &environment, const QStringList &tracer = {});
    ~CodexAppServer();

    //! Waits until it is ready to work.
    bool initialize();
    //! Has it connect to all MCP servers, for which it refreshes what has expired. Does not wait.
    void connectToServers();
    //! What it says of \a server after connectToServers(). {}: it does not say, or says so too late.
    QJsonObject statusOf(const QString &server);

    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    void kill();

private:
    void send(const QJsonObject &message);
    QJsonObject answerTo(int id);

    QProcess m_process;
};

//! Whether \a status is that of a server that Codex is connected to by a sign-in: it has listed the server's tools.
bool isConnected(const QJsonObject &status);

} // namespace Latchkey::Test

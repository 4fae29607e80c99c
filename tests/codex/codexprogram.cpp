#include "tests/codex/codexprogram.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QStandardPaths>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // ms: sixteen of them on a machine under load

//! What tests/run installs the newest one as.
QString newest()
{
    return QStringLiteral(NODE_MODULES) + u"/codex-newest"_s;
}

//! The native program in the package for this platform that npm puts beside that of Codex: where the two versions are the
//! same, there is one for both.
QString nativeProgram(const QString &nodeModules)
{
    QDirIterator programs(nodeModules + u"/@openai"_s, {u"codex"_s}, QDir::Files | QDir::Executable,
                          QDirIterator::Subdirectories);
    while (programs.hasNext()) {
        if (programs.next().endsWith("/bin/codex"_L1))
            return programs.filePath();
    }
    return {};
}

} // namespace

QString codexProgram()
{
    if (const QString given = qEnvironmentVariable("LATCHKEY_CODEX"); !given.isEmpty())
        return given;
    const QString native = nativeProgram(QStringLiteral(NODE_MODULES));
    return native.isEmpty() ? QStandardPaths::findExecutable(u"codex"_s) : native;
}

QStringList codexPrograms()
{
    QStringList programs{codexProgram()};
    if (!qEnvironmentVariableIsSet("LATCHKEY_CODEX"))
        programs.append(nativeProgram(newest() + u"/node_modules"_s));
    programs.removeAll(QString());
    return programs;
}

QString whyNoNewerCodex()
{
    if (codexPrograms().size() != 1)
        return {};
    if (qEnvironmentVariableIsSet("LATCHKEY_CODEX"))
        return u"No other version: LATCHKEY_CODEX names this one."_s;
    if (!QFileInfo::exists(newest()))
        return u"No newer version: tests/run has installed none."_s;
    return u"No newer version: npm had none when tests/run last looked."_s;
}

CodexAppServer::CodexAppServer(const QString &program, const QProcessEnvironment &environment,
                               const QStringList &tracer)
{
    const QStringList command = tracer + QStringList{program, u"app-server"_s};
    m_process.setProcessEnvironment(environment);
    m_process.start(command.first(), command.mid(1));
    send({{u"id"_s, 1},
          {u"method"_s, u"initialize"_s},
          {u"params"_s, QJsonObject{{u"clientInfo"_s, QJsonObject{{u"name"_s, u"test"_s}, {u"version"_s, u"1"_s}}}}}});
}

CodexAppServer::~CodexAppServer()
{
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(patience))
        kill();
}

bool CodexAppServer::initialize()
{
    if (answerTo(1).isEmpty())
        return false;
    send({{u"method"_s, u"initialized"_s}});
    return true;
}

void CodexAppServer::connectToServers()
{
    send({{u"id"_s, 2}, {u"method"_s, u"mcpServerStatus/list"_s}, {u"params"_s, QJsonObject()}});
}

QJsonObject CodexAppServer::statusOf(const QString &server)
{
    for (const QJsonValue status : answerTo(2)["result"_L1]["data"_L1].toArray()) {
        if (status["name"_L1].toString() == server)
            return status.toObject();
    }
    return {};
}

void CodexAppServer::kill()
{
    m_process.kill();
    m_process.waitForFinished(patience);
}

void CodexAppServer::send(const QJsonObject &message)
{
    m_process.waitForStarted(patience);
    QJsonObject whole = message;
    whole["jsonrpc"_L1] = u"2.0"_s;
    m_process.write(QJsonDocument(whole).toJson(QJsonDocument::Compact) + '\n');
    m_process.waitForBytesWritten(patience); // no event loop turns while we wait for another one's answer
}

QJsonObject CodexAppServer::answerTo(int id)
{
    const QDeadlineTimer deadline(patience);
    while (true) {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
                return {};
        }
        const QJsonObject message = QJsonDocument::fromJson(m_process.readLine()).object();
        if (message["id"_L1].toInt() == id && !message.contains("method"_L1))
            return message;
    }
}

bool isConnected(const QJsonObject &status)
{
    return status["authStatus"_L1].toString() == u"oAuth" && status["tools"_L1].toObject().contains("echo"_L1);
}

} // namespace Latchkey::Test

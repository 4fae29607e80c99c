#pragma once

#include "tests/support/waitfor.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>

#include <chrono>

namespace Latchkey::Test {

//! A client that starts what an entry of its file says, as it stands there, and asks for the tools.
class ConnectedClient
{
public:
    //! \a file: with an object `mcpServers`.
    ConnectedClient(const QByteArray &file, const QString &server)
    {
        const QJsonObject entry
            = QJsonDocument::fromJson(file).object()[QLatin1String("mcpServers")][server].toObject();
        QStringList arguments;
        for (const QJsonValue &argument : entry[QLatin1String("args")].toArray())
            arguments.append(argument.toString());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("CODEX_HOME"));
        const QJsonObject variables = entry[QLatin1String("env")].toObject();
        for (auto variable = variables.begin(); variable != variables.end(); ++variable)
            environment.insert(variable.key(), variable->toString());
        m_process.setProcessEnvironment(environment);
        m_process.start(entry[QLatin1String("command")].toString(), arguments);
        m_process.write("{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
                        "\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}\n"
                        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n"
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}\n");
    }
    //! Waits until it is told this.
    bool hears(const QByteArray &part)
    {
        return waitUntil([&] { return (m_heard += m_process.readAllStandardOutput()).contains(part); },
                         std::chrono::seconds(20));
    }
    //! How it ended, once its input has.
    int end()
    {
        m_process.closeWriteChannel();
        return waitUntil([this] { return m_process.state() == QProcess::NotRunning; }) ? m_process.exitCode() : -1;
    }
    QByteArray words() { return m_heard + m_process.readAllStandardError(); }

private:
    QProcess m_process;
    QByteArray m_heard;
};

} // namespace Latchkey::Test

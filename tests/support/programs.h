#pragma once

#include "app/demo/grants.h"
#include "tests/support/clifixture.h"

#include <QtCore/QDirIterator>

#include <sys/types.h>
#include <unistd.h>

//! For test programs with LATCHKEY_CLI and LATCHKEY_TRAY defined as the paths of the two.
namespace Latchkey::Test {

constexpr uid_t ordinaryUser = 65534;

//! In a child of root's, before it becomes another program.
inline void dropPrivileges()
{
    if (::setgid(ordinaryUser) != 0 || ::setuid(ordinaryUser) != 0)
        ::_exit(126);
}

//! One of the two programs that run all day, as a process that keeps the fixture's server `notes` signed in.
class LongRunningProgram
{
public:
    enum class Kind { Tray, Bridge };

    //! \a asOrdinaryUser: also where the tests run as root.
    LongRunningProgram(const CliFixture &cli, Kind kind, bool asOrdinaryUser)
        : m_kind(kind)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, cli.home());
        environment.insert(u"XDG_STATE_HOME"_s, cli.home());
        environment.insert(u"XDG_RUNTIME_DIR"_s, cli.home());
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        if (asOrdinaryUser && ::geteuid() == 0)
            becomeOrdinary(cli.folder.path());
        if (kind == Kind::Tray)
            m_process.start(QStringLiteral(LATCHKEY_TRAY), {u"--home"_s, cli.home(), u"--background"_s});
        else
            m_process.start(QStringLiteral(LATCHKEY_CLI), {u"--home"_s, cli.home(), u"bridge"_s, u"notes"_s});
    }
    ~LongRunningProgram()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(LongRunningProgram)

    qint64 pid() const { return m_process.processId(); }
    //! false: that user cannot come where the programs are.
    bool starts() { return m_process.waitForStarted(); }
    bool isRunning() const { return m_process.state() == QProcess::Running; }

    //! Lets it need a token until \a happened: a token may be good for several requests, which follow one another.
    template<typename F>
    bool useUntil(F happened)
    {
        return waitUntil(
                   [&] {
                       if (m_process.state() == QProcess::NotRunning || happened())
                           return true;
                       if (m_kind == Kind::Bridge && (m_requests == 0 || m_process.canReadLine()))
                           request();
                       return false;
                   },
                   60s)
            && isRunning();
    }

private:
    void request()
    {
        if (m_requests > 0)
            m_process.readLine();
        const QByteArray id = QByteArray::number(m_requests++);
        const bool first = id == "0";
        m_process.write(R"({"jsonrpc":"2.0","id":)" + id + R"(,"method":")" + (first ? "initialize" : "tools/list")
                        + R"(","params":{)" + (first ? R"("protocolVersion":"2025-11-25")" : "") + "}}\n");
    }

    void becomeOrdinary(const QString &folder)
    {
        QDirIterator files(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                           QDirIterator::Subdirectories);
        QStringList all{folder};
        while (files.hasNext())
            all.append(files.next());
        for (const QString &path : all) {
            if (::chown(QFile::encodeName(path).constData(), ordinaryUser, ordinaryUser) != 0)
                qFatal("the home cannot be given away");
        }
        // The way there, too: what a test has for temporary files is its own.
        for (QString path = QDir::tempPath(); path != "/"_L1; path = QFileInfo(path).path())
            QFile::setPermissions(path, QFile::permissions(path) | QFile::ExeOther);
        m_process.setChildProcessModifier(&dropPrivileges);
    }

    const Kind m_kind;
    QProcess m_process;
    int m_requests = 0;
};

} // namespace Latchkey::Test

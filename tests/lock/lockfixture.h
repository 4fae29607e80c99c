#pragma once

#include "core/lock/locks_p.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class Actor
{
public:
    Actor(const QString &mode, const QString &path, const QString &file = {})
        : Actor(QStringLiteral(LOCK_ACTOR), QStringList{mode, path, file})
    {
    }
    Actor(const QString &program, const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, arguments);
    }
    ~Actor()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    bool has(const QByteArray &word)
    {
        m_said.append(m_process.readAllStandardOutput());
        return m_said.contains(word);
    }
    bool says(const QByteArray &word)
    {
        return waitUntil([&] { return has(word); }, 30s);
    }
    void letGo() { m_process.write("x"); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    bool ends()
    {
        return waitUntil([&] { return m_process.state() == QProcess::NotRunning; }, 60s);
    }
    int status() const { return m_process.exitCode(); }
    qint64 pid() const { return m_process.processId(); }

private:
    QProcess m_process;
    QByteArray m_said;
};

struct LockFixture {
    QTemporaryDir home;
    QString path = credentialLockPath(home.path(), u"demo|0123456789abcdef"_s);
    QString qlock = QString(path).replace(u".lock"_s, u".qlock"_s);

    LockFixture() { QDir().mkpath(QFileInfo(path).path()); }
    Result<LockHandle> take(std::chrono::milliseconds bound = 30s) const
    {
        CrossProcessLock lock(path);
        return waitFor(lock.acquire(bound));
    }
};

} // namespace Latchkey::Test

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QProcess>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QSysInfo>

namespace Latchkey::Test {

//! The number of a process that has ended.
inline qint64 pidOfTheDead()
{
    QProcess process;
    process.start(QStringLiteral("true"), QStringList());
    process.waitForStarted();
    const qint64 pid = process.processId();
    process.waitForFinished();
    return pid;
}

//! A lock that its holder left behind by dying, as QLockFile writes it.
inline QByteArray lockOf(qint64 pid)
{
    return QByteArray::number(pid) + "\nlatchkey-test\n" + QSysInfo::machineHostName().toUtf8() + '\n'
        + QSysInfo::machineUniqueId() + '\n' + QSysInfo::bootUniqueId() + '\n';
}

} // namespace Latchkey::Test

#include "core/lock/holderfile_p.h"

#include "core/base/system/processes_p.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QSysInfo>

namespace Latchkey {

using namespace std::chrono_literals;

namespace {

// Longer than any transaction can last, so that QLockFile's age test never fires on a living holder.
constexpr std::chrono::milliseconds staleTime = 5min;

//! The lines that QLockFile writes, and reads.
QByteArray contentOfOurs()
{
    QByteArray content;
    for (const QByteArray &line :
         {QByteArray::number(QCoreApplication::applicationPid()), ownProgramName().toUtf8(),
          QSysInfo::machineHostName().toUtf8(), QSysInfo::machineUniqueId(), QSysInfo::bootUniqueId()})
        content += line + '\n';
    return content;
}

} // namespace

HolderFile::HolderFile(const QString &path)
    : m_path(path)
    , m_file(path)
{
    m_file.setStaleLockTime(staleTime);
}

QLockFile::LockError HolderFile::make(bool isFlocked)
{
    if ((isFlocked && makeByHand()) || m_file.tryLock(0ms))
        return QLockFile::NoError;
    return m_file.error();
}

// Whatever stands in the way is judged by QLockFile.
bool HolderFile::makeByHand()
{
    Descriptor file = makeNew(m_path);
    if (!file.isOpen())
        return false;
    m_byHand = std::move(file);
    (void)tryFlock(m_byHand); // who wants to remove one that was left behind asks for it
    if (writeAtOnce(m_byHand, contentOfOurs()))
        return true;
    remove();
    return false;
}

void HolderFile::remove()
{
    m_file.unlock();
    if (!m_byHand.isOpen())
        return;
    QFile::remove(m_path);
    m_byHand.close();
}

} // namespace Latchkey

#include "core/lock/holderfile_p.h"

#include "core/base/logging_p.h"
#include "core/base/system/filestate_p.h"
#include "core/base/system/processes_p.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QSysInfo>

#include <utility>

namespace Latchkey {

using namespace std::chrono_literals;

namespace {

// Longer than any transaction can last, so that QLockFile's age test never fires on a living holder.
constexpr std::chrono::milliseconds staleTime = 5min;

//! The lines that QLockFile writes, and reads.
QByteArray contentOfOurs()
{
    // As long as this process lives they stay, and to ask for them is to read files.
    static const QByteArray program = ownProgramName().toUtf8();
    static const QByteArray system = QSysInfo::machineUniqueId() + '\n' + QSysInfo::bootUniqueId();
    QByteArray content;
    for (const QByteArray &line : {QByteArray::number(QCoreApplication::applicationPid()), program,
                                   QSysInfo::machineHostName().toUtf8(), system})
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

QLockFile::LockError HolderFile::make(bool flockDecides)
{
    if (flockDecides)
        return makeByHand();
    return m_file.tryLock(0ms) ? QLockFile::NoError : m_file.error();
}

QLockFile::LockError HolderFile::makeByHand()
{
    // A full disk has no room for a name, and none is needed: what is to be stored has its room already.
    using Kind = SystemError::Kind;
    m_byHand = makeNew(m_path);
    const SystemError unmade = m_byHand.error();
    if (unmade.is(Kind::Full))
        return QLockFile::NoError;
    if (!unmade.isNone())
        return unmade.is(Kind::Exists) ? QLockFile::LockFailedError : QLockFile::UnknownError;
    (void)tryFlock(m_byHand); // a QLockFile that takes it for one left behind asks for that first
    const SystemError unwritten = writeAtOnce(m_byHand, contentOfOurs());
    if (unwritten.isNone() || unwritten.is(Kind::Full))
        return QLockFile::NoError;
    remove();
    return QLockFile::UnknownError;
}

void HolderFile::remove()
{
    m_file.unlock();
    // Whoever stood still for long enough may have been taken for dead, and have a successor.
    if (m_byHand.isOpen() && isSameFile(stateOf(m_path, Links::Keep), stateOf(m_byHand)) && !QFile::remove(m_path))
        qCWarning(lockLog) << m_path << "cannot be removed";
    closeAfterwards(std::exchange(m_byHand, Descriptor()));
}

} // namespace Latchkey

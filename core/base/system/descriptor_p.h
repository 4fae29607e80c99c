#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/base/system/systemerror_p.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <array>
#include <utility>

namespace Latchkey {

//! A descriptor that closes itself, and that no program we start inherits.
class LATCHKEY_TEST_EXPORT Descriptor
{
public:
    Descriptor() = default;
    //! As the system gave it: a negative \a number is none, because of lastError().
    explicit Descriptor(int number);
    ~Descriptor() { close(); }
    Descriptor(Descriptor &&other) noexcept
        : m_number(std::exchange(other.m_number, -1))
        , m_error(other.m_error)
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        std::swap(m_error, other.m_error);
        return *this;
    }
    Q_DISABLE_COPY(Descriptor)

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }
    //! Why it could not be opened.
    SystemError error() const { return m_error; }
    void close();

private:
    int m_number = -1;
    SystemError m_error;
};

//! What \a name in \a folder stands for, so that to replace or remove it gives nothing back before closeAfterwards(). Not
//! open where there is nothing, and only on a local disk: NFS gives what is open another name first, so that for a moment
//! there would be none where it is replaced.
Descriptor openToKeep(const Descriptor &folder, const QByteArray &name);

//! Closes \a file, soon, and on no thread that somebody waits for: the last descriptor of a file that has been removed, or
//! replaced, gives its blocks back, which a busy disk takes as long for as to sync one.
void closeAfterwards(Descriptor file);

//! Of a file that is for its owner alone.
inline constexpr unsigned privateFileMode = 0600;

//! An open file of that name. A symbolic link is refused, and a pipe does not block.
LATCHKEY_TEST_EXPORT Descriptor openToRead(const QString &path);
//! For reading and writing, made with mode 0600 where it is not there. Otherwise as above.
LATCHKEY_TEST_EXPORT Descriptor openOrMake(const QString &path);
//! One that was not there before.
Descriptor makeNew(const QString &path);
//! As openOrMake(), and what is written goes to its end, whoever writes there meanwhile.
LATCHKEY_TEST_EXPORT Descriptor openToAppend(const QString &path);

//! Writes \a bytes in one piece, so that a program that dies leaves all of it or a beginning, and no mixture. So does a
//! disk on which not all of it had room: Full.
LATCHKEY_TEST_EXPORT SystemError writeAtOnce(const Descriptor &file, const QByteArray &bytes);
//! At most \a limit bytes from \a from on; fewer where there are no more, or they cannot be read.
LATCHKEY_TEST_EXPORT QByteArray readFrom(const Descriptor &file, qint64 from, qsizetype limit);
//! Takes all rights from everybody but the owner: 0600.
LATCHKEY_TEST_EXPORT SystemError makePrivate(const Descriptor &file);

//! Takes the flock of \a file, until it is given back or all copies of the descriptor are closed. Never waits. Errors:
//! NotNow, where somebody else has it; Unsupported.
LATCHKEY_TEST_EXPORT SystemError tryFlock(const Descriptor &file);
LATCHKEY_TEST_EXPORT void giveFlockBack(const Descriptor &file);
//! Whether everybody who can reach \a file runs on this kernel, so that a flock that we hold is held by nobody else, in
//! whichever container, under whichever host name.
bool isOnLocalDisk(const Descriptor &file);

//! Makes the folder \a path, whose parent has to be there. Errors: Exists, where something is.
LATCHKEY_TEST_EXPORT SystemError makeFolder(const QString &path);

//! Puts on the disk which files are in \a folder, whose name is \a path. Some file systems refuse to; they have no stronger
//! promise to give.
Status syncFolder(const Descriptor &folder, const QString &path);

//! Descriptors for later: given back the instant before they are needed, so that a program that has run out of them
//! meanwhile has these.
class LATCHKEY_TEST_EXPORT SpareDescriptors
{
public:
    //! An error: the system gives us no more.
    SystemError take();
    void giveBack();

private:
    std::array<Descriptor, 3> m_all; // a lock has two; and a file that is read
};

} // namespace Latchkey

#pragma once

#include "core/base/system/descriptor_p.h"

#include <QtCore/QLockFile>
#include <QtCore/QString>

namespace Latchkey {

//! The `.qlock` beside a lock, which names its holder: a QLockFile. But QLockFile waits until it is on the disk, for
//! which no event loop has the time, and which nobody needs who holds the flock: that decides, and ends with its holder.
//! There it is made by hand, and is the same to everybody else. Thread: any.
class HolderFile
{
public:
    explicit HolderFile(const QString &path);
    ~HolderFile() { remove(); }
    Q_DISABLE_COPY_MOVE(HolderFile)

    //! LockFailedError: somebody's stands there. \a isFlocked: the caller holds the flock.
    QLockFile::LockError make(bool isFlocked);
    void remove();

private:
    bool makeByHand();

    const QString m_path;
    QLockFile m_file;
    Descriptor m_byHand;
};

} // namespace Latchkey

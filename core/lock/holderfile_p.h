#pragma once

#include "core/base/system/descriptor_p.h"

#include <QtCore/QLockFile>
#include <QtCore/QString>

namespace Latchkey {

//! The `.qlock` beside a lock, which names its holder: a QLockFile. But QLockFile waits until it is on the disk, for
//! which no event loop has the time, and which nobody needs where the flock decides: that ends with its holder. There it
//! is made by hand, with the same lines. Thread: any.
class HolderFile
{
public:
    explicit HolderFile(const QString &path);
    ~HolderFile() { remove(); }
    Q_DISABLE_COPY_MOVE(HolderFile)

    //! LockFailedError: somebody's stands there, which is left to the caller to judge if \a flockDecides.
    QLockFile::LockError make(bool flockDecides);
    void remove();

private:
    QLockFile::LockError makeByHand();

    const QString m_path;
    QLockFile m_file;
    Descriptor m_byHand;
};

} // namespace Latchkey

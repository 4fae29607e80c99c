#pragma once

#include "core/base/export.h"
#include "core/base/system/systemerror_p.h"

#include <QtCore/QString>

namespace Latchkey {

class Descriptor;

//! What the system says of a file, at one instant.
struct FileState {
    enum class Kind {
        Absent, //!< There is nothing of that name.
        Unknown, //!< It cannot be looked at; \a error says why.
        Regular,
        Folder,
        Link, //!< A symbolic link, where it was not to be followed.
        Socket,
        Other, //!< A pipe or a device: to open one can block.
    };

    Kind kind = Kind::Unknown;
    SystemError error; //!< With Absent and Unknown.
    bool isOurs = false; //!< It belongs to the user whom this process acts for.
    int mode = 0; //!< Its lower twelve bits.
    qint64 size = 0; //!< Bytes.
    qint64 names = 0; //!< Hard links. 0: it is open, and has been removed.
    quint64 device = 0;
    quint64 number = 0; //!< On its device: another file has another one.
    qint64 modified = 0; //!< Nanoseconds since 1970.

    bool isThere() const { return kind != Kind::Absent && kind != Kind::Unknown; }
    //! Whether others than its owner may do anything with it.
    bool isOpenToOthers() const { return (mode & 077) != 0; }
};

enum class Links { Follow, Keep };

//! The state of what is at \a path. Blocks as long as the file system does.
LATCHKEY_EXPORT FileState stateOf(const QString &path, Links links);
//! The same of an open file.
LATCHKEY_TEST_EXPORT FileState stateOf(const Descriptor &file);

//! Whether both were looked at and are one file, whatever its names are.
LATCHKEY_TEST_EXPORT bool isSameFile(const FileState &one, const FileState &other);

} // namespace Latchkey

#pragma once

#include "core/base/export.h"
#include "core/base/system/systemerror_p.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QString>

#include <functional>
#include <optional>

namespace Latchkey {

//! Calls \a visit with the name of each entry of \a folder, as fast as can be. An error: these may not be all.
SystemError visitNames(const QString &folder, const std::function<void(const QByteArray &)> &visit);

//! Which files there are, for who looks for many and finds few: a folder is listed once, where each file that is not there
//! would cost a call of the system's. What comes after that is not seen.
class LATCHKEY_TEST_EXPORT PresentFiles
{
public:
    //! false: there is none at \a path. true: there may be one.
    bool mayHold(const QString &path);

private:
    QHash<QString, std::optional<QSet<QByteArray>>> m_folders; // by path; nullopt: it cannot be listed
};

} // namespace Latchkey

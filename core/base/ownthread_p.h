#pragma once

#include "core/base/error.h"

#include <QtCore/QObject>
#include <QtCore/QThread>

#include <optional>

namespace Latchkey {

//! Set where \a object was made in another thread than the one that calls \a function of it now: nothing would ever answer.
//! In a build for debugging it does not get so far.
inline std::optional<Error> wrongThread(const QObject &object, const char *function)
{
    if (object.thread() == QThread::currentThread())
        return std::nullopt;
    Q_ASSERT_X(false, function, "called from another thread than its object's");
    Error error;
    error.detail = QString::fromLatin1(function)
        + QStringLiteral("() was called from another thread than that of its object");
    return error;
}

} // namespace Latchkey

#pragma once

#include "core/base/whendone.h"

namespace Latchkey {

//! Ends when both have, with the error of the first that has one.
inline QFuture<Status> bothOf(const QFuture<Status> &first, const QFuture<Status> &second)
{
    return followedBy<Done>(first, [second](const Status &one) {
        return followedBy<Done>(second, [one](const Status &other) { return readyFuture(one ? other : one); });
    });
}

} // namespace Latchkey

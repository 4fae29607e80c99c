#pragma once

#include "core/credential/serveridentity.h"

#include <QtCore/QHashFunctions>

namespace Latchkey {

//! To look servers up: the store key says the same, and costs a hundred times as much.
inline size_t qHash(const ServerIdentity &server, size_t seed = 0)
{
    return qHashMulti(seed, server.name, server.url, server.environment);
}

//! The server whose entry is kept under \a storeKey, with \a url in it; that of any other text is none.
ServerIdentity serverOfStoreKey(const QString &storeKey, const QString &url);

} // namespace Latchkey

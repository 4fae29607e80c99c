#pragma once

#include <QtTest/QTest>

//! Skips the test, or its row, that needs what OpenSSL does (the encrypted store, DPoP) where Core is built without.
#ifdef LATCHKEY_WITH_OPENSSL
#define LATCHKEY_NEEDS_OPENSSL(isNeeded) Q_UNUSED(isNeeded)
#else
#define LATCHKEY_NEEDS_OPENSSL(isNeeded)                                                                               \
    if (isNeeded)                                                                                                      \
    QSKIP("Core is built without OpenSSL")
#endif

namespace Latchkey {

//! Whether the row that runs says that it is about the encrypted store.
inline bool isRowOfEncryption()
{
    return QByteArrayView(QTest::currentDataTag()).contains("encrypt");
}

} // namespace Latchkey

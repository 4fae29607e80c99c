#pragma once

#include <QtCore/qglobal.h>

// LATCHKEY_STATIC comes with the target, or the .pc file, of a static library.
#if defined(LATCHKEY_STATIC)
#define LATCHKEY_EXPORT
#elif defined(LATCHKEY_BUILDING_CORE)
#define LATCHKEY_EXPORT Q_DECL_EXPORT
#else
#define LATCHKEY_EXPORT Q_DECL_IMPORT
#endif

// Used only in headers that are not installed: exports what this project's own tests call, if they are built.
#if defined(LATCHKEY_BUILDING_CORE) && !defined(LATCHKEY_BUILDING_TESTS)
#define LATCHKEY_TEST_EXPORT
#else
#define LATCHKEY_TEST_EXPORT LATCHKEY_EXPORT
#endif

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

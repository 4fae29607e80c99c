#pragma once

#include <QtCore/qglobal.h>

#ifdef LATCHKEY_BUILDING_CORE
#define LATCHKEY_EXPORT Q_DECL_EXPORT
#else
#define LATCHKEY_EXPORT Q_DECL_IMPORT
#endif

#include "core/base/enums.h"

#include "moc_enums.cpp"

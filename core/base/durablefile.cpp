#include "core/base/durablefile.h"

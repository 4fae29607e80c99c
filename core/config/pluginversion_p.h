#pragma once

#include "core/base/export.h"

#include <QtCore/QString>

namespace Latchkey {

//! Whether \a left comes before \a right as Codex orders the versions of a plugin: by precedence (semver.org, 2.0.0, item
//! 11; with equal precedence by what is built) if both are such versions, else as texts.
LATCHKEY_TEST_EXPORT bool isEarlierVersion(const QString &left, const QString &right);

} // namespace Latchkey

#pragma once

#include <QtCore/QString>

#include <optional>

namespace Latchkey {

//! Whether anybody gets a name of their own below \a domain (lower case, as it goes over the wire): by the Public
//! Suffix List that libpsl keeps. Not set where that library is not installed: it is loaded with the first question,
//! and not needed.
std::optional<bool> isPublicSuffix(const QString &domain);

} // namespace Latchkey

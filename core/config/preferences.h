#pragma once

#include "core/base/export.h"

#include <QtCore/QString>

//! What the user has set once for all servers, and all of Latchkey's programs heed. Kept in the platform's settings of
//! "latchkey". Thread: any.
namespace Latchkey::Preferences {

//! Address of the client-id metadata document to sign in with; empty if there is none.
LATCHKEY_EXPORT QString clientMetadataUrl();
//! Sets that address; empty for none. Not checked here.
LATCHKEY_EXPORT void setClientMetadataUrl(const QString &url);

} // namespace Latchkey::Preferences

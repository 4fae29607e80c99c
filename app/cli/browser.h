#pragma once

#include <QtCore/QUrl>

namespace Latchkey::Cli {

//! Opens \a url with `$BROWSER`, else with the system's own opener; never through a shell (SPEC R-9, B-7). \a url has
//! passed openableUrl(). false: nothing could be started.
bool openInBrowser(const QUrl &url);

} // namespace Latchkey::Cli

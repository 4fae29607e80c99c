#pragma once

#include <QtCore/QUrl>

namespace Latchkey::Cli {

//! Opens \a url with `$BROWSER`, else with the system's own opener; never through a shell (RULE R-9, B-7). \a url has
//! passed openableUrl(). false: nothing could be started.
bool openInBrowser(const QUrl &url);

//! Whether a browser that is opened here would be one that nobody sees: over ssh, or without a display. What `$BROWSER`
//! names is always believed.
bool isBrowserElsewhere();

} // namespace Latchkey::Cli

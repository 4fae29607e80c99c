#pragma once

namespace Latchkey::Ui {

//! Whether there is a tray now that does not need the StatusNotifierWatcher service: a panel of the older kind (XEmbed) on
//! X11, or another system's. On X11 it asks the server itself, because in Qt 6.4 the first answer of
//! QSystemTrayIcon::isSystemTrayAvailable() is final.
bool hasTrayWithoutService();

} // namespace Latchkey::Ui

#include "ui/tray/othertrays.h"

#ifdef LATCHKEY_XCB

#include <QtGui/QGuiApplication>

#include <cstdlib>
#include <memory>
#include <string_view>

#include <xcb/xcb.h>

namespace Latchkey::Ui {

namespace {

// One for each X screen; desktops of today have one.
constexpr std::string_view traySelection = "_NET_SYSTEM_TRAY_S0";

template<typename T>
using Reply = std::unique_ptr<T, decltype(&std::free)>;

} // namespace

bool hasTrayWithoutService()
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    if (!x11)
        return false; // Wayland, or no display
    xcb_connection_t *server = x11->connection();
    if (!server)
        return false; // Qt's offscreen platform has that interface, too
    const Reply<xcb_intern_atom_reply_t> atom(
        xcb_intern_atom_reply(server, xcb_intern_atom(server, 1, traySelection.size(), traySelection.data()), nullptr),
        &std::free);
    if (!atom || atom->atom == XCB_ATOM_NONE)
        return false;
    const Reply<xcb_get_selection_owner_reply_t> owner(
        xcb_get_selection_owner_reply(server, xcb_get_selection_owner(server, atom->atom), nullptr), &std::free);
    return owner && owner->owner != XCB_WINDOW_NONE;
}

} // namespace Latchkey::Ui

#else

#include <QtWidgets/QSystemTrayIcon>

namespace Latchkey::Ui {

bool hasTrayWithoutService()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

} // namespace Latchkey::Ui

#endif

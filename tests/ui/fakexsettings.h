#pragma once

#include "tests/ui/xclient.h"

#include <QtCore/QByteArray>
#include <QtCore/QDataStream>
#include <QtCore/QIODevice>
#include <QtCore/QList>

#include <algorithm>

namespace Latchkey::Test {

//! The settings of a desktop on X11 (XSETTINGS of freedesktop.org), of which there is one here: how many dots an inch has,
//! and so how large everything is. Programs that start later follow it.
class FakeXSettings : private XClient
{
public:
    explicit FakeXSettings(int dpi)
        : XClient(1, 1)
    {
        setDpi(dpi);
        own("_XSETTINGS_S0");
    }

    void setDpi(int dpi)
    {
        QByteArray settings;
        QDataStream stream(&settings, QIODevice::WriteOnly);
        stream.setByteOrder(QDataStream::LittleEndian);
        stream << quint32(0) << ++m_serial << quint32(1); // the order of bytes; one setting
        stream << quint16(0) << quint16(7); // a number, and the length of its name
        stream.writeRawData("Xft/DPI", 8);
        stream << m_serial << qint32(dpi * 1024);
        const xcb_atom_t type = atom("_XSETTINGS_SETTINGS");
        xcb_change_property(m_server, XCB_PROP_MODE_REPLACE, m_window, type, type, 8,
                            static_cast<uint32_t>(settings.size()), settings.constData());
        xcb_flush(m_server);
    }

    //! As setDpi(); and each window of \a program hears once more which size it has, as from a window manager that moves it.
    void setDpiWhileMoving(int dpi, qint64 program)
    {
        const QList<Window> windows = windowsOf(program);
        xcb_grab_server(m_server); // so that no program sees the one without the other
        setDpi(dpi);
        for (const Window &window : windows) {
            xcb_configure_notify_event_t event{};
            event.response_type = XCB_CONFIGURE_NOTIFY;
            event.event = window.number;
            event.window = window.number;
            event.x = 1;
            event.y = 1;
            event.width = window.width;
            event.height = window.height;
            xcb_send_event(m_server, 0, window.number, XCB_EVENT_MASK_STRUCTURE_NOTIFY,
                           reinterpret_cast<const char *>(&event));
        }
        xcb_ungrab_server(m_server);
        xcb_flush(m_server);
    }

    //! In pixels, of the widest window of a program; 0: it has none.
    int widthOf(qint64 program)
    {
        int widest = 0;
        for (const Window &window : windowsOf(program))
            widest = std::max<int>(widest, window.width);
        return widest;
    }

private:
    struct Window {
        xcb_window_t number;
        uint16_t width;
        uint16_t height;
    };

    QList<Window> windowsOf(qint64 program)
    {
        QList<Window> windows;
        for (const uint32_t window : numbersOf(m_screen->root, "_NET_CLIENT_LIST")) {
            const QList<uint32_t> of = numbersOf(window, "_NET_WM_PID");
            const Reply<xcb_get_geometry_reply_t> geometry(
                xcb_get_geometry_reply(m_server, xcb_get_geometry(m_server, window), nullptr), &std::free);
            if (of.value(0) == static_cast<uint32_t>(program) && geometry)
                windows.append({window, geometry->width, geometry->height});
        }
        return windows;
    }

    QList<uint32_t> numbersOf(xcb_window_t window, std::string_view property)
    {
        constexpr uint32_t most = 1024;
        const Reply<xcb_get_property_reply_t> reply(
            xcb_get_property_reply(
                m_server, xcb_get_property(m_server, 0, window, atom(property), XCB_ATOM_ANY, 0, most), nullptr),
            &std::free);
        if (!reply || reply->format != 32)
            return {};
        const auto *first = static_cast<const uint32_t *>(xcb_get_property_value(reply.get()));
        return QList<uint32_t>(first, first + reply->value_len);
    }

    quint32 m_serial = 0;
};

} // namespace Latchkey::Test

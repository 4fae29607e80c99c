#pragma once

#include <cstdlib>
#include <memory>
#include <string_view>

#include <xcb/xcb.h>

namespace Latchkey::Test {

//! A tray of the older kind (the system tray protocol of freedesktop.org, "XEmbed"), on a connection of its own to the
//! X server: owns the selection that such trays own, and counts the icons that ask to be shown.
class FakeSystemTray
{
public:
    FakeSystemTray()
        : m_server(xcb_connect(nullptr, nullptr))
    {
        const xcb_screen_t *screen = xcb_setup_roots_iterator(xcb_get_setup(m_server)).data;
        m_window = xcb_generate_id(m_server);
        xcb_create_window(m_server, XCB_COPY_FROM_PARENT, m_window, screen->root, 0, 0, 100, 24, 0,
                          XCB_WINDOW_CLASS_INPUT_OUTPUT, screen->root_visual, 0, nullptr);
        xcb_set_selection_owner(m_server, m_window, atom("_NET_SYSTEM_TRAY_S0"), XCB_CURRENT_TIME);
        sync();
    }
    ~FakeSystemTray() { xcb_disconnect(m_server); } // which ends the window, and so the tray
    FakeSystemTray(const FakeSystemTray &) = delete;
    FakeSystemTray &operator=(const FakeSystemTray &) = delete;

    //! How many icons have asked so far.
    int docked()
    {
        const xcb_atom_t opcode = atom("_NET_SYSTEM_TRAY_OPCODE");
        while (const Reply<xcb_generic_event_t> event{xcb_poll_for_event(m_server), &std::free}) {
            const auto *message = reinterpret_cast<const xcb_client_message_event_t *>(event.get());
            constexpr int sentFlag = 0x80;
            constexpr uint32_t requestDock = 0;
            if ((event->response_type & ~sentFlag) == XCB_CLIENT_MESSAGE && message->type == opcode
                && message->data.data32[1] == requestDock)
                ++m_docked;
        }
        return m_docked;
    }

private:
    template<typename T>
    using Reply = std::unique_ptr<T, decltype(&std::free)>;

    xcb_atom_t atom(std::string_view name)
    {
        const Reply<xcb_intern_atom_reply_t> reply(
            xcb_intern_atom_reply(
                m_server, xcb_intern_atom(m_server, 0, static_cast<uint16_t>(name.size()), name.data()), nullptr),
            &std::free);
        return reply ? reply->atom : xcb_atom_t{XCB_ATOM_NONE};
    }
    void sync() { atom("_NET_SYSTEM_TRAY_S0"); } // an answer comes after all that was asked before

    xcb_connection_t *m_server;
    xcb_window_t m_window;
    int m_docked = 0;
};

} // namespace Latchkey::Test

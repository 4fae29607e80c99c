#pragma once

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>

#include <xcb/xcb.h>

namespace Latchkey::Test {

//! A connection of its own to the X server, with a window that is never shown. Its end ends the window, and gives up what
//! that has owned.
class XClient
{
public:
    XClient(const XClient &) = delete;
    XClient &operator=(const XClient &) = delete;

protected:
    template<typename T>
    using Reply = std::unique_ptr<T, decltype(&std::free)>;

    XClient(uint16_t width, uint16_t height)
        : m_server(xcb_connect(nullptr, nullptr))
        , m_screen(xcb_setup_roots_iterator(xcb_get_setup(m_server)).data)
        , m_window(xcb_generate_id(m_server))
    {
        xcb_create_window(m_server, XCB_COPY_FROM_PARENT, m_window, m_screen->root, 0, 0, width, height, 0,
                          XCB_WINDOW_CLASS_INPUT_OUTPUT, m_screen->root_visual, 0, nullptr);
    }
    ~XClient() { xcb_disconnect(m_server); }

    xcb_atom_t atom(std::string_view name)
    {
        const Reply<xcb_intern_atom_reply_t> reply(
            xcb_intern_atom_reply(
                m_server, xcb_intern_atom(m_server, 0, static_cast<uint16_t>(name.size()), name.data()), nullptr),
            &std::free);
        return reply ? reply->atom : xcb_atom_t{XCB_ATOM_NONE};
    }
    void own(std::string_view selection)
    {
        xcb_set_selection_owner(m_server, m_window, atom(selection), XCB_CURRENT_TIME);
        (void)atom(selection); // an answer comes after all that was asked before
    }

    xcb_connection_t *m_server;
    const xcb_screen_t *m_screen;
    const xcb_window_t m_window;
};

} // namespace Latchkey::Test

#pragma once

#include "tests/ui/xclient.h"

namespace Latchkey::Test {

//! A tray of the older kind (the system tray protocol of freedesktop.org, "XEmbed"), on a connection of its own to the
//! X server: owns the selection that such trays own, and counts the icons that ask to be shown.
class FakeSystemTray : private XClient
{
public:
    FakeSystemTray()
        : XClient(100, 24)
    {
        own("_NET_SYSTEM_TRAY_S0");
    }

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
    int m_docked = 0;
};

} // namespace Latchkey::Test

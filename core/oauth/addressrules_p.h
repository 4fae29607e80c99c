#pragma once

#include "core/base/export.h"

#include <QtCore/QList>
#include <QtCore/QUrl>
#include <QtNetwork/QHostAddress>

#include <optional>

namespace Latchkey {

//! How far inside an address is. What somebody out there wrote must not lead us further in than they are themselves:
//! RULE B-2. Ordered.
enum class Reach {
    Public,
    Private, //!< This network, or an address that nobody can reach from outside.
    Loopback, //!< This machine.
    Never, //!< Link-local (cloud metadata services live there), multicast, unspecified, reserved.
};

//! IPv4 inside IPv6 (mapped, NAT64, 6to4) counts as the IPv4 address that it leads to.
LATCHKEY_TEST_EXPORT Reach reachOf(const QHostAddress &address);

//! Of all that a name stands for. The outermost: whoever publishes both a public and a private address for it must not
//! thereby get further in. Without addresses: Public, and Never.
LATCHKEY_TEST_EXPORT Reach innermost(const QList<QHostAddress> &addresses);
LATCHKEY_TEST_EXPORT Reach outermost(const QList<QHostAddress> &addresses);

//! Of a URL's host, as far as its text tells: an address literal, or the name `localhost` (RFC 6761 section 6.3).
//! Not set: a name, which has to be looked up.
LATCHKEY_TEST_EXPORT std::optional<Reach> reachOfHost(const QString &host);

LATCHKEY_EXPORT bool isLoopback(const QUrl &url);

} // namespace Latchkey

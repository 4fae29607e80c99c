#pragma once

#include <QtCore/QObject>

namespace Latchkey::Demo {

Q_NAMESPACE

//! What of the provider a request is for.
enum class Endpoint {
    Mcp, //!< `/NAME/mcp`
    ResourceMetadata, //!< RFC 9728
    ServerMetadata, //!< RFC 8414
    Register, //!< RFC 7591
    Authorize, //!< The consent page, and its answer.
    Token,
    Revoke, //!< RFC 7009
    DeviceAuthorization, //!< RFC 8628 section 3.1
    Device, //!< The page at which a user types a code.
    Page, //!< The page for people at `/`, and its buttons.
    Unknown, //!< Answered with 404; and what is not HTTP at all.
};
Q_ENUM_NS(Endpoint)

} // namespace Latchkey::Demo

#pragma once

#include "core/base/export.h"

#include <QtCore/QString>

namespace Latchkey {

//! What a credential belongs to: one MCP server, by the name and the URL that the user configured.
struct LATCHKEY_EXPORT ServerIdentity {
    QString name;
    QString url; //!< As configured, byte for byte: QUrl would normalize it, and the store key with it.

    //! The key of this server's credential in every store: `NAME|` and the first 16 hex digits of SHA-256 over
    //! `{"type":"http","url":URL,"headers":{}}`. Shared with other programs; must never change.
    QString storeKey() const;

    friend bool operator==(const ServerIdentity &, const ServerIdentity &) = default;
};

} // namespace Latchkey

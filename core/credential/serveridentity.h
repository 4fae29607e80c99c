#pragma once

#include "core/base/export.h"

#include <QtCore/QDebug>
#include <QtCore/QString>

namespace Latchkey {

//! What a credential belongs to: one MCP server, by the name and the URL that the user configured.
struct LATCHKEY_EXPORT ServerIdentity {
    QString name; //!< As configured, byte for byte.
    QString url; //!< As configured, byte for byte: QUrl would normalize it, and the store key with it.
    //! Where it runs, as configured (`environment_id`). Any value but "local", even an empty one, means an executor
    //! with a credential of its own, which only Codex uses.
    QString environment = QStringLiteral("local");

    //! Whether its credential is ours to keep, and not an executor's.
    bool isLocal() const { return environment == QLatin1String("local"); }

    //! The key of this server's credential in every store, with F for the first 16 hex digits of SHA-256 over
    //! `{"type":"http","url":URL,"headers":{}}`: `NAME|F`, or an executor's `executor:B64(ENVIRONMENT):B64(NAME):F`. A name
    //! may hold bars: what follows the last one is F. Shared with other programs; must never change.
    QString storeKey() const;

    //! What an entry in a store calls it (`server_name`): a name that reads like an executor's has `local:` before it.
    QString storedName() const;

    //! The server of an entry that says \a storedName and \a url.
    static ServerIdentity ofEntry(const QString &storedName, const QString &url);

    friend bool operator==(const ServerIdentity &, const ServerIdentity &) = default;
};

//! Name and address, without a query and a user in it: both can be keys.
LATCHKEY_EXPORT QDebug operator<<(QDebug out, const ServerIdentity &server);

//! Whether an entry that says \a storedName is one of an enterprise's identity provider (`ema-idp:`): it is for no
//! server, and only Codex uses it.
LATCHKEY_EXPORT bool isEnterpriseEntry(QStringView storedName);

} // namespace Latchkey

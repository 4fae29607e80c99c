#pragma once

#include "core/base/export.h"
#include "core/credential/server.h"

#include <QtCore/QString>

namespace Latchkey {

//! Where a sign-in listens, and what it announces: Codex's rules, so that a client which was registered for Codex works
//! unchanged. All of these are pure.

//! 0: any. The port in a callback URL is never listened on.
LATCHKEY_TEST_EXPORT quint16 callbackPortOf(const CallbackSettings &settings);

//! Whether Codex would listen on every interface, which we never do: it does for a host other than localhost and 127.0.0.1.
LATCHKEY_TEST_EXPORT bool wantsEveryInterface(const CallbackSettings &settings);

//! What tells a server's answers from another's, for the path that they come to. RFC 9700 section 4.4.2.
LATCHKEY_TEST_EXPORT QString callbackId(const QString &serverUrl);

//! What a redirect URI depends on besides the settings.
struct RedirectFacts {
    QString serverUrl;
    bool isClientConfigured = false;
    bool sendsIssuer = false; //!< As AuthorizationServerMetadata::sendsIssuerInResponse.
    quint16 port = 0; //!< That we listen on.
};

//! The redirect URI: a configured one as it is, or the loopback address; with the server's callbackId() where the
//! authorization server names no issuer in its answers, or where a client is registered and has no URL of its own.
LATCHKEY_TEST_EXPORT QString redirectFor(const CallbackSettings &settings, const RedirectFacts &facts);

} // namespace Latchkey

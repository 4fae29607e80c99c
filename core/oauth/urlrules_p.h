#pragma once

#include "core/base/export.h"
#include "core/base/result.h"

#include <QtCore/QString>
#include <QtCore/QUrl>

namespace Latchkey {

//! Which URLs may be fetched and opened. RULE B-1, B-2, B-5, B-6, B-7, B-18. All of these are pure; names are looked up
//! just before a request is sent, by HttpExchange.

//! The URL of an MCP server as a user configured it: https, or http to this machine. Errors: InvalidInput,
//! Stage::Configuration.
LATCHKEY_TEST_EXPORT Result<QUrl> configuredServerUrl(const QString &raw);

//! A URL that the other side wrote, to be fetched because \a origin led us there: absolute, https, or http where both are
//! on this machine; a host, no user name, no fragment, plain ASCII; not further inside than \a origin, as far as its
//! text tells. Errors: Protocol.
LATCHKEY_TEST_EXPORT Result<QUrl> foreignUrl(const QString &raw, const QUrl &origin);

//! An issuer identifier (RFC 8414 section 2): as foreignUrl(), and without a query. Errors: Protocol.
LATCHKEY_TEST_EXPORT Result<QUrl> issuerUrl(const QString &raw, const QUrl &origin);

//! What may be handed to the system's browser: https, or http to this machine; encoded as plain ASCII without a
//! character that any shell or launcher could take for its own. Opens nothing itself: pass the result as one argument,
//! never through a shell (CVE-2025-6514). Errors: Protocol, Stage::Authorization.
LATCHKEY_EXPORT Result<QUrl> openableUrl(const QUrl &url);

//! The address of a client-id metadata document: https, with a path and without dots to go up by, no user name, no fragment
//! (draft-ietf-oauth-client-id-metadata-document section 3; RULE C-3). Errors: InvalidInput.
LATCHKEY_EXPORT Status checkClientMetadataUrl(const QString &raw);

//! Where an answer to \a asked sends to with its \a location, to be shown: without a user name, a query and a fragment.
QString redirectShown(const QUrl &asked, const QByteArray &location);

//! Of an http or https URL, also where it names none.
int portOf(const QUrl &url);

//! RFC 6454 section 5.
LATCHKEY_TEST_EXPORT bool sameOrigin(const QUrl &left, const QUrl &right);

//! The RFC 8707 `resource` of a server that publishes none: its URL without a fragment, scheme and host in lower case,
//! and otherwise byte for byte. RULE R-5.
LATCHKEY_TEST_EXPORT QString canonicalResource(const QString &serverUrl);

} // namespace Latchkey

#pragma once

#include "core/base/export.h"
#include "core/jose/jwt_p.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QRandomGenerator>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <array>

//! Small texts of the protocol.
namespace Latchkey {

//! RFC 8414 section 3.3: code point by code point. One concession (RULE T-3): a single terminal slash, because section
//! 3.1 maps both spellings to one URL, and every Google-hosted MCP server differs by it. Not for RFC 9207's `iss`.
LATCHKEY_TEST_EXPORT bool isSameIssuer(const QString &left, const QString &right);

//! RFC 6749 section 3.3: %x21 / %x23-5B / %x5D-7E; and at most 256 characters (RULE B-11).
LATCHKEY_TEST_EXPORT bool isScopeToken(QStringView text);

//! The well-formed scopes of a space-separated list, each once, in order, at most 256.
LATCHKEY_TEST_EXPORT QStringList scopesOf(const QString &list);

//! The same for scopes that are separated already.
LATCHKEY_TEST_EXPORT QStringList wellFormedScopes(const QStringList &scopes);

//! RFC 9110 section 10.2.3: seconds, or an HTTP date. UTC, between \a now and a day later, so that no server can put a
//! credential to sleep for good. Invalid: none, or not understood.
LATCHKEY_TEST_EXPORT QDateTime retryTime(const QByteArray &retryAfter, const QDateTime &now);

//! 256 bits, base64url: 43 characters, as RFC 7636 section 4.1 recommends for the verifier.
inline QByteArray randomText()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return base64Url(QByteArrayView(reinterpret_cast<const char *>(words.data()), sizeof words));
}

} // namespace Latchkey

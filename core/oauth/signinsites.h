#pragma once

#include "core/base/export.h"

#include <QtCore/QString>
#include <QtCore/QUrl>

namespace Latchkey {

//! Who is who in a sign-in: whom the user is asked to trust before a browser opens.
//!
//! The danger is the mix-up (RFC 9700 section 4.4). A server may publish metadata in which the authorization endpoint
//! is an honest provider's, and the token endpoint is its own. The page that opens is then the real one; the user knows
//! it, has an account there, and consents; and the code that comes back goes, together with the verifier that PKCE
//! protects it with, to whoever the token endpoint belongs to, who redeems both at the honest provider. PKCE does not
//! help, since the verifier is given away; `state` does not, since the answer is to our own request; and the issuer
//! that an answer names (RFC 9207) only helps where the honest provider sends one, which most do not. What remains is
//! to look at the addresses before anything is opened:
//!
//! - Issuer, page and recipient belong together where they are of one site. Then the metadata gives nobody a code of
//!   somebody else's page, and the user is asked about that one site, unless it is the MCP server's own or known
//!   already.
//! - Where they do not, nothing that we can see tells an attack from a company that keeps its pages and its tokens
//!   under two names. The user is told both, and asked. What they are asked to trust is the site that *gets the code*:
//!   trust in the page is just what the attack lives on.
//! - What is then remembered is the pair of page and recipient. Remembering the page would let the next server in that
//!   names it; remembering the recipient would let it take codes of every other page.
//! - A page in a network further inside than the MCP server itself is asked about whoever it is of: the server has us open
//!   what it cannot reach itself, and its own name may stand for such an address.
//!
//! The other endpoints need no such question: a registration gives away no more than our name, and a refresh token goes to
//! the token endpoint of the issuer that is stored with it, which is the site that the user was asked about.
struct SignInSites {
    QUrl server; //!< The MCP server.
    QString issuer; //!< Of the authorization server, byte for byte.
    QUrl page; //!< The page that opens in the browser, or where a code is typed (RFC 8628).
    QUrl recipient; //!< The token endpoint: gets the code.
    bool pageIsInside = false; //!< The page is in a network that is further inside than the server is.

    //! Whether issuer, page and recipient are most likely in the same hands. On this machine, and at bare addresses,
    //! the ports must be the same, too: another port is another program's.
    LATCHKEY_EXPORT bool areSameSite() const;

    friend bool operator==(const SignInSites &, const SignInSites &) = default;
};

//! Whether both hosts are most likely in the same hands: one host, one within the other, or both below a domain that
//! does not hand out names to everybody. Careful rather than complete: where it says no, the user is asked.
LATCHKEY_EXPORT bool isSameSite(const QUrl &left, const QUrl &right);

//! A site as it is shown and remembered: the host, encoded so that look-alike letters cannot pass for another name, and
//! the port if it is not the usual one.
LATCHKEY_EXPORT QString siteName(const QUrl &url);

} // namespace Latchkey

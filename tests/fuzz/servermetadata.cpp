#include "core/oauth/addressrules_p.h"
#include "core/oauth/metadata.h"
#include "core/oauth/urlrules_p.h"
#include "tests/fuzz/fuzz.h"

using namespace Latchkey;
using namespace Latchkey::Fuzz;

//! RFC 8414. First line: the issuer that was asked; then the document.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto [first, body] = firstLine(input(data, size));
    const QString issuer = QString::fromUtf8(first);
    const auto metadata = parseAuthorizationServerMetadata(body, issuer);
    if (!metadata) {
        requireFit(metadata.error());
        return 0;
    }
    require(metadata->issuer == issuer || metadata->issuer.size() == issuer.size() + 1
                || metadata->issuer.size() + 1 == issuer.size(),
            "the issuer that was asked");
    const QUrl origin(metadata->issuer, QUrl::StrictMode);
    for (const QUrl &endpoint : {metadata->authorizationEndpoint, metadata->tokenEndpoint,
                                 metadata->registrationEndpoint, metadata->revocationEndpoint}) {
        if (endpoint.isEmpty())
            continue;
        require(endpoint.scheme() == QStringLiteral("https")
                    || (endpoint.scheme() == QStringLiteral("http") && isLoopback(endpoint) && isLoopback(origin)),
                "endpoints are web addresses, and plain http stays on this machine");
        require(endpoint.userInfo().isEmpty() && !endpoint.hasFragment() && !endpoint.host().isEmpty(),
                "endpoints are plain");
    }
    require(!metadata->authorizationEndpoint.isEmpty() && !metadata->tokenEndpoint.isEmpty(), "endpoints are there");
    (void)openableUrl(metadata->authorizationEndpoint);
    return 0;
}

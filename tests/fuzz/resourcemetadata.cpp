#include "core/oauth/metadata.h"
#include "core/oauth/urlrules_p.h"
#include "tests/fuzz/fuzz.h"

using namespace Latchkey;
using namespace Latchkey::Fuzz;

//! RFC 9728. First line: the server's URL as configured; then the document.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto [first, body] = firstLine(input(data, size));
    const QString serverUrl = QString::fromUtf8(first);
    const auto configured = configuredServerUrl(serverUrl);
    if (!configured)
        return 0; // nobody asks such a server
    for (const QUrl &url : protectedResourceMetadataUrls(serverUrl))
        require(sameOrigin(url, *configured), "a server's metadata is looked for at the server only");
    const auto metadata = parseProtectedResourceMetadata(body, serverUrl);
    if (!metadata) {
        requireFit(metadata.error());
        return 0;
    }
    require(sameOrigin(QUrl(metadata->resource), *configured), "a resource of the same origin");
    require(metadata->authorizationServers.size() <= 16, "at most 16 authorization servers");
    for (const QString &issuer : metadata->authorizationServers) {
        require(issuerUrl(issuer, *configured).has_value(), "only issuers that may be asked");
        require(!authorizationServerMetadataUrls(issuer).isEmpty(), "an issuer's metadata can be looked for");
    }
    return 0;
}

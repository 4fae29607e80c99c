#include "core/base/clock.h"
#include "core/oauth/oauthoperations_p.h"
#include "tests/fuzz/fuzz.h"

using namespace Latchkey;
using namespace Latchkey::Fuzz;

//! RFC 7591. First line: status, and the value of `Retry-After`; then the body.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto [first, body] = firstLine(input(data, size));
    const qsizetype blank = first.indexOf(' ');
    const QDateTime now = utcFromSecs(1'900'000'000);
    const QString redirectUri = QStringLiteral("http://127.0.0.1:40404/callback");
    AuthorizationServerMetadata metadata;
    metadata.tokenEndpointAuthMethods = {QStringLiteral("none"), QStringLiteral("client_secret_post")};
    const auto client = parseRegistration(first.left(blank < 0 ? first.size() : blank).toInt(), body,
                                          blank < 0 ? QByteArray() : first.mid(blank + 1), metadata, redirectUri, now);
    if (!client) {
        requireFit(client.error());
        return 0;
    }
    require(!client->clientId.isEmpty(), "a client has an id");
    require(!client->authMethod.isEmpty(), "a client knows how to say who it is");
    return 0;
}

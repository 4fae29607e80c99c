#include "core/oauth/oauthclient.h"
#include "tests/fuzz/fuzz.h"

using namespace Latchkey;
using namespace Latchkey::Fuzz;

//! The query of a redirect, as it comes over the wire, and the address that a person pasted.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text = input(data, size);
    AuthorizationAttempt attempt;
    attempt.state = QStringLiteral("STATE");
    attempt.authorizationServer.issuer = QStringLiteral("https://as.example");
    for (const bool sendsIssuer : {false, true}) {
        attempt.authorizationServer.sendsIssuerInResponse = sendsIssuer;
        const auto judge = [&attempt](const QByteArray &query) {
            const auto code = authorizationCode(attempt, query);
            if (code)
                require(!code->isEmpty() && query.contains("STATE"), "a code comes with the state of this sign-in");
            else
                requireFit(code.error());
        };
        judge(text);
        if (const auto query = pastedRedirectQuery(QString::fromUtf8(text)))
            judge(*query);
    }
    return 0;
}

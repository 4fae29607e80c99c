#include "core/store/keyringentry_p.h"
#include "tests/fuzz/fuzz.h"

#include <QtCore/QJsonDocument>

using namespace Latchkey;
using namespace Latchkey::Fuzz;

//! The value of one entry of the keyring.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ServerIdentity server{QStringLiteral("demo"), QStringLiteral("http://127.0.0.1:39111/mcp")};
    const QJsonObject entry = QJsonDocument::fromJson(input(data, size)).object();
    const auto read = credentialFromKeyringEntry(entry, server);
    if (!read) {
        requireFit(read.error());
        return 0;
    }
    const QJsonObject written = withKeyringCredential(entry, *read);
    const auto again = credentialFromKeyringEntry(written, server);
    require(again && *again == *read, "what is written reads the same");
    require(withKeyringCredential(written, *again) == written, "writing twice changes nothing");
    return 0;
}

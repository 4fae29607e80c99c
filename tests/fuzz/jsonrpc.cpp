#include "app/bridge/jsonrpc.h"
#include "tests/fuzz/fuzz.h"

#include <QtCore/QJsonDocument>

using namespace Latchkey;
using namespace Latchkey::Fuzz;

//! A message of the bridge's client, or of the server.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray line = input(data, size);
    const auto message = JsonRpc::parse(line);
    require(message.has_value() == !QJsonDocument::fromJson(line).isNull(), "a message is JSON");
    (void)JsonRpc::negotiatedVersion(line);
    if (!message)
        return 0;
    require(message->bytes == line, "a message is passed on as it came");
    const QByteArray flat = JsonRpc::oneLine(line);
    require(!flat.contains('\n') && !flat.contains('\r'), "a line is one line");
    // Qt takes raw line ends inside of a text, which JSON does not allow; there they become blanks.
    require(!QJsonDocument::fromJson(flat).isNull(), "and still JSON");
    if (message->isRequest()) {
        const QByteArray refusal = JsonRpc::error(message->id, JsonRpc::transportError, message->method);
        require(!refusal.contains('\n'), "an error is one line");
        require(JsonRpc::isAnswerTo(refusal, message->id), "an error answers its request");
    }
    return 0;
}

#include "app/bridge/jsonrpc.h"
#include "app/bridge/jsonscanner.h"
#include "tests/fuzz/fuzz.h"

#include <QtCore/QJsonDocument>

using namespace Latchkey;
using namespace Latchkey::Fuzz;

namespace {

//! What comes out of \a text, fed in pieces of \a piece bytes; null: it is no JSON.
QByteArray scanned(const QByteArray &text, qsizetype piece)
{
    JsonScanner scanner;
    QByteArray out = "";
    for (qsizetype at = 0; at < text.size(); at += piece) {
        QByteArrayView next = QByteArrayView(text).sliced(at, qMin(piece, text.size() - at));
        scanner.feed(next, &out);
    }
    return scanner.end() == JsonScanner::Progress::Complete ? out : QByteArray();
}

} // namespace

//! A message of the bridge's client, or of the server. Its length says how many bytes arrive at a time.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray line = input(data, size);
    const QByteArray flat = scanned(line, qMax<qsizetype>(line.size(), 1));
    require(scanned(line, 1 + line.size() % 17) == flat, "however the bytes arrive, the text is the same");
    require(!flat.contains('\n') && !flat.contains('\r') && !flat.contains('\0'), "a line is one line");
    require(flat.isNull() || scanned(flat, flat.size()) == flat, "what was mended needs no mending");
    if (flat.startsWith('{') || flat.startsWith('[')) {
        QJsonParseError error;
        (void)QJsonDocument::fromJson(flat, &error);
        // Others have limits of their own.
        const bool isSound = error.error == QJsonParseError::NoError || error.error == QJsonParseError::DeepNesting
            || error.error == QJsonParseError::IllegalNumber;
        require(isSound, "what comes out is JSON for others, too");
    }
    const auto received = JsonRpc::receivedFrom(line);
    require(!received || !received->line.isEmpty(), "a message has its words");
    const auto message = JsonRpc::parse(line);
    if (!message)
        return 0;
    require(!flat.isNull(), "a message is JSON");
    require(!message->bytes.contains('\n'), "a message is one line");
    if (message->isRequest()) {
        const QByteArray refusal = JsonRpc::error(message->id, JsonRpc::transportError, message->method);
        require(!refusal.contains('\n'), "an error is one line");
        const auto answer = JsonRpc::receivedFrom(refusal);
        require(answer && answer->answers(message->id), "an error answers its request");
    }
    return 0;
}

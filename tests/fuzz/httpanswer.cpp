#include "app/bridge/answerreader.h"
#include "tests/fuzz/fuzz.h"

using namespace Latchkey;
using namespace Latchkey::Fuzz;

namespace {

struct Reading {
    AnswerReader reader;
    QByteArray body;
    qsizetype left = 0;
};

Reading readingOf(const QByteArray &bytes, qsizetype piece)
{
    Reading reading;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        QByteArrayView next = QByteArrayView(bytes).sliced(at, qMin(piece, bytes.size() - at));
        reading.reader.feed(next, reading.body);
        require(next.isEmpty() || reading.reader.isOver(), "what is left is no part of the answer");
        reading.left += next.size();
    }
    return reading;
}

} // namespace

//! What a server answers. First byte: how many bytes arrive at a time.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes = input(data + 1, size - 1);
    Reading whole = readingOf(bytes, qMax<qsizetype>(bytes.size(), 1));
    Reading pieces = readingOf(bytes, qMax<qsizetype>(data[0], 1));
    require(whole.body == pieces.body && whole.left == pieces.left, "however the bytes arrive, the body is the same");
    require(whole.reader.fields() == pieces.reader.fields() && whole.reader.status() == pieces.reader.status(),
            "and the head");
    require(whole.reader.isComplete() == pieces.reader.isComplete()
                && whole.reader.isBroken() == pieces.reader.isBroken(),
            "and whether it has ended");
    require(whole.body.isEmpty() || whole.reader.hasHead(), "nothing is read before the head");
    require(whole.body.size() + whole.left <= bytes.size(), "nothing is invented");
    for (const auto &[name, value] : whole.reader.fields())
        require(!name.isEmpty() && !value.contains('\n'), "a field is one line");
    const bool isComplete = whole.reader.isComplete();
    whole.reader.end();
    require(whole.reader.isOver(), "every answer ends with its connection");
    require(!isComplete || whole.reader.isComplete(), "what was complete stays so");
    require(!whole.reader.keepsConnection(), "and the connection is not used any more");
    return 0;
}

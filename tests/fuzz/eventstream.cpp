#include "core/session/eventstream.h"
#include "tests/fuzz/fuzz.h"

using namespace Latchkey;
using namespace Latchkey::Fuzz;

//! Server-sent events. First byte: how many bytes arrive at a time.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray text = input(data + 1, size - 1);
    constexpr qsizetype limit = 4096;

    EventStream whole(limit);
    const QList<EventStream::Event> atOnce = whole.feed(text);
    qsizetype kept = 0;
    for (const EventStream::Event &event : atOnce) {
        require(event.data.size() <= limit, "events are bounded");
        require(!event.type.contains('\n') && !event.type.contains('\r'), "a type is one line");
        kept += event.data.size() + event.type.size();
    }
    require(kept <= text.size(), "nothing is invented");
    require(!whole.lastEventId().contains('\0') && !whole.lastEventId().contains('\n'), "an id fits into a header");

    EventStream pieces(limit);
    QList<EventStream::Event> inPieces;
    const qsizetype piece = qMax<qsizetype>(data[0], 1);
    for (qsizetype at = 0; at < text.size(); at += piece)
        inPieces += pieces.feed(QByteArrayView(text).sliced(at, qMin(piece, text.size() - at)));
    if (whole.isTooLarge() || pieces.isTooLarge())
        return 0; // where a stream is given up depends on what had come by then
    require(inPieces == atOnce, "however the bytes arrive, the events are the same");
    require(pieces.lastEventId() == whole.lastEventId() && pieces.retry() == whole.retry(), "and what they say");
    return 0;
}

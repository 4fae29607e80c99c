#include "core/session/historyfile_p.h"
#include "tests/fuzz/fuzz.h"

using namespace Latchkey;
using namespace Latchkey::Fuzz;

namespace {

void requireFitToTell(const HistoryEvent &event)
{
    requireShowable(event.program, 65, "a program's name may be shown");
    requireShowable(event.from, 65, "another program's name may be shown");
    requireShowable(event.repair, 65, "the word for a repair may be shown");
    requireShowable(event.credentialMark, 65, "a mark may be shown");
    if (event.error)
        requireFit(*event.error);
    require(event.at.isValid() && event.count > 0, "it has happened");
}

//! As a file is that was shortened, and as one is that grows.
void requireToReadTheSame(const QList<HistoryEvent> &events)
{
    QByteArray lines;
    for (const HistoryEvent &event : events)
        lines += toLine(event);
    require(eventsIn(lines) == events, "what is written reads the same");
}

} // namespace

//! A history, one event a line, that any program of this user may have written to.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QList<HistoryEvent> events = eventsIn(input(data, size));
    for (const HistoryEvent &event : events) {
        requireFitToTell(event);
        if (event.what == HistoryEvent::What::Adopted)
            require(isKnown(event, events), "what is there is known");
    }
    requireToReadTheSame(events);
    const QList<HistoryEvent> all = condensed(events);
    require(all.size() <= historyLength && all.size() <= events.size(), "no more than there were");
    for (const HistoryEvent &event : all)
        requireFitToTell(event);
    requireToReadTheSame(all);
    return 0;
}

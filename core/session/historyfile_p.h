#pragma once

#include "core/base/export.h"
#include "core/session/history.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace Latchkey {

//! One line of a history's file, with its end.
LATCHKEY_TEST_EXPORT QByteArray toLine(const HistoryEvent &event);

//! The events of a file's \a content, oldest first. Lines that are cut off, or of another program, are skipped; texts
//! are made safe to show.
LATCHKEY_TEST_EXPORT QList<HistoryEvent> eventsIn(const QByteArray &content);

//! \a events as they are told: the same thing several times in a row is one event with a count, what a program noticed
//! of something that is told by its author goes without saying, and authors are named. At most historyLength, oldest
//! first.
LATCHKEY_TEST_EXPORT QList<HistoryEvent> condensed(const QList<HistoryEvent> &events);

//! Whether \a event says nothing that \a known do not.
LATCHKEY_TEST_EXPORT bool isKnown(const HistoryEvent &event, const QList<HistoryEvent> &known);

} // namespace Latchkey

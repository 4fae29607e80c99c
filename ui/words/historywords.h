#pragma once

#include "core/session/history.h"
#include "ui/words/standing.h"

#include <QtCore/QString>

namespace Latchkey::Words {

//! One line: what happened, and whose doing it was. Without the time. Plain text.
QString historyLine(const HistoryEvent &event);
//! \a events, newest first, with renewals by the same program that follow each other as one event with their number.
QList<HistoryEvent> inARow(const QList<HistoryEvent> &events);
//! What stands beside that line.
Badge historyBadge(const HistoryEvent &event);

} // namespace Latchkey::Words

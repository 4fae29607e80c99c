#pragma once

#include "core/session/history.h"
#include "ui/words/standing.h"

#include <QtCore/QString>

namespace Latchkey::Words {

//! One line: what happened, and whose doing it was. Without the time. Plain text.
QString historyLine(const HistoryEvent &event);
//! What stands beside that line.
Badge historyBadge(const HistoryEvent &event);

} // namespace Latchkey::Words

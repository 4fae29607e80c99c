#pragma once

#include "ui/model/examiner.h"
#include "ui/window/banner.h"

namespace Latchkey::Ui {

class Standings;

//! What concerns the whole window as it is now, gravest first. Without what they lead to: that the window knows, by the
//! notice's id.
QList<Notice> noticesOf(const Homes &homes, const Examiner &examiner, const Standings &standings);

} // namespace Latchkey::Ui

#pragma once

#include "ui/theme/units.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QMessageBox>

namespace Latchkey::Ui {

//! Gives \a box room for sentences: by itself it is as wide as the first one, and breaks the others into narrow columns.
inline void widenForSentences(QMessageBox &box)
{
    constexpr int letters = 52;
    if (auto *grid = qobject_cast<QGridLayout *>(box.layout()))
        grid->addItem(new QSpacerItem(letters * Units(box.font()).e, 0), grid->rowCount(), 0, 1, grid->columnCount());
}

} // namespace Latchkey::Ui

#pragma once

#include "ui/theme/units.h"

#include <QtWidgets/QLayout>

namespace Latchkey::Ui {

//! Makes \a window as large as what stands in it needs now, as far as the screen has room: a layout sees to the width of
//! its words by itself, and not to the lines that they are broken into.
inline void growToFit(QWidget &window)
{
    QLayout *layout = window.layout();
    if (!layout || !window.isVisible())
        return;
    layout->activate();
    const QSize most = mostOfScreen(&window);
    QSize size = window.size().expandedTo(layout->totalMinimumSize().boundedTo(most));
    if (layout->hasHeightForWidth())
        size.setHeight(std::max(size.height(), std::min(layout->totalHeightForWidth(size.width()), most.height())));
    if (size != window.size())
        window.resize(size);
}

} // namespace Latchkey::Ui

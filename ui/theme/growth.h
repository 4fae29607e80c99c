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

//! Makes \a window as large as what stands in it, where QWidget::adjustSize() takes the height that belongs to a width which
//! the window may not have: of words that are broken into more lines, the last ones were cut.
inline void fitToContents(QWidget &window)
{
    QLayout *layout = window.layout();
    if (!layout || !window.isWindow())
        return;
    layout->activate();
    const QSize most = mostOfScreen(&window).boundedTo(window.maximumSize());
    const QSize wanted = layout->totalSizeHint().expandedTo(window.minimumSize()).boundedTo(most);
    const int height = layout->hasHeightForWidth() ? layout->totalHeightForWidth(wanted.width()) : wanted.height();
    window.resize(wanted.width(), std::clamp(height, std::min(window.minimumHeight(), most.height()), most.height()));
}

//! The same when what is hidden is, too.
inline void fitToContentsLater(QWidget &window)
{
    const auto fit = [&window] { fitToContents(window); };
    QMetaObject::invokeMethod(&window, fit, Qt::QueuedConnection);
}

} // namespace Latchkey::Ui

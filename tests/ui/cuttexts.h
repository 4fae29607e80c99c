#pragma once

#include "ui/theme/textlabel.h"

#include <QtCore/QStringList>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>

namespace Latchkey::Test {

//! The words in \a page that it has no room for: neither at once, nor in a tool tip, nor further down.
inline QStringList cutIn(const QWidget &page)
{
    QStringList cut;
    for (const QWidget *each : page.findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(each);
        const auto *button = qobject_cast<const QAbstractButton *>(each);
        if (!each->isVisible() || (!label && !button))
            continue;
        const bool isElided = qobject_cast<const Ui::ElidedLabel *>(each) && !each->toolTip().isEmpty();
        const bool wraps = each->hasHeightForWidth();
        const bool isCut = (!isElided && each->width() < each->minimumSizeHint().width())
            || (wraps && each->height() < each->heightForWidth(each->width()));
        if (isCut || each->mapTo(&page, each->rect().bottomRight()).x() >= page.width())
            cut.append(label ? label->text() : button->text());
    }
    return cut;
}

} // namespace Latchkey::Test

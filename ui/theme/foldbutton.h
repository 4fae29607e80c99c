#pragma once

#include "ui/icons/stateicon.h"

#include <QtCore/QEvent>
#include <QtWidgets/QToolButton>

namespace Latchkey::Ui {

//! Shows and hides what stands below it: checked while that is open. Its arrow points the way in which one reads.
class FoldButton : public QToolButton
{
    Q_OBJECT
public:
    explicit FoldButton(const QString &text, QWidget *parent = nullptr)
        : QToolButton(parent)
    {
        setText(text);
        setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        setAutoRaise(true);
        setCheckable(true);
        connect(this, &QToolButton::toggled, this, &FoldButton::point);
        point();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QToolButton::changeEvent(event);
        if (event->type() == QEvent::LayoutDirectionChange)
            point();
    }

private:
    // An arrow of the style's own stands at the left of the words in every language.
    void point() { setIcon(chevronIcon(isChecked() ? down : isRightToLeft() ? left : 0)); }

    static constexpr qreal down = 90;
    static constexpr qreal left = 180;
};

} // namespace Latchkey::Ui

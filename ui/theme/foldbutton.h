#pragma once

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
    void point() { setArrowType(isChecked() ? Qt::DownArrow : isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow); }
};

} // namespace Latchkey::Ui

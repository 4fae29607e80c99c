#include "ui/window/valuefield.h"

#include <QtGui/QGuiApplication>

namespace Latchkey::Ui {

ValueField::ValueField(const QString &accessibleName, QWidget *parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
    setFrame(false);
    setAccessibleName(accessibleName);
    if (QGuiApplication::isRightToLeft())
        setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
    QPalette clear;
    clear.setColor(QPalette::Base, Qt::transparent);
    setPalette(clear);
    // A line edit insets its text where a label does not; both stand in one column.
    setTextMargins(-2, 0, -2, 0);
    setFixedHeight(fontMetrics().height() + 2);
}

void ValueField::setValue(const QString &value)
{
    if (value == text())
        return;
    setText(value);
    setCursorPosition(0);
    setToolTip(value.toHtmlEscaped());
}

} // namespace Latchkey::Ui

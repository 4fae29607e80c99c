#pragma once

#include "ui/theme/units.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QProxyStyle>
#include <QtWidgets/QStyleOptionButton>

namespace Latchkey::Ui {

//! The user's own style, but for the pictures on the buttons of dialogs: red ones stood on what does no harm. And no button
//! is as narrow as its words: some styles only see to it that short ones are wide enough.
class QuietStyle : public QProxyStyle
{
    Q_OBJECT
public:
    using QProxyStyle::QProxyStyle;

    //! For the whole program, once.
    static void install()
    {
        if (!qobject_cast<QuietStyle *>(QApplication::style()))
            QApplication::setStyle(new QuietStyle);
    }

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
    }
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override
    {
        QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (type == CT_PushButton && button && !(button->features & QStyleOptionButton::Flat))
            size.setWidth(
                std::max(size.width(),
                         contents.width() + roomBesideWords * Units(widget ? widget->font() : QApplication::font()).s));
        return size;
    }

private:
    static constexpr int roomBesideWords = 6; // gaps, of both sides
};

} // namespace Latchkey::Ui

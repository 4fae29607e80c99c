#pragma once

#include <QtWidgets/QApplication>
#include <QtWidgets/QProxyStyle>

namespace Latchkey::Ui {

//! The user's own style, but for the pictures on the buttons of dialogs: red ones stood on what does no harm.
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
};

} // namespace Latchkey::Ui

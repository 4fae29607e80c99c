#pragma once

#include "ui/icons/contrast.h"
#include "ui/theme/units.h"

#include <QtGui/QPainter>

#include <QtWidgets/QApplication>
#include <QtWidgets/QProxyStyle>
#include <QtWidgets/QStyleOptionButton>

namespace Latchkey::Ui {

//! The user's own style, but for the pictures on the buttons of dialogs: red ones stood on what does no harm. And no button
//! is as narrow as its words: some styles only see to it that short ones are wide enough. And what can be ticked is seen also
//! where it is not: Fusion draws the frame in a shade of the window, which in the dark is all but that of the box.
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

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool isBox = element == PE_IndicatorCheckBox;
        const bool framed = isBox || element == PE_IndicatorRadioButton;
        // Then it has a colour of its own. That somebody has used the keyboard holds for all of a window.
        const bool hasFocus = option->state.testFlags(State_HasFocus | State_KeyboardFocusChange);
        if (!framed || hasFocus || !(option->state & State_Enabled) || baseStyle()->name() != QLatin1String("fusion"))
            return;
        painter->save();
        painter->setPen(frameOf(option->palette));
        painter->setBrush(Qt::NoBrush);
        if (isBox) {
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        } else {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->drawEllipse(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5));
        }
        painter->restore();
    }

    //! Of what can be ticked: it stands out from the box and from what is around.
    static QColor frameOf(const QPalette &palette)
    {
        const QColor base = palette.color(QPalette::Base);
        const QColor seed = blended(palette.color(QPalette::WindowText), base, frameShare);
        return readableOn(palette.color(QPalette::Window), readableOn(base, seed, leastFrameContrast),
                          leastFrameContrast);
    }

private:
    static constexpr double frameShare = 0.5;
    static constexpr double leastFrameContrast
        = 3.5; // WCAG 2.1, level AA, 1.4.11 asks for 3; and a curve is paler than its pen
    static constexpr int roomBesideWords = 6; // gaps, of both sides
};

} // namespace Latchkey::Ui

#include "ui/theme/textlabel.h"

#include "ui/icons/tones.h"
#include "ui/theme/units.h"

#include <QtCore/QEvent>
#include <QtWidgets/QApplication>

#include <utility>

namespace Latchkey::Ui {

TextLabel::TextLabel(qreal factor, QFont::Weight weight, Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_factor(factor)
    , m_weight(weight)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText); // some of it was written by servers
    setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    follow();
}

TextLabel *TextLabel::wrapping()
{
    setWordWrap(true);
    return this;
}

TextLabel *TextLabel::selectable(const QString &accessibleName)
{
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(accessibleName);
    // Text that can be selected is laid out by its own direction; names and addresses are written from left to right.
    if (QGuiApplication::isRightToLeft())
        setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
    return this;
}

void TextLabel::setTone(Tone tone)
{
    m_tone = tone;
    follow();
}

void TextLabel::say(const QString &text)
{
    if (text != this->text())
        setText(text);
    setVisible(!text.isEmpty());
}

bool TextLabel::event(QEvent *event)
{
    const bool handled = QLabel::event(event);
    switch (event->type()) {
    case QEvent::ApplicationFontChange:
    case QEvent::FontChange:
    case QEvent::ApplicationPaletteChange:
    case QEvent::PaletteChange:
    case QEvent::ParentChange:
        follow();
        break;
    default:
        break;
    }
    return handled;
}

void TextLabel::follow()
{
    if (std::exchange(m_following, true))
        return;
    if (m_factor != 1 || m_weight != QFont::Normal) {
        if (const QFont wanted = scaled(QApplication::font(this), m_factor, m_weight); wanted != font())
            setFont(wanted);
    }
    QPalette colors = QApplication::palette(this);
    if (m_tone == Tone::Muted) {
        QPalette muted;
        const QColor tone = mutedTone(colors, colors.color(QPalette::Window));
        muted.setColor(QPalette::WindowText, tone);
        muted.setColor(QPalette::Text, tone); // of labels that stand on the colour of lists
        setPalette(muted);
    } else if (testAttribute(Qt::WA_SetPalette)) {
        setPalette(QPalette());
    }
    m_following = false;
}

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void ElidedLabel::setWhole(const QString &text)
{
    m_whole = text;
    setToolTip(text.toHtmlEscaped());
    setAccessibleName(text);
    elide();
    updateGeometry();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {4 * fontMetrics().averageCharWidth(), QLabel::minimumSizeHint().height()};
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_whole) + fontMetrics().averageCharWidth(), QLabel::sizeHint().height()};
}

void ElidedLabel::elide()
{
    setText(fontMetrics().elidedText(m_whole, Qt::ElideRight, width()));
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        elide();
}

} // namespace Latchkey::Ui

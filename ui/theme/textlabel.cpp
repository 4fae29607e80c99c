#include "ui/theme/textlabel.h"

#include "ui/icons/picture.h"
#include "ui/icons/tones.h"
#include "ui/theme/tooltip.h"
#include "ui/theme/units.h"

#include <QtCore/QEvent>
#include <QtGui/QFontDatabase>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>

#include <algorithm>
#include <utility>

namespace Latchkey::Ui {

namespace {

// A label stands where its own text begins; names, hosts and addresses begin at the left, in every language. Beside others
// they have to stand where the window begins.
void alignByWindow(QLabel &label, TextLabel::Side side = TextLabel::Side::Leading)
{
    const bool isAtRight = label.isRightToLeft() != (side == TextLabel::Side::Trailing);
    const Qt::Alignment wanted = (side == TextLabel::Side::Middle ? Qt::AlignHCenter
                                      : isAtRight                 ? Qt::AlignRight
                                                                  : Qt::AlignLeft)
        | Qt::AlignAbsolute | (label.alignment() & Qt::AlignVertical_Mask);
    if (label.alignment() != wanted)
        label.setAlignment(wanted);
}

} // namespace

TextLabel::TextLabel(qreal factor, QFont::Weight weight, Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_factor(factor)
    , m_weight(weight)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText); // some of it was written by servers
    follow();
}

TextLabel *TextLabel::wrapping()
{
    setWordWrap(true);
    return this;
}

TextLabel *TextLabel::inFixedPitch()
{
    m_isFixedPitch = true;
    follow();
    return this;
}

TextLabel *TextLabel::at(Side side)
{
    m_side = side;
    follow();
    return this;
}

TextLabel *TextLabel::selectable(const QString &accessibleName)
{
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(accessibleName);
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
    case QEvent::LayoutDirectionChange:
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
    alignByWindow(*this, m_side);
    if (m_factor != 1 || m_weight != QFont::Normal || m_isFixedPitch) {
        QFont wanted = scaled(QApplication::font(this), m_factor, m_weight);
        if (m_isFixedPitch)
            wanted.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
        if (wanted != font())
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

LinkLabel::LinkLabel(const QString &text, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    say(text);
    alignByWindow(*this);
}

void LinkLabel::say(const QString &text)
{
    setText(QStringLiteral("<a href='#' style='text-decoration:none'>%1</a>").arg(text.toHtmlEscaped()));
    setAccessibleName(text);
}

void LinkLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        alignByWindow(*this);
    if (event->type() == QEvent::PaletteChange) {
        const QString same = text();
        clear(); // the colour of links stands in what was laid out
        setText(same);
    }
}

LinkLabel *LinkLabel::leadingOut()
{
    m_leadsOut = true;
    updateGeometry();
    return this;
}

int LinkLabel::roomForSign() const
{
    const Units units(font());
    return m_leadsOut ? units.s + units.u : 0;
}

QSize LinkLabel::sizeHint() const
{
    return QLabel::sizeHint() + QSize(roomForSign(), 0);
}

QSize LinkLabel::minimumSizeHint() const
{
    return QLabel::minimumSizeHint() + QSize(roomForSign(), 0);
}

QRect LinkLabel::sign() const
{
    const Units units(font());
    const int side = units.u * 3 / 4;
    const int words = std::min(QLabel::sizeHint().width(), width() - roomForSign());
    const QRect place(words + units.s, (height() - side) / 2, side, side);
    return QStyle::visualRect(layoutDirection(), rect(), place);
}

void LinkLabel::paintEvent(QPaintEvent *event)
{
    QLabel::paintEvent(event);
    if (!m_leadsOut)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect place = sign();
    painter.translate(place.center() + QPointF(0.5, 0.5));
    painter.scale(isRightToLeft() ? -1 : 1, 1);
    const qreal half = place.width() / 2.0;
    paintWayOut(painter, QRectF(-half, -half, 2 * half, 2 * half), palette().color(QPalette::Link));
}

// The sign belongs to the words.
void LinkLabel::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_leadsOut && event->button() == Qt::LeftButton && sign().contains(event->pos()))
        Q_EMIT linkActivated(QStringLiteral("#"));
    else
        QLabel::mouseReleaseEvent(event);
}

ElidedLabel::ElidedLabel(QFont::Weight weight, Tone tone, QWidget *parent)
    : TextLabel(1, weight, tone, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void ElidedLabel::setWhole(const QString &text)
{
    m_whole = text;
    setToolTip(toolTipOf(text));
    setAccessibleName(text);
    setAccessibleDescription(text); // else that is the tool tip, with its markup
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
    setText(fontMetrics().elidedText(m_whole, Qt::ElideRight, width() - std::max(0, indent())));
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    TextLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    TextLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        elide();
}

} // namespace Latchkey::Ui

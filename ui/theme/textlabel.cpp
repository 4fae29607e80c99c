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

constexpr int leastLink = 12; // letters
constexpr qsizetype mostLetters = 24; // of one word in a line
constexpr qsizetype mostInTitles = 12;

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

//! \a text with places where a line may end also in words that have none: behind what parts hosts and names, and else
//! after so many letters.
QString breakable(const QString &text, qsizetype mostLetters)
{
    constexpr QChar mayBreak(0x200b);
    constexpr char16_t firstIdeograph = 0x2e80; // from here on lines may end nearly everywhere
    static const QString parting = QStringLiteral("._:@=&?,;%+~|");
    QString broken;
    qsizetype letters = 0; // since a line might have ended
    qsizetype parted = -1; // where it might, in those
    for (const QChar each : text) {
        if (each.isSpace() || each == u'-' || each == u'/' || each == mayBreak || each.unicode() >= firstIdeograph) {
            letters = 0;
            parted = -1;
        } else if (++letters > mostLetters && !each.isLowSurrogate()) {
            const qsizetype at = parted >= 0 ? parted : broken.size();
            broken.insert(at, mayBreak);
            letters = broken.size() - at;
            parted = -1;
        }
        broken += each;
        if (parting.contains(each))
            parted = broken.size();
    }
    return broken;
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

void TextLabel::setText(const QString &text)
{
    m_whole = text;
    QLabel::setText(wordWrap() && textFormat() == Qt::PlainText
                        ? breakable(text, m_factor < titleSize ? mostLetters : mostInTitles)
                        : text);
}

void TextLabel::say(const QString &text)
{
    if (text != m_whole)
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
    if (text == m_whole)
        return; // else all around it is laid out anew
    m_whole = text;
    setAccessibleName(text);
    write(text);
    elide();
    updateGeometry();
}

void LinkLabel::write(const QString &text)
{
    setText(QStringLiteral("<a href='#' style='text-decoration:none'>%1</a>").arg(text.toHtmlEscaped()));
}

void LinkLabel::elide()
{
    if (m_leadsOut)
        write(fontMetrics().elidedText(m_whole, Qt::ElideMiddle, width() - roomForSign()));
}

void LinkLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        alignByWindow(*this);
    if (event->type() == QEvent::FontChange)
        elide();
    if (event->type() == QEvent::PaletteChange) {
        const QString same = text();
        clear(); // the colour of links stands in what was laid out
        setText(same);
    }
}

LinkLabel *LinkLabel::leadingOut()
{
    m_leadsOut = true;
    elide();
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
    if (!m_leadsOut)
        return QLabel::sizeHint();
    return {fontMetrics().horizontalAdvance(m_whole) + 1 + roomForSign(), QLabel::sizeHint().height()};
}

QSize LinkLabel::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return {m_leadsOut ? std::min(whole.width(), leastLink * Units(font()).e + roomForSign()) : whole.width(),
            QLabel::minimumSizeHint().height()};
}

void LinkLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    elide();
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

ElidedLabel *ElidedLabel::inItsMiddle()
{
    m_where = Qt::ElideMiddle;
    return this;
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
    QLabel::setText(fontMetrics().elidedText(m_whole, m_where, width() - std::max(0, indent())));
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

#include "ui/theme/tickbox.h"

#include "ui/theme/units.h"

#include <QtCore/QEvent>
#include <QtGui/QTextLayout>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionButton>

namespace Latchkey::Ui {

namespace {

constexpr int leastWords = 12; // letters

} // namespace

TickBox::TickBox(const QString &words, QWidget *parent)
    : QCheckBox(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setWords(words);
}

void TickBox::setWords(const QString &words)
{
    m_words = words;
    fold();
    updateGeometry();
}

QSize TickBox::sizeWith(const QString &text) const
{
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text = text;
    const QRect words = style()->itemTextRect(fontMetrics(), {}, Qt::TextShowMnemonic, false, text);
    return style()->sizeFromContents(QStyle::CT_CheckBox, &option, words.size(), this);
}

QSize TickBox::sizeHint() const
{
    return sizeWith(m_words);
}

QSize TickBox::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    const int least = sizeWith({}).width() + leastWords * Units(font()).e;
    return {std::min(whole.width(), least), whole.height()};
}

int TickBox::heightForWidth(int width) const
{
    return sizeWith(folded(width)).height();
}

QString TickBox::folded(int width) const
{
    if (sizeHint().width() <= width)
        return m_words;
    QTextLayout layout(m_words, font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    const int room = std::max(1, width - sizeWith({}).width());
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room);
        lines.append(m_words.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines.join(u'\n');
}

void TickBox::fold()
{
    if (const QString now = folded(width()); now != text())
        setText(now);
}

void TickBox::resizeEvent(QResizeEvent *event)
{
    QCheckBox::resizeEvent(event);
    fold();
}

void TickBox::changeEvent(QEvent *event)
{
    QCheckBox::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fold();
}

} // namespace Latchkey::Ui

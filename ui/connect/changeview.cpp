#include "ui/connect/changeview.h"

#include "core/base/visibletext.h"
#include "ui/icons/tones.h"
#include "ui/theme/units.h"
#include "ui/words/clientwords.h"
#include "ui/words/paths.h"

#include <QtCore/QEvent>
#include <QtGui/QFontDatabase>
#include <QtGui/QTextCharFormat>
#include <QtGui/QTextCursor>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastLines = 4;
constexpr int mostLines = 14;

QString markOf(ChangedLine::Kind kind)
{
    switch (kind) {
    case ChangedLine::Kind::Kept:
        return u"  "_s;
    case ChangedLine::Kind::Removed:
        return u"− "_s;
    case ChangedLine::Kind::Added:
        return u"+ "_s;
    }
    Q_UNREACHABLE();
}

Badge badgeOf(ChangedLine::Kind kind)
{
    return kind == ChangedLine::Kind::Removed ? Badge::Trouble : Badge::Fine;
}

} // namespace

ChangeView::ChangeView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setLayoutDirection(Qt::LeftToRight); // code is
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("The exact change"));
}

void ChangeView::setPlans(const QList<ConnectionPlan> &plans)
{
    m_plans = plans;
    fill();
    updateGeometry();
}

void ChangeView::fill()
{
    clear();
    m_lines = 0;
    const QColor ground = palette().color(QPalette::Base);
    const QColor text = palette().color(QPalette::Text);
    const QColor muted = mutedTone(palette(), ground);
    for (const ConnectionPlan &plan : std::as_const(m_plans)) {
        if (m_lines > 0)
            appendLine({}, text);
        if (plan.obstacle == ConnectionObstacle::None) {
            appendLine(Words::shortPath(plan.file), muted);
            for (const ChangedLine &line : plan.lines)
                appendLine(markOf(line.kind) + Words::shownLine(line.text),
                           line.kind == ChangedLine::Kind::Kept ? text : toneOf(badgeOf(line.kind), ground));
            continue;
        }
        for (const QString &line : plan.snippet.trimmed().split(u'\n'))
            appendLine(Words::shownLine(line), text);
    }
    moveCursor(QTextCursor::Start);
}

void ChangeView::appendLine(const QString &text, const QColor &color)
{
    QTextCharFormat format;
    format.setForeground(color);
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    if (m_lines++ > 0)
        cursor.insertBlock();
    cursor.insertText(text, format);
}

QSize ChangeView::sizeHint() const
{
    const int lines = std::clamp(m_lines, leastLines, mostLines);
    const int margins = 2 * (frameWidth() + static_cast<int>(document()->documentMargin()));
    return {60 * Units(font()).e,
            lines * fontMetrics().lineSpacing() + margins + horizontalScrollBar()->sizeHint().height()};
}

QSize ChangeView::minimumSizeHint() const
{
    return {20 * Units(font()).e, leastLines * fontMetrics().lineSpacing() + 2 * frameWidth()};
}

void ChangeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        fill();
}

} // namespace Latchkey::Ui

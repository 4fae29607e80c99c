#include "ui/theme/actionbutton.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QAction>
#include <QtGui/QKeySequence>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

// Languages whose letters are on no key name one in parentheses.
QString withoutMnemonic(QString text)
{
    static const QRegularExpression inParentheses(u"\\(&.\\)"_s);
    return text.remove(inParentheses).remove(u'&');
}

ActionButton::ActionButton(QAction *action, Letter letter, QWidget *parent)
    : QPushButton(parent)
    , m_action(action)
    , m_letter(letter)
{
    connect(action, &QAction::changed, this, &ActionButton::follow);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    follow();
}

void ActionButton::follow()
{
    const QString plain = withoutMnemonic(m_action->text());
    setText(m_letter == Letter::Own ? m_action->text() : plain);
    setEnabled(m_action->isEnabled());
    setAccessibleName(plain);
    setAccessibleDescription(m_action->toolTip());
    const QString keys = m_action->shortcut().toString(QKeySequence::NativeText);
    setToolTip(keys.isEmpty() ? m_action->toolTip() : tr("%1 (%2)").arg(m_action->toolTip(), keys));
}

} // namespace Latchkey::Ui

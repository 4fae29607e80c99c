#include "ui/window/actionbutton.h"

#include <QtGui/QAction>
#include <QtGui/QKeySequence>

namespace Latchkey::Ui {

ActionButton::ActionButton(QAction *action, QWidget *parent)
    : QPushButton(parent)
    , m_action(action)
{
    connect(action, &QAction::changed, this, &ActionButton::follow);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    follow();
}

void ActionButton::follow()
{
    setText(m_action->text());
    setEnabled(m_action->isEnabled());
    setAccessibleName(m_action->text().remove(u'&'));
    setAccessibleDescription(m_action->toolTip());
    const QString keys = m_action->shortcut().toString(QKeySequence::NativeText);
    setToolTip(keys.isEmpty() ? m_action->toolTip() : tr("%1 (%2)").arg(m_action->toolTip(), keys));
}

} // namespace Latchkey::Ui

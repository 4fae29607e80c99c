#include "ui/window/logindialogs.h"

#include "ui/theme/units.h"
#include "ui/window/logindialog.h"

#include <QtGui/QScreen>

#include <utility>

namespace Latchkey::Ui {

LoginDialogs::LoginDialogs(QWidget &window, ServerActions &actions, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_actions(actions)
{
}

LoginDialogs::~LoginDialogs()
{
    for (const auto &dialog : std::as_const(m_dialogs))
        delete dialog.data();
}

void LoginDialogs::show(CredentialSession *session, Login *login)
{
    LoginDialog *dialog = m_dialogs.value(session);
    if (!dialog)
        dialog = create(session);
    dialog->follow(login);
    const bool another = !dialog->isVisible();
    dialog->show();
    if (another)
        place(*dialog);
    dialog->raise();
}

LoginDialog *LoginDialogs::create(CredentialSession *session)
{
    auto *dialog = new LoginDialog(session, m_actions, m_window.isVisible() ? &m_window : nullptr);
    dialog->setWindowIcon(m_window.windowIcon());
    m_dialogs[session] = dialog;
    return dialog;
}

void LoginDialogs::takePlaceOf(LoginDialogs &old)
{
    for (auto before = old.m_dialogs.cbegin(); before != old.m_dialogs.cend(); ++before) {
        if (!before.value())
            continue;
        LoginDialog *dialog = create(before.key());
        dialog->takePlaceOf(*before.value());
        dialog->move(before.value()->pos());
        dialog->show();
        delete before.value().data();
    }
}

// Not on top of each other: each one has to be seen.
void LoginDialogs::place(LoginDialog &dialog) const
{
    int others = 0;
    for (const auto &each : m_dialogs)
        others += each && each != &dialog && each->isVisible() ? 1 : 0;
    if (others == 0)
        return; // where the desktop has put it
    constexpr int cascade = 5;
    const int step = (others - 1) % cascade + 1;
    const int offset = 2 * m_window.fontMetrics().height() * step;
    const QRect room = dialog.screen()->availableGeometry();
    QRect place = dialog.geometry();
    place.moveCenter(room.center() + QPoint(offset, offset));
    dialog.move(movedInto(room.adjusted(0, 0, -1, -1), place).topLeft());
}

} // namespace Latchkey::Ui

#include "ui/theme/scalefollower.h"

#include "ui/theme/units.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>
#include <QtGui/QWindow>
#include <QtWidgets/QApplication>

namespace Latchkey::Ui {

ScaleFollower::ScaleFollower(QObject *parent)
    : QObject(parent)
{
    for (QScreen *screen : QGuiApplication::screens())
        follow(screen);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &ScaleFollower::follow);
}

void ScaleFollower::follow(QScreen *screen)
{
    const auto later = [this] { m_fitting.ask(); };
    connect(screen, &QScreen::logicalDotsPerInchChanged, this, later);
    connect(screen, &QScreen::geometryChanged, this, later);
}

void ScaleFollower::fit()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        QWindow *native = window->windowHandle();
        if (!window->isVisible() || !native || native->size() == window->size())
            continue; // as nearly everywhere: the platform has seen to it
        const bool isGiven = window->windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen);
        const QSize wanted = isGiven ? native->size() : window->size().boundedTo(mostOfScreen(window));
        if (wanted == native->size())
            window->resize(wanted);
        else
            native->resize(wanted);
        window->update();
    }
}

} // namespace Latchkey::Ui

#include "ui/theme/scalefollower.h"

#include "ui/theme/units.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>
#include <QtGui/QWindow>
#include <QtWidgets/QApplication>

#include <utility>

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
    const auto changed = [this, screen, ratio = screen->devicePixelRatio()]() mutable {
        if (std::exchange(ratio, screen->devicePixelRatio()) != screen->devicePixelRatio())
            keepSizes(screen);
        m_fitting.ask();
    };
    connect(screen, &QScreen::logicalDotsPerInchChanged, this, changed);
    connect(screen, &QScreen::geometryChanged, this, changed);
}

// Now, and not when they are fitted: what the X server says of a window until then, it says of the pixels that it still has,
// and Qt takes that for the size that the window shall have in the new scale.
void ScaleFollower::keepSizes(const QScreen *screen)
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && window->screen() == screen && !m_sizes.contains(window))
            m_sizes.insert(window, window->size());
    }
}

void ScaleFollower::fit()
{
    const QHash<const QWidget *, QSize> sizes = std::exchange(m_sizes, {});
    for (QWidget *window : QApplication::topLevelWidgets()) {
        QWindow *native = window->windowHandle();
        const QSize size = sizes.value(window, window->size());
        if (!window->isVisible() || !native || (native->size() == size && window->size() == size))
            continue; // as nearly everywhere: the platform has seen to it
        const bool isGiven = window->windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen);
        const QSize wanted = isGiven ? native->size() : size.boundedTo(mostOfScreen(window));
        if (wanted == native->size())
            window->resize(wanted);
        else
            native->resize(wanted);
        window->update();
    }
}

} // namespace Latchkey::Ui

#include "ui/window/placeholders.h"

#include "ui/icons/contrast.h"
#include "ui/icons/tones.h"

#include <QtGui/QPalette>
#include <QtWidgets/QApplication>

namespace Latchkey::Ui {

namespace {

constexpr double shade = 0.7;

} // namespace

void makePlaceholdersReadable()
{
    const QPalette now = QGuiApplication::palette();
    const QColor base = now.color(QPalette::Base);
    const QColor window = now.color(QPalette::Window);
    const QColor placeholder = now.color(QPalette::PlaceholderText);
    const QColor link = now.color(QPalette::Link);
    QPalette only; // of these roles: everything else goes on following the desktop
    only.setColor(QPalette::PlaceholderText,
                  contrast(placeholder, base) >= leastTextContrast ? placeholder
                                                                   : blended(now.color(QPalette::Text), base, shade));
    // Qt's own blue, which no theme has chosen, is the loudest thing in a window.
    const bool isChosen = link != QColor(Qt::blue) && contrast(link, window) >= leastTextContrast;
    only.setColor(QPalette::Link, isChosen ? link : toneOf(Badge::Busy, window));
    if (only.color(QPalette::PlaceholderText) != placeholder || only.color(QPalette::Link) != link)
        QApplication::setPalette(only);
}

} // namespace Latchkey::Ui

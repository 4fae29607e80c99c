#include "ui/window/placeholders.h"

#include "ui/icons/contrast.h"

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
    if (contrast(now.color(QPalette::PlaceholderText), base) >= leastTextContrast)
        return;
    const QColor readable = blended(now.color(QPalette::Text), base, shade);
    if (readable == now.color(QPalette::PlaceholderText))
        return;
    QPalette only; // of this one role: everything else goes on following the desktop
    only.setColor(QPalette::PlaceholderText, readable);
    QApplication::setPalette(only);
}

} // namespace Latchkey::Ui

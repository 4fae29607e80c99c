#include "ui/details/lifeline.h"

#include "ui/icons/contrast.h"
#include "ui/icons/tones.h"
#include "ui/theme/units.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>

namespace Latchkey::Ui {

namespace {

constexpr double groove = 0.18; // of the text's colour

} // namespace

Lifeline::Lifeline(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Lifeline::setSpan(const QDateTime &from, const QDateTime &to, const QDateTime &now)
{
    m_from = from;
    m_to = to;
    m_now = now;
    update();
}

qreal Lifeline::share() const
{
    const auto length = static_cast<qreal>(m_from.msecsTo(m_to));
    return length <= 0 ? 1 : std::clamp(static_cast<qreal>(m_from.msecsTo(m_now)) / length, 0.0, 1.0);
}

QDateTime Lifeline::movesAt() const
{
    if (!m_from.isValid() || !m_to.isValid() || m_now >= m_to || width() <= 0)
        return {};
    return m_now.addMSecs(std::max<qint64>(m_from.msecsTo(m_to) / width(), 1));
}

QSize Lifeline::sizeHint() const
{
    const Units units(font());
    return {20 * units.e, units.s + 2};
}

void Lifeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (layoutDirection() == Qt::RightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    const QColor ground = palette().color(QPalette::Base);
    const QRectF bar = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(bar, bar.height() / 2, bar.height() / 2);
    painter.fillPath(outline, blended(palette().color(QPalette::Text), ground, groove));
    painter.setClipPath(outline);
    painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * share(), bar.height()), toneOf(Badge::Off, ground));
}

} // namespace Latchkey::Ui

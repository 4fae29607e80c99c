#include "ui/theme/waitline.h"

#include "ui/theme/marks.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/units.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace Latchkey::Ui {

WaitLine::WaitLine(QWidget *parent)
    : QWidget(parent)
    , m_text((new TextLabel)->wrapping())
    , m_stop(new QPushButton(tr("Stop")))
{
    m_text->setAccessibleName(tr("What is under way"));
    m_stop->setAutoDefault(false);
    m_stop->setToolTip(tr("Stop waiting. Work already started will finish"));
    auto *mark = new BadgeMark(1, QPalette::Window);
    mark->setBadge(Badge::Busy);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(3 * Units(font()).s);
    layout->addWidget(mark);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_stop);
    m_tell.setSingleShot(true);
    m_explain.setSingleShot(true);
    connect(&m_tell, &QTimer::timeout, this, &QWidget::show);
    connect(&m_explain, &QTimer::timeout, this, [this] {
        m_text->setText(tr("%1 %2", "what is under way, what it waits for").arg(m_what, m_waitsFor));
        m_stop->show();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        end();
        Q_EMIT stopped();
    });
    hide();
}

void WaitLine::begin(const QString &what, const QString &waitsFor)
{
    end();
    m_isUnderWay = true;
    m_what = what;
    m_waitsFor = waitsFor;
    m_text->setText(what);
    m_stop->hide();
    m_tell.start(m_patience.untilShown);
    m_explain.start(m_patience.untilExplained);
}

void WaitLine::end()
{
    m_isUnderWay = false;
    m_tell.stop();
    m_explain.stop();
    hide();
}

} // namespace Latchkey::Ui

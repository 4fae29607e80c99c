#include "ui/window/findingcard.h"

#include "ui/theme/marks.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/units.h"
#include "ui/window/findingview.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace Latchkey::Ui {

FindingCard::FindingCard(const QList<Alike> &problems, QWidget *parent)
    : QFrame(parent)
    , m_server(serverOf(problems.first()))
{
    QVBoxLayout *layout = frame();
    for (const Alike &alike : problems) {
        if (!m_views.isEmpty()) {
            auto *line = new QFrame;
            line->setFrameShape(QFrame::HLine);
            line->setFrameShadow(QFrame::Sunken);
            layout->addWidget(line);
        }
        auto *view = new FindingView(alike);
        layout->addWidget(view);
        m_views.append(view);
    }
    setAccessibleName(m_server.isEmpty() || m_views.size() == 1 ? m_views.first()->accessibleName() : m_server);
}

FindingCard::FindingCard(const QString &server, const QString &done, QWidget *parent)
    : QFrame(parent)
    , m_server(server)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(3 * Units(font()).s);
    auto *mark = new BadgeMark(1, QPalette::Base);
    mark->setBadge(Badge::Fine);
    mark->setAccessibleName(tr("Done"));
    auto *text = (new TextLabel(1, QFont::DemiBold))->wrapping();
    text->setText(done);
    text->setAccessibleName(tr("What was done"));
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    frame()->addLayout(row);
    setAccessibleName(server.isEmpty() ? done : tr("%1: %2").arg(server, done));
}

QVBoxLayout *FindingCard::frame()
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    const int gap = 3 * Units(font()).s;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->setSpacing(gap);
    return layout;
}

} // namespace Latchkey::Ui

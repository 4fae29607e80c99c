#include "ui/connect/planview.h"

#include "core/base/whendone.h"
#include "ui/connect/changeview.h"
#include "ui/theme/marks.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/units.h"
#include "ui/theme/waitline.h"
#include "ui/words/clientwords.h"
#include "ui/words/sentences.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Latchkey::Ui {

PlanView::PlanView(QWidget *parent)
    : QWidget(parent)
    , m_lead((new TextLabel)->wrapping())
    , m_remarks((new TextLabel(mutedSize, QFont::Normal, TextLabel::Tone::Muted))->wrapping())
    , m_change(new ChangeView)
    , m_buttons(new QWidget)
    , m_carryOut(new QPushButton)
    , m_copy(new QPushButton)
    , m_outcome(new QWidget)
    , m_mark(new BadgeMark(1, QPalette::Window))
    , m_told((new TextLabel)->wrapping())
    , m_undo(new QPushButton(tr("&Undo")))
    , m_wait(new WaitLine)
{
    const Units units(font());
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins({});
    buttons->setSpacing(2 * units.s);
    buttons->addWidget(m_carryOut);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    m_copy->setAutoDefault(false);
    m_undo->setAutoDefault(false);
    auto *outcome = new QHBoxLayout(m_outcome);
    outcome->setContentsMargins({});
    outcome->setSpacing(2 * units.s);
    outcome->addWidget(m_mark, 0, Qt::AlignTop);
    outcome->addWidget(m_told, 1);
    outcome->addWidget(m_undo, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2 * units.s);
    layout->addWidget(m_lead);
    layout->addWidget(m_change, 1);
    layout->addWidget(m_remarks);
    layout->addWidget(m_buttons);
    layout->addWidget(m_wait);
    layout->addWidget(m_outcome);
    connect(m_wait, &WaitLine::stopped, this, [this] {
        m_left.clear();
        m_carryOut->setEnabled(true);
    });
    connect(m_carryOut, &QPushButton::clicked, this, [this] {
        m_left = possible();
        m_carriedOut.clear();
        m_carryOut->setEnabled(false);
        m_wait->begin(tr("Working…"), tr("Waiting for the client's own command or a slow disk."));
        carryOutNext();
    });
    connect(m_copy, &QPushButton::clicked, this, &PlanView::copySnippet);
    connect(m_undo, &QPushButton::clicked, this, &PlanView::undoWanted);
    setPlans({});
}

QList<ConnectionPlan> PlanView::possible() const
{
    QList<ConnectionPlan> plans = m_plans;
    plans.removeIf([](const ConnectionPlan &plan) {
        return plan.obstacle != ConnectionObstacle::None || plan.action == ConnectionPlan::Action::Nothing;
    });
    return plans;
}

void PlanView::setPlans(const QList<ConnectionPlan> &plans)
{
    m_plans = plans;
    showWords();
}

void PlanView::showWords()
{
    const QList<ConnectionPlan> able = possible();
    const bool hasText = std::any_of(m_plans.begin(), m_plans.end(), [](const ConnectionPlan &plan) {
        return !plan.lines.isEmpty() || !plan.snippet.isEmpty();
    });
    QStringList lead;
    QStringList remarks;
    for (const ConnectionPlan &plan : std::as_const(m_plans)) {
        // The file stands above its lines.
        const bool isShown = plan.obstacle == ConnectionObstacle::None && plan.action != ConnectionPlan::Action::Nothing
            && !plan.needsChoice;
        const QString text = isShown && m_plans.size() > 1 ? QString()
            : isShown                                      ? Words::planScope(plan)
                                                           : Words::planText(plan);
        if (!text.isEmpty() && !lead.contains(text))
            lead.append(text);
        const QString remark = Words::planRemarks(plan);
        if (!remark.isEmpty() && !remarks.contains(remark))
            remarks.append(remark);
    }
    if (able.size() > 1)
        lead.prepend(Words::plansScope(able));
    m_lead->say(lead.join(QLatin1Char('\n')));
    m_remarks->say(Words::paragraph(remarks));
    m_change->setPlans(m_plans);
    m_change->setVisible(hasText);
    m_carryOut->setEnabled(true);
    m_carryOut->setVisible(!able.isEmpty());
    m_carryOut->setDefault(!able.isEmpty());
    if (!able.isEmpty())
        m_carryOut->setText(able.size() == 1 ? Words::planButton(able.first()) : Words::plansButton(able));
    m_carryOut->setAccessibleName(m_carryOut->text());
    const bool canCopy = std::any_of(m_plans.begin(), m_plans.end(),
                                     [](const ConnectionPlan &plan) { return !plan.snippet.isEmpty(); });
    m_copy->setText(able.isEmpty() ? tr("&Copy it") : tr("&Copy the lines instead"));
    m_copy->setVisible(canCopy && m_plans.size() == 1);
    m_buttons->setVisible(m_carryOut->isVisibleTo(m_buttons) || m_copy->isVisibleTo(m_buttons));
    m_outcome->hide();
    setVisible(!m_plans.isEmpty());
}

// Each file by itself: what was written stays written when a later one cannot be.
void PlanView::carryOutNext()
{
    if (m_left.isEmpty()) {
        m_wait->end();
        return Q_EMIT done(std::exchange(m_carriedOut, {}));
    }
    ConnectionPlan plan = m_left.takeFirst();
    plan.chosen = true; // it was shown, and the button says what it does
    whenDone(carryOut(plan), this, [this, plan](const Status &outcome) {
        if (outcome) {
            m_carriedOut.append(plan);
            return carryOutNext();
        }
        m_wait->end();
        m_carryOut->setEnabled(true);
        m_mark->setBadge(Badge::Trouble);
        m_told->say(Words::planFailure(plan, outcome.error()));
        m_undo->hide();
        m_outcome->show();
        Q_EMIT failed();
    });
}

void PlanView::say(const QString &text, Undo undo)
{
    m_plans.clear();
    showWords();
    m_mark->setBadge(Badge::Fine);
    m_told->say(text);
    m_undo->setVisible(undo == Undo::Possible);
    m_outcome->show();
    show();
}

void PlanView::copySnippet() const
{
    if (!m_plans.isEmpty())
        QGuiApplication::clipboard()->setText(m_plans.first().snippet);
}

} // namespace Latchkey::Ui

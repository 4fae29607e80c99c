#include "ui/connect/connectall.h"

#include "core/base/whendone.h"
#include "ui/connect/planview.h"
#include "ui/model/connections.h"
#include "ui/model/listchanges.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/units.h"
#include "ui/words/clientwords.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace Latchkey::Ui {

namespace {

constexpr QSize firstSizeOfAll{95, 30}; // letters, and lines

} // namespace

ConnectAllDialog::ConnectAllDialog(const Launcher &launcher, const QList<ServerIdentity> &servers, ListChanges &changes,
                                   const ClientFolders &folders, QWidget *parent)
    : QDialog(parent)
    , m_launcher(launcher)
    , m_servers(servers)
    , m_changes(changes)
    , m_folders(foldersFor(launcher, folders))
    , m_plan(new PlanView)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Use these sign-ins everywhere"));
    const Units units(font());
    TextLabel *title = (new TextLabel(headlineSize, QFont::DemiBold))->wrapping();
    title->setText(windowTitle());
    TextLabel *line = (new TextLabel(1, QFont::Normal, TextLabel::Tone::Muted))->wrapping();
    line->setText(tr("Other programs on this computer have these servers, too. Once connected, they use Latchkey's "
                     "sign-in instead of their own."));
    auto *buttons = new QDialogButtonBox;
    QPushButton *notNow = buttons->addButton(tr("&Not now"), QDialogButtonBox::RejectRole);
    notNow->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * units.s, 4 * units.s, 4 * units.s, 4 * units.s);
    layout->setSpacing(3 * units.s);
    layout->addWidget(title);
    layout->addWidget(line);
    layout->addWidget(m_plan, 1);
    layout->addWidget(buttons);
    resize(QSize(firstSizeOfAll.width() * units.e, firstSizeOfAll.height() * units.u).boundedTo(mostOfScreen(parent)));
    connect(m_plan, &PlanView::done, this, [this, notNow](const QList<ConnectionPlan> &plans) {
        notNow->setText(tr("Close"));
        carriedOut(plans);
    });
    connect(m_plan, &PlanView::undoWanted, &m_changes, &ListChanges::undo);
    connect(&m_changes, &ListChanges::undone, this, [this](int change) {
        if (change == m_changeNumber)
            reject();
    });
}

void ConnectAllDialog::offer()
{
    QList<Question> questions;
    for (const McpClient client : allClients) {
        for (const ServerIdentity &server : m_servers)
            questions.append({server, client});
    }
    ask(questions);
}

void ConnectAllDialog::ask(QList<Question> questions)
{
    if (questions.isEmpty()) {
        if (m_plans.isEmpty())
            return deleteLater();
        m_plan->setPlans(m_plans);
        return open();
    }
    const Question next = questions.takeFirst();
    ConnectionWish wish;
    wish.onlyPresent = true;
    whenDone(planConnection(m_launcher, next.server, next.client, wish, m_folders), this,
             [this, questions](const Result<QList<ConnectionPlan>> &plans) {
                 for (const ConnectionPlan &plan : plans ? *plans : QList<ConnectionPlan>()) {
                     if (plan.obstacle == ConnectionObstacle::None && plan.action == ConnectionPlan::Action::Connect)
                         m_plans.append(plan);
                 }
                 ask(questions);
             });
}

void ConnectAllDialog::carriedOut(const QList<ConnectionPlan> &plans)
{
    const QString text = Words::plansDone(plans);
    m_changeNumber = m_changes.record(
        text, [launcher = m_launcher, folders = m_folders, plans] { return takeBack(launcher, plans, folders); });
    m_plan->say(text, PlanView::Undo::Possible);
}

} // namespace Latchkey::Ui

#include "ui/connect/connectwindow.h"

#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "ui/connect/planview.h"
#include "ui/model/connections.h"
#include "ui/model/listchanges.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/units.h"
#include "ui/theme/waitline.h"
#include "ui/words/clientwords.h"
#include "ui/words/standing.h"

#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtGui/QFontDatabase>
#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace Latchkey::Ui {

namespace {

constexpr QSize firstSize{110, 50}; // letters, and lines

//! What uses the sign-in, what could, and what is not here.
int orderOf(ClientState state)
{
    switch (state) {
    case ClientState::SharesAlready:
        return 0;
    case ClientState::Connected:
    case ClientState::ConnectionBroken:
        return 1;
    case ClientState::Found:
    case ClientState::FoundOwn:
    case ClientState::Unreadable:
    case ClientState::Managed:
    case ClientState::ByHand:
        return 2;
    case ClientState::NotHere:
        break;
    }
    return 3;
}

} // namespace

ConnectWindow::ConnectWindow(const Launcher &launcher, const ServerIdentity &server, ListChanges &changes,
                             const ClientFolders &folders, QWidget *parent)
    : QDialog(parent)
    , m_launcher(launcher)
    , m_server(server)
    , m_changes(changes)
    , m_folders(foldersFor(launcher, folders))
    , m_scroll(new QScrollArea)
    , m_plan(new PlanView)
{
    const QString name = Words::isolated(visibleName(server.name));
    setWindowTitle(tr("Connect a client to %1", "a server").arg(name));
    const Units units(font());
    TextLabel *title = (new TextLabel(headlineSize, QFont::DemiBold))->wrapping();
    title->setText(windowTitle());
    TextLabel *line = (new TextLabel(1, QFont::Normal, TextLabel::Tone::Muted))->wrapping();
    line->setText(
        tr("A connected client needs no sign-in of its own: it asks Latchkey, which renews the one sign-in for "
           "all."));
    auto *separator = new QFrame;
    separator->setFrameShape(QFrame::HLine);
    separator->setFrameShadow(QFrame::Sunken);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * units.s, 4 * units.s, 4 * units.s, 4 * units.s);
    layout->setSpacing(3 * units.s);
    layout->addWidget(title);
    layout->addWidget(line);
    layout->addWidget(createList(), 1);
    layout->addWidget(m_plan);
    layout->addWidget(separator);
    layout->addWidget(createCommand());
    layout->addWidget(buttons);
    m_plan->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // the list gets what that does not need
    resize(QSize(firstSize.width() * units.e, firstSize.height() * units.u).boundedTo(mostOfScreen(parent)));

    connect(m_plan, &PlanView::done, this, &ConnectWindow::carriedOut);
    connect(m_plan, &PlanView::failed, this, &ConnectWindow::readClients);
    connect(m_plan, &PlanView::undoWanted, &m_changes, &ListChanges::undo);
    connect(&m_changes, &ListChanges::undone, this, [this](int change) {
        if (change == m_changeNumber) // else it would take away what is shown of a later one
            m_plan->setPlans({});
        readClients();
    });
    readClients();
}

QWidget *ConnectWindow::createList()
{
    const Units units(font());
    auto *card = new QWidget;
    card->setAutoFillBackground(true);
    card->setBackgroundRole(QPalette::Base);
    m_looking = new WaitLine;
    m_looking->setContentsMargins(3 * units.s, 2 * units.s, 3 * units.s, 2 * units.s);
    m_list = new QVBoxLayout(card);
    m_list->setContentsMargins({});
    m_list->setSpacing(0);
    m_list->addWidget(m_looking);
    m_list->addStretch();
    m_scroll->setWidget(card);
    m_scroll->setWidgetResizable(true);
    m_scroll->viewport()->installEventFilter(this);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setAccessibleName(tr("Clients"));
    return m_scroll;
}

QWidget *ConnectWindow::createCommand()
{
    const Units units(font());
    auto *whole = new QWidget;
    auto *layout = new QHBoxLayout(whole);
    layout->setContentsMargins({});
    layout->setSpacing(2 * units.s);
    auto *words = new QLabel(tr("An&y other client runs"));
    auto *command = new QLineEdit(bridgeCommand(m_launcher, m_server.name));
    command->setReadOnly(true);
    command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    command->setCursorPosition(0);
    command->setAccessibleName(tr("Command for any other client"));
    words->setBuddy(command);
    auto *copy = new QPushButton(tr("C&opy"));
    copy->setAutoDefault(false);
    copy->setAccessibleName(tr("Copy the command for any other client"));
    connect(copy, &QPushButton::clicked, this, [command] { QGuiApplication::clipboard()->setText(command->text()); });
    layout->addWidget(words);
    layout->addWidget(command, 1);
    layout->addWidget(copy);
    return whole;
}

void ConnectWindow::readClients()
{
    if (m_rows.isEmpty())
        m_looking->begin(tr("Looking for clients…"), tr("Waiting for a slow disk."));
    whenDone(overviewOfClients(m_launcher, m_folders), this, [this](const Result<QList<ClientOverview>> &clients) {
        m_looking->end();
        if (clients)
            showClients(*clients);
    });
}

void ConnectWindow::showClients(const QList<ClientOverview> &clients)
{
    m_clients = clients;
    m_clients.removeIf(
        [](const ClientOverview &client) { return handReason(client.client) == HandReason::SignInsOnly; });
    const bool isFirstLook = m_rows.isEmpty();
    if (isFirstLook) { // later they stay where they are
        std::stable_sort(m_clients.begin(), m_clients.end(),
                         [this](const ClientOverview &one, const ClientOverview &other) {
                             return orderOf(stateOf(one, m_server)) < orderOf(stateOf(other, m_server));
                         });
    }
    QPushButton *first = nullptr;
    QWidget *before = m_list->parentWidget();
    m_looking->end();
    for (qsizetype i = 0; i < m_clients.size(); ++i) {
        ClientRow *&row = m_rows[m_clients[i].client];
        if (!row) {
            row = new ClientRow;
            connect(row, &ClientRow::wanted, this, &ConnectWindow::showPlan);
            m_list->insertWidget(static_cast<int>(i) + 1, row);
            setTabOrder(before, row->button());
            before = row->button();
        }
        row->setClient(m_clients[i], m_server);
        if (isFirstLook && !first && row->button()->isVisibleTo(row))
            first = row->button();
    }
    if (first) // they come when the window is there already
        first->setFocus(Qt::OtherFocusReason);
}

void ConnectWindow::setCurrent(std::optional<McpClient> client)
{
    for (ClientRow *row : std::as_const(m_rows))
        row->setCurrent(client && row->client() == *client);
}

void ConnectWindow::showPlan(McpClient client, ClientRow::ButtonAction action)
{
    if (action == ClientRow::ButtonAction::OpenFile)
        return openFileOf(client);
    const auto plans = action == ClientRow::ButtonAction::Disconnect
        ? planDisconnection(m_launcher, m_server, client, {}, m_folders)
        : action == ClientRow::ButtonAction::Repair ? planRepairs(m_launcher, client, m_folders)
                                                    : planConnection(m_launcher, m_server, client, {}, m_folders);
    setCurrent(client);
    whenDone(plans, this, [this, question = ++m_asked](const Result<QList<ConnectionPlan>> &found) {
        if (question != m_asked)
            return;
        m_plan->setPlans(found ? *found : QList<ConnectionPlan>());
        if (m_plan->carryOutButton()->isVisibleTo(this))
            m_plan->carryOutButton()->setFocus(Qt::OtherFocusReason);
    });
}

// What is shown below takes room from the list, in which its row is to stay in view.
bool ConnectWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &ConnectWindow::showCurrent, Qt::QueuedConnection);
    return QDialog::eventFilter(watched, event);
}

void ConnectWindow::showCurrent()
{
    for (ClientRow *row : std::as_const(m_rows)) {
        if (row->isCurrent())
            m_scroll->ensureWidgetVisible(row, 0, 0);
    }
}

void ConnectWindow::openFileOf(McpClient client)
{
    for (const ClientOverview &each : std::as_const(m_clients)) {
        const auto broken = std::find_if(each.files.begin(), each.files.end(),
                                         [](const ClientOverview::File &file) { return !file.problem.file.isEmpty(); });
        if (each.client == client && broken != each.files.end())
            QDesktopServices::openUrl(QUrl::fromLocalFile(broken->path));
    }
}

void ConnectWindow::carriedOut(const QList<ConnectionPlan> &plans)
{
    setCurrent({});
    readClients();
    if (plans.isEmpty())
        return;
    const QString text = Words::planDone(plans.first());
    const bool canUndo = plans.first().action != ConnectionPlan::Action::Repair;
    if (canUndo)
        m_changeNumber = m_changes.record(
            text, [launcher = m_launcher, folders = m_folders, plans] { return takeBack(launcher, plans, folders); });
    m_plan->say(text, canUndo ? PlanView::Undo::Possible : PlanView::Undo::Impossible);
}

} // namespace Latchkey::Ui

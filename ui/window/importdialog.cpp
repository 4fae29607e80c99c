#include "ui/window/importdialog.h"

#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "ui/icons/stateicon.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/tooltip.h"
#include "ui/theme/units.h"
#include "ui/window/emptystate.h"
#include "ui/words/paths.h"
#include "ui/words/words.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

bool canBeAdded(const FoundServer &server)
{
    return server.obstacle == FoundServer::Obstacle::None && server.presentAs.isEmpty();
}

} // namespace

ImportDialog::ImportDialog(OpenHome &home, const ClientFolders &folders, QWidget *parent)
    : QDialog(parent)
    , m_home(home)
    , m_intro((new TextLabel)->wrapping()->selectable(tr("What this is")))
    , m_stack(new QStackedWidget)
    , m_table(new QTableWidget(0, ColumnCount))
    , m_empty(new EmptyState({}))
    , m_places(new QScrollArea)
    , m_problems((new TextLabel)->wrapping()->selectable(tr("Files that could not be read")))
    , m_hint((new TextLabel)->wrapping()->selectable(tr("Hint")))
{
    setWindowTitle(tr("Find servers"));
    m_intro->setText(
        tr("These are the remote servers of other MCP clients on this computer. Tick those that Latchkey is to "
           "look after. Nothing of the other clients is changed, and no key is copied."));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Address"), tr("Found in"), tr("Remark")});
    m_table->setAccessibleName(tr("Servers of other clients"));
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false); // Tab leaves the table
    m_table->setShowGrid(false);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true); // remarks are wrapped
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(m_table);
    m_places->setWidget(m_empty);
    m_places->setWidgetResizable(true);
    m_places->setFrameShape(QFrame::NoFrame);
    m_places->setAccessibleName(tr("Places"));
    m_stack->addWidget(m_places);
    m_problems->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_add = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    m_add->setAccessibleName(tr("Add the servers that are ticked"));
    m_add->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_intro);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_problems);
    layout->addWidget(m_hint);
    layout->addWidget(buttons);
    resize(sizeWithin(*this, 140, 28));

    connect(m_table, &QTableWidget::itemChanged, this, &ImportDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);

    m_hint->setText(tr("Looking…"));
    ClientFolders where = folders;
    where.ownCodexHome = home.home.path;
    const QList<McpClient> clients(std::begin(allClients), std::end(allClients));
    whenDone(surveyClients(home.servers.servers(), clients, where), this, [this](const Result<ClientSurvey> &survey) {
        if (survey)
            showFound(*survey);
    });
}

void ImportDialog::showFound(const ClientSurvey &survey)
{
    m_survey = survey;
    {
        const QSignalBlocker quiet(m_table);
        for (const FoundServer &server : survey.servers)
            addRow(server);
    }
    m_table->resizeColumnsToContents();
    for (const int column : {Name, Address, FoundIn})
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), fontMetrics().averageCharWidth() * 34));
    m_table->resizeRowsToContents();
    if (!survey.servers.isEmpty())
        m_table->setCurrentCell(0, Name);
    m_table->setFocus();

    QStringList places;
    for (const ClientSurvey::SearchedFile &searched : survey.searchedFiles)
        places.append(tr("%1: %2").arg(productName(searched.client), Words::shortPath(searched.file)));
    m_intro->setVisible(!survey.servers.isEmpty());
    m_empty->setContent(programIcon(), tr("No other client has a remote server"),
                        tr("Latchkey has looked at these places:") + u"\n\n"_s + places.join(u'\n'));
    m_stack->setCurrentWidget(survey.servers.isEmpty() ? static_cast<QWidget *>(m_places) : m_table);

    QStringList problems;
    for (const ConfigProblem &problem : survey.problems)
        problems.append(problem.line > 0 ? tr("%1, line %2, column %3: %4")
                                               .arg(Words::shortPath(problem.file), QString::number(problem.line),
                                                    QString::number(problem.column), problem.what)
                                         : tr("%1: %2").arg(Words::shortPath(problem.file), problem.what));
    m_problems->setText(problems.join(u'\n'));
    m_problems->setVisible(!problems.isEmpty());
    check();
}

void ImportDialog::addRow(const FoundServer &server)
{
    QStringList clients;
    QStringList files;
    for (const FoundServer::Place &place : server.places) {
        if (!clients.contains(productName(place.client)))
            clients.append(productName(place.client));
        files.append(place.project.isEmpty() ? visibleText(place.file)
                                             : tr("%1 (%2)").arg(visibleText(place.file), visibleText(place.project)));
    }
    const bool possible = canBeAdded(server);
    const QString texts[] = {possible ? server.suggestedName : server.name, visibleText(server.url, 200),
                             clients.join(u", "_s), Words::importRemark(server)};
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    for (int column = 0; column < ColumnCount; ++column) {
        auto *item = new QTableWidgetItem(texts[column]);
        item->setToolTip(toolTipOf(column == FoundIn ? files.join(u'\n') : texts[column]));
        // Why something cannot be had is to be read as well as everything else.
        const bool enabled = possible || column == Remark;
        item->setFlags(enabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsSelectable);
        m_table->setItem(row, column, item);
    }
    QTableWidgetItem *name = m_table->item(row, Name);
    if (!possible)
        return;
    name->setFlags(name->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsEditable);
    name->setCheckState(server.hasOwnKey ? Qt::Unchecked : Qt::Checked);
}

QList<Server> ImportDialog::ticked() const
{
    QList<Server> servers;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QTableWidgetItem *name = m_table->item(row, Name);
        if ((name->flags() & Qt::ItemIsUserCheckable) && name->checkState() == Qt::Checked)
            servers.append(serverOf(m_survey.servers[row]));
        else
            continue;
        servers.last().identity.name = name->text().trimmed();
    }
    return servers;
}

void ImportDialog::check()
{
    const QList<Server> servers = ticked();
    QString hint;
    QStringList names;
    for (const Server &server : servers) {
        const QString &name = server.identity.name;
        if (!checkServerName(name))
            hint = tr("“%1” cannot be a name: it has 1 to 64 letters, digits, hyphens and underscores.")
                       .arg(visibleText(name, 64));
        else if (m_home.servers.find(name) || names.contains(name))
            hint = tr("The name “%1” is taken; change it with F2.").arg(name);
        names.append(name);
    }
    m_hint->setText(hint);
    m_add->setText(tr("&Add %n servers", nullptr, static_cast<int>(servers.size())));
    m_add->setEnabled(hint.isEmpty() && !servers.isEmpty());
    m_add->setVisible(!m_survey.servers.isEmpty());
}

void ImportDialog::accept()
{
    if (!m_add->isEnabled())
        return;
    m_add->setEnabled(false);
    whenDone(m_home.servers.add(ticked()), this, [this](const Status &added) {
        if (added)
            return QDialog::accept();
        m_hint->setText(Words::failureText(added.error()));
        m_add->setEnabled(true);
    });
}

} // namespace Latchkey::Ui

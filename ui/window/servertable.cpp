#include "ui/window/servertable.h"

#include "ui/window/actiondelegate.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtWidgets/QHeaderView>

namespace Latchkey::Ui {

ServerTable::ServerTable(ServerModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_sorted(new QSortFilterProxyModel(this))
{
    m_sorted->setSourceModel(model);
    m_sorted->setSortRole(ServerModel::SortRole);
    m_sorted->setSortLocaleAware(true);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setFilterKeyColumn(-1);
    setModel(m_sorted);

    setAccessibleName(tr("Servers"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle); // names and hosts often differ at their end
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSortingEnabled(true);
    sortByColumn(ServerModel::HealthColumn, Qt::AscendingOrder);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 16);
    const int unit = fontMetrics().averageCharWidth();
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(ServerModel::HealthColumn, QHeaderView::Stretch);
    header->setMinimumSectionSize(unit * 8);
    header->resizeSection(ServerModel::Name, unit * 18);
    header->resizeSection(ServerModel::HomeColumn, unit * 14);
    header->resizeSection(ServerModel::Host, unit * 26);
    header->resizeSection(ServerModel::Store, unit * 14);
    header->resizeSection(ServerModel::Action, unit * 16);

    auto *delegate = new ActionDelegate(this);
    setItemDelegateForColumn(ServerModel::Action, delegate);
    connect(delegate, &ActionDelegate::clicked, this, [this](const QModelIndex &index) {
        if (CredentialSession *session = sessionAt(index))
            Q_EMIT actionWanted(session);
    });
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) {
        CredentialSession *session = sessionAt(index);
        if (session && index.data(ServerModel::UrgentRole).toBool())
            Q_EMIT actionWanted(session);
    });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &ServerTable::selectionMoved);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const CredentialSession *session = currentSession())
            m_current = session->server().identity.name;
    });
    connect(m_sorted, &QAbstractItemModel::modelReset, this, &ServerTable::keepCurrent);
    keepCurrent();
}

CredentialSession *ServerTable::sessionAt(const QModelIndex &index) const
{
    return m_model->sessionAt(m_sorted->mapToSource(index));
}

QList<CredentialSession *> ServerTable::selectedSessions() const
{
    QList<CredentialSession *> sessions;
    for (const QModelIndex &row : selectionModel()->selectedRows())
        sessions.append(sessionAt(row));
    sessions.removeAll(nullptr);
    return sessions;
}

CredentialSession *ServerTable::currentSession() const
{
    return sessionAt(currentIndex());
}

void ServerTable::setCurrentSession(CredentialSession *session)
{
    const QModelIndex index = m_sorted->mapFromSource(m_model->indexOf(session));
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void ServerTable::setFilter(const QString &text)
{
    m_sorted->setFilterFixedString(text);
    if (!currentIndex().isValid())
        keepCurrent();
}

void ServerTable::keepCurrent()
{
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        const QModelIndex index = m_sorted->index(row, ServerModel::Name);
        if (index.data().toString() == m_current)
            return setCurrentIndex(index);
    }
    if (m_sorted->rowCount() > 0)
        setCurrentIndex(m_sorted->index(0, ServerModel::Name));
}

} // namespace Latchkey::Ui

#include "ui/window/servertable.h"

#include "ui/window/actiondelegate.h"
#include "ui/window/lifetimedelegate.h"

#include <QtWidgets/QHeaderView>

#include <algorithm>
#include <utility>

namespace Latchkey::Ui {

ServerTable::ServerTable(ServerModel *model, ChangeTimer &time, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_time(time)
    , m_sorted(new ServerFilter(this))
{
    m_sorted->setSourceModel(model);
    setModel(m_sorted);

    setAccessibleName(tr("Servers"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle); // names and hosts often differ at their end
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSortingEnabled(true);
    sortByColumn(ServerModel::HealthColumn, Qt::AscendingOrder);
    arrangeColumns();

    auto *buttons = new ActionDelegate(this);
    setItemDelegateForColumn(ServerModel::Action, buttons);
    setItemDelegateForColumn(ServerModel::LifetimeColumn, new LifetimeDelegate(this));
    connect(buttons, &ActionDelegate::clicked, this, [this](const QModelIndex &index) {
        if (CredentialSession *session = sessionAt(index))
            Q_EMIT actionWanted(session);
    });
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) {
        CredentialSession *session = sessionAt(index);
        if (session && index.data(ServerModel::UrgentRole).toBool())
            Q_EMIT actionWanted(session);
    });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        rememberSelection();
        Q_EMIT selectionMoved();
    });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ServerTable::rememberSelection);
    connect(m_sorted, &QAbstractItemModel::modelReset, this, &ServerTable::restoreSelection);
    connect(m_sorted, &QAbstractItemModel::layoutChanged, this, [this] {
        if (m_current == Key()) // nobody has chosen yet: what comes first is shown, not what came first before
            restoreSelection();
    });

    connect(&time, &ChangeTimer::due, this, &ServerTable::moveBars);
    connect(m_sorted, &QAbstractItemModel::modelReset, this, [this] {
        m_painted.clear();
        expectMoves();
    });
    connect(m_sorted, &QAbstractItemModel::layoutChanged, this, &ServerTable::expectMoves);
    connect(m_sorted, &QAbstractItemModel::dataChanged, this, &ServerTable::expectMoves);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &ServerTable::expectMoves);
    restoreSelection();
}

void ServerTable::arrangeColumns()
{
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 16);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    const int unit = fontMetrics().averageCharWidth();
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setMinimumSectionSize(unit * 8);
    header->setSectionsMovable(true);
    header->setSectionResizeMode(ServerModel::HealthColumn, QHeaderView::Stretch);
    header->resizeSection(ServerModel::Name, unit * 28);
    header->resizeSection(ServerModel::HomeColumn, unit * 14);
    header->resizeSection(ServerModel::Host, unit * 24);
    header->resizeSection(ServerModel::LifetimeColumn, unit * 18);
    header->resizeSection(ServerModel::Store, unit * 11);
    header->resizeSection(ServerModel::Action, unit * 15);
}

ServerTable::Key ServerTable::keyAt(const QModelIndex &index) const
{
    return {index.siblingAtColumn(ServerModel::HomeColumn).data().toString(),
            index.siblingAtColumn(ServerModel::Name).data().toString()};
}

CredentialSession *ServerTable::sessionAt(const QModelIndex &index) const
{
    return m_model->sessionAt(m_sorted->mapToSource(index));
}

QList<CredentialSession *> ServerTable::selectedSessions() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end()); // as they are seen
    QList<CredentialSession *> sessions;
    for (const QModelIndex &row : rows)
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

bool ServerTable::shows(const CredentialSession *session) const
{
    return m_sorted->mapFromSource(m_model->indexOf(session)).isValid();
}

void ServerTable::setFilter(const QString &text)
{
    m_restoring = true; // what is filtered away is selected again when it comes back
    m_sorted->setWords(text);
    m_restoring = false;
    restoreSelection();
    expectMoves();
    Q_EMIT filtered();
}

bool ServerTable::isFilteredEmpty() const
{
    return m_sorted->rowCount() == 0 && m_model->rowCount() > 0;
}

QByteArray ServerTable::saveLayout() const
{
    return horizontalHeader()->saveState();
}

void ServerTable::restoreLayout(const QByteArray &layout)
{
    if (!horizontalHeader()->restoreState(layout))
        return;
    horizontalHeader()->setSectionResizeMode(ServerModel::HealthColumn, QHeaderView::Stretch);
    // What the header shows is to be true of the rows.
    sortByColumn(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
}

void ServerTable::rememberSelection()
{
    if (m_restoring || m_sorted->rowCount() == 0)
        return;
    if (currentIndex().isValid())
        m_current = keyAt(currentIndex());
    m_selected.clear();
    for (const QModelIndex &row : selectionModel()->selectedRows())
        m_selected.insert(keyAt(row));
}

void ServerTable::restoreSelection()
{
    if (m_sorted->rowCount() == 0)
        return;
    m_restoring = true;
    QItemSelection selection;
    QModelIndex current;
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        const QModelIndex index = m_sorted->index(row, ServerModel::Name);
        const Key key = keyAt(index);
        if (m_selected.contains(key))
            selection.select(index, index);
        if (key == m_current)
            current = index;
    }
    if (!current.isValid())
        current = selection.isEmpty() ? m_sorted->index(0, ServerModel::Name) : selection.indexes().first();
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    if (selection.isEmpty())
        selection.select(current, current);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_restoring = false;
    Q_EMIT selectionMoved();
}

int ServerTable::barWidth() const
{
    return isColumnHidden(ServerModel::LifetimeColumn)
        ? 0
        : LifetimeDelegate::barWidth(columnWidth(ServerModel::LifetimeColumn));
}

template<typename F>
void ServerTable::forBarsInView(F f)
{
    if (!isVisible() || barWidth() <= 0)
        return;
    const int last = rowAt(viewport()->height() - 1);
    for (int row = std::max(rowAt(0), 0); row <= (last < 0 ? m_sorted->rowCount() - 1 : last); ++row) {
        const QModelIndex cell = m_sorted->index(row, ServerModel::LifetimeColumn);
        f(cell, m_model->lifetimeAt(m_sorted->mapToSource(cell)));
    }
}

// Only the cells whose bar has come a pixel further, or to its end, are painted anew.
void ServerTable::moveBars()
{
    const int width = barWidth();
    forBarsInView([this, width](const QModelIndex &cell, const Lifetime &lifetime) {
        const int reached = lifetime.look == Lifetime::Look::Expired ? -1 : pixelsOf(lifetime, width);
        if (std::exchange(m_painted[cell], reached) != reached)
            update(cell);
    });
    expectMoves();
}

void ServerTable::expectMoves()
{
    const int width = barWidth();
    forBarsInView([this, width](const QModelIndex &, const Lifetime &lifetime) {
        m_time.expect(nextMove(lifetime, width));
    });
}

void ServerTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    expectMoves();
}

void ServerTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    expectMoves();
}

void ServerTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    expectMoves();
}

} // namespace Latchkey::Ui

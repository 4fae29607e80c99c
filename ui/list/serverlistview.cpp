#include "ui/list/serverlistview.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyle>

#include <utility>

namespace Latchkey::Ui {

using namespace std::chrono_literals;

namespace {

//! After a click: who clicks twice is to hit the same row.
constexpr std::chrono::milliseconds quietTime = 1s;

} // namespace

ServerListView::ServerListView(ServerModel *model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_delegate(new ServerDelegate(*model, this))
{
    setModel(model);
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Servers"));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHeaderHidden(true);
    header()->setStretchLastSection(true);
    header()->setMinimumSectionSize(1);
    setIndentation(0);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setExpandsOnDoubleClick(false);
    setUniformRowHeights(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // everything in it wraps or is elided
    viewport()->setMouseTracking(true);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietTime);
    connect(&m_quiet, &QTimer::timeout, this, &ServerListView::release);

    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_top = verticalScrollBar()->value();
        m_restoring = true;
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_restoring = false;
        structureChanged();
        restoreSelection();
        verticalScrollBar()->setValue(m_top);
        scrollTo(currentIndex());
    });
    connect(model, &QAbstractItemModel::rowsInserted, this, &ServerListView::structureChanged);
    connect(model, &QAbstractItemModel::rowsMoved, this, [this] {
        structureChanged();
        m_settling.ask();
    });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        rememberSelection();
        if (!m_restoring)
            Q_EMIT selectionMoved();
    });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ServerListView::rememberSelection);
    structureChanged();
    restoreSelection();
}

void ServerListView::setMode(RoomMode mode)
{
    if (mode == m_delegate->mode())
        return;
    m_delegate->setMode(mode);
    scheduleDelayedItemsLayout();
}

// Groups without a member show no heading, and the others are always open.
void ServerListView::structureChanged()
{
    for (int group = 0; group < m_model->rowCount(); ++group) {
        const QModelIndex index = m_model->index(group, 0);
        const bool empty = m_model->rowCount(index) == 0;
        if (isRowHidden(group, {}) != empty)
            setRowHidden(group, {}, empty);
        if (!isExpanded(index))
            expand(index);
    }
}

// Once for all rows that move together: at the start a thousand do.
void ServerListView::restoreView()
{
    if (selectionModel()->isSelected(currentIndex()))
        scrollTo(currentIndex());
    if (m_current.isEmpty()) // nobody has chosen yet: what comes first is shown
        restoreSelection();
}

QString ServerListView::keyOf(const CredentialSession *session) const
{
    return session ? session->server().identity.storeKey() + QLatin1Char('\n') + session->server().place.file
                   : QString();
}

QList<CredentialSession *> ServerListView::selectedSessions() const
{
    QModelIndexList rows = selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &left, const QModelIndex &right) {
        return std::pair(left.parent().row(), left.row()) < std::pair(right.parent().row(), right.row());
    });
    QList<CredentialSession *> sessions;
    for (const QModelIndex &row : std::as_const(rows))
        sessions.append(m_model->sessionAt(row));
    sessions.removeAll(nullptr);
    return sessions;
}

CredentialSession *ServerListView::currentSession() const
{
    return m_model->sessionAt(currentIndex());
}

void ServerListView::setCurrentSession(CredentialSession *session)
{
    const QModelIndex index = m_model->indexOf(session);
    if (!index.isValid())
        return;
    // Whatever key is held down while it is asked for.
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    keepSelection();
    scrollTo(index);
}

bool ServerListView::shows(const CredentialSession *session) const
{
    return m_model->indexOf(session).isValid();
}

void ServerListView::setFilter(const QString &text)
{
    m_model->setWords(text);
}

void ServerListView::rememberSelection()
{
    if (m_restoring || m_model->isEmpty())
        return;
    if (CredentialSession *current = currentSession())
        m_current = keyOf(current);
    if (QStringList now = selectedKeys(); now != m_selected) {
        m_selected = std::move(now);
        Q_EMIT chosen();
    }
}

QStringList ServerListView::selectedKeys() const
{
    QStringList keys;
    for (const CredentialSession *session : selectedSessions())
        keys.append(keyOf(session));
    return keys;
}

void ServerListView::setSelectedKeys(const QStringList &keys)
{
    if (keys.isEmpty())
        return;
    m_selected = keys;
    m_current = keys.first();
    restoreSelection();
}

// What a filter leaves of the selection stays selected, and the rest comes back with its row. Where it leaves nothing, the
// first match takes its place, and keeps it.
void ServerListView::restoreSelection()
{
    if (m_model->isEmpty())
        return Q_EMIT selectionMoved();
    m_restoring = true;
    QItemSelection selection;
    QModelIndex current;
    QModelIndex first;
    for (int group = 0; group < m_model->rowCount(); ++group) {
        const QModelIndex heading = m_model->index(group, 0);
        for (int row = 0; row < m_model->rowCount(heading); ++row) {
            const QModelIndex index = m_model->index(row, 0, heading);
            const QString key = keyOf(m_model->sessionAt(index));
            if (!first.isValid())
                first = index;
            if (m_selected.contains(key))
                selection.select(index, index);
            if (key == m_current)
                current = index;
        }
    }
    const bool another = selection.isEmpty() && !current.isValid();
    if (!current.isValid())
        current = selection.isEmpty() ? first : selection.indexes().first();
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    if (selection.isEmpty())
        selection.select(current, current);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_restoring = false;
    if (another && !m_current.isEmpty() && m_model->isFiltered())
        rememberSelection();
    Q_EMIT selectionMoved();
}

void ServerListView::hold()
{
    m_quiet.stop();
    m_model->setHeld(true);
}

void ServerListView::release()
{
    m_quiet.stop();
    m_model->setHeld(false);
}

QStyleOptionViewItem ServerListView::optionOf(const QModelIndex &index) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    option.rect.setLeft(0);
    option.rect.setWidth(viewport()->width());
    return option;
}

QRect ServerListView::verbRect(const CredentialSession *session) const
{
    const QModelIndex index = m_model->indexOf(session);
    return index.isValid() ? m_delegate->verbRect(optionOf(index), index) : QRect();
}

ServerDelegate::Shown ServerListView::shownOf(const QModelIndex &index) const
{
    return m_delegate->shownOf(optionOf(index), index);
}

QModelIndex ServerListView::verbAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    return index.isValid() && m_delegate->verbRect(optionOf(index), index).contains(position) ? index : QModelIndex();
}

void ServerListView::drawRow(QPainter *painter, const QStyleOptionViewItem &options, const QModelIndex &index) const
{
    QStyleOptionViewItem option = options;
    option.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus);
    if (selectionModel()->isSelected(index))
        option.state |= QStyle::State_Selected;
    const bool keyboard = window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (index == currentIndex() && hasFocus() && keyboard)
        option.state |= QStyle::State_HasFocus;
    option.state.setFlag(QStyle::State_Active, isActiveWindow());
    m_delegate->paint(painter, option, index);
}

void ServerListView::mousePressEvent(QMouseEvent *event)
{
    hold();
    const QPoint position = event->position().toPoint();
    m_delegate->setPressed(event->button() == Qt::LeftButton ? verbAt(position) : QModelIndex());
    QTreeView::mousePressEvent(event);
    keepSelection();
    update(m_delegate->pressed());
}

void ServerListView::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    m_quiet.start();
    if (event->button() != Qt::LeftButton)
        return;
    // As with any button: pressed and let go at the same place.
    const QModelIndex pressed = m_delegate->pressed();
    m_delegate->setPressed({});
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    if (pressed.isValid()) {
        update(pressed);
        if (verbAt(position) == pressed)
            Q_EMIT verbWanted(m_model->sessionAt(pressed));
        return;
    }
    if (CredentialSession *session = m_model->sessionAt(index); session && m_delegate->mode() != RoomMode::Wide
        && !(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)))
        Q_EMIT opened(session);
}

// The second click on a button is a click like the first one, and one on a row opens nothing that is open already.
void ServerListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
}

void ServerListView::hover(const QModelIndex &index)
{
    const QModelIndex before = m_delegate->hovered();
    if (index == before)
        return;
    m_delegate->setHovered(index);
    update(before);
    update(index);
}

void ServerListView::mouseMoveEvent(QMouseEvent *event)
{
    hover(verbAt(event->position().toPoint()));
    if (!m_delegate->pressed().isValid())
        QTreeView::mouseMoveEvent(event);
}

void ServerListView::leaveEvent(QEvent *event)
{
    hover({});
    QTreeView::leaveEvent(event);
}

void ServerListView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier) {
        if (CredentialSession *session = currentSession())
            Q_EMIT opened(session);
        return;
    }
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier)
        return showMenu(
            viewport()->mapToGlobal(visualRect(currentIndex()).center())); // not every platform makes one of it
    QTreeView::keyPressEvent(event);
    keepSelection();
}

// Wrapped text is as high as it is because of how wide it may be.
void ServerListView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
}

void ServerListView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        scheduleDelayedItemsLayout();
}

void ServerListView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint place = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard)
        place = viewport()->mapToGlobal(visualRect(currentIndex()).center());
    showMenu(place);
    event->accept();
}

void ServerListView::showMenu(const QPoint &place)
{
    if (!currentSession())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions());
    menu->setToolTipsVisible(true); // where one that is out of use says why
    hold();
    connect(menu, &QMenu::aboutToHide, this, &ServerListView::release);
    menu->popup(place);
}

} // namespace Latchkey::Ui

#include "ui/model/servermodel.h"

#include "core/base/visibletext.h"
#include "ui/icons/stateicon.h"
#include "ui/model/serveractions.h"
#include "ui/words/words.h"

#include <QtCore/QUrl>

namespace Latchkey::Ui {

using namespace std::chrono_literals;

ServerModel::ServerModel(SessionPool &pool, Examiner &examiner, Clock clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_pool(pool)
    , m_examiner(examiner)
    , m_clock(std::move(clock))
    , m_rows(pool.sessions())
{
    m_tick.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, &ServerModel::tick);
    connect(&pool, &SessionPool::sessionChanged, this, &ServerModel::update);
    connect(&pool, &SessionPool::sessionRemoved, this, &ServerModel::reset);
    connect(&pool, &SessionPool::listChanged, this, &ServerModel::reset);
    connect(&examiner, &Examiner::changed, this, &ServerModel::tick);
}

int ServerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ServerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ServerModel::text(const CredentialSession &session, int column) const
{
    switch (column) {
    case Name:
        return session.server().identity.name;
    case Host:
        return visibleText(QUrl(session.server().identity.url).authority(QUrl::FullyEncoded), 80);
    case HealthColumn:
        return Words::healthLine(session.health(), m_clock());
    case Store: {
        const auto pinned = session.pinnedStore();
        const QString store = pinned ? Words::storeName(pinned->store->kind()) : tr("–");
        return m_examiner.hasDrift(session.server().identity.name) ? tr("%1 – see findings").arg(store) : store;
    }
    case Action:
        return actionText(actionFor(session));
    default:
        return {};
    }
}

QVariant ServerModel::data(const QModelIndex &index, int role) const
{
    const CredentialSession *session = sessionAt(index);
    if (!session)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(*session, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Host)
            return visibleText(session->server().identity.url).toHtmlEscaped();
        return text(*session, index.column()).toString().toHtmlEscaped();
    case Qt::DecorationRole:
        return index.column() == HealthColumn ? QVariant(badgeIcon(badgeOf(session->health().state))) : QVariant();
    case SessionRole:
        return QVariant::fromValue(const_cast<CredentialSession *>(session));
    case SortRole:
        // What needs the user comes first.
        if (index.column() == HealthColumn)
            return -static_cast<int>(session->health().state);
        return text(*session, index.column());
    default:
        return {};
    }
}

QVariant ServerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Name:
        return tr("Server");
    case Host:
        return tr("Host");
    case HealthColumn:
        return tr("Health");
    case Store:
        return tr("Store");
    default:
        return QString();
    }
}

CredentialSession *ServerModel::sessionAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? m_rows[index.row()] : nullptr;
}

QModelIndex ServerModel::indexOf(const CredentialSession *session) const
{
    const auto row = std::find(m_rows.begin(), m_rows.end(), session);
    return row == m_rows.end() ? QModelIndex() : index(static_cast<int>(row - m_rows.begin()), 0);
}

void ServerModel::setWatched(bool watched)
{
    m_watched = watched;
    if (watched)
        tick();
    else
        m_tick.stop();
}

void ServerModel::reset()
{
    beginResetModel();
    m_rows = m_pool.sessions();
    endResetModel();
}

void ServerModel::update(const CredentialSession *session)
{
    const QModelIndex first = indexOf(session);
    if (first.isValid())
        Q_EMIT dataChanged(first, index(first.row(), ColumnCount - 1));
    scheduleTick();
}

void ServerModel::tick()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT ticked();
    scheduleTick();
}

// The next moment at which a row would read differently: every second in a token's last minutes, else every minute.
void ServerModel::scheduleTick()
{
    if (!m_watched)
        return;
    std::chrono::milliseconds pause = 60s;
    const QDateTime now = m_clock();
    for (const CredentialSession *session : m_rows) {
        const QDateTime expiresAt = session->health().expiresAt;
        if (!expiresAt.isValid())
            continue;
        const qint64 left = now.msecsTo(expiresAt);
        if (left > -60'000 && left < 61'000)
            pause = std::min<std::chrono::milliseconds>(pause, 1s);
    }
    m_tick.start(pause);
}

} // namespace Latchkey::Ui

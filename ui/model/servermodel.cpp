#include "ui/model/servermodel.h"

#include "core/base/visibletext.h"
#include "ui/icons/stateicon.h"
#include "ui/model/sentence.h"
#include "ui/model/serveractions.h"
#include "ui/words/words.h"

#include <QtCore/QUrl>

namespace Latchkey::Ui {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

ServerModel::ServerModel(Homes &homes, HealthWatch &health, Examiner &examiner, Clock clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_homes(homes)
    , m_examiner(examiner)
    , m_clock(std::move(clock))
    , m_rows(homes.sessions())
{
    m_tick.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, &ServerModel::tick);
    connect(&health, &HealthWatch::changed, this, &ServerModel::update);
    connect(&homes, &Homes::sessionRemoved, this, &ServerModel::reset);
    connect(&homes, &Homes::listChanged, this, &ServerModel::reset);
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

QString ServerModel::text(const CredentialSession &session, int column) const
{
    switch (column) {
    case Name:
        return session.server().identity.name;
    case HomeColumn:
        return m_homes.homeOf(session).home.name;
    case Host:
        return visibleText(QUrl(session.server().identity.url).authority(QUrl::FullyEncoded), 80);
    case HealthColumn:
        return sentence(Words::healthLine(session.health(), m_clock()));
    case Store: {
        const auto pinned = session.pinnedStore();
        return pinned ? sentence(Words::storeName(pinned->store->kind())) : tr("–");
    }
    case Action:
        return actionText(actionFor(session));
    default:
        return {};
    }
}

// Tool tips understand markup, and some of this was written by servers.
QString ServerModel::toolTip(const CredentialSession &session, int column) const
{
    QStringList lines;
    switch (column) {
    case HomeColumn:
        lines.append(m_homes.homeOf(session).home.path);
        break;
    case Host:
        lines.append(visibleText(session.server().identity.url));
        break;
    case HealthColumn:
        lines.append(text(session, column));
        lines.append(Words::healthAdvice(session.health()));
        break;
    case Store:
        if (const auto pinned = session.pinnedStore())
            lines.append(tr("%1, %2").arg(text(session, column), Words::pinReason(pinned->reason)));
        for (const Finding &finding : m_examiner.findingsOf(session))
            lines.append(Words::findingText(finding).seen);
        break;
    default:
        break;
    }
    lines.removeAll(QString());
    for (QString &line : lines)
        line = line.toHtmlEscaped();
    return lines.isEmpty() ? QString() : "<p>"_L1 + lines.join("</p><p>"_L1) + "</p>"_L1;
}

QVariant ServerModel::picture(const CredentialSession &session, int column) const
{
    if (column == HealthColumn)
        return badgeIcon(badgeOf(session.health().state));
    if (column == Store && m_examiner.hasDrift(session))
        return badgeIcon(Badge::NeedsYou);
    return {};
}

// What needs the user comes first, and nothing moves only because it is being refreshed.
QString ServerModel::sortKey(const CredentialSession &session, int column) const
{
    const QString name = text(session, Name);
    if (column != HealthColumn)
        return text(session, column) + u' ' + name;
    switch (badgeOf(session.health().state)) {
    case Badge::Trouble:
        return u'1' + name;
    case Badge::NeedsYou:
        return u'2' + name;
    case Badge::Idle:
        return u'4' + name;
    default:
        return u'3' + name;
    }
}

QVariant ServerModel::data(const QModelIndex &index, int role) const
{
    const CredentialSession *session = sessionAt(index);
    if (!session)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*session, index.column());
    case Qt::AccessibleTextRole:
        if (index.column() == Store && m_examiner.hasDrift(*session))
            return tr("%1, with findings").arg(text(*session, Store));
        return text(*session, index.column());
    case Qt::ToolTipRole:
        return toolTip(*session, index.column());
    case Qt::DecorationRole:
        return picture(*session, index.column());
    case SessionRole:
        return QVariant::fromValue(const_cast<CredentialSession *>(session));
    case SortRole:
        return sortKey(*session, index.column());
    case UrgentRole: {
        const Badge badge = badgeOf(session->health().state);
        return badge == Badge::NeedsYou || badge == Badge::Trouble;
    }
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
    case HomeColumn:
        return tr("Home");
    case Host:
        return tr("Host");
    case HealthColumn:
        return tr("Health");
    case Store:
        return tr("Store");
    case Action:
        return tr("Action");
    default:
        return {};
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
    m_rows = m_homes.sessions();
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

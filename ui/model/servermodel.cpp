#include "ui/model/servermodel.h"

#include "core/base/visibletext.h"
#include "ui/icons/stateicon.h"
#include "ui/model/sentence.h"
#include "ui/model/serveractions.h"
#include "ui/words/words.h"

#include <QtCore/QUrl>

#include <utility>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

ServerModel::ServerModel(Homes &homes, HealthWatch &health, Examiner &examiner, ChangeTimer &time,
                         QObject *parent)
    : QAbstractTableModel(parent)
    , m_homes(homes)
    , m_examiner(examiner)
    , m_time(time)
    , m_rows(homes.sessions())
{
    connect(&time, &ChangeTimer::due, this, &ServerModel::passTime);
    connect(&health, &HealthWatch::changed, this, &ServerModel::update);
    connect(&homes, &Homes::sessionRemoved, this, &ServerModel::reset);
    connect(&homes, &Homes::listChanged, this, &ServerModel::reset);
    connect(&examiner, &Examiner::changed, this, [this] {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, Store), index(rowCount() - 1, Store));
    });
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
        return m_homes.nameOf(session);
    case HomeColumn:
        return m_homes.homeOf(session).home.name;
    case Host:
        return visibleText(QUrl(session.server().identity.url).authority(QUrl::FullyEncoded), 80);
    case HealthColumn:
        return sentence(Words::healthLine(session.health(), m_time.now()));
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
    case Name:
        lines.append(text(session, column)); // it may be cut in the cell
        break;
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
    case LifetimeColumn:
        lines.append(lifetimeText(lifetimeOf(session, m_time.now())));
        if (const auto summary = session.credential().summary; summary && summary->expiresAt.isValid())
            lines.append(tr("Expires %1").arg(Words::absoluteTime(summary->expiresAt)));
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
    if (column == LifetimeColumn) {
        const auto summary = session.credential().summary;
        const bool known = summary && summary->expiresAt.isValid();
        constexpr int digits = 15; // of milliseconds since 1970, until the year 30000
        return (known ? u"0%1"_s.arg(summary->expiresAt.toMSecsSinceEpoch(), digits, 10, QChar(u'0'))
                      : QString(summary ? u'1' : u'2'))
            + name;
    }
    if (column == Store)
        return (m_examiner.hasDrift(session) ? u'0' : u'1') + text(session, column) + u' ' + name;
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
        if (index.column() == LifetimeColumn)
            return lifetimeText(lifetimeOf(*session, m_time.now()));
        return text(*session, index.column());
    case Qt::ToolTipRole:
        return toolTip(*session, index.column());
    case Qt::DecorationRole:
        return picture(*session, index.column());
    case SessionRole:
        return QVariant::fromValue(const_cast<CredentialSession *>(session));
    case LifetimeRole:
        return QVariant::fromValue(lifetimeOf(*session, m_time.now()));
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
    case LifetimeColumn:
        return tr("Lifetime");
    case Store:
        return tr("Store");
    case Action:
        return tr("Action");
    default:
        return {};
    }
}

Lifetime ServerModel::lifetimeAt(const QModelIndex &index) const
{
    const CredentialSession *session = sessionAt(index);
    return session ? lifetimeOf(*session, m_time.now()) : Lifetime();
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

void ServerModel::reset()
{
    beginResetModel();
    m_rows = m_homes.sessions();
    m_words.clear();
    endResetModel();
}

void ServerModel::update(const CredentialSession *session)
{
    const QModelIndex first = indexOf(session);
    if (!first.isValid())
        return;
    m_words.insert(session, text(*session, HealthColumn));
    Q_EMIT dataChanged(first, index(first.row(), ColumnCount - 1));
    m_time.expect(Words::nextChange(session->health(), m_time.now()));
}

void ServerModel::passTime()
{
    const QDateTime now = m_time.now();
    for (int row = 0; row < rowCount(); ++row) {
        const QString words = text(*m_rows[row], HealthColumn);
        if (std::exchange(m_words[m_rows[row]], words) != words)
            Q_EMIT dataChanged(index(row, HealthColumn), index(row, HealthColumn));
        m_time.expect(Words::nextChange(m_rows[row]->health(), now));
    }
}

} // namespace Latchkey::Ui

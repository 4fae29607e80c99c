#include "ui/model/servermodel.h"

#include "ui/theme/marks.h"
#include "ui/words/times.h"
#include "ui/words/words.h"

#include <QtCore/QLocale>
#include <QtGui/QKeySequence>

#include <algorithm>
#include <limits>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

//! What is over comes before what will be; the rest is by name.
int rankIn(const ServerRow &row)
{
    if (row.standing.group != Words::Group::NeedsYou)
        return 0;
    return row.standing.badge == Badge::Trouble ? 0 : row.standing.works ? 2 : 1;
}

QDateTime endOf(const ServerRow &row)
{
    const auto summary = row.session->credential().summary;
    return summary && summary->expiresAt.isValid() ? summary->expiresAt
                                                   : QDateTime::fromMSecsSinceEpoch(std::numeric_limits<qint64>::max());
}

} // namespace

ServerModel::ServerModel(Homes &homes, Standings &standings, ChangeTimer &time, QObject *parent)
    : QAbstractItemModel(parent)
    , m_homes(homes)
    , m_standings(standings)
    , m_time(time)
{
    load();
    arrange();
    connect(&time, &ChangeTimer::due, this, &ServerModel::passTime);
    connect(&standings, &Standings::changed, this, &ServerModel::update);
    const auto reset = [this] {
        beginResetModel();
        load();
        arrange();
        endResetModel();
        passTime();
    };
    connect(&homes, &Homes::sessionRemoved, this, reset);
    connect(&homes, &Homes::listChanged, this, reset);
}

ServerModel::~ServerModel() = default;

void ServerModel::load()
{
    m_all.clear();
    m_rows.clear();
    const bool several = m_homes.all().size() > 1;
    for (CredentialSession *session : m_homes.sessions()) {
        auto row = std::make_unique<ServerRow>();
        row->session = session;
        row->name = m_homes.nameOf(*session);
        row->host = Words::hostText(session->server().identity.url);
        if (several)
            row->host
                = tr("%1 — %2", "a host and the name of a home").arg(row->host, m_homes.homeOf(*session).home.name);
        row->standing = m_standings.of(*session);
        m_rows.insert(session, row.get());
        m_all.push_back(std::move(row));
    }
    nameTiles();
}

// Two letters where neighbours would share the first.
void ServerModel::nameTiles()
{
    QList<ServerRow *> byName;
    for (const auto &row : m_all)
        byName.append(row.get());
    std::sort(byName.begin(), byName.end(), [](const ServerRow *left, const ServerRow *right) {
        return QString::localeAwareCompare(left->name, right->name) < 0;
    });
    for (qsizetype i = 0; i < byName.size(); ++i) {
        const QString letter = tileLetters(byName[i]->name, 1);
        const bool shared = (i > 0 && tileLetters(byName[i - 1]->name, 1) == letter)
            || (i + 1 < byName.size() && tileLetters(byName[i + 1]->name, 1) == letter);
        byName[i]->tile = shared ? tileLetters(byName[i]->name, 2) : letter;
    }
}

bool ServerModel::accepts(const ServerRow &row) const
{
    return std::all_of(m_words.begin(), m_words.end(), [&row](const QString &word) {
        return row.name.contains(word, Qt::CaseInsensitive) || row.host.contains(word, Qt::CaseInsensitive)
            || row.standing.sentence.contains(word, Qt::CaseInsensitive);
    });
}

bool ServerModel::comesBefore(const ServerRow *left, const ServerRow *right) const
{
    if (const int leftRank = rankIn(*left), rightRank = rankIn(*right); leftRank != rightRank)
        return leftRank < rightRank;
    if (m_order == Order::Time) {
        if (const QDateTime leftEnd = endOf(*left), rightEnd = endOf(*right); leftEnd != rightEnd)
            return leftEnd < rightEnd;
    }
    if (m_order == Order::Host) {
        if (const int compared = QString::localeAwareCompare(left->host, right->host); compared != 0)
            return compared < 0;
    }
    if (const int compared = QString::localeAwareCompare(left->name, right->name); compared != 0)
        return compared < 0;
    return left->host < right->host;
}

void ServerModel::arrange()
{
    for (QList<ServerRow *> &group : m_groups)
        group.clear();
    for (const auto &row : m_all) {
        row->group = row->standing.group;
        if (accepts(*row))
            listOf(row->group).append(row.get());
    }
    for (QList<ServerRow *> &group : m_groups)
        std::stable_sort(group.begin(), group.end(),
                         [this](const ServerRow *left, const ServerRow *right) { return comesBefore(left, right); });
}

void ServerModel::setWords(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    beginResetModel();
    m_words = words;
    arrange();
    endResetModel();
}

void ServerModel::setOrder(Order order)
{
    if (order == m_order)
        return;
    beginResetModel();
    m_order = order;
    arrange();
    endResetModel();
}

void ServerModel::setHeld(bool held)
{
    if (std::exchange(m_held, held) == held || held)
        return;
    for (const auto &row : m_all)
        place(row.get(), Others::HeldToo);
}

void ServerModel::update(const CredentialSession *session)
{
    if (ServerRow *row = m_rows.value(session))
        refresh(row);
}

void ServerModel::refresh(ServerRow *row)
{
    const Words::Condition condition = m_standings.conditionOf(*row->session);
    Words::Standing standing = Words::standingOf(condition, m_standings.now());
    expect(condition);
    if (standing == row->standing)
        return;
    row->standing = std::move(standing);
    const QModelIndex shown = indexOf(row->session);
    if (shown.isValid())
        Q_EMIT dataChanged(shown, shown);
    place(row);
}

//! How many come before \a row, which stands \a at its place, where it belongs now.
qsizetype ServerModel::positionOf(const ServerRow *row, qsizetype at, Others others) const
{
    const QList<ServerRow *> &to = listOf(row->standing.group);
    const auto isBefore = [this](const ServerRow *left, const ServerRow *right) { return comesBefore(left, right); };
    if (others == Others::HeldToo) // several may stand at a wrong place
        return std::count_if(to.begin(), to.end(),
                             [&](const ServerRow *other) { return other != row && comesBefore(other, row); });
    if (row->standing.group != row->group)
        return std::lower_bound(to.begin(), to.end(), row, isBefore) - to.begin();
    if (at > 0 && comesBefore(row, to[at - 1]))
        return std::lower_bound(to.begin(), to.begin() + at, row, isBefore) - to.begin();
    return std::lower_bound(to.begin() + at + 1, to.end(), row, isBefore) - to.begin() - 1;
}

//! Where it belongs now; it stays where it is while rows are held.
void ServerModel::place(ServerRow *row, Others others)
{
    if (m_held)
        return;
    QList<ServerRow *> &from = listOf(row->group);
    const auto at = static_cast<int>(from.indexOf(row));
    const Words::Group group = row->standing.group;
    if (at < 0) {
        row->group = group;
        if (!accepts(*row))
            return;
        QList<ServerRow *> &to = listOf(group);
        const auto before = std::lower_bound(
            to.begin(), to.end(), row,
            [this](const ServerRow *left, const ServerRow *right) { return comesBefore(left, right); });
        const auto position = static_cast<int>(before - to.begin());
        beginInsertRows(createIndex(static_cast<int>(group), 0), position, position);
        to.insert(position, row);
        return endInsertRows();
    }
    // What no longer matches the filter stays for as long as that is not typed anew: nobody loses what they look at.
    QList<ServerRow *> &to = listOf(group);
    const bool stays = group == row->group && (at == 0 || comesBefore(to[at - 1], row))
        && (at + 1 == to.size() || comesBefore(row, to[at + 1]));
    if (stays)
        return; // as nearly always, also where a thousand change
    const auto position = static_cast<int>(positionOf(row, at, others));
    if (group == row->group && position == at)
        return;
    // The position is counted without the row itself; the model wants it with it.
    const int target = group == row->group && position > at ? position + 1 : position;
    if (!beginMoveRows(createIndex(static_cast<int>(row->group), 0), at, at, createIndex(static_cast<int>(group), 0),
                       target))
        return;
    from.removeAt(at);
    listOf(group).insert(position, row);
    row->group = group;
    endMoveRows();
}

void ServerModel::passTime()
{
    for (const auto &row : m_all)
        refresh(row.get());
}

void ServerModel::expect(const Words::Condition &condition)
{
    const QDateTime now = m_time.now();
    m_time.expect(Words::changeAt(Words::standingChangesAt(condition, now), now));
}

QModelIndex ServerModel::index(int row, int column, const QModelIndex &parent) const
{
    if (column != 0 || row < 0)
        return {};
    if (!parent.isValid())
        return row < int(std::size(Words::allGroups)) ? createIndex(row, 0) : QModelIndex();
    if (rowAt(parent))
        return {};
    const QList<ServerRow *> &list = m_groups[static_cast<std::size_t>(parent.row())];
    return row < list.size() ? createIndex(row, 0, list[row]) : QModelIndex();
}

QModelIndex ServerModel::parent(const QModelIndex &index) const
{
    const ServerRow *row = rowAt(index);
    return row ? createIndex(static_cast<int>(row->group), 0) : QModelIndex();
}

int ServerModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(std::size(Words::allGroups));
    return rowAt(parent) ? 0 : int(m_groups[static_cast<std::size_t>(parent.row())].size());
}

int ServerModel::columnCount(const QModelIndex &) const
{
    return 1;
}

Qt::ItemFlags ServerModel::flags(const QModelIndex &index) const
{
    return rowAt(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

// Tool tips understand markup, and some of this was written by servers.
QString ServerModel::toolTip(const ServerRow &row) const
{
    QStringList lines{row.name, row.host, row.standing.sentence, row.standing.second};
    const auto summary = row.session->credential().summary;
    if (summary && summary->expiresAt.isValid())
        lines.append(
            tr("Until %1", "a full date").arg(Words::when(summary->expiresAt, m_time.now(), Words::TimeForm::Full)));
    lines.removeAll(QString());
    for (QString &line : lines)
        line = line.toHtmlEscaped();
    return "<p>"_L1 + lines.join("<br>"_L1) + "</p>"_L1;
}

QVariant ServerModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ServerRow *row = rowAt(index);
    if (!row) {
        const auto group = Words::Group(index.row());
        if (role
            == Qt::AccessibleTextRole) // what is shown is what letters that are typed look for, and that is a server
            return tr("%1 (%2)", "a group and how many are in it")
                .arg(Words::groupName(group), QLocale().toString(listOf(group).size()));
        return {};
    }
    switch (role) {
    case Qt::DisplayRole: // also what is looked for by typing
        return row->name;
    case Qt::AccessibleTextRole:
        return Words::spokenStanding(row->name, row->host, row->standing,
                                     row->standing.verb == Words::Verb::SignIn
                                         ? QKeySequence(Qt::CTRL | Qt::Key_I).toString(QKeySequence::NativeText)
                                         : QString());
    case Qt::ToolTipRole:
        return toolTip(*row);
    case SessionRole:
        return QVariant::fromValue(row->session);
    default:
        return {};
    }
}

const ServerRow *ServerModel::rowAt(const QModelIndex &index) const
{
    return static_cast<const ServerRow *>(index.internalPointer());
}

CredentialSession *ServerModel::sessionAt(const QModelIndex &index) const
{
    const ServerRow *row = rowAt(index);
    return row ? row->session : nullptr;
}

QModelIndex ServerModel::indexOf(const CredentialSession *session) const
{
    const auto row = m_rows.constFind(session);
    const qsizetype at = row == m_rows.constEnd() ? -1 : listOf((*row)->group).indexOf(*row);
    return at < 0 ? QModelIndex() : createIndex(static_cast<int>(at), 0, *row);
}

bool ServerModel::isEmpty() const
{
    return std::all_of(m_groups.begin(), m_groups.end(), [](const auto &group) { return group.isEmpty(); });
}

} // namespace Latchkey::Ui

#pragma once

#include "core/config/homes.h"
#include "ui/model/changetimer.h"
#include "ui/model/standings.h"

#include <QtCore/QAbstractItemModel>
#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <array>
#include <memory>
#include <vector>

namespace Latchkey::Ui {

//! What a row says.
struct ServerRow {
    CredentialSession *session = nullptr;
    QString name;
    QString host; //!< With the home's name, where there are several.
    QString tile; //!< One letter or two.
    Words::Standing standing;
    Words::Group group = Words::Group::Off; //!< That it is listed in.
};

//! The servers of all homes, below the group that each belongs to; filtered and sorted. Changes only when a session does,
//! or when time changes what a row says, and then only that row.
class ServerModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role { SessionRole = Qt::UserRole };
    enum class Order { Name, Host, Time };

    ServerModel(Homes &homes, Standings &standings, ChangeTimer &time, QObject *parent = nullptr);
    ~ServerModel() override;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    //! Null: a heading.
    const ServerRow *rowAt(const QModelIndex &index) const;
    CredentialSession *sessionAt(const QModelIndex &index) const;
    QModelIndex indexOf(const CredentialSession *session) const; //!< Invalid: not listed, or filtered away.
    bool hasServers() const { return !m_all.empty(); }
    bool isEmpty() const; //!< Nothing is listed.

    //! Lists those only that contain each word of \a text, in their name, host, home or sentence.
    void setWords(const QString &text);
    bool isFiltered() const { return !m_words.isEmpty(); }
    void setOrder(Order order);
    Order order() const { return m_order; }
    //! While it is held, no row moves to another place.
    void setHeld(bool held);

private:
    void load();
    void arrange();
    void nameTiles();
    void update(const CredentialSession *session);
    void refresh(ServerRow *row);
    enum class Others { InOrder, HeldToo };
    void place(ServerRow *row, Others others = Others::InOrder);
    void passTime();
    void expect(const Words::Condition &condition);
    qsizetype positionOf(const ServerRow *row, qsizetype at, Others others) const;
    bool accepts(const ServerRow &row) const;
    bool comesBefore(const ServerRow *left, const ServerRow *right) const;
    QList<ServerRow *> &listOf(Words::Group group) { return m_groups[static_cast<std::size_t>(group)]; }
    const QList<ServerRow *> &listOf(Words::Group group) const { return m_groups[static_cast<std::size_t>(group)]; }
    QString toolTip(const ServerRow &row) const;

    Homes &m_homes;
    Standings &m_standings;
    ChangeTimer &m_time;
    std::vector<std::unique_ptr<ServerRow>> m_all;
    QHash<const CredentialSession *, ServerRow *> m_rows;
    std::array<QList<ServerRow *>, std::size(Words::allGroups)> m_groups;
    QStringList m_words;
    Order m_order = Order::Name;
    bool m_held = false;
};

} // namespace Latchkey::Ui

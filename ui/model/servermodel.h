#pragma once

#include "core/config/homes.h"
#include "ui/model/changetimer.h"
#include "ui/model/examiner.h"
#include "ui/model/healthwatch.h"
#include "ui/model/lifetime.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QHash>

namespace Latchkey::Ui {

//! The servers of all homes as rows. Changes only when a session does, or when time changes what a row says.
class ServerModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, HomeColumn, Host, HealthColumn, LifetimeColumn, Store, Action, ColumnCount };
    enum Role {
        SessionRole = Qt::UserRole,
        SortRole,
        LifetimeRole, //!< Lifetime
        UrgentRole, //!< bool: whether the action is needed, and not only possible.
    };

    ServerModel(Homes &homes, HealthWatch &health, Examiner &examiner, ChangeTimer &time, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    bool hasSeveralHomes() const { return m_homes.all().size() > 1; }
    CredentialSession *sessionAt(const QModelIndex &index) const;
    QModelIndex indexOf(const CredentialSession *session) const;
    //! How far the token of a row has come; cheap.
    Lifetime lifetimeAt(const QModelIndex &index) const;

private:
    void reset();
    void update(const CredentialSession *session);
    void passTime();
    QString text(const CredentialSession &session, int column) const;
    QString toolTip(const CredentialSession &session, int column) const;
    QVariant picture(const CredentialSession &session, int column) const;
    QString sortKey(const CredentialSession &session, int column) const;

    Homes &m_homes;
    Examiner &m_examiner;
    ChangeTimer &m_time;
    QList<CredentialSession *> m_rows;
    QHash<const CredentialSession *, QString> m_words; // as last told, to tell only what reads differently
};

} // namespace Latchkey::Ui

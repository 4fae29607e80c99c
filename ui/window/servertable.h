#pragma once

#include "ui/model/servermodel.h"

#include <QtCore/QPointer>
#include <QtWidgets/QTableView>

class QSortFilterProxyModel;

namespace Latchkey::Ui {

//! The servers as a table: sorted, filtered, several at a time, and by keyboard alone.
class ServerTable : public QTableView
{
    Q_OBJECT
public:
    explicit ServerTable(ServerModel *model, QWidget *parent = nullptr);

    QList<CredentialSession *> selectedSessions() const;
    CredentialSession *currentSession() const; //!< Null: none.
    void setCurrentSession(CredentialSession *session);
    void setFilter(const QString &text);

Q_SIGNALS:
    void selectionMoved();
    //! The action of a row was clicked; or the row was activated, and needs its action.
    void actionWanted(Latchkey::CredentialSession *session);

private:
    CredentialSession *sessionAt(const QModelIndex &index) const;
    void keepCurrent();

    ServerModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QString m_current; // by name: a changed configuration makes another session of the same server
};

} // namespace Latchkey::Ui

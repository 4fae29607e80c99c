#pragma once

#include "ui/model/serverfilter.h"
#include "ui/model/servermodel.h"

#include <QtCore/QHash>
#include <QtCore/QPair>
#include <QtCore/QPersistentModelIndex>
#include <QtCore/QSet>
#include <QtWidgets/QTableView>

namespace Latchkey::Ui {

//! The servers as a table: sorted, filtered, several at a time, and by keyboard alone. Moves the bars of the rows that
//! are in view, each cell by itself.
class ServerTable : public QTableView
{
    Q_OBJECT
public:
    ServerTable(ServerModel *model, ChangeTimer &time, QWidget *parent = nullptr);

    QList<CredentialSession *> selectedSessions() const;
    CredentialSession *currentSession() const; //!< Null: none.
    void setCurrentSession(CredentialSession *session);
    bool shows(const CredentialSession *session) const; //!< false: the filter hides it.
    void setFilter(const QString &text);
    bool isFilteredEmpty() const; //!< There are servers, and the filter leaves none.

    //! Widths, order of columns and sorting, for the next start.
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

Q_SIGNALS:
    void selectionMoved();
    void filtered();
    //! The action of a row was clicked; or the row was activated, and needs its action.
    void actionWanted(Latchkey::CredentialSession *session);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    //! A server across changes of the configuration, which make another session of it.
    using Key = QPair<QString, QString>; // the names of home and server
    Key keyAt(const QModelIndex &index) const;
    CredentialSession *sessionAt(const QModelIndex &index) const;
    void arrangeColumns();
    void rememberSelection();
    void restoreSelection();
    void moveBars();
    void expectMoves();
    template<typename F>
    void forBarsInView(F f);
    int barWidth() const;

    ServerModel *m_model;
    ChangeTimer &m_time;
    ServerFilter *m_sorted;
    Key m_current;
    QSet<Key> m_selected;
    bool m_restoring = false;
    QHash<QPersistentModelIndex, int> m_painted; // how far, in pixels
};

} // namespace Latchkey::Ui

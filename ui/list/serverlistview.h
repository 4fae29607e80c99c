#pragma once

#include "core/base/soon_p.h"
#include "ui/list/serverdelegate.h"

#include <QtCore/QPair>
#include <QtCore/QSet>
#include <QtCore/QTimer>
#include <QtWidgets/QTreeView>

namespace Latchkey::Ui {

//! The servers below their headings: several at a time, by keyboard alone, and with one button a row. What is selected stays
//! selected and in view, wherever it moves to.
class ServerListView : public QTreeView
{
    Q_OBJECT
public:
    explicit ServerListView(ServerModel *model, QWidget *parent = nullptr);

    void setMode(RoomMode mode);
    QList<CredentialSession *> selectedSessions() const; //!< As they are seen.
    CredentialSession *currentSession() const; //!< Null: none.
    void setCurrentSession(CredentialSession *session);
    //! What is selected is the user's choice from now on, and not only what came first.
    void keepSelection() { rememberSelection(); }
    bool shows(const CredentialSession *session) const; //!< false: the filter hides it.
    void setFilter(const QString &text);
    //! No row moves meanwhile: a menu is open on one.
    void hold();
    void release();

    //! Where the button of a row is, in the viewport; empty: it has none, or is not in view.
    QRect verbRect(const CredentialSession *session) const;
    //! What a row shows, for whoever checks that nothing is cut.
    ServerDelegate::Shown shownOf(const QModelIndex &index) const;

    //! The selected servers, for the next start.
    QStringList selectedKeys() const;
    void setSelectedKeys(const QStringList &keys);

Q_SIGNALS:
    void selectionMoved();
    //! Other servers are selected than before.
    void chosen();
    void verbWanted(Latchkey::CredentialSession *session);
    //! The details of the row are wanted; by keyboard, with the focus there.
    void opened(Latchkey::CredentialSession *session);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &options, const QModelIndex &index) const override;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override {}
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void structureChanged();
    void restoreView();
    void rememberSelection();
    void restoreSelection();
    void hover(const QModelIndex &index);
    void showMenu(const QPoint &place);
    QModelIndex verbAt(const QPoint &position) const;
    QStyleOptionViewItem optionOf(const QModelIndex &index) const;
    QString keyOf(const CredentialSession *session) const;

    ServerModel *m_model;
    ServerDelegate *m_delegate;
    QTimer m_quiet; // after a click, until rows may move again
    QString m_current;
    QStringList m_selected;
    int m_top = 0;
    Soon m_settling{this, &ServerListView::restoreView};
    bool m_restoring = false;
};

} // namespace Latchkey::Ui

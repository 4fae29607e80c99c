#pragma once

#include "core/config/sessionpool.h"
#include "ui/model/examiner.h"
#include "ui/model/serveractions.h"
#include "ui/model/servermodel.h"
#include "ui/model/settings.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtWidgets/QMainWindow>

class QAction;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace Latchkey::Ui {

class DetailPane;
class LoginDialog;

//! The table of servers, the pane of the selected one, and what can be done to them.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(ServerList &servers, SessionPool &pool, Examiner &examiner, ServerActions &actions, Settings &settings,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    //! Brings the window to the front, and \a session, if there is one, into view.
    void present(CredentialSession *session = nullptr);
    //! A line above the table, for what concerns the whole window; empty: none.
    void setNotice(const QString &notice);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void createActions();
    QWidget *createTable();
    QWidget *createEmptyState();
    void restoreLayout();
    void updateActions();
    void updateContent();
    QList<CredentialSession *> selectedSessions() const;
    void confirmSignOut();
    void removeServer();
    void showLogin(CredentialSession *session, Login *login);
    void say(const QString &text);

    ServerList &m_servers;
    SessionPool &m_pool;
    Examiner &m_examiner;
    ServerActions &m_actions;
    Settings &m_settings;
    ServerModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QStackedWidget *m_stack;
    QTableView *m_table;
    QLineEdit *m_filter;
    DetailPane *m_detail;
    QLabel *m_banner;
    QString m_notice;
    QAction *m_signIn;
    QAction *m_signOut;
    QAction *m_refresh;
    QAction *m_add;
    QAction *m_remove;
    QHash<CredentialSession *, QPointer<LoginDialog>> m_logins;
};

} // namespace Latchkey::Ui

#pragma once

#include "core/config/homes.h"
#include "ui/model/examiner.h"
#include "ui/model/healthwatch.h"
#include "ui/model/serveractions.h"
#include "ui/model/servermodel.h"
#include "ui/model/settings.h"
#include "ui/window/windowactions.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtWidgets/QMainWindow>

class QLineEdit;
class QSplitter;
class QStackedWidget;

namespace Latchkey::Ui {

class Banner;
class ChangeTimer;
class DetailPane;
class DiagnosticsWindow;
class EmptyState;
class LoginDialog;
class PreferencesDialog;
class ServerTable;

//! The table of servers, the pane of the selected one, and what can be done to them.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Homes &homes, HealthWatch &health, Examiner &examiner, ServerActions &actions,
               Settings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    //! Brings the window to the front, and \a session, if there is one, into view.
    void present(CredentialSession *session = nullptr);
    //! Lines above the table, for what concerns the whole window. They stay, where the status bar tells what has happened
    //! and forgets it with the next.
    void setNotices(const QStringList &notices);
    //! Takes the place of \a old, which speaks another language, and goes on with what is open there: the filter, the
    //! selected server, the sign-ins that run, the preferences. What else is open there ends with it.
    void succeed(MainWindow &old);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void connectActions();
    QWidget *createServers();
    void restoreLayout();
    void updateActions();
    void updateActionsSoon();
    void updateContent();
    void updateFilter();
    QStringList notices() const;
    void showEmptyState();
    void confirmSignOut();
    void removeServer();
    void showPreferences();
    void showDiagnostics();
    void showLogin(CredentialSession *session, Login *login);
    LoginDialog *createLogin(CredentialSession *session);
    void placeLogin(LoginDialog &dialog) const;
    void say(const QString &text);

    Homes &m_homes;
    Examiner &m_examiner;
    ServerActions &m_actions;
    Settings &m_settings;
    const WindowActions m_do;
    ChangeTimer *m_time; // stands still while the window is hidden
    ServerModel *m_model;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    QStackedWidget *m_list; // the table, or why there is nothing in it
    ServerTable *m_table;
    QLineEdit *m_filter;
    DetailPane *m_detail;
    Banner *m_banner;
    EmptyState *m_empty;
    EmptyState *m_noMatch;
    QStringList m_notices;
    QHash<CredentialSession *, QPointer<LoginDialog>> m_logins;
    QPointer<PreferencesDialog> m_preferences;
    QPointer<DiagnosticsWindow> m_diagnostics;
    bool m_updating = false;
};

} // namespace Latchkey::Ui

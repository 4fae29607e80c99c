#pragma once

#include "core/base/soon_p.h"
#include "core/clients/clientimport.h"
#include "core/config/homes.h"
#include "ui/list/serverdelegate.h"
#include "ui/model/changetimer.h"
#include "ui/model/examiner.h"
#include "ui/model/listchanges.h"
#include "ui/model/secretclipboard.h"
#include "ui/model/serveractions.h"
#include "ui/model/settings.h"
#include "ui/model/standings.h"
#include "ui/model/windowactions.h"
#include "ui/window/banner.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QMainWindow>

class QDialog;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace Latchkey::Ui {

class DetailPane;
class DiagnosticsWindow;
class EmptyState;
class FirstRun;
class LoginDialogs;
class PreferencesDialog;
class ServerListView;
class SummaryBar;

//! What the window works on; none of it is the window's.
struct WindowParts {
    Homes &homes;
    Standings &standings;
    Examiner &examiner;
    ServerActions &actions;
    ListChanges &changes;
    SecretClipboard &clipboard;
    Settings &settings;
};

//! All servers at a glance, the list of them, and the details of the selected one: side by side where there is room, and one
//! after the other where there is not.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const WindowParts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    //! Brings the window to the front, and \a session, if there is one, into view.
    void present(CredentialSession *session = nullptr);
    //! For what concerns the whole window, beside what it finds by itself.
    void setNotices(const QList<Notice> &notices);
    //! Tells something in the banner, for a while.
    void showMessage(const QString &text, Badge badge = Badge::Info);
    //! What closing it does, for now: the panel's icon stays, or the program ends with it.
    enum class Closing { GoesOn, Quits };
    void setClosing(Closing closing) { m_closing = closing; }
    //! Takes the place of \a old, which speaks another language, and goes on with what is open there: the search, the
    //! selected server, the sign-ins that run, the preferences. What else is open there ends with it.
    void takePlaceOf(MainWindow &old);
    //! Also what is not selected.
    void perform(CredentialSession *session, Words::Verb verb);
    void showPreferences();
    //! Greets a newcomer in place of the list, unless they have said "not now" before. \a folders: of other programs.
    void offerFirstRun(const ClientFolders &folders = {});
    RoomMode mode() const { return m_mode; }

Q_SIGNALS:
    //! Closed for the first time, while the program goes on in the panel.
    void wentToTray();
    void quitRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;

private:
    void connectActions();
    void connectSignals();
    QWidget *createServers();
    void createEmptyStates();
    void restoreLayout();
    void saveLayout() const;
    void applyMode();
    void shareWidth();
    void showDetails(bool show);
    void updateActions();
    void updateActionsSoon();
    void catchUp();
    void updateContent();
    void updateSearch();
    void updateSummary();
    void updateNotices();
    void actOn(const Notice &notice);
    void goBack();
    void nextPart();
    void confirmSignOut();
    void signInTo(Words::Overview::Offer offer);
    void copyAddress();
    void copyBridge();
    void openSite();
    void editServer(const CredentialSession &session);
    void connectClient(const CredentialSession &session);
    void offerToConnect();
    void showDiagnostics(const CredentialSession *session = nullptr);
    void showDialog(QDialog *dialog);
    void endFirstRun(const QStringList &names);
    void askBeforeQuitting();
    void showFailure(const QString &name, const Error &error);
    void showChecked(const QList<QPointer<CredentialSession>> &sessions);

    Homes &m_homes;
    Standings &m_standings;
    Examiner &m_examiner;
    ServerActions &m_actions;
    ListChanges &m_changes;
    SecretClipboard &m_clipboard;
    Settings &m_settings;
    const WindowActions m_windowActions;
    ChangeTimer *m_time; // stands still while the window is hidden
    ServerModel *m_model;
    Banner *m_banner;
    SummaryBar *m_summary;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    QWidget *m_left;
    QStackedWidget *m_listStack; // the list, or why there is nothing in it
    ServerListView *m_list;
    QLineEdit *m_search;
    QPushButton *m_problemsButton;
    QPushButton *m_addButton;
    DetailPane *m_detail;
    EmptyState *m_empty;
    EmptyState *m_noMatch;
    QList<Notice> m_notices;
    LoginDialogs *m_logins;
    QPointer<FirstRun> m_firstRun;
    QList<ServerIdentity> m_toConnect; // once they are signed in to
    ClientFolders m_clientFolders; // of the first run
    QPointer<PreferencesDialog> m_preferences;
    QPointer<DiagnosticsWindow> m_diagnostics;
    RoomMode m_mode = RoomMode::Wide;
    qreal m_share = 0; // of the width, for the list
    Closing m_closing = Closing::GoesOn;
    bool m_paged = false; // the details are open as a page
    bool m_hasConfirmedQuit = false;
    Soon m_enabling{this, &MainWindow::updateActions};
    QTimer m_updating; // what follows from changes, once for those that come together
    QTimer m_saving; // what was moved, dragged or chosen, once that is over
};

} // namespace Latchkey::Ui

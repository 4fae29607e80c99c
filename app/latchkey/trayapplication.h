#pragma once

#include "app/latchkey/networkwatch.h"
#include "app/latchkey/sleepwatch.h"
#include "core/config/homes.h"
#include "core/session/refreshscheduler.h"
#include "ui/model/backgroundchecks.h"
#include "ui/model/eventcommand.h"
#include "ui/model/examiner.h"
#include "ui/model/healthwatch.h"
#include "ui/model/listchanges.h"
#include "ui/model/secretclipboard.h"
#include "ui/model/serveractions.h"
#include "ui/model/settings.h"
#include "ui/model/standings.h"
#include "ui/theme/colorscheme.h"
#include "ui/theme/scalefollower.h"
#include "ui/tray/notifier.h"
#include "ui/tray/traycontroller.h"
#include "ui/tray/troublenotifier.h"
#include "ui/window/mainwindow.h"

#include <QtCore/QObject>

#include <functional>
#include <memory>

namespace Latchkey {

//! The tray program, wired together: the only place that knows all of it.
class TrayApplication : public QObject
{
    Q_OBJECT
public:
    //! \a homes: to look after.
    TrayApplication(const ReadHomes &homes, Ui::ServerActions::Browser browser);
    //! Reads their files on the calling thread. None: all known ones.
    TrayApplication(const QList<Home> &homes, Ui::ServerActions::Browser browser);

    //! \a hidden: stay in the panel, if there is one.
    enum class Start { Visible, Hidden };
    void start(Start how);
    //! Another instance was started: what it asks for. Gives why it is not done; nothing: it is.
    QString handle(const QByteArray &message);
    //! Ends the program once nothing is under way that should not be cut off; the tray says so meanwhile.
    void quit();
    //! A line above the list, with the least weight; asked for again when the language changes.
    void setNotice(std::function<Ui::Notice()> notice);
    //! Another one after the language has changed.
    Ui::MainWindow &window() { return *m_window; }
    Ui::TrayController &tray() { return m_tray; }
    Homes &homes() { return *m_homes; }
    Ui::Standings &standings() { return m_standings; }
    Ui::ListChanges &changes() { return m_changes; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void schedule(CredentialSession *session);
    void connectNotifiers();
    void panelMissing();
    void setWindowIsProgram(bool is);
    void updateNotices();
    void makeWindow();
    void applySettings();
    void changeLanguage();

    const std::unique_ptr<Homes> m_homes;
    Ui::Settings m_settings;
    RefreshScheduler m_scheduler;
    Ui::HealthWatch m_health;
    Ui::Examiner m_examiner;
    Ui::Standings m_standings;
    Ui::ServerActions m_actions;
    Ui::ListChanges m_changes;
    Ui::SecretClipboard m_clipboard;
    std::unique_ptr<Ui::MainWindow> m_window;
    Ui::TrayController m_tray;
    Ui::Notifier m_notifier;
    Ui::TroubleNotifier m_troubles;
    Ui::EventCommand m_events;
    Ui::BackgroundChecks m_checks;
    SleepWatch m_sleep;
    NetworkWatch m_network;
    Ui::ColorScheme m_colors;
    Ui::ScaleFollower m_scale;
    CredentialSession *m_noticed = nullptr;
    std::function<Ui::Notice()> m_notice;
    bool m_quitting = false;
};

} // namespace Latchkey

#include "app/latchkey/trayapplication.h"

#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "ui/theme/growth.h"
#include "ui/theme/quietstyle.h"
#include "ui/words/language.h"

#include <QtGui/QGuiApplication>
#include <QtWidgets/QApplication>

namespace Latchkey {

using namespace Qt::StringLiterals;

TrayApplication::TrayApplication(const QList<Home> &homes, Ui::ServerActions::Browser browser)
    : TrayApplication(Homes::readNow(homes), std::move(browser))
{
}

TrayApplication::TrayApplication(const ReadHomes &homes, Ui::ServerActions::Browser browser)
    : m_homes(std::make_unique<Homes>(homes))
    , m_scheduler(systemClock())
    , m_health(*m_homes, systemClock())
    , m_examiner(*m_homes)
    , m_standings(*m_homes, m_health, m_settings, systemClock())
    , m_actions(*m_homes, std::move(browser))
    , m_changes(*m_homes)
    , m_clipboard(systemClock())
    , m_tray(*m_homes, m_standings, m_actions)
    , m_notifier(*m_homes, m_standings, m_actions, m_settings, systemClock())
    , m_troubles(*m_homes, m_standings, m_actions, m_settings, systemClock())
    , m_events(*m_homes, m_health, m_settings)
    , m_checks(*m_homes, m_settings, systemClock())
{
    Ui::QuietStyle::install();
    makeWindow();
    connect(&m_settings, &Ui::Settings::languageChanged, this, &TrayApplication::changeLanguage,
            Qt::QueuedConnection); // never from within a window that is to go
    applySettings();
    connect(&m_settings, &Ui::Settings::changed, this, &TrayApplication::applySettings);
    for (CredentialSession *session : m_homes->sessions())
        schedule(session);
    connect(m_homes.get(), &Homes::sessionAdded, this, &TrayApplication::schedule);
    connect(m_homes.get(), &Homes::sessionRemoved, this, [this](CredentialSession *session) {
        m_scheduler.remove(session);
        if (m_noticed == session)
            m_noticed = nullptr;
    });

    connect(&m_sleep, &SleepWatch::woke, this, [this] {
        m_homes->reload();
        m_scheduler.retry(); // the network mostly comes later, and says so
        m_health.check();
        m_notifier.remind();
        m_troubles.check();
        m_checks.run();
    });
    connect(&m_tray, &Ui::TrayController::openRequested, this,
            [this](CredentialSession *session) { m_window->present(session); });
    connect(&m_tray, &Ui::TrayController::preferencesRequested, this, [this] {
        m_window->present();
        m_window->showPreferences();
    });
    connect(&m_tray, &Ui::TrayController::quitRequested, this, &TrayApplication::quit);
    connect(&m_tray, &Ui::TrayController::messageClicked, this, [this] {
        if (m_noticed)
            m_actions.signIn(m_noticed);
        else
            m_window->present();
    });
    connectNotifiers();
    // A session that ends and a menu that quits come this way, too.
    qApp->installEventFilter(this);
}

void TrayApplication::connectNotifiers()
{
    connect(&m_notifier, &Ui::Notifier::openRequested, this, [this] { m_window->present(); });
    connect(&m_troubles, &Ui::TroubleNotifier::openRequested, this,
            [this](CredentialSession *session) { m_window->present(session); });
    connect(&m_actions, &Ui::ServerActions::cannotUnlock, &m_standings, &Ui::Standings::markUnlockImpossible);
    connect(&m_actions, &Ui::ServerActions::checking, &m_standings, &Ui::Standings::setChecking);
    // A click on what the tray tells signs in, where that is what it is about.
    const auto tell = [this](CredentialSession *toSignIn, const QString &title, const QString &text) {
        m_noticed = toSignIn;
        if (m_tray.showsMessages())
            return m_tray.showMessage(title, text);
        m_window->showMessage(tr("%1. %2", "a headline, a sentence").arg(title, text), Badge::NeedsYou);
        QApplication::alert(m_window.get());
    };
    m_notifier.setFallback([tell](const Ui::Notifier::Sessions &sessions, const QString &title, const QString &text) {
        tell(sessions.size() == 1 ? sessions.first() : nullptr, title, text);
    });
    m_troubles.setFallback([tell](const Ui::TroubleNotifier::Sessions &, const QString &title, const QString &text) {
        tell(nullptr, title, text);
    });
    const auto seen = [this] { return m_window->isVisible() && m_window->isActiveWindow(); };
    m_notifier.setSeen(seen);
    m_troubles.setSeen(seen);
}

void TrayApplication::applySettings()
{
    m_scheduler.setSetting(m_settings.refreshAhead());
    m_actions.setCallbackPort(m_settings.callbackPort());
}

void TrayApplication::makeWindow()
{
    m_window = std::make_unique<Ui::MainWindow>(
        Ui::WindowParts{*m_homes, m_standings, m_examiner, m_actions, m_changes, m_clipboard, m_settings});
    connect(m_window.get(), &Ui::MainWindow::quitRequested, this, &TrayApplication::quit);
    connect(m_window.get(), &Ui::MainWindow::wentToTray, this, [this] {
        m_notifier.announce(
            tr("Latchkey goes on in the tray"),
            tr("It renews your sign-ins there. Quit it from its menu. This message appears only once."));
    });
    updateNotices();
}

void TrayApplication::setNotice(std::function<Ui::Notice()> notice)
{
    m_notice = std::move(notice);
    updateNotices();
}

void TrayApplication::updateNotices()
{
    QList<Ui::Notice> notices;
    if (m_notice)
        notices.append(m_notice());
    m_window->setNotices(notices);
}

// A new window cannot have anything left in the old language. Sign-ins that are under way belong to their sessions, and go
// on in new dialogs.
void TrayApplication::changeLanguage()
{
    Words::speak(m_settings.language());
    const std::unique_ptr<Ui::MainWindow> old = std::move(m_window);
    makeWindow();
    old->disconnect(this);
    m_window->takePlaceOf(*old);
    m_tray.retranslate();
}

void TrayApplication::schedule(CredentialSession *session)
{
    m_scheduler.add(session);
}

void TrayApplication::start(Start how)
{
    m_colors.start();
    m_homes->watch();
    // It asks services of the system and waits for their answers: after the window is there.
    QMetaObject::invokeMethod(&m_network, &NetworkWatch::start, Qt::QueuedConnection);
    connect(&m_network, &NetworkWatch::returned, &m_scheduler, &RefreshScheduler::retry);
    setWindowIsProgram(false);
    connect(&m_tray, &Ui::TrayController::unavailable, this, &TrayApplication::panelMissing);
    connect(&m_tray, &Ui::TrayController::available, this, [this] { setWindowIsProgram(false); });
    if (how == Start::Visible)
        m_window->present();
    m_tray.start();
}

// With nowhere to put an icon, the window is the program.
void TrayApplication::panelMissing()
{
    setWindowIsProgram(true);
    m_window->present();
}

void TrayApplication::setWindowIsProgram(bool is)
{
    QGuiApplication::setQuitOnLastWindowClosed(is);
    m_window->setClosing(is ? Ui::MainWindow::Closing::Quits : Ui::MainWindow::Closing::GoesOn);
}

QString TrayApplication::handle(const QByteArray &message)
{
    const QString text = QString::fromUtf8(message);
    if (text == "quit"_L1) {
        quit();
        return {};
    }
    if (text.startsWith("sign-in "_L1)) {
        const QString name = text.mid(qsizetype(sizeof "sign-in ") - 1);
        CredentialSession *session = m_homes->find(name);
        if (!session)
            return tr("There is no server called %1.").arg(visibleText(name, 64));
        m_window->present(session);
        m_actions.signIn(session);
        return {};
    }
    m_window->present();
    return {};
}

void TrayApplication::quit()
{
    if (m_quitting)
        return;
    m_quitting = true;
    m_tray.setEnding();
    whenDone(m_homes->drain(), this, [](const Status &) { QCoreApplication::exit(0); });
}

bool TrayApplication::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::Quit && m_homes->isBusy()) {
        quit();
        return true;
    }
    if (event->type() == QEvent::FontChange && watched->isWidgetType() && static_cast<QWidget *>(watched)->isWindow())
        QMetaObject::invokeMethod(
            watched, [window = static_cast<QWidget *>(watched)] { Ui::growToFit(*window); }, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace Latchkey

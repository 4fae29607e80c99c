#include "ui/tray/traycontroller.h"

#include "core/base/visibletext.h"
#include "ui/tray/othertrays.h"

#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingReply>
#include <QtDBus/QDBusServiceWatcher>
#include <QtWidgets/QSystemTrayIcon>

#include <algorithm>

namespace Latchkey::Ui {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString panelService = u"org.kde.StatusNotifierWatcher"_s;
const QString panelPath = u"/StatusNotifierWatcher"_s;
// Panels start at the same time as programs that start with the session.
constexpr std::chrono::milliseconds panelPatience = 3s;

} // namespace

TrayController::TrayController(Homes &homes, HealthWatch &health, ServerActions &actions, QObject *parent)
    : QObject(parent)
    , m_homes(homes)
    , m_menu(std::make_unique<TrayMenu>(homes, actions))
{
    connect(m_menu.get(), &TrayMenu::openRequested, this, &TrayController::openRequested);
    connect(m_menu.get(), &TrayMenu::quitRequested, this, &TrayController::quitRequested);

    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &TrayController::giveUp);
    // A transaction changes several things at once; the panel hears of their end.
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    connect(&m_soon, &QTimer::timeout, this, &TrayController::update);
    connect(&health, &HealthWatch::changed, this, &TrayController::updateSoon);
    connect(&homes, &Homes::listChanged, this, &TrayController::update);
}

TrayController::~TrayController() = default;

// Qt 6.4 keeps its first answer to "is there a tray?" for ever, so QSystemTrayIcon is not touched before there is one.
void TrayController::start()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected()) {
        auto *watcher = new QDBusServiceWatcher(panelService, bus, QDBusServiceWatcher::WatchForRegistration, this);
        connect(watcher, &QDBusServiceWatcher::serviceRegistered, this, &TrayController::askForPanel);
        bus.connect(panelService, panelPath, panelService, u"StatusNotifierHostRegistered"_s, this,
                    SLOT(askForPanel()));
        askForPanel();
        m_patience.start(panelPatience);
    } else {
        giveUp();
    }
}

// The service may run before, or without, a panel that shows the icons.
void TrayController::askForPanel()
{
    if (m_icon)
        return;
    QDBusMessage question = QDBusMessage::createMethodCall(panelService, panelPath,
                                                           u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question.setArguments({panelService, u"IsStatusNotifierHostRegistered"_s});
    question.setAutoStartService(false);
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QDBusVariant> shown = *answer;
        if (shown.isValid() && shown.value().variant().toBool())
            create();
    });
}

void TrayController::giveUp()
{
    if (hasTrayWithoutService()) {
        m_showsMessages = true;
        return create();
    }
    Q_EMIT unavailable(); // for now: a panel may still come
}

void TrayController::create()
{
    if (m_icon)
        return;
    m_patience.stop();
    m_icon = new QSystemTrayIcon(this);
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            Q_EMIT openRequested();
    });
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &TrayController::messageClicked);
    update();
    m_icon->show();
    Q_EMIT available();
}

void TrayController::showMessage(const QString &title, const QString &text)
{
    if (m_icon)
        m_icon->showMessage(title, text, panelIcon(Badge::NeedsYou));
}

void TrayController::setEnding()
{
    m_ending = true;
    update();
}

void TrayController::retranslate()
{
    m_menu->retranslate();
    update();
}

void TrayController::updateSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void TrayController::update()
{
    m_menu->refresh();
    if (!m_icon)
        return;
    const Badge worst = badge(m_homes.sessions());
    // Each new icon travels to the panel as a set of pixmaps, so only real changes do.
    const int needing = count(m_homes.sessions());
    if (worst != m_badge || needing != m_count || m_icon->icon().isNull()) {
        m_badge = worst;
        m_count = needing;
        m_icon->setIcon(panelIcon(worst, needing));
    }
    m_icon->setToolTip(m_ending ? tr("Latchkey is saving a sign-in and then ends") : summary(m_homes.sessions()));
}

QString TrayController::summary(const QList<CredentialSession *> &sessions)
{
    int needing = 0;
    int troubled = 0;
    QString name;
    for (const CredentialSession *session : sessions) {
        const HealthState state = session->health().state;
        needing += state == HealthState::NeedsSignIn;
        troubled += state == HealthState::Trouble;
        if (state == HealthState::NeedsSignIn || state == HealthState::Trouble)
            name = visibleName(session->server().identity.name);
    }
    if (sessions.isEmpty())
        return tr("Latchkey: no servers yet");
    if (needing + troubled == 0)
        return badge(sessions) == Badge::Busy ? tr("Latchkey: refreshing") : tr("Latchkey: all servers are fine");
    if (needing + troubled == 1)
        return needing ? tr("Latchkey: %1 needs a sign-in").arg(name) : tr("Latchkey: trouble with %1").arg(name);
    if (troubled == 0)
        return tr("Latchkey: %n servers need a sign-in", nullptr, needing);
    return tr("Latchkey: %n servers need something", nullptr, needing + troubled);
}

int TrayController::count(const QList<CredentialSession *> &sessions)
{
    return static_cast<int>(std::count_if(sessions.begin(), sessions.end(), [](const CredentialSession *session) {
        const HealthState state = session->health().state;
        return state == HealthState::NeedsSignIn || state == HealthState::Trouble;
    }));
}

Badge TrayController::badge(const QList<CredentialSession *> &sessions)
{
    HealthState worst = HealthState::SignedIn;
    for (const CredentialSession *session : sessions)
        worst = worse(worst, session->health().state);
    // That a token is about to be refreshed is business as usual.
    if (worst == HealthState::ExpiresSoon || worst == HealthState::ExpiredWillRefresh || worst == HealthState::NotOAuth
        || worst == HealthState::Disabled || worst == HealthState::Checking)
        return Badge::Fine;
    return badgeOf(worst);
}

} // namespace Latchkey::Ui

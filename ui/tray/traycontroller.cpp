#include "ui/tray/traycontroller.h"

#include "ui/tray/othertrays.h"
#include "ui/words/words.h"

#include <QtCore/QEvent>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingReply>
#include <QtDBus/QDBusServiceWatcher>
#include <QtGui/QAction>
#include <QtWidgets/QMenu>
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
    , m_actions(actions)
    , m_menu(std::make_unique<QMenu>())
{
    m_end = m_menu->addSeparator();
    m_open = m_menu->addAction(QString(), this, &TrayController::openRequested);
    m_refreshAll = m_menu->addAction(QString(), &actions, &ServerActions::refreshAll);
    m_menu->addSeparator();
    m_quit = m_menu->addAction(QString(), this, &TrayController::quitRequested);
    retranslate();

    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &TrayController::giveUp);
    // A transaction changes several things at once; the panel hears of their end.
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    connect(&m_soon, &QTimer::timeout, this, &TrayController::update);
    connect(&health, &HealthWatch::changed, this, &TrayController::updateSoon);
    connect(&homes, &Homes::listChanged, this, &TrayController::rebuildMenu);
    rebuildMenu();
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
    if (hasTrayWithoutService())
        return create();
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
    m_open->setText(tr("&Open Latchkey"));
    m_refreshAll->setText(tr("&Refresh all"));
    m_quit->setText(tr("&Quit"));
    update();
}

// Rebuilt only when servers come or go; GNOME's panel loses a menu that changes all the time.
void TrayController::rebuildMenu()
{
    qDeleteAll(m_serverActions);
    m_serverActions.clear();
    for (qsizetype i = 0; i < m_homes.sessions().size(); ++i) {
        auto *action = new QAction(m_menu.get());
        m_menu->insertAction(m_end, action);
        m_serverActions.append(action);
        connect(action, &QAction::triggered, this, [this, action] {
            auto *session = action->data().value<CredentialSession *>();
            if (m_homes.sessions().contains(session))
                m_actions.run(session, actionFor(*session));
        });
    }
    update();
}

void TrayController::updateSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void TrayController::update()
{
    QList<CredentialSession *> sessions = m_homes.sessions();
    // What needs something comes first.
    std::stable_sort(sessions.begin(), sessions.end(), [](const CredentialSession *a, const CredentialSession *b) {
        const auto rank = [](const CredentialSession *session) {
            const Badge badge = badgeOf(session->health().state);
            return badge == Badge::Trouble ? 0 : badge == Badge::NeedsYou ? 1 : 2;
        };
        return rank(a) < rank(b);
    });
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (qsizetype i = 0; i < sessions.size() && i < m_serverActions.size(); ++i) {
        const CredentialSession &session = *sessions[i];
        const ServerAction possible = actionFor(session);
        QAction *action = m_serverActions[i];
        const QString name = m_homes.labelOf(session).replace(u'&', "&&"_L1);
        const QString state = Words::healthWord(session.health().state);
        action->setText(possible == ServerAction::None ? tr("%1 – %2").arg(name, state)
                                                       : tr("%1 – %2: %3").arg(name, state, actionText(possible)));
        action->setIcon(badgeIcon(badgeOf(session.health().state)));
        action->setEnabled(possible != ServerAction::None);
        action->setData(QVariant::fromValue(sessions[i]));
        action->setToolTip(Words::healthLine(session.health(), now));
    }
    if (!m_icon)
        return;
    const Badge worst = badge(m_homes.sessions());
    // Each new icon travels to the panel as a set of pixmaps, so only real changes do.
    if (worst != m_badge || m_icon->icon().isNull()) {
        m_badge = worst;
        m_icon->setIcon(panelIcon(worst));
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
            name = session->server().identity.name;
    }
    if (sessions.isEmpty())
        return tr("Latchkey: no servers yet");
    if (needing + troubled == 0)
        return tr("Latchkey: all servers are fine");
    if (needing + troubled == 1)
        return needing ? tr("Latchkey: %1 needs a sign-in").arg(name) : tr("Latchkey: trouble with %1").arg(name);
    if (troubled == 0)
        return tr("Latchkey: %1 servers need a sign-in").arg(needing);
    return tr("Latchkey: %1 servers need something").arg(needing + troubled);
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

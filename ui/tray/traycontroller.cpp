#include "ui/tray/traycontroller.h"

#include "ui/tray/othertrays.h"
#include "ui/words/times.h"

#include <QtCore/QLocale>
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
// What cannot be reached mostly comes back before anybody has looked.
constexpr std::chrono::milliseconds retryingPatience = 10min;
constexpr qsizetype mostNames = 3;

} // namespace

TrayController::TrayController(Homes &homes, Standings &standings, ServerActions &actions, QObject *parent)
    : QObject(parent)
    , m_standings(standings)
    , m_menu(std::make_unique<TrayMenu>(homes, standings, actions))
{
    connect(m_menu.get(), &TrayMenu::preferencesRequested, this, &TrayController::preferencesRequested);
    m_retrying.setSingleShot(true);
    connect(&m_retrying, &QTimer::timeout, this, [this] {
        m_retriesForLong = true;
        update();
    });
    connect(m_menu.get(), &TrayMenu::openRequested, this, &TrayController::openRequested);
    connect(m_menu.get(), &TrayMenu::quitRequested, this, &TrayController::quitRequested);

    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &TrayController::giveUp);
    // A transaction changes several things at once; the panel hears of their end.
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    connect(&m_soon, &QTimer::timeout, this, &TrayController::update);
    connect(&standings, &Standings::changed, this, &TrayController::updateSoon);
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
    m_menu->setDrawn(m_showsMessages ? TrayMenu::Drawn::Here : TrayMenu::Drawn::ByPanel);
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            Q_EMIT openRequested(nullptr);
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
    const Standings::All all = m_standings.all();
    m_menu->refresh(all);
    const Words::Overview &overview = all.overview;
    const bool retrying = overview.needing == 0 && overview.badge == Badge::Retrying;
    if (!retrying) {
        m_retrying.stop();
        m_retriesForLong = false;
    } else if (!m_retriesForLong && !m_retrying.isActive()) {
        m_retrying.start(retryingPatience);
    }
    if (!m_icon)
        return;
    const Badge shown = overview.needing > 0 ? overview.badge
        : retrying && m_retriesForLong       ? Badge::Retrying
                                             : Badge::Fine;
    // Each new icon travels to the panel as a set of pixmaps, so only real changes do.
    if (shown != m_badge || overview.needing != m_count || m_icon->icon().isNull()) {
        m_badge = shown;
        m_count = overview.needing;
        m_icon->setIcon(panelIcon(shown, overview.needing));
    }
    m_icon->setToolTip(m_ending ? tr("Latchkey is saving a sign-in, and then quits") : toolTipOf(all));
}

QString TrayController::toolTip() const
{
    return toolTipOf(m_standings.all());
}

QString TrayController::toolTipOf(const Standings::All &all) const
{
    const QDateTime now = m_standings.now();
    const Words::Overview &overview = all.overview;
    QStringList needing;
    QStringList lines{overview.briefHeadline};
    QString retrying;
    for (const Words::Named &server : all.servers) {
        if (server.standing.group == Words::Group::NeedsYou)
            needing.append(Words::isolated(server.name));
        else if (server.standing.group == Words::Group::Retrying && retrying.isEmpty())
            retrying = tr("%1 tries again %2.", "a server, at a time")
                           .arg(Words::isolated(server.name),
                                Words::when(std::max(server.nextTry, now), now, Words::TimeForm::At));
    }
    if (needing.size() > 1) {
        const auto more = static_cast<int>(std::max<qsizetype>(needing.size() - mostNames, 0));
        lines.append(more > 0 ? tr("%1, and %n more.", "servers", more).arg(needing.mid(0, mostNames).join(u", "_s))
                              : tr("%1.", "servers").arg(QLocale().createSeparatedList(needing)));
    }
    if (!retrying.isEmpty())
        lines.append(retrying);
    if (!overview.brief.isEmpty() && overview.offer != Words::Overview::Offer::TryNow)
        lines.append(overview.brief);
    return lines.join(u'\n');
}

} // namespace Latchkey::Ui

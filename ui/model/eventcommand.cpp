#include "ui/model/eventcommand.h"

namespace Latchkey::Ui {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds longestRun = 1min;
constexpr qsizetype longestQueue = 100;

//! Empty: nothing that a script would want to know.
QString eventOf(HealthState state)
{
    switch (state) {
    case HealthState::NeedsSignIn:
        return u"needs_sign_in"_s;
    case HealthState::Trouble:
        return u"trouble"_s;
    case HealthState::SignedIn:
    case HealthState::ExpiresSoon: // and is about to be refreshed, which is no news
    case HealthState::ExpiredWillRefresh:
        return u"signed_in"_s;
    default:
        return {};
    }
}

} // namespace

EventCommand::EventCommand(Homes &homes, HealthWatch &health, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_homes(homes)
    , m_settings(settings)
{
    silence(m_process);
    m_bound.setSingleShot(true);
    connect(&m_bound, &QTimer::timeout, &m_process, &QProcess::kill);
    connect(&m_process, &QProcess::stateChanged, this, [this](QProcess::ProcessState state) {
        if (state == QProcess::NotRunning)
            QMetaObject::invokeMethod(this, &EventCommand::runNext, Qt::QueuedConnection);
    });
    connect(&health, &HealthWatch::changed, this, &EventCommand::judge);
    connect(&homes, &Homes::sessionRemoved, this, [this](CredentialSession *session) { m_last.remove(session); });
}

// Nothing waits for a command; one that still runs is cut off.
EventCommand::~EventCommand()
{
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning)
        m_process.kill();
}

void EventCommand::silence(QProcess &process)
{
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
}

void EventCommand::judge(CredentialSession *session)
{
    const QString event = eventOf(session->health().state);
    if (event.isEmpty())
        return;
    const bool first = !m_last.contains(session); // how things are when the program starts is no event
    if (std::exchange(m_last[session], event) == event || first)
        return;
    const QStringList command = m_settings.eventCommand();
    if (command.isEmpty() || m_waiting.size() >= longestQueue)
        return;
    m_waiting.enqueue(command + QStringList{event, m_homes.labelOf(*session)});
    if (m_process.state() == QProcess::NotRunning)
        runNext();
}

void EventCommand::runNext()
{
    m_bound.stop();
    if (m_waiting.isEmpty() || m_process.state() != QProcess::NotRunning)
        return;
    const QStringList command = m_waiting.dequeue();
    m_process.start(command.first(), command.mid(1));
    m_bound.start(longestRun);
}

} // namespace Latchkey::Ui

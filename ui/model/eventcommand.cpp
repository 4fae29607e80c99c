#include "ui/model/eventcommand.h"

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

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
    connect(&m_command, &BoundedCommand::finished, this, &EventCommand::runNext);
    connect(&health, &HealthWatch::changed, this, &EventCommand::enqueueEvent);
    connect(&homes, &Homes::sessionRemoved, this, [this](CredentialSession *session) { m_last.remove(session); });
}

void EventCommand::enqueueEvent(CredentialSession *session)
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
    runNext();
}

void EventCommand::runNext()
{
    if (!m_waiting.isEmpty() && !m_command.isRunning())
        m_command.run(m_waiting.dequeue());
}

} // namespace Latchkey::Ui

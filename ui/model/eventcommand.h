#pragma once

#include "core/config/homes.h"
#include "ui/model/boundedcommand.h"
#include "ui/model/healthwatch.h"
#include "ui/model/settings.h"

#include <QtCore/QHash>
#include <QtCore/QQueue>

namespace Latchkey::Ui {

//! Runs the user's command when a server comes to need a sign-in, gets into trouble, or works again: with two arguments more,
//! the event (`needs_sign_in`, `trouble`, `signed_in`) and the server's name. No shell, and no secret. One at a time, in
//! order, each for at most a minute.
class EventCommand : public QObject
{
    Q_OBJECT
public:
    EventCommand(Homes &homes, HealthWatch &health, Settings &settings, QObject *parent = nullptr);

private:
    void enqueueEvent(CredentialSession *session);
    void runNext();

    Homes &m_homes;
    Settings &m_settings;
    QHash<CredentialSession *, QString> m_last; // events
    QQueue<QStringList> m_waiting;
    BoundedCommand m_command;
};

} // namespace Latchkey::Ui

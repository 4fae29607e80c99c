#pragma once

#include "core/clients/connection.h"
#include "core/doctor/finding_p.h"
#include "core/doctor/repair_p.h"

#include <QtCore/QFuture>
#include <QtCore/QList>

namespace Latchkey {

//! What is wrong with \a clients' connections, and with the sign-ins that they keep themselves. \a servers: all that are
//! configured here; \a launcher: what a connection should start.
QList<Finding> clientFindings(const QList<ClientOverview> &clients, const Launcher &launcher,
                              const QList<Server> &servers);

//! For one of a connection that is broken.
QList<Repair> reconnections(const Finding &finding);

//! A Repair::Kind::Reconnect, in \a home.
QFuture<Status> reconnect(const QString &home, const Repair &what);

} // namespace Latchkey

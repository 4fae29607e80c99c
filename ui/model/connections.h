#pragma once

#include "core/clients/connection.h"

#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QString>

namespace Latchkey::Ui {

//! \a folders without the home of Codex that \a launcher serves, whose servers are Latchkey's anyway.
ClientFolders foldersFor(const Launcher &launcher, ClientFolders folders);

//! What a client runs to have the server called \a server: as short as it may be where it is found in `PATH`.
QString bridgeCommand(const Launcher &launcher, const QString &server);

//! Carries out \a plans, one after the other, as a person has chosen them. The first failure ends it.
QFuture<Status> carryOutAll(const QList<ConnectionPlan> &plans);

//! The way back from what \a plans did, for each client and server that they are about.
QFuture<Status> takeBack(const Launcher &launcher, QList<ConnectionPlan> plans, const ClientFolders &folders);

} // namespace Latchkey::Ui

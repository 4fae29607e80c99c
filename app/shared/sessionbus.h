#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace Latchkey {

//! Lets this process find the session bus, and on it the keyring, where it was started by a client that hands its servers
//! little more than HOME and PATH: the user's own, where systemd and its like have it. Does nothing where something is
//! said about a bus, or about the folder that it is in. Before any other thread runs, and before anything asks for a bus.
void findSessionBus();

//! The address of the bus in \a folder; empty: there is none, or the folder or the bus is not this user's alone.
QByteArray sessionBusIn(const QString &folder);

} // namespace Latchkey

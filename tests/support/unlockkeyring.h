#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace Latchkey::Test {

//! Opens the login keyring of the gnome-keyring that runs on the bus at \a address, with nobody asked for \a password.
bool unlockKeyring(const QString &address, const QByteArray &password = "latchkey");

} // namespace Latchkey::Test

#pragma once

#include "core/config/serverlist.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace Latchkey {

//! A configuration file of up to \a limit bytes; it may well be a link into a repository of dotfiles.
//! Empty: there is none. \a problem is set, and the result empty, where one stands that cannot be read.
QByteArray readConfigFile(const QString &path, ConfigProblem *problem, qint64 limit = qint64{1024} * 1024);

//! Whether both are one folder; of those that are not there, whether they are called the same. Blocks.
bool isSameFolder(const QString &one, const QString &other);

} // namespace Latchkey

#pragma once

#include "core/doctor/finding.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QString>

namespace Latchkey {

//! What a home's files and locks show by themselves. Blocks: for a worker thread.
//! \a servers: names by store key, for the locks.
QList<Finding> fileFindings(const QString &home);
QList<Finding> lockFindings(const QString &home, const QHash<QString, QString> &servers, const QDateTime &now);

} // namespace Latchkey

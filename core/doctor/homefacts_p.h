#pragma once

#include "core/doctor/finding_p.h"
#include "core/session/journal_p.h"
#include "core/store/filestore_p.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace Latchkey {

//! What a home's files and locks show by themselves. Blocks: for a worker thread.
//! \a servers: names by store key, for the locks. \a keyringService: whose locks are looked at, too; empty: none.
QList<Finding> fileFindings(const QString &home);
QList<Finding> lockFindings(const QString &home, const QHash<QString, QString> &servers, const QString &keyringService,
                            const QDateTime &now);

//! Where the programs that use \a home may have left a temporary file.
QStringList writtenFolders(const QString &home);

//! What the entries of a home's file do that keep Codex from reading it.
Finding obstacleFinding(const QString &home, const FileStore::Obstacles &obstacles);

//! The intent of a refresh that is not under way any more; not set if there is none.
//! \a keyringService: as Journal's.
std::optional<Intent> leftOverIntent(const QString &home, const QString &keyringService, const QString &storeKey);

} // namespace Latchkey

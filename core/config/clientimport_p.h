#pragma once

#include "core/base/export.h"
#include "core/config/clientimport.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>

#include <optional>

namespace Latchkey {

//! A remote server as one file of one client has it.
struct ClientEntry {
    QString name;
    QString url;
    QString project;
    bool hasOwnKey = false;
    friend bool operator==(const ClientEntry &, const ClientEntry &) = default;
};

//! The remote servers in \a root, a file of \a client. \a projects: folders that the file knows, which may have files
//! of their own.
LATCHKEY_EXPORT QList<ClientEntry> entriesIn(const QJsonObject &root, McpClient client, QStringList *projects);

} // namespace Latchkey

#pragma once

#include "core/config/serverlist.h"

#include <QtCore/QJsonObject>

namespace Latchkey {

//! Latchkey's own list as JSON: `{"version":1,"servers":[{"name","url","enabled","scopes","oauth_resource",
//! "client_id"}]}`. Unknown members survive every rewrite.
struct OwnList {
    QJsonObject json;
    QList<Server> servers;
    QList<ConfigProblem> problems; //!< Entries that were left out.
};

//! Errors: InvalidInput; \a problem then says where.
Result<OwnList> parseOwnList(const QByteArray &json, const QString &file, ConfigProblem *problem);

//! The list with one more entry, or without one.
QJsonObject withServer(QJsonObject list, const QString &name, const QString &url);
QJsonObject withoutServer(QJsonObject list, const QString &name);

} // namespace Latchkey

#pragma once

#include "core/base/export.h"
#include "core/config/serverlist.h"

#include <QtCore/QFuture>
#include <QtCore/QJsonObject>

#include <functional>

namespace Latchkey {

//! Latchkey's own list as JSON: `{"version":1,"servers":[{"name","url","enabled","scopes","oauth_resource",
//! "client_id","client_metadata_url","callback_url","assume_pkce","grant",…}]}`; all members are in OwnEntry. Unknown
//! ones survive every rewrite.
struct OwnList {
    QJsonObject json;
    QList<Server> servers;
    QList<ConfigProblem> problems; //!< Entries that were left out, or values that were ignored.
};

//! Errors: InvalidInput; \a problem then says where.
LATCHKEY_TEST_EXPORT Result<OwnList> parseOwnList(const QByteArray &json, const QString &file, ConfigProblem *problem);

//! The entries, usable or not, that have this name; and whether there is one.
TakenEntries entriesNamed(const QJsonObject &list, const QString &name);
LATCHKEY_TEST_EXPORT bool hasEntry(const QJsonObject &list, const QString &name);
//! The list with \a taken at their places; behind the others where it has become shorter than that.
QJsonObject withEntries(QJsonObject list, const TakenEntries &taken);
//! The list with one more entry, or without one.
LATCHKEY_TEST_EXPORT QJsonObject withServer(QJsonObject list, const Server &server);
LATCHKEY_TEST_EXPORT QJsonObject withoutServer(QJsonObject list, const QString &name);
//! The list with \a replacement in the place of \a old, and with what else stands in that entry.
LATCHKEY_TEST_EXPORT QJsonObject withReplacement(QJsonObject list, const Server &old, const Server &replacement);

//! What becomes of the list that stands in the file now; an error leaves it alone. Runs on a worker thread.
using OwnListChange = std::function<Result<QJsonObject>(const OwnList &present)>;

//! Reads the list at \a path, changes it and writes it durably, all under a lock of its own (`servers.lock` beside it),
//! so that two programs that add a server at once both succeed. Errors: those of \a change; StoreUnavailable (it cannot
//! be written, or what is there cannot be read), LockTimeout.
LATCHKEY_TEST_EXPORT QFuture<Status> changeOwnList(const QString &path, const OwnListChange &change);

} // namespace Latchkey

#pragma once

#include "core/base/export.h"
#include "core/credential/serveridentity.h"

#include <QtCore/QJsonObject>
#include <QtCore/QMap>
#include <QtCore/QStringList>

#include <functional>
#include <optional>

namespace Latchkey {

//! Which entry of the credentials file is whose, as Codex sees it: by the name and the URL in it, the first one in the
//! order of the keys, and only where it says neither by its key.

//! Whether \a entry names its server; what does not is that of its key.
bool namesServer(const QJsonObject &entry);

//! The keys of all entries of \a server in \a file; the first one is used.
LATCHKEY_TEST_EXPORT QStringList keysOf(const QJsonObject &file, const ServerIdentity &server);

//! Entries that are to be set in a file, by their keys.
using EntryChanges = QMap<QString, QJsonObject>;

//! \a file with \a changes.
LATCHKEY_TEST_EXPORT QJsonObject changed(QJsonObject file, const EntryChanges &changes);

//! What makes \a entry the one of \a server, whose keysOf() \a file are \a keys: in the place of the one that is used, else
//! under its store key. Another server's entry that stands there is moved to its own key, unless that \a isTaken.
LATCHKEY_TEST_EXPORT EntryChanges changesFor(const QJsonObject &file, const ServerIdentity &server,
                                             const QJsonObject &entry, const QStringList &keys,
                                             const std::function<bool(const QString &)> &isTaken);

//! Whose \a entry, found under \a key, is. Without a name or a URL in it, the name is \a key. nullopt: it is no
//! server's.
LATCHKEY_TEST_EXPORT std::optional<ServerIdentity> serverOf(const QString &key, const QJsonValue &entry);

//! The keys of what keeps Codex from reading \a file at all: it takes every entry in its own form, or none.
LATCHKEY_TEST_EXPORT QStringList keysThatStopCodex(const QJsonObject &file);

//! What rids \a file of what stops Codex, as far as that says the same in Codex's form: no scopes, a fraction of a
//! millisecond. A whole number that we cannot keep whole would stop it, too.
LATCHKEY_TEST_EXPORT EntryChanges mendings(const QJsonObject &file);
//! The same for the entries of \a changes.
LATCHKEY_TEST_EXPORT EntryChanges mended(EntryChanges changes);

} // namespace Latchkey

#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/clients/mcpclient.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Latchkey {

//! What stood in a client's file before it was connected: the way back.
struct ConnectionRecord {
    McpClient client = McpClient::ClaudeCode;
    QString file; //!< As the client calls it, which may be a link.
    QStringList path;
    QString server;
    QString before; //!< The entry's text; null: there was none.
    QString after; //!< What was written in its place.
    QDateTime at;
    int depth = 0; //!< With no entry before: how many of the tables around it were there,
    QString hollow = {}; //!< and the text of the innermost one, if nothing was in it; null: something was.
    bool madeFile = false; //!< There was no file, or nothing in it.
    bool endsOpen = false; //!< The file's last line had no end.

    bool isFor(const QString &otherFile, const QStringList &otherPath) const
    {
        return file == otherFile && path == otherPath;
    }
    friend bool operator==(const ConnectionRecord &, const ConnectionRecord &) = default;
};

//! `connections.json` in stateFolder().
LATCHKEY_TEST_EXPORT QString connectionRecordsPath();

//! Block: for a worker thread. A file that cannot be read is an error, StoreUnavailable: what is in it must not be lost.
LATCHKEY_TEST_EXPORT Result<QList<ConnectionRecord>> connectionRecords();
//! With \a record in place of the one for the same entry. Under connectionLockPath().
LATCHKEY_TEST_EXPORT Status keepRecord(const ConnectionRecord &record);
LATCHKEY_TEST_EXPORT Status dropRecord(const QString &file, const QStringList &path);
QString connectionLockPath();

} // namespace Latchkey

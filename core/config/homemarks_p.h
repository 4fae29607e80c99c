#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/credential/serveridentity.h"
#include "core/store/filestore_p.h"

#include <QtCore/QByteArray>
#include <QtCore/QFuture>
#include <QtCore/QHash>

namespace Latchkey {

//! What a home's file store and journals looked like at one time: to tell which servers' are other ones by now.
class HomeMarks
{
public:
    //! Errors: those of FileStore::read().
    static QFuture<Result<HomeMarks>> take(const QString &home, FileStore &store);

    //! Whether there may be something else of \a server than \a before, or something that is still to be done.
    bool isOther(const ServerIdentity &server, const HomeMarks &before) const;

private:
    QString m_home;
    QHash<QString, QByteArray> m_entries; // by their keys, and by whose they are
    QHash<QString, QByteArray> m_journals; // by the path of the credential's lock
};

} // namespace Latchkey

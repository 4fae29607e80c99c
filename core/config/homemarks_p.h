#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/credential/serveridentity.h"
#include "core/store/filestore_p.h"

#include <QtCore/QByteArray>
#include <QtCore/QFuture>
#include <QtCore/QHash>
#include <QtCore/QStringList>

namespace Latchkey {

//! What a home's file store, and its servers' journals, looked like at one time: to tell which are other ones by now.
class HomeMarks
{
public:
    //! Errors: those of FileStore::read(). \a keyringService: whose journals are looked at too.
    static QFuture<Result<HomeMarks>> take(const QString &home, const QString &keyringService, FileStore &store);
    //! Files, by patterns, that come, go or are replaced when a journal says something else.
    static QStringList journalPatterns(const QString &home, const QString &keyringService);

    //! Whether there may be something else of \a server than \a before, or something that is still to be done.
    bool isOther(const ServerIdentity &server, const HomeMarks &before) const;

private:
    QString m_home;
    QString m_keyringService;
    QHash<QString, QByteArray> m_entries; // by their keys, and by whose they are
    QHash<QString, QByteArray> m_journals; // by the path of the credential's lock
};

} // namespace Latchkey

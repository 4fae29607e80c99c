#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/credential/serveridentity.h"
#include "core/store/filecontent_p.h"
#include "core/store/filestore_p.h"

#include <QtCore/QByteArray>
#include <QtCore/QFuture>
#include <QtCore/QHash>
#include <QtCore/QSet>
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

    //! What has changed, or is still to be done.
    class LATCHKEY_TEST_EXPORT Changes
    {
    public:
        //! Whether there may be something else of \a server than before.
        bool affects(const ServerIdentity &server) const;

    private:
        friend class HomeMarks;
        QString m_home;
        QString m_keyringService;
        QSet<QString> m_places; // FileContent::placeOf()
        QSet<QString> m_keys; // of entries that do not say whose they are
        QSet<QString> m_journals; // paths of credentials' locks
    };
    Changes changesSince(const HomeMarks &before) const;

private:
    QString m_home;
    QString m_keyringService;
    EntryPrints m_entries;
    QHash<QString, QByteArray> m_journals; // by the path of the credential's lock
};

} // namespace Latchkey

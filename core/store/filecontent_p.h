#pragma once

#include "core/credential/credential.h"
#include "core/store/filetext_p.h"

#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QPair>
#include <QtCore/QSet>

#include <memory>
#include <optional>

namespace Latchkey {

//! A digest of each entry of a credentials file: to tell which ones have changed.
struct EntryPrints {
    QHash<QString, QByteArray> byPlace; //!< By FileContent::placeOf() whom they are of.
    QHash<QString, QByteArray> byKey; //!< Those that do not say whose they are.
};

//! The credentials file as it was read once, and whose each of its entries is: for many who look for one each.
class LATCHKEY_EXPORT FileContent
{
public:
    //! Blocks. Errors: StoreUnavailable, as from readPrivateFile(), or as FileText::read(), which has \a about.
    static Result<FileText> load(const QString &path, const std::optional<ServerIdentity> &about = {});
    //! How often this process has read such a file so far. For tests of what things cost.
    static int loads();

    FileContent(const QString &path, const QJsonObject &entries);

    //! Errors: StoreUnavailable, with Stage::Read.
    Result<std::optional<Credential>> find(const ServerIdentity &server) const;

    EntryPrints fingerprints() const;
    static QString placeOf(const ServerIdentity &server);

private:
    const QString m_path;
    const QJsonObject m_entries;
    QHash<QString, QStringList> m_keys; // by placeOf()
    QSet<QString> m_unsaid; // the keys of entries that do not say whose they are
};

//! What FileContent::find() says, for those who look once. \a keys: keysOf() \a server.
LATCHKEY_EXPORT Result<std::optional<Credential>> findInFile(const QString &path, const QJsonObject &entries,
                                                             const ServerIdentity &server, const QStringList &keys);

} // namespace Latchkey

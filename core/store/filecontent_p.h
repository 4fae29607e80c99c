#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/credential/credential.h"
#include "core/store/filelayout_p.h"

#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QPair>

#include <memory>
#include <optional>

namespace Latchkey {

//! The credentials file as it was read once, and whose each of its entries is: for many who look for one each.
class LATCHKEY_EXPORT FileContent
{
public:
    //! Empty if there is no such file. Blocks. Errors: StoreUnavailable, as from readPrivateFile(), or it is no JSON
    //! object.
    static Result<QJsonObject> load(const QString &path);
    //! How often this process has read such a file so far. For tests of what things cost.
    static int loads();

    FileContent(const QString &path, const QJsonObject &entries);

    //! Errors: StoreUnavailable, with Stage::Read.
    Result<std::optional<Credential>> find(const ServerIdentity &server) const;

    //! A digest of each entry, by its key, and by placeOf() whom it is of.
    QHash<QString, QByteArray> fingerprints() const;
    static QString placeOf(const ServerIdentity &server);

private:
    const QString m_path;
    const QJsonObject m_entries;
    QHash<QString, QStringList> m_keys; // by placeOf()
};

//! What FileContent::find() says, for those who look once. \a keys: keysOf() \a server.
LATCHKEY_EXPORT Result<std::optional<Credential>> findInFile(const QString &path, const QJsonObject &entries,
                                                             const ServerIdentity &server, const QStringList &keys);

} // namespace Latchkey

#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/credential/credential.h"

#include <QtCore/QJsonObject>
#include <QtCore/QList>

#include <optional>

namespace Latchkey {

//! What Codex's encrypted store holds, opened: `{"version":1,"secrets":{NAME: TEXT}}`, where TEXT is JSON again, the
//! same as in a keyring's entry. Members that we do not know stay, of the document and of its entries. What we keep for
//! ourselves elsewhere is not put in: Codex would drop it with its next write.
class LATCHKEY_TEST_EXPORT EncryptedDocument
{
public:
    EncryptedDocument(); //!< Of a store that is not there yet.
    //! Errors: StoreUnavailable, in constant words.
    static Result<EncryptedDocument> parse(QByteArrayView json);

    //! Whose each entry is that says so; an enterprise's, which is no server's, is left out.
    QList<ServerIdentity> entries() const;
    Result<std::optional<Credential>> find(const ServerIdentity &server) const;
    //! Replaces what find() gives. Errors: StoreUnavailable; what stands there is not understood, and stays.
    Status put(const Credential &credential);
    bool remove(const ServerIdentity &server); //!< true: there was one.

    QByteArray toJson() const;

private:
    Result<QJsonObject> entryOf(const ServerIdentity &server) const;

    QJsonObject m_document;
};

} // namespace Latchkey

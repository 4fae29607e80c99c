#include "core/credential/credential.h"

#include <QtCore/QCryptographicHash>

namespace Latchkey {

Generation generationOf(const std::optional<Credential> &credential)
{
    if (!credential)
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](QByteArrayView field) {
        // The length first, so that no two credentials read the same when their fields run together.
        const qint64 size = field.size();
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(&size), sizeof size));
        hash.addData(field);
    };
    add(credential->issuer.toUtf8());
    add(credential->clientId.toUtf8());
    add(credential->accessToken.reveal());
    add(credential->refreshToken.reveal());
    add(credential->expiresAt.isValid() ? QByteArray::number(credential->expiresAt.toMSecsSinceEpoch())
                                        : QByteArray("none"));
    return {hash.result()};
}

bool isFresh(const Credential &credential, const QDateTime &now, std::chrono::seconds margin)
{
    if (credential.accessToken.isEmpty())
        return false;
    if (!credential.expiresAt.isValid())
        return true;
    // msecsTo() asks first of what kind each of them is, which takes longer than all else here.
    return credential.expiresAt.toMSecsSinceEpoch() - now.toMSecsSinceEpoch()
        > std::chrono::milliseconds(margin).count();
}

CredentialSummary summaryOf(const Credential &credential)
{
    QDateTime issuedAt;
    if (credential.expiresAt.isValid() && credential.lifetime)
        issuedAt = credential.expiresAt.addSecs(-credential.lifetime->count());
    return {credential.issuer,
            credential.clientId,
            credential.scopes,
            credential.resource,
            credential.expiresAt,
            issuedAt,
            !credential.refreshToken.isEmpty(),
            credential.tokenType,
            credential.refreshTokenWithdrawn};
}

} // namespace Latchkey

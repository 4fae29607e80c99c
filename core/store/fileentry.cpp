#include "core/store/fileentry_p.h"

#include "core/base/clock.h"

#include <QtCore/QJsonArray>

#include <cmath>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

// Far beyond any expiry, and still a date that QDateTime can hold.
constexpr double latestMs = 253'402'300'799'000.0; // the end of the year 9999

constexpr QLatin1String boundType("DPoP"); // RFC 9449 section 5

Result<Secret> secretMember(const QJsonObject &entry, QLatin1String name)
{
    const QJsonValue value = entry[name];
    if (value.isUndefined() || value.isNull())
        return Secret();
    if (!value.isString())
        return Error{ErrorKind::StoreUnavailable, Stage::Read, name + u" is not a string"_s};
    return Secret::fromText(value.toString());
}

QDateTime expiryMember(const QJsonObject &entry)
{
    const double ms = entry["expires_at"_L1].toDouble(std::nan(""));
    if (!(ms >= 0 && ms <= latestMs))
        return {};
    return utcFromMSecs(static_cast<qint64>(ms));
}

QString text(const Secret &secret)
{
    return QString::fromUtf8(secret.reveal());
}

//! Members of our own: written where there is something to say, and removed where there no longer is.
void setOptional(QJsonObject &entry, QLatin1String name, const QJsonValue &value)
{
    const bool empty = value.isNull() || (value.isString() && value.toString().isEmpty());
    if (empty)
        entry.remove(name);
    else
        entry[name] = value;
}

} // namespace

Result<Credential> credentialFromFileEntry(const QJsonObject &entry, const ServerIdentity &server)
{
    Credential credential;
    credential.server = server;
    credential.issuer = entry["issuer"_L1].toString();
    credential.clientId = entry["client_id"_L1].toString();
    credential.clientAuthMethod = entry["token_endpoint_auth_method"_L1].toString();
    credential.resource = entry["resource"_L1].toString();
    credential.withoutResource = entry["without_resource"_L1].toBool();
    credential.withScopes = entry["with_scopes"_L1].toBool();
    if (entry["token_type"_L1].toString().compare(boundType, Qt::CaseInsensitive) == 0)
        credential.tokenType = TokenType::DPoP;
    credential.expiresAt = expiryMember(entry);
    if (const double lifetime = entry["expires_in"_L1].toDouble(-1); lifetime >= 0 && lifetime <= latestMs / 1000)
        credential.lifetime = std::chrono::seconds(static_cast<qint64>(lifetime));
    for (const QJsonValue &scope : entry["scopes"_L1].toArray()) {
        if (!scope.toString().isEmpty()) // Codex makes one of an answer that names none
            credential.scopes.append(scope.toString());
    }
    const auto read = [&entry](QLatin1String name, Secret &target) -> Status {
        const Result<Secret> secret = secretMember(entry, name);
        if (!secret)
            return secret.error();
        target = *secret;
        return success();
    };
    for (const auto &[name, target] :
         {std::pair("access_token"_L1, &credential.accessToken),
          std::pair("refresh_token"_L1, &credential.refreshToken),
          std::pair("client_secret"_L1, &credential.clientSecret), std::pair("dpop_key"_L1, &credential.dpopKey)}) {
        if (const Status done = read(name, *target); !done)
            return done.error();
    }
    return credential;
}

QJsonObject withCredential(QJsonObject entry, const Credential &credential)
{
    entry["server_name"_L1] = credential.server.storedName();
    entry["server_url"_L1] = credential.server.url;
    if (!credential.issuer.isEmpty() || entry.contains("issuer"_L1))
        entry["issuer"_L1] = credential.issuer.isEmpty() ? QJsonValue() : QJsonValue(credential.issuer);
    entry["client_id"_L1] = credential.clientId;
    entry["access_token"_L1] = text(credential.accessToken);
    entry["refresh_token"_L1] = credential.refreshToken.isEmpty() ? QJsonValue()
                                                                  : QJsonValue(text(credential.refreshToken));
    entry["expires_at"_L1] = credential.expiresAt.isValid() ? QJsonValue(credential.expiresAt.toMSecsSinceEpoch())
                                                            : QJsonValue();
    entry["scopes"_L1] = QJsonArray::fromStringList(credential.scopes);
    if (!credential.server.isLocal())
        entry["executor_owned"_L1] = true;
    setOptional(entry, "client_secret"_L1, text(credential.clientSecret));
    setOptional(entry, "token_endpoint_auth_method"_L1, credential.clientAuthMethod);
    setOptional(entry, "resource"_L1, credential.resource);
    setOptional(entry, "without_resource"_L1, credential.withoutResource ? QJsonValue(true) : QJsonValue());
    setOptional(entry, "with_scopes"_L1, credential.withScopes ? QJsonValue(true) : QJsonValue());
    setOptional(entry, "token_type"_L1, credential.tokenType == TokenType::DPoP ? QString(boundType) : QString());
    setOptional(entry, "dpop_key"_L1, text(credential.dpopKey));
    setOptional(entry, "expires_in"_L1,
                credential.lifetime ? QJsonValue(qint64(credential.lifetime->count())) : QJsonValue());
    return entry;
}

} // namespace Latchkey

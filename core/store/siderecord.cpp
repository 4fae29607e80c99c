#include "core/store/siderecord_p.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr int version = 1;
constexpr QLatin1String dpopType("DPoP"); // RFC 9449 section 5
constexpr QLatin1String offlineAccess("offline_access"); // OpenID Connect Core section 11: asks for a refresh token

Secret secretIn(const QJsonObject &grant, QLatin1String name)
{
    return Secret::fromText(grant[name].toString());
}

QString textOf(const Secret &secret)
{
    return QString::fromUtf8(secret.reveal());
}

//! Empty: \a secret is.
QString fingerprint(const Secret &secret)
{
    if (secret.isEmpty())
        return {};
    return QString::fromLatin1(QCryptographicHash::hash(secret.reveal(), QCryptographicHash::Sha256).toHex());
}

bool isOfClient(const QJsonObject &grant, const Credential &credential)
{
    return grant["issuer"_L1].toString() == credential.issuer
        && grant["client_id"_L1].toString() == credential.clientId;
}

bool names(const QJsonObject &grant, QLatin1String member, const Secret &token)
{
    const QString named = grant[member].toString(); // mostly none
    return !token.isEmpty() && !named.isEmpty() && named == fingerprint(token);
}

bool isOfTokens(const QJsonObject &grant, const Credential &credential)
{
    return names(grant, "access_token_sha256"_L1, credential.accessToken)
        || names(grant, "refresh_token_sha256"_L1, credential.refreshToken);
}

QJsonArray grantsIn(const QJsonObject &record, const ServerIdentity &server)
{
    const bool isOurs = record["version"_L1].toInt() == version
        && record["store_key"_L1].toString() == server.storeKey();
    return isOurs ? record["grants"_L1].toArray() : QJsonArray();
}

//! The grant that speaks for \a credential: the one of its tokens, else the one of its client. Empty: none does.
QJsonObject grantOf(const QJsonObject &record, const Credential &credential)
{
    QJsonObject ofClient;
    for (const QJsonValue each : grantsIn(record, credential.server)) {
        QJsonObject grant = each.toObject();
        if (!isOfClient(grant, credential))
            continue;
        if (isOfTokens(grant, credential))
            return grant;
        if (ofClient.isEmpty())
            ofClient = grant;
    }
    return ofClient;
}

void set(QJsonObject &grant, QLatin1String name, const QString &value)
{
    if (value.isEmpty())
        grant.remove(name);
    else
        grant[name] = value;
}

void setFlag(QJsonObject &grant, QLatin1String name, bool isSet)
{
    if (isSet)
        grant[name] = true;
    else
        grant.remove(name);
}

//! \a before with its known members replaced by those of \a fresh.
QJsonObject grantFor(const Credential &fresh, const QJsonObject &before)
{
    QJsonObject grant = before;
    grant["issuer"_L1] = fresh.issuer;
    grant["client_id"_L1] = fresh.clientId;
    const bool isBound = !fresh.dpopKey.isEmpty();
    // Also after a key that is none of these tokens': one that is no longer theirs could be taken for it.
    const bool isToldByTokens = isBound || before.contains("dpop_key"_L1);
    set(grant, "client_secret"_L1, textOf(fresh.clientSecret));
    set(grant, "token_endpoint_auth_method"_L1, fresh.clientAuthMethod);
    set(grant, "resource"_L1, fresh.resource);
    setFlag(grant, "without_resource"_L1, fresh.withoutResource);
    setFlag(grant, "with_scopes"_L1, fresh.withScopes);
    if (fresh.scopes.isEmpty())
        grant.remove("scopes"_L1);
    else
        grant["scopes"_L1] = QJsonArray::fromStringList(fresh.scopes);
    set(grant, "dpop_key"_L1, textOf(fresh.dpopKey));
    set(grant, "token_type"_L1, isBound && fresh.tokenType == TokenType::DPoP ? QString(dpopType) : QString());
    set(grant, "access_token_sha256"_L1, isToldByTokens ? fingerprint(fresh.accessToken) : QString());
    set(grant, "refresh_token_sha256"_L1, isToldByTokens ? fingerprint(fresh.refreshToken) : QString());
    setFlag(grant, "refreshable"_L1, !fresh.refreshToken.isEmpty());
    return grant;
}

bool saysNothing(const QJsonObject &grant)
{
    constexpr qsizetype binding = 2; // issuer and client
    // The scopes by themselves are in the entry, too, and only a refresh token is asked for them again.
    return grant.size() == binding + (grant.contains("scopes"_L1) ? 1 : 0);
}

} // namespace

Secret recordText(const QJsonObject &record)
{
    QByteArray text = QJsonDocument(record).toJson(QJsonDocument::Compact);
    Secret kept(text);
    wipe(text);
    return kept;
}

QJsonObject recordIn(QByteArrayView text)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), text.size())).object();
}

Credential withSideRecord(Credential stored, const QJsonObject &record)
{
    const QJsonObject grant = grantOf(record, stored);
    const auto learn = [&grant](QLatin1String name, Secret &member) {
        if (member.isEmpty())
            member = secretIn(grant, name);
    };
    // What belongs together comes from one place: a secret of the entry's is not used by the record's method.
    if (stored.clientSecret.isEmpty() && stored.clientAuthMethod.isEmpty()) {
        learn("client_secret"_L1, stored.clientSecret);
        stored.clientAuthMethod = grant["token_endpoint_auth_method"_L1].toString();
    }
    if (stored.resource.isEmpty())
        stored.resource = grant["resource"_L1].toString();
    stored.withoutResource = stored.withoutResource || grant["without_resource"_L1].toBool();
    stored.withScopes = stored.withScopes || grant["with_scopes"_L1].toBool();
    if (stored.scopes.isEmpty())
        stored.scopes = grant["scopes"_L1].toVariant().toStringList();
    if (isOfTokens(grant, stored)) {
        learn("dpop_key"_L1, stored.dpopKey);
        if (names(grant, "access_token_sha256"_L1, stored.accessToken) && grant["token_type"_L1] == dpopType)
            stored.tokenType = TokenType::DPoP;
    }
    stored.refreshTokenWithdrawn = stored.refreshToken.isEmpty()
        && (grant["refreshable"_L1].toBool() || stored.scopes.contains(offlineAccess));
    return stored;
}

bool speaksFor(const QJsonObject &record, const Credential &stored)
{
    return !grantOf(record, stored).isEmpty();
}

QJsonObject sideRecordFor(const Credential &fresh, const std::optional<Credential> &stored, const QJsonObject &record)
{
    const QJsonObject before = stored ? grantOf(record, *stored) : QJsonObject();
    const QJsonObject grant = grantFor(fresh, isOfClient(before, fresh) ? before : QJsonObject());
    QJsonArray grants{grant};
    if (!before.isEmpty() && before != grant)
        grants.append(before);
    if (grants.size() == 1 && saysNothing(grant))
        return {};
    QJsonObject after = record["version"_L1].toInt() == version ? record : QJsonObject();
    after["version"_L1] = version;
    after["store_key"_L1] = fresh.server.storeKey();
    after["grants"_L1] = grants;
    return after;
}

Credential withoutSideRecord(Credential credential)
{
    credential.clientSecret = {};
    credential.clientAuthMethod.clear();
    credential.resource.clear();
    credential.withoutResource = false;
    credential.withScopes = false;
    credential.dpopKey = {};
    return credential;
}

} // namespace Latchkey

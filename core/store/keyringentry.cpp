#include "core/store/keyringentry_p.h"

#include "core/store/fileentry_p.h"

#include <QtCore/QJsonArray>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

void move(QJsonObject &from, QLatin1String oldName, QJsonObject &to, QLatin1String newName)
{
    if (const QJsonValue value = from.take(oldName); !value.isUndefined())
        to[newName] = value;
    else
        to.remove(newName);
}

bool isBearer(const QString &tokenType)
{
    return tokenType.compare("bearer"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

// The payload says the same as an entry of the file store, nested as OAuth answers are (RFC 6749 section 5.1).
Result<Credential> credentialFromKeyringEntry(const QJsonObject &entry, const ServerIdentity &server)
{
    QJsonObject flat = entry;
    const QJsonValue nested = flat.take("token_response"_L1);
    if (!nested.isObject())
        return Error{ErrorKind::StoreUnavailable, Stage::Read, u"the keyring entry has no token response"_s};
    QJsonObject response = nested.toObject();
    for (const QLatin1String name : {"access_token"_L1, "refresh_token"_L1, "expires_in"_L1, "token_type"_L1})
        move(response, name, flat, name);
    flat["scopes"_L1] = QJsonArray::fromStringList(response["scope"_L1].toString().split(u' ', Qt::SkipEmptyParts));
    return credentialFromFileEntry(flat, server);
}

QJsonObject withKeyringCredential(QJsonObject entry, const Credential &credential)
{
    QJsonObject flat = withCredential({}, credential);
    QJsonObject response = entry["token_response"_L1].toObject();
    const QString typeBefore = response["token_type"_L1].toString();
    for (const QLatin1String name : {"access_token"_L1, "refresh_token"_L1, "expires_in"_L1, "token_type"_L1})
        move(flat, name, response, name);
    if (credential.refreshToken.isEmpty())
        response.remove("refresh_token"_L1);
    // In another program's spelling, if it was one already.
    if (credential.tokenType == TokenType::Bearer)
        response["token_type"_L1] = isBearer(typeBefore) ? typeBefore : u"bearer"_s;
    if (credential.scopes.isEmpty())
        response.remove("scope"_L1);
    else
        response["scope"_L1] = credential.scopes.join(u' ');
    flat.remove("scopes"_L1);
    flat.remove("executor_owned"_L1); // the file's alone
    move(flat, "server_url"_L1, flat, "url"_L1);

    for (const QLatin1String optional : {"client_secret"_L1, "token_endpoint_auth_method"_L1, "resource"_L1,
                                         "without_resource"_L1, "with_scopes"_L1, "issuer"_L1, "dpop_key"_L1})
        entry.remove(optional);
    for (auto member = flat.constBegin(); member != flat.constEnd(); ++member)
        entry[member.key()] = member.value();
    entry["token_response"_L1] = response;
    return entry;
}

} // namespace Latchkey

#include "core/store/encrypteddocument_p.h"

#include "core/store/keyringentry_p.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String secretsMember{"secrets"};

Error unreadable(const QString &detail)
{
    return {ErrorKind::StoreUnavailable, Stage::None, detail};
}

constexpr QLatin1String secretBegin{"global/MCP_OAUTH_"};

QString secretName(const ServerIdentity &server)
{
    const QByteArray hash = QCryptographicHash::hash(server.storeKey().toUtf8(), QCryptographicHash::Sha256).toHex();
    return secretBegin + QString::fromLatin1(hash.first(32).toUpper());
}

//! Not an object: \a text is none.
QJsonDocument parsed(const QJsonValue &text)
{
    QByteArray bytes = text.toString().toUtf8();
    const QJsonDocument entry = QJsonDocument::fromJson(bytes);
    wipe(bytes);
    return entry;
}

} // namespace

EncryptedDocument::EncryptedDocument()
    : m_document{{u"version"_s, 1}, {secretsMember, QJsonObject()}}
{
}

Result<EncryptedDocument> EncryptedDocument::parse(QByteArrayView json)
{
    EncryptedDocument parsed;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()));
    const QJsonValue version = document["version"_L1];
    if (!document.isObject() || !version.isDouble() || !document[secretsMember].isObject())
        return unreadable(u"the encrypted file holds no store of Codex's"_s);
    if (version.toDouble() != 0 && version.toDouble() != 1) // Codex takes 0 for 1
        return unreadable(u"the encrypted file holds a store of a version that is not known"_s);
    parsed.m_document = document.object();
    return parsed;
}

Result<QJsonObject> EncryptedDocument::entryOf(const ServerIdentity &server) const
{
    const QJsonValue text = m_document[secretsMember][secretName(server)];
    if (text.isUndefined())
        return QJsonObject();
    const QJsonDocument entry = parsed(text);
    // An entry that cannot be understood may hold what somebody needs: it is neither used nor overwritten.
    if (!entry.isObject())
        return unreadable(u"the encrypted entry of %1 is not a JSON object"_s.arg(server.name));
    return entry.object();
}

QList<ServerIdentity> EncryptedDocument::entries() const
{
    QList<ServerIdentity> entries;
    const QJsonObject secrets = m_document[secretsMember].toObject();
    for (auto secret = secrets.constBegin(); secret != secrets.constEnd(); ++secret) {
        const QJsonDocument entry = parsed(secret.value());
        const QString name = entry["server_name"_L1].toString();
        if (secret.key().startsWith(secretBegin) && entry["url"_L1].isString() && !isEnterpriseEntry(name))
            entries.append(ServerIdentity::ofEntry(name, entry["url"_L1].toString()));
    }
    return entries;
}

Result<std::optional<Credential>> EncryptedDocument::find(const ServerIdentity &server) const
{
    using Found = Result<std::optional<Credential>>;
    if (m_document[secretsMember][secretName(server)].isUndefined())
        return std::optional<Credential>();
    return entryOf(server)
        .and_then([&](const QJsonObject &entry) { return credentialFromKeyringEntry(entry, server); })
        .and_then([](const Credential &credential) { return Found(credential); });
}

Status EncryptedDocument::put(const Credential &credential)
{
    const Result<QJsonObject> entry = entryOf(credential.server);
    if (!entry)
        return entry.error();
    Credential known = credential;
    known.clientSecret = {};
    known.clientAuthMethod.clear();
    known.resource.clear();
    known.dpopKey = {};
    QByteArray text = QJsonDocument(withKeyringCredential(*entry, known)).toJson(QJsonDocument::Compact);
    QJsonObject secrets = m_document[secretsMember].toObject();
    secrets[secretName(credential.server)] = QString::fromUtf8(text);
    wipe(text);
    m_document[secretsMember] = secrets;
    return success();
}

bool EncryptedDocument::remove(const ServerIdentity &server)
{
    QJsonObject secrets = m_document[secretsMember].toObject();
    const bool isThere = !secrets.take(secretName(server)).isUndefined();
    m_document[secretsMember] = secrets;
    return isThere;
}

QByteArray EncryptedDocument::toJson() const
{
    return QJsonDocument(m_document).toJson(QJsonDocument::Compact);
}

} // namespace Latchkey

#include "core/session/recoveryrecord_p.h"

#include "core/base/secret.h"
#include "core/base/system/durablefile_p.h"
#include "core/lock/locks_p.h"
#include "core/store/fileentry_p.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 recordSizeLimit = 256LL * 1024; // as much as one credential may add to the store

QString pathOf(const QString &home, const QString &storeKey)
{
    QString path = credentialLockPath(home, storeKey);
    path.chop(QLatin1String("lock").size());
    return path + "granted"_L1;
}

QByteArray toJson(const PendingGrant &grant)
{
    return QJsonDocument(QJsonObject{{u"version"_s, 1},
                                     {u"replaces"_s, QString::fromLatin1(grant.replaces.digest.toHex())},
                                     {u"entry"_s, withCredential({}, grant.credential)}})
        .toJson(QJsonDocument::Compact);
}

std::optional<PendingGrant> fromJson(const QByteArray &content, const ServerIdentity &server)
{
    const QJsonObject json = QJsonDocument::fromJson(content).object();
    const QJsonObject entry = json["entry"_L1].toObject();
    const Result<Credential> credential = credentialFromFileEntry(entry, server);
    if (json["version"_L1].toInt() != 1 || !json["replaces"_L1].isString() || !credential
        || credential->accessToken.isEmpty())
        return std::nullopt;
    return PendingGrant{*credential, {QByteArray::fromHex(json["replaces"_L1].toString().toLatin1())}};
}

} // namespace

RecoveryRecord::RecoveryRecord(const QString &home, ServerIdentity server)
    : m_path(pathOf(home, server.storeKey()))
    , m_server(std::move(server))
{
}

QFuture<Result<std::shared_ptr<FileReservation>>> RecoveryRecord::prepare() const
{
    return inBackground([path = m_path]() -> Result<std::shared_ptr<FileReservation>> {
        const auto made = FileReservation::make(path, recordSizeLimit);
        return at(Stage::Prepare, made);
    });
}

QFuture<Status> RecoveryRecord::write(const PendingGrant &grant, const std::shared_ptr<FileReservation> &reserved,
                                      Sync sync) const
{
    return inBackground([path = m_path, grant, reserved, sync]() -> Status {
        QByteArray content = toJson(grant);
        const Status written = reserved ? reserved->write(content, sync) : writePrivateFile(path, content, sync);
        wipe(content);
        return at(Stage::Journal, written);
    });
}

QFuture<Status> RecoveryRecord::sync(const std::shared_ptr<FileReservation> &reserved) const
{
    return inBackground([path = m_path, reserved]() -> Status {
        const Status synced = reserved ? reserved->sync() : syncPrivateFile(path);
        return at(Stage::Journal, synced);
    });
}

QFuture<Result<std::optional<PendingGrant>>> RecoveryRecord::read() const
{
    return inBackground([path = m_path, server = m_server]() -> Result<std::optional<PendingGrant>> {
        const auto read = readPrivateFile(path, recordSizeLimit).and_then([&server](QByteArray content) {
            const auto grant = fromJson(content, server);
            wipe(content);
            return Result<std::optional<PendingGrant>>(grant);
        });
        return at(Stage::Read, read);
    });
}

QFuture<Status> RecoveryRecord::clear(Sync sync) const
{
    return inBackground([path = m_path, sync]() -> Status {
        const Status removed = removePrivateFile(path, sync);
        return at(Stage::Journal, removed);
    });
}

} // namespace Latchkey

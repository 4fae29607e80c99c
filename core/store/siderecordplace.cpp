#include "core/store/siderecordplace_p.h"

#include "core/base/system/durablefile_p.h"
#include "core/base/whendone.h"
#include "core/lock/locks_p.h"
#include "core/store/siderecord_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 recordSizeLimit = 256LL * 1024; // two grants with generous keys; anything longer is not ours

} // namespace

FileSideRecords::FileSideRecords(const QString &home)
    : m_home(home)
    , m_records(readingOfFiles<QJsonObject>([](const QString &path, PresentFiles *present) {
        if (present && !present->mayHold(path))
            return Result<QJsonObject>(QJsonObject());
        return readPrivateFile(path, recordSizeLimit).and_then([](QByteArray content) {
            const QJsonObject record = recordIn(content);
            wipe(content);
            return Result<QJsonObject>(record);
        });
    }))
{
}

QString FileSideRecords::path(const QString &home, const ServerIdentity &server)
{
    QString path = credentialLockPath(home, server.storeKey());
    path.chop(QLatin1String("lock").size());
    return path + "side"_L1;
}

QFuture<Result<QJsonObject>> FileSideRecords::read(const ServerIdentity &server)
{
    return askFor(*m_records, path(m_home, server));
}

QFuture<Status> FileSideRecords::write(const ServerIdentity &server, const QJsonObject &record)
{
    return inBackground([home = m_home, path = path(m_home, server), record]() -> Status {
        if (record.isEmpty())
            return removePrivateFile(path);
        if (Status folder = ensurePrivateFolder(lockFolder(home)); !folder)
            return folder;
        const Secret text = recordText(record);
        const QByteArrayView content = text.reveal();
        return writePrivateFile(path, QByteArray::fromRawData(content.data(), content.size()));
    });
}

KeyringSideRecords::KeyringSideRecords(std::shared_ptr<KeyringBackend> backend, const QString &service,
                                       const QString &home)
    : m_backend(std::move(backend))
    , m_service(serviceFor(service))
    , m_home(home)
    , m_entries(m_backend, m_service)
{
}

QString KeyringSideRecords::serviceFor(const QString &service)
{
    return "Latchkey for "_L1 + service;
}

QString KeyringSideRecords::accountOf(const ServerIdentity &server) const
{
    return m_home.isEmpty() ? server.storeKey() : m_home + u'\n' + server.storeKey();
}

QFuture<Result<QJsonObject>> KeyringSideRecords::read(const ServerIdentity &server)
{
    return followedBy<QJsonObject>(m_entries.read(accountOf(server)), [](const Result<std::optional<Secret>> &value) {
        if (!value)
            return readyFuture(Result<QJsonObject>(value.error()));
        const QByteArrayView content = *value ? (*value)->reveal() : QByteArrayView();
        const bool isOurs = content.size() <= recordSizeLimit;
        return readyFuture(Result<QJsonObject>(isOurs ? recordIn(content) : QJsonObject()));
    });
}

QFuture<Status> KeyringSideRecords::write(const ServerIdentity &server, const QJsonObject &record)
{
    if (record.isEmpty()) {
        return followedBy<Done>(m_backend->remove(m_service, accountOf(server)), [](const Result<bool> &removed) {
            return readyFuture(removed ? success() : Status(removed.error()));
        });
    }
    return m_backend->write(m_service, accountOf(server), recordText(record));
}

} // namespace Latchkey

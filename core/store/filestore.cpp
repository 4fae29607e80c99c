#include "core/store/filestore.h"

#include "core/base/durablefile.h"
#include "core/base/whendone.h"
#include "core/lock/locks.h"
#include "core/store/fileentry_p.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sizeLimit = 64 * 1024 * 1024;
// What a rewrite may need beyond the present file: one more entry with generous tokens.
constexpr qint64 growth = 256 * 1024;

Result<QJsonObject> parsed(const QString &path, const QByteArray &content)
{
    if (content.isNull())
        return QJsonObject();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(content, &error);
    // A file that cannot be understood may hold what somebody needs: it is neither used nor overwritten.
    if (!document.isObject())
        return Error{ErrorKind::StoreUnavailable, Stage::None,
                     u"%1 is not a JSON object (%2 at byte %3)"_s.arg(path, error.errorString(),
                                                                    QString::number(error.offset)),
                     {}, {}};
    return document.object();
}

Result<QJsonObject> load(const QString &path)
{
    return readPrivateFile(path, sizeLimit).and_then([&path](QByteArray content) {
        const Result<QJsonObject> object = parsed(path, content);
        wipe(content);
        return object;
    });
}

Status save(const QString &path, const QJsonObject &store)
{
    if (store.isEmpty())
        return removePrivateFile(path);
    QByteArray content = QJsonDocument(store).toJson(QJsonDocument::Compact);
    const Status written = writePrivateFile(path, content);
    wipe(content);
    return written;
}

Result<std::optional<Credential>> find(const QString &path, const QJsonObject &store, const ServerIdentity &server)
{
    const QJsonValue entry = store[server.storeKey()];
    if (entry.isUndefined())
        return std::optional<Credential>();
    if (!entry.isObject())
        return Error{ErrorKind::StoreUnavailable, Stage::Read,
                     u"%1: the entry of %2 is not a JSON object"_s.arg(path, server.name), {}, {}};
    return credentialFromFileEntry(entry.toObject(), server).and_then([](const Credential &credential) {
        return Result<std::optional<Credential>>(credential);
    });
}

//! Runs \a change, which takes the present store and says what becomes of it, on a worker thread under the store lock.
//! The lock is let go when the worker is done, whatever became of the caller.
template<typename T, typename Change>
QFuture<Result<T>> underStoreLock(const QString &home, std::chrono::milliseconds bound, Stage stage, Change change)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QFuture<Result<T>> future = promise->future();
    auto *lock = new StoreLock(home);
    whenDone(lock->acquire(bound), lock, [=](const Result<LockHandle> &held) {
        lock->deleteLater();
        if (!held) {
            promise->addResult(Result<T>(held.error()));
            return promise->finish();
        }
        onWorker([promise, stage, change, path = FileStore::path(home), handle = *held]() mutable {
            const Result<QJsonObject> store = load(path);
            const Result<T> outcome = store ? change(path, *store) : Result<T>(store.error());
            letGo(handle);
            fulfil(*promise, outcome ? outcome
                                     : Result<T>(Error{outcome.error().kind, stage, outcome.error().detail,
                                                       outcome.error().retryAt, {}}));
        });
    });
    return future;
}

} // namespace

FileStore::FileStore(const QString &home, std::chrono::milliseconds lockBound)
    : m_home(home)
    , m_lockBound(lockBound)
{
}

QString FileStore::path(const QString &home)
{
    return home + "/.credentials.json"_L1;
}

QString FileStore::location() const
{
    return path(m_home);
}

QFuture<Result<bool>> FileStore::available()
{
    return readyFuture(Result<bool>(true));
}

QFuture<Result<std::optional<Credential>>> FileStore::read(const ServerIdentity &server)
{
    // No lock: the file is replaced as a whole, so what is read is one version of it.
    return inBackground([path = path(m_home), server]() -> Result<std::optional<Credential>> {
        const Result<QJsonObject> store = load(path);
        if (!store)
            return at(Stage::Read, store.error());
        return find(path, *store, server);
    });
}

QFuture<Status> FileStore::prepare(const ServerIdentity &server)
{
    return inBackground([home = m_home, server]() -> Status {
        if (const Status folder = ensurePrivateFolder(lockFolder(home)); !folder)
            return at(Stage::Prepare, folder.error());
        const QString path = FileStore::path(home);
        Result<QByteArray> content = readPrivateFile(path, sizeLimit);
        if (!content)
            return at(Stage::Prepare, content.error());
        const Result<QJsonObject> store = parsed(path, *content);
        const qint64 size = content->size();
        QByteArray bytes = *content;
        wipe(bytes);
        if (!store)
            return at(Stage::Prepare, store.error());
        const Status writable = provePrivateFileWritable(path, size + growth);
        return writable ? writable : Status(at(Stage::Prepare, writable.error()));
    });
}

QFuture<Status> FileStore::write(const Credential &credential, const Generation &expected)
{
    return underStoreLock<Done>(
        m_home, m_lockBound, Stage::Persist,
        [credential, expected](const QString &path, QJsonObject store) -> Status {
            const Result<std::optional<Credential>> stored = find(path, store, credential.server);
            if (!stored)
                return stored.error();
            if (generationOf(*stored) != expected)
                return Error{ErrorKind::Superseded, Stage::None, u"the stored credential is another one"_s, {}, {}};
            const QString key = credential.server.storeKey();
            store[key] = withCredential(store[key].toObject(), credential);
            return save(path, store);
        });
}

QFuture<Result<bool>> FileStore::remove(const ServerIdentity &server)
{
    return underStoreLock<bool>(m_home, m_lockBound, Stage::Remove,
                                [key = server.storeKey()](const QString &path, QJsonObject store) -> Result<bool> {
                                    if (!store.contains(key))
                                        return false;
                                    store.remove(key);
                                    return save(path, store).and_then([](Done) { return Result<bool>(true); });
                                });
}

QFuture<Result<QList<ServerIdentity>>> FileStore::entries()
{
    return inBackground([path = path(m_home)]() -> Result<QList<ServerIdentity>> {
        const Result<QJsonObject> store = load(path);
        if (!store)
            return at(Stage::Read, store.error());
        QList<ServerIdentity> found;
        for (auto entry = store->constBegin(); entry != store->constEnd(); ++entry) {
            const QJsonObject members = entry.value().toObject();
            const QString name = members["server_name"_L1].toString();
            const QString url = members["server_url"_L1].toString();
            found.append(name.isEmpty() || url.isEmpty() ? ServerIdentity{entry.key(), {}} : ServerIdentity{name, url});
        }
        return found;
    });
}

} // namespace Latchkey

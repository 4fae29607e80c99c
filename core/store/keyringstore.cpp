#include "core/store/keyringstore_p.h"

#include "core/base/operation_p.h"
#include "core/store/keyringentry_p.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QObject>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

// Generous for tokens; what is longer was not written by anybody who keeps credentials here.
constexpr qsizetype entrySizeLimit = 1 << 20;

Result<QJsonObject> parsed(const std::optional<Secret> &value, const ServerIdentity &server)
{
    if (!value)
        return QJsonObject();
    if (value->reveal().size() > entrySizeLimit)
        return Error{ErrorKind::StoreUnavailable, Stage::None,
                     u"the keyring entry of %1 is too large"_s.arg(server.name)};
    const QByteArrayView bytes = value->reveal();
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()));
    // An entry that cannot be understood may hold what somebody needs: it is neither used nor overwritten.
    if (!document.isObject())
        return Error{ErrorKind::StoreUnavailable, Stage::None,
                     u"the keyring entry of %1 is not a JSON object"_s.arg(server.name)};
    return document.object();
}

Result<std::optional<Credential>> credentialFrom(const std::optional<Secret> &value, const ServerIdentity &server)
{
    if (!value)
        return std::optional<Credential>();
    return parsed(value, server)
        .and_then([&](const QJsonObject &entry) { return credentialFromKeyringEntry(entry, server); })
        .and_then([](const Credential &found) { return Result<std::optional<Credential>>(found); });
}

//! Read, compare, write: one write, step by step.
class KeyringWrite : public Operation<Done>
{
public:
    KeyringWrite(std::shared_ptr<KeyringBackend> backend, QString service, Credential credential, Generation expected)
        : m_backend(std::move(backend))
        , m_service(std::move(service))
        , m_credential(std::move(credential))
        , m_expected(std::move(expected))
    {
    }

    QFuture<Status> start()
    {
        step(m_backend->read(m_service, key()), Stage::None, [this](const std::optional<Secret> &value) {
            const auto stored = credentialFrom(value, m_credential.server);
            if (!stored)
                return finish(stored.error());
            if (generationOf(*stored) != m_expected)
                return finish(Error{ErrorKind::Superseded, Stage::None, u"the stored credential is another one"_s});
            replace(*parsed(value, m_credential.server));
        });
        return future();
    }

private:
    QString key() const { return m_credential.server.storeKey(); }

    void replace(const QJsonObject &entry)
    {
        QByteArray bytes = QJsonDocument(withKeyringCredential(entry, m_credential)).toJson(QJsonDocument::Compact);
        const Secret value(bytes);
        wipe(bytes);
        step(m_backend->write(m_service, key(), value), [this](const Status &written) { finish(written); });
    }

    void conclude(Status &outcome) override { outcome = within(Stage::Persist, outcome); }

    const std::shared_ptr<KeyringBackend> m_backend;
    const QString m_service;
    const Credential m_credential;
    const Generation m_expected;
};

} // namespace

KeyringStore::KeyringStore(std::shared_ptr<KeyringBackend> backend, const QString &service)
    : m_backend(std::move(backend))
    , m_service(service)
    , m_entries(m_backend, service)
    , m_probe(std::make_shared<SharedReading<bool>>(
          [backend = m_backend](const QStringList &) { return backend->probe(); }))
{
}

QString KeyringStore::location() const
{
    return m_backend->name();
}

QFuture<Result<bool>> KeyringStore::available()
{
    return m_probe->ask();
}

QFuture<Result<std::optional<Credential>>> KeyringStore::read(const ServerIdentity &server)
{
    return followedBy<std::optional<Credential>>(
        m_entries.read(server.storeKey()), [server](const Result<std::optional<Secret>> &value) {
            return readyFuture(
                at(Stage::Read, value.and_then([&](const auto &present) { return credentialFrom(present, server); })));
        });
}

QFuture<Result<Reservation>> KeyringStore::prepare(const ServerIdentity &server)
{
    using Prepared = Result<Reservation>;
    return followedBy<Reservation>(
        available(), [backend = m_backend, service = m_service, server](const Result<bool> &available) {
            if (!available)
                return readyFuture(Prepared(within(Stage::Prepare, available.error())));
            if (!*available)
                return readyFuture(Prepared(
                    Error{ErrorKind::StoreUnavailable, Stage::Prepare, u"no keyring runs here that could take it"_s}));
            // The entry itself may be locked, or be something that write() would refuse to replace.
            const auto present = KeyringStore(backend, service).read(server);
            return followedBy<Reservation>(present, [](const Result<std::optional<Credential>> &stored) {
                return readyFuture(stored ? Prepared(Reservation()) : Prepared(within(Stage::Prepare, stored.error())));
            });
        });
}

// There is nothing in a keyring that could be kept ready.
QFuture<Status> KeyringStore::write(const Credential &credential, const Generation &expected, const Reservation &)
{
    return (new KeyringWrite(m_backend, m_service, credential, expected))->start();
}

QFuture<Result<bool>> KeyringStore::remove(const ServerIdentity &server)
{
    return followedBy<bool>(m_backend->remove(m_service, server.storeKey()),
                            [](const Result<bool> &removed) { return readyFuture(within(Stage::Remove, removed)); });
}

} // namespace Latchkey

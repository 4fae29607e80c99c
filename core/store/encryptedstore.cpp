#include "core/store/encryptedstore.h"

#include "core/base/whendone.h"

#include <QtCore/QFileInfo>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

#ifdef Q_OS_WIN
constexpr bool onByDefault = true; // the credential manager there takes no value as long as a token
#else
constexpr bool onByDefault = false;
#endif

} // namespace

QString encryptedStorePath(const QString &home)
{
    return home + "/secrets/mcp_oauth.age"_L1;
}

bool isEncryptedStoreInUse(const QString &home, StoreMode mode, const std::optional<bool> &feature)
{
    if (mode == StoreMode::File)
        return false;
    // The feature can also be switched on for one run, which no configuration shows; the file does.
    return feature ? *feature : onByDefault || QFileInfo::exists(encryptedStorePath(home));
}

EncryptedStoreGuard::EncryptedStoreGuard(std::shared_ptr<CredentialStore> store, QString home, StoreMode mode,
                                         std::optional<bool> feature)
    : m_store(std::move(store))
    , m_home(std::move(home))
    , m_mode(mode)
    , m_feature(feature)
{
}

QFuture<Result<bool>> EncryptedStoreGuard::available()
{
    if (const auto error = refusal(Stage::Read))
        return readyFuture(Result<bool>(*error));
    return m_store->available();
}

QFuture<Result<std::optional<Credential>>> EncryptedStoreGuard::read(const ServerIdentity &server)
{
    if (const auto error = refusal(Stage::Read))
        return readyFuture(Result<std::optional<Credential>>(*error));
    return m_store->read(server);
}

QFuture<Result<Reservation>> EncryptedStoreGuard::prepare(const ServerIdentity &server)
{
    if (const auto error = refusal(Stage::Prepare))
        return readyFuture(Result<Reservation>(*error));
    return m_store->prepare(server);
}

QFuture<Status> EncryptedStoreGuard::write(const Credential &credential, const Generation &expected,
                                           const Reservation &reserved)
{
    if (const auto error = refusal(Stage::Persist))
        return readyFuture(Status(*error));
    return m_store->write(credential, expected, reserved);
}

QFuture<Result<bool>> EncryptedStoreGuard::remove(const ServerIdentity &server)
{
    if (const auto error = refusal(Stage::Remove))
        return readyFuture(Result<bool>(*error));
    return m_store->remove(server);
}

std::optional<Error> EncryptedStoreGuard::refusal(Stage stage) const
{
    if (!isEncryptedStoreInUse(m_home, m_mode, m_feature))
        return std::nullopt;
    return Error{ErrorKind::StoreEncrypted,
                 stage,
                 u"Codex keeps the credentials of this home in %1"_s.arg(encryptedStorePath(m_home)),
                 {},
                 {}};
}

} // namespace Latchkey

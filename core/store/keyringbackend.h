#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QtCore/QFuture>
#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace Latchkey {

//! The service name under which Codex keeps MCP credentials.
inline constexpr QLatin1String codexKeyringService{"Codex MCP Credentials"};

//! One way to keep secrets under (service, account) in the desktop's keyring. Every call is bounded and none blocks.
//! Errors: StoreUnavailable (no service, no answer in time), StoreLocked. Use from one thread; in a KDE
//! session, QtKeychain's layout from that of the QCoreApplication.
class LATCHKEY_EXPORT KeyringBackend
{
public:
    virtual ~KeyringBackend();

    //! For the drift log and for people, e.g. "Secret Service (QtKeychain)".
    virtual QString name() const = 0;

    //! Whether a keyring is there and unlocked. Never shows a prompt. `false` in the result means that no keyring
    //! service runs here, or one without a keyring, which is not a failure.
    //! Errors: StoreLocked; StoreUnavailable when a service is there and fails.
    virtual QFuture<Result<bool>> probe() = 0;

    //! Not set if the keyring was unlocked, was read, and has no such entry.
    virtual QFuture<Result<std::optional<Secret>>> read(const QString &service, const QString &account) = 0;
    //! Those of \a accounts that are there, by account, in one go; as read() otherwise. Not set if this backend has to
    //! be asked for each. An error says that one of them could not be read, and nothing about the others.
    virtual QFuture<Result<std::optional<QHash<QString, Secret>>>> readAll(const QString &service,
                                                                           const QStringList &accounts);
    //! Returns after the entry was read back and is what was written. After a call that got no answer in time, it may
    //! still be written.
    virtual QFuture<Status> write(const QString &service, const QString &account, const Secret &value) = 0;
    //! true if there was an entry.
    virtual QFuture<Result<bool>> remove(const QString &service, const QString &account) = 0;

    //! Until \a context dies, calls \a changed soon after anybody, this program included, has changed what the keyring
    //! holds, or opened or closed it, and after its service came or went. This default never calls: it is for backends
    //! that cannot tell.
    virtual void watch(QObject *context, const std::function<void()> &changed);

    //! Has the service ask the person for the keyring's password, in a window of its own: the only call that ever shows
    //! one. Success means that the keyring is open, even if it was open before. Waits for the person, some minutes at
    //! most.
    //! Errors: Cancelled (they declined, or did not answer in time), StoreLocked (it has no window to ask in, as in
    //! this default), StoreUnavailable.
    virtual QFuture<Status> unlock();

protected:
    KeyringBackend() = default;
    Q_DISABLE_COPY_MOVE(KeyringBackend)
};

} // namespace Latchkey

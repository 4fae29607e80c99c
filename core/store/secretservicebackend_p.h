#pragma once

#include "core/store/keyringbackend.h"
#include "core/store/keyringlayout_p.h"
#include "core/store/secretservice_p.h"

#include <QtCore/QByteArray>

#include <chrono>

namespace Latchkey {

//! How one program lays out its entries in the Secret Service.
struct EntryLayout {
    KeyringLayout kind;
    QByteArray service; //!< The attribute that names it.
    QByteArray account; //!< The same.
    //! An attribute that tells the entries apart from others of that service and account, and its value.
    QByteArray mark;
    QByteArray markValue;
    bool mayLackMark; //!< Without it, an entry counts as well.
    SecretAttributes others; //!< What a new entry has besides.
    QString (*label)(const QString &service, const QString &account); //!< Of a new entry.

    SecretAttributes wanted(const QString &ofService, const QString &ofAccount) const;
    bool hasMark(const SecretAttributes &attributes) const;
};

//! As Codex's library finds and makes them: by `service` and `username`, and by a `target` that is "default" or missing;
//! label, version and `application` do not matter.
const EntryLayout &codexEntries();
//! As QtKeychain finds and makes text entries.
const EntryLayout &qtKeychainEntries();

//! Entries in the Secret Service. If several are found, the one that was modified last counts. An entry that is there is
//! updated in place, attributes and all. Needs no event loop that belongs to a display: what is under way comes to its end
//! when that has gone.
class SecretServiceBackend : public KeyringBackend
{
public:
    //! \a bound is for each operation as a whole.
    SecretServiceBackend(const EntryLayout &layout, std::chrono::milliseconds bound);

    QString name() const override;
    QFuture<Result<bool>> probe() override;
    QFuture<Result<std::optional<Secret>>> read(const QString &service, const QString &account) override;
    QFuture<Result<std::optional<QHash<QString, Secret>>>> readAll(const QString &service,
                                                                   const QStringList &accounts) override;
    QFuture<Status> write(const QString &service, const QString &account, const Secret &value) override;
    QFuture<Result<bool>> remove(const QString &service, const QString &account) override;
    void watch(QObject *context, const std::function<void()> &changed) override;
    QFuture<Status> unlock() override;

private:
    const EntryLayout &m_layout;
    const std::chrono::milliseconds m_bound;
};

} // namespace Latchkey

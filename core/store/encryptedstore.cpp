#include "core/store/encryptedstore_p.h"

#include "core/base/operation_p.h"
#include "core/base/sharedreading_p.h"
#include "core/base/system/descriptor_p.h"
#include "core/base/system/filereservation_p.h"
#include "core/base/whendone.h"
#include "core/base/worker_p.h"
#include "core/lock/locks_p.h"
#include "core/store/encryptedfile_p.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr bool onByDefault = false;

// What a rewrite may need beyond the present file: one more entry with generous tokens.
constexpr qint64 entryGrowth = 256 * 1024;

//! What a write needs, from its proof on. The keyring may be gone by then.
class EncryptedReservation : public WriteReservation
{
public:
    std::shared_ptr<FileReservation> file;
    Secret passphrase;
    SpareDescriptors spares; // for its lock, and for reading what is there
};

//! One operation on the store, step by step: lock, passphrase, file. \a Change is the last step: it takes the file,
//! open or not there yet, on the worker thread that may open it.
template<typename T, typename Change>
class LockedOperation : public Operation<T>
{
public:
    LockedOperation(std::shared_ptr<KeyringBackend> keyring, const QString &home, Stage stage, Change change)
        : m_keyring(std::move(keyring))
        , m_home(home)
        , m_stage(stage)
        , m_change(std::move(change))
        , m_lock(secretsLockPath(home))
    {
    }

    //! \a passphrase: empty, the keyring is asked for it.
    QFuture<Result<T>> start(std::chrono::milliseconds bound, const Secret &passphrase)
    {
        const auto future = this->future();
        this->step(m_lock.acquire(bound), [this, passphrase](const Result<LockHandle> &held) {
            if (!held)
                return this->finish(held.error());
            m_held = *held;
            if (passphrase.isEmpty())
                askForPassphrase();
            else
                work(passphrase);
        });
        return future;
    }

private:
    void askForPassphrase()
    {
        const auto asked = m_keyring->read(codexPassphraseService, EncryptedStore::passphraseAccount(m_home));
        this->step(asked, [this](const Result<std::optional<Secret>> &passphrase) {
            if (!passphrase)
                return this->finish(passphrase.error());
            work(passphrase->value_or(Secret()));
        });
    }

    // The lock goes along: whatever becomes of the caller, nobody else gets at the file in mid-work.
    void work(const Secret &passphrase)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        this->step(promise->future(), [this](const Result<T> &outcome) { this->finish(outcome); });
        onWorker([promise, passphrase, change = m_change, path = EncryptedStore::path(m_home),
                  held = std::exchange(m_held, nullptr)]() mutable {
            const Result<EncryptedFile> file = EncryptedFile::open(path, passphrase);
            const Result<T> outcome = file ? change(*file) : Result<T>(file.error());
            letGo(held);
            fulfil(*promise, outcome);
        });
    }

    void conclude(Result<T> &outcome) override
    {
        letGo(m_held);
        outcome = within(m_stage, outcome);
    }

    const std::shared_ptr<KeyringBackend> m_keyring;
    const QString m_home;
    const Stage m_stage;
    const Change m_change;
    CrossProcessLock m_lock;
    LockHandle m_held;
};

template<typename T, typename Change>
QFuture<Result<T>> locked(const std::shared_ptr<KeyringBackend> &keyring, const QString &home,
                          std::chrono::milliseconds bound, Stage stage, Change change, const Secret &passphrase = {})
{
    return (new LockedOperation<T, Change>(keyring, home, stage, std::move(change)))->start(bound, passphrase);
}

QFuture<Result<EncryptedDocument>> opened(const std::shared_ptr<KeyringBackend> &keyring, const QString &home,
                                          std::chrono::milliseconds bound)
{
    return locked<EncryptedDocument>(keyring, home, bound, Stage::Read, [](const EncryptedFile &file) {
        return Result<EncryptedDocument>(file.document());
    });
}

} // namespace

bool isEncryptedStoreInUse(StoreMode mode, const std::optional<bool> &feature, const QString &keyringService)
{
    return mode != StoreMode::File && keyringService == codexKeyringService && feature.value_or(onByDefault);
}

EncryptedStore::EncryptedStore(std::shared_ptr<KeyringBackend> keyring, const QString &home,
                               std::chrono::milliseconds lockBound)
    : m_keyring(std::move(keyring))
    , m_home(home)
    , m_lockBound(lockBound)
    , m_document(std::make_shared<SharedReading<EncryptedDocument>>(
          [keyring = m_keyring, home, lockBound](const QStringList &) { return opened(keyring, home, lockBound); }))
{
}

QString EncryptedStore::path(const QString &home)
{
    return home + "/secrets/mcp_oauth.age"_L1;
}

QString EncryptedStore::passphraseAccount(const QString &home)
{
    const QString canonical = QFileInfo(home).canonicalFilePath();
    const QByteArray place = (canonical.isEmpty() ? QDir::cleanPath(home) : canonical).toUtf8();
    return "secrets|"_L1
        + QString::fromLatin1(QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().first(16));
}

bool EncryptedStore::isOpening()
{
    return EncryptedFile::isDeriving();
}

QString EncryptedStore::location() const
{
    return path(m_home);
}

// Without a keyring there is no passphrase, and no way in.
QFuture<Result<bool>> EncryptedStore::available()
{
    return m_keyring->probe();
}

QFuture<Result<std::optional<Credential>>> EncryptedStore::read(const ServerIdentity &server)
{
    using Found = Result<std::optional<Credential>>;
    if (!QFileInfo::exists(path(m_home)))
        return readyFuture(Found(std::optional<Credential>())); // and no lock is made where there is nothing to read
    return m_document->ask<std::optional<Credential>>({}, [server](const Result<EncryptedDocument> &document) {
        return at(Stage::Read, document.and_then([&](const auto &opened) { return opened.find(server); }));
    });
}

QFuture<Result<QList<ServerIdentity>>> EncryptedStore::entries()
{
    using Found = Result<QList<ServerIdentity>>;
    if (!QFileInfo::exists(path(m_home)))
        return readyFuture(Found(QList<ServerIdentity>()));
    return locked<QList<ServerIdentity>>(m_keyring, m_home, m_lockBound, Stage::Read,
                                         [](const EncryptedFile &file) -> Found { return file.document().entries(); });
}

// The lock is let go again: writes for other servers go on while this one's provider is asked.
QFuture<Result<Reservation>> EncryptedStore::prepare(const ServerIdentity &server)
{
    return locked<Reservation>(
        m_keyring, m_home, m_lockBound, Stage::Prepare, [server](const EncryptedFile &file) -> Result<Reservation> {
            if (const auto stored = file.document().find(server); !stored)
                return stored.error();
            const auto reserved = file.reserve(entryGrowth);
            if (!reserved)
                return reserved.error();
            const auto reservation = std::make_shared<EncryptedReservation>();
            reservation->file = *reserved;
            reservation->passphrase = file.passphrase();
            if (!reservation->spares.take())
                return Error{ErrorKind::StoreUnavailable, Stage::None,
                             u"there are no descriptors left to write the encrypted file with"_s};
            return Reservation(reservation);
        });
}

QFuture<Status> EncryptedStore::write(const Credential &credential, const Generation &expected,
                                      const Reservation &reserved)
{
    const auto reservation = std::dynamic_pointer_cast<EncryptedReservation>(reserved);
    if (reservation)
        reservation->spares.giveBack();
    return locked<Done>(
        m_keyring, m_home, m_lockBound, Stage::Persist,
        [credential, expected, reservation](EncryptedFile file) -> Status {
            const Result<std::optional<Credential>> stored = file.document().find(credential.server);
            if (!stored)
                return stored.error();
            if (generationOf(*stored) != expected)
                return Error{ErrorKind::Superseded, Stage::None, u"the stored credential is another one"_s};
            const Status put = file.document().put(credential);
            return put ? file.save(reservation ? reservation->file : nullptr) : put;
        },
        reservation ? reservation->passphrase : Secret());
}

// Like Codex, an emptied store stays a file.
QFuture<Result<bool>> EncryptedStore::remove(const ServerIdentity &server)
{
    if (!QFileInfo::exists(path(m_home)))
        return readyFuture(Result<bool>(false));
    return locked<bool>(m_keyring, m_home, m_lockBound, Stage::Remove, [server](EncryptedFile file) -> Result<bool> {
        if (!file.document().remove(server))
            return false;
        return file.save().and_then([](Done) { return Result<bool>(true); });
    });
}

} // namespace Latchkey

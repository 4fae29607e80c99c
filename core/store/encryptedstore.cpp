#include "core/store/encryptedstore_p.h"

#include "core/base/operation_p.h"
#include "core/base/sharedreading_p.h"
#include "core/base/system/descriptor_p.h"
#include "core/base/system/filereservation_p.h"
#include "core/base/whendone.h"
#include "core/base/worker_p.h"
#include "core/lock/locks_p.h"
#include "core/store/encryptedfile_p.h"
#include "core/store/jointwork_p.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <functional>
#include <utility>
#include <vector>

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

//! The last step of an operation: what is done with the file, open or not there yet, on the worker thread that may open it.
template<typename T>
struct Task {
    std::function<Result<T>(const EncryptedFile &)> change;
    Secret passphrase = {}; //!< Empty: the keyring is asked for it.
};

//! One operation on the store, step by step: lock, passphrase, file. \a take returns the last one, once there is the lock.
template<typename T>
class LockedOperation : public Operation<T>
{
public:
    LockedOperation(std::shared_ptr<KeyringBackend> keyring, const QString &home, Stage stage,
                    std::function<Task<T>()> take)
        : m_keyring(std::move(keyring))
        , m_home(home)
        , m_stage(stage)
        , m_take(std::move(take))
        , m_lock(secretsLockPath(home))
    {
    }

    QFuture<Result<T>> start(std::chrono::milliseconds bound)
    {
        const auto future = this->future();
        this->step(m_lock.acquire(bound), [this](const Result<LockHandle> &held) {
            if (!held)
                return this->finish(held.error());
            m_held = *held;
            m_task = m_take();
            if (m_task.passphrase.isEmpty())
                askForPassphrase();
            else
                work();
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
            m_task.passphrase = passphrase->value_or(Secret());
            work();
        });
    }

    // The lock goes along: whatever becomes of the caller, nobody else gets at the file in mid-work.
    void work()
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        this->step(promise->future(), [this](const Result<T> &outcome) { this->finish(outcome); });
        onWorker([promise, task = m_task, path = EncryptedStore::path(m_home),
                  held = std::exchange(m_held, nullptr)]() mutable {
            const Result<EncryptedFile> file = EncryptedFile::open(path, task.passphrase);
            const Result<T> outcome = file ? task.change(*file) : Result<T>(file.error());
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
    const std::function<Task<T>()> m_take;
    CrossProcessLock m_lock;
    LockHandle m_held;
    Task<T> m_task;
};

template<typename T, typename Change>
QFuture<Result<T>> locked(const std::shared_ptr<KeyringBackend> &keyring, const QString &home,
                          std::chrono::milliseconds bound, Stage stage, Change change)
{
    const auto take = [change] { return Task<T>{change}; };
    return (new LockedOperation<T>(keyring, home, stage, take))->start(bound);
}

QFuture<Result<EncryptedDocument>> opened(const std::shared_ptr<KeyringBackend> &keyring, const QString &home,
                                          std::chrono::milliseconds bound)
{
    return locked<EncryptedDocument>(keyring, home, bound, Stage::Read, [](const EncryptedFile &file) {
        return Result<EncryptedDocument>(file.document());
    });
}

Result<Reservation> reserveIn(const EncryptedFile &file, const ServerIdentity &server)
{
    if (const auto stored = file.document().find(server); !stored)
        return stored.error();
    const auto reserved = file.reserve(entryGrowth);
    if (!reserved)
        return reserved.error();
    const auto reservation = std::make_shared<EncryptedReservation>();
    reservation->file = *reserved;
    reservation->passphrase = file.passphrase();
    if (const SystemError refused = reservation->spares.take(); !refused.isNone())
        return Error{ErrorKind::StoreUnavailable, Stage::None,
                     u"there are no descriptors left to write the encrypted file with: "_s + refused.text()};
    return Reservation(reservation);
}

std::vector<Result<Reservation>> reserveAllIn(const EncryptedFile &file, const std::vector<ServerIdentity> &servers)
{
    std::vector<Result<Reservation>> outcomes;
    for (const ServerIdentity &server : servers)
        outcomes.push_back(reserveIn(file, server));
    return outcomes;
}

Secret passphraseOf(const ServerIdentity &)
{
    return {};
}

} // namespace

//! What one write is to do.
struct EncryptedStore::Write {
    Credential credential;
    Generation expected;
    std::shared_ptr<EncryptedReservation> reserved = {};

    Status makeIn(EncryptedDocument &document) const;
    Status save(const EncryptedFile &file) const { return file.save(reserved ? reserved->file : nullptr); }
    static std::vector<Status> writeAll(const EncryptedFile &file, const std::vector<Write> &writes);

    friend Secret passphraseOf(const Write &write) { return write.reserved ? write.reserved->passphrase : Secret(); }
};

Status EncryptedStore::Write::makeIn(EncryptedDocument &document) const
{
    const Result<std::optional<Credential>> stored = document.find(credential.server);
    if (!stored)
        return stored.error();
    if (generationOf(*stored) != expected)
        return Error{ErrorKind::Superseded, Stage::None, u"the stored credential is another one"_s};
    return document.put(credential);
}

std::vector<Status> EncryptedStore::Write::writeAll(const EncryptedFile &file, const std::vector<Write> &writes)
{
    EncryptedFile changed = file;
    std::vector<Status> outcomes;
    for (const Write &write : writes)
        outcomes.push_back(write.makeIn(changed.document()));
    const std::vector<std::size_t> made = madeOf(writes, outcomes);
    if (made.empty())
        return outcomes;
    const Status saved = writes[made.front()].save(changed);
    EncryptedFile present = file;
    for (const std::size_t i : saved ? std::vector<std::size_t>() : made) {
        // Each has room reserved for itself, and nothing for what the others add.
        EncryptedFile next = present;
        outcomes[i] = writes[i].makeIn(next.document());
        if (outcomes[i])
            outcomes[i] = made.size() > 1 ? writes[i].save(next) : saved;
        if (outcomes[i])
            present = next;
    }
    return outcomes;
}

namespace {

//! Has \a work do all jobs that come together, each time with the file opened once.
template<typename Job, typename T, typename F>
std::shared_ptr<JointWork<Job, T>> openingOnce(const std::shared_ptr<KeyringBackend> &keyring, const QString &home,
                                               std::chrono::milliseconds bound, Stage stage, F work)
{
    using Jobs = std::vector<Job>;
    using Outcomes = std::vector<Result<T>>;
    return std::make_shared<JointWork<Job, T>>(
        bound, stage, [=](std::chrono::milliseconds left, const std::function<Jobs()> &takeJobs) {
            const auto take = [=]() -> Task<Outcomes> {
                const Jobs jobs = takeJobs();
                const auto change = [work, jobs](const EncryptedFile &file) {
                    return Result<Outcomes>(work(file, jobs));
                };
                // One that was proven has it, and the keyring may be gone by now.
                for (const Job &job : jobs) {
                    if (const Secret known = passphraseOf(job); !known.isEmpty())
                        return {change, known};
                }
                return {change};
            };
            return (new LockedOperation<Outcomes>(keyring, home, stage, take))->start(left);
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
    , m_preparing(openingOnce<ServerIdentity, Reservation>(m_keyring, home, lockBound, Stage::Prepare, &reserveAllIn))
    , m_writing(openingOnce<Write, Done>(m_keyring, home, lockBound, Stage::Persist, &Write::writeAll))
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
    return m_preparing->add(server);
}

QFuture<Status> EncryptedStore::write(const Credential &credential, const Generation &expected,
                                      const Reservation &reserved)
{
    const auto reservation = std::dynamic_pointer_cast<EncryptedReservation>(reserved);
    if (reservation)
        reservation->spares.giveBack();
    return m_writing->add({credential, expected, reservation});
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

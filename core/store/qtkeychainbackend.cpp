#include "core/store/qtkeychainbackend_p.h"

#include "core/base/whendone.h"
#include "core/store/keyringjobqueue_p.h"
#include "core/store/keyringlayout_p.h"
#include "core/store/secretservice_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

Error judged(const KeyringJobOutcome &outcome)
{
    switch (outcome.error) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return keyringLocked(u"the keyring denied access: "_s + outcome.message);
    default:
        return keyringUnavailable(u"the keyring failed: "_s + outcome.message);
    }
}

} // namespace

//! One entry, and all that an operation on it needs even when the backend is gone.
struct QtKeychainBackend::Entry {
    KeyringGate gate;
    std::shared_ptr<KeyringJobQueue> queue;
    QString service;
    QString account;
    PatientBound bound;

    QFuture<Result<KeyringState>> state() const { return gate(service, account, bound); }

    template<typename Job>
    QFuture<Result<KeyringJobOutcome>> run(std::function<void(Job &)> fill = {}) const
    {
        const auto make = [service = service, account = account, fill] {
            auto *job = new Job(service);
            job->setKey(account);
            if (fill)
                fill(*job);
            return job;
        };
        return queue->run(make, bound);
    }

    QFuture<Result<std::optional<Secret>>> read() const
    {
        using Found = Result<std::optional<Secret>>;
        return followedBy<std::optional<Secret>>(state(), [*this](const Result<KeyringState> &now) {
            if (!now)
                return readyFuture(Found(now.error()));
            if (*now == KeyringState::NoService)
                return readyFuture(Found(noKeyringService()));
            if (*now == KeyringState::NoCollection || *now == KeyringState::NoEntry)
                return readyFuture(Found(std::optional<Secret>()));
            return followedBy<std::optional<Secret>>(
                run<QKeychain::ReadPasswordJob>(), [*this](const Result<KeyringJobOutcome> &outcome) {
                    if (!outcome)
                        return readyFuture(Found(outcome.error()));
                    if (outcome->error == QKeychain::EntryNotFound)
                        return confirmAbsent();
                    if (outcome->error != QKeychain::NoError)
                        return readyFuture(Found(judged(*outcome)));
                    // KWallet reports a failed read as a success without data.
                    if (outcome->data.isEmpty())
                        return readyFuture(Found(keyringUnavailable(u"the keyring returned an empty entry"_s)));
                    return readyFuture(Found(outcome->data));
                });
        });
    }

    //! "Not found" is also what QtKeychain says of a keyring that was locked in this very moment.
    QFuture<Result<std::optional<Secret>>> confirmAbsent() const
    {
        using Found = Result<std::optional<Secret>>;
        return followedBy<std::optional<Secret>>(state(), [](const Result<KeyringState> &now) {
            if (!now)
                return readyFuture(Found(now.error()));
            if (*now == KeyringState::NoService || *now == KeyringState::HasEntry)
                return readyFuture(Found(keyringUnavailable(u"the keyring contradicts itself about the entry"_s)));
            return readyFuture(Found(std::optional<Secret>()));
        });
    }

    QFuture<Status> write(const Secret &value) const
    {
        return followedBy<Done>(state(), [*this, value](const Result<KeyringState> &now) {
            if (!now)
                return readyFuture(Status(now.error()));
            if (*now == KeyringState::NoService)
                return readyFuture(Status(noKeyringService()));
            if (*now == KeyringState::NoCollection)
                return readyFuture(Status(noKeyringCollection()));
            // Text for ever: to libsecret a binary entry of the same key is another entry.
            const auto written = run<QKeychain::WritePasswordJob>(
                [value](QKeychain::WritePasswordJob &job) { job.setTextData(QString::fromUtf8(value.reveal())); });
            return followedBy<Done>(written, [*this, value](const Result<KeyringJobOutcome> &outcome) {
                if (!outcome)
                    return readyFuture(Status(outcome.error()));
                if (outcome->error != QKeychain::NoError)
                    return readyFuture(Status(judged(*outcome)));
                return confirm(value);
            });
        });
    }

    //! KWallet reports a failed write as a success.
    QFuture<Status> confirm(const Secret &value) const
    {
        return followedBy<Done>(read(), [value](const Result<std::optional<Secret>> &found) {
            if (!found)
                return readyFuture(Status(found.error()));
            const bool same = *found && **found == value;
            return readyFuture(same ? success()
                                    : Status(keyringUnavailable(u"the keyring did not keep what was written"_s)));
        });
    }

    QFuture<Result<bool>> remove() const
    {
        return followedBy<bool>(exists(), [*this](const Result<bool> &present) {
            if (!present || !*present)
                return readyFuture(present);
            const auto deleted = run<QKeychain::DeletePasswordJob>();
            return followedBy<bool>(deleted, [*this](const Result<KeyringJobOutcome> &outcome) {
                if (!outcome)
                    return readyFuture(Result<bool>(outcome.error()));
                if (outcome->error != QKeychain::NoError && outcome->error != QKeychain::EntryNotFound)
                    return readyFuture(Result<bool>(judged(*outcome)));
                return followedBy<bool>(exists(), [](const Result<bool> &still) {
                    if (still && *still)
                        return readyFuture(Result<bool>(keyringUnavailable(u"the keyring kept the entry"_s)));
                    return readyFuture(still ? Result<bool>(true) : still);
                });
            });
        });
    }

    //! Deleting reports success for an entry that was not there, and an entry that cannot be read must go as well.
    QFuture<Result<bool>> exists() const
    {
        return followedBy<bool>(state(), [*this](const Result<KeyringState> &now) {
            if (!now)
                return readyFuture(Result<bool>(now.error()));
            if (*now == KeyringState::NoService)
                return readyFuture(Result<bool>(noKeyringService()));
            if (*now != KeyringState::Open)
                return readyFuture(Result<bool>(*now == KeyringState::HasEntry));
            return followedBy<bool>(run<QKeychain::ReadPasswordJob>(), [](const Result<KeyringJobOutcome> &outcome) {
                if (!outcome)
                    return readyFuture(Result<bool>(outcome.error()));
                if (outcome->error == QKeychain::NoError || outcome->error == QKeychain::EntryNotFound)
                    return readyFuture(Result<bool>(outcome->error == QKeychain::NoError));
                return readyFuture(Result<bool>(judged(*outcome)));
            });
        });
    }
};

QtKeychainBackend::QtKeychainBackend(KeyringGate gate, std::chrono::milliseconds bound)
    : m_gate(std::move(gate))
    , m_bound(bound)
    , m_queue(KeyringJobQueue::ofThisProcess())
{
}

QtKeychainBackend::Entry QtKeychainBackend::entry(const QString &service, const QString &account) const
{
    return {m_gate, m_queue, service, account, PatientBound(m_bound)};
}

QString QtKeychainBackend::name() const
{
    return keyringName(KeyringLayout::QtKeychain);
}

QFuture<Result<bool>> QtKeychainBackend::probe()
{
    return followedBy<bool>(entry({}, {}).state(), [](const Result<KeyringState> &now) {
        return readyFuture(now ? Result<bool>(*now == KeyringState::Open) : Result<bool>(now.error()));
    });
}

QFuture<Result<std::optional<Secret>>> QtKeychainBackend::read(const QString &service, const QString &account)
{
    return entry(service, account).read();
}

QFuture<Status> QtKeychainBackend::write(const QString &service, const QString &account, const Secret &value)
{
    return entry(service, account).write(value);
}

QFuture<Result<bool>> QtKeychainBackend::remove(const QString &service, const QString &account)
{
    return entry(service, account).remove();
}

// A wallet of KDE's that is no Secret Service changes unseen, and asks for its password by itself when it is used.
void QtKeychainBackend::watch(QObject *context, const std::function<void()> &changed)
{
    watchSecretService(context, changed);
}

QFuture<Status> QtKeychainBackend::unlock()
{
    return unlockSecretService(PatientBound(unlockBound));
}

} // namespace Latchkey

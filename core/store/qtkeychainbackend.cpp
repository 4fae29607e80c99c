#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/store/keyringbackend.h"

#ifdef LATCHKEY_SECRET_SERVICE
#include "core/store/secretservice_p.h"
#endif

#include <QtCore/QAbstractEventDispatcher>
#include <QtCore/QPointer>
#include <QtCore/QPromise>
#include <QtCore/QTimer>
#include <qt6keychain/keychain.h>

namespace Latchkey {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// A keyring that waits for a password, or hangs, must not hold us for ever.
constexpr std::chrono::milliseconds answerBound = 10s;

Error unavailable(const QString &what)
{
    return {ErrorKind::StoreUnavailable, Stage::None, what, {}, {}};
}

Error fromJob(const QKeychain::Job &job)
{
    const QString what = visibleText(job.errorString());
    switch (job.error()) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {ErrorKind::StoreLocked, Stage::None, what, {}, {}};
    default:
        return unavailable(what.isEmpty() ? u"the keyring failed without a reason"_s : what);
    }
}

//! Runs \a job and answers with what \a judge makes of it, or with an error after the bound. A job that is late is
//! abandoned, not deleted: QtKeychain's backend keeps a plain pointer to it until it has answered.
template<typename T, typename Judge>
QFuture<Result<T>> run(QKeychain::Job *job, Judge judge)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto *context = new QObject; // the job may outlive it, and must not call back then
    const auto answer = [promise, context](const Result<T> &outcome) {
        promise->addResult(outcome);
        promise->finish();
        context->deleteLater();
        context->disconnect();
    };
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    auto *bound = new QTimer(context);
    bound->setSingleShot(true);
    QObject::connect(bound, &QTimer::timeout, context, [answer, job, context] {
        job->disconnect(context);
        answer(unavailable(u"the keyring does not answer"_s));
    });
    QObject::connect(job, &QKeychain::Job::finished, context, [answer, judge, bound, job] {
        bound->stop();
        answer(judge(*job));
    });
    bound->start(answerBound);
    job->start();
    return promise->future();
}

//! \a next, once \a ready has said that the keyring can be asked now.
template<typename T, typename Next>
QFuture<Result<T>> onceReady(const QFuture<Result<bool>> &ready, Next next)
{
    return followedBy<T>(ready, [next](const Result<bool> &available) {
        if (!available)
            return readyFuture(Result<T>(available.error()));
        if (!*available)
            return readyFuture(Result<T>(unavailable(u"no keyring service runs here"_s)));
        return next();
    });
}

class QtKeychainBackend : public KeyringBackend
{
public:
    QString name() const override { return u"QtKeychain"_s; }

    QFuture<Result<bool>> probe() override
    {
#ifdef LATCHKEY_SECRET_SERVICE
        // Without GLib's event dispatcher libsecret never calls back, and every job would run into its bound.
        const auto *dispatcher = QAbstractEventDispatcher::instance();
        if (dispatcher && !QByteArray(dispatcher->metaObject()->className()).contains("Glib"))
            return readyFuture(Result<bool>(unavailable(u"this program's event loop does not support the keyring"_s)));
        return followedBy<bool>(secretServiceState(answerBound), [](const Result<SecretServiceState> &state) {
            return readyFuture(judged(state));
        });
#else
        // The native keyrings of macOS and Windows are part of the system, and say themselves when they are locked.
        return readyFuture(Result<bool>(true));
#endif
    }

    QFuture<Result<std::optional<Secret>>> read(const QString &service, const QString &account) override
    {
        using Found = Result<std::optional<Secret>>;
        return onceReady<std::optional<Secret>>(probe(), [service, account] {
            auto *job = new QKeychain::ReadPasswordJob(service);
            job->setKey(account);
            return run<std::optional<Secret>>(job, [](const QKeychain::Job &done) -> Found {
                // Believable only because the keyring was seen unlocked a moment ago.
                if (done.error() == QKeychain::EntryNotFound)
                    return std::optional<Secret>();
                if (done.error() != QKeychain::NoError)
                    return fromJob(done);
                QByteArray bytes = static_cast<const QKeychain::ReadPasswordJob &>(done).textData().toUtf8();
                // KWallet reports a failed read as a success without data.
                if (bytes.isEmpty())
                    return unavailable(u"the keyring returned an empty entry"_s);
                const Secret value(bytes);
                wipe(bytes);
                return std::optional(value);
            });
        });
    }

    QFuture<Status> write(const QString &service, const QString &account, const Secret &value) override
    {
        const auto write = [service, account, value] {
            auto *job = new QKeychain::WritePasswordJob(service);
            job->setKey(account);
            // Text for ever: to libsecret a binary entry of the same key is another entry.
            job->setTextData(QString::fromUtf8(value.reveal()));
            return run<Done>(job, [](const QKeychain::Job &done) -> Status {
                return done.error() == QKeychain::NoError ? success() : Status(fromJob(done));
            });
        };
        return followedBy<Done>(onceReady<Done>(probe(), write), [service, account, value](const Status &written) {
            if (!written)
                return readyFuture(written);
            return followedBy<Done>(
                QtKeychainBackend().read(service, account), [value](const Result<std::optional<Secret>> &found) {
                    if (!found)
                        return readyFuture(Status(found.error()));
                    const bool same = *found && **found == value;
                    return readyFuture(
                        same ? success() : Status(unavailable(u"the keyring did not keep what was written"_s)));
                });
        });
    }

    QFuture<Result<bool>> remove(const QString &service, const QString &account) override
    {
        // Deleting reports success for an entry that was not there, so whether one was is asked first.
        return followedBy<bool>(
            read(service, account), [service, account](const Result<std::optional<Secret>> &found) {
                if (!found)
                    return readyFuture(Result<bool>(found.error()));
                if (!*found)
                    return readyFuture(Result<bool>(false));
                auto *job = new QKeychain::DeletePasswordJob(service);
                job->setKey(account);
                return run<bool>(job, [](const QKeychain::Job &done) -> Result<bool> {
                    if (done.error() == QKeychain::NoError || done.error() == QKeychain::EntryNotFound)
                        return true;
                    return fromJob(done);
                });
            });
    }

private:
#ifdef LATCHKEY_SECRET_SERVICE
    static Result<bool> judged(const Result<SecretServiceState> &state)
    {
        if (!state)
            return state.error();
        switch (*state) {
        case SecretServiceState::Absent:
            return false;
        case SecretServiceState::Ready:
            return true;
        case SecretServiceState::Locked:
            return Error{ErrorKind::StoreLocked, Stage::None, u"the keyring is locked"_s, {}, {}};
        case SecretServiceState::NoCollection:
            return unavailable(u"the keyring service has no default keyring yet"_s);
        }
        Q_UNREACHABLE();
    }
#endif
};

} // namespace

std::shared_ptr<KeyringBackend> qtKeychainBackend()
{
    return std::make_shared<QtKeychainBackend>();
}

} // namespace Latchkey

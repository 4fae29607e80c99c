#include "core/session/refreshscheduler.h"

#include "core/base/ownthread_p.h"
#include "core/base/soon_p.h"
#include "core/base/system/wallclocktimer_p.h"
#include "core/base/whendone.h"
#include "core/session/credentialsession.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtCore/QRandomGenerator>
#include <QtCore/QUrl>

#include <algorithm>
#include <optional>
#include <utility>

namespace Latchkey {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds firstPause = 30s;
constexpr std::chrono::seconds longestPause = 30min;
// A provider may ask for patience, not for ever.
constexpr std::chrono::seconds longestRetryAfter = 6h;
// However short-lived the tokens of a provider are.
constexpr std::chrono::seconds shortestInterval = 10s;
constexpr int doublingsLimit = 10;
// When the network returns, it does so for every program of this machine.
constexpr std::chrono::milliseconds longestRetryJitter = 2s;
// However often it goes and returns.
constexpr std::chrono::milliseconds shortestRetryInterval = 3s;

std::chrono::seconds pauseAfter(int failures, double jitter)
{
    const int doublings = std::clamp(failures - 1, 0, doublingsLimit);
    const std::chrono::seconds pause = std::min<std::chrono::seconds>(firstPause * (1 << doublings), longestPause);
    // Up to a quarter longer, so that programs that failed together do not come back together.
    return pause + std::chrono::seconds(static_cast<qint64>(static_cast<double>(pause.count()) * jitter / 4));
}

std::chrono::seconds leadOf(const RefreshAhead &setting, const CredentialSummary &credential, double jitter)
{
    std::chrono::seconds lead = std::max(setting.before, expirySkew);
    lead += std::chrono::seconds(static_cast<qint64>(static_cast<double>(lead.count()) * jitter / 2));
    if (credential.issuedAt.isValid()) {
        // A short-lived token is used for at least half its life, or refreshing would be all we do.
        const std::chrono::seconds lifetime(credential.issuedAt.secsTo(credential.expiresAt));
        lead = std::min(lead, lifetime / 2);
    }
    return lead;
}

bool isOfStore(const std::optional<Error> &error)
{
    return error && (error->kind == ErrorKind::StoreLocked || error->kind == ErrorKind::StoreUnavailable);
}

//! Whether nobody answered, so that the provider's other servers need not be tried.
bool isAbsence(const Error &error)
{
    return error.kind == ErrorKind::Network || error.kind == ErrorKind::OutcomeUnknown || error.retryAt.isValid();
}

QString providerOf(const CredentialSession &session)
{
    const std::optional<CredentialSummary> &credential = session.credential().summary;
    return credential && !credential->issuer.isEmpty() ? credential->issuer
                                                       : QUrl(session.server().identity.url).host();
}

//! What the provider asks for, within reason.
QDateTime retryAfterOf(const LastOutcome &last)
{
    if (!last.error || !last.error->retryAt.isValid())
        return {};
    return std::min(last.error->retryAt, last.at.addSecs(longestRetryAfter.count()));
}

} // namespace

QDateTime nextRefresh(const RefreshAhead &setting, const KnownCredential &credential, const LastOutcome &last,
                      int failuresInARow, double jitter)
{
    if (!setting.enabled || !credential.summary || !credential.summary->isRenewable
        || !credential.summary->expiresAt.isValid())
        return {};
    if (last.error && last.error->kind == ErrorKind::AuthorizationRequired)
        return {};
    QDateTime due = credential.summary->expiresAt.addSecs(-leadOf(setting, *credential.summary, jitter).count());
    if (!last.at.isValid())
        return due;
    due = std::max(due, last.at.addSecs(shortestInterval.count()));
    if (last.error) {
        due = std::max(due, last.at.addSecs(pauseAfter(failuresInARow, jitter).count()));
        if (const QDateTime asked = retryAfterOf(last); asked.isValid())
            due = std::max(due, asked);
    }
    return due;
}

class RefreshScheduler::Private
{
public:
    struct Entry {
        double jitter = 0;
        int failures = 0;
        bool running = false;
        int failedReads = 0; //!< How often its store was read in vain.
        QDateTime readAt = {}; //!< When that was last tried by us.
        bool waitsForStore = false;
    };
    //! Those of one provider that are tried without their pause, one after the other.
    struct RetryQueue {
        QList<CredentialSession *> waiting;
        QDateTime next; //!< When the first one is tried.
        QDateTime asked; //!< When the last one was.
        bool isAsking = false;
    };

    explicit Private(RefreshScheduler *scheduler)
        : q(scheduler)
        , checkingSoon(scheduler, &RefreshScheduler::check)
    {
    }

    RefreshScheduler *q;
    Soon checkingSoon; // once for all that change together; and setNextTry() is itself a change
    Clock clock;
    RefreshAhead setting;
    QHash<CredentialSession *, Entry> entries;
    QHash<QString, RetryQueue> retryQueues; // by provider
    WallClockTimer timer;
    QDateTime earliest; // of what is due later, during check()

    void wakeAt(const QDateTime &due);
    void follow(CredentialSession *session, LastOutcome::Activity what, const std::optional<Error> &error);
    bool mayRefresh(const CredentialSession &session, const Entry &entry) const;
    void checkSession(CredentialSession *session, Entry &entry);
    bool readStore(CredentialSession *session, Entry &entry, const LastOutcome &last);
    QDateTime dueWithoutPause(const CredentialSession &session, const Entry &entry) const;
    void retrySoon(CredentialSession *session);
    void takeNext(RetryQueue &queue);
    void attempt(CredentialSession *session, const std::function<void(bool answered)> &done = {});
};

RefreshScheduler::RefreshScheduler(Clock clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    d->clock = std::move(clock);
    connect(&d->timer, &WallClockTimer::timeout, this, &RefreshScheduler::check);
}

RefreshScheduler::~RefreshScheduler() = default;

void RefreshScheduler::setSetting(const RefreshAhead &setting)
{
    if (wrongThread(*this, "RefreshScheduler::setSetting"))
        return;
    d->setting = setting;
    check();
}

RefreshAhead RefreshScheduler::setting() const
{
    return d->setting;
}

void RefreshScheduler::add(CredentialSession *session)
{
    if (wrongThread(*this, "RefreshScheduler::add"))
        return;
    d->entries.insert(session, {QRandomGenerator::global()->generateDouble()});
    connect(session, &CredentialSession::finished, this,
            [this, session](LastOutcome::Activity what, const std::optional<Error> &error) {
                d->follow(session, what, error);
            });
    connect(session, &CredentialSession::changed, this, [this] { d->checkingSoon.ask(); });
    connect(session, &QObject::destroyed, this, [this, session] { d->entries.remove(session); });
    d->checkingSoon.ask();
}

void RefreshScheduler::remove(CredentialSession *session)
{
    if (wrongThread(*this, "RefreshScheduler::remove"))
        return;
    d->entries.remove(session);
    session->disconnect(this);
    d->checkingSoon.ask();
}

void RefreshScheduler::retry()
{
    if (wrongThread(*this, "RefreshScheduler::retry"))
        return;
    for (CredentialSession *session : d->entries.keys()) {
        const std::optional<Error> error = session->lastOutcome().error;
        if (isOfStore(error))
            (void)session->reload();
        else if (error)
            d->retrySoon(session);
    }
    check();
}

void RefreshScheduler::check()
{
    if (wrongThread(*this, "RefreshScheduler::check"))
        return;
    d->earliest = {};
    for (auto [session, entry] : d->entries.asKeyValueRange())
        d->checkSession(session, entry);
    for (Private::RetryQueue &queue : d->retryQueues)
        d->takeNext(queue);
    d->timer.setDue(d->earliest);
}

void RefreshScheduler::Private::wakeAt(const QDateTime &due)
{
    earliest = earliest.isValid() ? std::min(earliest, due) : due;
}

void RefreshScheduler::Private::follow(CredentialSession *session, LastOutcome::Activity what,
                                       const std::optional<Error> &error)
{
    const auto entry = entries.find(session);
    if (entry == entries.end() || what == LastOutcome::Activity::SigningOut)
        return;
    if (what == LastOutcome::Activity::Refreshing && error)
        ++entry->failures;
    else if (!error)
        entry->failures = 0;
}

bool RefreshScheduler::Private::mayRefresh(const CredentialSession &session, const Entry &entry) const
{
    return session.server().enabled && session.server().usesOAuth() && !entry.running
        && session.server().identity.isLocal() && session.lastOutcome().running != LastOutcome::Activity::Refreshing;
}

void RefreshScheduler::Private::checkSession(CredentialSession *session, Entry &entry)
{
    if (!mayRefresh(*session, entry))
        return;
    const LastOutcome last = session->lastOutcome();
    if (readStore(session, entry, last))
        return;
    const QDateTime due = nextRefresh(setting, session->credential(), last, entry.failures, entry.jitter);
    if (!due.isValid() || !last.error) {
        session->setNextTry({});
    } else {
        const RetryQueue &queue = retryQueues[providerOf(*session)];
        const bool waits = queue.waiting.contains(session);
        session->setNextTry(waits && queue.next.isValid() ? std::min(due, queue.next) : due);
    }
    if (!due.isValid())
        return;
    if (due > clock())
        return wakeAt(due);
    attempt(session);
}

//! false: the store can be read, and what there is to be done is another matter. Where a keyring tells that it has changed,
//! it is read at once by those who watch it.
bool RefreshScheduler::Private::readStore(CredentialSession *session, Entry &entry, const LastOutcome &last)
{
    if (!isOfStore(last.error)) {
        entry.failedReads = 0;
        if (std::exchange(entry.waitsForStore, false) && !last.error)
            retrySoon(session);
        return false;
    }
    entry.waitsForStore = true;
    // A store that cannot be written is found out by trying.
    if (last.error->kind == ErrorKind::StoreUnavailable && last.error->stage != Stage::Read)
        return false;
    const QDateTime since = entry.readAt.isValid() ? std::max(entry.readAt, last.at) : last.at;
    const QDateTime due = since.addSecs(pauseAfter(entry.failedReads, entry.jitter).count());
    session->setNextTry(due);
    if (due > clock()) {
        wakeAt(due);
        return true;
    }
    ++entry.failedReads;
    entry.readAt = clock();
    wakeAt(entry.readAt.addSecs(pauseAfter(entry.failedReads, entry.jitter).count()));
    (void)session->reload(); // which tells by changed()
    return true;
}

//! When \a session is tried, if there is no reason to wait any longer; invalid: there is nothing to be tried.
QDateTime RefreshScheduler::Private::dueWithoutPause(const CredentialSession &session, const Entry &entry) const
{
    const LastOutcome last = session.lastOutcome();
    if (!mayRefresh(session, entry) || (last.error && last.error->kind == ErrorKind::AuthorizationRequired))
        return {};
    const QDateTime due = nextRefresh(setting, session.credential(), {}, 0, entry.jitter);
    const QDateTime asked = retryAfterOf(last);
    return due.isValid() && asked.isValid() ? std::max(due, asked) : due;
}

void RefreshScheduler::Private::retrySoon(CredentialSession *session)
{
    RetryQueue &queue = retryQueues[providerOf(*session)];
    if (!queue.waiting.contains(session))
        queue.waiting.append(session);
    if (queue.next.isValid() || queue.isAsking)
        return;
    const double jitter = QRandomGenerator::global()->generateDouble();
    queue.next = clock().addMSecs(static_cast<qint64>(static_cast<double>(longestRetryJitter.count()) * jitter));
    if (queue.asked.isValid())
        queue.next = std::max(queue.next, queue.asked.addMSecs(shortestRetryInterval.count()));
}

void RefreshScheduler::Private::takeNext(RetryQueue &queue)
{
    const QDateTime now = clock();
    queue.waiting.removeIf([this, &now](CredentialSession *session) {
        const auto entry = entries.constFind(session);
        if (entry == entries.constEnd())
            return true;
        const QDateTime due = dueWithoutPause(*session, *entry);
        return !due.isValid() || due > now; // then its usual time is soon enough
    });
    if (queue.waiting.isEmpty())
        queue.next = {};
    if (!queue.next.isValid() || queue.isAsking)
        return;
    if (queue.next > now)
        return wakeAt(queue.next);
    queue.next = {};
    queue.asked = now;
    queue.isAsking = true;
    CredentialSession *first = queue.waiting.takeFirst();
    attempt(first, [this, key = providerOf(*first)](bool answered) {
        RetryQueue &sameQueue = retryQueues[key];
        sameQueue.isAsking = false;
        if (!answered)
            sameQueue.waiting.clear();
        else if (!sameQueue.waiting.isEmpty())
            sameQueue.next = clock();
    });
}

void RefreshScheduler::Private::attempt(CredentialSession *session, const std::function<void(bool answered)> &done)
{
    Entry &entry = entries[session];
    entry.running = true;
    // Whoever has a token that lasts this long has been refreshed by another program already: adopt that.
    const std::chrono::seconds lead = leadOf(setting, *session->credential().summary, entry.jitter);
    whenDone(session->accessToken(lead), q, [this, session = QPointer(session), done](const auto &outcome) {
        if (const auto known = entries.find(session); session && known != entries.end())
            known->running = false;
        if (done)
            done(outcome || !isAbsence(outcome.error()));
        q->check();
    });
}

} // namespace Latchkey

#include "core/session/refreshscheduler.h"

#include "core/base/whendone.h"
#include "core/session/credentialsession.h"
#include "core/session/wallclocktimer_p.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtCore/QRandomGenerator>

#include <algorithm>

namespace Latchkey {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds firstPause = 30s;
constexpr std::chrono::seconds longestPause = 30min;
// A provider may ask for patience, not for ever.
constexpr std::chrono::seconds longestObedience = 6h;
// However short-lived the tokens of a provider are.
constexpr std::chrono::seconds shortestRound = 10s;
constexpr int doublingsLimit = 10;

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
    due = std::max(due, last.at.addSecs(shortestRound.count()));
    if (last.error) {
        due = std::max(due, last.at.addSecs(pauseAfter(failuresInARow, jitter).count()));
        if (last.error->retryAt.isValid())
            due = std::max(due, std::min(last.error->retryAt, last.at.addSecs(longestObedience.count())));
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
    };

    Clock clock;
    RefreshAhead setting;
    QHash<CredentialSession *, Entry> entries;
    WallClockTimer timer;
};

RefreshScheduler::RefreshScheduler(Clock clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->clock = std::move(clock);
    connect(&d->timer, &WallClockTimer::timeout, this, &RefreshScheduler::check);
}

RefreshScheduler::~RefreshScheduler() = default;

void RefreshScheduler::setSetting(const RefreshAhead &setting)
{
    d->setting = setting;
    check();
}

RefreshAhead RefreshScheduler::setting() const
{
    return d->setting;
}

void RefreshScheduler::add(CredentialSession *session)
{
    d->entries.insert(session, {QRandomGenerator::global()->generateDouble(), 0, false});
    connect(session, &CredentialSession::finished, this,
            [this, session](LastOutcome::Activity what, const std::optional<Error> &error) {
                const auto entry = d->entries.find(session);
                if (entry == d->entries.end() || what == LastOutcome::Activity::SigningOut)
                    return;
                if (what == LastOutcome::Activity::Refreshing && error)
                    ++entry->failures;
                else if (!error)
                    entry->failures = 0;
            });
    // Queued: one change may be followed by others at once, and setNextTry() below is itself a change.
    connect(session, &CredentialSession::changed, this, &RefreshScheduler::check, Qt::QueuedConnection);
    connect(session, &QObject::destroyed, this, [this, session] { d->entries.remove(session); });
    check();
}

void RefreshScheduler::remove(CredentialSession *session)
{
    d->entries.remove(session);
    session->disconnect(this);
    check();
}

void RefreshScheduler::check()
{
    const QDateTime now = d->clock();
    QDateTime earliest;
    for (auto [session, entry] : d->entries.asKeyValueRange()) {
        const LastOutcome last = session->lastOutcome();
        if (!session->server().enabled || !session->server().usesOAuth() || entry.running
            || !session->server().identity.isLocal() || last.running == LastOutcome::Activity::Refreshing)
            continue;
        const KnownCredential credential = session->credential();
        const QDateTime due = nextRefresh(d->setting, credential, last, entry.failures, entry.jitter);
        session->setNextTry(last.error ? due : QDateTime());
        if (!due.isValid())
            continue;
        if (due > now) {
            earliest = earliest.isValid() ? std::min(earliest, due) : due;
            continue;
        }
        entry.running = true;
        // Whoever has a token that lasts this long has been refreshed by another program already: adopt that.
        const std::chrono::seconds lead = leadOf(d->setting, *credential.summary, entry.jitter);
        // Under another name: Clang before 16 captures no structured binding.
        whenDone(session->accessToken(lead), session, [this, mine = session, scheduler = QPointer(this)](const auto &) {
            if (!scheduler)
                return;
            if (const auto known = d->entries.find(mine); known != d->entries.end())
                known->running = false;
            check();
        });
    }
    d->timer.setDue(earliest);
}

} // namespace Latchkey

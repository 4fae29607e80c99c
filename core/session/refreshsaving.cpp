// How a refresh ends: what the provider has granted goes into the pinned store, under the credential's lock.

#include "core/session/refreshtransaction_p.h"

#include "core/oauth/protocoltexts_p.h"
#include "core/session/grantkeeper_p.h"
#include "core/session/grantsaving_p.h"
#include "core/session/renewal_p.h"
#include "core/session/verdict_p.h"

#include <QtCore/QTimer>

#include <chrono>
#include <utility>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr int persistTriesLimit = 3;

// For what a store takes as a rule; longer, where somebody else is at it.
constexpr std::chrono::milliseconds recordPatience{100};

} // namespace

// Whatever else the answer says: what was granted is stored first, and judged in the end.
void RefreshTransaction::granted(const TokenGrant &grant)
{
    m_flaw = grant.flaw;
    m_fresh = renewed(*m_stored, grant, m_plan.terms, m_context->clock());
    // Not in m_stored: the store compares that with what it holds. To the letter, as Codex compares it with the metadata.
    if (m_fresh.issuer.isEmpty() || isSameIssuer(m_fresh.issuer, m_plan.provider.issuer))
        m_fresh.issuer = m_plan.provider.issuer;
    persist();
}

// 8. Persist, to the pinned store and no other. What is not stored is not served. Beside the file it is also written down
// for whoever comes after us, at the same time, since either of the two keeps it; a keyring's secrets must not lie in the
// open. Only what is not stored soon has to outlast a loss of power there: two files that are synced at a time take a disk
// twice as long.
void RefreshTransaction::persist()
{
    ++m_persistTries;
    const Generation replaced = generationOf(m_stored);
    const QFuture<Status> stored = store().write(m_fresh, replaced, m_reserved);
    if (store().kind() != StoreKind::File || m_isWrittenDown)
        return awaitWrite(stored);
    step(record().write({m_fresh, replaced}, m_recordReserved, Sync::Later), [this, stored](const Status &written) {
        m_isWrittenDown = written.has_value();
        m_recordSynced.reset();
        if (m_isWrittenDown)
            m_syncsRecord.start(recordPatience);
        awaitWrite(stored);
    });
}

// Once: that it could not write, a disk tells only whoever asks first.
QFuture<Status> RefreshTransaction::syncRecord()
{
    if (!m_recordSynced)
        m_recordSynced = record().sync(m_recordReserved);
    return *m_recordSynced;
}

void RefreshTransaction::awaitWrite(const QFuture<Status> &stored)
{
    step(stored, [this](const Status &written) {
        m_syncsRecord.stop();
        if (written)
            return commit();
        if (written.error().kind == ErrorKind::Superseded)
            return handleSuperseded();
        const Error error = at(Stage::Persist, written.error());
        step(m_isWrittenDown ? syncRecord() : readyFuture(success()), [this, error](const Status &synced) {
            m_isWrittenDown = m_isWrittenDown && synced;
            persistAgain(error);
        });
    });
}

void RefreshTransaction::persistAgain(Error error)
{
    // A lock that somebody does not let go of has been waited for already.
    if (m_persistTries >= persistTriesLimit || error.kind == ErrorKind::LockTimeout) {
        // The intent stays in the journal: the stored refresh token is spent, and whoever tries it next should know.
        if (m_isWrittenDown) {
            error.granted = Granted::Kept;
        } else if (!m_stored->refreshToken.isEmpty()) { // else it is had again for the asking
            error.granted = Granted::Waiting;
            GrantKeeper::start(m_context, m_state, std::exchange(m_lock, nullptr), m_reserved, {m_fresh, m_stored},
                               error);
        }
        return finish(error);
    }
    const std::chrono::milliseconds pause = m_context->bounds.persist / (2 * persistTriesLimit);
    QTimer::singleShot(pause, this, &RefreshTransaction::persist);
}

// A peer that takes no lock changed the credential during the provider call: never overwrite a newer one. Whoever takes
// the lock next finds that what we wrote down is of no use any more.
void RefreshTransaction::handleSuperseded()
{
    step(store().read(m_state->identity), [this](const Result<std::optional<Credential>> &stored) {
        if (stored && *stored && m_demand.isMetBy(**stored, m_context->clock()))
            return adopt(**stored, TokenSource::Adopted);
        if (stored && !*stored) {
            m_state->setCredential(std::nullopt);
            return requireSignIn(SignInReason::SignedOut, u"the credential was removed during its refresh"_s);
        }
        finish(Error{ErrorKind::Superseded, Stage::Persist,
                     u"another program changed the credential without taking the lock"_s});
    });
}

// 9. Commit: memory, journal, lock, and then everybody who waits.
void RefreshTransaction::commit()
{
    m_state->setCredential(m_fresh);
    step(finishSaving(m_context, *m_state->pinned(), m_fresh, m_stored), [this](const Status &) { recordRejection(); });
}

// Once the token is stored, since nothing hangs on it.
void RefreshTransaction::recordRejection()
{
    if (!m_isAfterRejection && m_rejections.isEmpty())
        return finishRefreshed();
    const QList<QDateTime> now = m_isAfterRejection ? rejectionsWith(m_rejections, m_context->clock())
                                                    : QList<QDateTime>();
    step(journal().writeRejections(now), [this](const Status &) { finishRefreshed(); });
}

} // namespace Latchkey

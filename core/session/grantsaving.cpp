#include "core/session/grantsaving_p.h"

#include "core/base/whendone.h"
#include "core/session/recoveryrecord_p.h"

#include <QtCore/QCoreApplication>

namespace Latchkey {

namespace {

//! Ends well, once all of \a these have ended, whatever came of them.
QFuture<Status> after(QList<QFuture<Status>> these)
{
    if (these.isEmpty())
        return readyFuture(success());
    const auto first = these.takeFirst();
    return followedBy<Done>(first, [these](const Status &) { return after(these); });
}

//! An older copy must not come back to life one day. One that stays is a finding of the doctor's.
QFuture<Status> removeTwin(const PinnedStore &pinned, const ServerIdentity &server)
{
    if (pinned.store->kind() == StoreKind::File || !pinned.other)
        return readyFuture(success());
    return followedBy<Done>(pinned.other->remove(server), [](const Result<bool> &) { return readyFuture(success()); });
}

QFuture<Status> noteSpent(const std::shared_ptr<SessionContext> &context, const Journal &journal,
                          const Credential &fresh, const std::optional<Credential> &refreshed)
{
    const bool isSpent = refreshed && !refreshed->refreshToken.isEmpty()
        && refreshed->refreshToken != fresh.refreshToken; // there are providers that do not rotate
    if (!isSpent)
        return readyFuture(success());
    return journal.writeSpent({fingerprintOf(refreshed->refreshToken), context->clock(),
                               QCoreApplication::applicationName(), historyMark(fresh)},
                              Sync::Later);
}

} // namespace

QFuture<Status> settle(const std::shared_ptr<SessionContext> &context, const PinnedStore &pinned,
                       const Credential &fresh, const std::optional<Credential> &refreshed)
{
    const Journal journal = context->journalOf(fresh.server, pinned.store->kind());
    // An intent that stays names a token that is no longer stored, and a record what no longer is to be replaced: each
    // reads as none. So nobody waits until the disk knows that they are gone.
    const bool hasRecord = pinned.store->kind() == StoreKind::File;
    return followedBy<Done>(removeTwin(pinned, fresh.server), [=](const Status &) {
        QList<QFuture<Status>> last{journal.clear(Sync::Later), noteSpent(context, journal, fresh, refreshed)};
        if (hasRecord)
            last.append(RecoveryRecord(context->home, fresh.server).clear(Sync::Later));
        return after(last);
    });
}

QFuture<Status> storePending(const std::shared_ptr<SessionContext> &context, const ServerIdentity &server,
                             const std::shared_ptr<CredentialStore> &store)
{
    if (store->kind() != StoreKind::File)
        return readyFuture(success());
    const RecoveryRecord record(context->home, server);
    return followedBy<Done>(record.read(), [=](const Result<std::optional<PendingGrant>> &pending) {
        if (!pending || !*pending)
            return readyFuture(pending ? success() : Status(pending.error()));
        const Credential fresh = (*pending)->credential;
        const Generation replaces = (*pending)->replaces;
        return followedBy<Done>(store->read(server), [=](const Result<std::optional<Credential>> &stored) {
            if (!stored)
                return readyFuture(Status(stored.error()));
            if (generationOf(*stored) != replaces)
                return record.clear(); // it arrived, or somebody has been here since
            return followedBy<Done>(store->write(fresh, replaces), [=, before = *stored](const Status &written) {
                if (written) {
                    PinnedStore pinned;
                    pinned.store = store;
                    return settle(context, pinned, fresh, before);
                }
                Error error = written.error();
                error.granted = Granted::Kept;
                return readyFuture(Status(error));
            });
        });
    });
}

} // namespace Latchkey

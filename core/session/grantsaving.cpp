#include "core/session/grantsaving_p.h"

#include "core/base/whendone.h"
#include "core/session/recoveryrecord_p.h"

#include <QtCore/QCoreApplication>

namespace Latchkey {

namespace {

//! An older copy must not come back to life one day. One that stays is a finding of the doctor's.
QFuture<Status> removeTwin(const PinnedStore &pinned, const ServerIdentity &server)
{
    if (pinned.store->kind() == StoreKind::File || !pinned.other)
        return readyFuture(success());
    return followedBy<Done>(pinned.other->remove(server), [](const Result<bool> &) { return readyFuture(success()); });
}

std::optional<Spent> spentFor(const SessionContext &context, const Credential &fresh,
                              const std::optional<Credential> &refreshed)
{
    const bool isSpent = refreshed && !refreshed->refreshToken.isEmpty()
        && refreshed->refreshToken != fresh.refreshToken; // there are providers that do not rotate
    if (!isSpent)
        return std::nullopt;
    return Spent{fingerprintOf(refreshed->refreshToken), context.clock(), QCoreApplication::applicationName(),
                 historyMark(fresh)};
}

} // namespace

QFuture<Status> finishSaving(const std::shared_ptr<SessionContext> &context, const PinnedStore &pinned,
                             const Credential &fresh, const std::optional<Credential> &refreshed)
{
    const Journal journal = context->journalOf(fresh.server, pinned.store->kind());
    // An intent that stays names a token that is no longer stored, and a record what no longer is to be replaced: each
    // reads as none. So nobody waits until the disk knows that they are gone.
    const bool hasRecord = pinned.store->kind() == StoreKind::File;
    return followedBy<Done>(removeTwin(pinned, fresh.server), [=](const Status &) {
        const auto cleared = hasRecord ? RecoveryRecord(context->home, fresh.server).clear(Sync::Later)
                                       : readyFuture(success());
        return followedBy<Done>(journal.recordCommit(spentFor(*context, fresh, refreshed)), [cleared](const Status &) {
            return followedBy<Done>(cleared, [](const Status &) { return readyFuture(success()); });
        });
    });
}

QFuture<Result<bool>> storePending(const std::shared_ptr<SessionContext> &context, const ServerIdentity &server,
                                   const std::shared_ptr<CredentialStore> &store)
{
    using Found = Result<bool>;
    if (store->kind() != StoreKind::File)
        return readyFuture(Found(false));
    const RecoveryRecord record(context->home, server);
    return followedBy<bool>(record.read(), [=](const Result<std::optional<PendingGrant>> &pending) {
        if (!pending || !*pending)
            return readyFuture(pending ? Found(false) : Found(pending.error()));
        const auto found = [](const Status &done) { return readyFuture(done.transform([](Done) { return true; })); };
        const Credential fresh = (*pending)->credential;
        const Generation replaces = (*pending)->replaces;
        return followedBy<bool>(store->read(server), [=](const Result<std::optional<Credential>> &stored) {
            if (!stored)
                return readyFuture(Found(stored.error()));
            // It arrived, or somebody has been here since. Not to be on the disk before what that has written is.
            if (generationOf(*stored) != replaces)
                return followedBy<bool>(record.clear(Sync::Later), found);
            const auto synced = record.sync(nullptr); // whoever wrote it may have been killed before
            return followedBy<bool>(store->write(fresh, replaces), [=, before = *stored](const Status &written) {
                if (written) {
                    PinnedStore pinned;
                    pinned.store = store;
                    return followedBy<bool>(finishSaving(context, pinned, fresh, before), found);
                }
                Error error = written.error();
                error.granted = Granted::Kept;
                return followedBy<bool>(synced, [error](const Status &) { return readyFuture(Found(error)); });
            });
        });
    });
}

} // namespace Latchkey

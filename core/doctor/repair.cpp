#include "core/doctor/repair_p.h"

#include "core/base/system/descriptor_p.h"
#include "core/base/system/durablefile_p.h"
#include "core/base/system/filestate_p.h"
#include "core/base/whendone.h"
#include "core/base/wordtable_p.h"
#include "core/doctor/clientfindings_p.h"
#include "core/doctor/credentialrepair_p.h"
#include "core/doctor/homefacts_p.h"
#include "core/lock/locks_p.h"
#include "core/session/credentialstate_p.h"
#include "core/session/logout_p.h"
#include "core/store/filestore_p.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QPointer>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr WordTable<Repair::Kind::AbandonRevocation> repairWords({
    {Repair::Kind::RemoveCopy, "remove_copy"_L1},
    {Repair::Kind::MoveCredential, "move_credential"_L1},
    {Repair::Kind::AdoptEntry, "adopt_entry"_L1},
    {Repair::Kind::TightenMode, "tighten_mode"_L1},
    {Repair::Kind::ReleaseLock, "release_lock"_L1},
    {Repair::Kind::RemoveDuplicate, "remove_duplicate"_L1},
    {Repair::Kind::SweepLeftovers, "sweep_leftovers"_L1},
    {Repair::Kind::Reconnect, "reconnect"_L1},
    {Repair::Kind::MendFile, "mend_file"_L1},
    {Repair::Kind::RetryRevocation, "retry_revocation"_L1},
    {Repair::Kind::AbandonRevocation, "abandon_revocation"_L1},
});

StoreKind storeFrom(const QString &word)
{
    return storeKindOf(word).value_or(StoreKind::File);
}

StoreKind other(StoreKind kind)
{
    return kind == StoreKind::File ? StoreKind::Keyring : StoreKind::File;
}

QList<Repair> repairsOfCopies(const Finding &finding)
{
    const StoreKind used = storeFrom(finding.facts[Fact::Used]);
    const bool isEncrypted = used == StoreKind::Encrypted;
    const StoreKind copy = isEncrypted ? storeFrom(finding.facts[Fact::Store]) : other(used);
    Repair remove{Repair::Kind::RemoveCopy, finding.entry, copy, used};
    remove.isDead = finding.facts[Fact::Other] == "dead"_L1;
    if (finding.facts[Fact::Newer] != wordFor(copy))
        return {remove};
    if (isEncrypted)
        return {}; // to sign in again is plainer than to move a sign-in between Codex's own places
    remove.discardsNewer = true;
    return {{Repair::Kind::MoveCredential, finding.entry, other(used), used}, remove};
}

Error superseded(const QString &what)
{
    return {ErrorKind::Superseded, Stage::Prepare, what};
}

//! Blocks: for a worker thread. Through a descriptor, so that what is looked at is what is changed.
Status tighten(const QString &path)
{
    const auto failed = [&path](const QString &what) { return within(Stage::Persist, unavailable(path, what)); };
    const Descriptor file = openToRead(path);
    if (file.error().is(SystemError::Kind::Missing))
        return superseded(path + u" is not there any more"_s);
    if (!file.isOpen())
        return failed(file.error().text());
    const FileState state = stateOf(file);
    if (state.kind == FileState::Kind::Unknown)
        return failed(state.error.text());
    if (state.kind != FileState::Kind::Regular || !state.isOurs)
        return failed(u"is not a plain file of yours"_s);
    const SystemError refused = makePrivate(file);
    return refused.isNone() ? success() : Status(failed(refused.text()));
}

QFuture<Status> tightenMode(const std::shared_ptr<SessionContext> &context)
{
    const auto lock = std::make_shared<StoreLock>(context->home);
    const auto busy = std::make_shared<SessionContext::Busy>(context);
    // Under the lock, or a program that is just replacing the file would bring the old mode back.
    return followedBy<Done>(lock->acquire(context->bounds.lock),
                            [lock, busy, path = FileStore::path(context->home)](const Result<LockHandle> &held) {
                                if (!held)
                                    return readyFuture(Status(held.error()));
                                return inBackground([path, handle = *held]() mutable {
                                    const Status outcome = tighten(path);
                                    letGo(handle);
                                    return outcome;
                                });
                            });
}

QFuture<Status> sweep(const std::shared_ptr<SessionContext> &context)
{
    return inBackground([home = context->home]() -> Status {
        for (const QString &folder : writtenFolders(home))
            sweepLeftovers(folder);
        return success();
    });
}

//! \a server: who may ask its provider, as it is configured by now.
QFuture<Status> finishSignOut(const std::shared_ptr<SessionContext> &context, const Server &server, const Repair &what)
{
    const bool isAsked = what.kind == Repair::Kind::RetryRevocation;
    return followedBy<Done>(
        (isAsked ? &Logout::retry : &Logout::abandon)(context, context->stateOf(server), server, what.from),
        [isAsked](const Result<LogoutReport> &report) {
            using Outcome = RevocationReport::Outcome;
            if (!report)
                return readyFuture(Status(report.error()));
            const RevocationReport &revocation = report->revocation;
            if (isAsked && (revocation.accessToken == Outcome::Failed || revocation.refreshToken == Outcome::Failed))
                return readyFuture(Status(Error{ErrorKind::Network, Stage::Revocation, revocation.detail}));
            return readyFuture(success());
        });
}

//! Whoever takes a lock clears away what the dead have left of it.
QFuture<Status> releaseLock(const std::shared_ptr<SessionContext> &context, const QString &path)
{
    const QString folder = QFileInfo(path).path();
    const QString shared = QFileInfo(keyringLockPath(context->keyringService(), {})).path();
    if (!path.endsWith(".lock"_L1) || (folder != lockFolder(context->home) && folder != shared))
        return readyFuture(Status(Error{ErrorKind::InvalidInput, Stage::Lock, u"this is no lock of this home"_s}));
    const std::optional<LockHolder> holder = lockHolder(path);
    if (!holder)
        return readyFuture(success()); // somebody else has taken it over, and let go
    if (holder->alive)
        return readyFuture(Status(superseded(u"the lock is held by a program that runs"_s)));
    const auto lock = std::make_shared<CrossProcessLock>(path);
    return followedBy<Done>(lock->acquire(context->bounds.lock), [lock](const Result<LockHandle> &held) {
        if (!held)
            return readyFuture(Status(held.error()));
        LockHandle handle = *held;
        letGo(handle);
        return readyFuture(success());
    });
}

QFuture<Status> removeDuplicate(ServerList &servers, const Repair &what)
{
    const auto hidden = servers.ownUrlsShadowed().constFind(what.entry.name);
    if (hidden == servers.ownUrlsShadowed().constEnd() || *hidden != what.entry.url)
        return readyFuture(Status(superseded(u"the name is no longer used twice"_s)));
    return servers.remove(what.entry.name);
}

//! What depends on what is configured now.
QFuture<Status> afterReload(const std::shared_ptr<SessionContext> &context, ServerList &servers, const Repair &what)
{
    switch (what.kind) {
    case Repair::Kind::RemoveDuplicate:
        return removeDuplicate(servers, what);
    case Repair::Kind::RetryRevocation:
    case Repair::Kind::AbandonRevocation: {
        Server unconfigured;
        unconfigured.identity = what.entry;
        return finishSignOut(context, servers.find(what.entry.storeKey()).value_or(unconfigured), what);
    }
    case Repair::Kind::RemoveCopy:
    case Repair::Kind::MoveCredential:
    case Repair::Kind::AdoptEntry:
    case Repair::Kind::TightenMode:
    case Repair::Kind::ReleaseLock:
    case Repair::Kind::SweepLeftovers:
    case Repair::Kind::Reconnect:
    case Repair::Kind::MendFile:
        break;
    }
    return CredentialRepair::run(context, servers.servers(), what);
}

} // namespace

QString wordFor(Repair::Kind kind)
{
    return repairWords.wordFor(kind);
}

bool needsChoice(const Repair &what)
{
    switch (what.kind) {
    case Repair::Kind::RemoveCopy:
        return !what.isDead;
    case Repair::Kind::MoveCredential:
    case Repair::Kind::AdoptEntry:
    case Repair::Kind::AbandonRevocation:
        return true;
    case Repair::Kind::TightenMode:
    case Repair::Kind::ReleaseLock:
    case Repair::Kind::RemoveDuplicate:
    case Repair::Kind::SweepLeftovers:
    case Repair::Kind::Reconnect:
    case Repair::Kind::MendFile:
    case Repair::Kind::RetryRevocation:
        return false;
    }
    Q_UNREACHABLE();
}

QList<Repair> repairsFor(const Finding &finding)
{
    const StoreKind store = storeFrom(finding.facts[Fact::Store]);
    switch (finding.kind) {
    case FindingKind::BothStoresHold:
        return repairsOfCopies(finding);
    case FindingKind::StoredElsewhere:
        if (storeFrom(finding.facts[Fact::Used]) == StoreKind::Encrypted)
            return {};
        return {{Repair::Kind::MoveCredential, finding.entry, store, other(store)}};
    case FindingKind::ResolvedDifferently: {
        if (finding.entry.url.isEmpty()) // there is nothing that could go back
            return {};
        const StoreKind now = storeFrom(finding.facts[Fact::Now]);
        return {{Repair::Kind::MoveCredential, finding.entry, now, other(now)}};
    }
    case FindingKind::ServerRenamed:
        return {{Repair::Kind::AdoptEntry, finding.entry, store, store, {finding.server, finding.entry.url}}};
    case FindingKind::FileModeTooOpen:
        return {{Repair::Kind::TightenMode, {}, StoreKind::File, StoreKind::File, {}, finding.facts[Fact::File]}};
    case FindingKind::LockHeldByDead:
        return {{Repair::Kind::ReleaseLock, {}, StoreKind::File, StoreKind::File, {}, finding.facts[Fact::Lock]}};
    case FindingKind::DuplicateName:
        return {{Repair::Kind::RemoveDuplicate, {finding.server, finding.facts[Fact::OwnUrl]}}};
    case FindingKind::LeftoverFiles:
        return {{Repair::Kind::SweepLeftovers}};
    case FindingKind::RevocationPending:
        return {{Repair::Kind::RetryRevocation, finding.entry, store},
                {Repair::Kind::AbandonRevocation, finding.entry, store}};
    case FindingKind::StopsCodex:
        if (!finding.facts.contains(Fact::Mends))
            return {};
        return {{Repair::Kind::MendFile, {}, StoreKind::File, StoreKind::File, {}, finding.facts[Fact::File]}};
    case FindingKind::ConnectionBroken:
        return reconnections(finding);
    case FindingKind::ConfigBroken:
    case FindingKind::ConfigEntryIgnored:
    case FindingKind::ClientFileOpen:
    case FindingKind::ClientLeftOver:
    case FindingKind::ClientsShareGrant:
    case FindingKind::FileUnsafe:
    case FindingKind::NotWritable:
    case FindingKind::LockHeldLong:
    case FindingKind::StoreUnreadable:
    case FindingKind::KeyringLocked:
    case FindingKind::NoKeyring:
    case FindingKind::InterruptedRefresh:
    case FindingKind::EncryptedEntryReturns:
    case FindingKind::BroughtBack:
    case FindingKind::KeyringShared:
    case FindingKind::NoExpiry:
    case FindingKind::IssuerNotForCodex:
    case FindingKind::BoundToKey:
    case FindingKind::UnclaimedEntries:
    case FindingKind::RefreshRefused:
    case FindingKind::ProjectsMissing:
        return {};
    }
    Q_UNREACHABLE();
}

QFuture<Status> repair(SessionFactory &factory, ServerList &servers, const Repair &what)
{
    if (needsChoice(what) && !what.chosen)
        return readyFuture(Status(
            Error{ErrorKind::InvalidInput, Stage::Prepare, u"this is only done where a person has chosen it"_s}));
    switch (what.kind) {
    case Repair::Kind::TightenMode:
        return tightenMode(contextOf(factory));
    case Repair::Kind::ReleaseLock:
        return releaseLock(contextOf(factory), what.path);
    case Repair::Kind::SweepLeftovers:
        return sweep(contextOf(factory));
    case Repair::Kind::Reconnect:
        return reconnect(factory.home(), what);
    case Repair::Kind::MendFile: {
        const auto busy = std::make_shared<SessionContext::Busy>(contextOf(factory));
        return followedBy<Done>(FileStore(factory.home(), contextOf(factory)->bounds.lock).mend(),
                                [busy](const Status &mended) { return readyFuture(mended); });
    }
    case Repair::Kind::RemoveDuplicate:
    case Repair::Kind::RetryRevocation:
    case Repair::Kind::AbandonRevocation:
    case Repair::Kind::RemoveCopy:
    case Repair::Kind::MoveCredential:
    case Repair::Kind::AdoptEntry:
        return followedBy<Done>(servers.reload(),
                                [context = contextOf(factory), list = QPointer(&servers), what](const Status &) {
                                    if (!list)
                                        return readyFuture(Status(Error{ErrorKind::Cancelled, Stage::Prepare}));
                                    return afterReload(context, *list, what);
                                });
    }
    Q_UNREACHABLE();
}

} // namespace Latchkey

#include "core/clients/connection.h"

#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/base/worker_p.h"
#include "core/clients/connectionplanner_p.h"
#include "core/lock/crossprocesslock_p.h"

#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <chrono>

namespace Latchkey {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Whoever has the lock changes one small file, after a client has let go of its own.
constexpr std::chrono::milliseconds connectionLockBound = 30s;

// A client that writes again and again in the same instant is at fault, and not for ever to be waited for.
constexpr int attempts = 5;

Error superseded(const ConnectionPlan &plan)
{
    return {ErrorKind::Superseded, Stage::Prepare, plan.file + u": the entry is no longer as it was"_s};
}

ConnectionRecord recordFor(const ConnectionPlan &plan, const ConfigText &config, const ClientFileContent &content)
{
    ConnectionRecord record{
        plan.client, plan.file, plan.path, plan.server.name, plan.before, plan.after, QDateTime::currentDateTimeUtc()};
    if (plan.action != ConnectionPlan::Action::Add)
        return record;
    const qsizetype depth = config.depthOf(plan.path);
    record.depth = static_cast<int>(depth);
    record.madeFile = content.bytes.trimmed().isEmpty();
    record.endsOpen = !content.bytes.isEmpty() && !content.bytes.endsWith('\n');
    const QStringList around = plan.path.mid(0, depth);
    if (record.madeFile && content.exists)
        record.hollow = content.bytes.isEmpty() ? u""_s : QString::fromUtf8(content.bytes);
    else if (const auto text = config.textAt(around); !record.madeFile && text && config.tableAt(around).isEmpty())
        record.hollow = QString::fromUtf8(*text);
    return record;
}

//! Under the locks. Blocks.
Status attempt(const ConnectionPlan &plan)
{
    const auto content = readClientFile(plan.file);
    if (!content)
        return content.error();
    const auto config = ConfigText::parse(content->bytes, descriptionOf(plan.client).dialect);
    if (!config)
        return config.error();
    const auto text = (*config)->textAt(plan.path);
    if ((text ? QString::fromUtf8(*text) : QString()) != plan.before)
        return superseded(plan);
    const auto records = connectionRecords();
    if (!records)
        return at(Stage::Journal, records.error());
    const auto known = std::find_if(records->begin(), records->end(), [&plan](const ConnectionRecord &record) {
        return record.isFor(plan.file, plan.path);
    });
    const bool isKnown = known != records->end();
    const auto bytes = contentAfter(plan, **config, content->bytes, isKnown ? &*known : nullptr);
    if (!bytes)
        return bytes.error();
    const bool goesBack = plan.action == ConnectionPlan::Action::Restore
        || plan.action == ConnectionPlan::Action::Remove;
    // What somebody else has connected stays what nobody knows a way back from.
    if (!goesBack && (isKnown || !plan.isReconnection)) {
        // Written first: an end in the middle must not cost the way back. What was there before it was connected for the
        // first time is what it goes back to.
        ConnectionRecord record = recordFor(plan, **config, *content);
        if (isKnown && plan.isReconnection) {
            record = *known;
            record.after = plan.after;
        }
        if (const Status kept = keepRecord(record); !kept)
            return at(Stage::Journal, kept.error());
    }
    const bool isLeftEmpty = plan.action == ConnectionPlan::Action::Remove && isKnown && known->madeFile
        && known->hollow.isNull() && bytes->isEmpty();
    const Status written = isLeftEmpty ? removeClientFile(plan.file, *content)
                                       : replaceClientFile(plan.file, *content, *bytes);
    if (written && goesBack)
        return dropRecord(plan.file, plan.path);
    if (!written && !goesBack) // there is nothing to come back from
        (void)(isKnown ? keepRecord(*known) : dropRecord(plan.file, plan.path));
    return written;
}

Status change(const ConnectionPlan &plan)
{
    Status outcome = success();
    for (int i = 0; i < attempts; ++i) {
        outcome = attempt(plan);
        // Something else in the file has changed between the look and the write: that is looked at again.
        if (outcome || outcome.error().kind != ErrorKind::Superseded)
            break;
    }
    return outcome;
}

QFuture<Status> changeUnderItsLock(const ConnectionPlan &plan, const LockHandle &held)
{
    if (descriptionOf(plan.client).lock == ClientLock::None || plan.liesInProject)
        return inBackground([plan, handle = held]() mutable {
            const Status outcome = change(plan);
            letGo(handle);
            return outcome;
        });
    // Beside the link, and not beside what it leads to.
    return followedBy<Done>(FolderLockWait::start(plan.file + ".lock"_L1),
                            [plan, held](const Result<std::shared_ptr<FolderLock>> &taken) {
                                if (!taken)
                                    return readyFuture(Status(taken.error()));
                                return inBackground([plan, handle = held, lock = *taken]() mutable {
                                    const Status outcome = change(plan);
                                    lock.reset();
                                    letGo(handle);
                                    return outcome;
                                });
                            });
}

template<typename F>
auto planned(const Launcher &launcher, McpClient client, const ClientFolders &folders, F plan)
{
    return inBackground([=]() -> Result<QList<ConnectionPlan>> {
        ConnectionPlanner planner(launcher, client, folders);
        return plan(planner);
    });
}

} // namespace

QFuture<Result<QList<ClientOverview>>> overviewOfClients(const Launcher &launcher, const ClientFolders &folders)
{
    return inBackground([launcher, folders]() -> Result<QList<ClientOverview>> {
        QList<ClientOverview> all;
        for (const McpClient client : knownClients())
            all.append(ConnectionPlanner(launcher, client, folders).overview());
        return all;
    });
}

const ListedEntry *connectionTo(const ServerIdentity &server, const ClientOverview &client)
{
    const auto found = std::find_if(client.entries.begin(), client.entries.end(), [&server](const ListedEntry &entry) {
        return entry.call && entry.isOfHome && entry.call->server == server.name;
    });
    return found == client.entries.end() ? nullptr : &*found;
}

ClientState stateOf(const ClientOverview &client, const ServerIdentity &server)
{
    if (client.client == McpClient::Codex && client.files.isEmpty())
        return ClientState::SharesAlready;
    if (const ListedEntry *connected = connectionTo(server, client))
        return connected->starts ? ClientState::Connected : ClientState::ConnectionBroken;
    if (!client.isHere)
        return ClientState::NotHere;
    if (!client.managedBy.isEmpty())
        return ClientState::Managed;
    if (handReason(client.client) != HandReason::None)
        return ClientState::ByHand;
    if (!client.files.isEmpty() && !client.files.first().problem.file.isEmpty())
        return ClientState::Unreadable;
    const bool hasIt = std::any_of(client.entries.begin(), client.entries.end(),
                                   [&server](const ListedEntry &entry) { return entry.url == server.url; });
    return hasIt ? ClientState::FoundOwn : ClientState::Found;
}

QList<ClientSignIn> ownSignIns(const ClientOverview &client, const ServerIdentity &server)
{
    QList<ClientSignIn> own;
    std::copy_if(client.signIns.signIns.begin(), client.signIns.signIns.end(), std::back_inserter(own),
                 [&server](const ClientSignIn &one) { return one.isFor(server.url); });
    return own;
}

bool hasServerOf(const ClientOverview &client, const ClientSignIn &signIn)
{
    return std::any_of(client.entries.begin(), client.entries.end(),
                       [&signIn](const ListedEntry &entry) { return !entry.url.isEmpty() && signIn.isFor(entry.url); });
}

HandReason handReason(McpClient client)
{
    return descriptionOf(client).byHand;
}

Afterwards afterwardsOf(McpClient client)
{
    return descriptionOf(client).afterwards;
}

QFuture<Result<QList<ConnectionPlan>>> planConnection(const Launcher &launcher, const ServerIdentity &server,
                                                      McpClient client, const ConnectionWish &wish,
                                                      const ClientFolders &folders)
{
    return planned(launcher, client, folders,
                   [server, wish](ConnectionPlanner &planner) { return planner.connection(server, wish); });
}

QFuture<Result<QList<ConnectionPlan>>> planDisconnection(const Launcher &launcher, const ServerIdentity &server,
                                                         McpClient client, const ConnectionWish &wish,
                                                         const ClientFolders &folders)
{
    return planned(launcher, client, folders,
                   [server, wish](ConnectionPlanner &planner) { return planner.disconnection(server, wish); });
}

QFuture<Result<QList<ConnectionPlan>>> planRepairs(const Launcher &launcher, McpClient client,
                                                   const ClientFolders &folders)
{
    return planned(launcher, client, folders, [](ConnectionPlanner &planner) { return planner.repairs(); });
}

QFuture<Status> carryOut(const ConnectionPlan &plan)
{
    const auto refuse = [](const QString &why) {
        return readyFuture(Status(Error{ErrorKind::InvalidInput, Stage::Prepare, why}));
    };
    if (plan.obstacle != ConnectionObstacle::None)
        return refuse(u"there is an obstacle: "_s + plan.detail);
    if (plan.needsChoice && !plan.chosen)
        return refuse(u"this is only done where a person has chosen it"_s);
    if (plan.action == ConnectionPlan::Action::Nothing)
        return readyFuture(success());
    const auto lock = std::make_shared<CrossProcessLock>(connectionLockPath());
    return followedBy<Done>(lock->acquire(connectionLockBound), [lock, plan](const Result<LockHandle> &held) {
        return held ? changeUnderItsLock(plan, *held) : readyFuture(Status(held.error()));
    });
}

} // namespace Latchkey

#include "ui/model/listchanges.h"

#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/doctor/repair_p.h"
#include "ui/words/standing.h"

namespace Latchkey::Ui {

namespace {

QString shownName(const Server &server)
{
    return Words::isolated(visibleName(server.identity.name));
}

} // namespace

ListChanges::ListChanges(Homes &homes, QObject *parent)
    : QObject(parent)
    , m_homes(homes)
{
}

OpenHome *ListChanges::homeAt(const QString &path) const
{
    for (const auto &open : m_homes.all()) {
        if (open->home.path == path)
            return open.get();
    }
    return nullptr;
}

QFuture<Status> ListChanges::swap(const QString &home, const QString &name, const Server &replacement)
{
    OpenHome *open = homeAt(home);
    return open
        ? open->servers.replace(name, replacement)
        : readyFuture(Status(Error{ErrorKind::InvalidInput, Stage::Configuration, QStringLiteral("its home is gone")}));
}

int ListChanges::record(const QString &text, const std::function<QFuture<Status>()> &takeBack)
{
    m_done.push_back({++m_last, takeBack});
    Q_EMIT done(text, m_last);
    return m_last;
}

void ListChanges::remove(const CredentialSession &session)
{
    const Server server = session.server();
    const QString home = m_homes.homeOf(session).home.path;
    whenDone(m_homes.homeOf(session).servers.takeOut(server.identity.name), this,
             [this, server, home](const Result<TakenEntries> &taken) {
                 if (!taken)
                     return Q_EMIT failed(taken.error());
                 record(
                     tr("%1 is removed from the list. Its sign-in was not touched.", "a server").arg(shownName(server)),
                     [this, home, entries = *taken] {
                         OpenHome *open = homeAt(home);
                         return open ? open->servers.putBack(entries) : readyFuture(success());
                     });
             });
}

void ListChanges::setEnabled(const CredentialSession &session, bool enabled)
{
    const Server before = session.server();
    Server after = before;
    after.enabled = enabled;
    replace(session, after, [this, after](const Status &replaced) {
        if (!replaced)
            Q_EMIT failed(replaced.error());
    });
}

void ListChanges::moveCredential(const QString &home, const ServerIdentity &from, const ServerIdentity &to,
                                 StoreKind store)
{
    OpenHome *open = homeAt(home);
    const auto heir = open ? open->servers.find(to.storeKey()) : std::nullopt;
    if (!heir)
        return;
    Repair what;
    what.kind = Repair::Kind::AdoptEntry;
    what.entry = from;
    what.heir = to;
    what.from = store;
    what.chosen = true; // the user has just renamed it
    whenDone(repair(open->pool.factoryOf(*heir), open->servers, what), this, [this, home](const Status &) {
        if (OpenHome *still = homeAt(home))
            still->pool.reload();
    });
}

void ListChanges::replace(const CredentialSession &session, const Server &replacement,
                          const std::function<void(const Status &)> &then)
{
    const Server before = session.server();
    const QString home = m_homes.homeOf(session).home.path;
    const auto pinned = session.pinnedStore();
    const bool renamed = before.identity.name != replacement.identity.name
        && before.identity.url == replacement.identity.url;
    const std::optional<StoreKind> store = renamed && pinned && session.credential().summary
        ? std::optional(pinned->kind)
        : std::nullopt;
    whenDone(swap(home, before.identity.name, replacement), this,
             [this, before, replacement, home, then, store](const Status &replaced) {
                 if (replaced && store)
                     moveCredential(home, before.identity, replacement.identity, *store);
                 if (replaced) {
                     const QString text = before.enabled == replacement.enabled
                         ? tr("%1 is changed.", "a server").arg(shownName(replacement))
                         : replacement.enabled ? tr("%1 is switched on.", "a server").arg(shownName(replacement))
                                               : tr("%1 is switched off.", "a server").arg(shownName(replacement));
                     record(text, [this, before, replacement, home, store] {
                         const QFuture<Status> back = swap(home, replacement.identity.name, before);
                         whenDone(back, this, [this, before, replacement, home, store](const Status &swapped) {
                             if (swapped && store)
                                 moveCredential(home, replacement.identity, before.identity, *store);
                         });
                         return back;
                     });
                 }
                 then(replaced);
             });
}

void ListChanges::undo()
{
    if (m_done.empty())
        return;
    const Change last = m_done.back();
    m_done.pop_back();
    whenDone(last.takeBack(), this, [this, change = last.number](const Status &takenBack) {
        if (takenBack)
            Q_EMIT undone(change);
        else
            Q_EMIT failed(takenBack.error());
    });
}

} // namespace Latchkey::Ui

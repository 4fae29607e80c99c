#include "core/config/sessionpool.h"

#include "core/base/bothof_p.h"
#include "core/base/ownthread_p.h"
#include "core/base/sharedreading_p.h"
#include "core/base/visibletext.h"
#include "core/config/folderwatch_p.h"
#include "core/config/homemarks_p.h"
#include "core/config/preferences.h"
#include "core/credential/serveridentity_p.h"
#include "core/session/sessioncontext_p.h"
#include "core/store/encryptedstore_p.h"
#include "core/store/filestore_p.h"
#include "core/store/keyringbackends_p.h"

#include <QtCore/QFileInfo>
#include <QtCore/QPointer>
#include <QtCore/QSet>
#include <QtCore/QTimer>

#include <algorithm>
#include <optional>
#include <utility>

namespace Latchkey {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// Busy programs replace the file several times a second; nobody looks that fast.
constexpr std::chrono::milliseconds poolSettleTime = 330ms;

//! Whether a change of \a store can change what \a session shows.
bool looksAt(StoreKind store, const CredentialSession &session)
{
    const std::optional<StorePlace> pinned = session.pinnedStore();
    if (!pinned || pinned->kind == store)
        return true;
    // The keyring has the passphrase.
    if (pinned->kind == StoreKind::Encrypted && store == StoreKind::Keyring)
        return true;
    // While the pinned store has nothing, `auto` may find something in the other one.
    return pinned->mode == StoreMode::Auto && !session.credential().summary;
}

} // namespace

class SessionPool::Private
{
public:
    SessionPool *q = nullptr;
    ServerList *servers = nullptr;
    SessionSettings settings;
    std::unique_ptr<SessionFactory> factory;
    //! For servers of a layer that names another store.
    struct OtherFactory {
        StoreMode mode = StoreMode::Auto;
        std::optional<bool> secretAuthStorage;
        std::unique_ptr<SessionFactory> factory;
    };
    std::vector<OtherFactory> otherFactories;
    QList<CredentialSession *> sessions;
    QHash<QString, QList<CredentialSession *>> named; // in the order of the list
    std::shared_ptr<KeyringBackend> keyring;
    std::unique_ptr<FolderWatch> watch;
    std::shared_ptr<SharedReading<HomeMarks>> marking; // once the file is watched
    std::optional<HomeMarks> marks; // when the file was last looked at
    std::unique_ptr<FolderWatch> encryptedWatch;
    QTimer keyringSettle;
    std::optional<QFuture<Status>> unlocking;

    void synchronize();
    void index();
    SessionFactory &factoryOf(const Server &server);
    bool mayUseKeyring() const;
    CredentialSession *open(const Server &server);
    void close(CredentialSession *session);
    void watchKeyring();
    void reloadAfterChangeOf(StoreKind store);
    void reloadAfterChangeOfFiles();
    static void reload(CredentialSession *session);
};

// A server whose configuration changed is another server to its session: closed, and opened anew. A change of the store
// mode takes effect with the next start, because a session never leaves its pinned store.
void SessionPool::Private::synchronize()
{
    QHash<ServerIdentity, QList<CredentialSession *>> known;
    for (CredentialSession *session : std::as_const(sessions))
        known[session->server().identity].append(session);
    QList<CredentialSession *> leftOver = sessions;
    QList<CredentialSession *> now;
    for (const Server &server : servers->servers()) {
        QList<CredentialSession *> &candidates = known[server.identity];
        const auto same = std::find_if(candidates.begin(), candidates.end(),
                                       [&server](const auto *session) { return session->server() == server; });
        now.append(same == candidates.end() ? nullptr : *same);
        if (same != candidates.end())
            candidates.erase(same);
    }
    const QSet<CredentialSession *> kept(now.begin(), now.end());
    leftOver.removeIf([&kept](CredentialSession *session) { return kept.contains(session); });
    sessions = now;
    sessions.removeAll(nullptr);
    index(); // without those that are closed now
    for (CredentialSession *session : leftOver)
        close(session);
    for (qsizetype i = 0; i < now.size(); ++i) {
        if (!now[i])
            sessions.insert(i, open(servers->servers()[i]));
    }
    index();
    for (qsizetype i = 0; i < now.size(); ++i) {
        if (!now[i])
            Q_EMIT q->sessionAdded(sessions[i]);
    }
    Q_EMIT q->listChanged();
}

void SessionPool::Private::index()
{
    named.clear();
    for (CredentialSession *session : std::as_const(sessions))
        named[session->server().identity.name].append(session);
}

// Codex keeps a sign-in where the layers say that hold where it works: in one home, some may be in the keyring, and some in
// the file. Who was told a mode by the caller, was told it for all of them.
SessionFactory &SessionPool::Private::factoryOf(const Server &server)
{
    const HomeConfig &base = servers->homeConfig();
    const HomeConfig &config = servers->homeConfigOf(server);
    const StoreMode mode = config.storeMode == base.storeMode ? factory->storeMode() : config.storeMode;
    if (mode == factory->storeMode() && config.secretAuthStorage == settings.secretAuthStorage)
        return *factory;
    for (const OtherFactory &other : otherFactories) {
        if (other.mode == mode && other.secretAuthStorage == config.secretAuthStorage)
            return *other.factory;
    }
    SessionSettings own = settings;
    own.storeMode = mode;
    own.secretAuthStorage = config.secretAuthStorage;
    own.oauth = contextOf(*factory)->oauth;
    otherFactories.push_back({mode, config.secretAuthStorage, std::make_unique<SessionFactory>(own)});
    return *otherFactories.back().factory;
}

bool SessionPool::Private::mayUseKeyring() const
{
    return factory->storeMode() != StoreMode::File
        || std::any_of(otherFactories.begin(), otherFactories.end(),
                       [](const OtherFactory &other) { return other.mode != StoreMode::File; });
}

CredentialSession *SessionPool::Private::open(const Server &server)
{
    CredentialSession *session = factoryOf(server).open(server, q);
    connect(session, &CredentialSession::changed, q, [this, session] { Q_EMIT q->sessionChanged(session); });
    if (watch)
        reload(session);
    return session;
}

void SessionPool::Private::close(CredentialSession *session)
{
    Q_EMIT q->sessionRemoved(session);
    session->disconnect(q);
    session->deleteLater();
}

void SessionPool::Private::reload(CredentialSession *session)
{
    if (session->server().enabled && session->server().usesOAuth())
        (void)session->reload();
}

// A write into a keyring is several signals. From the first of a burst on, so that the next ones do not put it off.
void SessionPool::Private::watchKeyring()
{
    keyringSettle.setSingleShot(true);
    keyringSettle.setInterval(poolSettleTime);
    QObject::connect(&keyringSettle, &QTimer::timeout, q, [this] {
        reloadAfterChangeOf(StoreKind::Keyring);
        Q_EMIT q->keyringChanged();
    });
    keyring->watch(q, [this] {
        if (!keyringSettle.isActive())
            keyringSettle.start();
    });
}

void SessionPool::Private::reloadAfterChangeOf(StoreKind store)
{
    for (CredentialSession *session : sessions) {
        if (looksAt(store, *session))
            reload(session);
    }
}

// Who has a thousand servers in them has changed one of these.
void SessionPool::Private::reloadAfterChangeOfFiles()
{
    whenDone(marking->ask(), q, [this](const Result<HomeMarks> &now) {
        const std::optional<HomeMarks> before = std::exchange(marks, now ? std::optional(*now) : std::nullopt);
        const auto changes = now && before ? std::optional(now->changesSince(*before)) : std::nullopt;
        for (CredentialSession *session : std::as_const(sessions)) {
            if (changes ? changes->affects(session->server().identity) : looksAt(StoreKind::File, *session))
                reload(session);
        }
    });
}

SessionPool::SessionPool(ServerList &servers, SessionSettings settings, ModeFrom mode, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->q = this;
    d->servers = &servers;
    if (mode == ModeFrom::Configuration)
        settings.storeMode = servers.homeConfig().storeMode;
    settings.secretAuthStorage = servers.homeConfig().secretAuthStorage;
    if (!settings.keyring)
        settings.keyring = keyringBackendFor(settings.keyringService);
    d->keyring = settings.keyring;
    d->settings = settings;
    d->factory = std::make_unique<SessionFactory>(settings);
    for (const Server &server : servers.servers())
        d->sessions.append(d->open(server));
    d->index();
    connect(&servers, &ServerList::changed, this, [this] { d->synchronize(); });
}

SessionPool::~SessionPool() = default;

SessionFactory &SessionPool::factory()
{
    return *d->factory;
}

SessionFactory &SessionPool::factoryOf(const Server &server)
{
    return d->factoryOf(server);
}

bool SessionPool::isBusy() const
{
    return d->factory->isBusy()
        || std::any_of(d->otherFactories.begin(), d->otherFactories.end(),
                       [](const Private::OtherFactory &other) { return other.factory->isBusy(); });
}

QFuture<Status> SessionPool::drain(std::chrono::milliseconds bound)
{
    if (const auto refused = wrongThread(*this, "SessionPool::drain"))
        return readyFuture(Status(*refused));
    QFuture<Status> drained = d->factory->drain(bound);
    for (const Private::OtherFactory &other : d->otherFactories)
        drained = bothOf(drained, other.factory->drain(bound));
    return drained;
}

QList<CredentialSession *> SessionPool::sessions() const
{
    return d->sessions;
}

CredentialSession *SessionPool::find(const QString &name) const
{
    if (const auto named = d->named.constFind(name); named != d->named.constEnd())
        return named->first();
    const QList<CredentialSession *> alike = d->named.value(serverOfStoreKey(name, {}).name);
    for (CredentialSession *session : alike) {
        if (session->server().identity.storeKey() == name)
            return session;
    }
    return nullptr;
}

QString SessionPool::nameOf(const CredentialSession &session) const
{
    const Server &server = session.server();
    QString shown = visibleName(server.identity.name);
    if (server.place.layerName.isEmpty() || d->named.value(server.identity.name).size() < 2)
        return shown;
    const bool isFolder = server.place.layer == ServerPlace::Layer::Project;
    const QString owner = isFolder ? QFileInfo(server.place.layerName).fileName() : server.place.layerName;
    return u"%1 (%2)"_s.arg(shown, visibleText(owner, 60));
}

LoginOptions SessionPool::loginOptions() const
{
    LoginOptions options;
    options.callbackPort = d->servers->homeConfig().callbackPort;
    options.callbackUrl = d->servers->homeConfig().callbackUrl;
    options.usualClientMetadataUrl = Preferences::clientMetadataUrl();
    return options;
}

void SessionPool::watch()
{
    if (wrongThread(*this, "SessionPool::watch") || d->watch)
        return;
    const QString home = d->factory->home();
    const QString service = d->settings.keyringService;
    // Of a refresh that was refused elsewhere, the journal tells and no store.
    const QStringList watched = QStringList{FileStore::path(home)} + HomeMarks::journalPatterns(home, service);
    d->watch = std::make_unique<FolderWatch>(watched, poolSettleTime);
    connect(d->watch.get(), &FolderWatch::changed, this, [this] { d->reloadAfterChangeOfFiles(); });
    d->marking = std::make_shared<SharedReading<HomeMarks>>(
        [home, service, file = std::make_shared<FileStore>(home)](const QStringList &) {
            return HomeMarks::take(home, service, *file);
        });
    if (d->mayUseKeyring()) { // who says "file" has nothing in a keyring, and need not have one
        d->encryptedWatch = std::make_unique<FolderWatch>(QStringList{EncryptedStore::path(home)}, poolSettleTime);
        connect(d->encryptedWatch.get(), &FolderWatch::changed, this,
                [this] { d->reloadAfterChangeOf(StoreKind::Encrypted); });
        d->watchKeyring();
    }
    // First how it looks, then what it says: what changes in between is read once more.
    whenDone(d->marking->ask(), this, [this](const Result<HomeMarks> &marks) {
        if (marks)
            d->marks = *marks;
        reload();
    });
}

void SessionPool::reload()
{
    if (wrongThread(*this, "SessionPool::reload"))
        return;
    for (CredentialSession *session : d->sessions)
        Private::reload(session);
}

QFuture<Status> SessionPool::unlockKeyring()
{
    if (const auto refused = wrongThread(*this, "SessionPool::unlockKeyring"))
        return readyFuture(Status(*refused));
    if (d->unlocking)
        return *d->unlocking;
    d->unlocking = followedBy<Done>(d->keyring->unlock(), [pool = QPointer(this)](const Status &unlocked) {
        if (pool) {
            pool->d->unlocking.reset();
            pool->d->reloadAfterChangeOf(StoreKind::Keyring);
        }
        return readyFuture(unlocked);
    });
    return *d->unlocking;
}

} // namespace Latchkey

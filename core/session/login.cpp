#include "core/session/login_p.h"

#include "core/base/whendone.h"
#include "core/jose/signingkey.h"
#include "core/oauth/urlrules.h"
#include "core/session/quotes_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

// Each rewrite means that a program that takes no lock got in between; it will not do so for ever.
constexpr int writeTriesLimit = 5;

} // namespace

Login::Login(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

Login::~Login() = default;

LoginStep Login::step() const
{
    return d->step;
}

QUrl Login::authorizationUrl() const
{
    return d->attempt ? d->attempt->url() : QUrl();
}

QFuture<Status> Login::future() const
{
    return d->promise.future();
}

Status Login::acceptRedirect(const QString &pastedUrl)
{
    const std::optional<QByteArray> query = pastedRedirectQuery(pastedUrl);
    if (d->step != LoginStep::WaitingForBrowser || !query)
        return Error{ErrorKind::InvalidInput, Stage::Authorization, u"this is not the address of an answer"_s, {}, {}};
    if (d->judgeRedirect(*query) == LoopbackRedirect::Verdict::NotOurs)
        return Error{ErrorKind::InvalidInput, Stage::Authorization, u"this is the answer to another sign-in"_s, {}, {}};
    return success();
}

void Login::cancel()
{
    if (d->step < LoginStep::Saving)
        d->finish(Error{ErrorKind::Cancelled, Stage::Authorization, u"cancelled by the user"_s, {}, {}});
}

Login::Private::Private(std::shared_ptr<SessionContext> context, std::shared_ptr<CredentialState> state, Server server,
                        LoginOptions options)
    : context(std::move(context))
    , state(std::move(state))
    , server(std::move(server))
    , options(std::move(options))
{
    promise.start();
    browserBound.setSingleShot(true);
}

void Login::Private::start(Login *owner)
{
    q = owner;
    state->begin(LastOutcome::Activity::SigningIn);
    QObject::connect(&browserBound, &QTimer::timeout, q, [this] {
        finish(Error{ErrorKind::AuthorizationRequired,
                     Stage::Authorization,
                     u"nobody finished the sign-in in the browser in time"_s,
                     {},
                     {}});
    });
    resolveStore();
}

// Before the user is sent to a browser: is there a place to keep what they will grant?
void Login::Private::resolveStore()
{
    // With no credential in the pinned store there is nothing to be faithful to, and things may have changed.
    if (state->pinned() && state->credential())
        return proveStoreWritable();
    whenDone(context->resolve(state->server), q, [this](const Result<PinnedStore> &pinned) {
        if (finished)
            return;
        if (!pinned)
            return finish(at(Stage::Read, pinned.error()));
        state->pin(*pinned);
        proveStoreWritable();
    });
}

void Login::Private::proveStoreWritable()
{
    whenDone(state->pinned()->store->prepare(state->server), q, [this](const Status &ready) {
        if (finished)
            return;
        if (!ready)
            return finish(at(Stage::Prepare, ready.error()));
        discover();
    });
}

void Login::Private::discover()
{
    whenDone(context->oauth->discover(server, options.scopes), q, [this](const Result<Discovery> &found) {
        if (finished)
            return;
        if (!found)
            return finish(at(Stage::Discovery, found.error()));
        discovery = *found;
        listen();
    });
}

// Listening comes before registering, because the redirect URI names the port, and before the browser, which is quick.
void Login::Private::listen()
{
    enter(LoginStep::Registering);
    redirect = std::make_unique<LoopbackRedirect>([this](const QByteArray &query) { return judgeRedirect(query); });
    const Status listening = redirect->listen(options.callbackPort);
    if (!listening)
        return finish(at(Stage::Authorization, listening.error()));
    identify();
}

void Login::Private::identify()
{
    if (server.dpop) {
        const Result<SigningKey> key = SigningKey::generate();
        if (!key)
            return finish(at(Stage::Authorization, key.error()));
        dpopKey = key->pem();
    }
    const QString redirectUri = options.callbackUrl.isEmpty() ? redirect->redirectUri() : options.callbackUrl;
    whenDone(context->oauth->identify(server, discovery.authorizationServer, redirectUri), q,
             [this, redirectUri](const Result<ClientRegistration> &registered) {
                 if (finished)
                     return;
                 if (!registered)
                     return finish(at(Stage::Registration, registered.error()));
                 client = *registered;
                 attempt = newAttempt(discovery, client, redirectUri);
                 attempt->dpopKey = dpopKey;
                 openBrowser();
             });
}

// No lock is held from here to the exchange's answer: people take minutes.
void Login::Private::openBrowser()
{
    const Result<QUrl> url = openableUrl(attempt->url());
    if (!url)
        return finish(at(Stage::Authorization, url.error()));
    browserBound.start(options.browserBound);
    enter(LoginStep::WaitingForBrowser);
    if (!finished && options.openBrowser)
        (void)options.openBrowser(*url); // where it cannot be opened, whoever shows this sign-in shows the link
}

LoopbackRedirect::Verdict Login::Private::judgeRedirect(const QByteArray &query)
{
    if (finished || step != LoginStep::WaitingForBrowser)
        return LoopbackRedirect::Verdict::NotOurs;
    const Result<Secret> code = authorizationCode(*attempt, query);
    // Anybody on this machine can knock at the port; only an answer with our `state` ends the wait (SPEC T-16).
    if (!code && code.error().kind == ErrorKind::InvalidInput)
        return LoopbackRedirect::Verdict::NotOurs;
    browserBound.stop();
    if (!code) {
        finish(at(Stage::Authorization, code.error()));
        return LoopbackRedirect::Verdict::Failed;
    }
    exchange(*code);
    return LoopbackRedirect::Verdict::Succeeded;
}

void Login::Private::exchange(const Secret &code)
{
    busy.emplace(context);
    enter(LoginStep::Exchanging);
    whenDone(context->oauth->exchange(*attempt, code), q, [this, code](const Result<TokenGrant> &grant) {
        if (finished)
            return;
        if (!grant)
            return finish(
                withoutQuotes(at(Stage::Exchange, grant.error()), {code, attempt->codeVerifier, client.clientSecret}));
        granted.server = state->server;
        granted.issuer = attempt->authorizationServer.issuer;
        granted.clientId = client.clientId;
        granted.clientSecret = client.clientSecret;
        granted.clientAuthMethod = client.authMethod;
        granted.accessToken = grant->accessToken;
        granted.refreshToken = grant->refreshToken;
        granted.lifetime = grant->lifetime;
        if (grant->lifetime)
            granted.expiresAt = context->clock().addSecs(grant->lifetime->count());
        // RFC 6749 section 5.1: a missing scope means "as requested".
        granted.scopes = grant->scopes.value_or(attempt->scopes);
        granted.resource = attempt->resource;
        granted.tokenType = grant->type;
        // Also beside a bearer token: the refresh token may be bound all the same (RFC 9449 section 5).
        if (grant->type == TokenType::DPoP || !grant->refreshToken.isEmpty())
            granted.dpopKey = dpopKey;
        lock();
    });
}

void Login::Private::lock()
{
    enter(LoginStep::Saving);
    wait = context->lockFor(state->server, *state->pinned());
    whenDone(wait->acquire(context->bounds.lock), q, [this](const Result<LockHandle> &lock) {
        if (!lock)
            return finish(at(Stage::Lock, lock.error()));
        held = *lock;
        write();
    });
}

// The user's new grant replaces whatever is there; but what is there is read first, under the lock, so that the
// replacement is of a known generation.
void Login::Private::write()
{
    ++writeTries;
    whenDone(state->pinned()->store->read(state->server), q, [this](const Result<std::optional<Credential>> &stored) {
        if (!stored)
            return finish(at(Stage::Read, stored.error()));
        whenDone(state->pinned()->store->write(granted, generationOf(*stored)), q, [this](const Status &written) {
            if (written)
                return removeTwin();
            if (written.error().kind == ErrorKind::Superseded && writeTries < writeTriesLimit)
                return write();
            finish(at(Stage::Persist, written.error()));
        });
    });
}

void Login::Private::removeTwin()
{
    const PinnedStore pinned = *state->pinned();
    if (pinned.store->kind() != StoreKind::Keyring || !pinned.other)
        return commit();
    whenDone(pinned.other->remove(state->server), q, [this](const Result<bool> &) {
        commit(); // a twin that stayed is a finding of the doctor's
    });
}

void Login::Private::commit()
{
    state->setCredential(granted);
    whenDone(context->journalOf(state->server, state->pinned()->store->kind()).clear(), q, [this](const Status &) {
        finish(success()); // an intent that stayed names a token that is no longer stored
    });
}

void Login::Private::enter(LoginStep next)
{
    step = next;
    Q_EMIT q->stepChanged(next);
}

void Login::Private::finish(const Status &outcome)
{
    if (finished)
        return;
    finished = true;
    browserBound.stop();
    wait.reset();
    letGo(held);
    state->login = nullptr;
    if (outcome || outcome.error().kind != ErrorKind::Cancelled) {
        HistoryEvent event;
        event.what = outcome ? HistoryEvent::What::SignedIn : HistoryEvent::What::Failed;
        event.activity = LastOutcome::Activity::SigningIn;
        event.generation = outcome ? historyMark(granted) : QString();
        event.error = outcome ? std::nullopt : std::optional(outcome.error());
        context->note(*state, event);
    }
    state->end(LastOutcome::Activity::SigningIn, outcome ? std::nullopt : std::optional(outcome.error()),
               SignInReason::None, context->clock());
    enter(LoginStep::Finished);
    promise.addResult(outcome);
    promise.finish();
    busy.reset();
    q->deleteLater();
}

} // namespace Latchkey

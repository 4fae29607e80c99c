#include "core/session/login_p.h"

#include "core/base/logging_p.h"
#include "core/base/ownthread_p.h"
#include "core/oauth/addressrules_p.h"
#include "core/oauth/callbackrules_p.h"
#include "core/oauth/dpop_p.h"
#include "core/oauth/protocoltexts_p.h"
#include "core/oauth/urlrules_p.h"
#include "core/session/quotes_p.h"
#include "core/session/reload_p.h"
#include "core/store/siderecordstore_p.h"

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

//! \a server as this sign-in is to treat it.
Server adapted(Server server, const LoginOptions &options)
{
    server.provider = merged(options.provider, server.provider);
    if (!options.clientId.isEmpty() && options.clientId != server.clientId) {
        server.clientId = options.clientId;
        server.clientSecret = {}; // another client's
    }
    if (!options.clientMetadataUrl.isEmpty())
        server.clientMetadataUrl = options.clientMetadataUrl;
    if (server.clientMetadataUrl.isEmpty())
        server.clientMetadataUrl = options.usualClientMetadataUrl;
    return server;
}

//! 0: none that could be listened on.
quint16 portIn(const QString &redirectUri)
{
    const QUrl url(redirectUri);
    return isLoopback(url) ? static_cast<quint16>(std::max(url.port(), 0)) : quint16(0);
}

} // namespace

Login::Login(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

Login::~Login() = default;

LoginStep Login::step() const
{
    return d->now;
}

LoginWay Login::way() const
{
    return d->options.way;
}

QUrl Login::authorizationUrl() const
{
    return d->attempt ? d->attempt->url() : QUrl();
}

UserCode Login::userCode() const
{
    return d->device ? d->device->user : UserCode();
}

bool Login::offersCode() const
{
    return !d->discovery.authorizationServer.deviceAuthorizationEndpoint.isEmpty();
}

SignInSites Login::sites() const
{
    const AuthorizationServerMetadata &service = d->discovery.authorizationServer;
    const bool isByCode = d->device.has_value();
    return {QUrl(d->server.identity.url), service.issuer,
            isByCode ? d->device->user.page : service.authorizationEndpoint, service.tokenEndpoint,
            !isByCode && d->discovery.pageIsInside};
}

QString Login::issuer() const
{
    return d->discovery.authorizationServer.issuer;
}

QStringList Login::scopes() const
{
    return d->discovery.scopes;
}

std::chrono::milliseconds Login::timeLeft() const
{
    return d->browserBound.remaining();
}

QDateTime Login::deadline() const
{
    const std::chrono::milliseconds left = timeLeft();
    return left.count() > 0 ? d->context->clock().addMSecs(left.count()) : QDateTime();
}

bool Login::hasOtherRedirectHost() const
{
    return d->redirect && wantsEveryInterface(d->callback());
}

void Login::proceed()
{
    if (!wrongThread(*this, "Login::proceed") && d->now == LoginStep::Confirming)
        d->continueConfirmed();
}

QFuture<Status> Login::future() const
{
    return d->future();
}

Status Login::checkRedirect(const QString &pastedUrl) const
{
    if (const auto refused = wrongThread(*this, "Login::checkRedirect"))
        return *refused;
    const std::optional<QByteArray> query = pastedRedirectQuery(pastedUrl);
    if (d->now != LoginStep::WaitingForBrowser || !query)
        return Error{ErrorKind::InvalidInput, Stage::Authorization, u"this is not the address of an answer"_s};
    AuthorizationAttempt asked = *d->attempt;
    // Only what came to the very place tells that it comes from somebody who knows that.
    asked.isRedirectSecret = asked.isRedirectSecret
        && QUrl(pastedUrl.trimmed()).path() == QUrl(asked.redirectUri).path();
    const Result<Secret> code = authorizationCode(asked, *query);
    if (!code && code.error().kind == ErrorKind::InvalidInput)
        return Error{ErrorKind::InvalidInput, Stage::Authorization, u"this is the answer to another sign-in"_s};
    return success();
}

Status Login::acceptRedirect(const QString &pastedUrl)
{
    Status checked = checkRedirect(pastedUrl);
    if (checked)
        d->judgeRedirect(*pastedRedirectQuery(pastedUrl));
    return checked;
}

void Login::cancel()
{
    if (!wrongThread(*this, "Login::cancel") && d->now < LoginStep::Saving)
        d->finish(Error{ErrorKind::Cancelled, Stage::Authorization, u"cancelled by the user"_s});
}

Login::Private::Private(std::shared_ptr<SessionContext> context, std::shared_ptr<CredentialState> state, Server server,
                        LoginOptions options)
    : context(std::move(context))
    , state(std::move(state))
    , server(adapted(std::move(server), options))
    , options(std::move(options))
    , browserBound([this] {
        finish(Error{ErrorKind::AuthorizationRequired, Stage::Authorization,
                     u"nobody finished the sign-in in the browser in time"_s});
    })
{
}

void Login::Private::start(Login *owner)
{
    q = owner;
    state->begin(LastOutcome::Activity::SigningIn);
    rereadState();
}

void Login::Private::refuse(Login *owner, const Error &error)
{
    q = owner;
    isRefused = true;
    finish(error);
}

// Another program may have been told what the server wants, and a third one been granted it.
void Login::Private::rereadState()
{
    step(reloadState(context, state, server), [this](const Status &) { resolveStore(); });
}

// Before the user is sent to a browser: is there a place to keep what they will grant?
void Login::Private::resolveStore()
{
    // With no credential in the pinned store there is nothing to be faithful to, and things may have changed.
    if (state->pinned() && state->credential())
        return proveStoreWritable();
    step(context->resolve(state->identity), Stage::Read, [this](const PinnedStore &pinned) {
        state->pin(pinned);
        proveStoreWritable();
    });
}

void Login::Private::proveStoreWritable()
{
    step(state->pinned()->store->prepare(state->identity), Stage::Prepare, [this](const Reservation &ready) {
        reserved = withoutRecord(ready);
        reserveRecord();
    });
}

void Login::Private::reserveRecord()
{
    if (state->pinned()->store->kind() != StoreKind::File)
        return readBefore();
    step(record().prepare(), Stage::Prepare, [this](const std::shared_ptr<FileReservation> &place) {
        recordReserved = place;
        readBefore();
    });
}

// A store that cannot be read could not be written to, either.
void Login::Private::readBefore()
{
    step(state->pinned()->store->read(state->identity), Stage::Read, [this](const std::optional<Credential> &stored) {
        before = stored;
        discover();
    });
}

void Login::Private::discover()
{
    step(context->oauth->discover(server, scopesToDiscover()), Stage::Discovery, [this](const Discovery &found) {
        discovery = found;
        addWantedScopes();
        if (!server.grant.needsUser())
            return obtain();
        if (options.way == LoginWay::Device && discovery.authorizationServer.deviceAuthorizationEndpoint.isEmpty())
            return finish(Error{ErrorKind::InvalidInput, Stage::Authorization,
                                u"this server's provider offers no sign-in by a code"_s});
        listen();
    });
}

// RULE S-2: a server that wants more gets it beside what is granted, also where the user names no more than that. Whoever
// names something else means just that.
QStringList Login::Private::scopesToDiscover() const
{
    const QStringList more = state->scopesForMore(server.scopes);
    const QStringList wanted = state->known().wantedScopes;
    const bool namesOne = std::any_of(options.scopes.begin(), options.scopes.end(),
                                      [&wanted](const QString &scope) { return wanted.contains(scope); });
    if (options.scopes.isEmpty() || namesOne)
        return more.size() > wanted.size() || namesOne ? wellFormedScopes(options.scopes + more) : QStringList();
    return options.scopes;
}

// Where it is not known what was granted, it is what is asked for anyway that they are added to.
void Login::Private::addWantedScopes()
{
    if (options.scopes.isEmpty() && !state->scopesForMore({}).isEmpty())
        discovery.scopes = wellFormedScopes(discovery.scopes + state->known().wantedScopes);
}

// Listening comes before registering, because the redirect URI names the port, and before the browser, which is quick.
void Login::Private::listen()
{
    enter(LoginStep::Registering);
    if (isFinished())
        return;
    if (options.way == LoginWay::Device) // which needs no address to be redirected to
        return identify();
    redirect = std::make_unique<LoopbackRedirect>([this](const QByteArray &query) { return judgeRedirect(query); });
    redirect->setProgram(context->program);
    redirect->setFailed([this](const Error &error) {
        if (now <= LoginStep::WaitingForBrowser)
            finish(error);
    });
    if (options.pageWords)
        redirect->setWords(options.pageWords);
    const quint16 configured = callbackPortOf(callback());
    const quint16 exact = portIn(exactRedirect());
    const Status listening = redirect->listen(configured > 0 ? configured : exact > 0 ? exact : options.callbackPort);
    if (!listening)
        return finish(at(Stage::Authorization, listening.error()));
    identify();
}

// Each sign-in has a key of its own. False: there is none, and the sign-in has failed.
bool Login::Private::makeKey()
{
    const Result<Secret> key = dpopKeyFor(server);
    if (key)
        dpopKey = *key;
    else
        finish(at(Stage::Authorization, key.error()));
    return key.has_value();
}

// No lock is held from here to the exchange's answer: people take minutes.
void Login::Private::confirm()
{
    if (const Result<QUrl> url = openableUrl(attempt->url()); !url)
        return finish(at(Stage::Authorization, url.error()));
    askWhoIsTrusted();
}

void Login::Private::askWhoIsTrusted()
{
    browserBound.start(options.browserBound);
    const SignInSites sites = q->sites();
    if (!options.confirm && (sites.pageIsInside || !sites.areSameSite()))
        return finish(Error{ErrorKind::Protocol, Stage::Authorization,
                            u"the page to sign in at is %1's, and what it gives would go to %2"_s.arg(
                                siteName(sites.page), siteName(sites.recipient))});
    const bool goesOn = !options.confirm || options.confirm(*q);
    if (isFinished())
        return;
    if (goesOn)
        return continueConfirmed();
    enter(LoginStep::Confirming);
}

void Login::Private::continueConfirmed()
{
    device ? waitForCode() : openBrowser();
}

void Login::Private::openBrowser()
{
    browserBound.start(options.browserBound);
    enter(LoginStep::WaitingForBrowser);
    const Result<QUrl> url = openableUrl(attempt->url());
    if (!isFinished() && url && options.openBrowser)
        (void)options.openBrowser(*url); // where it cannot be opened, whoever shows this sign-in shows the link
}

LoopbackRedirect::Verdict Login::Private::judgeRedirect(const QByteArray &query)
{
    if (isFinished() || now != LoginStep::WaitingForBrowser)
        return LoopbackRedirect::Verdict::NotOurs;
    const Result<Secret> code = authorizationCode(*attempt, query);
    // Anybody on this machine can knock at the port; only an answer with our `state` ends the wait (RULE T-16).
    if (!code && code.error().kind == ErrorKind::InvalidInput)
        return LoopbackRedirect::Verdict::NotOurs;
    browserBound.stop();
    if (!code) {
        Error error = at(Stage::Authorization, code.error());
        const bool denied = error.kind == ErrorKind::AuthorizationRequired;
        if (!denied && isAbout(error, "scope"_L1))
            error.detail += u" (name the scopes to ask for: --scope)"_s;
        finish(error);
        return denied ? LoopbackRedirect::Verdict::Denied : LoopbackRedirect::Verdict::Failed;
    }
    exchange(*code);
    return LoopbackRedirect::Verdict::Succeeded;
}

void Login::Private::exchange(const Secret &code)
{
    busy.emplace(context);
    QuitHold::guardExit();
    enter(LoginStep::Exchanging);
    step(context->oauth->exchange(*attempt, code), [this, code](const Result<TokenGrant> &grant) {
        keep(grant, {code, attempt->codeVerifier, client.clientSecret});
    });
}

// Where nobody signs in there is no browser, no listener and nothing to register: the client is known beforehand.
void Login::Private::obtain()
{
    if (!makeKey())
        return;
    busy.emplace(context);
    client.clientId = server.clientId;
    enter(LoginStep::Exchanging);
    step(context->oauth->obtain(server, discovery.authorizationServer, discovery.resource, discovery.scopes, dpopKey,
                                context->bounds.provider),
         [this](const Result<TokenGrant> &grant) { keep(grant, {}); });
}

void Login::Private::enter(LoginStep next)
{
    now = next;
    qCDebug(sessionLog) << "sign-in to" << state->identity << next;
    Q_EMIT q->stepChanged(next);
}

void Login::Private::conclude(Status &outcome)
{
    if (isRefused)
        return enter(LoginStep::Finished);
    browserBound.stop();
    polling.reset();
    wait.reset();
    letGo(held);
    if (!outcome)
        qCInfo(sessionLog) << "sign-in to" << state->identity << "failed:" << outcome.error();
    state->login = nullptr;
    if (outcome || outcome.error().kind != ErrorKind::Cancelled) {
        HistoryEvent event;
        event.what = outcome ? HistoryEvent::What::SignedIn : HistoryEvent::What::Failed;
        event.activity = LastOutcome::Activity::SigningIn;
        event.credentialMark = outcome ? historyMark(granted) : QString();
        event.error = outcome ? std::nullopt : std::optional(outcome.error());
        context->recordEvent(*state, event);
    }
    state->end(LastOutcome::Activity::SigningIn, outcome ? std::nullopt : std::optional(outcome.error()),
               SignInReason::None, context->clock());
    updateNotes(outcome);
    enter(LoginStep::Finished);
}

void Login::Private::updateNotes(const Status &outcome)
{
    ServerNotes notes = state->notes();
    if (outcome) {
        notes = {};
    } else if (outcome.error().kind == ErrorKind::SignInNotNeeded) {
        notes.allowsAnonymousAccess = true;
    }
    if (notes != state->notes())
        (void)context->writeNotes(state, notes);
}

void Login::Private::leave()
{
    busy.reset();
    q->deleteLater();
}

} // namespace Latchkey

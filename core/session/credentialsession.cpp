#include "core/session/credentialsession.h"

#include "core/base/operation_p.h"
#include "core/base/ownthread_p.h"
#include "core/base/visibletext.h"
#include "core/credential/describe.h"
#include "core/credential/headerrules_p.h"
#include "core/oauth/dpop_p.h"
#include "core/oauth/urlrules_p.h"
#include "core/session/credentialstate_p.h"
#include "core/session/importing_p.h"
#include "core/session/journal_p.h"
#include "core/session/login_p.h"
#include "core/session/logout_p.h"
#include "core/session/refreshtransaction_p.h"
#include "core/session/reload_p.h"
#include "core/session/servercheck_p.h"
#include "core/session/sessioncontext_p.h"

#include <QtCore/QDebug>
#include <QtCore/QPointer>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

#include <optional>

namespace Latchkey {

using namespace Qt::StringLiterals;

class CredentialSession::Private
{
public:
    Private(Server server, std::shared_ptr<SessionContext> context)
        : server(std::move(server))
        , context(std::move(context))
        , state(this->context->stateOf(this->server))
    {
    }

    KnownCredential known() const
    {
        KnownCredential known = state->known();
        if (known.summary && !server.grant.needsUser())
            known.summary->isRenewable = true;
        return known;
    }

    const Server server;
    const std::shared_ptr<SessionContext> context;
    const std::shared_ptr<CredentialState> state;
    QUrl movedTo;
    std::optional<QFuture<Result<CheckOutcome>>> check; // under way
    bool isCheckKnown = false; // its outcome is being written down
};

namespace {

// A store of which nobody can say whether it has changed may have, after this.
constexpr std::chrono::seconds absencePeriod = std::chrono::minutes(1);

//! What a transaction has found out already: there is no credential.
std::optional<Error> knownAbsence(const SessionContext &context, const CredentialState &state)
{
    const auto &absence = state.absence;
    if (!absence || state.credential() || !state.pinned() || state.transaction)
        return {};
    const qint64 age = absence->at.secsTo(context.clock());
    const bool isRecent = age >= 0 && age < absencePeriod.count();
    return isRecent && absence->storeMark == context.markOf(*state.pinned()->store) ? std::optional(absence->error)
                                                                                    : std::nullopt;
}

QFuture<Result<AccessToken>> tokenByTransaction(const std::shared_ptr<SessionContext> &context,
                                                const std::shared_ptr<CredentialState> &state, const Server &server,
                                                const TokenDemand &demand)
{
    if (const auto known = knownAbsence(*context, *state); known && !demand.insist)
        return readyFuture(Result<AccessToken>(*known));
    auto rememberAbsence = [context, state = state.get()](const Result<AccessToken> &outcome) {
        if (!outcome && outcome.error().kind == ErrorKind::AuthorizationRequired && !state->credential()
            && state->pinned())
            state->absence = {context->clock(), context->markOf(*state->pinned()->store), outcome.error()};
    };
    // Whoever is told of its beginning may destroy the session; the transaction keeps what it and we use.
    CredentialState *const known = state.get();
    QFuture<Result<AccessToken>> token = RefreshTransaction::run(context, state, server, demand);
    if (!known->credential())
        whenDone(token, known, std::move(rememberAbsence));
    return token;
}

//! A token by the demand that \a demandOf makes of what memory holds, once memory holds what the pinned store does: a
//! credential that is fresh there costs no lock, and one that another program has replaced is not used any more.
template<typename DemandOf>
QFuture<Result<AccessToken>> tokenOnceLoaded(const std::shared_ptr<SessionContext> &context,
                                             const std::shared_ptr<CredentialState> &state, const Server &server,
                                             DemandOf demandOf)
{
    // A transaction reads the store itself; only what memory would serve has to be looked at.
    if (state->isLoaded() && !isMetByMemory(demandOf(), *state, context->clock()))
        return tokenByTransaction(context, state, server, demandOf());
    if (state->isLoaded() && !context->hasChangedSinceRead(*state))
        return tokenFromMemory(*state);
    // Somebody waits for a token that may have to be refreshed: this is the beginning of that transaction.
    const auto busy = std::make_shared<std::optional<SessionContext::Busy>>(std::in_place, context);
    // A store that fails to be read now is read again under the lock, where the failure is reported with its stage.
    return followedBy<AccessToken>(reloadState(context, state, server), [=](const Status &) {
        QFuture<Result<AccessToken>> token = tokenByTransaction(context, state, server, demandOf());
        busy->reset();
        return token;
    });
}

} // namespace

CredentialSession::CredentialSession(Server server, std::shared_ptr<SessionContext> context, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(server), std::move(context)))
{
    connect(d->state.get(), &CredentialState::changed, this, &CredentialSession::changed);
    connect(d->state.get(), &CredentialState::finished, this, &CredentialSession::finished);
}

CredentialSession::~CredentialSession() = default;

const Server &CredentialSession::server() const
{
    return d->server;
}

QString CredentialSession::name() const
{
    return visibleName(d->server.identity.name);
}

QString CredentialSession::url() const
{
    return d->server.identity.url;
}

QString CredentialSession::trouble() const
{
    const Health now = health();
    return now.error ? describe(*now.error) : QString();
}

const NetworkSettings &CredentialSession::network() const
{
    return d->context->network;
}

QFuture<Result<AccessToken>> CredentialSession::accessToken(std::chrono::seconds minValidity)
{
    if (const auto refused = wrongThread(*this, "CredentialSession::accessToken"))
        return readyFuture(Result<AccessToken>(*refused));
    const std::chrono::seconds margin = std::max(minValidity, expirySkew);
    return tokenOnceLoaded(d->context, d->state, d->server, [margin] { return TokenDemand{margin, {}, false}; });
}

QFuture<Result<AccessToken>> CredentialSession::refreshAfterUnauthorized(const Secret &rejected)
{
    if (const auto refused = wrongThread(*this, "CredentialSession::refreshAfterUnauthorized"))
        return readyFuture(Result<AccessToken>(*refused));
    const auto demand = [rejected] { return TokenDemand{expirySkew, rejected, false}; };
    return tokenOnceLoaded(d->context, d->state, d->server, demand);
}

Result<QList<QPair<QByteArray, QByteArray>>>
CredentialSession::authorizationHeaders(const AccessToken &token, const QUrl &url, const QByteArray &method) const
{
    if (const auto refused = wrongThread(*this, "CredentialSession::authorizationHeaders"))
        return *refused;
    if (const Status usable = checkToken(token.value); !usable) // whoever has stored it
        return usable.error();
    if (const auto configured = configuredServerUrl(d->server.identity.url); !configured)
        return configured.error();
    if (!sameOrigin(url, QUrl(d->server.identity.url)))
        return Error{ErrorKind::InvalidInput, Stage::None,
                     u"this address is not one of the server %1"_s.arg(visibleName(d->server.identity.name))};
    const QByteArray value = token.value.reveal().toByteArray();
    if (token.type == TokenType::Bearer)
        return QList<QPair<QByteArray, QByteArray>>{{"Authorization", "Bearer " + value}};
    const ProvenRequest request{method, url, token.value, d->state->nonces.at(url)};
    const Result<Secret> proof = dpopProof(token.dpopKey, request, d->context->clock());
    if (!proof)
        return proof.error();
    return QList<QPair<QByteArray, QByteArray>>{{"Authorization", "DPoP " + value},
                                                {"DPoP", proof->reveal().toByteArray()}};
}

bool CredentialSession::wantsAnotherProof(const QNetworkReply &reply)
{
    if (wrongThread(*this, "CredentialSession::wantsAnotherProof"))
        return false;
    const bool hasNonce = reply.hasRawHeader("DPoP-Nonce");
    if (hasNonce)
        d->state->nonces.remember(reply.url(), {reply.rawHeader("DPoP-Nonce")});
    return hasNonce && reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 401
        && dpopError(reply.rawHeader("WWW-Authenticate").split('\n')) == wantsNonce;
}

QFuture<Result<AccessToken>> CredentialSession::refresh()
{
    if (const auto refused = wrongThread(*this, "CredentialSession::refresh"))
        return readyFuture(Result<AccessToken>(*refused));
    // As after a 401 to the token that we know: if another process has changed it meanwhile, that is the refresh.
    return tokenOnceLoaded(d->context, d->state, d->server, [state = d->state] {
        return TokenDemand{expirySkew, state->credential() ? state->credential()->accessToken : Secret(), true};
    });
}

Login *CredentialSession::login(const LoginOptions &options)
{
    if (const auto refused = wrongThread(*this, "CredentialSession::login")) {
        auto *login = new Login(std::make_unique<Login::Private>(d->context, d->state, d->server, options));
        login->d->refuse(login, *refused);
        return login;
    }
    if (d->state->login)
        return d->state->login;
    auto *login = new Login(std::make_unique<Login::Private>(d->context, d->state, d->server, options));
    d->state->login = login;
    login->d->start(login);
    return login;
}

Login *CredentialSession::runningLogin() const
{
    if (wrongThread(*this, "CredentialSession::runningLogin"))
        return nullptr;
    return d->state->login;
}

void CredentialSession::requestScopes(const QStringList &scopes)
{
    if (wrongThread(*this, "CredentialSession::requestScopes"))
        return;
    const auto context = d->context;
    const auto state = d->state; // whoever is told of this may destroy the session
    if (!state->wantScopes(scopes) || !state->pinned())
        return;
    // For the program that shows this server's state, and after a restart. Nobody waits for it: it is advice.
    const Journal journal = context->journalOf(state->identity, state->pinned()->store->kind());
    (void)journal.writeWanted(state->known().wantedScopes);
}

QStringList CredentialSession::scopesOfNextSignIn() const
{
    if (wrongThread(*this, "CredentialSession::scopesOfNextSignIn"))
        return {};
    return d->state->scopesForMore(d->server.scopes);
}

QFuture<Status> CredentialSession::setAnonymousAccess(bool allowed)
{
    if (const auto refused = wrongThread(*this, "CredentialSession::setAnonymousAccess"))
        return readyFuture(Status(*refused));
    const auto context = d->context;
    const auto state = d->state; // whoever is told of this may destroy the session
    ServerNotes notes = state->notes();
    if (std::exchange(notes.allowsAnonymousAccess, allowed) == allowed)
        return readyFuture(success());
    return context->writeNotes(state, notes);
}

QFuture<Status> CredentialSession::checkAnonymousAccess()
{
    if (const auto refused = wrongThread(*this, "CredentialSession::checkAnonymousAccess"))
        return readyFuture(Status(*refused));
    if (d->state->notes().allowsAnonymousAccess || std::exchange(d->state->hasCheckedAnonymousAccess, true))
        return readyFuture(success());
    return followedBy<Done>(d->context->oauth->discover(d->server, {}),
                            [context = d->context, state = d->state](const Result<Discovery> &found) {
                                ServerNotes notes = state->notes();
                                if (found || found.error().kind != ErrorKind::SignInNotNeeded)
                                    return readyFuture(success());
                                notes.allowsAnonymousAccess = true;
                                return context->writeNotes(state, notes);
                            });
}

QFuture<Result<CheckOutcome>> CredentialSession::check(std::chrono::milliseconds bound)
{
    if (const auto refused = wrongThread(*this, "CredentialSession::check"))
        return readyFuture(Result<CheckOutcome>(*refused));
    if (d->check && !d->isCheckKnown)
        return *d->check;
    if (d->check) // who asks after that was told wants to know what is true now
        return followedBy<CheckOutcome>(*d->check, [session = QPointer(this), bound](const Result<CheckOutcome> &) {
            return session ? session->check(bound) : readyFuture(Result<CheckOutcome>(Error{ErrorKind::Cancelled}));
        });
    if (!d->server.enabled)
        return readyFuture(Result<CheckOutcome>(
            Error{ErrorKind::InvalidInput, Stage::Configuration, u"the server is switched off"_s}));
    auto *check = new ServerCheck(*this, d->context->clock);
    const auto recorded = followedBy<CheckOutcome>(
        check->future(),
        [context = d->context, state = d->state, session = QPointer(this)](const Result<CheckOutcome> &outcome) {
            if (session)
                session->d->isCheckKnown = true;
            if (!outcome)
                return readyFuture(outcome);
            ServerNotes notes = state->notes();
            notes.check = *outcome;
            notes.checked = historyMark(state->credential());
            return followedBy<CheckOutcome>(context->writeNotes(state, notes),
                                            [outcome](const Status &) { return readyFuture(outcome); });
        });
    d->isCheckKnown = false;
    check->start(bound);
    // A stranger who was let in shows that nobody has to sign in, where no sign-in is offered.
    d->check = followedBy<CheckOutcome>(recorded, [session = QPointer(this)](const Result<CheckOutcome> &outcome) {
        const bool wasAnonymous = session && outcome && outcome->kind == CheckOutcome::Kind::Works
            && session->server().usesOAuth() && !session->credential().summary;
        if (session)
            session->d->check.reset();
        return followedBy<CheckOutcome>(wasAnonymous ? session->checkAnonymousAccess() : readyFuture(success()),
                                        [outcome](const Status &) { return readyFuture(outcome); });
    });
    return *d->check;
}

QUrl CredentialSession::movedTo() const
{
    if (wrongThread(*this, "CredentialSession::movedTo"))
        return {};
    return d->movedTo;
}

void CredentialSession::noteMoved(const QUrl &to)
{
    if (wrongThread(*this, "CredentialSession::noteMoved"))
        return;
    if (std::exchange(d->movedTo, to) != to)
        Q_EMIT moved(to);
}

QFuture<Result<LogoutReport>> CredentialSession::logout()
{
    if (const auto refused = wrongThread(*this, "CredentialSession::logout"))
        return readyFuture(Result<LogoutReport>(*refused));
    const auto context = d->context;
    const auto state = d->state; // whoever is told of the sign-in's end may destroy the session
    const Server server = d->server;
    if (state->login)
        state->login->cancel();
    return Logout::run(context, state, server);
}

QFuture<Status> CredentialSession::importCredential(const Credential &credential)
{
    if (const auto refused = wrongThread(*this, "CredentialSession::importCredential"))
        return readyFuture(Status(*refused));
    return storeImported(d->context, d->state, credential);
}

QFuture<Status> CredentialSession::reload()
{
    if (const auto refused = wrongThread(*this, "CredentialSession::reload"))
        return readyFuture(Status(*refused));
    return reloadState(d->context, d->state, d->server);
}

QFuture<Result<QList<HistoryEvent>>> CredentialSession::history() const
{
    if (const auto refused = wrongThread(*this, "CredentialSession::history"))
        return readyFuture(Result<QList<HistoryEvent>>(*refused));
    // What has just ended is in it.
    const History history(d->context->historyFolder, d->context->home, d->state->identity.storeKey());
    return followedBy<QList<HistoryEvent>>(d->state->lastRecorded,
                                           [history](const Status &) { return history.read(); });
}

void CredentialSession::setNextTry(const QDateTime &when)
{
    if (wrongThread(*this, "CredentialSession::setNextTry"))
        return;
    d->state->setNextTry(when);
}

Health CredentialSession::health() const
{
    if (wrongThread(*this, "CredentialSession::health"))
        return {};
    return healthOf(d->server, d->known(), d->state->outcome(), d->context->clock());
}

QDateTime CredentialSession::healthChangesAt() const
{
    if (wrongThread(*this, "CredentialSession::healthChangesAt"))
        return {};
    return Latchkey::healthChangesAt(d->server, d->known(), d->context->clock());
}

KnownCredential CredentialSession::credential() const
{
    if (wrongThread(*this, "CredentialSession::credential"))
        return {};
    return d->known();
}

LastOutcome CredentialSession::lastOutcome() const
{
    if (wrongThread(*this, "CredentialSession::lastOutcome"))
        return {};
    return d->state->outcome();
}

std::optional<StorePlace> CredentialSession::pinnedStore() const
{
    if (wrongThread(*this, "CredentialSession::pinnedStore"))
        return std::nullopt;
    const std::optional<PinnedStore> &pinned = d->state->pinned();
    if (!pinned)
        return std::nullopt;
    return StorePlace{pinned->store->kind(), pinned->store->location(), pinned->mode, pinned->reason};
}

} // namespace Latchkey

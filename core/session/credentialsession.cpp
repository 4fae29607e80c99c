#include "core/session/credentialsession.h"

#include "core/base/operation_p.h"
#include "core/base/visibletext.h"
#include "core/oauth/dpop_p.h"
#include "core/oauth/urlrules.h"
#include "core/session/credentialstate_p.h"
#include "core/session/journal.h"
#include "core/session/login_p.h"
#include "core/session/logout_p.h"
#include "core/session/refreshtransaction_p.h"
#include "core/session/sessioncontext_p.h"
#include "core/session/verdict_p.h"

#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

#include <functional>
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
};

namespace {

//! Reads the pinned store into \a state. Owns nothing but shared state, so that the session may go meanwhile.
class Reload : public Operation<Done>
{
public:
    static QFuture<Status> run(const std::shared_ptr<SessionContext> &context,
                               const std::shared_ptr<CredentialState> &state, const Server &server)
    {
        auto *reload = new Reload(context, state, server);
        QFuture<Status> future = reload->future();
        reload->resolveStore();
        return future;
    }

private:
    Reload(std::shared_ptr<SessionContext> context, std::shared_ptr<CredentialState> state, Server server)
        : m_context(std::move(context))
        , m_state(std::move(state))
        , m_server(std::move(server))
    {
    }

    void resolveStore()
    {
        // With no credential in the pinned store there is nothing to be faithful to: another program may have signed
        // in meanwhile, into the store that it prefers.
        if (m_state->pinned() && m_state->credential())
            return read();
        step(m_context->resolve(m_state->server), Stage::Read, [this](const PinnedStore &pinned) {
            const bool changing = m_state->transaction || m_state->login;
            if (!m_state->pinned() || !changing)
                m_state->pin(pinned);
            read();
        });
    }

    void read()
    {
        step(m_state->pinned()->store->read(m_state->server), Stage::Read,
             [this, revision = m_state->revision()](const std::optional<Credential> &stored) {
                 readJournal(stored, revision);
             });
    }

    void readJournal(const std::optional<Credential> &stored, int revision)
    {
        const Journal journal = m_context->journalOf(m_state->server, m_state->pinned()->store->kind());
        step(journal.traces(), [this, stored, revision](const Result<JournalTraces> &traces) {
            // What a transaction has committed meanwhile is newer than what we were reading.
            if (m_state->revision() != revision)
                return read();
            m_state->setReadOutcome(std::nullopt, m_context->clock());
            note(stored, traces->spent);
            m_state->setCredential(stored);
            if (stored)
                takeVerdict(*stored, *traces);
            if (traces->revoking)
                completeLogout(*traces->revoking);
            finish(success());
        });
    }

    // What has changed since we last looked, and not by us.
    void note(const std::optional<Credential> &stored, const std::optional<Spent> &spent)
    {
        const auto &known = m_state->credential();
        if (!m_state->isLoaded() || generationOf(known) == generationOf(stored) || m_state->login
            || m_state->transaction)
            return;
        HistoryEvent event;
        event.what = stored ? HistoryEvent::What::Changed : HistoryEvent::What::Removed;
        event.generation = historyMark(stored);
        if (stored && spent && spent->successor == event.generation)
            event.from = spent->program;
        m_context->note(*m_state, event);
    }

    // What other processes have found out: which scopes the server wants; and a refresh token that the provider has
    // refused already needs no second opinion.
    void takeVerdict(const Credential &stored, const JournalTraces &traces)
    {
        m_state->wantScopes(traces.wanted);
        const Verdict verdict = verdictOn(stored, traces, m_context->clock(), false);
        if (verdict.error)
            m_state->setVerdict(verdict.reason, *verdict.error, verdict.at);
    }

    //! One that was cut off, or could not revoke what it removed. Nobody waits for it.
    void completeLogout(const Revoking &revoking)
    {
        const QDateTime next = revoking.nextTry();
        if (!next.isValid() || next <= m_context->clock())
            Logout::complete(m_context, m_state, m_server);
    }

    void conclude(Status &outcome) override
    {
        if (!outcome)
            m_state->setReadOutcome(outcome.error(), m_context->clock());
    }

    const std::shared_ptr<SessionContext> m_context;
    const std::shared_ptr<CredentialState> m_state;
    const Server m_server;
};

//! A token by the demand that \a demandOf makes of what memory holds, once memory holds what the pinned store does: a
//! credential that is fresh there costs no lock.
QFuture<Result<AccessToken>> tokenOnceLoaded(const std::shared_ptr<SessionContext> &context,
                                             const std::shared_ptr<CredentialState> &state, const Server &server,
                                             const std::function<TokenDemand()> &demandOf)
{
    if (state->isLoaded())
        return RefreshTransaction::run(context, state, server, demandOf());
    // Somebody waits for a token that may have to be refreshed: this is the beginning of that transaction.
    const auto busy = std::make_shared<std::optional<SessionContext::Busy>>(std::in_place, context);
    // A store that fails to be read now is read again under the lock, where the failure is reported with its stage.
    return followedBy<AccessToken>(Reload::run(context, state, server), [=](const Status &) {
        const QFuture<Result<AccessToken>> token = RefreshTransaction::run(context, state, server, demandOf());
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

const NetworkSettings &CredentialSession::network() const
{
    return d->context->network;
}

QFuture<Result<AccessToken>> CredentialSession::accessToken(std::chrono::seconds minValidity)
{
    const TokenDemand demand{std::max(minValidity, expirySkew), {}, false};
    return tokenOnceLoaded(d->context, d->state, d->server, [demand] { return TokenDemand(demand); });
}

QFuture<Result<AccessToken>> CredentialSession::refreshAfterUnauthorized(const Secret &rejected)
{
    const TokenDemand demand{expirySkew, rejected, false};
    return tokenOnceLoaded(d->context, d->state, d->server, [demand] { return TokenDemand(demand); });
}

Result<QList<QPair<QByteArray, QByteArray>>>
CredentialSession::authorizationHeaders(const AccessToken &token, const QUrl &url, const QByteArray &method) const
{
    if (!sameOrigin(url, QUrl(d->server.identity.url)))
        return Error{ErrorKind::InvalidInput,
                     Stage::None,
                     u"this address is not one of the server %1"_s.arg(visibleName(d->server.identity.name)),
                     {},
                     {}};
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
    const bool hasNonce = reply.hasRawHeader("DPoP-Nonce");
    if (hasNonce)
        d->state->nonces.note(reply.url(), {reply.rawHeader("DPoP-Nonce")});
    return hasNonce && reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 401
        && dpopError(reply.rawHeader("WWW-Authenticate").split('\n')) == wantsNonce;
}

QFuture<Result<AccessToken>> CredentialSession::refresh()
{
    // As after a 401 to the token that we know: if another process has changed it meanwhile, that is the refresh.
    return tokenOnceLoaded(d->context, d->state, d->server, [state = d->state] {
        return TokenDemand{expirySkew, state->credential() ? state->credential()->accessToken : Secret(), true};
    });
}

Login *CredentialSession::login(const LoginOptions &options)
{
    if (d->state->login)
        return d->state->login;
    LoginOptions wanted = options;
    if (wanted.scopes.isEmpty())
        wanted.scopes = d->state->scopesForMore(d->server.scopes);
    auto *login = new Login(std::make_unique<Login::Private>(d->context, d->state, d->server, wanted));
    d->state->login = login;
    login->d->start(login);
    return login;
}

Login *CredentialSession::runningLogin() const
{
    return d->state->login;
}

void CredentialSession::requestScopes(const QStringList &scopes)
{
    if (!d->state->wantScopes(scopes) || !d->state->pinned())
        return;
    // For the program that shows this server's state, and after a restart. Nobody waits for it: it is advice.
    const Journal journal = d->context->journalOf(d->state->server, d->state->pinned()->store->kind());
    (void)journal.writeWanted(d->state->known().wantedScopes);
}

QFuture<Result<LogoutReport>> CredentialSession::logout()
{
    if (d->state->login)
        d->state->login->cancel();
    return Logout::run(d->context, d->state, d->server);
}

QFuture<Status> CredentialSession::reload()
{
    return Reload::run(d->context, d->state, d->server);
}

QFuture<Result<QList<HistoryEvent>>> CredentialSession::history() const
{
    // What has just ended is in it.
    const History history(d->context->historyFolder, d->context->home, d->state->server.storeKey());
    return followedBy<QList<HistoryEvent>>(d->state->noted, [history](const Status &) { return history.read(); });
}

void CredentialSession::setNextTry(const QDateTime &when)
{
    d->state->setNextTry(when);
}

Health CredentialSession::health() const
{
    return healthOf(d->server, d->known(), d->state->outcome(), d->context->clock());
}

QDateTime CredentialSession::healthChangesAt() const
{
    return Latchkey::healthChangesAt(d->server, d->known(), d->context->clock());
}

KnownCredential CredentialSession::credential() const
{
    return d->known();
}

LastOutcome CredentialSession::lastOutcome() const
{
    return d->state->outcome();
}

std::optional<PinnedStore> CredentialSession::pinnedStore() const
{
    return d->state->pinned();
}

} // namespace Latchkey

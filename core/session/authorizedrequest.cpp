#include "core/session/authorizedrequest_p.h"

#include "core/base/logging_p.h"
#include "core/base/visibletext.h"
#include "core/credential/headerrules_p.h"
#include "core/oauth/challenge.h"
#include "core/oauth/documentfetch_p.h"
#include "core/oauth/dpop_p.h"
#include "core/oauth/guardedrequest_p.h"
#include "core/oauth/oneshotbody_p.h"
#include "core/oauth/urlrules_p.h"

#include <QtCore/QIODevice>
#include <QtCore/QPointer>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr int badRequest = 400;
constexpr int unauthorized = 401;
constexpr int forbidden = 403;
constexpr int redirectsLimit = 5;

Error invalid(const QString &detail)
{
    return {ErrorKind::InvalidInput, Stage::None, detail};
}

} // namespace

AuthorizedRequest::AuthorizedRequest(CredentialSession &session, QNetworkAccessManager &network,
                                     const QNetworkRequest &request, const QByteArray &method, const Body &body,
                                     AuthorizedNetwork &parent)
    : Operation(&parent)
    , m_owner(parent)
    , m_session(session)
    , m_network(network)
    , m_request(request)
    , m_method(method)
    , m_body(body)
    , m_readAhead(parent.readAhead())
{
    guard(m_request);
    if (m_body.device)
        connect(m_body.device, &QObject::destroyed, this, &AuthorizedRequest::bodyLost);
}

void AuthorizedRequest::abandon()
{
    finish(Error{ErrorKind::Cancelled, Stage::None, u"the session was destroyed"_s});
}

// At once: what is still to be sent would be read from there, also after abort(), if that was asked for before.
void AuthorizedRequest::bodyLost()
{
    delete m_reply.get(); // nobody else has it yet
    m_reply.reset();
    finish(invalid(u"the body of the request is gone"_s));
}

QFuture<Result<ReplyHandle>> AuthorizedRequest::start()
{
    QFuture<Result<ReplyHandle>> outcome = future();
    const QUrl configured(m_session.server().identity.url);
    if (m_request.url() == configured && m_session.movedTo().isValid())
        m_request.setUrl(m_session.movedTo());
    if (!isFieldName(m_method))
        finish(invalid(u"the method of the request cannot be sent"_s));
    else if (m_request.hasRawHeader("Authorization"))
        finish(invalid(u"the request has an Authorization header of its own"_s));
    else if (const auto usable = configuredServerUrl(m_session.server().identity.url); !usable)
        finish(usable.error());
    else if (!sameOrigin(m_request.url(), configured))
        finish(
            invalid(u"this address is not one of the server %1"_s.arg(visibleName(m_session.server().identity.name))));
    else if (const Status added = addConfiguredHeaders(); !added)
        finish(added.error());
    else
        obtainToken();
    return outcome;
}

Status AuthorizedRequest::addConfiguredHeaders()
{
    const auto headers = configuredHeaders(m_session.server());
    if (!headers)
        return headers.error();
    for (const auto &[name, value] : *headers)
        m_request.setRawHeader(name, value);
    return success();
}

void AuthorizedRequest::obtainToken()
{
    (void)readinessFor(m_network, m_request.url()); // begins meanwhile
    if (!m_session.server().usesOAuth())
        return awaitAuthorities();
    stepWith([](CredentialSession &session) { return session.accessToken(); },
             [this](const Result<AccessToken> &token) {
                 if (token)
                     m_token = *token;
                 else if (mayNeedNoSignIn(token.error()))
                     m_signInNeeded = token.error();
                 else
                     return finish(token.error());
                 awaitAuthorities();
             });
}

// Whether that it may need no sign-in is worth a try: nobody has signed in, so that nothing is passed over.
bool AuthorizedRequest::mayNeedNoSignIn(const Error &error) const
{
    return error.kind == ErrorKind::AuthorizationRequired && !m_session.credential().summary
        && m_session.server().grant.needsUser();
}

// A request that is made before they have been read would block its thread until they are.
void AuthorizedRequest::awaitAuthorities()
{
    const Readiness ready = readinessFor(m_network, m_request.url());
    if (!ready)
        return transmit();
    step(*ready, [this](const Authorities &) { transmit(); });
}

void AuthorizedRequest::transmit()
{
    QNetworkRequest request = m_request;
    if (!m_token.value.isEmpty()) {
        const auto headers = m_session.authorizationHeaders(m_token, request.url(), m_method);
        if (!headers)
            return finish(headers.error());
        for (const auto &[name, value] : *headers)
            request.setRawHeader(name, value);
    }
    QNetworkReply *reply = m_body.isDevice || m_body.bytes.isEmpty()
        ? sendAs(m_network, request, m_method, m_body.device)
        : sendOnce(m_network, request, m_method, new OneShotBody(m_body.bytes));
    // A network of the program's takes it along when it goes first; one of ours goes last.
    m_reply = ReplyHandle(reply, [guard = QPointer(reply), own = m_owner.m_own](QNetworkReply *) {
        if (guard)
            guard->deleteLater(); // which ends it, too
        if (own && own.use_count() == 1)
            own->release()->deleteLater(); // after it
    });
    boundReading(reply, m_readAhead);
    m_network.disconnect(this); // of the one before
    refuseAuthentication(m_network, reply, this, [this] {
        finish(Error{ErrorKind::Protocol, Stage::None, u"the server wants another kind of sign-in"_s});
    });
    connect(m_reply.get(), &QNetworkReply::metaDataChanged, this, &AuthorizedRequest::headArrived);
    connect(m_reply.get(), &QNetworkReply::finished, this, &AuthorizedRequest::headArrived);
}

void AuthorizedRequest::headArrived()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status < 200 && !m_reply->isFinished())
        return;
    m_reply->disconnect(this);
    qCDebug(httpLog) << visibleName(m_session.server().identity.name) << "answered" << m_method << "with" << status;
    const bool wantsAnotherProof = m_session.wantsAnotherProof(*m_reply); // its nonce is in every answer
    if (const auto next = redirectOf(status); next && rewindBody())
        return follow(*next);
    if (m_signInNeeded)
        return handleAnonymousAnswer(status);
    if (status == forbidden && !m_token.value.isEmpty() && wantsMoreScopes())
        return lookForWiderToken();
    if (!isUnauthorized(status) || m_token.value.isEmpty())
        return finish(m_reply);
    if (!wantsAnotherProof)
        return handleUnauthorized();
    if (std::exchange(m_provenAgain, true) || !rewindBody())
        return finish(m_reply);
    transmit();
}

void AuthorizedRequest::handleUnauthorized()
{
    // Nothing is wrong with the token there: RFC 9449 section 7.1.
    const bool isAboutProof = dpopError(m_reply->rawHeader("WWW-Authenticate").split('\n')) == "invalid_dpop_proof"_L1;
    if (m_repeated || isAboutProof)
        return finish(m_reply);
    replaceToken();
}

// RFC 6750 section 3.1 has it be 401; some say 403 or 400, and mean the same.
bool AuthorizedRequest::isUnauthorized(int status) const
{
    if (status == unauthorized)
        return true;
    const auto bearer = status == forbidden || status == badRequest ? challenge() : std::nullopt;
    return bearer && bearer->error == "invalid_token"_L1;
}

//! Only what keeps the request as it is, and stays where the token belongs (RULE B-4).
std::optional<QUrl> AuthorizedRequest::redirectOf(int status) const
{
    if (m_redirects == redirectsLimit)
        return {};
    return redirectWithinOrigin(m_request.url(), HttpRequest::Method::Post, status, m_reply->rawHeader("Location"));
}

void AuthorizedRequest::follow(const QUrl &next)
{
    ++m_redirects;
    const bool isOwnAddress = m_request.url() == QUrl(m_session.server().identity.url)
        || m_request.url() == m_session.movedTo();
    m_request.setUrl(next);
    if (!isOwnAddress || outlives([&] { m_session.noteMoved(next); }))
        transmit();
}

// A server that asks for nobody may be one that needs no sign-in.
void AuthorizedRequest::handleAnonymousAnswer(int status)
{
    if (status == unauthorized) {
        if (outlives([this] { (void)m_session.setAnonymousAccess(false); }))
            finish(*m_signInNeeded);
        return;
    }
    if (status >= 200 && status < 300)
        m_owner.anonymousAccessSucceeded();
    finish(m_reply);
}

std::optional<BearerChallenge> AuthorizedRequest::challenge() const
{
    return bearerChallenge(parseChallenges(m_reply->rawHeader("WWW-Authenticate").split('\n')));
}

bool AuthorizedRequest::wantsMoreScopes() const
{
    const auto wanted = challenge();
    return wanted && wanted->error == "insufficient_scope"_L1;
}

// Another program may just have been granted what is missing.
void AuthorizedRequest::lookForWiderToken()
{
    const auto consider = [this](const Result<AccessToken> &token) {
        const bool isAnother = token && token->value != m_token.value;
        if (!isAnother || std::exchange(m_repeated, true) || !rewindBody())
            return requestWantedScopes();
        m_token = *token;
        transmit();
    };
    stepWith([](CredentialSession &session) { return session.reload(); },
             [this, consider](const Status &) {
                 stepWith([](CredentialSession &session) { return session.accessToken(); }, consider);
             });
}

// The answer is the caller's all the same: only they know whether the user is there to be asked for more.
void AuthorizedRequest::requestWantedScopes()
{
    if (outlives([this] { m_session.requestScopes(challenge()->scopes); }))
        finish(m_reply);
}

void AuthorizedRequest::replaceToken()
{
    m_repeated = true;
    const bool repeatable = rewindBody();
    stepWith(
        [rejected = m_token.value](CredentialSession &session) { return session.refreshAfterUnauthorized(rejected); },
        [this, repeatable](const Result<AccessToken> &token) {
            if (!token)
                return finish(token.error());
            if (!repeatable)
                return finish(m_reply);
            m_token = *token;
            transmit();
        });
}

bool AuthorizedRequest::rewindBody()
{
    if (!m_body.isDevice)
        return true;
    return m_body.device && !m_body.device->isSequential() && m_body.device->seek(m_body.start);
}

void AuthorizedRequest::conclude(Result<ReplyHandle> &)
{
    if (m_reply)
        m_reply->disconnect(this);
    m_network.disconnect(this);
}

void AuthorizedRequest::leave()
{
    m_reply.reset();
    deleteLater();
}

} // namespace Latchkey

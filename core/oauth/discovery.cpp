#include "core/oauth/oauthoperations_p.h"

#include "core/base/logging_p.h"
#include "core/base/operation_p.h"
#include "core/base/patienttimer_p.h"
#include "core/oauth/addressrules_p.h"
#include "core/oauth/authorizationserverlookup_p.h"
#include "core/oauth/protocoltexts_p.h"
#include "core/oauth/resourcelookup_p.h"
#include "core/oauth/urlrules_p.h"

#include <QtNetwork/QNetworkAccessManager>

#include <functional>
#include <optional>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

//! In order: ask the MCP server what it says about itself, find an authorization server.
class DiscoverOperation final : public Operation<Discovery>
{
public:
    DiscoverOperation(HttpContext context, Server server, QStringList scopes);
    void start(const ClientIdentity &identity);

private:
    void findNextAuthorizationServer();
    void readAuthorizationServer(const Result<AuthorizationServerFinding> &found);
    void complete(const AuthorizationServerMetadata &authorizationServer);
    void lookUp(const QString &host, Reach (*judge)(const QList<QHostAddress> &),
                const std::function<void(Reach)> &done);
    void compare(Discovery discovery);
    void giveUp();
    void fail(const Error &error);

    const HttpContext m_context;
    const Server m_server;
    const QStringList m_wantedScopes;
    DescribedServer m_described;
    std::optional<Error> m_firstFailure; //!< Of the authorization servers.
    PatientTimer m_deadline;
};

DiscoverOperation::DiscoverOperation(HttpContext context, Server server, QStringList scopes)
    : Operation(context.network)
    , m_context(std::move(context))
    , m_server(std::move(server))
    , m_wantedScopes(std::move(scopes))
    , m_deadline([this] { giveUp(); })
{
}

void DiscoverOperation::giveUp()
{
    fail({ErrorKind::Network, Stage::None, u"Discovery took too long"_s});
}

void DiscoverOperation::start(const ClientIdentity &identity)
{
    m_deadline.start(m_context.bounds.discovery);
    step(describeServer(m_context, identity, m_server), [this](const Result<DescribedServer> &described) {
        if (!described)
            return finish(described.error());
        m_described = *described;
        findNextAuthorizationServer();
    });
}

void DiscoverOperation::findNextAuthorizationServer()
{
    if (m_described.issuers.isEmpty())
        return fail(*m_firstFailure);
    // What a server publishes is followed, and never guessed beside it. One that asks who we are, and publishes nothing, is of
    // the first revision (RULE L-2).
    const bool guess = (m_server.legacyEndpoints || m_described.asksWho) && !m_described.resource;
    const QString sentBy = QUrl(m_server.identity.url).host();
    step(findAuthorizationServer(m_context, m_described.issuers.takeFirst(), sentBy, guess, useOf(m_server)),
         [this](const Result<AuthorizationServerFinding> &found) { readAuthorizationServer(found); });
}

void DiscoverOperation::readAuthorizationServer(const Result<AuthorizationServerFinding> &found)
{
    if (!found)
        return fail(found.error());
    if (found->metadata)
        return complete(*found->metadata);
    if (!m_firstFailure) {
        m_firstFailure = found->metadata.error();
        if (!m_described.resource && found->isAbsent && m_described.answersAnonymously)
            m_firstFailure = Error{ErrorKind::SignInNotNeeded, {}, u"The server lets everybody in"_s};
        else if (!m_described.resource && found->isAbsent)
            m_firstFailure->detail = u"The server does not say where to sign in (%1); is its address complete?"_s.arg(
                m_described.answer);
    }
    findNextAuthorizationServer();
}

void DiscoverOperation::complete(const AuthorizationServerMetadata &authorizationServer)
{
    Discovery discovery;
    discovery.authorizationServer = authorizationServer;
    // RULE R-5: as published, byte for byte; what the user configured goes before. Codex sends what is configured for it in
    // addition, and only where the user grants access; a refresh by either of us has to ask for the same.
    discovery.resource = m_described.resource ? m_described.resource->resource
                                              : canonicalResource(m_server.identity.url.section(u'#', 0, 0));
    if (m_server.origin == ServerOrigin::Codex)
        discovery.extraResource = m_server.resource;
    else if (!m_server.resource.isEmpty())
        discovery.resource = m_server.resource;
    if (m_server.provider.omitResource)
        discovery.resource = discovery.extraResource = QString();
    discovery.scopes = scopesToAskFor(m_wantedScopes.isEmpty() ? m_server.scopes : m_wantedScopes,
                                      m_described.challenge, m_described.resource, authorizationServer);
    // It asks for a refresh token, of which a grant without a user has no use (RFC 6749 section 4.4.3).
    if (!m_server.grant.needsUser())
        discovery.scopes.removeAll(u"offline_access"_s);
    compare(discovery);
}

//! What the browser opens is no request of ours, so that nobody else compares the two (RULE B-2).
void DiscoverOperation::compare(Discovery discovery)
{
    qCDebug(oauthLog) << m_server.identity << "has its users sign in at" << discovery.authorizationServer.issuer
                      << "and is asked for" << discovery.scopes;
    const QString page = discovery.authorizationServer.authorizationEndpoint.host();
    const QString server = QUrl(m_server.identity.url).host();
    if (page.isEmpty() || page == server)
        return finish(discovery);
    lookUp(page, &innermost, [this, discovery, server](Reach target) {
        if (target == Reach::Public)
            return finish(discovery);
        lookUp(server, &outermost, [this, discovery, target](Reach sender) {
            Discovery judged = discovery;
            judged.pageIsInside = target > (sender == Reach::Never ? Reach::Public : sender);
            finish(judged);
        });
    });
}

void DiscoverOperation::lookUp(const QString &host, Reach (*judge)(const QList<QHostAddress> &),
                               const std::function<void(Reach)> &done)
{
    if (const std::optional<Reach> reach = reachOfHost(host))
        return done(*reach);
    m_context.lookup(host, this, [this, judge, done](const QList<QHostAddress> &addresses) {
        if (!isFinished()) // a name that only a proxy can resolve leads nowhere from here
            done(judge(addresses));
    });
}

void DiscoverOperation::fail(const Error &error)
{
    qCInfo(oauthLog) << m_server.identity << "says nowhere where to sign in:" << error;
    finish(at(Stage::Discovery, error));
}

} // namespace

QStringList scopesToAskFor(const QStringList &wanted, const std::optional<BearerChallenge> &challenge,
                           const std::optional<ProtectedResourceMetadata> &resource,
                           const AuthorizationServerMetadata &authorizationServer)
{
    QStringList scopes = wellFormedScopes(wanted);
    if (scopes.isEmpty() && challenge)
        scopes = challenge->scopes;
    if (scopes.isEmpty() && resource)
        scopes = resource->scopesSupported;
    // Added to scopes, it asks for a refresh token. Alone it would replace what the server grants by default.
    const QString offline = u"offline_access"_s;
    if (!scopes.isEmpty() && !scopes.contains(offline) && authorizationServer.scopesSupported.contains(offline))
        scopes += offline;
    return scopes;
}

QFuture<Result<Discovery>> discoverAuthorization(const HttpContext &context, const ClientIdentity &identity,
                                                 const Server &server, const QStringList &scopes)
{
    auto *operation = new DiscoverOperation(context, server, scopes);
    QFuture<Result<Discovery>> future = operation->future();
    operation->start(identity);
    return future;
}

} // namespace Latchkey

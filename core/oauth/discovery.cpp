#include "core/oauth/discovery_p.h"

#include "core/base/operation_p.h"
#include "core/oauth/authorizationserverlookup_p.h"
#include "core/oauth/json_p.h"
#include "core/oauth/proberequest_p.h"
#include "core/oauth/retryafter_p.h"
#include "core/oauth/scopes_p.h"
#include "core/oauth/urlrules.h"

#include <QtCore/QTimer>
#include <QtNetwork/QNetworkAccessManager>

#include <optional>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

//! In order: ask the MCP server, read its challenge, find its protected-resource metadata, find an authorization
//! server.
class DiscoverOperation final : public Operation<Discovery>
{
public:
    DiscoverOperation(HttpContext context, Server server, QStringList scopes);
    void start(const ClientIdentity &identity);

private:
    void probe(const ClientIdentity &identity);
    void readProbe(const Result<HttpAnswer> &answer);
    void probeAgain(const HttpAnswer &initialized);
    void readChallenge(const HttpAnswer &answer);
    void fetchNextResourceMetadata();
    void readResourceMetadata(const Result<HttpAnswer> &answer);
    void fallBackToOrigin();
    void findNextAuthorizationServer();
    void readAuthorizationServer(const Result<AuthorizationServerFinding> &found);
    void complete(const AuthorizationServerMetadata &authorizationServer);
    void fail(const Error &error);
    void noteTransient(const HttpAnswer &answer);

    const HttpContext m_context;
    const Server m_server;
    const QStringList m_wantedScopes;
    QUrl m_serverUrl;
    QString m_serverUrlText; //!< Without the fragment; otherwise as configured.
    std::optional<BearerChallenge> m_challenge;
    QList<QUrl> m_resourceCandidates;
    std::optional<ProtectedResourceMetadata> m_resource;
    QStringList m_issuers;
    std::optional<Error> m_transient; //!< The server may have more to say later.
    std::optional<Error> m_firstFailure; //!< Of the authorization servers.
    QTimer m_deadline;
};

DiscoverOperation::DiscoverOperation(HttpContext context, Server server, QStringList scopes)
    : Operation(context.network)
    , m_context(std::move(context))
    , m_server(std::move(server))
    , m_wantedScopes(std::move(scopes))
{
}

void DiscoverOperation::start(const ClientIdentity &identity)
{
    const Result<QUrl> url = configuredServerUrl(m_server.identity.url);
    if (!url)
        return finish(url.error());
    m_serverUrl = *url;
    m_serverUrlText = m_server.identity.url.section(u'#', 0, 0);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        fail(Error{ErrorKind::Network, {}, u"Discovery took too long"_s, {}, {}});
    });
    m_deadline.start(m_context.bounds.discovery);
    probe(identity);
}

void DiscoverOperation::probe(const ClientIdentity &identity)
{
    whenDone(exchange(m_context, probeRequest(m_server, identity)), this,
             [this](const Result<HttpAnswer> &answer) { readProbe(answer); });
}

void DiscoverOperation::readProbe(const Result<HttpAnswer> &answer)
{
    if (!answer) {
        Error error = answer.error();
        if (error.kind == ErrorKind::OutcomeUnknown) // an `initialize` that nobody follows up changes nothing
            error.kind = ErrorKind::Network;
        return fail(error);
    }
    noteTransient(*answer);
    if (answer->status >= 200 && answer->status < 300)
        return probeAgain(*answer);
    readChallenge(*answer);
}

//! SPEC T-26: this one lets strangers in, and may ask who they are only when they want something.
void DiscoverOperation::probeAgain(const HttpAnswer &initialized)
{
    whenDone(exchange(m_context, secondProbeRequest(m_server, initialized)), this,
             [this, initialized](const Result<HttpAnswer> &answer) { readChallenge(answer ? *answer : initialized); });
}

void DiscoverOperation::readChallenge(const HttpAnswer &answer)
{
    // A server may answer a stranger with 403 or 405, too: its metadata still counts.
    if (answer.status == 401)
        m_challenge = bearerChallenge(parseChallenges(answer.headerValues("WWW-Authenticate")));

    m_resourceCandidates = protectedResourceMetadataUrls(m_serverUrlText);
    if (m_challenge && !m_challenge->resourceMetadata.isEmpty()) {
        const Result<QUrl> named = foreignUrl(m_challenge->resourceMetadata, m_serverUrl);
        // An address of another origin would have us fetch whatever the server names (SPEC B-1): it is passed over, and
        // the well-known ones are tried.
        if (named && sameOrigin(*named, m_serverUrl)) {
            m_resourceCandidates.removeAll(*named);
            m_resourceCandidates.prepend(*named);
        }
    }
    fetchNextResourceMetadata();
}

void DiscoverOperation::fetchNextResourceMetadata()
{
    if (m_resourceCandidates.isEmpty())
        return fallBackToOrigin();
    whenDone(exchange(m_context, metadataRequest(m_resourceCandidates.takeFirst(), {})), this,
             [this](const Result<HttpAnswer> &answer) { readResourceMetadata(answer); });
}

void DiscoverOperation::readResourceMetadata(const Result<HttpAnswer> &answer)
{
    if (!answer)
        return fail(answer.error());
    noteTransient(*answer);
    if (classify(*answer) != MetadataAnswer::Document)
        return fetchNextResourceMetadata();
    // A document that fails its checks ends the matter: looking on would let an attacker choose (SPEC T-2, D-7).
    const auto metadata = parseProtectedResourceMetadata(answer->bodyView(), m_serverUrlText);
    if (!metadata)
        return fail(metadata.error());
    m_resource = *metadata;
    m_issuers = m_resource->authorizationServers;
    findNextAuthorizationServer();
}

//! SPEC L-1: servers of the first revision are their own authorization server, at their origin. Only after clean
//! "not found" answers (D-12).
void DiscoverOperation::fallBackToOrigin()
{
    if (m_transient)
        return fail(*m_transient);
    const QString resource = canonicalResource(m_serverUrlText);
    const qsizetype authority = resource.indexOf("://"_L1) + 3;
    qsizetype end = authority;
    while (end < resource.size() && resource[end] != u'/' && resource[end] != u'?')
        ++end;
    m_issuers = {resource.left(end)};
    findNextAuthorizationServer();
}

void DiscoverOperation::findNextAuthorizationServer()
{
    if (m_issuers.isEmpty())
        return fail(*m_firstFailure);
    // What a server publishes is followed, and never guessed beside it.
    const bool guess = m_server.legacyEndpoints && !m_resource;
    whenDone(findAuthorizationServer(m_context, m_issuers.takeFirst(), m_serverUrl.host(), guess,
                                     useOf(m_server)),
             this,
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
        if (!m_resource && found->isAbsent)
            m_firstFailure->detail = u"The server does not say where to sign in"_s;
    }
    findNextAuthorizationServer();
}

void DiscoverOperation::complete(const AuthorizationServerMetadata &authorizationServer)
{
    Discovery discovery;
    discovery.authorizationServer = authorizationServer;
    // SPEC R-5: as published, byte for byte; what the user configured goes before.
    if (!m_server.resource.isEmpty())
        discovery.resource = m_server.resource;
    else
        discovery.resource = m_resource ? m_resource->resource : canonicalResource(m_serverUrlText);
    discovery.scopes = scopesToAskFor(m_wantedScopes.isEmpty() ? m_server.scopes : m_wantedScopes, m_challenge,
                                      m_resource, authorizationServer);
    // It asks for a refresh token, of which a grant without a user has no use (RFC 6749 section 4.4.3).
    if (!m_server.grant.needsUser())
        discovery.scopes.removeAll(u"offline_access"_s);
    finish(discovery);
}

void DiscoverOperation::fail(const Error &error)
{
    finish(at(Stage::Discovery, error));
}

void DiscoverOperation::noteTransient(const HttpAnswer &answer)
{
    const bool isTransient = answer.status == 408 || answer.status == 429 || answer.status >= 500;
    if (!isTransient || m_transient)
        return;
    m_transient = Error{ErrorKind::Network,
                        Stage::Discovery,
                        u"The server answered HTTP "_s + QString::number(answer.status),
                        retryTime(answer.headerValues("Retry-After").value(0), m_context.clock()),
                        {}};
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

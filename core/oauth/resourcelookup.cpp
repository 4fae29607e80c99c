#include "core/oauth/resourcelookup_p.h"

#include "core/base/operation_p.h"
#include "core/oauth/authorizationserverlookup_p.h"
#include "core/oauth/documentfetch_p.h"
#include "core/oauth/proberequest_p.h"
#include "core/oauth/protocoltexts_p.h"
#include "core/oauth/urlrules_p.h"

#include <QtNetwork/QNetworkAccessManager>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

//! In order: ask the MCP server, read its challenge, find its protected-resource metadata.
class ResourceLookup final : public Operation<DescribedServer>
{
public:
    ResourceLookup(HttpContext context, Server server)
        : Operation(context.network)
        , m_context(std::move(context))
        , m_server(std::move(server))
    {
    }

    void start(const ClientIdentity &identity)
    {
        const Result<QUrl> url = configuredServerUrl(m_server.identity.url);
        if (!url)
            return finish(url.error());
        m_serverUrl = *url;
        m_serverUrlText = m_server.identity.url.section(u'#', 0, 0);
        m_identity = identity;
        step(exchangeWithinOrigin(m_context, probeRequest(m_server, identity)),
             [this](const Result<HttpAnswer> &answer) { readProbe(answer); });
    }

private:
    void readProbe(const Result<HttpAnswer> &answer);
    void probeStandingAlone(const HttpAnswer &refused);
    void probeAgain(const HttpAnswer &begun, Beginning beginning);
    void readChallenge(const HttpAnswer &answer);
    void fetchNext();
    void readMetadata(const Result<HttpAnswer> &answer);
    void fallBackToOrigin();
    QString origin() const;
    void fail(const Error &error) { finish(at(Stage::Discovery, error)); }
    void keepTransientError(const HttpAnswer &answer);

    const HttpContext m_context;
    const Server m_server;
    ClientIdentity m_identity;
    QUrl m_serverUrl;
    QString m_serverUrlText; //!< Without the fragment; otherwise as configured.
    DescribedServer m_found;
    QList<QUrl> m_candidates;
    std::optional<Error> m_transient; //!< The server may have more to say later.
};

void ResourceLookup::readProbe(const Result<HttpAnswer> &answer)
{
    if (!answer) {
        Error error = answer.error();
        if (error.kind == ErrorKind::OutcomeUnknown) // an `initialize` that nobody follows up changes nothing
            error.kind = ErrorKind::Network;
        return fail(error);
    }
    keepTransientError(*answer);
    if (isFine(*answer))
        return probeAgain(*answer, Beginning::Session);
    if (mayStandAlone(*answer))
        return probeStandingAlone(*answer);
    readChallenge(*answer);
}

void ResourceLookup::probeStandingAlone(const HttpAnswer &refused)
{
    step(exchangeWithinOrigin(m_context, probeRequest(m_server, m_identity, Beginning::StandAlone)),
         [this, refused](const Result<HttpAnswer> &answer) {
             if (answer && isFine(*answer) && speaksMcp(*answer))
                 return probeAgain(*answer, Beginning::StandAlone);
             readChallenge(answer && answer->status == 401 ? *answer : refused);
         });
}

//! RULE T-26: this one lets strangers in, and may ask who they are only when they want something.
void ResourceLookup::probeAgain(const HttpAnswer &begun, Beginning beginning)
{
    step(exchangeWithinOrigin(m_context, secondProbeRequest(m_server, m_identity, begun, beginning)),
         [this, begun](const Result<HttpAnswer> &answer) {
             m_found.answersAnonymously = answer && isFine(*answer) && speaksMcp(begun);
             readChallenge(answer ? *answer : begun);
         });
}

void ResourceLookup::readChallenge(const HttpAnswer &answer)
{
    // A server may answer a stranger with 403 or 405, too: its metadata still counts.
    m_found.asksWho = answer.status == 401;
    m_found.answer = u"HTTP "_s + QString::number(answer.status);
    if (const QByteArray elsewhere = answer.headerValues("Location").value(0); !elsewhere.isEmpty())
        m_found.answer += u", it sends to "_s + redirectShown(m_serverUrl, elsewhere);
    if (m_found.asksWho)
        m_found.challenge = bearerChallenge(parseChallenges(answer.headerValues("WWW-Authenticate")));

    m_candidates = protectedResourceMetadataUrls(m_serverUrlText);
    if (m_found.challenge && !m_found.challenge->resourceMetadata.isEmpty()) {
        // One that is not whole is one of the server's: RFC 9110 section 4.2 has such resolved against what was asked.
        const QUrl given(m_found.challenge->resourceMetadata, QUrl::StrictMode);
        const QString whole = given.isRelative() ? m_serverUrl.resolved(given).toString(QUrl::FullyEncoded)
                                                 : m_found.challenge->resourceMetadata;
        const Result<QUrl> named = foreignUrl(given.isValid() ? whole : QString(), m_serverUrl);
        // Also on another host (MCP, "Protected Resource Metadata Discovery Requirements"): what counts is that the document
        // is about this server. It must not lead us further inside than the server is (RULE B-1).
        if (named) {
            m_candidates.removeAll(*named);
            m_candidates.prepend(*named);
        }
    }
    fetchNext();
}

void ResourceLookup::fetchNext()
{
    if (m_candidates.isEmpty())
        return fallBackToOrigin();
    const QUrl next = m_candidates.takeFirst();
    const bool isElsewhere = !sameOrigin(next, m_serverUrl);
    step(exchangeWithinOrigin(m_context, metadataRequest(next, isElsewhere ? m_serverUrl.host() : QString())),
         [this, isElsewhere](const Result<HttpAnswer> &answer) {
             // The server itself may still say what another host does not.
             if (!answer && isElsewhere)
                 return fetchNext();
             readMetadata(answer);
         });
}

void ResourceLookup::readMetadata(const Result<HttpAnswer> &answer)
{
    if (!answer)
        return fail(answer.error());
    keepTransientError(*answer);
    if (classify(*answer) != MetadataAnswer::Document)
        return fetchNext();
    // A document that fails its checks ends the matter: looking on would let an attacker choose (RULE T-2, D-7).
    const auto metadata = parseProtectedResourceMetadata(answer->bodyView(), m_serverUrlText);
    if (!metadata)
        return fail(metadata.error());
    m_found.resource = *metadata;
    if (metadata->authorizationServers.isEmpty())
        m_found.resource->authorizationServers = {origin()};
    m_found.issuers = m_found.resource->authorizationServers;
    finish(m_found);
}

//! RULE L-1: servers of the first revision are their own authorization server, at their origin. Only after clean
//! "not found" answers (D-12).
void ResourceLookup::fallBackToOrigin()
{
    if (m_transient)
        return fail(*m_transient);
    m_found.issuers = {origin()};
    finish(m_found);
}

QString ResourceLookup::origin() const
{
    const QString resource = canonicalResource(m_serverUrlText);
    const qsizetype authority = resource.indexOf("://"_L1) + 3;
    qsizetype end = authority;
    while (end < resource.size() && resource[end] != u'/' && resource[end] != u'?')
        ++end;
    return resource.left(end);
}

void ResourceLookup::keepTransientError(const HttpAnswer &answer)
{
    const bool isTransient = answer.status == 408 || answer.status == 429 || answer.status >= 500;
    if (!isTransient || m_transient)
        return;
    m_transient = Error{ErrorKind::Network, Stage::Discovery,
                        u"The server answered HTTP "_s + QString::number(answer.status),
                        retryTime(answer.headerValues("Retry-After").value(0), m_context.clock())};
}

} // namespace

QFuture<Result<DescribedServer>> describeServer(const HttpContext &context, const ClientIdentity &identity,
                                                const Server &server)
{
    auto *lookup = new ResourceLookup(context, server);
    QFuture<Result<DescribedServer>> future = lookup->future();
    lookup->start(identity);
    return future;
}

} // namespace Latchkey

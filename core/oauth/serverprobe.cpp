#include "core/oauth/serverprobe.h"

#include "core/base/operation_p.h"
#include "core/base/ownthread_p.h"
#include "core/base/patienttimer_p.h"
#include "core/base/visibletext.h"
#include "core/base/wordtable_p.h"
#include "core/oauth/documentfetch_p.h"
#include "core/oauth/oauthoperations_p.h"
#include "core/oauth/proberequest_p.h"
#include "core/oauth/urlrules_p.h"

#include <QtCore/QUrl>
#include <QtNetwork/QNetworkAccessManager>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

using Kind = ProbeFinding::Kind;

//! Ask, ask once more as somebody who was let in, and then look for a sign-in service.
class ProbeOperation final : public Operation<ProbeFinding>
{
public:
    ProbeOperation(HttpContext context, const QString &url)
        : Operation(context.network)
        , m_context(std::move(context))
        , m_deadline([this] { giveUp(); })
    {
        m_server.identity = {u"probe"_s, url};
    }

    void start(std::chrono::milliseconds bound)
    {
        if (const Result<QUrl> url = configuredServerUrl(m_server.identity.url); !url)
            return finish(url.error());
        m_deadline.start(bound);
        whenDone(exchangeWithinOrigin(m_context, probeRequest(m_server, m_identity)), this,
                 [this](const Result<HttpAnswer> &answer) { readFirst(answer); });
    }

private:
    void giveUp() { finish(Error{ErrorKind::Network, Stage::Discovery, u"no answer in time"_s}); }

    void readFirst(const Result<HttpAnswer> &answer)
    {
        if (!answer) {
            Error error = at(Stage::Discovery, answer.error());
            if (error.kind == ErrorKind::OutcomeUnknown) // an `initialize` that nobody follows up changes nothing
                error.kind = ErrorKind::Network;
            return finish(error);
        }
        m_detail = u"HTTP "_s + QString::number(answer->status);
        if (answer->status == 429 || answer->status >= 500)
            return finish(Error{ErrorKind::Network, Stage::Discovery, m_detail});
        if (answer->status >= 300 && answer->status < 400)
            return moved(answer->headerValues("Location").value(0));
        if (answer->status >= 200 && answer->status < 300)
            return speaksMcp(*answer) ? askAgain(*answer, Beginning::Session) : notMcp();
        if (mayStandAlone(*answer))
            return askStandingAlone();
        discover(answer, Kind::NotMcp);
    }

    void askStandingAlone()
    {
        whenDone(exchangeWithinOrigin(m_context, probeRequest(m_server, m_identity, Beginning::StandAlone)), this,
                 [this](const Result<HttpAnswer> &answer) {
                     if (answer && isFine(*answer) && speaksMcp(*answer))
                         return askAgain(*answer, Beginning::StandAlone);
                     discover(answer, Kind::NotMcp);
                 });
    }

    //! RULE T-26: some let strangers in, and ask who they are only when they want something.
    void askAgain(const HttpAnswer &begun, Beginning beginning)
    {
        whenDone(exchangeWithinOrigin(m_context, secondProbeRequest(m_server, m_identity, begun, beginning)), this,
                 [this](const Result<HttpAnswer> &answer) { discover(answer, Kind::Open); });
    }

    //! \a otherwise: what it is if it asks for nobody, and there is no sign-in service.
    void discover(const Result<HttpAnswer> &answer, Kind otherwise)
    {
        if (answer && asksForSomebody(*answer))
            otherwise = Kind::OtherAuthorization;
        const bool asksWho = answer && answer->status == 401;
        whenDone(discoverAuthorization(m_context, m_identity, m_server, {}), this,
                 [this, otherwise, asksWho](const Result<Discovery> &found) {
                     if (!found && found.error().kind == ErrorKind::Network && otherwise != Kind::Open)
                         return finish(found.error());
                     // To one that asks, and publishes nothing, there is the way of older servers: it publishes, but what?
                     if (!found && found.error().kind == ErrorKind::Protocol && asksWho)
                         return finish(found.error());
                     ProbeFinding finding{otherwise};
                     finding.detail = found ? m_detail : found.error().detail;
                     // Where older servers have their sign-in, this one may have anything.
                     const bool isPublished = found && !found->authorizationServer.isGuessed;
                     if (isPublished && otherwise != Kind::Open)
                         finding.kind = Kind::OAuth;
                     if (isPublished) {
                         finding.issuer = visibleText(found->authorizationServer.issuer, 200);
                         finding.scopes = found->scopes;
                     }
                     finish(finding);
                 });
    }

    void moved(const QByteArray &location)
    {
        ProbeFinding finding{Kind::Moved};
        finding.movedTo = redirectShown(QUrl(m_server.identity.url), location);
        finding.detail = m_detail;
        finish(finding);
    }

    void notMcp()
    {
        ProbeFinding finding{Kind::NotMcp};
        finding.detail = m_detail;
        finish(finding);
    }

    const HttpContext m_context;
    const ClientIdentity m_identity;
    Server m_server;
    QString m_detail;
    PatientTimer m_deadline;
};

constexpr WordTable<Kind::NotMcp> kindWords({
    {Kind::OAuth, "oauth"_L1},
    {Kind::Open, "open"_L1},
    {Kind::OtherAuthorization, "other_authorization"_L1},
    {Kind::Moved, "moved"_L1},
    {Kind::NotMcp, "not_mcp"_L1},
});

} // namespace

QString wordFor(ProbeFinding::Kind kind)
{
    return kindWords.wordFor(kind);
}

ServerProbe::ServerProbe(const NetworkSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
}

ServerProbe::~ServerProbe() = default;

QFuture<Result<ProbeFinding>> ServerProbe::start(const QString &url, std::chrono::milliseconds bound)
{
    if (const auto refused = wrongThread(*this, "ServerProbe::start"))
        return readyFuture(Result<ProbeFinding>(*refused));
    m_network = networkAccess(m_settings);
    HttpContext context;
    context.network = m_network.get();
    context.bounds.exchange = bound;
    context.bounds.discovery = bound;
    auto *operation = new ProbeOperation(context, url);
    QFuture<Result<ProbeFinding>> future = operation->future();
    operation->start(bound);
    return future;
}

void ServerProbe::cancel()
{
    if (!wrongThread(*this, "ServerProbe::cancel"))
        m_network.reset();
}

} // namespace Latchkey

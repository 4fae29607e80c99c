#pragma once

#include "core/base/whendone.h"
#include "core/oauth/oauthclient.h"

#include <QtCore/QPromise>

#include <functional>
#include <memory>

namespace Latchkey::Test {

inline TokenGrant grantOf(const char *access, const char *refresh,
                          std::optional<std::chrono::seconds> lifetime = std::chrono::hours(1))
{
    return {Secret(access), Secret(refresh), lifetime, std::nullopt};
}

inline Error errorOf(ErrorKind kind, Stage stage = Stage::None)
{
    return {kind, stage, QStringLiteral("made up by the test")};
}

//! Stands in for the network. Answers at once from its members, or, where `holding`, when the test says so.
class FakeOAuth : public OAuthClient
{
public:
    Result<AuthorizationServerMetadata> metadata = AuthorizationServerMetadata{
        QStringLiteral("https://as.example"),
        QUrl(QStringLiteral("https://as.example/authorize")),
        QUrl(QStringLiteral("https://as.example/token")),
        {},
        QUrl(QStringLiteral("https://as.example/revoke")),
        {QStringLiteral("none")},
        {},
        {},
        false,
        false};
    Result<TokenGrant> refreshAnswer = grantOf("A2", "R2");
    QList<Result<TokenGrant>> refreshAnswers; //!< Before it, each once.
    //! What the MCP server publishes; as its metadata usually is, where it is not set.
    std::optional<Result<ProtectedResourceMetadata>> published;
    Result<TokenGrant> exchangeAnswer = grantOf("login-A", "login-R");
    Result<RevocationReport> revocation = RevocationReport{};

    Result<DeviceAuthorization> device = DeviceAuthorization{
        {QStringLiteral("WDJB-MJHT"), QUrl(QStringLiteral("https://as.example/device")), {}}, Secret("device-code")};
    QList<Result<TokenGrant>> pollAnswers{grantOf("login-A", "login-R")}; //!< The last one again and again.

    Result<TokenGrant> obtainAnswer = grantOf("O1", "");
    std::function<void()> onObtain; //!< While "the provider" works.

    QList<Error> registrationRefusals; //!< Each once.
    QList<QStringList> registeredScopes; //!< Of each attempt.
    int identifications = 0;
    QString identifiedFor; //!< The redirect URI of the last one.
    QStringList asked; //!< The scopes of the last discovery.
    int polls = 0;
    int obtained = 0;
    QStringList lastScopes; //!< Of the last obtain().
    Secret lastKey; //!< Of the last obtain() or revoke().
    int refreshes = 0;
    int exchanges = 0;
    int revocations = 0;
    int descriptions = 0;
    int lookups = 0; //!< Of a stored issuer's metadata.
    Credential lastRefreshed;
    Credential lastRevoked;
    QList<RefreshTerms> terms; //!< Of each refresh.
    QString lastResource; //!< Of the last refresh() or obtain().
    bool holding = false; //!< Keep refreshes waiting for answerRefresh().
    std::function<void()> onRefresh; //!< While "the provider" works.

    bool isHeld() const { return m_held != nullptr; }
    void answerRefresh(const Result<TokenGrant> &answer)
    {
        const auto promise = std::exchange(m_held, nullptr);
        promise->addResult(answer);
        promise->finish();
    }

    QFuture<Result<Discovery>> discover(const Server &server, const QStringList &scopes) override
    {
        asked = scopes;
        return readyFuture(metadata.and_then([&](const AuthorizationServerMetadata &found) {
            return Result<Discovery>(Discovery{found, server.identity.url, scopes});
        }));
    }
    QFuture<Result<ProtectedResourceMetadata>> describeResource(const Server &server) override
    {
        ++descriptions;
        const ProtectedResourceMetadata usual{server.identity.url, {QStringLiteral("https://as.example")}, {}};
        return readyFuture(published.value_or(usual));
    }
    QFuture<Result<AuthorizationServerMetadata>> authorizationServer(const QString &, const Server &) override
    {
        ++lookups;
        return readyFuture(metadata);
    }
    QFuture<Result<ClientRegistration>> identify(const Server &server, const AuthorizationServerMetadata &,
                                                 const QString &redirectUri) override
    {
        ++identifications;
        identifiedFor = redirectUri;
        registeredScopes.append(server.scopes);
        if (!registrationRefusals.isEmpty())
            return readyFuture(Result<ClientRegistration>(registrationRefusals.takeFirst()));
        return readyFuture(
            Result<ClientRegistration>(ClientRegistration{QStringLiteral("client"), {}, QStringLiteral("none")}));
    }
    QFuture<Result<TokenGrant>> exchange(const AuthorizationAttempt &, const Secret &) override
    {
        ++exchanges;
        return readyFuture(exchangeAnswer);
    }
    QFuture<Result<DeviceAuthorization>> authorizeDevice(const Discovery &, const ClientRegistration &) override
    {
        return readyFuture(device);
    }
    QFuture<Result<TokenGrant>> pollDevice(const Discovery &, const ClientRegistration &, const Secret &,
                                           const Secret &) override
    {
        ++polls;
        return readyFuture(pollAnswers.size() > 1 ? pollAnswers.takeFirst() : pollAnswers.first());
    }
    QFuture<Result<TokenGrant>> refresh(const AuthorizationServerMetadata &, const Credential &credential,
                                        const RefreshTerms &asked) override
    {
        ++refreshes;
        lastRefreshed = credential;
        terms += asked;
        lastResource = asked.resource;
        if (onRefresh)
            onRefresh();
        if (!holding)
            return readyFuture(refreshAnswers.isEmpty() ? refreshAnswer : refreshAnswers.takeFirst());
        m_held = std::make_shared<QPromise<Result<TokenGrant>>>();
        m_held->start();
        return m_held->future();
    }
    QFuture<Result<TokenGrant>> obtain(const Server &, const AuthorizationServerMetadata &, const QString &resource,
                                       const QStringList &scopes, const Secret &dpopKey,
                                       std::chrono::milliseconds) override
    {
        ++obtained;
        lastKey = dpopKey;
        lastResource = resource;
        lastScopes = scopes;
        if (onObtain)
            onObtain();
        return readyFuture(obtainAnswer);
    }
    QFuture<Result<RevocationReport>> revoke(const AuthorizationServerMetadata &, const Credential &credential,
                                             const Secret &clientKey) override
    {
        ++revocations;
        lastRevoked = credential;
        lastKey = clientKey;
        return readyFuture(revocation);
    }

private:
    std::shared_ptr<QPromise<Result<TokenGrant>>> m_held;
};

} // namespace Latchkey::Test

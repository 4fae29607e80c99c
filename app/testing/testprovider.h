#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/credential/credential.h"
#include "core/credential/server.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace Latchkey {

//! An authorization server and any number of MCP servers with it, on one port of 127.0.0.1, for the tests of programs
//! that use Latchkey. It speaks the protocols (RFC 9728, 8414, 7591, 6749 with PKCE, 8628, 8707, 9207, 7009, 9449),
//! rotates refresh tokens and detects their reuse, and its user agrees to everything. Event-driven, in the thread that
//! makes it; forgets all when it is destroyed. Its tokens begin with `demo_at_` and `demo_rt_`, so that a test can look
//! for one that got out. Comes with the CMake component Testing, as Latchkey::Testing.
class TestProvider : public QObject
{
    Q_OBJECT
public:
    //! \a clock: by which its tokens expire.
    explicit TestProvider(Clock clock = systemClock(), QObject *parent = nullptr);
    ~TestProvider() override;

    //! Starts listening; call it first. Returns false if no port is free.
    [[nodiscard]] bool listen();
    QString issuer() const; //!< The authorization server's identifier (RFC 8414 section 2).

    //! Adds an MCP server, with one tool.
    Server addServer(const QString &name);
    //! What a user who has signed in at \a server has: for a store, or for CredentialSession::importCredential(). \a
    //! lifetime: of the access token; negative: it has expired.
    Credential signIn(const Server &server, std::chrono::seconds lifetime = std::chrono::hours(1));
    //! For LoginOptions::openBrowser: a browser whose user agrees.
    std::function<bool(const QUrl &)> browser();

    //! How long the access tokens of refreshes and sign-ins live from now on.
    void setTokenLifetime(std::chrono::seconds lifetime);
    void revoke(const Server &server); //!< Ends all tokens of \a server: a refresh gets `invalid_grant` from now on.
    //! Ends the access tokens of \a server before their time: they get a 401. Its refresh tokens stay good.
    void rejectAccessTokens(const Server &server);
    //! The next \a times token requests are answered with \a status and no tokens; nothing is spent.
    void failTokenRequests(int status, int times = 1);
    //! The next token request is acted on, and its answer is lost: the refresh token is spent.
    void loseNextAnswer();

    int refreshes() const; //!< Requests with the grant `refresh_token`, so far.
    //! How often a refresh token came that was spent: the mistake that Latchkey is there to prevent.
    int reusesDetected() const;
    //! Whether \a server takes \a accessToken now.
    bool accepts(const Server &server, const Secret &accessToken) const;

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace Latchkey

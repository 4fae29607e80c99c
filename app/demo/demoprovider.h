#pragma once

#include "app/demo/behaviour.h"
#include "app/demo/endpoint.h"
#include "app/demo/fault.h"
#include "app/demo/grants.h"
#include "app/demo/requestlog.h"
#include "app/demo/site.h"

#include <QtCore/QObject>
#include <QtCore/QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace Latchkey::Demo {

//! An authorization server and any number of MCP servers on one loopback port: for `--demo`, and for tests.
//! Speaks RFC 9728, 8414, 7591, 6749 with PKCE, 8628, 8707, 9207, 7009 and 9449 (ES256), and the 2025-11-25 revision of
//! MCP with one tool; rotates refresh tokens and detects their reuse. Event-driven, one thread; forgets everything when
//! it is destroyed.
//! Its tokens begin with `demo_at_` and `demo_rt_`, so that a test can look for one that got out.
class DemoProvider : public QObject, public Behaviour
{
    Q_OBJECT
public:
    using Endpoint = Demo::Endpoint;
    using Fault = Demo::Fault;

    //! As if a client had signed in. Real tokens: they are in no log of ours.
    struct Seed {
        QString clientId;
        QString issuer;
        QString resource; //!< The server's URL.
        Grants::Tokens tokens;
    };

    explicit DemoProvider(Clock clock = systemClock(), QObject *parent = nullptr);
    ~DemoProvider() override;

    //! On 127.0.0.1 only. \a port: 0 takes a free one. False: it is taken.
    bool listen(quint16 port = 0);
    QString issuer() const; //!< `http://127.0.0.1:PORT`; empty before listen().
    //! Whether the issuer's host is `localhost`, and so another one than that of the MCP servers.
    void setForeignlyIssued(bool foreign);
    QUrl statusPage() const; //!< The page for people.

    //! Adds an MCP server, after listen(); returns its URL.
    QString addServer(const QString &name);
    QString addServer(const ServerOffer &offer);
    QString urlOf(const QString &name) const;
    QStringList serverNames() const;

    //! Registers a client beforehand: with \a secret it authenticates by `client_secret_basic`, without it is a public
    //! one. Its redirect is `http://127.0.0.1/callback`, at any port.
    void addClient(const QString &clientId, const QByteArray &secret = {});

    //! Codes, tokens and their policy.
    Grants &grants();
    //! \a lifetime: of the access token; negative: it has expired already; not set: as usual. \a thumbprint: of the key
    //! that the tokens are bound to; empty: none.
    Seed seed(const QString &server, std::optional<std::chrono::seconds> lifetime = std::nullopt,
              const QByteArray &thumbprint = {});

    //! The next \a times requests of \a endpoint, after those that have faults already, meet \a fault.
    void addFault(Endpoint endpoint, const Fault &fault, int times = 1);
    void clearFaults();
    //! For \a duration \a server and the token requests for it are answered with 503 and Retry-After. Zero ends it.
    void startOutage(const QString &server, std::chrono::seconds duration);

    //! Requests of \a endpoint are acted on and not answered, until releaseAnswers(): lets a test look at that instant
    //! for as long as it needs.
    void holdAnswers(Endpoint endpoint);
    void releaseAnswers(Endpoint endpoint);
    int heldAnswers(Endpoint endpoint) const;

    //! What a user does at the page for codes. False: no such code is waiting.
    bool decideDevice(const QString &userCode, bool allow);

    // What a provider can do to all sign-ins at a server.
    void revokeFamily(const QString &server); //!< All its tokens are dead.
    void expireAccessTokens(const QString &server); //!< As if their time had passed; refresh tokens stay good.
    void rejectAccessTokens(const QString &server); //!< 401 from now on, although their time has not passed.

    //! Whether the newest sign-in at \a server is good for a refresh. False also if there was none.
    bool isFamilyAlive(const QString &server) const;
    //! How often a replaced refresh token came back, which ended its family.
    int reuseDetected() const;
    //! Whether \a server would take this access token now.
    bool accepts(const QString &server, const QByteArray &accessToken) const;

    //! Requests that have arrived so far, also those that met a fault.
    int requests(Endpoint endpoint) const;
    int tokenRequests(const QString &grantType) const;
    QString lastResource() const; //!< `resource` of the last token request.
    //! Requests that we are done with; the newest 1000, oldest first.
    QList<LoggedRequest> log() const;

Q_SIGNALS:
    //! A whole request is here; nothing has been done about it yet.
    void requestArrived(Latchkey::Demo::Endpoint endpoint);
    //! We are done with a request. \a status: 0 if it was left without an answer.
    void requestAnswered(Latchkey::Demo::Endpoint endpoint, int status);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Latchkey::Demo

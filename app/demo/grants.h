#pragma once

#include "core/base/clock.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>
#include <optional>

namespace Latchkey::Demo {

//! What an authorization server knows: clients, codes, and families of tokens. A pure model with an injected clock: no
//! socket, no timer. Refresh tokens rotate, and one that comes a second time ends its whole family (RFC 9700 4.14.2).
class Grants
{
public:
    struct Knobs {
        std::chrono::seconds accessTokenLifetime{60};
        bool grantRefreshTokens = true;
        bool rotate = true;
        std::chrono::seconds reuseGrace{0}; //!< For so long after its use a refresh token still works.
    };
    struct Request { //!< What an authorization was asked for and granted.
        QString clientId;
        QString redirectUri;
        QString codeChallenge;
        QString resource;
        QStringList scopes;
    };
    struct Tokens {
        QByteArray access;
        QByteArray refresh; //!< Empty: none.
        QDateTime expiresAt;
        QStringList scopes;
    };

    explicit Grants(Clock clock);

    Knobs knobs;

    QString registerClient(const QStringList &redirectUris);
    //! Whether \a redirectUri is registered for the client; loopback addresses may have any port (RFC 8252 7.3).
    bool mayRedirect(const QString &clientId, const QString &redirectUri) const;
    QByteArray issueCode(const Request &request);
    //! Single use; none: `invalid_grant`.
    std::optional<Tokens> exchange(const QByteArray &code, const QString &clientId, const QString &redirectUri,
                                   const QByteArray &verifier, const QString &resource);
    std::optional<Tokens> refresh(const QByteArray &token, const QString &clientId);
    void revoke(const QByteArray &token);
    //! Whether \a access is good at \a resource now.
    bool isGood(const QByteArray &access, const QString &resource) const;

    //! A family as if a client had signed in; its access token expires after \a lifetime, which may be negative.
    Tokens seed(const Request &request, std::chrono::seconds lifetime);

    bool isAlive(const QString &resource) const; //!< Any family for it.
    QDateTime expiryOf(const QString &resource) const; //!< Of the newest access token of a living family.
    void revokeAll(const QString &resource);
    void expireAccessTokens(const QString &resource);
    void rejectAccessTokens(const QString &resource); //!< Unexpired ones stop working.
    int reusesDetected() const { return m_reuses; }

private:
    struct Family {
        Request request;
        bool alive = true;
        QByteArray access;
        QDateTime accessExpiresAt;
        bool accessRejected = false;
        QByteArray refresh;
        QHash<QByteArray, QDateTime> used; // spent refresh tokens, and when
    };

    Tokens issue(Family &family, std::chrono::seconds lifetime);

    const Clock m_clock;
    QHash<QString, QStringList> m_clients;
    QHash<QByteArray, Request> m_codes;
    QList<Family> m_families;
    int m_reuses = 0;
};

QByteArray randomToken();

} // namespace Latchkey::Demo

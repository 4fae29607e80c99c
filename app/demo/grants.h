#pragma once

#include "core/base/clock.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>
#include <optional>
#include <variant>

namespace Latchkey::Demo {

//! What an authorization server knows of codes and of families of tokens. A pure model with an injected clock: no
//! socket, no timer. Refresh tokens rotate, and one that comes a second time ends its whole family (OAuth 2.1
//! section 4.3.1, RFC 9700 section 4.14.2).
class Grants
{
public:
    struct Policy {
        std::chrono::seconds accessTokenLifetime{60};
        bool grantRefreshTokens = true;
        bool rotate = true; //!< false: a refresh token stays as it is.
        //! For so long after its use a refresh token still works, and is answered with new tokens.
        std::chrono::milliseconds reuseGrace{0};
    };
    struct Request { //!< What an authorization was asked for and granted.
        QString clientId;
        QString redirectUri;
        QString codeChallenge;
        QString resource;
        QStringList scopes;
        QByteArray thumbprint = {}; //!< Of the key that its tokens are bound to (RFC 9449). Empty: they are not.
    };
    struct Tokens {
        QByteArray access;
        QByteArray refresh; //!< Empty: none.
        QDateTime expiresAt; //!< UTC
        QStringList scopes;
        std::chrono::seconds lifetime{0};
        bool areBound = false; //!< To a key.
    };
    enum class Refusal { InvalidGrant, InvalidProof, InvalidScope, InvalidTarget };
    using Outcome = std::variant<Tokens, Refusal>;

    //! How the newest sign-in at a resource fares.
    struct Summary {
        enum class State {
            None, //!< Nobody has signed in.
            Alive,
            Revoked, //!< By its client, or by us.
            Reused, //!< Ended, because a replaced refresh token came back.
        };
        State state = State::None;
        QDateTime signedInAt;
        QDateTime refreshedAt; //!< Invalid if it never was.
        QDateTime accessExpiresAt; //!< Of the newest access token; invalid: it is rejected already.
        std::chrono::seconds lifetime{0};
        int refreshes = 0;
        int families = 0; //!< Sign-ins that are alive.
    };

    explicit Grants(Clock clock);

    Policy policy;
    //! Access tokens for \a resource last \a lifetime, whatever the policy says.
    void setLifetime(const QString &resource, std::chrono::seconds lifetime) { m_lifetimes.insert(resource, lifetime); }

    //! Good for a minute, and once.
    QByteArray issueCode(const Request &request, bool withRefreshToken = true);
    //! A code that comes a second time ends what it was exchanged for (OAuth 2.1 section 4.1.3). \a thumbprint: of the
    //! key that the client has proved to have, to which the tokens are bound; empty: none.
    Outcome exchange(const QByteArray &code, const QString &clientId, const QString &redirectUri,
                     const QByteArray &verifier, const QString &resource, const QByteArray &thumbprint = {});
    //! \a resource and \a scopes: empty for "as granted". \a keep: the token is not replaced this once. A refusal other
    //! than InvalidGrant spends nothing.
    Outcome refresh(const QByteArray &token, const QString &clientId, const QString &resource = {},
                    const QStringList &scopes = {}, bool keep = false, const QByteArray &thumbprint = {});
    //! Ends the family of a refresh token, or an access token alone. Nothing happens to tokens of other clients.
    void revoke(const QByteArray &token, const QString &clientId);

    //! A family without a code, as if a client had signed in with one. Not set: its access token lasts as usual;
    //! negative: it has expired.
    Tokens seed(const Request &request, std::optional<std::chrono::seconds> lifetime, bool withRefreshToken = true);

    bool isGood(const QByteArray &access, const QString &resource) const; //!< Whether it opens \a resource now.
    QByteArray thumbprintOf(const QByteArray &access) const; //!< Of the key that it is bound to. Empty: it is not.
    //! Whether this refresh token would be exchanged now.
    bool isRefreshable(const QByteArray &token) const;
    bool isAlive(const QString &resource) const; //!< The newest sign-in there.
    Summary summaryOf(const QString &resource) const;
    //! What a code or a refresh token, also a spent one, is for. Empty: it is unknown.
    QString resourceOf(const QByteArray &codeOrRefreshToken) const;
    int reusesDetected() const { return m_reuses; }

    // What an administrator can do to all sign-ins at a resource.
    void revokeAll(const QString &resource);
    void expireAccessTokens(const QString &resource); //!< As if their time had passed.
    void rejectAccessTokens(const QString &resource); //!< Unexpired ones stop working.

private:
    using FamilyId = int; // index into m_families

    struct Family {
        Request request;
        Summary summary;
        bool refreshable = true;
        bool alive() const { return summary.state == Summary::State::Alive; }
    };
    struct Code {
        Request request;
        QDateTime expiresAt;
        bool refreshable = true;
        FamilyId family = -1; // once it has been exchanged
    };
    struct AccessToken {
        FamilyId family = -1;
        QDateTime expiresAt;
        bool rejected = false;
    };
    struct RefreshToken {
        FamilyId family = -1;
        QDateTime replacedAt; // invalid: it is current
    };

    FamilyId begin(const Request &request, bool refreshable);
    Tokens issue(FamilyId family, const QByteArray &refreshToken, const QStringList &scopes,
                 std::optional<std::chrono::seconds> lifetime = std::nullopt);
    QByteArray newRefreshToken(FamilyId family);
    void end(FamilyId family, Summary::State why);
    bool mayComeBack(const RefreshToken &token) const;
    void forgetOldAccessTokens();

    const Clock m_clock;
    QHash<QString, std::chrono::seconds> m_lifetimes;
    QHash<QByteArray, Code> m_codes;
    QHash<QByteArray, AccessToken> m_access;
    QHash<QByteArray, RefreshToken> m_refresh;
    QList<Family> m_families;
    int m_reuses = 0;
};

} // namespace Latchkey::Demo

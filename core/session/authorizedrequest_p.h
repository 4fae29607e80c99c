#pragma once

#include "core/base/operation_p.h"
#include "core/base/secret.h"
#include "core/oauth/challenge.h"
#include "core/session/authorizednetwork.h"
#include "core/session/credentialsession.h"

#include <QtCore/QPointer>
#include <QtNetwork/QNetworkRequest>

#include <optional>
#include <type_traits>
#include <utility>

namespace Latchkey {

//! One request, from its token to the answer that counts. Owned by its AuthorizedNetwork until it has finished.
class AuthorizedRequest : public Operation<ReplyHandle>
{
public:
    struct Body {
        QByteArray bytes;
        QPointer<QIODevice> device; //!< Instead of bytes, if \a isDevice.
        bool isDevice = false;
        qint64 start = 0; //!< Where the device stood.
    };

    AuthorizedRequest(CredentialSession &session, QNetworkAccessManager &network, const QNetworkRequest &request,
                      const QByteArray &method, const Body &body, AuthorizedNetwork &parent);
    QFuture<Result<ReplyHandle>> start();
    void abandon(); //!< The session is gone.

private:
    //! Does what the session tells of. False: whoever was told has ended this.
    template<typename F>
    bool outlives(F f)
    {
        const QPointer<QObject> guard(this);
        f();
        return guard && !isFinished();
    }

    //! step() for the future that \a ask gets of the session.
    template<typename Ask, typename F>
    void stepWith(Ask ask, F next)
    {
        std::invoke_result_t<Ask, CredentialSession &> future;
        if (outlives([&] { future = ask(m_session); }))
            step(future, std::move(next));
    }

    void bodyLost();
    Status addConfiguredHeaders();
    void obtainToken();
    bool mayNeedNoSignIn(const Error &error) const;
    void awaitAuthorities();
    void transmit();
    void headArrived();
    void handleUnauthorized();
    bool isUnauthorized(int status) const;
    std::optional<QUrl> redirectOf(int status) const;
    void follow(const QUrl &next);
    void handleAnonymousAnswer(int status);
    std::optional<BearerChallenge> challenge() const;
    bool wantsMoreScopes() const;
    void lookForWiderToken();
    void requestWantedScopes();
    void replaceToken();
    bool rewindBody();
    void conclude(Result<ReplyHandle> &outcome) override;
    void leave() override;

    AuthorizedNetwork &m_owner;
    CredentialSession &m_session;
    QNetworkAccessManager &m_network;
    QNetworkRequest m_request;
    const QByteArray m_method;
    const Body m_body;
    const qint64 m_readAhead; // from the beginning: what came before would not be counted
    AccessToken m_token; // empty: the server is authorized otherwise, or nobody has signed in
    std::optional<Error> m_signInNeeded; // what there is instead of a token, should the server ask for one
    ReplyHandle m_reply;
    bool m_repeated = false;
    bool m_provenAgain = false;
    int m_redirects = 0;
};

} // namespace Latchkey

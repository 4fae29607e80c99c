#pragma once

#include "core/base/clock.h"
#include "core/base/export.h"
#include "core/base/result.h"
#include "core/credential/server.h"
#include "core/oauth/networksettings.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>
#include <memory>

class QNetworkAccessManager;

namespace Latchkey {

//! What a server said to a client that it does not know.
struct LATCHKEY_EXPORT ProbeFinding {
    Q_GADGET
public:
    //! What is at an address.
    enum class Kind {
        OAuth, //!< It wants a sign-in, at `issuer`.
        Open, //!< It lets everybody in. With `issuer`: it offers a sign-in all the same.
        OtherAuthorization, //!< It wants a key, or does not say where to sign in.
        Moved, //!< It redirects to another address, `movedTo`, which was not asked.
        NotMcp, //!< Something answers, but it does not speak MCP over HTTP.
    };
    Q_ENUM(Kind)

    Kind kind = Kind::NotMcp; //!< What is there.
    QString issuer = {}; //!< Of the authorization server, sanitized.
    QStringList scopes = {}; //!< That a sign-in would ask for.
    QString movedTo = {}; //!< Sanitized, without a query.
    QString detail = {}; //!< For logs and details, in English: "HTTP 404".

    friend bool operator==(const ProbeFinding &, const ProbeFinding &) = default;
};

//! Stable words: "oauth", "open", "other_authorization", "moved", "not_mcp".
LATCHKEY_EXPORT QString wordFor(ProbeFinding::Kind kind);

//! Asks one address after another what is there, with the first request of an MCP client: without a credential, without
//! configured headers, following no redirect, registering nothing, opening no browser. One at a time: a new one ends the
//! one before. Used from the thread that made it; elsewhere start() is refused (Internal), and cancel() does nothing.
class LATCHKEY_EXPORT ServerProbe : public QObject
{
    Q_OBJECT
public:
    //! Asks through the network that \a settings describe; nothing before start().
    explicit ServerProbe(const NetworkSettings &settings = {}, QObject *parent = nullptr);
    ~ServerProbe() override;

    //! Asks what is at \a url, for at most \a bound. Errors: InvalidInput (not an address that a server can have),
    //! Network (not reachable, no answer in time, or out of order for now), Protocol (what it says about signing in
    //! cannot be used), Cancelled (by the next one, by cancel(), or by destruction).
    QFuture<Result<ProbeFinding>> start(const QString &url, std::chrono::milliseconds bound = std::chrono::seconds(20));
    void cancel(); //!< Ends what is under way: it yields Cancelled.

private:
    const NetworkSettings m_settings;
    std::unique_ptr<QNetworkAccessManager> m_network; // destroying it ends everything under way
};

} // namespace Latchkey

#pragma once

#include "core/session/credentialsession.h"
#include "core/session/sessionfactory.h"
#include "tests/support/proxyserver.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/testauthority.h"

#include <QtCore/QJsonObject>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QNetworkAccessManager>

#include <functional>
#include <memory>
#include <optional>

namespace Latchkey::Test {

//! The internet in small: an MCP server, its authorization server and a third one at names of their own, with TLS by a
//! private authority, reached through a proxy that leads nowhere else. At first all of them are honest.
class World
{
public:
    //! What the user's browser does with the address that it is given.
    using Browser = std::function<void(World &world, const QUrl &address)>;

    explicit World(const TestAuthority &authority);

    static QStringList names(); //!< That the authority has to issue one certificate for.

    // Names are looked up nowhere: resolve says where they lead to. Nothing: nobody but the proxy knows.
    QHash<QString, QList<QHostAddress>> resolve;

    ScriptedServer mcp; //!< https://mcp.latchkey.test, whose server is at /mcp
    ScriptedServer login; //!< https://login.latchkey.test, its issuer
    ScriptedServer evil; //!< https://evil.latchkey.test, which has no business here
    ProxyServer proxy;

    // The documents as they are served now; change them, and nothing else has to be.
    QJsonObject resourceMetadata;
    QJsonObject issuerMetadata;
    QJsonObject registration;
    QJsonObject grant;
    QByteArray challenge;
    Browser browser; //!< The honest one takes the code back at once.
    QList<QUrl> opened; //!< Addresses that were opened.

    //! The answer of the authorization server, to the redirect URI and with the state of \a address.
    static QUrl redirectOf(const QUrl &address, const QByteArray &answer, const QByteArray &state = {});
    static QByteArray queryValue(const QUrl &address, const QByteArray &name); //!< Decoded.
    void visit(const QUrl &address); //!< As a browser does that follows nothing.

    Server server;
    NetworkSettings network; //!< Proxy and authority.
    std::chrono::milliseconds exchangeBound = std::chrono::seconds(20);
    qint64 answerBytes = qint64{256} * 1024;

    //! Signs in from start to end. Owned by the session.
    Login *startSignIn(std::chrono::milliseconds browserBound = std::chrono::minutes(5));
    Status signIn();
    CredentialSession &session();

    QByteArray credentialsFile() const;
    QString home() const { return m_home.path(); }
    bool lockIsFree() const;
    //! What ought to have gone to one server only, and which others got it. Empty: nobody.
    QStringList leaks() const;

    // Secrets that the world knows, to be looked for.
    static constexpr char code[] = "CODE-of-the-user";
    static constexpr char newAccess[] = "ACCESS-new";
    static constexpr char newRefresh[] = "REFRESH-new";
    static constexpr char oldAccess[] = "ACCESS-previous";
    static constexpr char oldRefresh[] = "REFRESH-previous";
    static constexpr char header[] = "HEADER-of-the-user";

    void storePrevious(std::chrono::seconds left = std::chrono::hours(1)); //!< An earlier sign-in at this server.

private:
    void serveHonestly();

    TemporaryHome m_home;
    QNetworkAccessManager m_browser;
    std::unique_ptr<QNetworkAccessManager> m_access;
    std::unique_ptr<SessionFactory> m_factory;
    std::unique_ptr<CredentialSession> m_session;
};

} // namespace Latchkey::Test

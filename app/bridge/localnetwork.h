#pragma once

#include <QtCore/QDeadlineTimer>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QTcpSocket>

#include <memory>
#include <vector>

namespace Latchkey {

class CredentialSession;

//! The way to a server on this machine that speaks plain http: its connections are of the thread that uses it.
//! QNetworkAccessManager hands every request to a thread of its own, which asks back for the body: four changes of threads,
//! and longer than such a server takes to answer. Everything else goes through it as before: TLS, proxies, other machines.
class LocalNetwork final : public QNetworkAccessManager
{
public:
    //! Deleted later: whoever lets go of one may have been called by it.
    using Connection = std::unique_ptr<QTcpSocket, QScopedPointerDeleteLater>;

    static constexpr int defaultPort = 80;

    //! Whether it leads to the server of \a session.
    static bool leadsTo(const CredentialSession &session);

    //! One that is open and idle, if there is; otherwise yet to be connected.
    Connection connectionTo(const QUrl &url);
    void keep(Connection connection); //!< It is idle.

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body) override;

private:
    struct Idle {
        Connection connection;
        QDeadlineTimer until;
    };
    std::vector<Idle> m_idle;
};

} // namespace Latchkey

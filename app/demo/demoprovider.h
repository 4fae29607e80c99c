#pragma once

#include "app/demo/grants.h"
#include "app/demo/http.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QQueue>
#include <QtCore/QSet>
#include <QtNetwork/QTcpServer>

#include <chrono>
#include <optional>

namespace Latchkey::Demo {

//! An authorization server and any number of MCP servers on one loopback port: for `--demo`, and for tests.
//! Speaks RFC 9728, 8414, 7591, 6749 with PKCE, 8707, 9207 and 7009, and the 2025-11-25 revision of MCP with one tool.
//! Event-driven, one thread.
class DemoProvider : public QObject
{
    Q_OBJECT
public:
    enum class Endpoint { Mcp, ResourceMetadata, ServerMetadata, Register, Authorize, Token, Revoke, Page };
    Q_ENUM(Endpoint)

    //! One request of an endpoint that does not go as it should.
    struct Fault {
        enum class Kind {
            Answer, //!< This response, and nothing is processed.
            CloseBefore, //!< The connection is closed, and nothing is processed.
            CloseAfter, //!< It is processed, and the answer is lost.
            Hang, //!< Nothing is processed, and nothing is ever answered.
        };
        Kind kind = Kind::Answer;
        HttpResponse response;
    };

    //! As if a client had signed in.
    struct Seed {
        QString clientId;
        QString issuer;
        QString resource;
        Grants::Tokens tokens;
    };

    explicit DemoProvider(Clock clock = systemClock(), QObject *parent = nullptr);
    ~DemoProvider() override;

    bool listen();
    QString issuer() const; //!< `http://127.0.0.1:PORT`; empty before listen().
    //! Adds an MCP server; returns its URL.
    QString addServer(const QString &name);
    QString urlOf(const QString &name) const;

    Grants &grants() { return m_grants; }
    bool autoApprove = false; //!< The user agrees at once, without a page.
    bool omitScope = false; //!< In answers of the token endpoint.
    bool omitRefreshToken = false; //!< In answers to refreshes.
    bool omitExpiry = false;
    std::chrono::milliseconds tokenLatency{0}; //!< Before a token request is answered; it is processed first.

    void addFault(Endpoint endpoint, const Fault &fault) { m_faults[endpoint].enqueue(fault); }
    Seed seed(const QString &server, std::chrono::seconds lifetime);

    int requests(Endpoint endpoint) const { return m_requests.value(endpoint); }
    int tokenRequests(const QString &grantType) const { return m_tokenRequests.value(grantType); }
    QString lastResource() const { return m_lastResource; } //!< `resource` of the last token request.

Q_SIGNALS:
    void requestArrived(Latchkey::Demo::DemoProvider::Endpoint endpoint);

private:
    void accept();
    void receive(QTcpSocket *socket);
    void serve(QTcpSocket *socket, const HttpRequest &request);
    void answer(QTcpSocket *socket, const HttpResponse &response);
    std::optional<Endpoint> endpointOf(const HttpRequest &request) const;
    HttpResponse process(Endpoint endpoint, const HttpRequest &request);

    HttpResponse mcp(const HttpRequest &request);
    HttpResponse resourceMetadata(const HttpRequest &request) const;
    HttpResponse serverMetadata() const;
    HttpResponse registerClient(const HttpRequest &request);
    HttpResponse authorize(const HttpRequest &request);
    HttpResponse decide(const HttpRequest &request);
    HttpResponse token(const HttpRequest &request);
    HttpResponse revoke(const HttpRequest &request);
    HttpResponse page(const HttpRequest &request);

    struct Pending {
        Grants::Request request;
        QString state;
    };
    HttpResponse redirect(const Pending &pending, bool allowed);
    HttpResponse tokenAnswer(const std::optional<Grants::Tokens> &tokens, bool refreshed) const;

    const Clock m_clock;
    Grants m_grants;
    QTcpServer m_server;
    QStringList m_names;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QHash<QByteArray, Pending> m_tickets; // consent pages that are open
    QByteArray m_pageTicket;
    QDateTime m_outageUntil;
    QHash<Endpoint, QQueue<Fault>> m_faults;
    QHash<Endpoint, int> m_requests;
    QHash<QString, int> m_tokenRequests;
    QString m_lastResource;
};

} // namespace Latchkey::Demo

#pragma once

#include "core/base/clock.h"
#include "core/base/operation_p.h"
#include "core/base/patienttimer_p.h"
#include "core/credential/checkoutcome.h"
#include "core/session/authorizednetwork.h"
#include "core/session/eventstream.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonObject>
#include <QtCore/QUrl>

#include <functional>
#include <memory>
#include <optional>

class QNetworkAccessManager;
class QNetworkRequest;

namespace Latchkey {

//! Asks a server for the list of its tools, as a client would, with what there is for it: by a session (MCP 2025-03-26
//! to 2025-11-25), else by a request that stands alone (2026-07-28), else by HTTP+SSE (2024-11-05). Calls none of its
//! tools and opens no browser. Always comes to an outcome. Goes with its session, if that goes first.
class ServerCheck : public Operation<CheckOutcome>
{
public:
    ServerCheck(CredentialSession &session, Clock clock);
    ~ServerCheck() override;
    void start(std::chrono::milliseconds bound);

private:
    enum class Way { Session, StandAlone, Events };
    using Answered = std::function<void(const QJsonObject &answer)>;

    void runOut();
    void initialize();
    void initialized(const QJsonObject &answer);
    void listTools(const QString &cursor);
    void countTools(const QJsonObject &answer);
    void standAlone();
    void listen();
    void begin(const QByteArray &endpoint);

    void send(const QString &method, QJsonObject parameters, Answered answered);
    void notify(const QString &method, const std::function<void()> &sent);
    QNetworkRequest request(const QString &method) const;
    void handleHead(const Result<ReplyHandle> &outcome);
    void handleFailure(const Error &error);
    void handleRefusal(int status);
    void askAnonymously(int status);
    void replaceToken();
    void read();
    void readStream();
    void take(const QByteArray &json);
    void end(CheckOutcome::Kind kind, const QString &detail = {});
    void closeSession();

    CredentialSession &m_session;
    const Clock m_clock;
    AuthorizedNetwork m_network;
    std::unique_ptr<QNetworkAccessManager> m_anonymousNetwork; // null: nobody was asked without the token
    PatientTimer m_bound;
    QElapsedTimer m_elapsed;
    Way m_way = Way::Session;
    QUrl m_target;
    QByteArray m_sessionId;
    QString m_version;
    int m_id = 0;
    Answered m_answered; // called with the answer to m_id
    bool m_isAnswered = false;
    ReplyHandle m_reply;
    std::optional<EventStream> m_events; // of the answer to m_id
    ReplyHandle m_stream; // of HTTP+SSE
    EventStream m_streamed;
    QString m_firstRefusal;
    int m_pagesLeft;
    CheckOutcome m_outcome;
};

} // namespace Latchkey

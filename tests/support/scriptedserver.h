#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayList>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPair>
#include <QtCore/QQueue>
#include <QtCore/QString>
#include <QtCore/QUrl>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QTcpServer>

#include <chrono>
#include <functional>
#include <memory>

class QSslConfiguration;
class QTcpSocket;

namespace Latchkey::Test {

using Headers = QList<QPair<QByteArray, QByteArray>>;

//! A request as it came over the wire.
struct Request {
    QByteArray method;
    QByteArray target; //!< Path and query, still encoded.
    Headers headers;
    QByteArray body;
    QSslCertificate client; //!< What the client showed who it is with; null: nothing.
    int connection = 0; //!< Which of the server's connections it came on, from 0 in the order of their arrival.

    QByteArray path() const; //!< Without the query.
    QByteArray header(QByteArrayView name) const; //!< Empty: there is none.
    bool hasHeader(QByteArrayView name) const;
    //! The fields of a form, decoded; the last one of a name wins.
    QHash<QByteArray, QByteArray> form() const;
};

//! What the server does with a request.
struct Answer {
    enum class Manner {
        Whole, //!< Sends everything, and closes unless \a keepAlive.
        CloseUnanswered, //!< Reads the whole request, and closes without a byte.
        Stall, //!< Reads the whole request, and says nothing.
        StallAfterHead, //!< Sends the head, announces the body, and says nothing more.
        Truncate, //!< Announces the whole body, sends half of it, and closes.
        Endless, //!< Sends the head, and then the body again and again, as fast as it is taken.
        Drip, //!< Sends the head, and then the body byte by byte, again and again.
        Stream, //!< Sends head and body, and then whatever say() says.
        Long, //!< Sends the head, the body, \a repeated as often as \a times says, as fast as it is taken, and \a last.
    };

    int status = 200;
    QByteArray body;
    Headers headers;
    Manner manner = Manner::Whole;
    bool keepAlive = false;
    QByteArray repeated = {}; //!< Of Manner::Long.
    qint64 times = 0;
    QByteArray last = {};

    static Answer json(const QByteArray &body, int status = 200);
    static Answer of(Manner manner);
};

//! An HTTP/1.1 server on 127.0.0.1 and a free port that records requests and answers from a script. For classes that
//! talk HTTP; everything above them uses fakes. Lives in the thread that made it.
class ScriptedServer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<Answer(const Request &)>;

    explicit ScriptedServer(QObject *parent = nullptr);
    //! One that speaks TLS.
    explicit ScriptedServer(const QSslConfiguration &tls, QObject *parent = nullptr);
    ~ScriptedServer() override;

    quint16 port() const;
    QString origin() const; //!< `http://127.0.0.1:PORT`
    QUrl url(const QString &pathAndQuery) const;

    //! Answers every request to \a path (without a query) like this; else 404.
    void answer(const QByteArray &path, const Answer &answer);
    void answer(const QByteArray &path, Handler handler);
    //! The next request to \a path, once; goes before answer().
    void enqueue(const QByteArray &path, const Answer &answer);

    const QList<Request> &requests() const { return m_requests; }
    QList<Request> requestsTo(const QByteArray &path) const;
    int connections() const { return m_connections; }
    int streams() const; //!< That are open, of Manner::Stream.
    void say(const QByteArray &bytes); //!< On the newest of them.
    void closeStreams();
    void closeIdleConnections(); //!< Those that wait for their next request.

Q_SIGNALS:
    void requestArrived();
    //! Of a connection that we did not close.
    void connectionClosedByPeer();

private:
    class Connection;
    QList<Connection *> openStreams() const;
    Answer answerTo(const Request &request);
    void accept();
    ScriptedServer(std::unique_ptr<QTcpServer> server, QObject *parent);

    const std::unique_ptr<QTcpServer> m_server;
    QHash<QByteArray, Handler> m_handlers;
    QHash<QByteArray, QQueue<Answer>> m_queued;
    QList<Request> m_requests;
    int m_connections = 0;
};

} // namespace Latchkey::Test

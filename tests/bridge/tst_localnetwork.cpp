#include "app/bridge/localnetwork.h"
#include "tests/bridge/link.h"
#include "tests/support/testauthority.h"
#include "tests/support/testmain.h"

#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QTcpServer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

Answer kept(const QByteArray &body)
{
    Answer made = Answer::json(body);
    made.keepAlive = true;
    return made;
}

QNetworkRequest to(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setRawHeader("Content-Type", "application/json");
    return request;
}

//! Says what it is told to, whatever it is asked, and closes.
struct RawServer {
    QTcpServer server;
    QByteArray words;

    explicit RawServer(const QByteArray &words)
        : words(words)
    {
        server.listen(QHostAddress::LocalHost);
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
            QTcpSocket *socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                (void)socket->readAll();
                socket->write(this->words);
                socket->disconnectFromHost();
            });
        });
    }
    QUrl url() const { return QUrl(u"http://127.0.0.1:%1/"_s.arg(server.serverPort())); }
};

} // namespace

//! Requests to servers on this machine, without a thread in between.
class TestLocalNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHeadSaysWhatIsAskedFor()
    {
        ScriptedServer server;
        LocalNetwork network;
        QUrl url = server.url(u"/a%20b?c=d%26#part"_s);
        url.setUserInfo(u"me:secret"_s);
        QNetworkReply *reply = network.post(to(url), "{}");
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 404);
        QCOMPARE(reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString(), u"Scripted"_s);
        const Request asked = server.requests().last();
        QCOMPARE(asked.method, QByteArray("POST"));
        QCOMPARE(asked.target, QByteArray("/a%20b?c=d%26"));
        QCOMPARE(asked.header("Host"), "127.0.0.1:" + QByteArray::number(server.port()));
        QCOMPARE(asked.header("Accept-Encoding"), QByteArray("identity"));
        QCOMPARE(asked.header("Content-Length"), QByteArray("2"));
        QVERIFY(!asked.hasHeader("Authorization"));
        QCOMPARE(asked.body, QByteArray("{}"));
        QNetworkReply *another = network.sendCustomRequest(to(server.url({})), "OPTIONS");
        QTRY_VERIFY(another->isFinished());
        QCOMPARE(server.requests().last().method, QByteArray("OPTIONS"));
        QCOMPARE(server.requests().last().target, QByteArray("/"));
    }

    void aConnectionIsUsedAgain()
    {
        ScriptedServer server;
        server.answer("/mcp", kept("{}"));
        LocalNetwork network;
        for (int i = 0; i < 5; ++i) {
            QNetworkReply *reply = network.post(to(server.url(u"/mcp"_s)), "{}");
            QTRY_VERIFY(reply->isFinished());
            QCOMPARE(reply->readAll(), QByteArray("{}"));
        }
        QCOMPARE(server.connections(), 1);
        // Those that are under way together have one each.
        QNetworkReply *first = network.get(to(server.url(u"/mcp"_s)));
        QNetworkReply *second = network.get(to(server.url(u"/mcp"_s)));
        QTRY_VERIFY(first->isFinished() && second->isFinished());
        QCOMPARE(server.connections(), 2);
    }

    //! Even if we have not heard of it yet: nobody would know whether the server has acted.
    void aConnectionThatWasClosedIsNotUsed()
    {
        ScriptedServer server;
        server.answer("/mcp", kept("{}"));
        LocalNetwork network;
        QNetworkReply *first = network.post(to(server.url(u"/mcp"_s)), "1");
        QTRY_VERIFY(first->isFinished());
        server.closeIdleConnections();
        QNetworkReply *second = network.post(to(server.url(u"/mcp"_s)), "2");
        QTRY_VERIFY(second->isFinished());
        QCOMPARE(second->error(), QNetworkReply::NoError);
        QCOMPARE(server.connections(), 2);
    }

    void whatFollowsAnAnswerIsNotTheNextOne()
    {
        RawServer server(
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil");
        LocalNetwork network;
        for (int i = 0; i < 2; ++i) {
            QNetworkReply *reply = network.get(to(server.url()));
            QTRY_VERIFY(reply->isFinished());
            QCOMPARE(reply->readAll(), QByteArray("ok"));
        }
    }

    void anAnswerThatFailsSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QNetworkReply::NetworkError>("error");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        const QByteArray head = "HTTP/1.1 200 OK\r\n";
        QTest::newRow("no HTTP") << QByteArray("220 smtp.example\r\n") << QNetworkReply::ProtocolFailure << 0
                                 << QByteArray();
        QTest::newRow("two lengths") << QByteArray(head + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nhi")
                                     << QNetworkReply::ProtocolFailure << 0 << QByteArray();
        QTest::newRow("nothing") << QByteArray() << QNetworkReply::RemoteHostClosedError << 0 << QByteArray();
        QTest::newRow("half a head") << head << QNetworkReply::RemoteHostClosedError << 0 << QByteArray();
        QTest::newRow("half a body") << QByteArray(head + "Content-Length: 9\r\n\r\nhalf")
                                     << QNetworkReply::RemoteHostClosedError << 200 << QByteArray("half");
        QTest::newRow("half a chunk size") << QByteArray(head + "Transfer-Encoding: chunked\r\n\r\n2\r\nhi\r\nx")
                                           << QNetworkReply::RemoteHostClosedError << 200 << QByteArray("hi");
        QTest::newRow("a bad chunk") << QByteArray(head + "Transfer-Encoding: chunked\r\n\r\n2\r\nhi!\r\n")
                                     << QNetworkReply::ProtocolFailure << 200 << QByteArray("hi");
        QTest::newRow("a body up to the end")
            << QByteArray(head + "\r\nall") << QNetworkReply::NoError << 200 << QByteArray("all");
    }
    void anAnswerThatFailsSaysWhy()
    {
        QFETCH(QByteArray, words);
        QFETCH(QNetworkReply::NetworkError, error);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        RawServer server(words);
        LocalNetwork network;
        QNetworkReply *reply = network.get(to(server.url()));
        QSignalSpy failed(reply, &QNetworkReply::errorOccurred);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(reply->error(), error);
        QCOMPARE(failed.size(), error == QNetworkReply::NoError ? 0 : 1);
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), status);
        QCOMPARE(reply->readAll(), body);
        QVERIFY(error == QNetworkReply::NoError || !reply->errorString().isEmpty());
    }

    void aServerThatIsNotThereIsAnErrorLater()
    {
        QUrl url;
        {
            const RawServer gone({});
            url = gone.url();
        }
        LocalNetwork network;
        QNetworkReply *reply = network.get(to(url));
        QVERIFY(!reply->isFinished()); // somebody has to be able to listen
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->error(), QNetworkReply::ConnectionRefusedError);
    }

    void aLongBodyIsSentWhole()
    {
        ScriptedServer server;
        server.answer("/mcp", kept("{}"));
        LocalNetwork network;
        const QByteArray text = QByteArray("0123456789abcde\n").repeated(500'000);
        QNetworkReply *reply = network.post(to(server.url(u"/mcp"_s)), text);
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 30'000);
        QVERIFY(server.requests().last().body == text);
        QNetworkReply *next = network.post(to(server.url(u"/mcp"_s)), "{}");
        QTRY_VERIFY(next->isFinished());
        QCOMPARE(server.connections(), 1);
    }

    void noMoreIsReadThanIsTaken()
    {
        ScriptedServer server;
        Answer endless = Answer::of(Answer::Manner::Endless);
        server.answer("/mcp", endless);
        LocalNetwork network;
        QNetworkReply *reply = network.get(to(server.url(u"/mcp"_s)));
        reply->setReadBufferSize(1000);
        QTRY_VERIFY(reply->bytesAvailable() >= 1000);
        constexpr qint64 portion = 64LL * 1024;
        qint64 taken = 0;
        while (taken < 100 * portion) {
            QTRY_VERIFY(reply->bytesAvailable() > 0);
            QVERIFY(reply->bytesAvailable() <= 1000 + portion);
            taken += reply->read(portion).size();
        }
        QVERIFY(!reply->isFinished());
    }

    void whatIsCalledOffEnds()
    {
        ScriptedServer server;
        QSignalSpy closed(&server, &ScriptedServer::connectionClosedByPeer);
        server.answer("/mcp", Answer::of(Answer::Manner::Stall));
        LocalNetwork network;
        QNetworkReply *called = network.get(to(server.url(u"/mcp"_s)));
        const QNetworkReply *deleted = network.get(to(server.url(u"/mcp"_s)));
        QTRY_COMPARE(server.requests().size(), 2);
        called->abort();
        QCOMPARE(called->error(), QNetworkReply::OperationCanceledError);
        QVERIFY(called->isFinished());
        delete deleted;
        QTRY_COMPARE(closed.size(), 2);
    }

    //! Which of the two ways a bridge takes is told by the address alone; what goes over it is the same.
    void aServerElsewhereIsReachedAsBefore()
    {
        TestAuthority authority;
        if (!authority.isValid())
            QSKIP("needs openssl");
        QVERIFY(authority.issue({u"localhost"_s}));
        ScriptedServer server(authority.serverConfiguration(u"localhost"_s));
        Link link;
        Server remote;
        remote.identity = {u"remote"_s, u"https://localhost:%1/mcp"_s.arg(server.port())};
        remote.httpHeaders = {{u"Authorization"_s, u"Bearer SECRET-KEY"_s}};
        link.network.authorities = {authority.certificate()};
        link.open(remote, Link::quick());
        QVERIFY(!LocalNetwork::leadsTo(*link.session));
        server.answer("/mcp", [](const Request &request) {
            return request.body.contains("initialize") ? Answer::json(initializeAnswer)
                                                       : events("data: " + answer(idOf(request)) + "\n\n");
        });
        link.bridge->accept(initialize);
        QVERIFY(link.hears(initializeAnswer));
        link.bridge->accept(request(1, u"tools/call"_s));
        QVERIFY(link.hears(answer(1)));
    }
};

LATCHKEY_TEST(TestLocalNetwork)
#include "tst_localnetwork.moc"

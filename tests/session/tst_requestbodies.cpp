#include "app/demo/demohome.h"
#include "app/demo/demoprovider.h"
#include "core/session/authorizednetwork.h"
#include "tests/session/networkfixture.h"
#include "tests/session/sessionfixture.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QBuffer>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A device that cannot go back.
class Stream : public QIODevice
{
public:
    explicit Stream(const QByteArray &content)
        : m_left(content)
    {
        open(QIODevice::ReadOnly);
    }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_left.isEmpty() && QIODevice::bytesAvailable() == 0; }
    qint64 bytesAvailable() const override { return m_left.size() + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        if (m_left.isEmpty())
            return -1;
        const auto size = std::min<qint64>(maximum, m_left.size());
        std::copy_n(m_left.constData(), size, data);
        m_left.remove(0, size);
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_left;
};

} // namespace

class TestRequestBodies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStreamArrivesBeforeItsEnd()
    {
        NetworkFixture home;
        Answer answer = Answer::of(Answer::Manner::StallAfterHead);
        answer.body = "data: never\n\n";
        home.mcp.answer("/mcp", answer);
        const auto reply = home.send();
        QVERIFY(reply);
        QVERIFY(!(*reply)->isFinished());
        QCOMPARE(statusOf(*reply), 200);
    }

    void aHandleThatIsDroppedEndsTheReply()
    {
        NetworkFixture home;
        home.mcp.answer("/mcp", Answer::of(Answer::Manner::StallAfterHead));
        QSignalSpy closed(&home.mcp, &ScriptedServer::connectionClosedByPeer);
        {
            const auto reply = home.send();
            QVERIFY(reply);
        }
        QTRY_COMPARE(closed.size(), 1);
    }

    void aBodyFromADeviceIsReadAgainFromWhereItStood()
    {
        NetworkFixture home;
        home.accepted = {"Bearer A2"};
        QBuffer body;
        body.setData("skipped|the body");
        QVERIFY(body.open(QIODevice::ReadOnly) && body.seek(8));
        const auto reply = waitFor(home.network->send(QNetworkRequest(home.mcp.url(u"/mcp"_s)), "POST", &body));
        QVERIFY(reply);
        QCOMPARE(statusOf(*reply), 200);
        QCOMPARE(bodyOf(*reply), "the body");
        QCOMPARE(home.mcp.requests().size(), 2);
    }

    void noBodyIsAnEmptyBody()
    {
        NetworkFixture home;
        const auto reply = waitFor(home.network->send(QNetworkRequest(home.mcp.url(u"/mcp"_s)), "POST", nullptr));
        QVERIFY(reply);
        QCOMPARE((*reply)->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
        QCOMPARE(home.mcp.requests().last().body, QByteArray());
    }

    void aReplySaysWhatWasAsked_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<bool>("hasBody");
        QTest::addColumn<int>("operation");
        QTest::newRow("GET") << QByteArray("GET") << false << int(QNetworkAccessManager::GetOperation);
        QTest::newRow("POST") << QByteArray("POST") << true << int(QNetworkAccessManager::PostOperation);
        QTest::newRow("POST, empty") << QByteArray("POST") << false << int(QNetworkAccessManager::PostOperation);
        QTest::newRow("PUT") << QByteArray("PUT") << true << int(QNetworkAccessManager::PutOperation);
        QTest::newRow("DELETE") << QByteArray("DELETE") << false << int(QNetworkAccessManager::DeleteOperation);
        QTest::newRow("another") << QByteArray("PATCH") << true << int(QNetworkAccessManager::CustomOperation);
    }
    void aReplySaysWhatWasAsked()
    {
        QFETCH(QByteArray, method);
        QFETCH(bool, hasBody);
        QFETCH(int, operation);
        NetworkFixture home;
        QNetworkRequest request(home.mcp.url(u"/mcp"_s));
        if (hasBody)
            request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        const auto reply = waitFor(home.network->send(request, method, hasBody ? "{}" : QByteArray()));
        QVERIFY(reply);
        QCOMPARE(int((*reply)->operation()), operation);
        QCOMPARE(home.mcp.requests().last().method, method);
        QCOMPARE(home.mcp.requests().last().body, hasBody ? QByteArray("{}") : QByteArray());
    }

    void aTokenOfTheCallersIsRefused()
    {
        NetworkFixture home;
        QNetworkRequest request(home.mcp.url(u"/mcp"_s));
        request.setRawHeader("authorization", "Bearer mine");
        const auto reply = waitFor(home.network->send(request, "GET"));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::InvalidInput);
        QVERIFY(!reply.error().detail.contains("mine"_L1));
        QVERIFY(home.mcp.requests().isEmpty());
    }

    void aBodyThatCannotBeReadAgainIsSentOnce()
    {
        NetworkFixture home;
        home.accepted = {"Bearer A2"};
        Stream body("once");
        const auto reply = waitFor(home.network->send(QNetworkRequest(home.mcp.url(u"/mcp"_s)), "POST", &body));
        QVERIFY(reply);
        QCOMPARE(statusOf(*reply), 401);
        QCOMPARE(home.mcp.requests().size(), 1);
        QCOMPARE(statusOf(*home.send()), 200); // with the token that was fetched meanwhile
        QCOMPARE(home.oauth->refreshes, 1);
    }

    void aConnectionThatClosesIsNoReasonToSendTwice()
    {
        NetworkFixture home;
        home.mcp.answer("/mcp", Answer::of(Answer::Manner::CloseUnanswered));
        const auto reply = home.send("POST", "tools/call");
        QVERIFY(reply);
        QVERIFY((*reply)->error() != QNetworkReply::NoError);
        QCOMPARE(statusOf(*reply), 0);
        QCOMPARE(home.mcp.requests().size(), 1);
    }

    void aHeaderThatWouldBecomeTwoIsNotSent()
    {
        NetworkFixture home;
        home.server.httpHeaders = {{u"X-A"_s, u"one\r\nX-B: two"_s}};
        home.open();
        QCOMPARE(home.send().error().kind, ErrorKind::InvalidInput);
        QVERIFY(home.mcp.requests().isEmpty());
    }

    void aMethodThatIsNoneIsNotSent_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("two words") << QByteArray("GET /other");
        QTest::newRow("another field behind it") << QByteArray("GET / HTTP/1.1\r\nX-Other: 1");
    }
    void aMethodThatIsNoneIsNotSent()
    {
        QFETCH(QByteArray, method);
        NetworkFixture home;
        QCOMPARE(home.send(method, "{}").error().kind, ErrorKind::InvalidInput);
        QVERIFY(home.mcp.requests().isEmpty());
    }

    void aBodyWithoutATypeIsNoForm()
    {
        NetworkFixture home;
        QVERIFY(home.send("POST", "{}"));
        QCOMPARE(home.mcp.requests().last().header("Content-Type"), "application/octet-stream");
    }

    //! RULE B-5
    void noTokenTravelsInTheClear()
    {
        SessionFixture home;
        home.server.identity.url = u"http://mcp.example/mcp"_s;
        home.store(home.credential("A1", "R1", 1h));
        home.session.reset(home.factory->open(home.server));
        QNetworkAccessManager manager;
        AuthorizedNetwork network(*home.session, manager);
        const auto reply = waitFor(network.send(QNetworkRequest(QUrl(home.server.identity.url)), "GET"));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::InvalidInput);
        AccessToken token;
        token.value = Secret("A1");
        QVERIFY(!home.session->authorizationHeaders(token, QUrl(home.server.identity.url), "GET"));
    }

    void requestsEndWithTheirNetwork()
    {
        NetworkFixture home;
        home.mcp.answer("/mcp", Answer::of(Answer::Manner::Stall));
        const auto waiting = home.network->send(QNetworkRequest(home.mcp.url(u"/mcp"_s)), "GET");
        QTRY_COMPARE(home.mcp.requests().size(), 1);
        home.network.reset();
        const auto reply = waitFor(waiting);
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Cancelled);
    }

    void aRefreshOutlivesWhoeverAskedForIt()
    {
        NetworkFixture home;
        home.accepted.clear();
        home.oauth->holding = true;
        (void)home.network->send(QNetworkRequest(home.mcp.url(u"/mcp"_s)), "GET");
        QTRY_VERIFY(home.oauth->isHeld());
        home.network.reset();
        home.oauth->answerRefresh(grantOf("A2", "R2"));
        QTRY_COMPARE(shown(home.stored()->refreshToken), "R2");
    }

private:
    static QByteArray shown(const Secret &secret) { return secret.reveal().toByteArray(); }
};

LATCHKEY_TEST(TestRequestBodies)
#include "tst_requestbodies.moc"

#include "core/base/whendone.h"
#include "core/oauth/httpexchange_p.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtNetwork/QAuthenticator>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds plenty = 30s; // never reached unless something is wrong

HttpContext contextOf(QNetworkAccessManager &network)
{
    HttpContext context;
    context.network = &network;
    context.bounds.exchange = plenty;
    return context;
}

HttpRequest get(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    return request;
}

HttpRequest post(const QUrl &url, const QByteArray &body = "grant_type=refresh_token&refresh_token=R1")
{
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.url = url;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = Secret(body);
    return request;
}

QPair<QByteArray, QByteArray> header(const QByteArray &name, const QByteArray &value)
{
    return {name, value};
}

//! A request that shares its connections with ours.
QNetworkRequest overHttp1(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return request;
}

} // namespace

class tst_HttpExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsAPostOnceWhenTheServerCloses_data();
    void sendsAPostOnceWhenTheServerCloses();
    void sendsAPostOnceOnAConnectionThatWasKeptAlive();
    void sendsAPostOnceWhenAKeptConnectionWasClosedBefore();
    void saysWhetherAnythingWasSent_data();
    void saysWhetherAnythingWasSent();
    void endsASlowAnswerByTheWallClock_data();
    void endsASlowAnswerByTheWallClock();
    void refusesAnOversizedAnswer();
    void takesAnAnswerOfExactlyTheBound();
    void sendsNoSecondRequestForAChallenge_data();
    void sendsNoSecondRequestForAChallenge();
    void letsNobodyElseAnswerAChallenge();
    void hasAnAnswerWhateverItsStatus_data();
    void hasAnAnswerWhateverItsStatus();
    void followsNoRedirect_data();
    void followsNoRedirect();
    void keepsNoCookie();
    void endsAtTheHeadOfAnEndlessStream();
    void keepsAllHeaderLines();
    void looksUpWhereANameLeads_data();
    void looksUpWhereANameLeads();
    void isCancelledWhenTheNetworkGoes();
};

void tst_HttpExchange::sendsAPostOnceWhenTheServerCloses_data()
{
    QTest::addColumn<Answer::Manner>("manner");
    QTest::newRow("without an answer") << Answer::Manner::CloseUnanswered;
    QTest::newRow("in the middle of its answer") << Answer::Manner::Truncate;
}

void tst_HttpExchange::sendsAPostOnceWhenTheServerCloses()
{
    QFETCH(Answer::Manner, manner);
    QNetworkAccessManager network;
    ScriptedServer server;
    server.answer("/token", Answer::of(manner));

    const auto outcome = waitFor(exchange(contextOf(network), post(server.url(u"/token"_s))));
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(server.requests().first().body, QByteArray("grant_type=refresh_token&refresh_token=R1"));

    // A further request of the same manager comes after any repetition of the first one.
    server.answer("/after", Answer::json("{}"));
    QVERIFY(waitFor(exchange(contextOf(network), get(server.url(u"/after"_s)))).has_value());
    QCOMPARE(server.requestsTo("/token").size(), 1);
}

void tst_HttpExchange::sendsAPostOnceOnAConnectionThatWasKeptAlive()
{
    QNetworkAccessManager network;
    ScriptedServer server;
    Answer kept = Answer::json("{}");
    kept.keepAlive = true;
    server.answer("/first", kept);
    server.answer("/token", Answer::of(Answer::Manner::CloseUnanswered));

    // Another part of the program leaves a connection open, and our request goes out on it.
    const std::unique_ptr<QNetworkReply> other(network.get(overHttp1(server.url(u"/first"_s))));
    QTRY_VERIFY(other->isFinished());
    const auto outcome = waitFor(exchange(contextOf(network), post(server.url(u"/token"_s))));
    QCOMPARE(server.requestsTo("/token").size(), 1);
    QCOMPARE(server.requestsTo("/token").first().connection, 0);
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, ErrorKind::OutcomeUnknown);

    server.answer("/after", Answer::json("{}"));
    QVERIFY(waitFor(exchange(contextOf(network), get(server.url(u"/after"_s)))).has_value());
    QCOMPARE(server.requestsTo("/token").size(), 1);
}

void tst_HttpExchange::sendsAPostOnceWhenAKeptConnectionWasClosedBefore()
{
    QNetworkAccessManager network;
    ScriptedServer server;
    Answer kept = Answer::json("{}");
    kept.keepAlive = true;
    server.answer("/first", kept);
    server.answer("/token", Answer::json("{\"ok\":true}"));

    const std::unique_ptr<QNetworkReply> other(network.get(overHttp1(server.url(u"/first"_s))));
    QTRY_VERIFY(other->isFinished());
    // The close and our request are under way at the same time; whichever wins, nothing is sent twice.
    server.closeIdleConnections();
    const auto outcome = waitFor(exchange(contextOf(network), post(server.url(u"/token"_s))));
    QVERIFY(server.requestsTo("/token").size() <= 1);
    if (outcome.has_value())
        QCOMPARE(outcome.value().body, Secret("{\"ok\":true}"));
    else
        QCOMPARE(outcome.error().kind, ErrorKind::OutcomeUnknown);
}

void tst_HttpExchange::saysWhetherAnythingWasSent_data()
{
    QTest::addColumn<bool>("isPost");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<ErrorKind>("kind");
    for (const bool isPost : {true, false}) {
        const ErrorKind sent = isPost ? ErrorKind::OutcomeUnknown : ErrorKind::Network;
        const char *method = isPost ? "POST" : "GET";
        QTest::addRow("%s refused", method) << isPost << u"refused"_s << ErrorKind::Network;
        QTest::addRow("%s to an unknown host", method) << isPost << u"unknown"_s << ErrorKind::Network;
        QTest::addRow("%s to no TLS server", method) << isPost << u"tls"_s << ErrorKind::Network;
        QTest::addRow("%s closed", method) << isPost << u"closed"_s << sent;
        QTest::addRow("%s truncated", method) << isPost << u"truncated"_s << sent;
        QTest::addRow("%s stalled", method) << isPost << u"stalled"_s << sent;
        QTest::addRow("%s stalled after the head", method) << isPost << u"halfway"_s << sent;
    }
}

void tst_HttpExchange::saysWhetherAnythingWasSent()
{
    QFETCH(bool, isPost);
    QFETCH(QString, fault);
    QFETCH(ErrorKind, kind);
    QNetworkAccessManager network;
    ScriptedServer server;
    HttpContext context = contextOf(network);
    QTcpServer noTls;
    QUrl url = server.url(u"/x"_s);
    if (fault == u"refused"_s) {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        url.setPort(closed.serverPort());
        closed.close();
    } else if (fault == u"unknown"_s) {
        url.setHost(u"no-such-host.invalid"_s);
    } else if (fault == u"tls"_s) {
        connect(&noTls, &QTcpServer::newConnection, &noTls, [&noTls] {
            QTcpSocket *socket = noTls.nextPendingConnection();
            socket->write("HTTP/1.1 400 No TLS here\r\n\r\n");
            socket->disconnectFromHost();
        });
        QVERIFY(noTls.listen(QHostAddress::LocalHost));
        url.setScheme(u"https"_s);
        url.setPort(noTls.serverPort());
    } else if (fault == u"closed"_s) {
        server.answer("/x", Answer::of(Answer::Manner::CloseUnanswered));
    } else if (fault == u"truncated"_s) {
        server.answer("/x", Answer::of(Answer::Manner::Truncate));
    } else {
        context.bounds.exchange = 300ms;
        server.answer("/x", Answer::of(fault == u"stalled"_s ? Answer::Manner::Stall : Answer::Manner::StallAfterHead));
    }
    const auto outcome = waitFor(exchange(context, isPost ? post(url) : get(url)));
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, kind);
    QVERIFY(!outcome.error().detail.isEmpty());
}

void tst_HttpExchange::endsASlowAnswerByTheWallClock_data()
{
    QTest::addColumn<Answer::Manner>("manner");
    QTest::newRow("silence") << Answer::Manner::Stall;
    QTest::newRow("silence after the head") << Answer::Manner::StallAfterHead;
    QTest::newRow("a byte now and then") << Answer::Manner::Drip;
}

void tst_HttpExchange::endsASlowAnswerByTheWallClock()
{
    QFETCH(Answer::Manner, manner);
    QNetworkAccessManager network;
    ScriptedServer server;
    server.answer("/slow", Answer::of(manner));
    QSignalSpy closed(&server, &ScriptedServer::connectionClosedByPeer);
    HttpRequest request = get(server.url(u"/slow"_s));
    request.bound = 300ms;
    const auto outcome = waitFor(exchange(contextOf(network), request));
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, ErrorKind::Network);
    QTRY_COMPARE(closed.count(), 1); // and nothing goes on behind our back
}

void tst_HttpExchange::refusesAnOversizedAnswer()
{
    QNetworkAccessManager network;
    ScriptedServer server;
    server.answer("/big", Answer::of(Answer::Manner::Endless));
    QSignalSpy closed(&server, &ScriptedServer::connectionClosedByPeer);
    const auto outcome = waitFor(exchange(contextOf(network), get(server.url(u"/big"_s))));
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, ErrorKind::Protocol);
    QTRY_COMPARE(closed.count(), 1);
}

void tst_HttpExchange::takesAnAnswerOfExactlyTheBound()
{
    QNetworkAccessManager network;
    ScriptedServer server;
    const HttpContext context = contextOf(network);
    server.answer("/fits", Answer::json(QByteArray(context.bounds.answerBytes, 'x')));
    server.answer("/long", Answer::json(QByteArray(context.bounds.answerBytes + 1, 'x')));
    const auto fits = waitFor(exchange(context, get(server.url(u"/fits"_s))));
    QVERIFY(fits.has_value());
    QCOMPARE(fits.value().bodyView().size(), context.bounds.answerBytes);
    const auto tooLong = waitFor(exchange(context, get(server.url(u"/long"_s))));
    QVERIFY(!tooLong.has_value());
    QCOMPARE(tooLong.error().kind, ErrorKind::Protocol);
}

void tst_HttpExchange::sendsNoSecondRequestForAChallenge_data()
{
    QTest::addColumn<bool>("isPost");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("challenge");
    for (const bool isPost : {true, false}) {
        const char *method = isPost ? "POST" : "GET";
        for (const char *challenge :
             {"NTLM", "Negotiate", "Basic realm=\"x\"", "Digest realm=\"x\", nonce=\"y\"", "Bearer realm=\"x\""})
            QTest::addRow("%s %s", method, challenge) << isPost << 401 << QByteArray(challenge);
        QTest::addRow("%s as a proxy", method) << isPost << 407 << QByteArray("Basic realm=\"x\"");
    }
}

void tst_HttpExchange::sendsNoSecondRequestForAChallenge()
{
    QFETCH(bool, isPost);
    QFETCH(int, status);
    QFETCH(QByteArray, challenge);
    QNetworkAccessManager network;
    ScriptedServer server;
    Answer unauthorized = Answer::json("{\"error\":\"invalid_client\"}", status);
    unauthorized.headers.append(header(status == 401 ? "WWW-Authenticate" : "Proxy-Authenticate", challenge));
    unauthorized.keepAlive = true; // NTLM authenticates a connection, and needs it to stay
    server.answer("/x", unauthorized);

    const QUrl url = server.url(u"/x"_s);
    const auto outcome = waitFor(exchange(contextOf(network), isPost ? post(url) : get(url)));
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(!server.requests().first().hasHeader("Authorization"));
    if (status == 401) {
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome.value().status, 401);
        QCOMPARE(outcome.value().headerValues("www-authenticate"), QByteArrayList{challenge});
        QCOMPARE(outcome.value().body, Secret("{\"error\":\"invalid_client\"}"));
    }
}

void tst_HttpExchange::letsNobodyElseAnswerAChallenge()
{
    QNetworkAccessManager network;
    connect(&network, &QNetworkAccessManager::authenticationRequired, this,
            [](QNetworkReply *, QAuthenticator *authenticator) {
                authenticator->setUser(u"user"_s);
                authenticator->setPassword(u"password of another site"_s);
            });
    ScriptedServer server;
    Answer unauthorized = Answer::json("{}", 401);
    unauthorized.headers.append(header("WWW-Authenticate", "Basic realm=\"x\""));
    server.answer("/x", unauthorized);
    const auto outcome = waitFor(exchange(contextOf(network), get(server.url(u"/x"_s))));
    QVERIFY(!outcome.has_value());
    QCOMPARE(server.requests().size(), 1);
}

void tst_HttpExchange::hasAnAnswerWhateverItsStatus_data()
{
    QTest::addColumn<bool>("isPost");
    QTest::addColumn<int>("status");
    for (const int status : {200, 201, 203, 206, 299, 300, 304, 400, 401, 402, 403, 404, 405, 406, 408, 409, 410,
                             413, 415, 418, 421, 422, 425, 429, 451, 499, 500, 501, 502, 503, 504, 511, 599}) {
        QTest::addRow("GET %d", status) << false << status;
        QTest::addRow("POST %d", status) << true << status;
    }
}

// Qt turns most of them into errors of its own; none may pass for a broken connection.
void tst_HttpExchange::hasAnAnswerWhateverItsStatus()
{
    QFETCH(bool, isPost);
    QFETCH(int, status);
    QNetworkAccessManager network;
    ScriptedServer server;
    const QByteArray body = status == 304 ? "" : "{\"error\":\"invalid_grant\"}";
    server.answer("/x", Answer::json(body, status));
    const QUrl url = server.url(u"/x"_s);
    const auto outcome = waitFor(exchange(contextOf(network), isPost ? post(url) : get(url)));
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome.value().status, status);
    QVERIFY(outcome.value().body == Secret(body));
    QCOMPARE(server.requests().size(), 1);
}

void tst_HttpExchange::followsNoRedirect_data()
{
    QTest::addColumn<bool>("isPost");
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("GET %d", status) << false << status;
        QTest::addRow("POST %d", status) << true << status;
    }
}

void tst_HttpExchange::followsNoRedirect()
{
    QFETCH(bool, isPost);
    QFETCH(int, status);
    QNetworkAccessManager network;
    ScriptedServer server;
    ScriptedServer elsewhere;
    Answer redirect;
    redirect.status = status;
    redirect.headers = {{"Location", elsewhere.url(u"/stolen"_s).toEncoded()}};
    server.answer("/x", redirect);
    const QUrl url = server.url(u"/x"_s);
    const auto outcome = waitFor(exchange(contextOf(network), isPost ? post(url) : get(url)));
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome.value().status, status);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(elsewhere.connections(), 0);
}

void tst_HttpExchange::keepsNoCookie()
{
    QNetworkAccessManager network;
    ScriptedServer server;
    Answer baking = Answer::json("{}");
    baking.headers.append(header("Set-Cookie", "track=1; Path=/"));
    server.answer("/x", baking);
    for (int i = 0; i < 2; ++i)
        QVERIFY(waitFor(exchange(contextOf(network), get(server.url(u"/x"_s)))).has_value());
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(!server.requests().last().hasHeader("Cookie"));
}

void tst_HttpExchange::endsAtTheHeadOfAnEndlessStream()
{
    QNetworkAccessManager network;
    ScriptedServer server;
    server.answer("/stream", Answer::of(Answer::Manner::Drip));
    QSignalSpy closed(&server, &ScriptedServer::connectionClosedByPeer);
    HttpRequest request = post(server.url(u"/stream"_s));
    request.until = HttpRequest::Until::Head;
    const auto outcome = waitFor(exchange(contextOf(network), request));
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome.value().status, 200);
    QTRY_COMPARE(closed.count(), 1);
}

void tst_HttpExchange::keepsAllHeaderLines()
{
    QNetworkAccessManager network;
    ScriptedServer server;
    Answer unauthorized = Answer::json("{}", 401);
    unauthorized.headers.append(header("WWW-Authenticate", "Basic realm=\"a, b\""));
    unauthorized.headers.append(header("WWW-Authenticate", "Bearer scope=\"x\""));
    server.answer("/x", unauthorized);
    const auto outcome = waitFor(exchange(contextOf(network), get(server.url(u"/x"_s))));
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome.value().headerValues("WWW-Authenticate").join(", "),
             QByteArray("Basic realm=\"a, b\", Bearer scope=\"x\""));
}

void tst_HttpExchange::looksUpWhereANameLeads_data()
{
    QTest::addColumn<QString>("sentBy");
    QTest::addColumn<QStringList>("senderAddresses");
    QTest::addColumn<QStringList>("targetAddresses");
    QTest::addColumn<bool>("isAllowed");
    const QString name = u"as.example"_s;
    QTest::newRow("public to private") << name << QStringList{u"8.8.8.8"_s} << QStringList{u"10.0.0.1"_s} << false;
    QTest::newRow("public to this machine")
        << name << QStringList{u"8.8.8.8"_s} << QStringList{u"127.0.0.1"_s} << false;
    QTest::newRow("public to one private of two")
        << name << QStringList{u"8.8.8.8"_s} << QStringList{u"8.8.4.4"_s, u"fd00::1"_s} << false;
    QTest::newRow("half public to private")
        << name << QStringList{u"8.8.8.8"_s, u"10.0.0.2"_s} << QStringList{u"10.0.0.1"_s} << false;
    QTest::newRow("unknown sender to private") << name << QStringList{} << QStringList{u"10.0.0.1"_s} << false;
    QTest::newRow("literal public to private")
        << u"8.8.8.8"_s << QStringList{} << QStringList{u"192.168.0.1"_s} << false;
    QTest::newRow("private to this machine")
        << name << QStringList{u"10.0.0.2"_s} << QStringList{u"127.0.0.1"_s} << false;
    QTest::newRow("to cloud metadata, from anywhere")
        << u"127.0.0.1"_s << QStringList{} << QStringList{u"169.254.169.254"_s} << false;
    QTest::newRow("private to private") << name << QStringList{u"10.0.0.2"_s} << QStringList{u"192.168.0.1"_s} << true;
    QTest::newRow("public to public") << name << QStringList{u"8.8.8.8"_s} << QStringList{u"8.8.4.4"_s} << true;
    QTest::newRow("this machine to private") << u"localhost"_s << QStringList{} << QStringList{u"10.0.0.1"_s} << true;
}

void tst_HttpExchange::looksUpWhereANameLeads()
{
    QFETCH(QString, sentBy);
    QFETCH(QStringList, senderAddresses);
    QFETCH(QStringList, targetAddresses);
    QFETCH(bool, isAllowed);
    QNetworkAccessManager network;
    HttpContext context = contextOf(network);
    const QString target = u"target.invalid"_s; // what passes the check then fails to resolve, and reaches nobody
    context.lookup = [&](const QString &host, QObject *, const std::function<void(const QList<QHostAddress> &)> &done) {
        QList<QHostAddress> addresses;
        for (const QString &address : host == target ? targetAddresses : senderAddresses)
            addresses += QHostAddress(address);
        done(addresses);
    };
    HttpRequest request = post(QUrl(u"http://target.invalid/token"_s));
    request.sentBy = sentBy;
    const auto outcome = waitFor(exchange(context, request));
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, isAllowed ? ErrorKind::Network : ErrorKind::Protocol);
}

void tst_HttpExchange::isCancelledWhenTheNetworkGoes()
{
    ScriptedServer server;
    server.answer("/x", Answer::of(Answer::Manner::Stall));
    QSignalSpy arrived(&server, &ScriptedServer::requestArrived);
    auto network = std::make_unique<QNetworkAccessManager>();
    QObject context;
    std::optional<ErrorKind> kind;
    whenDone(exchange(contextOf(*network), post(server.url(u"/x"_s))), &context,
             [&kind](const Result<HttpAnswer> &answer) { kind = answer.error().kind; });
    QTRY_COMPARE(arrived.count(), 1);
    network.reset();
    QTRY_COMPARE(kind, ErrorKind::Cancelled);
}

LATCHKEY_TEST(tst_HttpExchange)
#include "tst_httpexchange.moc"

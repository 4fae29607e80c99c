#include "core/oauth/loopbackredirect_p.h"
#include "tests/oauth/listener.h"
#include "tests/support/testmain.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QRegularExpression>
#include <QtNetwork/QNetworkInterface>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <sys/resource.h>
#include <unistd.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Verdict = LoopbackRedirect::Verdict;

namespace {

QByteArray sourceHash(const QByteArray &page, const QString &element)
{
    const QRegularExpression pattern(u"<"_s + element + u">(.*)</"_s + element + u">"_s,
                                     QRegularExpression::DotMatchesEverythingOption);
    const QByteArray text = pattern.match(QString::fromUtf8(page)).captured(1).toUtf8();
    return "'sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64() + '\'';
}

} // namespace

class tst_LoopbackRedirect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasNoAddressBeforeItListens();
    void listensOnThisMachineOnly();
    void refusesATakenPort();
    void listensOnAFixedPort();
    void answersTheRightOneAndStops_data();
    void answersTheRightOneAndStops();
    void saysItInTheWordsThatItIsGiven();
    void keepsListeningAfterTheWrongOnes_data();
    void keepsListeningAfterTheWrongOnes();
    void answersWhereItIsAnnounced_data();
    void answersWhereItIsAnnounced();
    void takesOneOfTwoRightAnswers();
    void reflectsNothing();
    void sendsACleanPage();
};

void tst_LoopbackRedirect::hasNoAddressBeforeItListens()
{
    Listener listener;
    QVERIFY(listener.redirect.redirectUri().isEmpty());
    QVERIFY(listener.redirect.listen(0));
    static const QRegularExpression form(u"^http://127\\.0\\.0\\.1:[1-9][0-9]*/callback$"_s);
    QVERIFY(form.match(listener.redirect.redirectUri()).hasMatch());
}

void tst_LoopbackRedirect::listensOnThisMachineOnly()
{
    Listener listener;
    QVERIFY(listener.redirect.listen(0));
    QList<QHostAddress> others{QHostAddress(QHostAddress::LocalHostIPv6)};
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (!address.isLoopback() && address.protocol() == QAbstractSocket::IPv4Protocol)
            others += address;
    }
    for (const QHostAddress &address : others) {
        QTcpSocket socket;
        QSignalSpy failed(&socket, &QTcpSocket::errorOccurred);
        socket.connectToHost(address, listener.port());
        QTRY_COMPARE(failed.count(), 1);
    }
    Client client(listener.port());
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
}

void tst_LoopbackRedirect::refusesATakenPort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Listener listener;
    const Status listening = listener.redirect.listen(other.serverPort());
    QVERIFY(!listening);
    QCOMPARE(listening.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(listening.error().stage, Stage::Authorization);
    QVERIFY(listener.redirect.redirectUri().isEmpty());

    // And nobody can take ours, from this address or from all of them.
    QVERIFY(listener.redirect.listen(0));
    QTcpServer squatter;
    QVERIFY(!squatter.listen(QHostAddress::LocalHost, listener.port()));
    QVERIFY(!squatter.listen(QHostAddress::AnyIPv4, listener.port()));
}

void tst_LoopbackRedirect::listensOnAFixedPort()
{
    quint16 port = 0;
    {
        Listener first;
        QVERIFY(first.redirect.listen(0));
        port = first.port();
        Client client(port, first.get("/callback?state=right"));
        QTRY_VERIFY(client.isClosed());
    }
    Listener second; // at once: the connection of the first one still lingers in the kernel
    QVERIFY(second.redirect.listen(port));
    QCOMPARE(second.port(), port);
}

void tst_LoopbackRedirect::answersTheRightOneAndStops_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("title");
    QTest::newRow("a success") << QByteArray("code=a%2Fb&state=right&iss=x") << QByteArray("<h1>Access allowed</h1>");
    QTest::newRow("a denial") << QByteArray("error=access_denied&state=right")
                              << QByteArray("<h1>Access was not allowed</h1>");
    QTest::newRow("a failure") << QByteArray("error=server_error&state=right")
                               << QByteArray("<h1>The sign-in did not work</h1>");
}

void tst_LoopbackRedirect::answersTheRightOneAndStops()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, title);
    Listener listener;
    listener.redirect.setProgram(u"A & B"_s);
    QVERIFY(listener.redirect.listen(0));
    const quint16 port = listener.port();
    Client client(port, listener.get("/callback?" + query));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.status(), 200);
    QVERIFY(client.received().contains(title));
    QVERIFY(client.received().contains("go back to A &amp; B"));
    QVERIFY(client.received().endsWith("</html>\n"));
    QCOMPARE(listener.judged, QByteArrayList{query}); // raw, as it came

    Client late(port);
    QTRY_VERIFY(late.isClosed());
    QCOMPARE(late.error(), QAbstractSocket::ConnectionRefusedError);
}

void tst_LoopbackRedirect::saysItInTheWordsThatItIsGiven()
{
    Listener listener;
    listener.redirect.setProgram(u"A"_s);
    listener.redirect.setWords([](RedirectPage page, const QString &program) {
        const QString outcome = page == RedirectPage::Denied ? u"<denied>"_s : u"other"_s;
        return RedirectText{u"ar"_s,          Qt::RightToLeft, outcome, u"happened to %1"_s.arg(program),
                            u"next & last"_s, u"footer"_s};
    });
    QVERIFY(listener.redirect.listen(0));
    Client client(listener.port(), listener.get("/callback?error=access_denied&state=right"));
    QTRY_VERIFY(client.isClosed());
    for (const char *part : {"<html lang=\"ar\" dir=\"rtl\">", "<title>&lt;denied&gt;</title>",
                             "<h1>&lt;denied&gt;</h1>", "happened to A", "next &amp; last", "<footer>footer</footer>"})
        QVERIFY2(client.received().contains(part), part);
}

void tst_LoopbackRedirect::keepsListeningAfterTheWrongOnes_data()
{
    QTest::addColumn<QByteArray>("request"); // HOST stands for the right one
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("judged");
    const auto row = [](const char *name, const char *request, int status, int judged = 0) {
        QTest::newRow(name) << QByteArray(request) << status << judged;
    };
    row("another state", "GET /callback?code=x&state=wrong HTTP/1.1\r\nHost: HOST\r\n\r\n", 400, 1);
    row("an error without a state", "GET /callback?error=access_denied HTTP/1.1\r\nHost: HOST\r\n\r\n", 400, 1);
    row("no query", "GET /callback HTTP/1.1\r\nHost: HOST\r\n\r\n", 400, 1);
    row("an icon", "GET /favicon.ico HTTP/1.1\r\nHost: HOST\r\n\r\n", 404);
    row("the root", "GET /?state=right HTTP/1.1\r\nHost: HOST\r\n\r\n", 404);
    row("a longer path", "GET /callback/x?state=right HTTP/1.1\r\nHost: HOST\r\n\r\n", 404);
    row("a path in capitals", "GET /Callback?state=right HTTP/1.1\r\nHost: HOST\r\n\r\n", 404);
    row("an absolute target", "GET http://HOST/callback?state=right HTTP/1.1\r\nHost: HOST\r\n\r\n", 404);
    row("POST", "POST /callback?state=right HTTP/1.1\r\nHost: HOST\r\nContent-Length: 0\r\n\r\n", 405);
    row("HEAD", "HEAD /callback?state=right HTTP/1.1\r\nHost: HOST\r\n\r\n", 405);
    row("OPTIONS", "OPTIONS /callback?state=right HTTP/1.1\r\nHost: HOST\r\n\r\n", 405);
    row("GET in small letters", "get /callback?state=right HTTP/1.1\r\nHost: HOST\r\n\r\n", 405);
    row("another host", "GET /callback?state=right HTTP/1.1\r\nHost: evil.example\r\n\r\n", 403);
    row("another host on this port", "GET /callback?state=right HTTP/1.1\r\nHost: evil.example:PORT\r\n\r\n", 403);
    row("no host", "GET /callback?state=right HTTP/1.1\r\n\r\n", 403);
    row("two hosts", "GET /callback?state=right HTTP/1.1\r\nHost: HOST\r\nHost: HOST\r\n\r\n", 403);
    row("another port", "GET /callback?state=right HTTP/1.1\r\nHost: 127.0.0.1:1\r\n\r\n", 403);
    row("no port", "GET /callback?state=right HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 403);
    row("no version", "GET /callback?state=right\r\nHost: HOST\r\n\r\n", 400);
    row("a space in the target", "GET /callback?state=right x HTTP/1.1\r\nHost: HOST\r\n\r\n", 400);
    row("noise", "\x16\x03\x01 noise\r\n\r\n", 400);
    row("only line ends", "\r\n\r\n", 400);
}

void tst_LoopbackRedirect::keepsListeningAfterTheWrongOnes()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    QFETCH(int, judged);
    Listener listener;
    QVERIFY(listener.redirect.listen(0));
    request.replace("HOST", listener.host()).replace("PORT", QByteArray::number(listener.port()));
    Client wrong(listener.port(), request);
    QTRY_VERIFY(wrong.isClosed());
    QCOMPARE(wrong.status(), status);
    QCOMPARE(listener.judged.size(), judged);

    Client right(listener.port(), listener.get("/callback?state=right"));
    QTRY_VERIFY(right.isClosed());
    QCOMPARE(right.status(), 200);
}

void tst_LoopbackRedirect::answersWhereItIsAnnounced_data()
{
    QTest::addColumn<QString>("redirectUri");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("host"); // empty: the listener's own address
    QTest::addColumn<int>("status");
    const QString own = u"http://localhost:1234/oauth/call%20back/ID"_s;
    const QString proxied = u"https://Dev.example/cb?a=b"_s;
    QTest::newRow("a path of its own") << own << QByteArray("/oauth/call%20back/ID?state=right") << QByteArray() << 200;
    QTest::newRow("no other path") << own << QByteArray("/callback?state=right") << QByteArray() << 404;
    QTest::newRow("part of it") << own << QByteArray("/oauth?state=right") << QByteArray() << 404;
    QTest::newRow("no path") << u"http://localhost:1234"_s << QByteArray("/?state=right") << QByteArray() << 200;
    QTest::newRow("by its own name") << proxied << QByteArray("/cb?a=b&state=right") << QByteArray("dev.example")
                                     << 200;
    QTest::newRow("by another name") << proxied << QByteArray("/cb?state=right") << QByteArray("evil.example") << 403;
}

void tst_LoopbackRedirect::answersWhereItIsAnnounced()
{
    QFETCH(QString, redirectUri);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, host);
    QFETCH(int, status);
    Listener listener;
    QVERIFY(listener.redirect.listen(0));
    QCOMPARE(listener.redirect.port(), listener.port());
    listener.redirect.answerAt(redirectUri);
    Client client(listener.port(),
                  "GET " + target + " HTTP/1.1\r\nHost: " + (host.isEmpty() ? listener.host() : host) + "\r\n\r\n");
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.status(), status);
}

void tst_LoopbackRedirect::takesOneOfTwoRightAnswers()
{
    Listener listener;
    QVERIFY(listener.redirect.listen(0));
    const QByteArray request = listener.get("/callback?code=1&state=right");
    Client first(listener.port(), request.chopped(1));
    Client second(listener.port(), request.chopped(1));
    QTRY_VERIFY(first.state() == QAbstractSocket::ConnectedState && first.bytesToWrite() == 0);
    QTRY_VERIFY(second.state() == QAbstractSocket::ConnectedState && second.bytesToWrite() == 0);
    Client ended(listener.port(), listener.get("/nothing")); // by its answer, all three have been accepted
    QTRY_VERIFY(ended.isClosed());
    first.write("\n");
    second.write("\n");
    QTRY_VERIFY(first.isClosed() && second.isClosed());
    QCOMPARE(listener.judged.size(), 1);
    QCOMPARE(qMin(first.status(), second.status()), 200);
    QCOMPARE(qMax(first.status(), second.status()), 410);
}

void tst_LoopbackRedirect::reflectsNothing()
{
    Listener listener;
    QVERIFY(listener.redirect.listen(0));
    for (const QByteArray &target : {QByteArray("/callback?x=MARK&state=wrong"), QByteArray("/MARK"),
                                     QByteArray("/callback?code=MARK&state=right")}) {
        Client client(listener.port(), listener.get(target));
        QTRY_VERIFY(client.isClosed());
        QVERIFY(client.status() > 0);
        QVERIFY(!client.received().contains("MARK"));
        QVERIFY(!client.received().contains("Location"));
        QVERIFY(!client.received().contains("Access-Control"));
    }
}

void tst_LoopbackRedirect::sendsACleanPage()
{
    Listener listener;
    QVERIFY(listener.redirect.listen(0));
    Client client(listener.port(), listener.get("/callback?state=right"));
    QTRY_VERIFY(client.isClosed());
    const QByteArray head = client.received().left(client.received().indexOf("\r\n\r\n"));
    const QByteArray page = client.received().mid(head.size() + 4);
    QVERIFY(head.contains(QByteArray("Content-Length: " + QByteArray::number(page.size()))));
    QVERIFY(head.contains("Cache-Control: no-store"));
    QVERIFY(head.contains("Referrer-Policy: no-referrer"));
    QVERIFY(head.contains("Content-Security-Policy: default-src 'none';"));
    QVERIFY(head.contains(QByteArray("style-src " + sourceHash(page, u"style"_s))));
    QVERIFY(head.contains(QByteArray("script-src " + sourceHash(page, u"script"_s))));
    QVERIFY(!head.contains("unsafe"));
    QVERIFY(!page.contains("http:") && !page.contains("https:") && !page.contains("src="));
    QVERIFY(page.contains("prefers-color-scheme:dark"));
    QVERIFY(page.contains("<html lang=\"en\" dir=\"ltr\">"));
}

LATCHKEY_TEST(tst_LoopbackRedirect)
#include "tst_loopbackredirect.moc"

#include "core/oauth/loopbackredirect_p.h"
#include "tests/oauth/listener.h"
#include "tests/support/testmain.h"

#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtTest/QTest>

#include <optional>

#include <sys/resource.h>
#include <unistd.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Verdict = LoopbackRedirect::Verdict;

namespace {

//! While it lives, the process gets no further descriptor.
class NoDescriptors
{
public:
    NoDescriptors()
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        const int next = ::dup(STDERR_FILENO); // the lowest that is free
        ::close(next);
        rlimit none = m_before;
        none.rlim_cur = static_cast<rlim_t>(next);
        ::setrlimit(RLIMIT_NOFILE, &none);
    }
    ~NoDescriptors() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    Q_DISABLE_COPY_MOVE(NoDescriptors)

private:
    rlimit m_before{};
};

} // namespace

class tst_RedirectBounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesARequestInPieces();
    void endsSlowConnections();
    void letsTheOldestOfManyConnectionsGo();
    void boundsARequest_data();
    void boundsARequest();
    void outlastsAWantOfDescriptors_data();
    void outlastsAWantOfDescriptors();
    void survivesItsOwnDestructionByTheJudge();
    void stopsWhenItIsDestroyed();
};

void tst_RedirectBounds::takesARequestInPieces()
{
    Listener listener;
    QVERIFY(listener.redirect.listen(0));
    const QByteArray request = listener.get("/callback?state=right");
    Client client(listener.port());
    client.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    for (const char byte : request) {
        client.putChar(byte);
        client.flush();
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.status(), 200);
}

void tst_RedirectBounds::endsSlowConnections()
{
    LoopbackRedirect::Limits limits;
    limits.read = 200ms;
    Listener listener(limits);
    QVERIFY(listener.redirect.listen(0));
    Client silent(listener.port());
    Client dripping(listener.port(), "GET /callback?");
    QTimer drip; // a byte now and then does not prolong it
    connect(&drip, &QTimer::timeout, &dripping, [&dripping] { dripping.write("x"); });
    drip.start(20ms);
    QTRY_VERIFY(silent.isClosed());
    QTRY_VERIFY(dripping.isClosed());
    QVERIFY(silent.received().isEmpty());
    QVERIFY(listener.judged.isEmpty());
    Client right(listener.port(), listener.get("/callback?state=right"));
    QTRY_VERIFY(right.isClosed());
    QCOMPARE(right.status(), 200);
}

void tst_RedirectBounds::letsTheOldestOfManyConnectionsGo()
{
    Listener listener; // its five seconds would not end any of them in time
    QVERIFY(listener.redirect.listen(0));
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 8; ++i) {
        clients.push_back(std::make_unique<Client>(listener.port(), "GET /"));
        QTRY_COMPARE(clients.back()->state(), QAbstractSocket::ConnectedState);
    }
    Client right(listener.port(), listener.get("/callback?state=right"));
    QTRY_VERIFY(right.isClosed());
    QCOMPARE(right.status(), 200);
    QTRY_VERIFY(clients.front()->isClosed());
    QVERIFY(!clients.back()->isClosed());
}

void tst_RedirectBounds::boundsARequest_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("fields");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("a line of just the limit") << 1024 << 0 << true;
    QTest::newRow("a line of one byte more") << 1025 << 0 << false;
    QTest::newRow("a head of just the limit") << 1024 << 4096 - 1024 << true;
    QTest::newRow("a head of one byte more") << 1024 << 4097 - 1024 << false;
}

void tst_RedirectBounds::boundsARequest()
{
    QFETCH(int, line);
    QFETCH(int, fields);
    QFETCH(bool, isTaken);
    LoopbackRedirect::Limits limits;
    limits.requestLine = 1024;
    limits.head = 4096;
    Listener listener(limits);
    QVERIFY(listener.redirect.listen(0));
    const QByteArray start = "GET /callback?state=right&code=";
    const QByteArray end = " HTTP/1.1";
    QByteArray request = start + QByteArray(line - start.size() - end.size(), 'c') + end;
    request += "\r\nHost: " + listener.host() + "\r\n";
    if (fields > 0)
        request += "X: " + QByteArray(line + fields - request.size() - 3 - 4, 'x') + "\r\n";
    request += "\r\n";
    Client client(listener.port(), request);
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(listener.judged.size(), isTaken ? 1 : 0);
    QCOMPARE(client.status(), isTaken ? 200 : 431);
}

void tst_RedirectBounds::outlastsAWantOfDescriptors_data()
{
    QTest::addColumn<bool>("passes");
    QTest::newRow("for a moment") << true;
    QTest::newRow("for good") << false;
}

void tst_RedirectBounds::outlastsAWantOfDescriptors()
{
    QFETCH(bool, passes);
    LoopbackRedirect::Limits limits;
    limits.retry = 5ms;
    limits.retries = passes ? 1'000'000 : 5;
    Listener listener(limits);
    std::optional<Error> failure;
    listener.redirect.setFailed([&failure](const Error &error) { failure = error; });
    QVERIFY(listener.redirect.listen(0));
    Client browser(listener.port(), listener.get("/callback?code=C&state=right"));
    QVERIFY(browser.waitForConnected()); // by the kernel; nobody has accepted it yet
    {
        const NoDescriptors none;
        QTimer soon;
        soon.setSingleShot(true);
        soon.start(50ms); // some of its tries later
        QTRY_VERIFY(passes ? !soon.isActive() : failure.has_value());
        QVERIFY(browser.received().isEmpty());
    }
    if (passes) {
        QTRY_COMPARE(browser.status(), 200);
        QVERIFY(!failure);
        QCOMPARE(listener.judged.size(), 1);
    } else {
        QCOMPARE(failure->kind, ErrorKind::InvalidInput);
        QCOMPARE(failure->stage, Stage::Authorization);
        QVERIFY2(failure->detail.contains(u"cannot be received"_s), qPrintable(failure->detail));
    }
}

void tst_RedirectBounds::survivesItsOwnDestructionByTheJudge()
{
    auto redirect = std::unique_ptr<LoopbackRedirect>();
    redirect = std::make_unique<LoopbackRedirect>([&redirect](const QByteArray &) {
        redirect.reset();
        return Verdict::Succeeded;
    });
    QVERIFY(redirect->listen(0));
    const auto port = static_cast<quint16>(QUrl(redirect->redirectUri()).port());
    Client client(port, "GET /callback?x HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\n\r\n");
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.status(), 200); // the browser gets its page all the same
    QVERIFY(client.received().endsWith("</html>\n"));
}

void tst_RedirectBounds::stopsWhenItIsDestroyed()
{
    auto listener = std::make_unique<Listener>();
    QVERIFY(listener->redirect.listen(0));
    const quint16 port = listener->port();
    Client open(port, "GET /call");
    Client ended(port, listener->get("/nothing"));
    QTRY_VERIFY(ended.isClosed());
    listener.reset();
    QTRY_VERIFY(open.isClosed());
    Client late(port);
    QTRY_VERIFY(late.isClosed());
    QCOMPARE(late.error(), QAbstractSocket::ConnectionRefusedError);
}

LATCHKEY_TEST(tst_RedirectBounds)
#include "tst_redirectbounds.moc"

#include "core/base/whendone.h"
#include "core/session/authorizednetwork.h"
#include "core/store/filestore_p.h"
#include "tests/hostile/world.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

#include <atomic>
#include <thread>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray honest = QByteArray("code=") + World::code + "&iss=https%3A%2F%2Flogin.latchkey.test";

//! What another local process sends to the port that waits for the browser. Blocks: for a thread of its own.
class Attacker
{
public:
    //! \a flags: SOCK_NONBLOCK, for one that does not wait to be let in.
    explicit Attacker(quint16 port, int flags = 0)
    {
        m_socket = ::socket(AF_INET, SOCK_STREAM | flags, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): the sockets API
        (void)::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    }
    ~Attacker() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(Attacker)

    void send(const QByteArray &bytes) const
    {
        (void)::send(m_socket, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL);
    }
    //! All that comes back; empty: the connection was closed.
    QByteArray answer() const
    {
        QByteArray all;
        char buffer[4096];
        for (ssize_t count = 0; (count = ::recv(m_socket, buffer, sizeof buffer, 0)) > 0;)
            all.append(buffer, count);
        return all;
    }

private:
    int m_socket = -1;
};

QByteArray requestOf(const QUrl &address, const QByteArray &method = "GET")
{
    return method + ' ' + address.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)
        + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(address.port()) + "\r\n\r\n";
}

//! Runs \a work beside the event loop.
void beside(const std::function<void()> &work)
{
    std::atomic<bool> done = false;
    std::thread thread([&] {
        work();
        done = true;
    });
    const bool ended = waitUntil([&] { return done.load(); }, 60s);
    thread.join();
    QVERIFY(ended);
}

} // namespace

//! Other programs on this machine, and servers that change their mind with each request: RULE B-14, B-21, B-22, T-16.
class tst_LocalAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thePortIsKnockedAt_data();
    void thePortIsKnockedAt();
    void theRightStateTwiceIsOneExchange();
    void tenThousandConnectionsKeepNobodyOut();
    void eightSilentOnesKeepNobodyOut();
    void aPortThatSomebodyElseHasIsNotShared();
    void aServerThatRejectsEveryTokenCostsAFewRefreshes();
    void aServerThatWantsMoreScopesEachTimeCostsNone();

private:
    TestAuthority m_authority;
};

void tst_LocalAttacks::initTestCase()
{
    if (!m_authority.isValid())
        QSKIP("needs openssl");
    QVERIFY(m_authority.issue(World::names()));
}

void tst_LocalAttacks::thePortIsKnockedAt_data()
{
    QTest::addColumn<QByteArray>("bytes"); // PORT, PLACE and STATE stand for the real ones
    const auto get = [](const QByteArray &target, const QByteArray &host = "127.0.0.1:PORT") -> QByteArray {
        return "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
    };
    QTest::newRow("B-14 another state") << get("PLACE?code=EVIL&state=wrong");
    QTest::newRow("B-14 the beginning of the state") << get("PLACE?code=EVIL&state=S");
    QTest::newRow("B-14 no state") << get("PLACE?code=EVIL");
    QTest::newRow("B-14 two states") << get("PLACE?code=EVIL&state=STATE&state=STATE");
    // Where the answer comes to has random text in it: who does not know that can say no to nothing.
    QTest::newRow("T-16 an error without a state") << get("/callback?error=access_denied");
    QTest::newRow("T-16 the same, with a guess") << get("/callback/guess?error=access_denied");
    QTest::newRow("T-16 the icon") << get("/favicon.ico");
    QTest::newRow("T-16 another path") << get("/?code=EVIL&state=STATE");
    QTest::newRow("B-14 another host") << get("PLACE?code=EVIL&state=STATE", "evil.latchkey.test:PORT");
    QTest::newRow("B-14 another port") << get("PLACE?code=EVIL&state=STATE", "127.0.0.1:1");
    QTest::newRow("B-14 two hosts") << get("PLACE?code=EVIL&state=STATE", "127.0.0.1:PORT\r\nHost: evil");
    QTest::newRow("B-14 a form") << QByteArray(
        "POST PLACE?code=EVIL&state=STATE HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n");
    QTest::newRow("B-14 a question before")
        << QByteArray("OPTIONS PLACE?code=EVIL&state=STATE HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n");
    QTest::newRow("B-14 no HTTP") << QByteArray("\x16\x03\x01\x02\x03\x01\xfc\x03\x03\r\n\r\n");
    QTest::newRow("B-11 an endless line") << QByteArray("GET PLACE?code=" + QByteArray(1 << 20, 'a'));
    QTest::newRow("B-11 an endless head")
        << QByteArray("GET PLACE HTTP/1.1\r\n" + QByteArray("X: y\r\n").repeated(100'000));
}

// And once more with the right answer, which counts.
void tst_LocalAttacks::thePortIsKnockedAt()
{
    QFETCH(QByteArray, bytes);
    World world(m_authority);
    QByteArray page;
    world.browser = [&](World &w, const QUrl &address) {
        const QUrl redirect = World::redirectOf(address, honest);
        bytes.replace("PORT", QByteArray::number(redirect.port()))
            .replace("STATE", World::queryValue(address, "state"))
            .replace("PLACE", redirect.path().toLatin1());
        beside([&] {
            for (int i = 0; i < 20; ++i) {
                const Attacker attacker(quint16(redirect.port()));
                attacker.send(bytes);
                page = attacker.answer();
            }
        });
        w.visit(redirect);
    };
    const Status outcome = world.signIn();
    QVERIFY2(outcome.has_value(), outcome ? "" : qPrintable(outcome.error().detail));
    const QList<Request> exchanges = world.login.requestsTo("/token");
    QCOMPARE(exchanges.size(), 1);
    QCOMPARE(exchanges.first().form().value("code"), QByteArray(World::code));
    QVERIFY(!page.contains("200 OK"));
    QVERIFY(!page.contains("EVIL")); // nothing is reflected
    QVERIFY(!page.contains("Location:"));
    QCOMPARE(world.leaks(), QStringList());
}

void tst_LocalAttacks::theRightStateTwiceIsOneExchange()
{
    World world(m_authority);
    world.browser = [](World &, const QUrl &address) {
        const QUrl first = World::redirectOf(address, honest);
        const QUrl second = World::redirectOf(address, "code=EVIL&iss=https%3A%2F%2Flogin.latchkey.test");
        beside([&] {
            const Attacker one(quint16(first.port()));
            const Attacker two(quint16(first.port()));
            one.send(requestOf(first));
            two.send(requestOf(second));
            (void)one.answer();
            (void)two.answer();
            one.send(requestOf(first));
        });
    };
    QVERIFY(world.signIn().has_value());
    const QList<Request> exchanges = world.login.requestsTo("/token");
    QCOMPARE(exchanges.size(), 1);
    QCOMPARE(exchanges.first().form().value("code"), QByteArray(World::code));
}

void tst_LocalAttacks::tenThousandConnectionsKeepNobodyOut()
{
    World world(m_authority);
    qsizetype openFiles = 0;
    world.browser = [&](World &w, const QUrl &address) {
        const QUrl redirect = World::redirectOf(address, honest);
        beside([&] {
            QList<std::shared_ptr<Attacker>> open;
            for (int i = 0; i < 10'000; ++i) {
                open += std::make_shared<Attacker>(quint16(redirect.port()), SOCK_NONBLOCK);
                open.last()->send(i % 2 == 0 ? QByteArray("GET /callback?state=x") : QByteArray());
                if (open.size() > 100)
                    open.removeFirst();
            }
            openFiles
                = QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
        });
        w.visit(redirect);
    };
    const Status outcome = world.signIn();
    QVERIFY2(outcome.has_value(), outcome ? "" : qPrintable(outcome.error().detail));
    QVERIFY2(openFiles < 250, qPrintable(QString::number(openFiles))); // of which 100 are the attacker's
    QCOMPARE(world.login.requestsTo("/token").size(), 1);
}

void tst_LocalAttacks::eightSilentOnesKeepNobodyOut()
{
    World world(m_authority);
    QList<std::shared_ptr<Attacker>> silent;
    world.browser = [&](World &w, const QUrl &address) {
        const QUrl redirect = World::redirectOf(address, honest);
        for (int i = 0; i < 8; ++i) {
            silent += std::make_shared<Attacker>(quint16(redirect.port()));
            silent.last()->send("GET /call");
        }
        w.visit(redirect);
    };
    QVERIFY(world.signIn().has_value());
}

// B-21: somebody who has the port already would get the code.
void tst_LocalAttacks::aPortThatSomebodyElseHasIsNotShared()
{
    QTcpServer squatter;
    QVERIFY(squatter.listen(QHostAddress::LocalHost));
    World world(m_authority);
    world.storePrevious();
    const QByteArray before = world.credentialsFile();
    LoginOptions options;
    options.callbackPort = squatter.serverPort();
    options.openBrowser = [&](const QUrl &address) {
        world.opened += address;
        return true;
    };
    const Status outcome = waitFor(world.session().login(options)->future());
    QVERIFY(!outcome.has_value());
    QVERIFY2(outcome.error().detail.contains(QString::number(squatter.serverPort())),
             qPrintable(outcome.error().detail));
    QVERIFY(world.opened.isEmpty());
    QVERIFY(world.login.requestsTo("/register").isEmpty());
    QCOMPARE(world.credentialsFile(), before);
}

// B-22
void tst_LocalAttacks::aServerThatRejectsEveryTokenCostsAFewRefreshes()
{
    World world(m_authority);
    world.storePrevious();
    world.mcp.answer("/mcp", [](const Request &) {
        Answer answer = Answer::json("{}", 401);
        answer.headers += qMakePair(QByteArray("WWW-Authenticate"), QByteArray("Bearer error=\"invalid_token\""));
        return answer;
    });
    int granted = 0;
    world.login.answer("/token", [&](const Request &) {
        world.grant[u"access_token"_s] = QString(u"A"_s + QString::number(++granted));
        world.grant[u"refresh_token"_s] = QString(u"R"_s + QString::number(granted));
        return Answer::json(QJsonDocument(world.grant).toJson());
    });
    AuthorizedNetwork network(world.session());
    std::optional<Error> last;
    for (int i = 0; i < 20; ++i) {
        const auto reply = waitFor(network.send(QNetworkRequest(QUrl(world.server.identity.url)), "POST", "{}"));
        last = reply ? std::nullopt : std::optional(reply.error());
    }
    QVERIFY2(granted <= 3, qPrintable(QString::number(granted)));
    QVERIFY(last.has_value());
    QCOMPARE(last->kind, ErrorKind::Refused);
    QVERIFY(last->retryAt > QDateTime::currentDateTimeUtc());
    QVERIFY(world.opened.isEmpty()); // no browser opens by itself
    QVERIFY(world.credentialsFile().contains("\"R3\"")); // what was granted last is still there
    QVERIFY(world.lockIsFree());
    // The user may insist.
    QVERIFY(waitFor(world.session().refresh()).has_value());
}

// B-16, B-22
void tst_LocalAttacks::aServerThatWantsMoreScopesEachTimeCostsNone()
{
    World world(m_authority);
    world.storePrevious();
    const QByteArray before = world.credentialsFile();
    world.mcp.answer("/mcp", [](const Request &) {
        Answer answer = Answer::json("{}", 403);
        answer.headers += qMakePair(QByteArray("WWW-Authenticate"),
                                    QByteArray("Bearer error=\"insufficient_scope\", scope=\"admin:*\""));
        return answer;
    });
    AuthorizedNetwork network(world.session());
    for (int i = 0; i < 10; ++i) {
        const auto reply = waitFor(network.send(QNetworkRequest(QUrl(world.server.identity.url)), "POST", "{}"));
        QVERIFY(reply.has_value());
        QCOMPARE((*reply)->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 403);
    }
    QVERIFY(world.login.requests().isEmpty());
    QVERIFY(world.opened.isEmpty());
    QCOMPARE(world.credentialsFile(), before);
}

LATCHKEY_TEST(tst_LocalAttacks)
#include "tst_localattacks.moc"

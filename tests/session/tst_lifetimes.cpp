#include "core/session/authorizednetwork.h"
#include "core/store/memorystore.h"
#include "tests/session/networkfixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QBuffer>
#include <QtCore/QThread>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>
#include <QtTest/QSignalSpy>

#include <functional>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! One whose writes take some rounds of the event loop, and which tells of the first.
class SlowStore : public MemoryStore
{
public:
    std::function<void()> wasAskedToWrite;

    QFuture<Status> write(const Credential &credential, const Generation &expected,
                          const Reservation &reserved) override
    {
        if (wasAskedToWrite)
            std::exchange(wasAskedToWrite, {})();
        auto promise = std::make_shared<QPromise<Status>>();
        promise->start();
        afterRounds(50, [=, this] {
            promise->addResult(MemoryStore::write(credential, expected, reserved).result());
            promise->finish();
        });
        return promise->future();
    }

private:
    static void afterRounds(int rounds, std::function<void()> f)
    {
        auto *context = new QObject;
        QMetaObject::invokeMethod(
            context,
            [=] {
                context->deleteLater();
                rounds > 0 ? afterRounds(rounds - 1, f) : f();
            },
            Qt::QueuedConnection);
    }
};

QNetworkRequest requestTo(const Server &server)
{
    return QNetworkRequest(QUrl(server.identity.url));
}

} // namespace

//! Whatever goes first, and whoever is told of something meanwhile and destroys what has told it: no crash, no hang, and no
//! sign-in is lost.
class TestLifetimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSessionThatGoesFirstEndsRequests()
    {
        NetworkFixture home;
        home.mcp.answer("/mcp", Answer::of(Answer::Manner::Stall));
        const auto waiting = home.network->send(requestTo(home.server), "GET");
        QTRY_COMPARE(home.mcp.requests().size(), 1);
        const auto fresh = home.network->send(requestTo(home.server), "GET");
        home.session.reset();
        QCOMPARE(waitFor(waiting).error().kind, ErrorKind::Cancelled);
        QCOMPARE(waitFor(fresh).error().kind, ErrorKind::Cancelled);
        QCOMPARE(waitFor(home.network->send(requestTo(home.server), "GET")).error().kind, ErrorKind::Internal);
    }

    void aReplyOutlivesTheNetworkThatHasMadeIt()
    {
        NetworkFixture home;
        Answer answer = Answer::of(Answer::Manner::StallAfterHead);
        home.mcp.answer("/mcp", answer);
        home.network = std::make_unique<AuthorizedNetwork>(*home.session);
        QSignalSpy closed(&home.mcp, &ScriptedServer::connectionClosedByPeer);
        ReplyHandle reply = *home.send();
        const QPointer<QNetworkAccessManager> manager = reply->manager();
        home.network.reset();
        QVERIFY(manager);
        QCOMPARE(statusOf(reply), 200);
        QVERIFY(!reply->isFinished());
        reply.reset();
        QTRY_COMPARE(closed.size(), 1);
        QTRY_VERIFY(!manager);
    }

    void aNetworkTakesItsManagerAlong()
    {
        NetworkFixture home;
        home.network = std::make_unique<AuthorizedNetwork>(*home.session);
        QPointer<QNetworkAccessManager> manager;
        {
            const auto reply = home.send();
            QVERIFY(reply);
            manager = (*reply)->manager();
        }
        QVERIFY(manager);
        home.network.reset();
        QVERIFY(!manager);
    }

    void aBodyThatGoesFirstEndsItsRequest()
    {
        NetworkFixture home;
        home.mcp.answer("/mcp", Answer::of(Answer::Manner::Stall));
        auto body = std::make_unique<QBuffer>();
        body->setData(QByteArray(qsizetype{16} * 1024 * 1024, 'x'));
        QVERIFY(body->open(QIODevice::ReadOnly));
        QNetworkAccessManager &manager = home.manager;
        const auto waiting = home.network->send(requestTo(home.server), "POST", body.get());
        QTRY_VERIFY(!manager.findChildren<QNetworkReply *>().isEmpty()); // it is being sent
        body.reset();
        QCOMPARE(waitFor(waiting).error().kind, ErrorKind::InvalidInput);
    }

    //! As QFuture::then() does, before Operation::finish() returns.
    void aContinuationMayDestroyWhatHasFinished()
    {
        NetworkFixture home;
        bool wasCalled = false;
        home.network->send(requestTo(home.server), "GET").then([&](const Result<ReplyHandle> &reply) {
            wasCalled = reply.has_value();
            home.network.reset();
        });
        QTRY_VERIFY(wasCalled);
    }

    void whoeverIsToldMayDestroyWhatTells_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("a move") << 308 << QByteArray("Location") << QByteArray("/elsewhere");
        QTest::newRow("more scopes are wanted") << 403 << QByteArray("WWW-Authenticate")
                                                << QByteArray("Bearer error=\"insufficient_scope\", scope=\"more\"");
        QTest::newRow("a refresh begins")
            << 401 << QByteArray("WWW-Authenticate") << QByteArray("Bearer error=\"invalid_token\"");
    }
    void whoeverIsToldMayDestroyWhatTells()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        for (const bool alsoSession : {false, true}) {
            NetworkFixture home;
            Answer answer;
            answer.status = status;
            answer.headers = {{header, value}};
            home.mcp.answer("/mcp", answer);
            QVERIFY(waitFor(home.session->accessToken()));
            bool wasTold = false;
            const auto destroy = [&] {
                wasTold = true;
                home.network.reset();
                if (alsoSession)
                    home.session.reset();
            };
            connect(home.session.get(), &CredentialSession::moved, this, destroy);
            connect(home.session.get(), &CredentialSession::changed, this, destroy);
            const auto reply = waitFor(home.network->send(requestTo(home.server), "GET"));
            QVERIFY(!reply);
            QCOMPARE(reply.error().kind, ErrorKind::Cancelled);
            QVERIFY(wasTold);
        }
    }

    void whoeverIsToldMayDestroyTheSessionThatWasCalled()
    {
        const std::function<void(CredentialSession &)> calls[] = {
            [](CredentialSession &session) { (void)session.refresh(); },
            [](CredentialSession &session) { session.requestScopes({u"more"_s}); },
            [](CredentialSession &session) { (void)session.setAnonymousAccess(true); },
            [](CredentialSession &session) { (void)session.logout(); },
            [](CredentialSession &session) { (void)session.importCredential({}); },
        };
        for (const auto &call : calls) {
            SessionFixture home;
            home.store(home.credential("A1", "R1", 1h));
            QVERIFY(waitFor(home.session->accessToken()));
            bool wasTold = false;
            connect(home.session.get(), &CredentialSession::changed, this, [&] {
                wasTold = true;
                home.session.reset();
            });
            call(*home.session);
            QTRY_VERIFY(wasTold);
            QVERIFY(waitFor(home.factory->drain()));
        }
    }

    void theEndOfAThreadCostsNoSignIn()
    {
        SessionFixture home;
        const auto store = std::make_shared<SlowStore>();
        const Credential expired = home.credential("A1", "R1", -1s);
        QVERIFY(waitFor(store->MemoryStore::write(expired, {}, {})));
        QThread thread;
        store->wasAskedToWrite = [&thread] { thread.quit(); };
        QFuture<Result<AccessToken>> token;
        QObject inThread;
        inThread.moveToThread(&thread);
        connect(&thread, &QThread::started, &inThread, [&] {
            SessionSettings settings;
            settings.home = home.folder.path();
            settings.clock = [time = home.time] { return *time; };
            settings.oauth = home.oauth;
            settings.store = store;
            SessionFactory factory(settings);
            const std::unique_ptr<CredentialSession> session(factory.open(home.server));
            token = session->accessToken();
        });
        thread.start();
        QVERIFY(thread.wait());
        const auto stored = waitFor(store->read(home.server.identity));
        QVERIFY(stored && *stored);
        QCOMPARE((*stored)->refreshToken, Secret("R2"));
        QVERIFY(home.lockIsFree());
        QVERIFY(token.isFinished() && token.result());
    }
};

LATCHKEY_TEST(TestLifetimes)
#include "tst_lifetimes.moc"

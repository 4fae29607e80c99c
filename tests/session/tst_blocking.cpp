#include "core/session/blocking.h"
#include "core/store/memorystore.h"
#include "tests/session/sessionfixture.h"
#include "tests/support/testmain.h"

#include <atomic>
#include <future>
#include <optional>
#include <thread>
#include <vector>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

struct Door {
    TemporaryHome folder;
    std::shared_ptr<FakeOAuth> oauth = std::make_shared<FakeOAuth>();
    Server server;
    std::unique_ptr<Blocking> door;

    Door()
    {
        server.identity = {u"demo"_s, u"https://mcp.example/mcp"_s};
        SessionSettings settings;
        settings.home = folder.path();
        settings.storeMode = StoreMode::File;
        settings.oauth = oauth;
        door = std::make_unique<Blocking>(settings);
    }

    Credential credential(std::chrono::seconds left) const
    {
        Credential made;
        made.issuer = u"https://as.example"_s;
        made.clientId = u"client"_s;
        made.accessToken = Secret("A1");
        made.refreshToken = Secret("R1");
        made.expiresAt = QDateTime::currentDateTimeUtc().addSecs(left.count());
        return made;
    }
};

} // namespace

//! The library without an event loop. No call here turns one.
class TestBlocking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatASignInIsNeeded()
    {
        const Door door;
        const auto token = door.door->accessToken(door.server);
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::AuthorizationRequired);
        QCOMPARE(door.door->health(door.server).state, HealthState::NeedsSignIn);
    }

    void servesRefreshesAndSignsOut()
    {
        const Door door;
        QVERIFY(door.door->importCredential(door.server, door.credential(-1s)));
        const auto token = door.door->accessToken(door.server);
        QVERIFY(token);
        QCOMPARE(token->source, TokenSource::Refreshed);
        QCOMPARE(door.door->health(door.server).state, HealthState::SignedIn);
        const auto headers = door.door->authorizationHeaders(door.server, *token, QUrl(door.server.identity.url),
                                                             "POST");
        QVERIFY(headers);
        QCOMPARE(headers->first().second, "Bearer " + token->value.reveal().toByteArray());
        QVERIFY(door.door->signOut(door.server));
        QVERIFY(!door.door->accessToken(door.server));
    }

    void manyThreadsMakeOneRefresh()
    {
        const Door door;
        QVERIFY(door.door->importCredential(door.server, door.credential(-1s)));
        std::atomic<int> served = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 32; ++i)
            threads.emplace_back([&] { served += door.door->accessToken(door.server).has_value() ? 1 : 0; });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(served.load(), 32);
        QCOMPARE(door.oauth->refreshes, 1);
    }

    void aCallFromWithinACallIsRefused()
    {
        const Door door;
        std::optional<Result<AccessToken>> inner;
        LoginOptions options;
        options.confirm = [&](const Login &) { return true; };
        options.openBrowser = [&](const QUrl &) {
            inner = door.door->accessToken(door.server);
            return false;
        };
        options.browserBound = 200ms;
        QVERIFY(!door.door->signIn(door.server, options));
        QVERIFY(inner.has_value());
        QCOMPARE(inner->error().kind, ErrorKind::Internal);
    }

    void itsEndEndsASignIn()
    {
        Door door;
        std::promise<void> opened;
        LoginOptions options;
        options.confirm = [](const Login &) { return true; };
        options.openBrowser = [&](const QUrl &) {
            opened.set_value();
            return true;
        };
        std::optional<Status> outcome;
        std::thread waiting([&, blocking = door.door.get()] { outcome = blocking->signIn(door.server, options); });
        opened.get_future().wait();
        door.door.reset();
        waiting.join();
        QVERIFY(outcome && !*outcome);
        QCOMPARE(outcome->error().kind, ErrorKind::Cancelled);
    }

    void twoOfThemGoOneAfterTheOther()
    {
        auto first = std::make_unique<Door>();
        const Door second;
        first.reset();
        QCOMPARE(second.door->accessToken(second.server).error().kind, ErrorKind::AuthorizationRequired);
    }
};

LATCHKEY_TEST(TestBlocking)
#include "tst_blocking.moc"

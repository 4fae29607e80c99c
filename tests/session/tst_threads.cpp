#include "core/config/homes.h"
#include "core/config/serverlist.h"
#include "core/config/sessionpool.h"
#include "core/oauth/serverprobe.h"
#include "core/session/authorizednetwork.h"
#include "core/session/refreshscheduler.h"
#include "tests/session/sessionfixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QBuffer>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

#include <functional>
#include <thread>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

constexpr int refusals = 17;

//! What returns nothing is refused by an assertion only, and by doing nothing where there are none.
#ifdef QT_NO_DEBUG
constexpr bool isSilentlyRefused = true;
#else
constexpr bool isSilentlyRefused = false;
#endif

template<typename T>
bool isRefusal(const QFuture<Result<T>> &future)
{
    return future.isFinished() && future.resultCount() == 1 && !future.result()
        && future.result().error().kind == ErrorKind::Internal
        && future.result().error().detail.contains("another thread"_L1);
}

//! How a process ends in which another thread than the session's does \a call: a build for debugging stops at an assertion.
int statusAfter(const std::function<bool()> &call)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const rlimit none{0, 0};
        ::setrlimit(RLIMIT_CORE, &none);
        qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &) {
            if (type == QtFatalMsg)
                ::_exit(refusals); // what follows is abort(), which sanitizers make a report of
        });
        bool isRefused = false;
        std::thread([&] { isRefused = call(); }).join();
        ::_exit(isRefused ? refusals : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

//! A call from another thread gets no future that never ends.
class TestThreads : public QObject
{
    Q_OBJECT

    static std::function<bool()> silent(std::function<void()> call)
    {
        return [call = std::move(call)] {
            call();
            return isSilentlyRefused;
        };
    }

private Q_SLOTS:
    void anotherThreadIsRefused_data()
    {
        QTest::addColumn<std::function<bool()>>("call");
        const auto row = [](const char *name, std::function<bool()> call) { QTest::newRow(name) << std::move(call); };
        // What returns no error has nothing to say there.
        row("health()", [this] { return m_home->session->health() == Health(); });
        row("credential()", [this] { return !m_home->session->credential().loaded; });
        row("pinnedStore()", [this] { return !m_home->session->pinnedStore(); });
        row("movedTo()", [this] { return !m_home->session->movedTo().isValid(); });
        row("scopesOfNextSignIn()", [this] { return m_home->session->scopesOfNextSignIn().isEmpty(); });
        row("accessToken()", [this] { return isRefusal(m_home->session->accessToken()); });
        row("refresh()", [this] { return isRefusal(m_home->session->refresh()); });
        row("refreshAfterUnauthorized()",
            [this] { return isRefusal(m_home->session->refreshAfterUnauthorized(Secret("A"))); });
        row("check()", [this] { return isRefusal(m_home->session->check()); });
        row("logout()", [this] { return isRefusal(m_home->session->logout()); });
        row("reload()", [this] { return isRefusal(m_home->session->reload()); });
        row("history()", [this] { return isRefusal(m_home->session->history()); });
        row("setAnonymousAccess()", [this] { return isRefusal(m_home->session->setAnonymousAccess(true)); });
        row("authorizationHeaders()", [this] {
            const auto headers = m_home->session->authorizationHeaders({}, QUrl(m_home->server.identity.url), "GET");
            return isRefusal(readyFuture(headers));
        });
        row("importCredential()", [this] { return isRefusal(m_home->session->importCredential({})); });
        row("checkAnonymousAccess()", [this] { return isRefusal(m_home->session->checkAnonymousAccess()); });
        row("login()", [this] { return isRefusal(m_home->session->login({})->future()); });
        row("open()", [this] { return m_home->factory->open(m_home->server) == nullptr; });
        row("drain()", [this] { return isRefusal(m_home->factory->drain()); });
        row("a probe", [this] { return isRefusal(m_probe.start(m_home->server.identity.url)); });
        row("ServerList::reload()", [this] { return isRefusal(m_list->reload()); });
        row("ServerList::add()", [this] { return isRefusal(m_list->add(u"n"_s, u"https://n/mcp"_s)); });
        row("ServerList::replace()", [this] { return isRefusal(m_list->replace(u"n"_s, m_home->server)); });
        row("ServerList::takeOut()", [this] { return isRefusal(m_list->takeOut(u"n"_s)); });
        row("ServerList::putBack()", [this] { return isRefusal(m_list->putBack({})); });
        row("ServerList::watch()", silent([this] { m_list->watch(); }));
        row("SessionPool::watch()", silent([this] { m_pool->watch(); }));
        row("SessionPool::reload()", silent([this] { m_pool->reload(); }));
        row("SessionPool::drain()", [this] { return isRefusal(m_pool->drain()); });
        row("SessionPool::unlockKeyring()", [this] { return isRefusal(m_pool->unlockKeyring()); });
        row("Homes::watch()", silent([this] { m_homes->watch(); }));
        row("Homes::reload()", silent([this] { m_homes->reload(); }));
        row("Homes::drain()", [this] { return isRefusal(m_homes->drain()); });
        row("Homes::unlockKeyring()", [this] { return isRefusal(m_homes->unlockKeyring()); });
        row("ServerProbe::cancel()", silent([this] { m_probe.cancel(); }));
        row("RefreshScheduler::setSetting()", silent([this] { m_scheduler.setSetting({}); }));
        row("RefreshScheduler::add()", silent([this] { m_scheduler.add(m_home->session.get()); }));
        row("RefreshScheduler::remove()", silent([this] { m_scheduler.remove(m_home->session.get()); }));
        row("RefreshScheduler::check()", silent([this] { m_scheduler.check(); }));
        row("RefreshScheduler::retry()", silent([this] { m_scheduler.retry(); }));
        row("setReadAhead()", [this] {
            m_network->setReadAhead(1);
            return m_network->readAhead() == 0;
        });
        row("send()",
            [this] { return isRefusal(m_network->send(QNetworkRequest(QUrl(m_home->server.identity.url)), "GET")); });
        row("send() from a device", [this] {
            QBuffer body;
            body.open(QIODevice::ReadOnly);
            return isRefusal(m_network->send(QNetworkRequest(QUrl(m_home->server.identity.url)), "POST", &body));
        });
    }
    void anotherThreadIsRefused()
    {
#ifdef LATCHKEY_SANITIZED_THREAD
        QSKIP("the sanitizer does not know the threads of a forked process");
#endif
        QFETCH(std::function<bool()>, call);
        QCOMPARE(statusAfter(call), refusals);
    }

    void init()
    {
        m_home = std::make_unique<SessionFixture>();
        m_network = std::make_unique<AuthorizedNetwork>(*m_home->session, m_manager);
        m_home->store(m_home->credential("A", "R", 1h));
        QVERIFY(waitFor(m_home->session->reload()));
        m_home->session->noteMoved(QUrl(u"https://elsewhere/"_s));
        m_home->session->requestScopes({u"more"_s});
        m_list = std::make_unique<ServerList>(m_home->folder.path(), m_home->folder.filePath(u"own/servers.json"_s));
        SessionSettings settings;
        settings.home = m_home->folder.path();
        settings.storeMode = StoreMode::File;
        m_pool = std::make_unique<SessionPool>(*m_list, settings, SessionPool::ModeFrom::Settings);
        m_homes = std::make_unique<Homes>(QList<Home>{{u"home"_s, m_home->folder.path()}});
    }
    void cleanup()
    {
        m_network.reset();
        m_homes.reset();
        m_pool.reset();
        m_list.reset();
        m_home.reset();
    }

private:
    ServerProbe m_probe;
    RefreshScheduler m_scheduler{systemClock()};
    std::unique_ptr<Homes> m_homes;
    std::unique_ptr<SessionPool> m_pool;
    std::unique_ptr<ServerList> m_list;
    QNetworkAccessManager m_manager;
    std::unique_ptr<SessionFixture> m_home;
    std::unique_ptr<AuthorizedNetwork> m_network;
};

LATCHKEY_TEST(TestThreads)
#include "tst_threads.moc"

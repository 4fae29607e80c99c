// Another project's test of each place where the library can be extended, with Latchkey::Testing: a store of one's own, a clock,
// a folder for the locks, a network access manager, a browser, and tokens that somebody else was granted.

#include <Latchkey/CredentialSession>
#include <Latchkey/FaultyStore>
#include <Latchkey/OAuthClient>
#include <Latchkey/SessionFactory>
#include <Latchkey/TestClock>
#include <Latchkey/TestProvider>
#include <Latchkey/describe.h>
#include <Latchkey/whendone.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QEventLoop>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QNetworkAccessManager>

#include <cstdio>
#include <cstdlib>

using namespace Latchkey;

namespace {

void check(bool fine, const char *what)
{
    if (!fine) {
        std::fprintf(stderr, "not so: %s\n", what);
        std::exit(1);
    }
}

template<typename T>
Result<T> waitFor(const QFuture<Result<T>> &future)
{
    QEventLoop loop;
    std::optional<Result<T>> outcome;
    whenDone(future, &loop, [&](const Result<T> &result) {
        outcome = result;
        loop.quit();
    });
    if (!outcome)
        loop.exec();
    return *outcome;
}

//! A store of another project's, from the interface alone.
class TwoPartStore : public CredentialStore
{
public:
    StoreKind kind() const override { return StoreKind::Own; }
    QString location() const override { return QStringLiteral("the project's database"); }
    QFuture<Result<bool>> available() override { return readyFuture(Result<bool>(true)); }
    QFuture<Result<std::optional<Credential>>> read(const ServerIdentity &server) override
    {
        const bool isThere = m_there && m_there->server == server;
        return readyFuture(Result<std::optional<Credential>>(isThere ? m_there : std::nullopt));
    }
    QFuture<Result<Reservation>> prepare(const ServerIdentity &) override
    {
        return readyFuture(Result<Reservation>(Reservation()));
    }
    QFuture<Status> write(const Credential &credential, const Generation &expected, const Reservation &) override
    {
        if (generationOf(m_there) != expected)
            return readyFuture(Status(Error{ErrorKind::Superseded, Stage::Persist, QStringLiteral("changed")}));
        m_there = credential;
        return readyFuture(success());
    }
    QFuture<Result<bool>> remove(const ServerIdentity &) override
    {
        const bool was = m_there.has_value();
        m_there.reset();
        return readyFuture(Result<bool>(was));
    }

private:
    std::optional<Credential> m_there;
};

class CountingManager : public QNetworkAccessManager
{
public:
    int requests = 0;

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body) override
    {
        ++requests;
        return QNetworkAccessManager::createRequest(operation, request, body);
    }
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTemporaryDir locks;
    TestClock clock;
    TestProvider provider(clock);
    check(provider.listen(), "there is a port");
    const Server server = provider.addServer(QStringLiteral("notes"));
    CountingManager manager;

    SessionSettings settings;
    settings.home = locks.path();
    settings.clock = clock;
    settings.store = std::make_shared<TwoPartStore>();
    settings.oauth = httpOAuthClient(manager, settings.client, clock);
    SessionFactory factory(settings);
    const std::unique_ptr<CredentialSession> session(factory.open(server));

    check(waitFor(session->accessToken()).error().kind == ErrorKind::AuthorizationRequired, "nobody has signed in");

    check(waitFor(session->importCredential(provider.signIn(server))).has_value(), "tokens of others are taken");
    const auto imported = waitFor(session->accessToken());
    check(imported && provider.accepts(server, imported->value), "and served");
    check(provider.refreshes() == 0, "without a refresh");
    check(session->pinnedStore()->location == QStringLiteral("the project's database"), "from the project's store");

    clock.advance(std::chrono::hours(2));
    const auto refreshed = waitFor(session->accessToken());
    check(refreshed && provider.accepts(server, refreshed->value), "a clock that is set makes a refresh due");
    check(provider.refreshes() == 1 && provider.reusesDetected() == 0, "one of them");
    check(manager.requests > 0, "over the project's network access");
    check(QDir(locks.path()).entryList(QDir::Files | QDir::Hidden).isEmpty(), "no file of tokens was made");
    check(!QDir(locks.path() + QStringLiteral("/mcp-oauth-locks")).isEmpty(),
          "and the locks are where they were wanted");

    check(waitFor(session->logout()).has_value(), "a sign-out works");
    LoginOptions options;
    bool wasOpened = false;
    options.openBrowser = [&, browser = provider.browser()](const QUrl &url) { return wasOpened = browser(url); };
    const Status signedIn = waitFor(session->login(options)->future());
    check(signedIn && wasOpened,
          signedIn ? "the project's browser was opened" : qPrintable(describe(signedIn.error())));

    const auto faulty = std::make_shared<FaultyStore>();
    settings.store = faulty;
    SessionFactory second(settings);
    const std::unique_ptr<CredentialSession> other(second.open(server));
    check(waitFor(other->importCredential(provider.signIn(server, std::chrono::seconds(-1)))).has_value(), "stored");
    const int writes = faulty->writes;
    const Status stale = waitFor(faulty->write(*waitFor(faulty->read(server.identity)).value(), Generation()));
    check(!stale && stale.error().kind == ErrorKind::Superseded, "a write that expects another credential is refused");
    check(writes == 1 && faulty->writes == writes, "and only those that succeed are counted");
    faulty->writeError = Error{ErrorKind::StoreUnavailable, Stage::None, QStringLiteral("full")};
    const int before = provider.refreshes();
    check(waitFor(other->accessToken()).error().stage == Stage::Prepare, "a store that cannot be written is found out");
    check(provider.refreshes() == before, "before a token is spent");
    faulty->writeError.reset();

    provider.setTokenLifetime(std::chrono::seconds(90));
    const auto brief = waitFor(other->accessToken());
    check(brief && clock.now().secsTo(brief->expiresAt) == 90, "a provider grants tokens for as long as a test wants");
    clock.advance(std::chrono::minutes(2));
    provider.failTokenRequests(503);
    check(waitFor(other->accessToken()).error().kind == ErrorKind::Network, "is out of order");
    check(waitFor(other->accessToken()).has_value(), "and works again");
    clock.advance(std::chrono::minutes(2));
    provider.loseNextAnswer();
    check(waitFor(other->accessToken()).error().kind == ErrorKind::OutcomeUnknown, "and loses an answer");
    check(waitFor(other->accessToken()).error().kind == ErrorKind::AuthorizationRequired, "with what was in it");
    std::puts("extended");
    return 0;
}

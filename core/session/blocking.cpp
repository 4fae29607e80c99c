#include "core/session/blocking.h"

#include "core/base/whendone.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEventLoop>
#include <QtCore/QHash>
#include <QtCore/QMetaObject>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QThread>
#include <QtCore/QTimer>

#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <utility>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds endBound = std::chrono::minutes(1);

//! The thread with the event loop, as long as somebody has it.
class LoopThread
{
public:
    static std::shared_ptr<LoopThread> shared()
    {
        static std::mutex mutex;
        static std::weak_ptr<LoopThread> known;
        const std::lock_guard guard(mutex);
        std::shared_ptr<LoopThread> thread = known.lock();
        if (!thread)
            known = thread = std::make_shared<LoopThread>();
        return thread;
    }

    LoopThread()
        : m_thread([this] { run(); })
    {
        m_ready.get_future().wait();
    }

    ~LoopThread()
    {
        QMetaObject::invokeMethod(m_context, [this] { m_loop->quit(); });
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(LoopThread)

    bool isCurrent() const { return std::this_thread::get_id() == m_thread.get_id(); }

    //! Does \a work there, and returns when it has called what it is given.
    template<typename T, typename Work>
    T wait(Work work)
    {
        const auto promise = std::make_shared<std::promise<T>>(); // set_value() may still be at it when we go on
        std::future<T> future = promise->get_future();
        QMetaObject::invokeMethod(m_context, [this, promise, &work] {
            work(m_context, [promise](T outcome) { promise->set_value(std::move(outcome)); });
        });
        return future.get();
    }

private:
    void run()
    {
        // The first QObject of a thread that is to have the application must be that.
        static char name[] = "latchkey";
        static char *arguments[] = {name, nullptr};
        static int count = 1;
        std::unique_ptr<QCoreApplication> application;
        if (!QCoreApplication::instance())
            application = std::make_unique<QCoreApplication>(count, arguments);
        QEventLoop loop;
        QObject context;
        m_loop = &loop;
        m_context = &context;
        m_ready.set_value();
        loop.exec();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    std::promise<void> m_ready;
    QEventLoop *m_loop = nullptr;
    QObject *m_context = nullptr;
    std::thread m_thread; // the last: it uses the others
};

//! Those who wait for an answer, in the thread that does the work: whoever ends that sees to it that each gets one.
class Calls
{
public:
    //! \a giveUp: how this one is answered if nothing else does.
    quint64 begin(std::function<void()> giveUp)
    {
        m_waiting.insert(++m_last, std::move(giveUp));
        return m_last;
    }

    template<typename F>
    void answer(quint64 call, F f)
    {
        if (!m_waiting.contains(call))
            return;
        f();
        m_waiting.remove(call);
        tellIfNone();
    }

    void giveUp()
    {
        for (const auto &giveUp : std::exchange(m_waiting, {}))
            giveUp();
        tellIfNone();
    }

    void whenNone(std::function<void()> f)
    {
        m_whenNone = std::move(f);
        tellIfNone();
    }

private:
    void tellIfNone()
    {
        if (m_waiting.isEmpty() && m_whenNone)
            std::exchange(m_whenNone, {})();
    }

    QHash<quint64, std::function<void()>> m_waiting;
    quint64 m_last = 0;
    std::function<void()> m_whenNone;
};

} // namespace

class Blocking::Private
{
public:
    explicit Private(const SessionSettings &settings)
        : thread(LoopThread::shared())
    {
        thread->wait<Done>([this, &settings](QObject *, const auto &done) {
            factory = std::make_unique<SessionFactory>(settings);
            done(Done{});
        });
    }

    ~Private()
    {
        thread->wait<Done>([this](QObject *context, const auto &done) {
            for (const auto &session : std::as_const(sessions)) {
                if (Login *login = session->runningLogin())
                    login->cancel();
            }
            QTimer::singleShot(endBound, context, [calls = calls] { calls->giveUp(); });
            whenDone(factory->drain(endBound), context, [this, done](const Status &) {
                calls->whenNone([this, done] {
                    sessions.clear();
                    factory.reset();
                    done(Done{});
                });
            });
        });
    }
    Q_DISABLE_COPY_MOVE(Private)

    //! In the thread that does the work.
    CredentialSession &session(const Server &server)
    {
        std::shared_ptr<CredentialSession> &known = sessions[server.identity.storeKey()];
        if (!known || known->server() != server)
            known.reset(factory->open(server));
        return *known;
    }

    //! The outcome of \a begin, which gets a session and returns a future.
    template<typename T, typename Begin>
    Result<T> outcome(const Server &server, Begin begin)
    {
        if (thread->isCurrent())
            return Error{ErrorKind::Internal, Stage::None, u"called from within a call: it would wait for itself"_s};
        return thread->wait<Result<T>>([&](QObject *context, const auto &done) {
            const quint64 call = calls->begin([done] { done(Error{ErrorKind::Cancelled}); });
            whenDone(begin(session(server)), context, [calls = calls, call, done](const Result<T> &result) {
                calls->answer(call, [&] { done(result); });
            });
        });
    }

    const std::shared_ptr<LoopThread> thread;
    const std::shared_ptr<Calls> calls = std::make_shared<Calls>();
    std::unique_ptr<SessionFactory> factory;
    QHash<QString, std::shared_ptr<CredentialSession>> sessions; // by store key
};

Blocking::Blocking(const SessionSettings &settings)
    : d(std::make_unique<Private>(settings))
{
}

Blocking::~Blocking() = default;

Result<AccessToken> Blocking::accessToken(const Server &server, std::chrono::seconds minValidity)
{
    return d->outcome<AccessToken>(
        server, [minValidity](CredentialSession &session) { return session.accessToken(minValidity); });
}

Result<AccessToken> Blocking::refreshAfterUnauthorized(const Server &server, const Secret &rejected)
{
    return d->outcome<AccessToken>(
        server, [&rejected](CredentialSession &session) { return session.refreshAfterUnauthorized(rejected); });
}

Result<QList<QPair<QByteArray, QByteArray>>> Blocking::authorizationHeaders(const Server &server,
                                                                            const AccessToken &token, const QUrl &url,
                                                                            const QByteArray &method)
{
    return d->outcome<QList<QPair<QByteArray, QByteArray>>>(server, [&](CredentialSession &session) {
        return readyFuture(session.authorizationHeaders(token, url, method));
    });
}

Health Blocking::health(const Server &server)
{
    return d
        ->outcome<Health>(server,
                          [&](CredentialSession &session) {
                              return followedBy<Health>(session.reload(), [known = QPointer(&session)](const Status &) {
                                  return readyFuture(Result<Health>(known ? known->health() : Health()));
                              });
                          })
        .value_or(Health());
}

Status Blocking::signIn(const Server &server, const LoginOptions &options)
{
    return d->outcome<Done>(server,
                            [&options](CredentialSession &session) { return session.login(options)->future(); });
}

Result<LogoutReport> Blocking::signOut(const Server &server)
{
    return d->outcome<LogoutReport>(server, [](CredentialSession &session) { return session.logout(); });
}

Status Blocking::importCredential(const Server &server, const Credential &credential)
{
    return d->outcome<Done>(server,
                            [&credential](CredentialSession &session) { return session.importCredential(credential); });
}

} // namespace Latchkey

#pragma once

#include "core/base/handover.h"
#include "core/base/result.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QFuture>
#include <QtCore/QFutureWatcher>
#include <QtCore/QPromise>

#include <memory>

namespace Latchkey {

//! A call from the event loop of its parent, unless that dies first. The event that is posted for it owns nothing: at the
//! program's end Qt 6.4 deletes such events with their queue locked, and a promise that died then would post another.
template<typename F>
class PostedCall : public QObject
{
public:
    //! Calls \a f once \a context, whose thread this is, is back in its event loop.
    PostedCall(QObject *context, F f)
        : QObject(context)
        , m_f(std::move(f))
    {
        QCoreApplication::postEvent(this, new QEvent(QEvent::FutureCallOut));
    }

    bool event(QEvent *event) override //!< Makes the call.
    {
        if (event->type() != QEvent::FutureCallOut)
            return QObject::event(event);
        F f = std::move(m_f);
        delete this; // the call may be the end of the parent
        f();
        return true;
    }

private:
    F m_f;
};

//! The outcome of \a future, which has finished; ErrorKind::Cancelled if it was cancelled.
template<typename T>
Result<T> outcomeOf(const QFuture<Result<T>> &future)
{
    takeOver();
    return future.resultCount() > 0 ? future.result() : Result<T>(Error{ErrorKind::Cancelled});
}

//! Calls \a f with the outcome of \a future from the event loop of \a context, unless \a context dies first.
//! Never calls back before returning. A cancelled future arrives as ErrorKind::Cancelled, so that every
//! operation comes to an end.
//! Call it from the thread of \a context.
//! \note Prefer it to `.then(context, …)`, which in Qt 6.4 asserts when the context is gone, and runs at once when the
//! future is already finished.
template<typename T, typename F>
void whenDone(const QFuture<Result<T>> &future, QObject *context, F f)
{
    auto tell = [future = future, f = std::move(f)]() mutable { std::invoke(f, outcomeOf(future)); };
    if (future.isFinished()) { // there is nothing to watch
        new PostedCall(context, std::move(tell));
        return;
    }
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, tell = std::move(tell)]() mutable {
        watcher->deleteLater();
        tell();
    });
    watcher->setFuture(future);
}

//! Calls \a next with the outcome of \a first, from this thread's event loop, and ends as the future that it returns, a
//! QFuture<Result<To>>. \a next owns all that it uses: it is called even if nobody waits for the result any more.
template<typename To, typename From, typename F>
QFuture<Result<To>> followedBy(const QFuture<Result<From>> &first, F next)
{
    auto promise = std::make_shared<QPromise<Result<To>>>();
    promise->start();
    auto *context = new QObject;
    whenDone(first, context, [promise, context, next = std::move(next)](const Result<From> &outcome) mutable {
        const auto end = [promise, context](const Result<To> &last) {
            context->deleteLater();
            promise->addResult(last);
            promise->finish();
        };
        const QFuture<Result<To>> second = next(outcome);
        second.isFinished() ? end(outcomeOf(second)) : whenDone(second, context, end);
    });
    return promise->future();
}

//! A future that is finished already.
template<typename T>
QFuture<Result<T>> readyFuture(Result<T> result)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    return QtFuture::makeReadyValueFuture(std::move(result));
#else
    return QtFuture::makeReadyFuture(std::move(result));
#endif
}

} // namespace Latchkey

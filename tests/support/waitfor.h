#pragma once

#include "core/base/whendone.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QFutureWatcher>
#include <QtCore/QTimer>
#include <QtTest/QSignalSpy>

#include <chrono>

namespace Latchkey::Test {

//! The outcome of \a future, however it ends; a cancelled future, or one that does not finish in time, is an error.
template<typename T>
Result<T> waitFor(const QFuture<Result<T>> &future, std::chrono::milliseconds bound = std::chrono::seconds(30))
{
    QFutureWatcher<Result<T>> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(future);
    if (finished.isEmpty() && !finished.wait(static_cast<int>(bound.count())))
        return Error{ErrorKind::Internal, Stage::None, QStringLiteral("the test waited in vain")};
    takeOver(); // as whenDone() does
    if (future.resultCount() == 0)
        return Error{ErrorKind::Cancelled, Stage::None};
    return future.result();
}

//! Turns the event loop until \a condition holds; it is looked at after every round, and now and then. False: not in
//! time. QTest::qWaitFor() sleeps between its rounds, and so do the servers that live in this process.
template<typename F>
bool waitUntil(F condition, std::chrono::milliseconds bound = std::chrono::seconds(5))
{
    const QDeadlineTimer deadline(bound);
    QTimer look;
    look.start(std::chrono::milliseconds(20));
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // which wait for an outer loop otherwise
    }
    return true;
}

} // namespace Latchkey::Test

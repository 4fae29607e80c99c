#pragma once

#include "core/base/whendone.h"

#include <QtCore/QFutureWatcher>
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
        return Error{ErrorKind::Internal, Stage::None, QStringLiteral("the test waited in vain"), {}, {}};
    takeOver(); // as whenDone() does
    if (future.resultCount() == 0)
        return Error{ErrorKind::Cancelled, Stage::None, {}, {}, {}};
    return future.result();
}

} // namespace Latchkey::Test

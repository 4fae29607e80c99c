#pragma once

#include "core/base/export.h"
#include "core/base/handover.h"
#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QFuture>
#include <QtCore/QPromise>
#include <QtCore/QRunnable>
#include <QtCore/QString>
#include <QtCore/QThreadPool>

#include <memory>
#include <type_traits>

namespace Latchkey {

//! Files that hold secrets or state of ours: 0600 from the first byte, replaced atomically, on the disk before the
//! call returns. All of these block and are for a worker thread (inBackground()).

//! Makes \a folder and its missing parents, 0700 each. Errors: StoreUnavailable, also where it exists and belongs to
//! another user or is a symbolic link that does.
LATCHKEY_EXPORT Status ensurePrivateFolder(const QString &folder);

//! Up to \a limit bytes of \a path; `isNull()`: there is no such file. Refuses symbolic links, files that are not
//! regular, files of another user, and longer files. Errors: StoreUnavailable.
LATCHKEY_EXPORT Result<QByteArray> readPrivateFile(const QString &path, qint64 limit);

//! Replaces \a path. Refuses what readPrivateFile() refuses. On any error the old file is untouched and no temporary
//! file is left. Errors: StoreUnavailable.
LATCHKEY_EXPORT Status writePrivateFile(const QString &path, const QByteArray &content);

//! Proves that writePrivateFile() of \a size bytes would succeed now: makes the temporary file, reserves its space,
//! removes it. Errors: StoreUnavailable.
LATCHKEY_EXPORT Status provePrivateFileWritable(const QString &path, qint64 size);

//! Removes \a path durably; success also when it was not there. Errors: StoreUnavailable.
LATCHKEY_EXPORT Status removePrivateFile(const QString &path);

//! Runs \a work on a worker thread. \a work must own all that it uses.
template<typename F>
void onWorker(F work)
{
    class Job : public QRunnable
    {
    public:
        explicit Job(F work)
            : m_work(std::move(work))
        {
        }
        void run() override
        {
            takeOver();
            m_work();
        }

    private:
        F m_work;
    };
    auto *job = new Job(std::move(work)); // the pool deletes it
    handOver();
    QThreadPool::globalInstance()->start(job);
}

//! Ends \a promise with \a outcome, from any thread.
template<typename T>
void fulfil(QPromise<T> &promise, T outcome)
{
    promise.addResult(std::move(outcome));
    handOver();
    promise.finish();
}

//! The outcome of \a work, which runs on a worker thread and must own all that it uses.
template<typename F>
auto inBackground(F work) -> QFuture<std::invoke_result_t<F>>
{
    using Outcome = std::invoke_result_t<F>;
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    onWorker([promise, work = std::move(work)]() mutable { fulfil(*promise, Outcome(work())); });
    return promise->future();
}

} // namespace Latchkey

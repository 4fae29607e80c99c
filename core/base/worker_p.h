#pragma once

#include "core/base/export.h"
#include "core/base/handover.h"

#include <QtCore/QFuture>
#include <QtCore/QPromise>

#include <functional>
#include <memory>
#include <type_traits>

namespace Latchkey {

//! Something to be done on a worker thread.
class LATCHKEY_TEST_EXPORT Work
{
public:
    virtual ~Work();
    virtual void run() = 0;

protected:
    Work() = default;
    Q_DISABLE_COPY_MOVE(Work)
};

//! Runs \a work on a worker thread; on this one, before it returns, where the system gives us none: somebody waits for
//! what comes of it. (QThreadPool forgets work whose thread cannot be made.) The end of the QCoreApplication waits for
//! all that is under way.
LATCHKEY_TEST_EXPORT void runOnWorker(std::unique_ptr<Work> work);

//! Runs \a last on a worker thread: on this one, if it is one, once it has told what it does now. For what takes long and
//! nobody waits for.
LATCHKEY_TEST_EXPORT void afterwards(std::function<void()> last);

//! Returns when all that was begun has come to its end; true: something had to.
LATCHKEY_EXPORT bool waitForWorkers();

//! Runs \a work on a worker thread. \a work must own all that it uses.
template<typename F>
void onWorker(F work)
{
    class Job : public Work
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
    auto job = std::make_unique<Job>(std::move(work));
    handOver();
    runOnWorker(std::move(job));
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

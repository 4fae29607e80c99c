#pragma once

#include "core/base/patienttimer_p.h"
#include "core/base/result.h"
#include "core/base/whendone.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QPromise>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace Latchkey {

//! Jobs on one file that fall due together, done at once by whoever gets its lock. Whoever comes while that is waited for
//! joins; whoever comes later is of the next round. So changes of many entries cost little more than one, and each still
//! learns what became of its own. Owned by a shared_ptr; a round under way goes on without its owner. Use from one thread
//! with an event loop.
template<typename Job, typename T>
class JointWork : public std::enable_shared_from_this<JointWork<Job, T>>
{
public:
    using Jobs = std::vector<Job>;
    using Outcomes = std::vector<Result<T>>; //!< One for each job, in their order.
    //! Takes the lock, for which it waits as long as \a bound, then the jobs, on this thread, and does them. Owns all that it
    //! uses. Errors: of the lock, or of all.
    using Work = std::function<QFuture<Result<Outcomes>>(std::chrono::milliseconds bound,
                                                         const std::function<Jobs()> &takeJobs)>;

    //! \a bound: how long each waits for the lock. \a stage: of errors that name none.
    JointWork(std::chrono::milliseconds bound, Stage stage, Work work, Monotonic clock = monotonicClock())
        : m_bound(bound)
        , m_clock(std::move(clock))
        , m_stage(stage)
        , m_work(std::move(work))
    {
    }

    QFuture<Result<T>> add(Job job)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        join({std::move(job), std::move(promise), PatientBound(m_bound, m_clock)});
        return future;
    }

private:
    struct Member {
        Job job;
        std::shared_ptr<QPromise<Result<T>>> promise;
        PatientBound patience;
    };
    struct Round {
        std::vector<Member> members;
        bool isTaken = false;
    };

    void join(Member member)
    {
        const bool isFirst = !m_open;
        if (isFirst)
            m_open = std::make_shared<Round>();
        m_open->members.push_back(std::move(member));
        if (isFirst)
            begin(m_open);
    }

    void begin(std::shared_ptr<Round> round)
    {
        const auto takeJobs = [self = this->shared_from_this(), round] {
            self->close(round);
            round->isTaken = true;
            Jobs jobs;
            for (const Member &member : round->members)
                jobs.push_back(member.job);
            return jobs;
        };
        auto *context = new QObject;
        whenDone(m_work(round->members.front().patience.remaining(), takeJobs), context,
                 [self = this->shared_from_this(), round, context](const Result<Outcomes> &outcomes) {
                     context->deleteLater();
                     self->close(round);
                     self->answer(round, outcomes);
                 });
    }

    void close(const std::shared_ptr<Round> &round)
    {
        if (m_open == round)
            m_open = nullptr;
    }

    // Whoever joined has not waited as long as the one who came first: without the lock, they wait on.
    void answer(const std::shared_ptr<Round> &round, const Result<Outcomes> &outcomes)
    {
        std::vector<Member> members = std::exchange(round->members, {});
        const bool isInTime = !outcomes && !round->isTaken && outcomes.error().kind == ErrorKind::LockTimeout;
        for (std::size_t i = 0; i < members.size(); ++i) {
            Member &member = members[i];
            if (isInTime && i > 0 && member.patience.remaining().count() > 0) {
                join(std::move(member));
                continue;
            }
            member.promise->addResult(within(m_stage, outcomes ? (*outcomes)[i] : Result<T>(outcomes.error())));
            member.promise->finish();
        }
    }

    const std::chrono::milliseconds m_bound;
    const Monotonic m_clock;
    const Stage m_stage;
    const Work m_work;
    std::shared_ptr<Round> m_open; // for whoever comes
};

//! Which of \a writes were made, by their \a outcomes: first one that has room reserved, which then does for all.
template<typename Write>
std::vector<std::size_t> madeOf(const std::vector<Write> &writes, const std::vector<Status> &outcomes)
{
    std::vector<std::size_t> made;
    for (std::size_t i = 0; i < writes.size(); ++i) {
        if (outcomes[i])
            made.insert(writes[i].reserved ? made.begin() : made.end(), i);
    }
    return made;
}

} // namespace Latchkey

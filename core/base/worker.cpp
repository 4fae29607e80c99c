#include "core/base/worker_p.h"

#include <QtCore/QCoreApplication>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace Latchkey {

using namespace std::chrono_literals;

namespace {

// They wait for disks rather than compute.
constexpr int threadsLimit = 8;
constexpr auto idleTime = 30s;

// On a worker's thread: what is to follow its present work.
thread_local std::vector<std::function<void()>> *following = nullptr;

class Workers
{
public:
    //! Never destroyed: an idle thread may outlive main().
    static Workers &instance()
    {
        static auto *const workers = new Workers;
        return *workers;
    }

    void add(std::unique_ptr<Work> work)
    {
        {
            const std::lock_guard guard(m_mutex);
            awaitEnd();
            m_queue.push_back(std::move(work));
            if (m_idle < static_cast<int>(m_queue.size()) && m_threads < threadsLimit && startThread())
                ++m_threads;
            if (m_threads > 0)
                return m_added.notify_one();
            work = std::move(m_queue.back());
            m_queue.pop_back();
        }
        work->run();
    }

    bool wait()
    {
        std::unique_lock guard(m_mutex);
        const auto isIdle = [this] { return m_queue.empty() && m_busy == 0; };
        const bool waits = !isIdle();
        m_finished.wait(guard, isIdle);
        return waits;
    }

    void applicationEnds()
    {
        (void)wait();
        const std::lock_guard guard(m_mutex);
        m_isAwaited = false;
    }

private:
    // Each application object forgets its routines when it ends.
    void awaitEnd()
    {
        if (!m_isAwaited)
            qAddPostRoutine([] { instance().applicationEnds(); });
        m_isAwaited = true;
    }

    bool startThread()
    {
        try {
            std::thread([this] { work(); }).detach();
        } catch (const std::system_error &) {
            return false; // there is no room for another one
        }
        return true;
    }

    void work()
    {
        std::vector<std::function<void()>> last;
        following = &last;
        std::unique_lock guard(m_mutex);
        for (;;) {
            ++m_idle;
            const bool hasWork = m_added.wait_for(guard, idleTime, [this] { return !m_queue.empty(); });
            --m_idle;
            if (!hasWork)
                break;
            std::unique_ptr<Work> work = std::move(m_queue.front());
            m_queue.pop_front();
            ++m_busy;
            guard.unlock();
            work->run();
            work.reset();
            while (!last.empty()) { // these may be followed by more
                for (const auto &one : std::exchange(last, {}))
                    one();
            }
            guard.lock();
            --m_busy;
            m_finished.notify_all();
        }
        following = nullptr;
        --m_threads;
    }

    std::mutex m_mutex;
    std::condition_variable m_added;
    std::condition_variable m_finished;
    std::deque<std::unique_ptr<Work>> m_queue;
    int m_threads = 0;
    int m_idle = 0;
    int m_busy = 0;
    bool m_isAwaited = false;
};

} // namespace

Work::~Work() = default;

void runOnWorker(std::unique_ptr<Work> work)
{
    Workers::instance().add(std::move(work));
}

void afterwards(std::function<void()> last)
{
    following ? following->push_back(std::move(last)) : onWorker(std::move(last));
}

bool waitForWorkers()
{
    return Workers::instance().wait();
}

} // namespace Latchkey

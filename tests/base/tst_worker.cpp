#include "core/base/whendone.h"
#include "core/base/worker_p.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QSemaphore>
#include <QtTest/QTest>

#include <atomic>
#include <thread>

#include <dlfcn.h>
#include <pthread.h>

namespace {

std::atomic<bool> noThreads = false;

} // namespace

extern "C" {

//! That of a sanitizer, which has to know of each thread; null where there is none.
__attribute__((weak)) int __interceptor_pthread_create(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);

//! Takes the place of libc's.
__attribute__((visibility("default"))) int pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
                                                          void *(*start)(void *), void *argument)
{
    if (noThreads)
        return EAGAIN;
    if (__interceptor_pthread_create)
        return __interceptor_pthread_create(thread, attributes, start, argument);
    using Create = decltype(&pthread_create);
    return reinterpret_cast<Create>(dlsym(RTLD_NEXT, "pthread_create"))(thread, attributes, start, argument);
}

} // extern "C"

using namespace Latchkey;
using namespace Latchkey::Test;

class TestWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whereNoThreadCanBeHadTheWorkIsDoneAllTheSame()
    {
        noThreads = true;
        const auto caller = std::this_thread::get_id();
        const auto done = inBackground([caller] { return Result<bool>(std::this_thread::get_id() == caller); });
        QVERIFY(done.isFinished());
        noThreads = false;
        QVERIFY(*done.result());
    }

    void worksElsewhere()
    {
        const auto caller = std::this_thread::get_id();
        const auto done = inBackground([caller] { return Result<bool>(std::this_thread::get_id() == caller); });
        QVERIFY(!*waitFor(done));
    }

    void whatFollowsIsDoneOnceTheAnswerIsThere()
    {
        QSemaphore answered;
        std::atomic<int> done = 0;
        const auto future = inBackground([&] {
            afterwards([&] {
                answered.acquire();
                ++done;
            });
            return success();
        });
        QVERIFY(waitFor(future));
        QCOMPARE(done.load(), 0);
        const auto caller = std::this_thread::get_id();
        std::atomic<bool> isElsewhere = false;
        afterwards([&] { isElsewhere = std::this_thread::get_id() != caller; });
        answered.release();
        (void)waitForWorkers();
        QCOMPARE(done.load(), 1);
        QVERIFY(isElsewhere);
    }

    void whatFollowsMayBeFollowed()
    {
        std::atomic<bool> isDone = false;
        afterwards([&isDone] { afterwards([&isDone] { afterwards([&isDone] { isDone = true; }); }); });
        (void)waitForWorkers();
        QVERIFY(isDone);
    }

    void whatIsQueuedIsDoneByTheThreadsThatThereAre()
    {
        QVERIFY(waitFor(inBackground([] { return success(); }))); // there is one now
        noThreads = true;
        std::atomic<int> done = 0;
        for (int i = 0; i < 100; ++i)
            onWorker([&done] { ++done; });
        (void)waitForWorkers();
        noThreads = false;
        QCOMPARE(done.load(), 100);
        QVERIFY(!waitForWorkers());
    }
};

LATCHKEY_TEST(TestWorker)
#include "tst_worker.moc"

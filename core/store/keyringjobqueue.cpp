#include "core/store/keyringjobqueue_p.h"

#include "core/base/patienttimer_p.h"
#include "core/base/visibletext.h"
#include "core/store/keyringgate_p.h"

#include <QtCore/QPointer>
#include <QtCore/QPromise>

namespace Latchkey {

//! Somebody who waits. Is there until answered.
class KeyringJobQueue::Request : public QObject
{
public:
    Request(MakeJob makeJob, const PatientBound &bound, KeyringJobQueue *queue)
        : QObject(queue)
        , make(std::move(makeJob))
        , m_bound([this, queue] {
            queue->m_waiting.removeOne(this);
            answer(keyringSilent());
        })
    {
        m_promise.start();
        m_bound.start(bound.remaining());
    }

    QFuture<Result<KeyringJobOutcome>> future() { return m_promise.future(); }

    void answer(const Result<KeyringJobOutcome> &outcome)
    {
        m_promise.addResult(outcome);
        m_promise.finish();
        delete this;
    }

    const MakeJob make;

private:
    PatientTimer m_bound;
    QPromise<Result<KeyringJobOutcome>> m_promise;
};

namespace {

KeyringJobOutcome outcomeOf(const QKeychain::Job &job)
{
    KeyringJobOutcome outcome{job.error(), visibleText(job.errorString()), {}};
    // Not textData(): that would leave one more copy of the secret behind.
    if (const auto *reading = qobject_cast<const QKeychain::ReadPasswordJob *>(&job))
        outcome.data = Secret(reading->binaryData());
    return outcome;
}

} // namespace

std::shared_ptr<KeyringJobQueue> KeyringJobQueue::ofThisProcess()
{
    static std::weak_ptr<KeyringJobQueue> shared;
    std::shared_ptr<KeyringJobQueue> queue = shared.lock();
    if (!queue)
        shared = queue = std::make_shared<KeyringJobQueue>();
    return queue;
}

KeyringJobQueue::~KeyringJobQueue() = default;

QFuture<Result<KeyringJobOutcome>> KeyringJobQueue::run(MakeJob make, const PatientBound &bound)
{
    auto *request = new Request(std::move(make), bound, this);
    QFuture<Result<KeyringJobOutcome>> future = request->future();
    m_waiting.append(request);
    startNext();
    return future;
}

void KeyringJobQueue::startNext()
{
    if (m_busy || m_waiting.isEmpty())
        return;
    m_busy = true;
    const QPointer<Request> request(m_waiting.takeFirst());
    QKeychain::Job *job = request->make();
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    // Queued, because QtKeychain is in the middle of its own bookkeeping when it says this.
    connect(job, &QKeychain::Job::finished, this, [this, request](QKeychain::Job *done) {
        if (request)
            request->answer(outcomeOf(*done));
        m_busy = false;
        QMetaObject::invokeMethod(this, &KeyringJobQueue::startNext, Qt::QueuedConnection);
    });
    job->start();
}

} // namespace Latchkey

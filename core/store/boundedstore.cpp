#include "core/store/boundedstore_p.h"

#include "core/base/operation_p.h"
#include "core/base/patienttimer_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
class BoundedAnswer : public Operation<T>
{
public:
    BoundedAnswer(const QFuture<Result<T>> &answer, std::chrono::milliseconds bound, Stage stage)
        : m_silence([this, stage] {
            this->finish(Error{ErrorKind::StoreUnavailable, stage, u"the store has not answered in time"_s});
        })
    {
        m_silence.start(bound);
        this->step(answer, [this](const Result<T> &outcome) { this->finish(outcome); });
    }

private:
    PatientTimer m_silence;
};

} // namespace

BoundedStore::BoundedStore(std::shared_ptr<CredentialStore> store, std::chrono::milliseconds bound)
    : m_store(std::move(store))
    , m_bound(bound)
{
}

template<typename T>
QFuture<Result<T>> BoundedStore::bounded(const QFuture<Result<T>> &answer, Stage stage) const
{
    if (answer.isFinished())
        return answer;
    return (new BoundedAnswer<T>(answer, m_bound, stage))->future();
}

QFuture<Result<bool>> BoundedStore::available()
{
    return bounded(m_store->available(), Stage::Read);
}

QFuture<Result<std::optional<Credential>>> BoundedStore::read(const ServerIdentity &server)
{
    return bounded(m_store->read(server), Stage::Read);
}

QFuture<Result<Reservation>> BoundedStore::prepare(const ServerIdentity &server)
{
    return bounded(m_store->prepare(server), Stage::Prepare);
}

QFuture<Status> BoundedStore::write(const Credential &credential, const Generation &expected,
                                    const Reservation &reserved)
{
    return bounded(m_store->write(credential, expected, reserved), Stage::Persist);
}

QFuture<Result<bool>> BoundedStore::remove(const ServerIdentity &server)
{
    return bounded(m_store->remove(server), Stage::Remove);
}

} // namespace Latchkey

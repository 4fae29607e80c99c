#pragma once

#include "core/base/whendone.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QPromise>
#include <QtCore/QStringList>

#include <functional>
#include <memory>
#include <utility>

namespace Latchkey {

//! One reading for all who ask for the same state of things. Whoever asks while one is under way is answered by the next,
//! with all others who do: what is to be seen may have been written after the first one began. So any number of askers
//! costs two readings. Owned by a shared_ptr; a reading under way goes on without its owner. Use from one thread with an
//! event loop.
template<typename T>
class SharedReading : public std::enable_shared_from_this<SharedReading<T>>
{
public:
    //! Gets what is asked for, and owns all that it uses.
    using Read = std::function<QFuture<Result<T>>(const QStringList &asked)>;

    explicit SharedReading(Read read)
        : m_read(std::move(read))
    {
    }

    QFuture<Result<T>> ask(const QString &what = {})
    {
        const bool isIdle = !m_current;
        std::shared_ptr<Round> &round = isIdle ? m_current : m_next;
        if (!round)
            round = std::make_shared<Round>();
        round->asked.append(what);
        const QFuture<Result<T>> future = round->promise.future();
        if (isIdle)
            begin();
        return future;
    }

private:
    struct Round {
        Round() { promise.start(); }
        QStringList asked;
        QPromise<Result<T>> promise;
    };

    void begin()
    {
        auto *context = new QObject;
        whenDone(m_read(m_current->asked), context,
                 [self = this->shared_from_this(), context](const Result<T> &outcome) {
                     context->deleteLater();
                     const auto done = std::exchange(self->m_current, std::exchange(self->m_next, nullptr));
                     if (self->m_current)
                         self->begin();
                     done->promise.addResult(outcome);
                     done->promise.finish();
                 });
    }

    const Read m_read;
    std::shared_ptr<Round> m_current;
    std::shared_ptr<Round> m_next;
};

} // namespace Latchkey

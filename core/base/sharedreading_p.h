#pragma once

#include "core/base/system/presentfiles_p.h"
#include "core/base/whendone.h"
#include "core/base/worker_p.h"

#include <QtCore/QFuture>
#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QPromise>
#include <QtCore/QStringList>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

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
        return ask<T>(what, [](const Result<T> &outcome) { return outcome; });
    }

    //! What \a pick makes of it. \a pick owns all that it uses.
    template<typename To, typename Pick>
    QFuture<Result<To>> ask(const QString &what, Pick pick)
    {
        auto promise = std::make_shared<QPromise<Result<To>>>();
        promise->start();
        const bool isIdle = !m_current;
        std::shared_ptr<Round> &round = isIdle ? m_current : m_next;
        if (!round)
            round = std::make_shared<Round>();
        round->asked.append(what);
        round->answer.push_back([promise, pick = std::move(pick)](const Result<T> &outcome) {
            promise->addResult(Result<To>(pick(outcome)));
            promise->finish();
        });
        if (isIdle)
            begin();
        return promise->future();
    }

private:
    struct Round {
        QStringList asked;
        std::vector<std::function<void(const Result<T> &)>> answer; // one for each
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
                     for (const auto &answer : done->answer)
                         answer(outcome);
                 });
    }

    const Read m_read;
    std::shared_ptr<Round> m_current;
    std::shared_ptr<Round> m_next;
};

//! A reading of several things, each by its name; and what it says of \a name.
template<typename T>
using ReadingOfEach = SharedReading<QHash<QString, Result<T>>>;
template<typename T>
QFuture<Result<T>> askFor(ReadingOfEach<T> &reading, const QString &name)
{
    return reading.template ask<T>(name, [name](const Result<QHash<QString, Result<T>>> &all) {
        return all ? *all->constFind(name) : Result<T>(all.error());
    });
}

//! One that has a worker \a read for all who ask, one after the other: a job for each would cost more than what it reads.
//! \a present: the files that there are, where that is worth while; else null.
template<typename T>
std::shared_ptr<ReadingOfEach<T>>
readingOfFiles(std::function<Result<T>(const QString &name, PresentFiles *present)> read)
{
    constexpr qsizetype few = 8;
    return std::make_shared<ReadingOfEach<T>>([read = std::move(read)](const QStringList &asked) {
        return inBackground([read, asked] {
            PresentFiles present;
            QHash<QString, Result<T>> all;
            for (const QString &name : asked) {
                if (!all.contains(name))
                    all.insert(name, read(name, asked.size() > few ? &present : nullptr));
            }
            return Result<QHash<QString, Result<T>>>(all);
        });
    });
}

} // namespace Latchkey

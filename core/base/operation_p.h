#pragma once

#include "core/base/whendone.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QPromise>

#include <functional>
#include <utility>

namespace Latchkey {

//! An operation with several waits, one named method per step. Owns itself, and deletes itself once it has finished. If
//! it is destroyed earlier (with its parent), its future is cancelled, which whenDone() reports as ErrorKind::Cancelled.
template<typename T>
class Operation : public QObject
{
public:
    QFuture<Result<T>> future() const { return m_future; }

protected:
    explicit Operation(QObject *parent = nullptr)
        : QObject(parent)
    {
        m_promise.start();
    }

    bool isFinished() const { return m_isFinished; }

    //! whenDone(), but silent once the operation has finished.
    template<typename From, typename F>
    void step(const QFuture<Result<From>> &future, F f)
    {
        whenDone(future, this, [this, f = std::move(f)](const Result<From> &outcome) mutable {
            if (!m_isFinished)
                std::invoke(f, outcome);
        });
    }

    //! The same with the value alone; an error finishes the operation, at \a stage.
    template<typename From, typename F>
    void step(const QFuture<Result<From>> &future, Stage stage, F f)
    {
        step(future, [this, stage, f = std::move(f)](const Result<From> &outcome) mutable {
            if (!outcome)
                return finish(at(stage, outcome.error()));
            std::invoke(f, *outcome);
        });
    }

    //! The only exit; nothing may follow it.
    void finish(Result<T> outcome)
    {
        if (m_isFinished)
            return;
        m_isFinished = true;
        conclude(outcome);
        // A continuation that the program has attached runs before finish() returns, and may end all that owns this.
        QPromise<Result<T>> promise = std::move(m_promise);
        const QPointer<QObject> guard(this);
        promise.addResult(std::move(outcome));
        promise.finish();
        if (guard)
            leave();
    }

    //! What there is to let go of, to write down and to tell before whoever waits is told.
    virtual void conclude(Result<T> &outcome) { Q_UNUSED(outcome) }

    //! Last of all. Another way where something else owns the operation.
    virtual void leave() { deleteLater(); }

private:
    QPromise<Result<T>> m_promise;
    const QFuture<Result<T>> m_future = m_promise.future();
    bool m_isFinished = false;
};

} // namespace Latchkey

#pragma once

#include "core/base/result.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QPromise>

namespace Latchkey {

//! An operation with several waits: owns itself, and deletes itself once it has finished. If it is destroyed earlier
//! (with its parent), its future is cancelled, which whenDone() reports as ErrorKind::Cancelled.
template<typename T>
class Operation : public QObject
{
public:
    QFuture<Result<T>> future() const { return m_promise.future(); }

protected:
    explicit Operation(QObject *parent)
        : QObject(parent)
    {
        m_promise.start();
    }

    bool isFinished() const { return m_isFinished; }

    //! The only exit; nothing may follow it.
    void finish(Result<T> outcome)
    {
        if (m_isFinished)
            return;
        m_isFinished = true;
        deleteLater();
        m_promise.addResult(std::move(outcome));
        m_promise.finish();
    }

private:
    QPromise<Result<T>> m_promise;
    bool m_isFinished = false;
};

} // namespace Latchkey

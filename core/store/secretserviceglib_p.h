#pragma once

#include "core/base/patienttimer_p.h"
#include "core/base/result.h"
#include "core/store/keyringgate_p.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QPromise>

#include <gio/gio.h>

#include <chrono>
#include <functional>
#include <memory>

namespace Latchkey {

template<typename T>
std::shared_ptr<T> adopted(T *object)
{
    return std::shared_ptr<T>(object, [](T *unused) {
        if (unused)
            g_object_unref(unused);
    });
}

struct GlibErrorDeleter {
    void operator()(GError *error) const { g_error_free(error); }
};
using GlibError = std::unique_ptr<GError, GlibErrorDeleter>;

//! One asynchronous GLib call as a future, answered by the bound at the latest: GLib's own bounds are 25 s and more.
//! \a begin starts the call; \a end collects its outcome, and is called even if nobody waits any more, because GLib
//! hands over references there. Needs the GLib event dispatcher on this thread.
template<typename T>
class GlibCall
{
public:
    using Begin = std::function<void(GCancellable *, GAsyncReadyCallback, gpointer)>;
    using End = std::function<Result<T>(GAsyncResult *)>;

    static QFuture<Result<T>> start(const PatientBound &bound, const Begin &begin, End end)
    {
        auto *call = new GlibCall(std::move(end));
        QFuture<Result<T>> future = call->m_promise.future();
        call->m_bound.start(bound.remaining());
        begin(call->m_cancellable.get(), &GlibCall::ready, call);
        return future;
    }

private:
    explicit GlibCall(End end)
        : m_end(std::move(end))
        , m_cancellable(adopted(g_cancellable_new()))
        , m_bound([this] {
            // In this order: what the cancellation brings in must find the promise kept.
            answer(keyringSilent());
            g_cancellable_cancel(m_cancellable.get());
        })
    {
        m_promise.start();
    }

    static void ready(GObject *, GAsyncResult *result, gpointer data)
    {
        const std::unique_ptr<GlibCall> call(static_cast<GlibCall *>(data));
        call->answer(call->m_end(result));
    }

    void answer(const Result<T> &outcome)
    {
        if (std::exchange(m_answered, true))
            return;
        m_promise.addResult(outcome);
        m_promise.finish();
    }

    const End m_end;
    const std::shared_ptr<GCancellable> m_cancellable;
    QPromise<Result<T>> m_promise;
    PatientTimer m_bound;
    bool m_answered = false;
};

} // namespace Latchkey

#pragma once

#include "core/base/handover.h"
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

//! Of a thread that does nothing else, for the life of the program. GLib calls back there, and not in the event loop
//! that Qt may share with it: that one is over as soon as the display has gone, and what is under way has to come to
//! its end.
GMainContext *glibContext();

//! One asynchronous GLib call as a future, answered by the bound at the latest: GLib's own bounds are 25 s and more.
//! \a begin starts the call; \a end collects its outcome, and is called even if nobody waits any more, because GLib
//! hands over references there. Both on that thread, whatever becomes of the caller.
template<typename T>
class GlibCall
{
public:
    using Begin = std::function<void(GCancellable *, GAsyncReadyCallback, gpointer)>;
    using End = std::function<Result<T>(GAsyncResult *)>;

    static QFuture<Result<T>> start(const PatientBound &bound, Begin begin, End end)
    {
        auto *call = new GlibCall(std::move(begin), std::move(end));
        QFuture<Result<T>> future = call->m_promise.future();
        call->m_bound.start(bound.remaining());
        handOver();
        g_main_context_invoke(glibContext(), &GlibCall::run, call);
        return future;
    }

private:
    GlibCall(Begin begin, End end)
        : m_begin(std::move(begin))
        , m_end(std::move(end))
        , m_cancellable(adopted(g_cancellable_new()))
        , m_bound([this] {
            // In this order: what the cancellation brings in must find the promise kept.
            answer(keyringSilent());
            g_cancellable_cancel(m_cancellable.get());
        })
    {
        m_promise.start();
    }

    static gboolean run(gpointer data)
    {
        takeOver();
        const auto *call = static_cast<GlibCall *>(data);
        call->m_begin(call->m_cancellable.get(), &GlibCall::ready, data);
        return G_SOURCE_REMOVE;
    }

    static void ready(GObject *, GAsyncResult *result, gpointer data)
    {
        auto *call = static_cast<GlibCall *>(data);
        const auto outcome = std::make_shared<Result<T>>(call->m_end(result));
        handOver();
        QMetaObject::invokeMethod(
            call->m_callerContext,
            [call, outcome] {
                takeOver();
                call->answer(*outcome);
                call->m_callerContext->deleteLater(); // which this comes through
                delete call;
            },
            Qt::QueuedConnection);
    }

    void answer(const Result<T> &outcome)
    {
        if (std::exchange(m_answered, true))
            return;
        m_promise.addResult(outcome);
        m_promise.finish();
    }

    const Begin m_begin;
    const End m_end;
    QObject *const m_callerContext = new QObject; // in the caller's thread
    const std::shared_ptr<GCancellable> m_cancellable;
    QPromise<Result<T>> m_promise;
    PatientTimer m_bound;
    bool m_answered = false;
};

} // namespace Latchkey

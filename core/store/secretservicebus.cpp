#include "core/store/secretservicebus_p.h"

#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/store/keyringbackends_p.h"
#include "core/store/secretserviceglib_p.h"

#include <QtCore/QPointer>

#include <gio/gio.h>

#include <memory>
#include <mutex>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

using Connection = std::shared_ptr<GDBusConnection>;

//! Whether \a error says that there is no bus at the address, rather than one that fails.
bool meansNoBus(const GError &error)
{
    return g_error_matches(&error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
        || g_error_matches(&error, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED)
        || g_error_matches(&error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

//! Whether \a error says that nobody offers the service. A service that is installed and cannot be started is there,
//! and fails: what it holds is out of reach and not absent.
bool meansNoService(const GError &error)
{
    return g_error_matches(&error, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN)
        || g_error_matches(&error, G_DBUS_ERROR, G_DBUS_ERROR_NAME_HAS_NO_OWNER)
        || g_error_matches(&error, G_DBUS_ERROR, G_DBUS_ERROR_SPAWN_SERVICE_NOT_FOUND);
}

gpointer serve(gpointer data)
{
    auto *context = static_cast<GMainContext *>(data);
    g_main_context_push_thread_default(context);
    g_main_loop_run(g_main_loop_new(context, FALSE));
    return nullptr;
}

} // namespace

GMainContext *glibContext()
{
    static std::mutex guard;
    static GMainContext *const context = g_main_context_new();
    static GThread *thread = nullptr;
    const std::lock_guard lock(guard);
    if (!thread) // which there may have been no room for; then this call ends with its bound, and the next one tries again
        thread = g_thread_try_new("latchkey-glib", &serve, context, nullptr);
    return context;
}

Error judgedBusError(const GError &error)
{
    const std::unique_ptr<gchar, decltype(&g_free)> name(g_dbus_error_get_remote_error(&error), &g_free);
    if (name && qstrcmp(name.get(), "org.freedesktop.Secret.Error.IsLocked") == 0)
        return keyringLocked(u"the keyring is locked"_s);
    if (g_error_matches(&error, G_DBUS_ERROR, G_DBUS_ERROR_NO_REPLY)
        || g_error_matches(&error, G_DBUS_ERROR, G_DBUS_ERROR_TIMED_OUT)
        || g_error_matches(&error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
        return keyringSilent();
    return keyringUnavailable(visibleText(u"the keyring failed: "_s + QString::fromUtf8(error.message)));
}

namespace {

//! GLib's own is given back with its last user. Kept, since each new connection is another client to the service; for
//! GLib's thread alone, and never destroyed, since that thread outlives main().
Connection &keptBus()
{
    static auto *const kept = new Connection;
    return *kept;
}

QFuture<Result<Connection>> sessionBus(const PatientBound &bound)
{
    return GlibCall<Connection>::start(
        bound,
        [](GCancellable *cancellable, GAsyncReadyCallback ready, gpointer data) {
            if (keptBus() && g_dbus_connection_is_closed(keptBus().get()))
                keptBus().reset(); // or GLib returns it for ever
            g_bus_get(G_BUS_TYPE_SESSION, cancellable, ready, data);
        },
        [](GAsyncResult *result) -> Result<Connection> {
            GError *raw = nullptr;
            const Connection connection = adopted(g_bus_get_finish(result, &raw));
            if (const GlibError error(raw); error)
                return meansNoBus(*error) ? Result<Connection>(Connection())
                                          : Result<Connection>(judgedBusError(*error));
            // GLib's default is to kill the process when its bus goes: a refresh under way would be cut in two.
            g_dbus_connection_set_exit_on_close(connection.get(), FALSE);
            keptBus() = connection;
            return connection;
        });
}

//! Signals of the bus, from GLib's thread to that of the context.
struct Subscription {
    const Connection bus;
    const BusSignal signal;
    const QPointer<QObject> context;
    const std::function<void()> heard;
    QObject *const here = new QObject; //!< In the context's thread.
    guint number = 0;

    void invoke(GSourceFunc step)
    {
        handOver();
        g_main_context_invoke(glibContext(), step, this);
    }

    static gboolean begin(gpointer data)
    {
        takeOver();
        auto *self = static_cast<Subscription *>(data);
        const auto orAny = [](const QByteArray &text) { return text.isEmpty() ? nullptr : text.constData(); };
        const BusSignal &signal = self->signal;
        self->number = g_dbus_connection_signal_subscribe(
            self->bus.get(), orAny(signal.sender), orAny(signal.interface), orAny(signal.member), nullptr,
            orAny(signal.argument), G_DBUS_SIGNAL_FLAGS_NONE, &Subscription::tell, self, nullptr);
        return G_SOURCE_REMOVE;
    }

    static void tell(GDBusConnection *, const gchar *, const gchar *, const gchar *, const gchar *, GVariant *,
                     gpointer data)
    {
        const auto *self = static_cast<Subscription *>(data);
        handOver();
        QMetaObject::invokeMethod(
            self->here,
            [context = self->context, heard = self->heard] {
                takeOver();
                if (context)
                    heard();
            },
            Qt::QueuedConnection);
    }

    //! On the thread that tells, which tells nothing any more after this.
    static gboolean end(gpointer data)
    {
        takeOver();
        const std::unique_ptr<Subscription> self(static_cast<Subscription *>(data));
        g_dbus_connection_signal_unsubscribe(self->bus.get(), self->number);
        self->here->deleteLater();
        return G_SOURCE_REMOVE;
    }
};

} // namespace

BusValue busValue(GVariant *value)
{
    return BusValue(g_variant_take_ref(value), &g_variant_unref);
}

QByteArray busText(const BusValue &value, gsize child)
{
    const BusValue text = busValue(g_variant_get_child_value(value.get(), child));
    return g_variant_get_string(text.get(), nullptr);
}

QFuture<Result<BusValue>> callOnSessionBus(const BusObject &to, const QByteArray &method, const BusValue &arguments,
                                           const PatientBound &bound)
{
    return followedBy<BusValue>(sessionBus(bound), [=](const Result<Connection> &connection) {
        if (!connection)
            return readyFuture(Result<BusValue>(connection.error()));
        if (!*connection)
            return readyFuture(Result<BusValue>(BusValue()));
        const auto answered = GlibCall<BusValue>::start(
            bound,
            [=, bus = *connection](GCancellable *cancellable, GAsyncReadyCallback ready, gpointer data) {
                g_dbus_connection_call(bus.get(), to.name.constData(), to.path.constData(), to.interface.constData(),
                                       method.constData(), arguments.get(), nullptr, G_DBUS_CALL_FLAGS_NONE, G_MAXINT,
                                       cancellable, ready, data);
            },
            [bus = *connection](GAsyncResult *result) -> Result<BusValue> {
                GError *raw = nullptr;
                GVariant *reply = g_dbus_connection_call_finish(bus.get(), result, &raw);
                if (const GlibError error(raw); error)
                    return meansNoService(*error) ? Result<BusValue>(BusValue())
                                                  : Result<BusValue>(judgedBusError(*error));
                return busValue(reply);
            });
        return followedBy<BusValue>(answered, [bound](const Result<BusValue> &reply) {
            // On a busy machine, a service of many programs takes seconds for each call, and works.
            if (reply)
                bound.renew();
            return readyFuture(reply);
        });
    });
}

void listenOnSessionBus(const BusSignal &signal, QObject *context, const std::function<void()> &heard)
{
    whenDone(sessionBus(PatientBound(keyringBound)), context, [=](const Result<Connection> &connection) {
        if (!connection || !*connection)
            return;
        auto *subscription = new Subscription{*connection, signal, context, heard};
        subscription->invoke(&Subscription::begin);
        QObject::connect(context, &QObject::destroyed, [subscription] { subscription->invoke(&Subscription::end); });
    });
}

} // namespace Latchkey

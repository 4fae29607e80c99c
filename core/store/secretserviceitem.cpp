#include "core/store/secretserviceitem_p.h"

#include "core/base/whendone.h"
#include "core/store/secretservicebus_p.h"
#include "core/store/secretserviceglib_p.h"

// libsecret marks as unstable what works on object paths; it is exported, and unchanged since 2012.
#define SECRET_WITH_UNSTABLE 1
#define SECRET_API_SUBJECT_TO_CHANGE 1
#include <libsecret/secret.h>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

using Session = std::shared_ptr<::SecretService>;

constexpr char itemInterface[] = "org.freedesktop.Secret.Item";
constexpr char noPrompt[] = "/";

//! libsecret's encrypted session. It keeps one per process, and makes a new one when the service was restarted.
QFuture<Result<Session>> openSession(const PatientBound &bound)
{
    return GlibCall<Session>::start(
        bound,
        [](GCancellable *cancellable, GAsyncReadyCallback ready, gpointer data) {
            secret_service_get(SECRET_SERVICE_OPEN_SESSION, cancellable, ready, data);
        },
        [](GAsyncResult *result) -> Result<Session> {
            GError *raw = nullptr;
            const Session session = adopted(secret_service_get_finish(result, &raw));
            if (const GlibError error(raw); error)
                return judgedBusError(*error);
            return session;
        });
}

//! One call of the service; a value of \a replyType, or an error.
QFuture<Result<BusValue>> ask(const QByteArray &path, const char *interface, const char *method,
                              const BusValue &arguments, const char *replyType, const PatientBound &bound)
{
    const auto answered = callOnSessionBus({secretServiceName, path, interface}, method, arguments, bound);
    return followedBy<BusValue>(answered, [replyType](const Result<BusValue> &reply) {
        if (reply && !*reply)
            return readyFuture(Result<BusValue>(keyringUnavailable(u"the keyring service went away"_s)));
        if (reply && !g_variant_is_of_type(reply->get(), G_VARIANT_TYPE(replyType)))
            return readyFuture(Result<BusValue>(keyringUnavailable(u"the keyring's answer makes no sense"_s)));
        return readyFuture(reply);
    });
}

//! Success, unless the service wants to prompt.
QFuture<Status> unlessPrompted(const QByteArray &prompt, const PatientBound &bound)
{
    if (prompt == noPrompt)
        return readyFuture(success());
    const auto dismissed = ask(prompt, "org.freedesktop.Secret.Prompt", "Dismiss", busValue(g_variant_new("()")), "()",
                               bound);
    return followedBy<Done>(dismissed, [](const Result<BusValue> &) {
        return readyFuture(Status(keyringLocked(u"the keyring wants to ask the user first"_s)));
    });
}

BusValue encrypted(const Session &session, const Secret &secret)
{
    const QByteArrayView bytes = secret.reveal();
    SecretValue *value = secret_value_new(bytes.data(), static_cast<gssize>(bytes.size()), "text/plain");
    BusValue encoded = busValue(secret_service_encode_dbus_secret(session.get(), value));
    secret_value_unref(value);
    return encoded;
}

//! \a encoded: a secret as it travels over the bus.
Result<Secret> decrypted(const Session &session, const BusValue &encoded)
{
    SecretValue *value = secret_service_decode_dbus_secret(session.get(), encoded.get());
    if (!value)
        return keyringUnavailable(u"the keyring's answer cannot be decrypted"_s);
    gsize length = 0;
    const gchar *bytes = secret_value_get(value, &length);
    const Secret secret(QByteArrayView(bytes, static_cast<qsizetype>(length)));
    secret_value_unref(value);
    return secret;
}

SecretAttributes attributesFrom(GVariant *dictionary)
{
    SecretAttributes attributes;
    GVariantIter each;
    const gchar *name = nullptr;
    const gchar *value = nullptr;
    g_variant_iter_init(&each, dictionary);
    while (g_variant_iter_next(&each, "{&s&s}", &name, &value))
        attributes.insert(name, value);
    return attributes;
}

BusValue itemProperties(const QString &label, const SecretAttributes &attributes)
{
    GVariantBuilder pairs;
    g_variant_builder_init(&pairs, G_VARIANT_TYPE("a{ss}"));
    for (auto attribute = attributes.constBegin(); attribute != attributes.constEnd(); ++attribute)
        g_variant_builder_add(&pairs, "{ss}", attribute.key().constData(), attribute.value().constData());
    GVariantBuilder properties;
    g_variant_builder_init(&properties, G_VARIANT_TYPE("a{sv}"));
    g_variant_builder_add(&properties, "{sv}", "org.freedesktop.Secret.Item.Label",
                          g_variant_new_string(label.toUtf8().constData()));
    g_variant_builder_add(&properties, "{sv}", "org.freedesktop.Secret.Item.Attributes", g_variant_builder_end(&pairs));
    return busValue(g_variant_builder_end(&properties));
}

} // namespace

QFuture<Result<SecretServiceItem>> describeItem(const QByteArray &path, const PatientBound &bound)
{
    const auto answered = ask(path, "org.freedesktop.DBus.Properties", "GetAll",
                              busValue(g_variant_new("(s)", itemInterface)), "(a{sv})", bound);
    return followedBy<SecretServiceItem>(answered, [path](const Result<BusValue> &reply) {
        using Described = Result<SecretServiceItem>;
        if (!reply)
            return readyFuture(Described(reply.error()));
        const BusValue all = busValue(g_variant_get_child_value(reply->get(), 0));
        GVariant *found = g_variant_lookup_value(all.get(), "Attributes", G_VARIANT_TYPE("a{ss}"));
        if (!found)
            return readyFuture(Described(keyringUnavailable(u"the keyring does not say whose an entry is"_s)));
        const BusValue attributes = busValue(found);
        guint64 modified = 0;
        g_variant_lookup(all.get(), "Modified", "t", &modified);
        return readyFuture(Described(SecretServiceItem{path, attributesFrom(attributes.get()), modified}));
    });
}

QFuture<Result<Secret>> readItem(const QByteArray &path, const PatientBound &bound)
{
    return followedBy<Secret>(openSession(bound), [=](const Result<Session> &session) {
        if (!session)
            return readyFuture(Result<Secret>(session.error()));
        const BusValue with = busValue(g_variant_new("(o)", secret_service_get_session_dbus_path(session->get())));
        const auto answered = ask(path, itemInterface, "GetSecret", with, "((oayays))", bound);
        return followedBy<Secret>(answered, [session = *session](const Result<BusValue> &reply) {
            return readyFuture(reply ? decrypted(session, busValue(g_variant_get_child_value(reply->get(), 0)))
                                     : Result<Secret>(reply.error()));
        });
    });
}

QFuture<Result<QList<SecretServiceItem>>> describeItems(const QList<QByteArray> &paths, const PatientBound &bound)
{
    using Described = Result<QList<SecretServiceItem>>;
    struct Round {
        QList<SecretServiceItem> items;
        qsizetype missing = 0;
        QPromise<Described> promise;
    };
    const auto round = std::make_shared<Round>();
    round->promise.start();
    round->missing = paths.size();
    const QFuture<Described> future = round->promise.future();
    if (paths.isEmpty()) {
        round->promise.addResult(Described(round->items));
        round->promise.finish();
    }
    for (const QByteArray &path : paths) {
        auto *context = new QObject;
        whenDone(describeItem(path, bound), context, [round, context](const Result<SecretServiceItem> &item) {
            context->deleteLater();
            if (item)
                round->items.append(*item);
            else if (round->missing > 0) { // the first that fails speaks for all
                round->missing = 0;
                round->promise.addResult(Described(item.error()));
                round->promise.finish();
            }
            if (round->missing > 0 && --round->missing == 0) {
                round->promise.addResult(Described(round->items));
                round->promise.finish();
            }
        });
    }
    return future;
}

QFuture<Result<QHash<QByteArray, Secret>>> readItems(const QList<QByteArray> &paths, const PatientBound &bound)
{
    using Secrets = Result<QHash<QByteArray, Secret>>;
    return followedBy<QHash<QByteArray, Secret>>(openSession(bound), [=](const Result<Session> &session) {
        if (!session)
            return readyFuture(Secrets(session.error()));
        GVariantBuilder items;
        g_variant_builder_init(&items, G_VARIANT_TYPE("ao"));
        for (const QByteArray &path : paths)
            g_variant_builder_add(&items, "o", path.constData());
        const BusValue arguments = busValue(
            g_variant_new("(aoo)", &items, secret_service_get_session_dbus_path(session->get())));
        const auto answered = ask(secretServicePath, "org.freedesktop.Secret.Service", "GetSecrets", arguments,
                                  "(a{o(oayays)})", bound);
        return followedBy<QHash<QByteArray, Secret>>(answered, [session = *session](const Result<BusValue> &reply) {
            if (!reply)
                return readyFuture(Secrets(reply.error()));
            const BusValue all = busValue(g_variant_get_child_value(reply->get(), 0));
            QHash<QByteArray, Secret> secrets;
            for (gsize at = 0; at < g_variant_n_children(all.get()); ++at) {
                const BusValue pair = busValue(g_variant_get_child_value(all.get(), at));
                const Result<Secret> secret = decrypted(session, busValue(g_variant_get_child_value(pair.get(), 1)));
                if (!secret)
                    return readyFuture(Secrets(secret.error()));
                secrets.insert(busText(pair, 0), *secret);
            }
            return readyFuture(Secrets(secrets));
        });
    });
}

QFuture<Status> updateItem(const QByteArray &path, const Secret &secret, const PatientBound &bound)
{
    return followedBy<Done>(openSession(bound), [=](const Result<Session> &session) {
        if (!session)
            return readyFuture(Status(session.error()));
        const BusValue arguments = busValue(g_variant_new("(@(oayays))", encrypted(*session, secret).get()));
        const auto answered = ask(path, itemInterface, "SetSecret", arguments, "()", bound);
        return followedBy<Done>(answered, [](const Result<BusValue> &reply) {
            return readyFuture(reply ? success() : Status(reply.error()));
        });
    });
}

QFuture<Status> createItem(const QByteArray &collection, const QString &label, const SecretAttributes &attributes,
                           const Secret &secret, const PatientBound &bound)
{
    return followedBy<Done>(openSession(bound), [=](const Result<Session> &session) {
        if (!session)
            return readyFuture(Status(session.error()));
        // To replace what matches, should another process have been faster: two that match would be one too many.
        const BusValue arguments = busValue(g_variant_new("(@a{sv}@(oayays)b)", itemProperties(label, attributes).get(),
                                                          encrypted(*session, secret).get(), TRUE));
        const auto answered = ask(collection, "org.freedesktop.Secret.Collection", "CreateItem", arguments, "(oo)",
                                  bound);
        return followedBy<Done>(answered, [bound](const Result<BusValue> &reply) {
            return reply ? unlessPrompted(busText(*reply, 1), bound) : readyFuture(Status(reply.error()));
        });
    });
}

QFuture<Status> deleteItem(const QByteArray &path, const PatientBound &bound)
{
    const auto answered = ask(path, itemInterface, "Delete", busValue(g_variant_new("()")), "(o)", bound);
    return followedBy<Done>(answered, [bound](const Result<BusValue> &reply) {
        return reply ? unlessPrompted(busText(*reply, 0), bound) : readyFuture(Status(reply.error()));
    });
}

} // namespace Latchkey

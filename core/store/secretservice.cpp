#include "core/store/secretservice_p.h"

#include "core/base/operation_p.h"
#include "core/store/secretservicebus_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

BusObject service(const char *interface = "org.freedesktop.Secret.Service")
{
    return {secretServiceName, secretServicePath, interface};
}

QList<QByteArray> pathsAt(const BusValue &lists, gsize child)
{
    const BusValue list = busValue(g_variant_get_child_value(lists.get(), child));
    QList<QByteArray> paths;
    for (gsize i = 0; i < g_variant_n_children(list.get()); ++i)
        paths.append(busText(list, i));
    return paths;
}

//! The value in the variant that Properties.Get answers with; null if it is not of \a type.
BusValue propertyValue(const BusValue &reply, const GVariantType *type)
{
    if (!g_variant_is_of_type(reply.get(), G_VARIANT_TYPE("(v)")))
        return {};
    const BusValue boxed = busValue(g_variant_get_child_value(reply.get(), 0));
    const BusValue value = busValue(g_variant_get_variant(boxed.get()));
    return g_variant_is_of_type(value.get(), type) ? value : BusValue();
}

//! The default collection, its lock, the items: one look, step by step.
class Look : public Operation<SecretServiceView>
{
public:
    Look(SecretAttributes attributes, const PatientBound &bound)
        : m_attributes(std::move(attributes))
        , m_bound(bound)
    {
    }

    QFuture<Result<SecretServiceView>> start()
    {
        QFuture<Result<SecretServiceView>> outcome = future();
        listCollections();
        return outcome;
    }

private:
    // First of all: gnome-keyring notes a new client in a thread beside the one that answers, and at times too late. Then
    // it aborts (GNOME/gnome-keyring, issue 199), or says that there is no default keyring. This question needs no client.
    void listCollections()
    {
        GVariant *which = g_variant_new("(ss)", "org.freedesktop.Secret.Service", "Collections");
        ask(service("org.freedesktop.DBus.Properties"), "Get", which, "(v)", [this](const BusValue &reply) {
            m_collections = propertyValue(reply, G_VARIANT_TYPE("ao"));
            findDefaultCollection();
        });
    }

    void findDefaultCollection()
    {
        ask(service(), "ReadAlias", g_variant_new("(s)", "default"), "(o)", [this](const BusValue &reply) {
            m_view.collection = busText(reply, 0);
            if (m_view.collection != "/")
                return askWhetherLocked();
            m_view.collection.clear();
            findSessionCollection();
        });
    }

    void askWhetherLocked()
    {
        const BusObject collection{secretServiceName, m_view.collection, "org.freedesktop.DBus.Properties"};
        GVariant *which = g_variant_new("(ss)", "org.freedesktop.Secret.Collection", "Locked");
        ask(collection, "Get", which, "(v)", [this](const BusValue &reply) {
            const BusValue locked = propertyValue(reply, G_VARIANT_TYPE_BOOLEAN);
            if (!locked)
                return finish(keyringUnavailable(u"the keyring does not say whether it is locked"_s));
            if (g_variant_get_boolean(locked.get()))
                return finish(keyringLocked(u"the keyring is locked"_s));
            m_view.state = KeyringState::Open;
            if (m_attributes.isEmpty())
                return finish(m_view);
            findItems();
        });
    }

    void findItems()
    {
        GVariantBuilder wanted;
        g_variant_builder_init(&wanted, G_VARIANT_TYPE("a{ss}"));
        for (auto attribute = m_attributes.constBegin(); attribute != m_attributes.constEnd(); ++attribute)
            g_variant_builder_add(&wanted, "{ss}", attribute.key().constData(), attribute.value().constData());
        ask(service(), "SearchItems", g_variant_new("(a{ss})", &wanted), "(aoao)", [this](const BusValue &reply) {
            // An item may live in another collection than the default one; asking for it there would prompt.
            if (!pathsAt(reply, 1).isEmpty())
                return finish(keyringLocked(u"the entry is in a keyring that is locked"_s));
            m_view.items = pathsAt(reply, 0);
            m_view.state = m_view.items.isEmpty() ? KeyringState::NoEntry : KeyringState::HasEntry;
            finish(m_view);
        });
    }

    // No collection goes by the name "default". gnome-keyring says so when the user never had a keyring; it then shows
    // its fleeting "session" collection alone. A password manager says so while its database is closed; who knows what
    // that holds.
    void findSessionCollection()
    {
        ask(service(), "ReadAlias", g_variant_new("(s)", "session"), "(o)", [this](const BusValue &reply) {
            const bool isAlone = m_collections && g_variant_n_children(m_collections.get()) == 1
                && busText(m_collections, 0) == busText(reply, 0);
            if (!isAlone)
                return finish(keyringLocked(u"the keyring service has no default keyring open"_s));
            m_view.state = KeyringState::NoCollection;
            finish(m_view);
        });
    }

    template<typename F>
    void ask(const BusObject &to, const char *method, GVariant *arguments, const char *replyType, F next)
    {
        const auto answered = callOnSessionBus(to, method, busValue(arguments), m_bound);
        step(answered, Stage::None, [this, next, replyType](const BusValue &reply) {
            // Nobody there is a fact only as the first answer; afterwards it is a service that just died.
            if (!reply && !m_answered)
                return finish(SecretServiceView());
            if (!reply)
                return finish(keyringUnavailable(u"the keyring service went away"_s));
            m_answered = true;
            if (!g_variant_is_of_type(reply.get(), G_VARIANT_TYPE(replyType)))
                return finish(keyringUnavailable(u"the keyring's answer makes no sense"_s));
            next(reply);
        });
    }

    const SecretAttributes m_attributes;
    const PatientBound m_bound;
    SecretServiceView m_view;
    BusValue m_collections; // null: it does not say
    bool m_answered = false;
};

} // namespace

QFuture<Result<SecretServiceView>> lookAtSecretService(const SecretAttributes &attributes, const PatientBound &bound)
{
    return (new Look(attributes, bound))->start();
}

void watchSecretService(QObject *context, const std::function<void()> &changed)
{
    // Items come, go and change in a collection; a collection is opened and closed in the service.
    for (const char *interface : {"org.freedesktop.Secret.Collection", "org.freedesktop.Secret.Service"})
        listenOnSessionBus({secretServiceName, interface}, context, changed);
    // The service itself dies, and another one takes its place.
    listenOnSessionBus({"org.freedesktop.DBus", "org.freedesktop.DBus", "NameOwnerChanged", secretServiceName}, context,
                       changed);
}

} // namespace Latchkey

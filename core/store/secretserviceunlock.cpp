#include "core/base/operation_p.h"
#include "core/store/keyringbackends_p.h"
#include "core/store/secretservice_p.h"
#include "core/store/secretservicebus_p.h"
#include "core/store/secretserviceglib_p.h"

// As in secretserviceitem.cpp: it works on object paths.
#define SECRET_WITH_UNSTABLE 1
#define SECRET_API_SUBJECT_TO_CHANGE 1
#include <libsecret/secret.h>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr char busName[] = "org.freedesktop.DBus";
constexpr char gnomeKeyring[] = "org.gnome.keyring";
// Shows gnome-keyring's windows. Where nobody has that name, gnome-keyring takes each question for declined.
constexpr char gnomePrompter[] = "org.gnome.keyring.SystemPrompter";

QList<QByteArray> listIn(const BusValue &reply)
{
    QList<QByteArray> names;
    if (!reply || !g_variant_is_of_type(reply.get(), G_VARIANT_TYPE("(as)")))
        return names;
    const BusValue list = busValue(g_variant_get_child_value(reply.get(), 0));
    for (gsize i = 0; i < g_variant_n_children(list.get()); ++i)
        names.append(busText(list, i));
    return names;
}

//! One unlocking, step by step.
class Unlocking : public Operation<Done>
{
public:
    explicit Unlocking(const PatientBound &bound)
        : m_bound(bound)
    {
    }

    QFuture<Status> start()
    {
        QFuture<Status> outcome = future();
        look();
        return outcome;
    }

private:
    //! Nobody is asked where it is open.
    void look()
    {
        step(lookAtSecretService({}, answersSoon()), [this](const Result<SecretServiceView> &seen) {
            if (seen && seen->state == KeyringState::Open)
                return finish(success());
            if (seen && seen->state == KeyringState::NoService)
                return finish(noKeyringService());
            if (seen || seen.error().kind == ErrorKind::StoreLocked)
                return findDefaultCollection();
            finish(seen.error());
        });
    }

    void findDefaultCollection()
    {
        const BusObject service{secretServiceName, secretServicePath, "org.freedesktop.Secret.Service"};
        const auto answered = callOnSessionBus(service, "ReadAlias", busValue(g_variant_new("(s)", "default")),
                                               answersSoon());
        step(answered, Stage::None, [this](const BusValue &reply) {
            if (!reply)
                return finish(noKeyringService());
            if (!g_variant_is_of_type(reply.get(), G_VARIANT_TYPE("(o)")))
                return finish(keyringUnavailable(u"the keyring's answer makes no sense"_s));
            m_collection = busText(reply, 0);
            // A password manager whose database is closed says so, and opens it in its own window only.
            if (m_collection == "/")
                return finish(keyringLocked(u"the keyring service has no default keyring that it could unlock"_s));
            listNames();
        });
    }

    void listNames()
    {
        const BusObject bus{busName, "/org/freedesktop/DBus", busName};
        step(callOnSessionBus(bus, "ListNames", busValue(g_variant_new("()")), answersSoon()), Stage::None,
             [this, bus](const BusValue &running) {
                 m_names = listIn(running);
                 step(callOnSessionBus(bus, "ListActivatableNames", busValue(g_variant_new("()")), answersSoon()),
                      Stage::None, [this](const BusValue &startable) {
                          m_names += listIn(startable);
                          judgeNames();
                      });
             });
    }

    void judgeNames()
    {
        if (m_names.contains(gnomeKeyring) && !m_names.contains(gnomePrompter))
            return finish(keyringLocked(u"the keyring has no window here to ask for its password in"_s));
        openService();
    }

    void openService()
    {
        const auto opened = GlibCall<std::shared_ptr<::SecretService>>::start(
            answersSoon(),
            [](GCancellable *cancellable, GAsyncReadyCallback ready, gpointer data) {
                secret_service_get(SECRET_SERVICE_NONE, cancellable, ready, data);
            },
            [](GAsyncResult *result) -> Result<std::shared_ptr<::SecretService>> {
                GError *raw = nullptr;
                const auto service = adopted(secret_service_get_finish(result, &raw));
                if (const GlibError error(raw); error)
                    return judgedBusError(*error);
                return service;
            });
        step(opened, Stage::None, [this](const std::shared_ptr<::SecretService> &service) {
            m_service = service;
            unlock();
        });
    }

    // libsecret shows the service's prompt, waits for its end, and takes it back when it is cancelled.
    void unlock()
    {
        const auto unlocked = GlibCall<bool>::start(
            m_bound,
            [service = m_service, collection = m_collection](GCancellable *cancellable, GAsyncReadyCallback ready,
                                                             gpointer data) {
                const gchar *paths[] = {collection.constData(), nullptr};
                secret_service_unlock_dbus_paths(service.get(), paths, cancellable, ready, data);
            },
            [service = m_service](GAsyncResult *result) -> Result<bool> {
                GError *raw = nullptr;
                gchar **paths = nullptr;
                const gint count = secret_service_unlock_dbus_paths_finish(service.get(), result, &paths, &raw);
                g_strfreev(paths);
                if (const GlibError error(raw); error)
                    return judgedBusError(*error);
                return count > 0;
            });
        step(unlocked, [this](const Result<bool> &isOpen) {
            if (isOpen && *isOpen)
                return finish(success());
            if (isOpen || m_bound.remaining().count() == 0)
                return finish(Error{ErrorKind::Cancelled, Stage::None, u"the keyring was not unlocked"_s});
            finish(isOpen.error());
        });
    }

    PatientBound answersSoon() const { return PatientBound(std::min(m_bound.remaining(), keyringBound)); }

    const PatientBound m_bound;
    QByteArray m_collection;
    QList<QByteArray> m_names;
    std::shared_ptr<::SecretService> m_service;
};

} // namespace

QFuture<Status> unlockSecretService(const PatientBound &bound)
{
    return (new Unlocking(bound))->start();
}

} // namespace Latchkey

#include "core/store/secretservice_p.h"

#include "core/base/visibletext.h"
#include "core/base/whendone.h"

#include <QtCore/QPromise>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusObjectPath>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#include <QtDBus/QDBusVariant>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String serviceName{"org.freedesktop.secrets"};

//! Alias, then the locked flag; both asked afresh, because a flag that was cached may be hours old. Owns itself.
class StateQuery : public QObject
{
public:
    explicit StateQuery(std::chrono::milliseconds bound)
        : m_bound(static_cast<int>(bound.count()))
    {
        m_promise.start();
    }

    QFuture<Result<SecretServiceState>> start()
    {
        if (QDBusConnection::sessionBus().isConnected())
            askForDefaultCollection();
        else
            finish(SecretServiceState::Absent);
        return m_promise.future();
    }

private:
    void askForDefaultCollection()
    {
        QDBusMessage call = QDBusMessage::createMethodCall(serviceName, u"/org/freedesktop/secrets"_s,
                                                           u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
        call << u"default"_s;
        ask(call, [this](const QDBusMessage &answer) {
            const auto path = answer.arguments().value(0).value<QDBusObjectPath>();
            if (path.path().size() < 2) // "/" stands for none
                return finish(SecretServiceState::NoCollection);
            askWhetherLocked(path.path());
        });
    }

    void askWhetherLocked(const QString &collection)
    {
        QDBusMessage call = QDBusMessage::createMethodCall(serviceName, collection,
                                                           u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        call << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
        ask(call, [this](const QDBusMessage &answer) {
            const QVariant locked = answer.arguments().value(0).value<QDBusVariant>().variant();
            if (locked.typeId() != QMetaType::Bool)
                return finish(Error{ErrorKind::StoreUnavailable, Stage::None,
                                    u"the keyring service does not say whether it is locked"_s, {}, {}});
            finish(locked.toBool() ? SecretServiceState::Locked : SecretServiceState::Ready);
        });
    }

    template<typename F>
    void ask(const QDBusMessage &call, F next)
    {
        auto *watcher
            = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, m_bound), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, next] {
            watcher->deleteLater();
            const QDBusMessage answer = watcher->reply();
            if (answer.type() == QDBusMessage::ReplyMessage)
                return next(answer);
            const QDBusError error(answer);
            if (error.type() == QDBusError::ServiceUnknown || error.type() == QDBusError::Disconnected
                || error.name().startsWith("org.freedesktop.DBus.Error.Spawn"_L1))
                return finish(SecretServiceState::Absent);
            const QString what = error.type() == QDBusError::NoReply || error.type() == QDBusError::Timeout
                ? u"the keyring service does not answer"_s
                : u"the keyring service answered: "_s + visibleText(error.message());
            finish(Error{ErrorKind::StoreUnavailable, Stage::None, what, {}, {}});
        });
    }

    void finish(const Result<SecretServiceState> &outcome)
    {
        m_promise.addResult(outcome);
        m_promise.finish();
        deleteLater();
    }

    const int m_bound;
    QPromise<Result<SecretServiceState>> m_promise;
};

} // namespace

QFuture<Result<SecretServiceState>> secretServiceState(std::chrono::milliseconds bound)
{
    return (new StateQuery(bound))->start();
}

} // namespace Latchkey

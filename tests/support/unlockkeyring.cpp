#include "tests/support/unlockkeyring.h"

#include <QtDBus/QDBusArgument>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusMetaType>
#include <QtDBus/QDBusObjectPath>
#include <QtDBus/QDBusVariant>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;

//! `(oayays)`, unencrypted.
struct PlainSecret {
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

static QDBusArgument &operator<<(QDBusArgument &out, const PlainSecret &secret)
{
    out.beginStructure();
    out << secret.session << secret.parameters << secret.value << secret.contentType;
    out.endStructure();
    return out;
}

static const QDBusArgument &operator>>(const QDBusArgument &in, PlainSecret &secret)
{
    in.beginStructure();
    in >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    in.endStructure();
    return in;
}

} // namespace Latchkey::Test

Q_DECLARE_METATYPE(Latchkey::Test::PlainSecret)

namespace Latchkey::Test {

namespace {

QDBusMessage callTo(const QString &interface, const QString &method, const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                                       interface, method);
    call.setArguments(arguments);
    return call;
}

} // namespace

bool unlockKeyring(const QString &address, const QByteArray &password)
{
    qDBusRegisterMetaType<PlainSecret>();
    const QString name = u"unlockkeyring"_s;
    bool done = false;
    {
        const QDBusConnection bus = QDBusConnection::connectToBus(address, name);
        const QDBusMessage opened = bus.call(callTo(u"org.freedesktop.Secret.Service"_s, u"OpenSession"_s,
                                                    {u"plain"_s, QVariant::fromValue(QDBusVariant(QString()))}));
        if (opened.arguments().size() == 2) {
            const auto session = opened.arguments()[1].value<QDBusObjectPath>();
            const QDBusObjectPath login(u"/org/freedesktop/secrets/collection/login"_s);
            const PlainSecret secret{session, {}, password, u"text/plain"_s};
            done = bus.call(callTo(u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s,
                                   u"UnlockWithMasterPassword"_s,
                                   {QVariant::fromValue(login), QVariant::fromValue(secret)}))
                       .type()
                == QDBusMessage::ReplyMessage;
        }
    }
    QDBusConnection::disconnectFromBus(name);
    return done;
}

} // namespace Latchkey::Test

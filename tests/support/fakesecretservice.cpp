// A Secret Service of one open keyring, that fails in the very call it is told to: fakesecretservice FILE [METHOD
// MANNER]. What it holds is in FILE, so that the next one goes on where this one died. Says "ready" when it can be
// asked.
//
// MANNER: die           before it has done anything
//         die-after     when it has done it, and before it says so
//         garbage       does it, and answers with something that makes no sense
//         ignore        says that it is done, and does nothing
//         refuse        an error, in the words of somebody who would like to be shown
//         silent        never answers
//         slow          whatever METHOD is: answers everything, each after a while
//         late          whatever METHOD is: as gnome-keyring 42 to 50 where it has noted a new client too late, its first
//                       call ends the service, or has a wrong answer, unless it needs no client

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTimer>
#include <QtDBus/QDBusArgument>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusMetaType>
#include <QtDBus/QDBusObjectPath>
#include <QtDBus/QDBusVirtualObject>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <utility>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Attributes = QMap<QString, QString>;

//! `(oayays)`, unencrypted.
struct Transfer {
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

QDBusArgument &operator<<(QDBusArgument &out, const Transfer &transfer)
{
    out.beginStructure();
    out << transfer.session << transfer.parameters << transfer.value << transfer.contentType;
    out.endStructure();
    return out;
}

const QDBusArgument &operator>>(const QDBusArgument &in, Transfer &transfer)
{
    in.beginStructure();
    in >> transfer.session >> transfer.parameters >> transfer.value >> transfer.contentType;
    in.endStructure();
    return in;
}

} // namespace

Q_DECLARE_METATYPE(Transfer)
using Transfers = QMap<QDBusObjectPath, Transfer>;
Q_DECLARE_METATYPE(Transfers)

namespace {

const QString root = u"/org/freedesktop/secrets"_s;
const QString collection = root + "/collection/login"_L1;

QVariant pathValue(const QString &path)
{
    return QVariant::fromValue(QDBusObjectPath(path));
}

class FakeService : public QDBusVirtualObject
{
public:
    FakeService(const QString &file, const QString &method, const QString &manner)
        : m_file(file)
        , m_method(method)
        , m_manner(manner)
    {
        QFile stored(m_file);
        if (stored.open(QIODevice::ReadOnly))
            m_items = QJsonDocument::fromJson(stored.readAll()).object();
    }

    QString introspect(const QString &) const override { return {}; }

    bool handleMessage(const QDBusMessage &call, const QDBusConnection &bus) override
    {
        if (m_manner == "slow"_L1) {
            QTimer::singleShot(400ms, this, [this, call, bus] { QDBusConnection(bus).send(answer(call)); });
            return true;
        }
        if (m_manner == "late"_L1 && !std::exchange(m_clients[call.service()], true) && needsClient(call)) {
            if (call.member() != "ReadAlias"_L1)
                die();
            bus.send(call.createReply(pathValue(u"/"_s)));
            return true;
        }
        if (call.member() != m_method) {
            bus.send(answer(call));
            return true;
        }
        if (m_manner == "die"_L1)
            die();
        if (m_manner == "silent"_L1)
            return true;
        if (m_manner == "refuse"_L1) {
            bus.send(
                call.createErrorReply(u"org.example.Error"_s, u"\x1b[31mno\nway\u202e %1"_s.arg(QString(5000, u'x'))));
            return true;
        }
        const QJsonObject before = m_items;
        const QDBusMessage reply = answer(call);
        if (m_manner == "ignore"_L1)
            m_items = before;
        save();
        if (m_manner == "die-after"_L1)
            die();
        bus.send(m_manner == "garbage"_L1 ? call.createReply(QVariantList{u"garbage"_s, 7, true}) : reply);
        return true;
    }

private:
    static bool needsClient(const QDBusMessage &call)
    {
        return call.path() != root || call.interface() != "org.freedesktop.DBus.Properties"_L1;
    }

    [[noreturn]] static void die()
    {
        ::kill(::getpid(), SIGKILL);
        ::_exit(1);
    }

    void save() const
    {
        QFile stored(m_file);
        if (stored.open(QIODevice::WriteOnly))
            stored.write(QJsonDocument(m_items).toJson());
    }

    QDBusMessage answer(const QDBusMessage &call)
    {
        const QString method = call.member();
        if (method == "ReadAlias"_L1)
            return call.createReply(pathValue(call.arguments().value(0) == u"default"_s ? collection : u"/"_s));
        if (method == "OpenSession"_L1)
            return openSession(call);
        if (method == "SearchItems"_L1)
            return call.createReply({QVariant::fromValue(found(call)), QVariant::fromValue(QList<QDBusObjectPath>())});
        if (method == "Get"_L1)
            return call.createReply(QVariant::fromValue(QDBusVariant(property(call.arguments().value(1).toString()))));
        if (method == "GetAll"_L1)
            return call.createReply(QVariant(properties(call.path())));
        if (method == "GetSecrets"_L1)
            return getSecrets(call);
        if (method == "CreateItem"_L1)
            return createItem(call);
        if (!m_items.contains(call.path()))
            return call.createErrorReply(u"org.freedesktop.Secret.Error.NoSuchObject"_s, u"no such object"_s);
        if (method == "GetSecret"_L1)
            return getSecret(call);
        if (method == "SetSecret"_L1)
            return setSecret(call);
        if (method == "Delete"_L1) {
            m_items.remove(call.path());
            save();
            return call.createReply(pathValue(u"/"_s));
        }
        return call.createErrorReply(QDBusError::UnknownMethod, method);
    }

    QDBusMessage openSession(const QDBusMessage &call)
    {
        if (call.arguments().value(0) != u"plain"_s)
            return call.createErrorReply(QDBusError::NotSupported, u"only plain"_s);
        // Of this process: what the one before it was told means nothing to us.
        m_session = root + "/session/p"_L1 + QString::number(::getpid());
        return call.createReply({QVariant::fromValue(QDBusVariant(QString())), pathValue(m_session)});
    }

    QList<QDBusObjectPath> found(const QDBusMessage &call) const
    {
        const auto wanted = qdbus_cast<Attributes>(call.arguments().value(0));
        QList<QDBusObjectPath> paths;
        for (auto item = m_items.begin(); item != m_items.end(); ++item) {
            const QJsonObject attributes = item.value()["attributes"_L1].toObject();
            bool matches = true;
            for (auto attribute = wanted.begin(); attribute != wanted.end(); ++attribute)
                matches = matches && attributes[attribute.key()] == attribute.value();
            if (matches)
                paths.append(QDBusObjectPath(item.key()));
        }
        return paths;
    }

    static QVariant property(const QString &name)
    {
        return name == "Locked"_L1 ? QVariant(false) : QVariant::fromValue(QList{QDBusObjectPath(collection)});
    }

    QVariantMap properties(const QString &path) const
    {
        if (!m_items.contains(path))
            return {{u"Collections"_s, property(u"Collections"_s)}};
        Attributes attributes;
        const QJsonObject kept = m_items[path]["attributes"_L1].toObject();
        for (auto attribute = kept.begin(); attribute != kept.end(); ++attribute)
            attributes.insert(attribute.key(), attribute.value().toString());
        return {{u"Attributes"_s, QVariant::fromValue(attributes)},
                {u"Locked"_s, false},
                {u"Modified"_s, QVariant::fromValue(quint64(m_items[path]["modified"_L1].toInt()))}};
    }

    QDBusMessage createItem(const QDBusMessage &call)
    {
        const auto given = qdbus_cast<QVariantMap>(call.arguments().value(0));
        const auto transfer = qdbus_cast<Transfer>(call.arguments().value(1));
        if (transfer.session.path() != m_session)
            return noSession(call);
        const auto attributes = qdbus_cast<Attributes>(given[u"org.freedesktop.Secret.Item.Attributes"_s]);
        QJsonObject kept;
        for (auto attribute = attributes.begin(); attribute != attributes.end(); ++attribute)
            kept[attribute.key()] = attribute.value();
        const QString path = collection + u'/' + QString::number(m_items.size() + 1);
        m_items[path] = QJsonObject{{u"attributes"_s, kept}};
        keep(path, transfer.value);
        return call.createReply({pathValue(path), pathValue(u"/"_s)});
    }

    QDBusMessage getSecret(const QDBusMessage &call) const
    {
        if (call.arguments().value(0).value<QDBusObjectPath>().path() != m_session)
            return noSession(call);
        const QByteArray value = QByteArray::fromBase64(m_items[call.path()]["value"_L1].toString().toLatin1());
        return call.createReply(QVariant::fromValue(Transfer{QDBusObjectPath(m_session), {}, value, u"text/plain"_s}));
    }

    QDBusMessage getSecrets(const QDBusMessage &call) const
    {
        if (call.arguments().value(1).value<QDBusObjectPath>().path() != m_session)
            return noSession(call);
        QMap<QDBusObjectPath, Transfer> secrets;
        for (const QDBusObjectPath &path : qdbus_cast<QList<QDBusObjectPath>>(call.arguments().value(0))) {
            const QByteArray value = QByteArray::fromBase64(m_items[path.path()]["value"_L1].toString().toLatin1());
            secrets.insert(path, {QDBusObjectPath(m_session), {}, value, u"text/plain"_s});
        }
        return call.createReply(QVariant::fromValue(secrets));
    }

    QDBusMessage setSecret(const QDBusMessage &call)
    {
        const auto transfer = qdbus_cast<Transfer>(call.arguments().value(0));
        if (transfer.session.path() != m_session)
            return noSession(call);
        keep(call.path(), transfer.value);
        return call.createReply();
    }

    void keep(const QString &path, const QByteArray &value)
    {
        QJsonObject item = m_items[path].toObject();
        item[u"value"_s] = QString::fromLatin1(value.toBase64());
        item[u"modified"_s] = item[u"modified"_s].toInt() + 1;
        m_items[path] = item;
        if (m_manner != "ignore"_L1)
            save();
    }

    static QDBusMessage noSession(const QDBusMessage &call)
    {
        return call.createErrorReply(u"org.freedesktop.Secret.Error.NoSession"_s, u"no such session"_s);
    }

    const QString m_file;
    const QString m_method;
    QHash<QString, bool> m_clients; // whether they have called before
    const QString m_manner;
    QString m_session;
    QJsonObject m_items; // by object path
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication program(argc, argv);
    const QStringList arguments = program.arguments();
    qDBusRegisterMetaType<Transfer>();
    qDBusRegisterMetaType<Transfers>();
    qDBusRegisterMetaType<Attributes>();
    FakeService service(arguments.value(1), arguments.value(2), arguments.value(3));
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.registerVirtualObject(root, &service, QDBusConnection::SubPath)
        || !bus.registerService(u"org.freedesktop.secrets"_s))
        return 1;
    std::puts("ready");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

// One operation on a keyring in a process of its own: keyringclient LAYOUT BOUND-MS COMMAND [SERVICE ACCOUNT].
// The value to write comes on standard input. Prints one outcome.

#include "core/base/whendone.h"
#include "core/store/keyringbackends_p.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QMetaEnum>
#include <QtCore/QTimer>

#include <cstdio>
#include <iostream>

using namespace Latchkey;

namespace {

const char *word(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::StoreLocked:
        return "StoreLocked";
    case ErrorKind::StoreUnavailable:
        return "StoreUnavailable";
    default:
        return "unexpected";
    }
}

std::string words(const Done &)
{
    return "done";
}

std::string words(bool yes)
{
    return yes ? "true" : "false";
}

std::string words(const std::optional<Secret> &value)
{
    return value ? "value:" + value->reveal().toByteArray().toStdString() : "absent";
}

template<typename T>
void print(const QFuture<Result<T>> &future)
{
    whenDone(future, qApp, [](const Result<T> &outcome) {
        if (outcome)
            std::cout << words(*outcome) << std::endl;
        else
            std::cout << word(outcome.error().kind) << ": " << qPrintable(outcome.error().detail) << std::endl;
        QCoreApplication::exit(outcome ? 0 : 1);
    });
}

//! Whether this process has loaded what keyrings need.
bool hasKeyringLibraries()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (!maps.open(QIODevice::ReadOnly))
        return true;
    const QByteArray loaded = maps.readAll();
    // Qt's own network library may need libgio, for its proxies.
    return loaded.contains("libsecret") || loaded.contains("keychain") || loaded.contains("Qt6DBus");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() < 4)
        return 2;
    const std::chrono::milliseconds bound(arguments[2].toInt());
    const auto backend = arguments[1] == QLatin1String("codex") ? codexKeyringBackend(bound) : qtKeychainBackend(bound);
    const QString command = arguments[3];
    const QString service = arguments.value(4);
    const QString account = arguments.value(5);
    QTimer::singleShot(0, &app, [=] {
        if (command == QLatin1String("libraries"))
            print(readyFuture(Result<bool>(hasKeyringLibraries())));
        else if (command == QLatin1String("probe"))
            print(backend->probe());
        else if (command == QLatin1String("read"))
            print(backend->read(service, account));
        else if (command == QLatin1String("remove"))
            print(backend->remove(service, account));
        else if (command == QLatin1String("write"))
            print(backend->write(service, account, Secret(std::string(std::istreambuf_iterator<char>(std::cin), {}))));
        else
            QCoreApplication::exit(2);
    });
    return QCoreApplication::exec();
}

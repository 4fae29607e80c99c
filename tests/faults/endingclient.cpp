// The ten lines of the README in a program that ends in the middle of them:
// `endingclient --home HOME HOW URL [MILLISECONDS]`, HOW being
//   token   ends with the token, which it prints
//   quit    QCoreApplication::quit() as soon as there is something to read on standard input
//   exit    QCoreApplication::exit(5), then
//   std     std::exit(5), then
//   early   quit(), at once
// MILLISECONDS: the provider's bound.

#include "core/base/whendone.h"
#include "core/session/credentialsession.h"
#include "core/session/sessionfactory.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSocketNotifier>

#include <cstdio>
#include <cstdlib>

#include <unistd.h>

using namespace Latchkey;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const QString how = words.value(3);
    SessionSettings settings;
    settings.home = words.value(2);
    settings.storeMode = StoreMode::File;
    if (words.size() > 5)
        settings.bounds.provider = std::chrono::milliseconds(words[5].toInt());
    SessionFactory factory(settings);
    Server server;
    server.identity = {u"notes"_s, words.value(4)};
    auto *session = factory.open(server, &app);
    whenDone(session->accessToken(), &app, [how](const Result<AccessToken> &token) {
        if (how != "token"_L1)
            return;
        if (token)
            std::printf("%s\n", token->value.reveal().toByteArray().constData());
        else
            std::fprintf(stderr, "%s\n", qPrintable(token.error().detail));
        QCoreApplication::exit(token ? 0 : 1);
    });
    QSocketNotifier told(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&told, &QSocketNotifier::activated, &app, [how, &told] {
        told.setEnabled(false);
        if (how == "quit"_L1)
            QCoreApplication::quit();
        else if (how == "exit"_L1)
            QCoreApplication::exit(5);
        else if (how == "std"_L1)
            std::exit(5);
    });
    if (how == "early"_L1)
        QMetaObject::invokeMethod(&app, &QCoreApplication::quit, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

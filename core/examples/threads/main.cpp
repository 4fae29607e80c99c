// threads: eight threads with an event loop and 32 without ask for the same expired token at once. One refresh serves all.

#include <Latchkey/Blocking>
#include <Latchkey/CredentialSession>
#include <Latchkey/SessionFactory>
#include <Latchkey/TestProvider>
#include <Latchkey/whendone.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtCore/QTimer>

#include <atomic>
#include <cstdio>
#include <memory>
#include <thread>
#include <vector>

using namespace Latchkey;

namespace {

constexpr int loops = 8;
constexpr int plain = 32;

//! With an event loop of its own: a session belongs to one thread, and so each has its own factory.
void askInLoop(QThread &thread, const SessionSettings &settings, const Server &server, std::atomic<int> &served)
{
    auto *asker = new QObject;
    asker->moveToThread(&thread);
    QObject::connect(&thread, &QThread::started, asker, [=, &thread, &served] {
        auto *factory = new SessionFactory(settings, asker);
        whenDone(factory->open(server, asker)->accessToken(), asker,
                 [=, &thread, &served](const Result<AccessToken> &token) {
                     served += token ? 1 : 0;
                     whenDone(factory->drain(), asker, [asker, &thread](const Status &) {
                         asker->deleteLater();
                         thread.quit();
                     });
                 });
    });
    thread.start();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTemporaryDir home;
    TestProvider provider;
    if (!provider.listen())
        return 1;
    const Server server = provider.addServer(QStringLiteral("notes"));
    SessionSettings settings;
    settings.home = home.path();
    settings.storeMode = StoreMode::File;

    SessionFactory factory(settings);
    CredentialSession *session = factory.open(server, &app);
    std::atomic<int> served = 0;
    std::vector<std::unique_ptr<QThread>> threads;
    std::unique_ptr<Blocking> blocking;
    std::vector<std::thread> others;
    whenDone(session->importCredential(provider.signIn(server, std::chrono::seconds(-60))), &app,
             [&](const Status &stored) {
                 if (!stored)
                     qFatal("not stored: %s", qPrintable(stored.error().detail));
                 blocking = std::make_unique<Blocking>(settings);
                 for (int i = 0; i < loops; ++i) {
                     threads.push_back(std::make_unique<QThread>());
                     askInLoop(*threads.back(), settings, server, served);
                 }
                 for (int i = 0; i < plain; ++i)
                     others.emplace_back([&] { served += blocking->accessToken(server) ? 1 : 0; });
             });
    QTimer look; // the provider lives in this thread, whose loop must go on
    QObject::connect(&look, &QTimer::timeout, &app, [&] {
        if (served == loops + plain)
            QCoreApplication::quit();
    });
    look.start(20);
    QTimer::singleShot(60'000, &app, &QCoreApplication::quit);
    QCoreApplication::exec();
    for (std::thread &thread : others)
        thread.join();
    for (const auto &thread : threads)
        thread->wait();
    std::printf("%d of %d served, %d refresh, %d spent tokens reused\n", served.load(), loops + plain,
                provider.refreshes(), provider.reusesDetected());
    return served == loops + plain && provider.refreshes() == 1 ? 0 : 1;
}

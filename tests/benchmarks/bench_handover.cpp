// How long the hand-over of a refreshed credential takes: N processes wait for one lock; the holder commits a fresh
// credential and lets go. Measured is the time from the commit until the last of them has its token, and what a waiter
// costs. The baseline is a single waiter, measured in the same run.

#include "core/base/whendone.h"
#include "core/lock/locks_p.h"
#include "core/session/credentialsession.h"
#include "core/session/sessionfactory.h"
#include "core/store/filestore_p.h"
#include "tests/support/waitfor.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTextStream>
#include <QtTest/QTest>

#include <algorithm>
#include <memory>
#include <vector>

#include <sys/resource.h>
#include <time.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// The same clock in every process of the machine.
qint64 nowNs()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

qint64 cpuNs()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto ns = [](const timeval &time) { return (qint64(time.tv_sec) * 1'000'000 + time.tv_usec) * 1000; };
    return ns(usage.ru_utime) + ns(usage.ru_stime);
}

ServerIdentity benchServer()
{
    return {u"bench"_s, u"https://mcp.example/mcp"_s};
}

Credential credential(const char *access, int secondsLeft)
{
    Credential made;
    made.server = benchServer();
    made.issuer = u"https://as.example"_s;
    made.clientId = u"client"_s;
    made.accessToken = Secret(access);
    made.refreshToken = Secret(QByteArray(access).append("-refresh"));
    made.expiresAt = QDateTime::currentDateTimeUtc().addSecs(secondsLeft);
    return made;
}

void say(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

int waiter(const QString &home)
{
    SessionSettings settings;
    settings.home = home;
    settings.storeMode = StoreMode::File;
    SessionFactory factory(settings);
    Server server;
    server.identity = benchServer();
    const std::unique_ptr<CredentialSession> session(factory.open(server));
    qint64 cpuAtWait = 0;
    QObject::connect(session.get(), &CredentialSession::changed, session.get(), [&] {
        if (cpuAtWait == 0 && session->health().state == HealthState::Refreshing) {
            cpuAtWait = cpuNs();
            say(u"waiting"_s);
        }
    });
    int status = 1;
    whenDone(session->accessToken(), session.get(), [&](const Result<AccessToken> &token) {
        const qint64 at = nowNs();
        status = token ? 0 : 1;
        say(u"%1 %2 %3"_s.arg(token ? u"token"_s : u"failed"_s).arg(at).arg(cpuNs() - cpuAtWait));
        QCoreApplication::exit(status);
    });
    QCoreApplication::exec();
    return status;
}

struct Round {
    double lastMs = 0;
    double medianMs = 0;
    double worstCpuMs = 0;
    int failures = 0;
};

Round measure(int waiters)
{
    QTemporaryDir home;
    FileStore store(home.path());
    Round round;
    const Credential expired = credential("old", -60);
    if (!waitFor(store.write(expired, {})))
        qFatal("the store cannot be prepared");
    CredentialLock lock(home.path(), benchServer().storeKey());
    Result<LockHandle> held = waitFor(lock.acquire(1s));
    if (!held)
        qFatal("the lock cannot be had");

    std::vector<std::unique_ptr<QProcess>> processes;
    int waiting = 0;
    int finished = 0;
    std::vector<double> delays;
    qint64 committed = 0;
    QObject events;
    for (int i = 0; i < waiters; ++i) {
        auto process = std::make_unique<QProcess>();
        QProcess *raw = process.get();
        QObject::connect(raw, &QProcess::readyReadStandardOutput, &events, [&, raw] {
            while (raw->canReadLine()) {
                const QList<QByteArray> words = raw->readLine().trimmed().split(' ');
                if (words[0] == "waiting") {
                    ++waiting;
                } else if (words.size() == 3) {
                    ++finished;
                    round.failures += words[0] == "token" ? 0 : 1;
                    delays.push_back(double(words[1].toLongLong() - committed) / 1e6);
                    round.worstCpuMs = std::max(round.worstCpuMs, double(words[2].toLongLong()) / 1e6);
                }
            }
        });
        raw->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        raw->start(QCoreApplication::applicationFilePath(), {u"--waiter"_s, home.path()});
        processes.push_back(std::move(process));
    }
    if (!QTest::qWaitFor([&] { return waiting == waiters; }, 60'000))
        qFatal("only %d of %d came to wait", waiting, waiters);

    if (!waitFor(store.write(credential("new", 3600), generationOf(expired))))
        qFatal("the commit failed");
    committed = nowNs();
    LockHandle handle = *held;
    letGo(handle);
    if (!QTest::qWaitFor([&] { return finished == waiters; }, 60'000))
        qFatal("only %d of %d have their token", finished, waiters);
    for (const auto &process : processes)
        process->waitForFinished();
    std::sort(delays.begin(), delays.end());
    round.lastMs = delays.back();
    round.medianMs = delays[delays.size() / 2];
    return round;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == u"--waiter"_s)
        return waiter(app.arguments().value(2));

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"json"_s, u"Print one JSON object."_s});
    parser.addOption({u"rounds"_s, u"Rounds per size; the median is reported."_s, u"N"_s, u"5"_s});
    parser.process(app);

    QJsonObject json;
    double baseline = 0;
    for (const int waiters : {1, 8, 64}) {
        std::vector<Round> rounds;
        for (int i = 0; i < parser.value(u"rounds"_s).toInt(); ++i)
            rounds.push_back(measure(waiters));
        std::sort(rounds.begin(), rounds.end(), [](const Round &a, const Round &b) { return a.lastMs < b.lastMs; });
        const Round median = rounds[rounds.size() / 2];
        if (waiters == 1)
            baseline = median.lastMs;
        json[QString::number(waiters)] = QJsonObject{{u"last_ms"_s, median.lastMs},
                                                     {u"worst_last_ms"_s, rounds.back().lastMs},
                                                     {u"median_ms"_s, median.medianMs},
                                                     {u"waiter_cpu_ms"_s, median.worstCpuMs},
                                                     {u"ratio_to_one"_s, median.lastMs / baseline},
                                                     {u"failures"_s, median.failures}};
        if (!parser.isSet(u"json"_s))
            say(u"%1 waiters: last has its token after %2 ms (worst round %3, middle one %4), costliest waiter %5 ms CPU, %6 x one waiter"_s
                    .arg(waiters, 2)
                    .arg(median.lastMs, 0, 'f', 1)
                    .arg(rounds.back().lastMs, 0, 'f', 1)
                    .arg(median.medianMs, 0, 'f', 1)
                    .arg(median.worstCpuMs, 0, 'f', 1)
                    .arg(median.lastMs / baseline, 0, 'f', 1));
    }
    if (parser.isSet(u"json"_s))
        say(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
    return 0;
}

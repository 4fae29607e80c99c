// Measures what a caller pays: bench_core [--json FILE] [--only token|store|refresh|memory]. Each figure stands beside a baseline that is measured in the
// same run, and is to be read as their ratio: the machine is part of both.

#include "app/demo/demohome.h"
#include "app/demo/demoprovider.h"
#include "core/base/whendone.h"
#include "core/config/sessionpool.h"
#include "core/session/credentialsession.h"
#include "core/session/sessionfactory.h"
#include "core/store/filestore_p.h"
#include "tests/support/manyservers.h"
#include "tests/support/waitfor.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSaveFile>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

#include <malloc.h>
#include <unistd.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonArray results;

double microsecondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1000;
}

struct Medians {
    double ours = 0;
    double theirs = 0;
};

//! In microseconds, of \a runs runs of both in turn: what slows the machine for a while slows both.
Medians medians(int runs, const std::function<void()> &ours, const std::function<void()> &theirs)
{
    std::vector<double> times[2];
    for (int run = 0; run < runs; ++run) {
        times[0].push_back(microsecondsOf(ours));
        times[1].push_back(microsecondsOf(theirs));
    }
    for (std::vector<double> &each : times)
        std::nth_element(each.begin(), each.begin() + runs / 2, each.end());
    return {times[0][static_cast<size_t>(runs / 2)], times[1][static_cast<size_t>(runs / 2)]};
}

void report(const QString &what, const QString &baseline, const Medians &medians)
{
    const auto [ours, theirs] = medians;
    std::printf("%-44s %12.2f µs   %-40s %12.2f µs   %8.2f ×\n", qPrintable(what), ours, qPrintable(baseline), theirs,
                ours / theirs);
    results.append(QJsonObject{{u"what"_s, what},
                               {u"microseconds"_s, ours},
                               {u"baseline"_s, baseline},
                               {u"baseline_microseconds"_s, theirs},
                               {u"ratio"_s, ours / theirs}});
}

void check(bool fine, const char *what)
{
    if (!fine)
        qFatal("%s", what);
}

//! A server that is signed in, at a provider in this process.
struct SignedIn {
    QTemporaryDir home;
    Demo::DemoProvider provider;
    std::unique_ptr<SessionFactory> factory;
    std::unique_ptr<CredentialSession> session;

    SignedIn()
    {
        check(provider.listen(), "no port");
        provider.addServer(u"notes"_s);
        check(Demo::DemoHome::store(home.path(), u"notes"_s, provider.seed(u"notes"_s, 1h)), "no credential");
        SessionSettings settings;
        settings.home = home.path();
        settings.storeMode = StoreMode::File;
        factory = std::make_unique<SessionFactory>(settings);
        Server server;
        server.identity = {u"notes"_s, provider.urlOf(u"notes"_s)};
        session.reset(factory->open(server));
    }
};

void measureFastPath()
{
    const SignedIn client;
    const Result<AccessToken> token = waitFor(client.session->accessToken());
    check(token.has_value(), "no token");

    constexpr int calls = 10'000;
    const Medians blocks = medians(
        21,
        [&] {
            for (int i = 0; i < calls; ++i)
                check(client.session->accessToken().isFinished(), "not from memory");
        },
        [&] {
            for (int i = 0; i < calls; ++i)
                check(readyFuture(Result<AccessToken>(*token)).isFinished(), "not ready");
        });
    report(u"accessToken() from memory"_s, u"a future of it that is ready"_s,
           {blocks.ours / calls, blocks.theirs / calls});
}

//! As a program would that keeps its own file.
void saveSynced(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    check(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush(), "not saved");
    ::fsync(file.handle());
    check(file.commit(), "not saved");
}

void measureFileStore(int entries)
{
    QTemporaryDir home;
    QJsonObject all;
    for (int i = 0; i < entries - 1; ++i)
        all.insert(u"s%1|0123456789abcdef"_s.arg(i),
                   QJsonObject{{u"server_name"_s, u"s%1"_s.arg(i)},
                               {u"server_url"_s, u"https://s%1.example/mcp"_s.arg(i)},
                               {u"access_token"_s, QString(600, u'x')}});
    const QString path = FileStore::path(home.path());
    QFile file(path);
    check(file.open(QIODevice::WriteOnly), "no file");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(all).toJson(QJsonDocument::Compact));
    file.close();
    FileStore store(home.path());
    Credential credential;
    credential.server = {u"notes"_s, u"https://notes.example/mcp"_s};
    credential.accessToken = Secret(QByteArray(600, 'a'));
    Generation generation = generationOf(std::optional<Credential>());
    int serial = 0;
    const int runs = entries > 1000 ? 11 : 31;

    const auto content = [&path] {
        QFile whole(path);
        check(whole.open(QIODevice::ReadOnly), "no file");
        return whole.readAll();
    };
    const auto write = [&] {
        credential.refreshToken = Secret(QByteArray::number(++serial));
        check(waitFor(store.write(credential, generation)).has_value(), "not written");
        generation = generationOf(std::optional(credential));
    };
    write();
    const QByteArray bytes = content();
    report(u"file store, %1 entries: write"_s.arg(entries), u"QSaveFile of the same bytes, synced"_s,
           medians(runs, write, [&] { saveSynced(home.filePath(u"plain"_s), bytes); }));
    report(u"file store, %1 entries: read"_s.arg(entries), u"QFile and QJsonDocument"_s,
           medians(
               runs, [&] { check(waitFor(store.read(credential.server)).has_value(), "not read"); },
               [&] { check(QJsonDocument::fromJson(content()).isObject(), "no JSON"); }));
}

void measureTransaction()
{
    SignedIn client;
    // What any client pays: the metadata, and one request to the token endpoint, each on its own connection.
    QNetworkAccessManager network;
    const auto request = [&](const QString &path, const QByteArray &body) {
        QNetworkRequest asked(QUrl(client.provider.issuer() + path));
        asked.setRawHeader("Connection", "close");
        asked.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        const std::unique_ptr<QNetworkReply> reply(body.isEmpty() ? network.get(asked) : network.post(asked, body));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        check(reply->isFinished() || finished.wait(), "no answer");
        return reply->readAll();
    };
    const Demo::DemoProvider::Seed other = client.provider.seed(u"notes"_s, 1h); // another sign-in, renewed like ours
    QByteArray token = other.tokens.refresh;
    const auto refresh = [&] { check(waitFor(client.session->refresh()).has_value(), "not refreshed"); };
    const auto bare = [&] {
        request(u"/.well-known/oauth-authorization-server"_s, {});
        const QByteArray answer = request(
            u"/token"_s, "grant_type=refresh_token&refresh_token=" + token + "&client_id=" + other.clientId.toUtf8());
        token = QJsonDocument::fromJson(answer)["refresh_token"_L1].toString().toUtf8();
        check(!token.isEmpty(), "not granted");
    };
    report(u"refresh, from lock to commit"_s, u"the same two requests alone"_s, medians(51, refresh, bare));
    report(u"refresh, from lock to commit"_s, u"with a QSaveFile for the answer, synced"_s, medians(51, refresh, [&] {
               bare();
               saveSynced(client.home.filePath(u"plain"_s), QByteArray(1000, 'x'));
           }));
}

//! What sessions take that are signed in, beside the list of their servers.
void measureMemory()
{
    constexpr int count = 1000;
    const QTemporaryDir home;
    fillWithServers(home.path(), count);
    ServerList list(home.path(), home.filePath(u"own.json"_s));
    SessionSettings settings;
    settings.home = home.path();
    const auto taken = [] {
        const auto now = ::mallinfo2();
        return static_cast<qint64>(now.uordblks + now.hblkhd);
    };
    const qint64 before = taken();
    SessionPool pool(list, settings, SessionPool::ModeFrom::Configuration);
    QList<QFuture<Status>> read;
    for (CredentialSession *session : pool.sessions())
        read.append(session->reload());
    for (const QFuture<Status> &one : std::as_const(read))
        check(waitFor(one).has_value(), "not read");
    read.clear();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const double each = static_cast<double>(taken() - before) / count / 1024;
    std::printf("%-44s %12.2f KiB\n", "one of 1000 sessions, signed in", each);
    results.append(QJsonObject{{u"what"_s, u"one of 1000 sessions, signed in"_s}, {u"kibibytes"_s, each}});
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const auto valueOf = [&words](const QString &option) {
        const qsizetype at = words.indexOf(option);
        return at < 0 ? QString() : words.value(at + 1);
    };
    const QString only = valueOf(u"--only"_s);
    const auto isWanted = [&only](const QString &what) { return only.isEmpty() || only == what; };
    if (isWanted(u"token"_s))
        measureFastPath();
    if (isWanted(u"store"_s)) {
        for (const int entries : {10, 100, 1000, 10'000})
            measureFileStore(entries);
    }
    if (isWanted(u"refresh"_s))
        measureTransaction();
    if (isWanted(u"memory"_s))
        measureMemory();
    if (const QString json = valueOf(u"--json"_s); !json.isEmpty()) {
        QFile file(json);
        check(file.open(QIODevice::WriteOnly), "the JSON file cannot be written");
        file.write(QJsonDocument(QJsonObject{{u"schema"_s, 1}, {u"results"_s, results}}).toJson());
    }
    return 0;
}

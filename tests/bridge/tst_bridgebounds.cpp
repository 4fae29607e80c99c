#include "tests/bridge/link.h"
#include "tests/support/clifixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtTest/QTest>

#include <algorithm>
#include <ctime>
#include <limits>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

#ifdef LATCHKEY_SANITIZED
constexpr qint64 residentLimit = std::numeric_limits<qint64>::max()
    / 2; // a sanitizer needs memory of its own for each byte
#else
constexpr qint64 residentLimit = 96LL * 1024; // KiB
#endif

bool isSoak()
{
    return qEnvironmentVariableIsSet("LATCHKEY_SOAK");
}

//! The most that \a process has had in memory, in KiB.
qint64 highWaterOf(const QProcess &process)
{
    QFile status(u"/proc/%1/status"_s.arg(process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return -1;
}

//! Nanoseconds of a processor, whatever else the machine did meanwhile.
qint64 processorTimeOf(const QProcess &process)
{
    clockid_t clock = 0;
    timespec time = {};
    if (::clock_getcpuclockid(static_cast<pid_t>(process.processId()), &clock) != 0
        || ::clock_gettime(clock, &time) != 0)
        return -1;
    return time.tv_sec * 1'000'000'000 + time.tv_nsec;
}

//! The program, in front of a scripted server that wants no sign-in.
struct Program {
    CliFixture cli;
    ScriptedServer server;
    std::unique_ptr<QProcess> process;
    qint64 received = 0;
    qint64 lines = 0;
    QByteArray end; //!< Of what was received.

    explicit Program(const ScriptedServer::Handler &other)
    {
        server.answer("/mcp", [other](const Request &request) {
            if (methodOf(request) == "initialize"_L1)
                return Answer::json(initializeAnswer);
            if (methodOf(request).startsWith("notifications/"_L1))
                return taken();
            return request.method == "GET" ? Answer::json("{}", 405) : other(request);
        });
        cli.config += "[mcp_servers.scripted]\nurl = \"" + server.url(u"/mcp"_s).toEncoded()
            + "\"\nhttp_headers = { Authorization = \"Bearer SECRET-KEY\" }\n";
        cli.writeConfig();
        process = cli.start({u"bridge"_s, u"scripted"_s});
    }
    ~Program()
    {
        process->kill();
        process->waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Program)

    bool begin()
    {
        process->write(initialize + '\n' + initialized + '\n');
        return waitUntil([this] { return read().contains(initializeAnswer); }, 30s);
    }
    void say(const QByteArray &line) { process->write(line + '\n'); }
    //! Counts what has come, and forgets it.
    const QByteArray &read()
    {
        const QByteArray bytes = process->readAllStandardOutput();
        received += bytes.size();
        lines += bytes.count('\n');
        end = QByteArray(end + bytes).right(4096);
        return end;
    }
};

} // namespace

//! How much a bridge holds, and how often it asks, whatever the two sides do.
class TestBridgeBounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageLongerThanMemoryGoesThrough_data()
    {
        QTest::addColumn<bool>("asEvent");
        QTest::newRow("in an event") << true;
        QTest::newRow("as the body") << false;
    }
    void aMessageLongerThanMemoryGoesThrough()
    {
        QFETCH(bool, asEvent);
        Answer reply = asEvent ? events({}) : Answer::json({});
        reply.manner = Answer::Manner::Long;
        reply.body = (asEvent ? QByteArray("data: ") : QByteArray())
            + "{\"result\":{\"content\":[{\"type\":\"text\",\"text\":\"";
        reply.repeated = QByteArray(8192, 'x');
        reply.times = (isSoak() ? 1024LL : 104LL) * 1024 * 1024 / reply.repeated.size();
        reply.last = QByteArray("\"}]},\"jsonrpc\":\"2.0\",\"id\":1}") + (asEvent ? "\n\n" : "");
        const qint64 size = reply.times * reply.repeated.size();
        Program program([reply](const Request &) { return reply; });
        QVERIFY(program.begin());
        program.say(request(1, u"tools/call"_s));
        QVERIFY(waitUntil([&] { return program.read().endsWith("\"id\":1}\n"); }, 100s));
        QVERIFY(program.received > size);
        QCOMPARE(program.lines, 2);
        const qint64 resident = highWaterOf(*program.process);
        QVERIFY2(resident > 0 && resident < residentLimit, qPrintable(QString::number(resident)));
    }

    //! Many messages in one answer, faster than a client takes them.
    void manyEventsWaitForTheClient()
    {
        // 120 MB in all, or more than that in many small ones.
        const int count = isSoak() ? 300'000 : 4'000;
        const QString text(isSoak() ? 900 : 30'000, u'x');
        Answer reply = events({});
        reply.manner = Answer::Manner::Long;
        reply.repeated = "data: " + notification(u"notifications/progress"_s, {{u"message"_s, text}}) + "\n\n";
        reply.times = count;
        reply.last = "data: " + answer(1) + "\n\n";
        Program program([reply](const Request &) { return reply; });
        QVERIFY(program.begin());
        program.say(request(1, u"tools/call"_s));
        QVERIFY(waitUntil([&] { return program.read().endsWith(QByteArray(answer(1) + '\n')); }, 100s));
        QCOMPARE(program.lines, count + 2);
        const qint64 resident = highWaterOf(*program.process);
        QVERIFY2(resident > 0 && resident < residentLimit, qPrintable(QString::number(resident)));
    }

    void aSlowClientIsWaitedFor()
    {
        Answer reply = events({});
        reply.manner = Answer::Manner::Long;
        reply.repeated = "data: " + notification(u"notifications/progress"_s, {{u"message"_s, QString(900, u'x')}})
            + "\n\n";
        reply.times = 10'000;
        reply.last = "data: " + answer(1) + "\n\n";
        Link link;
        link.answerWith([&](const Request &request) {
            return methodOf(request) == "ping"_L1 ? Answer::json(answer(idOf(request))) : reply;
        });
        QVERIFY(link.begin());
        qsizetype stoppedAt = 0;
        connect(link.bridge.get(), &Bridge::output, this, [&] {
            if (stoppedAt == 0 && link.heard.size() >= 100) {
                stoppedAt = link.heard.size();
                link.bridge->setClientSlow(true);
            }
        });
        link.bridge->accept(request(1, u"tools/call"_s));
        QTRY_VERIFY(stoppedAt > 0);
        link.bridge->accept(request(2, u"tools/call"_s)); // whose answer is there, and is not read either
        QTRY_COMPARE(link.posts(u"tools/call"_s), 2);
        QVERIFY(link.heard.size() < stoppedAt + 200); // no more than what had been read
        link.bridge->setClientSlow(false);
        QVERIFY(link.hears(answer(1)));
        QVERIFY(link.heard.size() > 10'000);
    }

    //! A client, or a server that has it answer, may say more at once than connections can carry.
    void manyRequestsWaitForTheServer()
    {
        const int count = isSoak() ? 20'000 : 3'000;
        Program program([](const Request &request) {
            Answer reply = Answer::json(answer(idOf(request)));
            reply.keepAlive = true;
            return reply;
        });
        QVERIFY(program.begin());
        QByteArray all;
        for (int i = 1; i <= count; ++i)
            all += request(i, u"tools/call"_s, {{u"name"_s, QString(200, u'x')}}) + '\n';
        program.process->write(all);
        QVERIFY(waitUntil([&] { return (program.read(), program.lines == count + 1); }, 100s));
        const qint64 resident = highWaterOf(*program.process);
        QVERIFY2(resident > 0 && resident < residentLimit, qPrintable(QString::number(resident)));
        QVERIFY(program.server.connections() < count);
    }

    //! Behind requests that the server keeps for itself stands the answer that it waits for.
    void anAnswerOvertakesRequestsThatWait()
    {
        BridgeBounds bounds = Link::quick();
        bounds.requests = 2;
        Link link(bounds);
        link.answerWith([](const Request &request) {
            return methodOf(request).isEmpty() ? taken() : Answer::of(Answer::Manner::Stall);
        });
        QVERIFY(link.begin());
        for (int i = 1; i <= 5; ++i)
            link.bridge->accept(request(i, u"tools/call"_s));
        link.bridge->accept(answer(77));
        const auto isIt = [](const Request &each) { return each.body == answer(77); };
        QTRY_VERIFY(std::any_of(link.server.requests().begin(), link.server.requests().end(), isIt));
        QCOMPARE(link.posts(u"tools/call"_s), 2);
        // One that has not been sent need not be.
        link.bridge->accept(notification(u"notifications/cancelled"_s, {{u"requestId"_s, 4}}));
        link.bridge->accept(notification(u"notifications/cancelled"_s, {{u"requestId"_s, 1}}));
        link.bridge->accept(notification(u"notifications/cancelled"_s, {{u"requestId"_s, 2}}));
        QTRY_COMPARE(link.posts(u"tools/call"_s), 4);
        QCOMPARE(link.posts(u"notifications/cancelled"_s), 2);
        for (const Request &each : link.server.requests())
            QVERIFY(idOf(each) != 4);
    }

    void aClientThatSaysTooMuchIsNotListenedTo()
    {
        BridgeBounds bounds = Link::quick();
        bounds.requests = 1;
        bounds.waiting = 100'000;
        Link link(bounds);
        QList<bool> busy;
        connect(link.bridge.get(), &Bridge::busy, this, [&busy](bool isBusy) { busy.append(isBusy); });
        bool answers = false;
        link.answerWith([&answers](const Request &request) {
            return answers ? Answer::json(answer(idOf(request))) : Answer::of(Answer::Manner::Stall);
        });
        QVERIFY(link.begin());
        for (int i = 1; i <= 40; ++i)
            link.bridge->accept(request(i, u"tools/call"_s, {{u"a"_s, QString(4000, u'x')}}));
        QCOMPARE(busy, QList<bool>{true});
        QTRY_COMPARE(link.posts(u"tools/call"_s), 1);
        answers = true;
        link.bridge->accept(notification(u"notifications/cancelled"_s, {{u"requestId"_s, 1}}));
        QVERIFY(link.hears(answer(40)));
        QCOMPARE(busy, (QList<bool>{true, false}));
    }

    //! The longest message is read once, however many pieces it comes in.
    void fourTimesTheBytesTakeFourTimesTheTime()
    {
        Program program(
            [](const Request &request) { return Answer::json(answer(request.body.contains("\"id\":1,") ? 1 : 2)); });
        QVERIFY(program.begin());
        const auto timeOf = [&program](int id, qsizetype megabytes) {
            const QByteArray line = "{\"id\":" + QByteArray::number(id)
                + ",\"jsonrpc\":\"2.0\",\"method\":\"tools/call\",\"params\":{" + "\"text\":\""
                + QByteArray(megabytes * 1024 * 1024, 'x') + "\"}}";
            const qint64 before = processorTimeOf(*program.process);
            program.say(line);
            const bool done = waitUntil([&] { return program.read().endsWith(QByteArray(answer(id) + '\n')); }, 100s);
            return done && before >= 0 ? processorTimeOf(*program.process) - before : -1;
        };
        const qint64 once = timeOf(1, 10);
        const qint64 four = timeOf(2, 40);
        QVERIFY(once > 0 && four > 0);
        QVERIFY2(four < 6 * once, qPrintable(u"%1 times"_s.arg(double(four) / double(once))));
        const qint64 resident = highWaterOf(*program.process);
        QVERIFY2(resident < 2 * residentLimit, qPrintable(QString::number(resident)));
    }

    //! As a server that is broken, or means it, says: come again at once.
    void aStreamIsNotAskedForMoreThanTwiceASecond_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::newRow("retry: 0") << QByteArray("retry: 0\n\n");
        QTest::newRow("with news each time")
            << QByteArray("retry: 0\nid: 1\ndata: " + notification(u"notifications/progress"_s) + "\n\n");
    }
    void aStreamIsNotAskedForMoreThanTwiceASecond()
    {
        QFETCH(QByteArray, stream);
        Link link(BridgeBounds{});
        QList<qint64> at;
        QElapsedTimer clock;
        clock.start();
        link.server.answer("/mcp", [&](const Request &request) {
            if (request.method != "GET")
                return methodOf(request) == "initialize"_L1 ? Answer::json(initializeAnswer) : taken();
            at.append(clock.elapsed());
            return events(stream);
        });
        link.bridge->accept(initialize);
        link.bridge->accept(initialized);
        QVERIFY(waitUntil([&] { return at.size() == 3; }, 20s));
        QVERIFY2(at[1] - at[0] >= 490 && at[2] - at[1] >= 490, qPrintable(QString::number(at[1] - at[0])));
    }

    //! A message whose end never comes keeps all others waiting, but not for ever.
    void aLongMessageThatStopsIsGivenUp()
    {
        BridgeBounds bounds = Link::quick();
        bounds.held = {1000, 2000};
        bounds.longestPause = 200ms;
        Link link(bounds);
        link.answerWith([](const Request &request) {
            if (idOf(request) == 2)
                return Answer::json(answer(2));
            Answer stalled = events("data: {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"a\":\"" + QByteArray(5000, 'x'));
            stalled.manner = Answer::Manner::Stream;
            return stalled;
        });
        QVERIFY(link.begin());
        link.bridge->accept(request(1, u"tools/call"_s));
        QVERIFY(waitUntil([&] { return link.partial.size() > 5000; }));
        link.bridge->accept(request(2, u"ping"_s));
        QVERIFY(link.errorOf(1).contains("stopped"_L1));
        QVERIFY(link.hears(answer(2)));
        // The line that was cut is no JSON, which a client passes over.
        QVERIFY(QJsonDocument::fromJson(link.heard.first()).isNull());
    }
};

LATCHKEY_TEST(TestBridgeBounds)
#include "tst_bridgebounds.moc"

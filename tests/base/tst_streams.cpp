#include "core/base/system/streams_p.h"
#include "core/base/system/unixsignals_p.h"
#include "tests/support/pipe.h"
#include "tests/support/testmain.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! What an InputStream has said.
struct Heard {
    InputStream stream;
    QByteArray bytes;
    int ends = 0;

    explicit Heard(int number)
        : stream(number)
    {
        QObject::connect(&stream, &InputStream::received, &stream, [this](const QByteArray &some) { bytes += some; });
        QObject::connect(&stream, &InputStream::ended, &stream, [this] { ++ends; });
    }
};

} // namespace

class TestStreams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhetherAPersonIsThere()
    {
        const Pipe pipe;
        QVERIFY(!isTerminal(pipe.reader()));
        QVERIFY(!isTerminal(-1));
        const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
        QVERIFY(terminal >= 0);
        QVERIFY(isTerminal(terminal));
        ::close(terminal);
    }

    void whatComesInArrives()
    {
        Pipe pipe;
        Heard heard(pipe.reader());
        QVERIFY(pipe.say("one"));
        QTRY_COMPARE(heard.bytes, "one");
        QVERIFY(pipe.say(QByteArray(65536, 'x'))); // as much as a pipe holds
        QTRY_COMPARE(heard.bytes.size(), 3 + 65536);
        QCOMPARE(heard.ends, 0);
        QVERIFY(pipe.say("last"));
        pipe.closeWriter();
        QTRY_COMPARE(heard.ends, 1);
        QVERIFY(heard.bytes.endsWith("last"));
    }

    void whatIsNotReadWaits()
    {
        Pipe pipe;
        Heard heard(pipe.reader());
        heard.stream.setReading(false);
        QVERIFY(pipe.say("one"));
        Heard other(pipe.reader());
        QTRY_COMPARE(other.bytes, "one"); // it was there all the time
        QCOMPARE(heard.bytes, "");
        other.stream.setReading(false);
        heard.stream.setReading(true);
        QVERIFY(pipe.say("two"));
        QTRY_COMPARE(heard.bytes, "two");
    }

    void theEndIsToldOnce()
    {
        Pipe pipe;
        Heard heard(pipe.reader());
        pipe.closeWriter();
        QTRY_COMPARE(heard.ends, 1);
        heard.stream.setReading(true);
        Heard later(pipe.reader());
        QTRY_COMPARE(later.ends, 1); // by then, the first would have told it again
        QCOMPARE(heard.ends, 1);
    }

    void whatCannotBeReadHasEnded()
    {
        const int folder = ::open("/", O_RDONLY | O_CLOEXEC);
        const Heard heard(folder);
        QTRY_COMPARE(heard.ends, 1);
        QCOMPARE(heard.bytes, "");
        ::close(folder);
    }

    //! Where a stream is shared, another one may have read what woke both.
    void aStreamThatHasNothingAfterAllGoesOn()
    {
        Pipe pipe(O_NONBLOCK);
        const Heard one(pipe.reader());
        const Heard other(pipe.reader());
        for (qsizetype said = 1; said <= 20; ++said) {
            QVERIFY(pipe.say("x"));
            QTRY_COMPARE(one.bytes.size() + other.bytes.size(), said);
        }
        QCOMPARE(one.ends + other.ends, 0);
        pipe.closeWriter();
        QTRY_COMPARE(one.ends + other.ends, 2);
    }

    void nothingWaitsForWhoeverReads()
    {
        Pipe pipe;
        OutputStream stream(pipe.writer());
        const QByteArray much(1024 * 1024, 'x');
        const auto taken = stream.write(much);
        QVERIFY(taken > 0 && taken < much.size());
        QCOMPARE(stream.write(much), 0);
        QSignalSpy writable(&stream, &OutputStream::writable);
        stream.setWaiting(true);
        qsizetype read = 0;
        while (read < *taken)
            read += pipe.drain();
        QTRY_VERIFY(!writable.isEmpty());
        QVERIFY(stream.write(much) > 0);
        stream.setWaiting(false);
        QCOMPARE(stream.write({}), 0);
    }

    void saysWhenNobodyReadsAnyMore()
    {
        const UnixSignals noneEndsUs;
        Pipe pipe;
        OutputStream stream(pipe.writer());
        QCOMPARE(stream.write("x"), 1);
        pipe.closeReader();
        QVERIFY(!stream.write("x").has_value());
    }

    void saysWhenThereIsNoRoom()
    {
        const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
        OutputStream stream(full);
        QVERIFY(!stream.write("x").has_value());
        ::close(full);
    }
};

LATCHKEY_TEST(TestStreams)
#include "tst_streams.moc"

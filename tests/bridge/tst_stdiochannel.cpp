#include "app/bridge/stdiochannel.h"
#include "core/base/system/unixsignals_p.h"
#include "tests/support/pipe.h"
#include "tests/support/testmain.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

QList<QByteArray> linesOf(const QSignalSpy &received)
{
    QList<QByteArray> lines;
    for (const QVariantList &arguments : received)
        lines.append(arguments.first().toByteArray());
    return lines;
}

} // namespace

//! Lines that come in and go out on pipes.
class TestStdioChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreWhatSaysSomething_data()
    {
        QTest::addColumn<QByteArrayList>("pieces");
        QTest::addColumn<QByteArrayList>("lines");
        const auto row = [](const char *name, const QByteArrayList &pieces, const QByteArrayList &lines) {
            QTest::newRow(name) << pieces << lines;
        };
        row("nothing", {}, {});
        row("two at once", {"one\ntwo\n"}, {"one", "two"});
        row("one in two pieces", {"on", "e\n"}, {"one"});
        row("as Windows ends them", {"one\r\n\r\ntwo\r\n"}, {"one", "two"});
        row("blank ones", {"\n \n\t\r\none\n"}, {"one"});
        row("the last one without its end", {"one\n two "}, {"one", "two"});
        row("a blank one at the end", {"one\n  "}, {"one"});
        row("as long as may be", {"12345678\none\n"}, {"12345678", "one"});
        row("too long", {"123456789", "0\none\n"}, {"one"});
        row("too long at the end", {"one\n123456789", "0"}, {"one"});
    }
    void linesAreWhatSaysSomething()
    {
        QFETCH(QByteArrayList, pieces);
        QFETCH(QByteArrayList, lines);
        Pipe pipe;
        InputLines input(pipe.reader(), 8);
        QSignalSpy received(&input, &InputLines::received);
        QSignalSpy overlong(&input, &InputLines::overlong);
        QSignalSpy ended(&input, &InputLines::ended);
        for (const QByteArray &piece : std::as_const(pieces)) {
            QVERIFY(pipe.say(piece));
            QTRY_COMPARE(pipe.unread(), 0);
        }
        pipe.closeWriter();
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(linesOf(received), lines);
        QCOMPARE(overlong.size(), QByteArray(QTest::currentDataTag()).startsWith("too long") ? 1 : 0);
    }

    void whoeverWritesWaitsWhileWeDoNotRead()
    {
        Pipe in;
        const Pipe out;
        StdioChannel channel(in.reader(), out.writer());
        channel.setReading(false);
        QSignalSpy received(&channel, &StdioChannel::received);
        QSignalSpy ended(&channel, &StdioChannel::ended);
        QVERIFY(in.say("one\n"));
        in.closeWriter();
        QCoreApplication::processEvents();
        QVERIFY(received.isEmpty() && ended.isEmpty());
        channel.setReading(true);
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(linesOf(received), QList<QByteArray>{"one"});
    }

    void whatASlowClientDoesNotTakeWaits()
    {
        const Pipe in;
        const Pipe out;
        StdioChannel channel(in.reader(), out.writer());
        QSignalSpy slow(&channel, &StdioChannel::slow);
        QSignalSpy flushed(&channel, &StdioChannel::flushed);
        const QByteArray much(2 * 1024 * 1024, 'x');
        channel.send(much);
        QCOMPARE(slow, QList<QVariantList>{{true}});
        QVERIFY(!channel.isFlushed());
        qsizetype taken = 0;
        QTRY_VERIFY((taken += out.unread() > 0 ? out.drain() : 0) == much.size());
        QTRY_COMPARE(flushed.size(), 1);
        QVERIFY(channel.isFlushed());
        QCOMPARE(slow, (QList<QVariantList>{{true}, {false}}));
    }

    void aClientThatIsGoneIsTold()
    {
        const UnixSignals noneEndsUs;
        const Pipe in;
        Pipe out;
        StdioChannel channel(in.reader(), out.writer());
        QSignalSpy closed(&channel, &StdioChannel::closed);
        out.closeReader();
        channel.send("x\n");
        QCOMPARE(closed.size(), 1);
        QVERIFY(channel.isFlushed()); // nothing waits for nobody
    }
};

LATCHKEY_TEST(TestStdioChannel)
#include "tst_stdiochannel.moc"

#include "core/session/eventstream.h"
#include "tests/support/testmain.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace std::chrono_literals;

using Events = QList<EventStream::Event>;
Q_DECLARE_METATYPE(Events)

//! The event stream of the HTML standard, in every way in which it can come.
class TestEventStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Events>("events");
        QTest::addColumn<QByteArray>("id");

        QTest::newRow("one") << QByteArray("data: a\n\n") << Events{{"", "a"}} << QByteArray();
        QTest::newRow("a type") << QByteArray("event: message\ndata: a\n\n") << Events{{"message", "a"}}
                                << QByteArray();
        QTest::newRow("several lines") << QByteArray("data: a\ndata\ndata: b\n\n") << Events{{"", "a\n\nb"}}
                                       << QByteArray();
        QTest::newRow("one blank only is left out")
            << QByteArray("data:  a\n\ndata:b\n\n") << Events{{"", " a"}, {"", "b"}} << QByteArray();
        QTest::newRow("CR LF") << QByteArray("data: a\r\n\r\ndata: b\r\n\r\n") << Events{{"", "a"}, {"", "b"}}
                               << QByteArray();
        QTest::newRow("CR") << QByteArray("data: a\r\rdata: b\r\r") << Events{{"", "a"}, {"", "b"}} << QByteArray();
        QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                         "data: a\n\n")
                                           << Events{{"", "a"}} << QByteArray();
        QTest::newRow("comments") << QByteArray(": hello\n:\ndata: a\n: x\n\n") << Events{{"", "a"}} << QByteArray();
        QTest::newRow("an id") << QByteArray("id: 7\ndata: a\n\ndata: b\n\n") << Events{{"", "a"}, {"", "b"}}
                               << QByteArray("7");
        QTest::newRow("an id without data") << QByteArray("id: 8\n\n") << Events{} << QByteArray("8");
        QTest::newRow("an id that was taken back")
            << QByteArray("id: 7\ndata: a\n\nid\ndata: b\n\n") << Events{{"", "a"}, {"", "b"}} << QByteArray();
        QTest::newRow("an id with a zero")
            << QByteArray("id: 7\0\ndata: a\n\n", 16) << Events{{"", "a"}} << QByteArray();
        QTest::newRow("an id that has not ended")
            << QByteArray("data: a\n\nid: 9\n") << Events{{"", "a"}} << QByteArray();
        QTest::newRow("nothing but lines") << QByteArray("\n\n\n\n") << Events{} << QByteArray();
        QTest::newRow("a type without data")
            << QByteArray("event: x\n\ndata: a\n\n") << Events{{"", "a"}} << QByteArray();
        QTest::newRow("unknown fields") << QByteArray("foo: 1\nbar\ndata: a\n\n") << Events{{"", "a"}} << QByteArray();
        QTest::newRow("cut off") << QByteArray("data: a\n\ndata: b\n") << Events{{"", "a"}} << QByteArray();
    }
    void parses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Events, events);
        QFETCH(QByteArray, id);
        EventStream whole;
        QCOMPARE(whole.feed(bytes), events);
        QCOMPARE(whole.lastEventId(), id);
        for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
            EventStream stream;
            Events both = stream.feed(bytes.left(cut));
            both += stream.feed(bytes.mid(cut));
            QCOMPARE(both, events);
            QCOMPARE(stream.lastEventId(), id);
        }
        EventStream dripped;
        Events all;
        for (const char byte : bytes)
            all += dripped.feed(QByteArrayView(&byte, 1));
        QCOMPARE(all, events);
    }

    void saysWhenToComeAgain_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("wait"); // ms; -1: not said
        QTest::newRow("a number") << QByteArray("retry: 250\n") << 250;
        QTest::newRow("nothing") << QByteArray("retry:\n") << -1;
        QTest::newRow("no number") << QByteArray("retry: soon\n") << -1;
        QTest::newRow("negative") << QByteArray("retry: -1\n") << -1;
        QTest::newRow("beyond all bounds") << QByteArray("retry: 99999999999999999999\n") << -1;
    }
    void saysWhenToComeAgain()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, wait);
        EventStream stream;
        stream.feed(line);
        QCOMPARE(stream.retry() ? static_cast<int>(stream.retry()->count()) : -1, wait);
    }

    //! A server must not be able to keep us busy with one line, however small the pieces that it comes in.
    void searchesALongLineOnce()
    {
        EventStream stream;
        const QByteArray piece(4096, 'x');
        QElapsedTimer timer;
        timer.start();
        QVERIFY(stream.feed("data: ").isEmpty());
        for (int i = 0; i < 8192; ++i)
            QVERIFY(stream.feed(piece).isEmpty());
        const Events events = stream.feed("\n\n");
        QCOMPARE(events.size(), 1);
        QCOMPARE(events.first().data.size(), 8192 * piece.size());
        // Searched again with each piece it would be 137 GB.
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void doesNotGrowWithoutEnd()
    {
        EventStream lines(1000);
        for (int i = 0; i < 300; ++i)
            QVERIFY(lines.feed("data: 0123456789\n").isEmpty());
        QVERIFY(lines.isTooLarge());
        QVERIFY(lines.feed("\ndata: a\n\n").isEmpty());
        EventStream line(1000);
        QVERIFY(line.feed(QByteArray("data: " + QByteArray(2000, 'x'))).isEmpty());
        QVERIFY(line.isTooLarge());
        // What means nothing is not kept, however long it is.
        EventStream comments(1000);
        QVERIFY(comments.feed(QByteArray(":" + QByteArray(2000, 'x'))).isEmpty());
        QVERIFY(comments.feed(QByteArray(QByteArray(2000, 'x') + "\n" + QByteArray(2000, 'y'))).isEmpty());
        QCOMPARE(comments.feed("\ndata: a\n\n"), (Events{{"", "a"}}));
    }

    //! What broke off in the middle of a line is not the beginning of what comes next.
    void goesOnInAnotherStream()
    {
        EventStream stream;
        QCOMPARE(stream.feed("retry: 7\nid: 1\ndata: a\n\nid: 2\nevent: x\ndata: hal"), (Events{{"", "a"}}));
        stream.beginAgain();
        QCOMPARE(stream.lastEventId(), QByteArray("1"));
        QCOMPARE(stream.feed("data: b\n\n"), (Events{{"", "b"}}));
        QCOMPARE(stream.lastEventId(), QByteArray("1"));
        QCOMPARE(stream.retry(), std::optional(std::chrono::milliseconds(7)));
    }

    //! An id goes into a header, which has to fit into what servers take.
    void anIdOfAnyLengthIsNotKept()
    {
        EventStream stream;
        stream.feed(QByteArray("id: 1\ndata: a\n\nid: " + QByteArray(100'000, '2') + "\ndata: b\n\n"));
        QVERIFY(stream.lastEventId().isEmpty());
    }

    void anEventOfAnyLengthGoesThroughInPieces()
    {
        struct Counter final : EventStream::Receiver {
            qsizetype bytes = 0, longest = 0, typesSeen = 0;
            QByteArrayList types;
            void data(QByteArrayView piece, const QByteArray &type) override
            {
                typesSeen += type == "long";
                bytes += piece.size();
                longest = std::max(longest, piece.size());
            }
            void eventEnded(const QByteArray &type) override { types.append(type); }
        } counter;
        EventStream stream(10);
        const QByteArray piece(4096, 'x');
        stream.feed("event: long\ndata: ", counter);
        for (int i = 0; i < 8192; ++i)
            stream.feed(piece, counter);
        stream.feed("\ndata:\n\ndata: never complete", counter);
        QCOMPARE(counter.types, QByteArrayList{"long"});
        QCOMPARE(counter.bytes, 8192 * piece.size() + 1 + qsizetype(qstrlen("never complete")));
        QCOMPARE(counter.longest, piece.size());
        QCOMPARE(counter.typesSeen, 8192 + 1);
        QVERIFY(!stream.isTooLarge());
    }
};

LATCHKEY_TEST(TestEventStream)
#include "tst_eventstream.moc"

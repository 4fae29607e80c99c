#include "app/bridge/answerreader.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace Latchkey;

namespace {

struct Reading {
    AnswerReader reader;
    QByteArray body;
    QByteArray left;
};

//! \a bytes, that come in pieces of \a piece bytes.
Reading readingOf(const QByteArray &bytes, qsizetype piece, AnswerReader reader = AnswerReader())
{
    Reading reading{reader, {}, {}};
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        QByteArrayView next = QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at));
        reading.reader.feed(next, reading.body);
        reading.left += next.toByteArray();
    }
    return reading;
}

const QByteArray ok = "HTTP/1.1 200 OK\r\n";

} // namespace

class TestAnswerReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatServersSay_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("keepsConnection");
        const QByteArray two = "Content-Length: 2\r\n\r\nhi";
        QTest::newRow("a length") << QByteArray(ok + two) << QByteArray("hi") << true;
        QTest::newRow("an empty body") << QByteArray(ok + "Content-Length: 0\r\n\r\n") << QByteArray() << true;
        QTest::newRow("chunks") << QByteArray(
            ok + "Transfer-Encoding: chunked\r\n\r\n2;a=b\r\nhi\r\nA\r\n0123456789\r\n0\r\n\r\n")
                                << QByteArray("hi0123456789") << true;
        QTest::newRow("trailers") << QByteArray(ok + "Transfer-Encoding: Chunked\r\n\r\n2\r\nhi\r\n0\r\nA: b\r\n\r\n")
                                  << QByteArray("hi") << true;
        QTest::newRow("line feeds alone")
            << QByteArray("HTTP/1.1 200 OK\nContent-Length: 2\n\nhi") << QByteArray("hi") << true;
        QTest::newRow("no reason") << QByteArray("HTTP/1.1 200\r\n" + two) << QByteArray("hi") << true;
        QTest::newRow("the same length twice")
            << QByteArray(ok + "Content-Length: 2, 2\r\n" + two) << QByteArray("hi") << true;
        QTest::newRow("a length and chunks")
            << QByteArray(ok + "Transfer-Encoding: chunked\r\nContent-Length: 7\r\n\r\n2\r\nhi\r\n0\r\n\r\n")
            << QByteArray("hi") << false;
        QTest::newRow("the last one") << QByteArray(ok + "Connection: x, Close\r\n" + two) << QByteArray("hi") << false;
        QTest::newRow("an old server") << QByteArray("HTTP/1.0 200 OK\r\n" + two) << QByteArray("hi") << false;
        QTest::newRow("not yet") << QByteArray("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 x\r\nLink: y\r\n\r\n" + ok
                                               + two)
                                 << QByteArray("hi") << true;
        QTest::newRow("no content") << QByteArray("HTTP/1.1 204 x\r\nContent-Length: 5\r\n\r\n") << QByteArray()
                                    << true;
    }
    void readsWhatServersSay()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, body);
        QFETCH(bool, keepsConnection);
        for (qsizetype piece = 1; piece <= bytes.size(); ++piece) {
            const Reading reading = readingOf(bytes, piece);
            QVERIFY(reading.reader.isComplete());
            QCOMPARE(reading.body, body);
            QCOMPARE(reading.reader.keepsConnection(), keepsConnection);
            QVERIFY(reading.left.isEmpty());
        }
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            Reading cut = readingOf(bytes.left(size), bytes.size());
            QVERIFY(!cut.reader.isOver());
            cut.reader.end();
            QVERIFY(cut.reader.isBroken());
        }
        QCOMPARE(readingOf(bytes + "HTTP", 1).left, QByteArray("HTTP"));
    }

    void theHeadIsReadBeforeTheBody()
    {
        const Reading reading = readingOf(
            "HTTP/1.1 404 Not at home\r\nEmpty:\r\nLong:  a\r\n\t b \r\nContent-Length: 2\r\nLong: c\r\n\r\n", 1);
        QVERIFY(reading.reader.hasHead());
        QVERIFY(!reading.reader.isOver());
        QCOMPARE(reading.reader.status(), 404);
        QCOMPARE(reading.reader.reason(), QByteArray("Not at home"));
        const QList<QPair<QByteArray, QByteArray>> fields{
            {"Empty", ""}, {"Long", "a b"}, {"Content-Length", "2"}, {"Long", "c"}};
        QCOMPARE(reading.reader.fields(), fields);
    }

    void withoutALengthItGoesOnUntilTheEnd()
    {
        Reading reading = readingOf(ok + "\r\nall of this", 3);
        QVERIFY(!reading.reader.isOver());
        reading.reader.end();
        QVERIFY(reading.reader.isComplete());
        QVERIFY(!reading.reader.keepsConnection());
        QCOMPARE(reading.body, QByteArray("all of this"));
    }

    void anAnswerToHeadHasNoBody()
    {
        QVERIFY(readingOf(ok + "Content-Length: 5\r\n\r\n", 1, AnswerReader(true)).reader.isComplete());
    }

    void whatLeavesItsEndOpenIsBroken_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
        QTest::newRow("HTTP/2") << QByteArray("HTTP/2 200\r\n");
        QTest::newRow("no status") << QByteArray("HTTP/1.1 2x0 OK\r\n");
        QTest::newRow("a low one") << QByteArray("HTTP/1.1 099 OK\r\n");
        QTest::newRow("a long one") << QByteArray("HTTP/1.1 2000 OK\r\n");
        QTest::newRow("a short line") << QByteArray("\r\n");
        QTest::newRow("another protocol") << QByteArray("HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n");
        QTest::newRow("a field without a colon") << QByteArray(ok + "Content-Length\r\n");
        QTest::newRow("space before the colon") << QByteArray(ok + "Content-Length : 2\r\n");
        QTest::newRow("a field that goes on, and has not begun") << QByteArray(ok + " a: b\r\n");
        QTest::newRow("two lengths") << QByteArray(ok + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n");
        QTest::newRow("a signed length") << QByteArray(ok + "Content-Length: +2\r\n\r\n");
        QTest::newRow("a huge length") << QByteArray(ok + "Content-Length: 99999999999999999999\r\n\r\n");
        QTest::newRow("another coding") << QByteArray(ok + "Transfer-Encoding: gzip, chunked\r\n\r\n");
        const QByteArray chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";
        QTest::newRow("no chunk size") << QByteArray(chunked + "\r\n");
        QTest::newRow("a chunk size that is no number") << QByteArray(chunked + "0x2\r\n");
        QTest::newRow("a huge chunk") << QByteArray(chunked + "ffffffffffffffff\r\n");
        QTest::newRow("a chunk longer than it says") << QByteArray(chunked + "1\r\nhi\r\n");
        QTest::newRow("a head without end") << QByteArray(ok + QByteArray(70'000, 'x'));
        QTest::newRow("fields without end") << QByteArray(ok + QByteArray("a: b\r\n").repeated(12'000));
        QTest::newRow("promises without end") << QByteArray("HTTP/1.1 100 x\r\n\r\n").repeated(4'000);
        QTest::newRow("trailers without end")
            << QByteArray(chunked + "0\r\n" + QByteArray("a: b\r\n").repeated(12'000));
    }
    void whatLeavesItsEndOpenIsBroken()
    {
        QFETCH(QByteArray, bytes);
        for (const qsizetype piece : {qsizetype(1), qsizetype(7), bytes.size()})
            QVERIFY(readingOf(bytes, piece).reader.isBroken());
    }

    void aLongAnswerInSmallChunksIsRead()
    {
        const QByteArray chunk = "1;some=extension\r\nx\r\n";
        const Reading reading = readingOf(
            ok + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeated(10'000) + "0\r\n\r\n", 1000);
        QVERIFY(reading.reader.isComplete());
        QCOMPARE(reading.body, QByteArray(10'000, 'x'));
    }
};

LATCHKEY_TEST(TestAnswerReader)
#include "tst_answerreader.moc"

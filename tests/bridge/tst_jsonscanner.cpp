#include "app/bridge/jsonrpc.h"
#include "app/bridge/jsonscanner.h"
#include "tests/support/testmain.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Qt::StringLiterals;

namespace {

using Progress = JsonScanner::Progress;

struct Scanned {
    Progress progress = Progress::Before;
    QByteArray out;
    QByteArray rest;
};

//! \a bytes, fed in pieces of \a piece bytes.
Scanned scan(const QByteArray &bytes, qsizetype piece)
{
    JsonScanner scanner;
    Scanned scanned;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        QByteArrayView next = QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at));
        scanner.feed(next, &scanned.out);
        scanned.rest += next.toByteArray();
        if (scanner.progress() == Progress::Complete || scanner.progress() == Progress::Broken) {
            scanned.rest += bytes.mid(at + piece);
            break;
        }
    }
    scanned.progress = scanner.end();
    return scanned;
}

} // namespace

class TestJsonScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesWhatIsRight_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("an object") << QByteArray(R"({"a":1,"b":[true,false,null,-0.5e+10,0,"x"],"c":{}})");
        QTest::newRow("an array") << QByteArray(R"([[],{},[1, 2]])");
        QTest::newRow("space") << QByteArray("{ \"a\" :\t[ 1 , 2 ] }");
        QTest::newRow("escapes") << QByteArray("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\"]");
        QTest::newRow("UTF-8") << QByteArray("[\"\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80\"]");
        QTest::newRow("the greatest character") << QByteArray("[\"\xF4\x8F\xBF\xBF\"]");
        QTest::newRow("a text") << QByteArray("\"a\"");
        QTest::newRow("a deep one") << QByteArray(4000, '[') + QByteArray(4000, ']');
    }
    void passesWhatIsRight()
    {
        QFETCH(QByteArray, json);
        for (qsizetype piece : {qsizetype(1), qsizetype(2), qsizetype(3), qsizetype(7), json.size()}) {
            const Scanned scanned = scan(json, piece);
            QCOMPARE(scanned.progress, Progress::Complete);
            QCOMPARE(scanned.out, json);
            QCOMPARE(scanned.rest, QByteArray());
        }
    }

    void refusesWhatIsNoJson_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json : {"{",     "[",          "\"a",         "{\"a\"}",     "{\"a\":}", "{\"a\":1,}",
                                 "{a:1}", "[1,]",       "[,1]",        "[1 2]",       "}",        "]",
                                 "[}",    "{\"a\":1]",  "tru",         "truee",       "nul",      "01",
                                 "-",     "1.",         ".5",          "1e",          "+1",       "[01]",
                                 "[1e+]", "\"\\x\"",    "\"\\u12g4\"", "{\"a\":'b'}", "<html>",   "{\"a\":1 \"b\":2}",
                                 "[NaN]", "[Infinity]", "\xC3\xA4"})
            QTest::newRow(json) << QByteArray(json);
        QTest::newRow("a zero between tokens") << QByteArray("[1\0]", 4);
        QTest::newRow("too deep") << QByteArray(5000, '[') + QByteArray(5000, ']');
        QTest::newRow("a number without end") << QByteArray(5000, '1');
    }
    void refusesWhatIsNoJson()
    {
        QFETCH(QByteArray, json);
        for (qsizetype piece : {qsizetype(1), json.size()})
            QCOMPARE(scan(json, piece).progress, Progress::Broken);
    }

    void mendsWhatIsInTheTexts_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("mended");
        QTest::newRow("line ends between tokens") << QByteArray("{\r\n\"a\":\n1}\n") << QByteArray("{  \"a\": 1}");
        QTest::newRow("a line end in a text") << QByteArray("[\"a\nb\"]") << QByteArray(R"(["a\u000ab"])");
        QTest::newRow("a zero") << QByteArray("[\"a\0b\"]", 7) << QByteArray(R"(["a\u0000b"])");
        QTest::newRow("Latin 1") << QByteArray("[\"t\xE4glich\"]") << QByteArray("[\"t\xEF\xBF\xBDglich\"]");
        QTest::newRow("a cut character") << QByteArray("[\"\xE2\x82\"]")
                                         << QByteArray("[\"\xEF\xBF\xBD\xEF\xBF\xBD\"]");
        QTest::newRow("an overlong one") << QByteArray("[\"\xC0\xAF\"]")
                                         << QByteArray("[\"\xEF\xBF\xBD\xEF\xBF\xBD\"]");
        QTest::newRow("half a surrogate")
            << QByteArray("[\"\xED\xA0\x80\"]") << QByteArray("[\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"]");
        QTest::newRow("beyond Unicode") << QByteArray("[\"\xF4\x90\x80\x80\"]")
                                        << QByteArray("[\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"]");
    }
    void mendsWhatIsInTheTexts()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, mended);
        for (qsizetype piece : {qsizetype(1), qsizetype(2), qsizetype(3), json.size()}) {
            const Scanned scanned = scan(json, piece);
            QCOMPARE(scanned.progress, Progress::Complete);
            QCOMPARE(scanned.out, mended);
            QVERIFY(!QJsonDocument::fromJson(scanned.out).isNull());
        }
    }

    void endsWhereTheTextEnds()
    {
        const QByteArray two = R"({"a":1} {"b":2})";
        for (qsizetype piece : {qsizetype(1), qsizetype(4), two.size()}) {
            const Scanned scanned = scan(two, piece);
            QCOMPARE(scanned.out, QByteArray(R"({"a":1})"));
            QCOMPARE(scanned.rest, QByteArray(R"( {"b":2})"));
        }
    }

    void notesWhatABridgeHasToKnow()
    {
        const QByteArray call
            = R"({"method":"tools\/call","params":{"deep":{"name":"no"},"list":[{"name":"no"}],"name":"äöü",)"
              R"("_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}},"jsonrpc":"2.0","id":12})";
        const auto message = JsonRpc::parse(call);
        QVERIFY(message);
        QCOMPARE(message->method, u"tools/call"_s);
        QCOMPARE(message->name, u"äöü"_s);
        QCOMPARE(message->version, u"2026-07-28"_s);
        QCOMPARE(message->id, QJsonValue(12));
        QCOMPARE(message->bytes, call);
        const auto answer = JsonRpc::receivedFrom(
            "{\"result\":{\"id\":7,\"protocolVersion\":\"2025-06-18\"},\"jsonrpc\":\"2.0\",\"id\":\"a\\\"b\"}");
        QVERIFY(answer && answer->isResponse && answer->answers(u"a\"b"_s));
        QCOMPARE(answer->negotiatedVersion, u"2025-06-18"_s);
        const auto error = JsonRpc::receivedFrom(
            R"({"jsonrpc":"2.0","id":null,"error":{"code":-32001,"message":"Session not found"}})");
        QVERIFY(error && error->isErrorWithoutId());
        QCOMPARE(error->errorCode, -32001);
        QCOMPARE(error->errorMessage, u"Session not found"_s);
        // What the key is written like makes no difference, and of two the last one counts.
        QCOMPARE(JsonRpc::parse(R"({"\u0069d":1,"method":"x","id":2})")->id, QJsonValue(2));
        QCOMPARE(JsonRpc::parse(R"({"id":{"a":1},"method":"x"})")->id, QJsonValue(QJsonValue::Undefined));
    }

    void knowsAMessageFromOtherJson_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("isMessage");
        QTest::newRow("a request") << QByteArray(R"({"jsonrpc":"2.0","id":1,"method":"ping"})") << true;
        QTest::newRow("an answer") << QByteArray(R"({"jsonrpc":"2.0","id":1,"result":{}})") << true;
        QTest::newRow("another version") << QByteArray(R"({"jsonrpc":"1.0","id":1,"result":{}})") << false;
        QTest::newRow("no version") << QByteArray(R"({"id":1,"result":{}})") << false;
        QTest::newRow("an error without its object") << QByteArray(R"({"jsonrpc":"2.0","id":1,"error":"no"})") << false;
        QTest::newRow("something else") << QByteArray(R"({"message":"ok"})") << false;
        QTest::newRow("text behind it") << QByteArray(R"({"jsonrpc":"2.0","id":1,"result":{}} x)") << false;
        QTest::newRow("an array") << QByteArray(R"([{"jsonrpc":"2.0","id":1,"result":{}}])") << false;
    }
    void knowsAMessageFromOtherJson()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, isMessage);
        QCOMPARE(JsonRpc::receivedFrom(json).has_value(), isMessage);
    }

    //! Of what is longer than all that is noted, nothing is kept.
    void keepsNothingOfALongText()
    {
        JsonScanner scanner;
        const auto feed = [&scanner](QByteArrayView bytes) { scanner.feed(bytes, nullptr); };
        feed("{\"jsonrpc\":\"2.0\",\"result\":{\"protocolVersion\":\"");
        const QByteArray piece(65536, 'x');
        for (int i = 0; i < 64; ++i)
            feed(piece);
        feed("\"},\"id\":5}");
        QCOMPARE(scanner.progress(), Progress::Complete);
        QVERIFY(scanner.hasResult());
        QCOMPARE(scanner.value(JsonScanner::Id), QJsonValue(5));
        QVERIFY(scanner.value(JsonScanner::NegotiatedVersion).isUndefined());
    }
};

LATCHKEY_TEST(TestJsonScanner)
#include "tst_jsonscanner.moc"

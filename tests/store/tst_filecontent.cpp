#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"
#include "tests/support/twoways.h"

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

namespace {

const ServerIdentity other{u"other"_s, u"https://other/mcp"_s};

QByteArray entryOf(const ServerIdentity &server, const QByteArray &token)
{
    return QByteArray(R"({"server_name":"%1","server_url":"%2","access_token":"%3"})")
        .replace("%1", server.name.toUtf8())
        .replace("%2", server.url.toUtf8())
        .replace("%3", token);
}

EntryPrints printsOf(const QByteArray &text)
{
    const auto content = FileContent::of(u"the file"_s, QByteArray(text.constData(), text.size()));
    return content ? (*content)->fingerprints() : EntryPrints();
}

} // namespace

//! What many who look for one entry each are told of a credentials file.
class TestFileContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsThere_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("token"); // null: none
        const QByteArray entry = entryOf(demo, "A");
        const QByteArray own = demo.storeKey().toUtf8();
        QTest::newRow("nothing there") << QByteArray() << QByteArray();
        QTest::newRow("an empty object") << QByteArray("{}") << QByteArray();
        QTest::newRow("its own") << QByteArray("{\"x\":" + entry + '}') << QByteArray("A");
        QTest::newRow("that of another") << QByteArray("{\"x\":" + entryOf(other, "A") + '}') << QByteArray();
        QTest::newRow("the first of two in the order of their keys")
            << QByteArray("{\"b\":" + entryOf(demo, "B") + ", \"a\" : " + entry + " }") << QByteArray("A");
        QTest::newRow("one that does not say whose it is, under its key")
            << QByteArray("{\"" + own + "\":{\"access_token\":\"A\"}}") << QByteArray("A");
        QTest::newRow("one that says it before one that does not")
            << QByteArray("{\"" + own + "\":{\"access_token\":\"B\"},\"z\":" + entry + '}') << QByteArray("A");
        QTest::newRow("another one's under its key")
            << QByteArray("{\"" + own + "\":" + entryOf(other, "B") + '}') << QByteArray();
        QTest::newRow("the last of twins")
            << QByteArray("{\"x\":" + entryOf(demo, "B") + ",\"x\":" + entry + '}') << QByteArray("A");
        QTest::newRow("after a byte order mark") << QByteArray("\xEF\xBB\xBF{\"x\":" + entry + '}') << QByteArray("A");
        QTest::newRow("beside what is too deep")
            << QByteArray("{\"w\":" + QByteArray(200, '[') + QByteArray(200, ']') + ",\"x\":" + entry + '}')
            << QByteArray("A");
        QTest::newRow("beside what only Qt reads")
            << QByteArray("{\"w\":\"\t\",\"x\":" + entry + '}') << QByteArray("A");
        QTest::newRow("beside an entry whose name is nothing")
            << QByteArray("{\"\\u0000\":{},\"x\":" + entry + '}') << QByteArray("A");
    }
    void findsWhatIsThere()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, token);
        const auto content = FileContent::of(u"the file"_s,
                                             text.isNull() ? text : QByteArray(text.constData(), text.size()));
        QVERIFY(content);
        const auto found = (*content)->find(demo);
        QVERIFY(found);
        QCOMPARE(found->has_value(), !token.isNull());
        if (*found)
            QCOMPARE((*found)->accessToken, Secret(token));
        QCOMPARE(text.isNull() ? nullptr : differenceOfTwoReaders(text, demo), nullptr);
    }

    void refusesWhatIsNoObject_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "[]", "{\"x\":", "{\"x\":{}}}", "null", "{\"x\":\"\xFF\"}"})
            QTest::newRow(text) << QByteArray(text);
    }
    void refusesWhatIsNoObject()
    {
        QFETCH(QByteArray, text);
        const auto content = FileContent::of(u"the file"_s, QByteArray(text.constData(), text.size()));
        QVERIFY(!content);
        QCOMPARE(content.error().kind, ErrorKind::StoreUnavailable);
        QVERIFY(content.error().detail.startsWith("the file is not a JSON object"_L1));
    }

    void tellsWhichEntryHasChanged_data()
    {
        QTest::addColumn<QByteArray>("odd"); // what is in the file beside them
        QTest::newRow("as it is read") << QByteArray();
        QTest::newRow("made anew") << QByteArray(",\"w\":\"\t\"");
    }
    void tellsWhichEntryHasChanged()
    {
        QFETCH(QByteArray, odd);
        const auto text = [&odd](const QByteArray &token, const QByteArray &unsaid) {
            return QByteArray("{\"a\":" + entryOf(demo, token) + ",\"b\":" + entryOf(other, "B")
                              + ",\"c\":{\"access_token\":" + unsaid + '}' + odd + '}');
        };
        const EntryPrints before = printsOf(text("A", "1"));
        QCOMPARE(before.byPlace.size(), 2);
        const EntryPrints same = printsOf(text("A", "1"));
        QCOMPARE(same.byPlace, before.byPlace);
        QCOMPARE(same.byKey, before.byKey);
        const EntryPrints changed = printsOf(text("A2", "1"));
        QVERIFY(changed.byPlace[FileContent::placeOf(demo)] != before.byPlace[FileContent::placeOf(demo)]);
        QCOMPARE(changed.byPlace[FileContent::placeOf(other)], before.byPlace[FileContent::placeOf(other)]);
        QCOMPARE(changed.byKey, before.byKey);
        const EntryPrints unsaid = printsOf(text("A", "2"));
        QCOMPARE(unsaid.byPlace, before.byPlace);
        QVERIFY(unsaid.byKey[u"c"_s] != before.byKey[u"c"_s]);
    }

    // Codex writes all entries whenever it writes one, in an order of members that is not ours.
    void takesNoOtherOrderForAChange()
    {
        const EntryPrints before = printsOf(R"({"a":{"server_name":"n","server_url":"u","scopes":["x"]},"b":17})");
        const EntryPrints after = printsOf(
            R"({"b":17, "a" : { "scopes" :["x"],"server_url":"u", "server_name":"n" } })");
        QCOMPARE(after.byPlace, before.byPlace);
        QCOMPARE(after.byKey, before.byKey);
        QCOMPARE(after.byPlace.size() + after.byKey.size(), 2);
    }
};

LATCHKEY_TEST(TestFileContent)
#include "tst_filecontent.moc"

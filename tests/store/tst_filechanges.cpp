#include "core/store/textobstacles_p.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

//! What a write leaves of a file that others have written.
class TestFileChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadableToCodex_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<bool>("isRewritten");
        const QByteArray other = json("{'x|1': {'server_name':'x', 'server_url':'https://x', 'client_id':'c', "
                                      "'access_token':'1.5', 'expires_at': 1900000000000}}");
        QTest::newRow("as it is") << other << false;
        QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF" + other) << true;
        QTest::newRow("a number with a fraction") << QByteArray(other).replace("00}", "00.0}") << true;
        QTest::newRow("a number with an exponent") << QByteArray(other).replace("1900000000000", "19E11") << true;
        QTest::newRow("a member twice") << QByteArray(other).replace("\"client_id", "\"client_id\":\"c\", \"client_id")
                                        << true;
        QTest::newRow("a tab in a string") << QByteArray(other).replace("1.5", "1\t5") << true;
        QTest::newRow("an escape that there is not") << QByteArray(other).replace("1.5", "1\\x35") << true;
        QTest::newRow("a number that is cut off")
            << QByteArray(other).replace("\"client", "\"n\":1., \"client") << true;
        QTest::newRow("another entry twice") << QByteArray(other).replace("{\"x|1", "{\"x|1\": {}, \"x|1") << false;
    }
    void whatIsWrittenIsReadableToCodex()
    {
        QFETCH(QByteArray, before);
        QFETCH(bool, isRewritten);
        StoreFixture fixture;
        fixture.put(before);
        QCOMPARE(obstaclesIn(before).isEmpty(), !isRewritten);
        QVERIFY(fixture.write(credential()));
        QVERIFY(obstaclesIn(fixture.content()).isEmpty());
        QCOMPARE(fixture.content().contains("\"x|1\": {"), !isRewritten); // laid out as it was
        const QJsonValue expiry = fixture.object()["x|1"_L1]["expires_at"_L1];
        QCOMPARE(expiry.toInteger(), 1'900'000'000'000);
    }

    void whatStandsInThePlaceOfAnEntryIsMoved_data()
    {
        QTest::addColumn<QByteArray>("there"); // under the other server's own key
        QTest::newRow("to a place that is free") << QByteArray();
        QTest::newRow("but not to one that is taken") << QByteArray("{'client_id':'taken'}");
    }
    void whatStandsInThePlaceOfAnEntryIsMoved()
    {
        QFETCH(QByteArray, there);
        const ServerIdentity other{u"other"_s, demo.url};
        const QByteArray moved = "{'server_name':'other','server_url':'" + demo.url.toUtf8() + "'}";
        QByteArray before = "{'a':17, 'demo|effec407edb49d13' :" + moved;
        if (!there.isNull())
            before += ",'" + other.storeKey().toUtf8() + "' : " + there;
        StoreFixture home;
        before += " }";
        home.put(json(before.constData()));
        QVERIFY(home.write(credential()));
        const QJsonObject after = home.object();
        QCOMPARE(after.size(), 3);
        QCOMPARE(after[demo.storeKey()]["access_token"_L1].toString(), u"A1"_s);
        QCOMPARE(after[other.storeKey()],
                 QJsonDocument::fromJson(json((there.isNull() ? moved : there).constData())).object());
        QVERIFY(home.content().startsWith(json("{'a':17, 'demo|effec407edb49d13' :")));
    }

    void aServersEntryStaysWhereItIs()
    {
        // What says whose it is may be written in many ways, and stand anywhere.
        StoreFixture home;
        home.put(json("{ 'a' : {'server_name':'d\\u0065mo','server_url':'http:\\/\\/127.0.0.1:39111\\/mcp',"
                      "'access_token':'A0'}, 'b' :{'access_token':'B'} }"));
        QCOMPARE((*waitFor(home.store.read(demo)))->accessToken, Secret("A0"));
        QVERIFY(home.write(credential()));
        QCOMPARE(home.object()["a"_L1]["access_token"_L1].toString(), u"A1"_s);
        QVERIFY(home.content().startsWith(json("{ 'a' : {'access_token'")));
        QVERIFY(home.content().endsWith(json("}, 'b' :{'access_token':'B'} }")));
    }

    void anEntryWhoseNameIsNothingStopsNobody()
    {
        StoreFixture home;
        home.put(json("{ '\\u0000' : {'scopes':null} }"));
        QVERIFY(home.write(credential()));
        QCOMPARE(home.object().size(), 2);
        QCOMPARE((*waitFor(home.store.read(demo)))->accessToken, Secret("A1"));
    }

    void whatIsTooDeepToBeJudgedIsMadeAnew()
    {
        StoreFixture home;
        home.put(json("{ 'x' : ") + QByteArray(200, '[') + QByteArray(200, ']') + '}');
        const QJsonValue before = home.object()["x"_L1];
        QVERIFY(home.write(credential()));
        QCOMPARE(home.object()["x"_L1], before);
        QCOMPARE(home.object().size(), 2);
    }
};

LATCHKEY_TEST(TestFileChanges)
#include "tst_filechanges.moc"

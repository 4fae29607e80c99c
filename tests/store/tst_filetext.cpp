#include "core/store/filetext_p.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Qt::StringLiterals;

namespace {

//! JSON written with single quotes: moc does not understand raw strings that hold quotes and slashes.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

class TestFileText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void setsOneMemberAndLeavesTheRest_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QByteArray>("after"); // null: it cannot be done
        QTest::newRow("the only one") << json("{'k':{'a':1}}") << u"k"_s << json("{'k':{'v':7}}");
        QTest::newRow("the first") << json("{'k':1,'z':2}") << u"k"_s << json("{'k':{'v':7},'z':2}");
        QTest::newRow("the last") << json("{'a':1,'k':[1,{'k':2}]}") << u"k"_s << json("{'a':1,'k':{'v':7}}");
        QTest::newRow("a new one") << json("{'a':1}") << u"k"_s << json("{'a':1,'k':{'v':7}}");
        QTest::newRow("a new one in an empty object") << QByteArray("{}") << u"k"_s << json("{'k':{'v':7}}");
        QTest::newRow("laid out by a person") << QByteArray("{\n  \"a\": 1,\n  \"k\": null\n}\n") << u"k"_s
                                              << QByteArray("{\n  \"a\": 1,\n  \"k\": {\"v\":7}\n}\n");
        QTest::newRow("a new one among lines")
            << QByteArray("{\n  \"a\" : 1\n}\n") << u"k"_s << QByteArray("{\n  \"a\" : 1,\"k\":{\"v\":7}\n}\n");
        QTest::newRow("a new one between blanks") << QByteArray(" { } ") << u"k"_s << json(" {'k':{'v':7} } ");
        QTest::newRow("after a byte order mark")
            << QByteArray("\xEF\xBB\xBF{\"k\":1}") << u"k"_s << QByteArray("\xEF\xBB\xBF{\"k\":{\"v\":7}}");
        QTest::newRow("brackets and quotes in strings")
            << json("{'a':'}],\\'k\\':{[','k':'\\\\','b':'\\\\\\''}") << u"k"_s
            << json("{'a':'}],\\'k\\':{[','k':{'v':7},'b':'\\\\\\''}");
        QTest::newRow("the same name within")
            << json("{'a':{'k':{'k':1}},'k':0}") << u"k"_s << json("{'a':{'k':{'k':1}},'k':{'v':7}}");
        QTest::newRow("a name that is escaped there")
            << json("{'\\u006b\\u00fc\\'':1}") << u"kü\""_s << json("{'\\u006b\\u00fc\\'':{'v':7}}");
        QTest::newRow("a name that has to be escaped")
            << QByteArray("{}") << u"k\"\n\\"_s << json("{'k\\'\\n\\\\':{'v':7}}");
        QTest::newRow("a name as it stands")
            << QByteArray("{\"kü|1\":1}") << u"kü|1"_s << QByteArray("{\"kü|1\":{\"v\":7}}");
        QTest::newRow("numbers that Qt cannot hold") << json("{'a':18446744073709551615,'k':1,'b':1.10e+3}") << u"k"_s
                                                     << json("{'a':18446744073709551615,'k':{'v':7},'b':1.10e+3}");
        QTest::newRow("others twice") << json("{'a':1,'a':2,'k':3}") << u"k"_s << json("{'a':1,'a':2,'k':{'v':7}}");
        QTest::newRow("itself twice") << json("{'k':1,'a':2,'k':3}") << u"k"_s << QByteArray();
        QTest::newRow("itself twice, escaped") << json("{'k':1,'\\u006B':3}") << u"k"_s << QByteArray();
        QTest::newRow("no file") << QByteArray() << u"k"_s << QByteArray();
        QTest::newRow("cut off") << json("{'k':'a") << u"k"_s << QByteArray();
        QTest::newRow("cut off after an escape") << QByteArray("{\"k\":\"a\\\"") << u"k"_s << QByteArray();
    }
    void setsOneMemberAndLeavesTheRest()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, key);
        QFETCH(QByteArray, after);
        const QJsonObject value{{u"v"_s, 7}};
        for (const qsizetype room : {0, 1, 4096}) {
            QByteArray text = before;
            text.reserve(before.size() + room);
            const bool isSet = setMember(text, key, value);
            QCOMPARE(isSet, !after.isNull());
            QCOMPARE(text, isSet ? after : before);
        }
        if (after.isNull())
            return;
        QJsonObject expected = QJsonDocument::fromJson(before).object();
        expected[key] = value;
        QCOMPARE(QJsonDocument::fromJson(after).object(), expected);
    }
};

LATCHKEY_TEST(TestFileText)
#include "tst_filetext.moc"

#include "core/store/filetext_p.h"
#include "tests/support/testmain.h"
#include "tests/support/twoways.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

namespace {

//! JSON written with single quotes: moc does not understand raw strings that hold quotes and slashes. A bar at the end of a
//! name stands for the rest of the store key of a server of that name.
QByteArray json(QByteArray text)
{
    const QByteArray rest = ServerIdentity().storeKey().toUtf8();
    return text.replace('\'', '"').replace("|\"", QByteArray(rest + '"'));
}

Result<FileText> read(const QByteArray &text, const ServerIdentity &server, qsizetype room = 0)
{
    QByteArray owned;
    owned.reserve(text.size() + room);
    owned.append(text);
    return FileText::read(u"the file"_s, text.isNull() ? text : owned, {server});
}

//! One of \a all.
template<typename T>
const T &pick(QRandomGenerator &random, const QList<T> &all)
{
    return all[random.bounded(static_cast<int>(all.size()))];
}

//! A file of some entries, of which each may be odd in one way or another.
QByteArray generated(QRandomGenerator &random)
{
    static const QByteArrayList keys{"'notes|'", "'other|'",  "'n\\u006ftes|'",   "'a'",
                                     "'b'",      "'\\ud83d'", "'\\ud83d\\ude00'", "'\xC3\xBC\\/'"};
    static const QByteArrayList names{"'server_name':'notes'", "'server_name':'other'",
                                      "'s\\u0065rver_name':'n\\u006ftes'", "'server_name':17",

                                      "'x':{'server_name':'notes','a':[{'b':[]}]}"};
    static const QByteArrayList urls{"'server_url':''", "'server_url' : 'https:\\/\\/other'", "'server_url':null"};
    static const QByteArrayList rest{"'access_token':'a'",
                                     "'access_token':'a'",
                                     "'scopes':null",
                                     "'scopes':['a', 'b']",
                                     "'scopes':['\\ud83d']",
                                     "'executor_owned':null",
                                     "'executor_owned':true",
                                     "'expires_at':1.5",
                                     "'expires_at':null",
                                     "'expires_at':19000000000000000000",
                                     "'expires_at':-0",
                                     "'x':1e400",
                                     "'x':18446744073709551615",
                                     "'x':'\t'"};
    const auto blank = [&random] { return pick(random, QByteArrayList{"", "", "", " ", "\r\n\t"}); };
    QByteArrayList entries;
    for (int count = random.bounded(5); count > 0; --count) {
        QByteArrayList members{pick(random, names), pick(random, urls)};
        for (int more = random.bounded(3); more > 0; --more)
            members.append(pick(random, rest));
        const QByteArray object = '{' + members.join(blank() + ',') + blank() + '}';
        const QByteArray entry = random.bounded(8) == 0 ? QByteArray("[17]") : object;
        entries.append(blank() + pick(random, keys) + blank() + ':' + blank() + entry);
    }
    return json((random.bounded(20) == 0 ? "\xEF\xBB\xBF" : "") + blank() + '{' + entries.join(blank() + ',') + blank()
                + '}' + blank());
}

} // namespace

class TestFileText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void setsOneMemberAndLeavesTheRest_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("name"); // of the server
        QTest::addColumn<QByteArray>("after"); // null: it cannot be done
        QTest::newRow("the only one") << json("{'k|':{'a':1}}") << u"k"_s << json("{'k|':{'v':7}}");
        QTest::newRow("the first") << json("{'k|':1,'z':2}") << u"k"_s << json("{'k|':{'v':7},'z':2}");
        QTest::newRow("the last") << json("{'a':1,'k|':[1,{'k|':2}]}") << u"k"_s << json("{'a':1,'k|':{'v':7}}");
        QTest::newRow("a new one") << json("{'a':1}") << u"k"_s << json("{'a':1,'k|':{'v':7}}");
        QTest::newRow("a new one in an empty object") << QByteArray("{}") << u"k"_s << json("{'k|':{'v':7}}");
        QTest::newRow("laid out by a person") << QByteArray("{\n  \"a\": 1,\n  \"k|\": null\n}\n") << u"k"_s
                                              << QByteArray("{\n  \"a\": 1,\n  \"k|\": {\"v\":7}\n}\n");
        QTest::newRow("a new one among lines")
            << QByteArray("{\n  \"a\" : 1\n}\n") << u"k"_s << QByteArray("{\n  \"a\" : 1,\"k|\":{\"v\":7}\n}\n");
        QTest::newRow("a new one between blanks") << QByteArray(" { } ") << u"k"_s << json(" {'k|':{'v':7} } ");
        QTest::newRow("after a byte order mark") << QByteArray("\xEF\xBB\xBF{\"k|\":1}") << u"k"_s << QByteArray();
        QTest::newRow("brackets and quotes in strings")
            << json("{'a':'}],\\'k\\':{[','k|':'\\\\','b':'\\\\\\''}") << u"k"_s
            << json("{'a':'}],\\'k\\':{[','k|':{'v':7},'b':'\\\\\\''}");
        QTest::newRow("the same name within")
            << json("{'a':{'k|':{'k|':1}},'k|':0}") << u"k"_s << json("{'a':{'k|':{'k|':1}},'k|':{'v':7}}");
        QTest::newRow("a name that is escaped there")
            << json("{'\\u006b\\u00fc\\'|':1}") << u"kü\""_s << json("{'\\u006b\\u00fc\\'|':{'v':7}}");
        QTest::newRow("a name that has to be escaped")
            << QByteArray("{}") << u"k\"\n\\"_s << json("{'k\\'\\n\\\\|':{'v':7}}");
        QTest::newRow("a name as it stands")
            << QByteArray("{\"kü|\":1}") << u"kü"_s << QByteArray("{\"kü|\":{\"v\":7}}");
        QTest::newRow("numbers that Qt cannot hold") << json("{'a':18446744073709551615,'k|':1,'b':1.10e+3}") << u"k"_s
                                                     << json("{'a':18446744073709551615,'k|':{'v':7},'b':1.10e+3}");
        QTest::newRow("others twice") << json("{'a':1,'a':2,'k|':3}") << u"k"_s << json("{'a':1,'a':2,'k|':{'v':7}}");
        QTest::newRow("itself twice") << json("{'k|':1,'a':2,'k|':3}") << u"k"_s << QByteArray();
        QTest::newRow("itself twice, escaped") << json("{'k|':1,'\\u006B|':3}") << u"k"_s << QByteArray();
        QTest::newRow("no file") << QByteArray() << u"k"_s << QByteArray();
        QTest::newRow("cut off") << json("{'k|':'a") << u"k"_s << QByteArray();
        QTest::newRow("cut off after an escape") << QByteArray("{\"k|\":\"a\\\"") << u"k"_s << QByteArray();
    }
    void setsOneMemberAndLeavesTheRest()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, name);
        QFETCH(QByteArray, after);
        const ServerIdentity server{name, {}};
        const QJsonObject value{{u"v"_s, 7}};
        const QByteArray text = before.isNull() ? before : json(before);
        for (const qsizetype room : {0, 1, 4096}) {
            auto file = read(text, server, room);
            QCOMPARE(file && !file->isWhole, !after.isNull());
            if (after.isNull())
                return;
            const char *const where = file->text.constData();
            file->set({{server.storeKey(), value}});
            QCOMPARE(file->text, json(after));
            QVERIFY(room < 4096 || file->text.constData() == where); // a long one is not copied
        }
        QJsonObject expected = QJsonDocument::fromJson(text).object();
        expected[server.storeKey()] = value;
        QCOMPARE(QJsonDocument::fromJson(json(after)).object(), expected);
    }

    void knowsWhatIsOfUseToAChange_data()
    {
        QTest::addColumn<QByteArray>("entry"); // under x
        QTest::addColumn<bool>("isOfUse");
        const auto row = [](const char *entry, bool isOfUse) { QTest::newRow(entry) << QByteArray(entry) << isOfUse; };
        row("{'server_name':'notes','server_url':'https://notes/\u00e9'}", true);
        row("{'server_name':'notes','server_url':'https:\\/\\/notes\\/\\u00e9'}", true);
        row("{'server\\u005fname':'n\\u006ftes','server_url':'https://notes/\u00e9'}", true);
        row("{'server_name':'other','server_url':'https://notes/\u00e9'}", false);
        row("{'server_name':'notes','server_url':'https://notes/e'}", false);
        row("{'server_name':'notes'}", false);
        row("{'x':{'server_name':'notes','server_url':'https://notes/\u00e9'}}", false);
        row("{'scopes':null}", true);
        row("{'\\u0073copes':null}", true);
        row("{'scopes':[null],'x':null,'issuer':null}", false);
        row("{'executor_owned':null}", true);
        row("{'expires_at':1900000000000}", false);
        row("{'expires_at':null}", false);
        row("{'expires_at':18446744073709551615}", true); // nothing that we keep whole
        row("[]", false);
        row("17", false);
    }
    void knowsWhatIsOfUseToAChange()
    {
        QFETCH(QByteArray, entry);
        QFETCH(bool, isOfUse);
        const QByteArray text = json("{'a':{'access_token':'A'},'x':" + entry + ",'notes|':{},'b':null}");
        const auto file = read(text, {u"notes"_s, u"https://notes/é"_s});
        QVERIFY(file && !file->isWhole);
        const QString own = ServerIdentity{u"notes"_s, u"https://notes/é"_s}.storeKey();
        for (const QString &key : {u"a"_s, u"b"_s, u"x"_s})
            QVERIFY(file->contains(key));
        QVERIFY(!file->contains(own)); // that of another address
        QCOMPARE(file->entries.keys(), isOfUse ? QStringList{u"x"_s} : QStringList());
        QCOMPARE(file->entries.value("x"_L1),
                 isOfUse ? QJsonDocument::fromJson(text)["x"_L1] : QJsonValue(QJsonValue::Undefined));
    }

    void makesManyChangesAtOnce()
    {
        const auto entry = [](int i, const char *scopes) {
            return QByteArray(" 's%1' : {'scopes':%2,'n':1.0}")
                .replace("%1", QByteArray::number(i))
                .replace("%2", scopes);
        };
        QByteArrayList before;
        QByteArrayList after;
        constexpr int count = 3000;
        for (int i = count; i > 0; --i) { // in no order that Qt would make
            before.append(entry(i, i % 3 == 0 ? "['a']" : "null"));
            after.append(i % 3 == 0 ? before.last()
                                    : json(" 's%1' : {'n':1,'scopes':[]}").replace("%1", QByteArray::number(i)));
        }
        const ServerIdentity server{u"k"_s, {}};
        auto file = read(json('{' + before.join(",\n") + "\n}"), server, 4096);
        QVERIFY(file && !file->isWhole);
        EntryChanges changes = mendings(file->entries);
        QCOMPARE(changes.size(), count / 3 * 2);
        changes.insert(server.storeKey(), {{u"v"_s, 7}});
        changes.insert(u"a"_s, {});
        file->set(changes);
        QCOMPARE(file->text, json('{' + after.join(",\n") + ",'a':{},'k|':{'v':7}\n}"));
    }

    void changesAndFindsWhatWouldBeInAll()
    {
        QRandomGenerator random(20260504);
        int inPlace = 0;
        constexpr int files = 5'000;
        for (int i = 0; i < files; ++i) {
            const QByteArray text = generated(random);
            bool isInPlace = false;
            const char *difference = differenceOfTwoWays(text, {u"notes"_s, {}}, &isInPlace);
            QVERIFY2(!difference, QByteArray(difference + QByteArray(": ") + text).constData());
            inPlace += isInPlace;
            difference = differenceOfTwoReaders(text, {u"notes"_s, {}});
            QVERIFY2(!difference, QByteArray(difference + QByteArray(": ") + text).constData());
        }
        QVERIFY(inPlace > files / 4);
        QVERIFY(inPlace < files);
    }
};

LATCHKEY_TEST(TestFileText)
#include "tst_filetext.moc"

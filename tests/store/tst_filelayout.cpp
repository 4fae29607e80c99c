#include "core/store/filelayout_p.h"
#include "core/store/textobstacles_p.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

#include <optional>

using namespace Latchkey;
using namespace Qt::StringLiterals;

namespace {

const ServerIdentity demo{u"demo"_s, u"http://127.0.0.1:39111/mcp"_s};
const ServerIdentity atDevbox{demo.name, demo.url, u"devbox"_s};

//! JSON written with single quotes: moc does not understand raw strings that hold quotes and slashes.
QJsonObject json(const QByteArray &text)
{
    return QJsonDocument::fromJson(QByteArray(text).replace('\'', '"')).object();
}

QJsonObject entryOf(const ServerIdentity &server)
{
    QJsonObject entry{{u"server_name"_s, server.storedName()},
                      {u"server_url"_s, server.url},
                      {u"client_id"_s, u"c"_s},
                      {u"access_token"_s, u"A"_s}};
    if (!server.isLocal())
        entry[u"executor_owned"_s] = true;
    return entry;
}

QJsonObject entryOf(const QString &name)
{
    return entryOf(ServerIdentity{name, demo.url});
}

} // namespace

//! All right values are those of Codex 0.171, as run.
class TestFileLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEntriesAsCodexDoes_data()
    {
        QTest::addColumn<QJsonObject>("file");
        QTest::addColumn<ServerIdentity>("server");
        QTest::addColumn<QStringList>("keys");
        const QString key = demo.storeKey();
        const QString devboxKey = atDevbox.storeKey();
        QJsonObject unowned = entryOf(atDevbox);
        unowned.remove("executor_owned"_L1);
        QTest::newRow("under its key") << QJsonObject{{key, entryOf(demo)}} << demo << QStringList{key};
        QTest::newRow("under another key") << QJsonObject{{u"x|1"_s, entryOf(demo)}} << demo << QStringList{u"x|1"_s};
        QTest::newRow("the first one is used")
            << QJsonObject{{key, entryOf(demo)}, {u"a|1"_s, entryOf(demo)}} << demo << QStringList{u"a|1"_s, key};
        QTest::newRow("another name under its key") << QJsonObject{{key, entryOf(u"other"_s)}} << demo << QStringList();
        QTest::newRow("another URL under its key")
            << QJsonObject{{key, entryOf({u"demo"_s, u"https://h"_s})}} << demo << QStringList();
        QTest::newRow("one that does not say whose it is")
            << QJsonObject{{key, json("{'access_token':'A'}")}} << demo << QStringList{key};
        QTest::newRow("no entry at all") << QJsonObject{{key, 17}} << demo << QStringList{key};
        QTest::newRow("an executor's") << QJsonObject{{devboxKey, entryOf(atDevbox)}, {key, entryOf(demo)}} << atDevbox
                                       << QStringList{devboxKey};
        QTest::newRow("an executor's that nobody says it owns")
            << QJsonObject{{devboxKey, unowned}} << atDevbox << QStringList();
        const ServerIdentity escaped{u"executor:x"_s, demo.url};
        QTest::newRow("named like an executor's")
            << QJsonObject{{escaped.storeKey(), entryOf(escaped)}} << escaped << QStringList{escaped.storeKey()};
    }
    void findsEntriesAsCodexDoes()
    {
        QFETCH(QJsonObject, file);
        QFETCH(ServerIdentity, server);
        QFETCH(QStringList, keys);
        QCOMPARE(keysOf(file, server), keys);
    }

    void writesWhereCodexWouldFindIt_data()
    {
        QTest::addColumn<QJsonObject>("before");
        QTest::addColumn<QStringList>("keys"); // then
        const QString key = demo.storeKey();
        const QString other = ServerIdentity{u"other"_s, demo.url}.storeKey();
        QTest::newRow("nothing there") << QJsonObject() << QStringList{key};
        QTest::newRow("there") << QJsonObject{{key, entryOf(demo)}} << QStringList{key};
        QTest::newRow("under another key") << QJsonObject{{u"x|1"_s, entryOf(demo)}} << QStringList{u"x|1"_s};
        QTest::newRow("another server's in its place")
            << QJsonObject{{key, entryOf(u"other"_s)}} << QStringList{key, other};
        QTest::newRow("another server's older one in its place")
            << QJsonObject{{key, entryOf(u"other"_s)}, {other, entryOf(u"other"_s)}} << QStringList{key, other};
    }
    void writesWhereCodexWouldFindIt()
    {
        QFETCH(QJsonObject, before);
        QFETCH(QStringList, keys);
        QJsonObject fresh = entryOf(demo);
        fresh[u"access_token"_s] = u"A2"_s;
        const QJsonObject after = changed(before,
                                          changesFor(before, demo, fresh, keysOf(before, demo),
                                                     [&](const QString &at) { return before.contains(at); }));
        QCOMPARE(after.keys(), keys);
        QCOMPARE(after[keysOf(after, demo).value(0)].toObject(), fresh);
        for (const QJsonValue entry : before) {
            if (entry["server_name"_L1] == u"other"_s)
                QCOMPARE(after[keysOf(after, ServerIdentity{u"other"_s, demo.url}).value(0)], entry);
        }
    }

    void saysWhoseAnEntryIs_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("entry");
        QTest::addColumn<bool>("isServers");
        QTest::addColumn<ServerIdentity>("server");
        const ServerIdentity escaped{u"ema-idp:x"_s, demo.url};
        QJsonObject enterprise = entryOf(demo);
        enterprise[u"server_name"_s] = u"ema-idp:A2Ph9LobKblrTLSVkoryO76z"_s;
        const auto row = [](const char *what, const QString &key, const QJsonValue &entry, bool isServers,
                            const ServerIdentity &server) {
            QTest::newRow(what) << key << entry << isServers << server;
        };
        row("plain", u"x|1"_s, entryOf(demo), true, demo);
        row("without a name", u"x|1"_s, entryOf(QString()), true, {{}, demo.url});
        row("an executor's", u"x|1"_s, entryOf(atDevbox), true, atDevbox);
        row("named like an enterprise's", u"ema-idp:x|1"_s, entryOf(escaped), true, escaped);
        row("an enterprise's", u"x|1"_s, enterprise, false, {});
        row("an enterprise's that does not say so", u"ema-idp:x|1"_s, json("{}"), false, {});
        row("says nothing", u"x|1"_s, json("{'server_name':'demo'}"), true, {u"x|1"_s, {}});
        row("no entry at all", u"x|1"_s, QJsonValue(17), true, {u"x|1"_s, {}});
    }
    void saysWhoseAnEntryIs()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, entry);
        QFETCH(bool, isServers);
        QFETCH(ServerIdentity, server);
        const auto found = serverOf(key, entry);
        QCOMPARE(found.has_value(), isServers);
        QVERIFY(!isServers || *found == server);
    }

    void oneEntryMayStopCodex_data()
    {
        QTest::addColumn<QByteArray>("change"); // of the entry's members; empty: the value itself is another
        QTest::addColumn<bool>("stops");
        QTest::addColumn<bool>("mends");
        const auto row = [](const char *change, bool stops, bool mends = false) {
            QTest::newRow(change) << QByteArray(change) << stops << mends;
        };
        row("", true);
        row("'server_name':null", true);
        row("'server_url':1", true);
        row("'client_id':null", true);
        row("'access_token':null", true);
        row("'issuer':null", false);
        row("'issuer':1", true);
        row("'refresh_token':null", false);
        row("'refresh_token':1", true);
        row("'expires_at':null", false);
        row("'expires_at':0", false);
        row("'expires_at':1.5", true, true);
        row("'expires_at':-1", true);
        row("'expires_at':'5'", true);
        row("'expires_at':1e300", true, true);
        row("'expires_at':18446744073709551615", false);
        row("'scopes':[]", false);
        row("'scopes':null", true, true);
        row("'scopes':'a b'", true);
        row("'scopes':[1]", true);
        row("'executor_owned':true", false);
        row("'executor_owned':null", true, true);
        row("'executor_owned':'x'", true);
        row("'foreign':{'x':[1,null]}", false);
    }
    void oneEntryMayStopCodex()
    {
        QFETCH(QByteArray, change);
        QFETCH(bool, stops);
        QFETCH(bool, mends);
        QJsonObject entry = entryOf(u"x"_s);
        const QJsonObject changes = json('{' + change + '}');
        for (auto member = changes.constBegin(); member != changes.constEnd(); ++member)
            entry[member.key()] = member.value();
        const QJsonObject file{{demo.storeKey(), entryOf(demo)},
                               {u"x|1"_s, change.isEmpty() ? QJsonValue(17) : QJsonValue(entry)}};
        QCOMPARE(keysThatStopCodex(file), stops ? QStringList{u"x|1"_s} : QStringList());
        const QJsonObject mended = changed(file, mendings(file));
        QCOMPARE(keysThatStopCodex(mended).isEmpty(), mends || !stops);
        if (stops && !mends)
            QCOMPARE(mended, file); // what it says is not ours to change
        // What we write of it reads the same there: no number of it has become another.
        const QByteArray written = QJsonDocument(mended).toJson();
        QVERIFY(stops || !written.contains("e+"));
        QVERIFY((stops && !mends) || obstaclesIn(written).isEmpty());
    }

    void theTextMayStopCodexThoughQtReadsIt_data()
    {
        QTest::addColumn<QByteArray>("text"); // X: an entry's members but for the expiry
        QTest::addColumn<QStringList>("keys");
        QTest::addColumn<bool>("ofAll");
        QTest::addColumn<bool>("isAmbiguous");
        const auto row = [](const char *text, const QStringList &keys, bool ofAll = false, bool isAmbiguous = false) {
            QTest::newRow(text) << QByteArray(text) << keys << ofAll << isAmbiguous;
        };
        const QStringList k{u"k"_s};
        row("{'k':{X}}", {});
        row("{'k':{X,'expires_at':1900000000000}}", {});
        row("{'k':{X,'expires_at':18446744073709551615}}", {});
        row("{'k':{X,'expires_at':1900000000000.0}}", k); // as programs in Python write it
        row("{'k':{X,'expires_at':1.9e12}}", k);
        row("{'k':{X,'expires_at':-0}}", k);
        row("{'k':{X,'expires_at':18446744073709551616}}", k);
        row("{'k':{X,'x':1.0}}", {});
        row("{'k':{X,'client_id':'c'}}", k);
        row("{'k':{X,'client_id':'d'}}", k, false, true);
        row("{'k':{X,'x':1,'x':2}}", {});
        row("{'k':{X},'k':{X}}", {}); // the last one holds
        row("{'k':{X,'issuer':'\\ud83d\\ude00'}}", {});
        row("{'k':{X,'issuer':'\\ud83d'}}", k);
        row("{'k':{X,'scopes':['\\ude00']}}", k);
        row("{'k':{X,'x':'\\ud83d'}}", {});
        row("{'k':{X,'\\ud83d':1}}", k);
        row("{'k':{X,'x':[[['\\/\\u0000']]]}}", {});
        row("\xEF\xBB\xBF{'k':{X}}", {}, true);
        row("\xEF\xBB\xBF{'k':{X,'expires_at':1.0}}", k, true);
        row("{'k':{X,'issuer':'a\tb'}}", {}, true);
        row("{'k':{X,'issuer':'\\x41'}}", {}, true);
        row("{'k':{X,'x':1.}}", {}, true);
    }
    void theTextMayStopCodexThoughQtReadsIt()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, keys);
        QFETCH(bool, ofAll);
        QFETCH(bool, isAmbiguous);
        text.replace('X', "'server_name':'x','server_url':'https://x','client_id':'c','access_token':'A'");
        text.replace('\'', '"');
        QVERIFY(QJsonDocument::fromJson(text).isObject());
        const TextObstacles found = obstaclesIn(text);
        QCOMPARE(found.keys, keys);
        QCOMPARE(found.ofAll.isEmpty(), !ofAll);
        QCOMPARE(found.isAmbiguous, isAmbiguous);
    }

    void whatIsTooDeepToBeJudgedStopsNobody()
    {
        const QByteArray text = "{\"k\":{\"x\":" + QByteArray(500, '[') + QByteArray(500, ']') + "}}";
        QVERIFY(QJsonDocument::fromJson(text).isObject());
        QVERIFY(obstaclesIn(text).isEmpty());
    }
};

LATCHKEY_TEST(TestFileLayout)
#include "tst_filelayout.moc"

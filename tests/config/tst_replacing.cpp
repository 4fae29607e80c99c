#include "core/config/serverlist.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

namespace {

//! A server of Codex's, and a list of our own.
struct Lists {
    QTemporaryDir folder;
    QString own = folder.filePath(u"servers.json"_s);

    explicit Lists(const QByteArray &ownList)
    {
        put(folder.filePath(u"config.toml"_s), "[mcp_servers.codex]\nurl = \"https://codex.example/mcp\"\n");
        put(own, ownList);
    }
    static void put(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
    }
    QByteArray written() const
    {
        QFile file(own);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

} // namespace

//! A server of our own list is changed in one write: a program that dies meanwhile loses neither what was there nor what is
//! to be there.
class TestReplacing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesInPlace()
    {
        const Lists lists("{\"version\":1,\"theirs\":7,\"servers\":["
                          "{\"name\":\"a\",\"url\":\"https://a.example/mcp\",\"scopes\":[\"x\"],\"dpop\":true,"
                          "\"later\":{\"b\":1}},"
                          "{\"name\":\"b\",\"url\":\"https://b.example/mcp\"}]}");
        ServerList list(lists.folder.path(), lists.own);
        QSignalSpy changed(&list, &ServerList::changed);
        Server edited = *list.find(u"a"_s);
        edited.identity = {u"z"_s, u"https://z.example/mcp"_s};
        edited.scopes.clear();
        edited.enabled = false;
        QVERIFY(waitFor(list.replace(u"a"_s, edited)));
        QCOMPARE(changed.size(), 1); // there was no moment without it
        QStringList names;
        for (const Server &server : list.servers())
            names.append(server.identity.name);
        QCOMPARE(names, (QStringList{u"codex"_s, u"z"_s, u"b"_s})); // it keeps its place
        const Server now = *list.find(u"z"_s);
        QVERIFY(now.scopes.isEmpty() && now.dpop && !now.enabled);
        const QJsonObject written = QJsonDocument::fromJson(lists.written()).object();
        QCOMPARE(written["theirs"_L1].toInt(), 7);
        QCOMPARE(written["servers"_L1][0]["later"_L1]["b"_L1].toInt(), 1); // of a later version
        QVERIFY(waitFor(list.replace(u"z"_s, now))); // as it is
        QCOMPARE(changed.size(), 1);
    }

    void replaceRefuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("newName");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("says");
        const QString url = u"https://a.example/mcp"_s;
        QTest::newRow("a server of Codex's") << u"codex"_s << u"new"_s << url << u"config.toml"_s;
        QTest::newRow("an unknown one") << u"absent"_s << u"new"_s << url << u"no server named absent"_s;
        QTest::newRow("a name of Codex's") << u"a"_s << u"codex"_s << url << u"already"_s;
        QTest::newRow("a name of ours") << u"a"_s << u"b"_s << url << u"already"_s;
        QTest::newRow("a name of an entry that is not used") << u"a"_s << u"unusable"_s << url << u"already"_s;
        QTest::newRow("a bad name") << u"a"_s << u"a b"_s << url << QString();
        QTest::newRow("a bad address") << u"a"_s << u"a"_s << u"ftp://a"_s << QString();
    }
    void replaceRefuses()
    {
        QFETCH(QString, name);
        QFETCH(QString, newName);
        QFETCH(QString, url);
        QFETCH(QString, says);
        const QByteArray before = "{\"servers\":[{\"name\":\"a\",\"url\":\"https://a.example/mcp\"},"
                                  "{\"name\":\"b\",\"url\":\"https://b.example/mcp\"},"
                                  "{\"name\":\"unusable\",\"url\":\"ftp://x\"}]}";
        const Lists lists(before);
        ServerList list(lists.folder.path(), lists.own);
        Server edited;
        edited.identity = {newName, url};
        const Status replaced = waitFor(list.replace(name, edited));
        QVERIFY(!replaced);
        QCOMPARE(replaced.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(replaced.error().detail.contains(says), qPrintable(replaced.error().detail));
        QCOMPARE(lists.written(), before);
    }

    void whatIsTakenOutIsPutBackAsItWas_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("the first") << u"a"_s;
        QTest::newRow("one between") << u"b"_s;
        QTest::newRow("the last") << u"c"_s;
        QTest::newRow("one that is there twice") << u"d"_s;
        QTest::newRow("one that is not used") << u"unusable"_s;
    }
    void whatIsTakenOutIsPutBackAsItWas()
    {
        QFETCH(QString, name);
        const Lists lists(
            "{\"servers\":[{\"name\":\"a\",\"url\":\"https://a.example/mcp\",\"later\":{\"b\":[null,1.5]}},"
            "{\"name\":\"d\",\"url\":\"https://d.example/mcp\"},"
            "{\"name\":\"b\",\"url\":\"https://b.example/mcp\",\"enabled\":false,\"scopes\":[]},"
            "{\"name\":\"unusable\",\"url\":\"ftp://x\"},"
            "{\"name\":\"d\",\"url\":\"https://other.example/mcp\"},"
            "{\"name\":\"c\",\"url\":\"https://c.example/mcp\"}],\"theirs\":7,\"version\":1}");
        const QJsonObject before = QJsonDocument::fromJson(lists.written()).object();
        ServerList list(lists.folder.path(), lists.own);
        const Result<TakenEntries> taken = waitFor(list.takeOut(name));
        QVERIFY(taken);
        QVERIFY(!list.find(name));
        QVERIFY(QJsonDocument::fromJson(lists.written()).object() != before);
        QVERIFY(waitFor(list.putBack(*taken)));
        QCOMPARE(QJsonDocument::fromJson(lists.written()).object(), before);
        QVERIFY(!waitFor(list.putBack(*taken))); // it is there
        QCOMPARE(QJsonDocument::fromJson(lists.written()).object(), before);
    }

    void whatIsPutBackIntoAShorterListIsItsLast()
    {
        const Lists lists("{\"servers\":[{\"name\":\"a\",\"url\":\"https://a.example/mcp\"},"
                          "{\"name\":\"b\",\"url\":\"https://b.example/mcp\"}]}");
        ServerList list(lists.folder.path(), lists.own);
        const Result<TakenEntries> taken = waitFor(list.takeOut(u"b"_s));
        QVERIFY(taken && waitFor(list.remove(u"a"_s)));
        QVERIFY(waitFor(list.putBack(*taken)));
        QCOMPARE(list.servers().size(), 2);
        QVERIFY(list.find(u"b"_s));
        QVERIFY(!waitFor(list.takeOut(u"codex"_s))); // not ours
        QVERIFY(!waitFor(list.takeOut(u"absent"_s)));
    }
};

LATCHKEY_TEST(TestReplacing)
#include "tst_replacing.moc"

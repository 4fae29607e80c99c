#include "core/config/folderwatch_p.h"
#include "core/config/serverlist.h"
#include "tests/support/files.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <functional>

#include <sys/stat.h>
#include <unistd.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! As editors and atomic writers do it.
void replace(const QString &path, const QByteArray &content)
{
    put(path + u".new"_s, content);
    QCOMPARE(::rename(QFile::encodeName(path + u".new"_s).constData(), QFile::encodeName(path).constData()), 0);
}

QByteArray entry(const QByteArray &name)
{
    return "[mcp_servers." + name + "]\nurl = \"https://" + name + ".example/mcp\"\n";
}

struct Fixture {
    QTemporaryDir folder;
    QString home = folder.filePath(u"home"_s);
    QString config = home + u"/config.toml"_s;
    QString own = folder.filePath(u"config/latchkey/servers.json"_s);

    enum class Home { Exists, Missing };
    explicit Fixture(Home state = Home::Exists)
    {
        if (state == Home::Exists)
            QDir().mkpath(home);
    }
};

QStringList namesOf(const ServerList &list)
{
    QStringList names;
    for (const Server &server : list.servers())
        names.append(server.identity.name);
    return names;
}

QString problemsOf(const ServerList &list)
{
    QStringList problems;
    for (const ConfigProblem &problem : list.problems())
        problems.append(u"%1:%2:%3 %4"_s.arg(QFileInfo(problem.file).fileName(), QString::number(problem.line),
                                             QString::number(problem.column),
                                             problem.isWholeFile ? u"whole"_s : problem.server));
    return problems.join(u", "_s);
}

} // namespace

class TestServerList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAnEmptyList_data()
    {
        QTest::addColumn<QString>("home");
        QTest::newRow("an empty home") << u""_s;
        QTest::newRow("no home") << u"/not/there"_s;
        QTest::newRow("the home is a file") << u"/file"_s;
    }
    void nothingIsAnEmptyList()
    {
        QFETCH(QString, home);
        QTemporaryDir folder;
        put(folder.filePath(u"file"_s), "x");
        const ServerList list(folder.path() + home, folder.filePath(u"own.json"_s));
        QVERIFY(list.servers().isEmpty());
        QCOMPARE(problemsOf(list), QString());
        QCOMPARE(list.homeConfig(), HomeConfig());
    }

    void whatCannotBeReadIsOneProblem_data()
    {
        QTest::addColumn<std::function<void(const QString &)>>("make");
        using Make = std::function<void(const QString &)>;
        QTest::newRow("a folder") << Make([](const QString &path) { QVERIFY(QDir().mkdir(path)); });
        QTest::newRow("a pipe that nobody writes to")
            << Make([](const QString &path) { QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0); });
        QTest::newRow("a device without an end")
            << Make([](const QString &path) { QVERIFY(QFile::link(u"/dev/zero"_s, path)); });
        QTest::newRow("more than 1 MiB") << Make(
            [](const QString &path) { put(path, QByteArray(1024 * 1024 + 1, '\n')); });
        QTest::newRow("links that lead to each other")
            << Make([](const QString &path) { QVERIFY(QFile::link(path, path)); });
        if (::geteuid() != 0) {
            QTest::newRow("without permission") << Make([](const QString &path) {
                put(path, {});
                QVERIFY(QFile::setPermissions(path, QFile::WriteOwner));
            });
        }
    }
    void whatCannotBeReadIsOneProblem()
    {
        using Make = std::function<void(const QString &)>;
        QFETCH(Make, make);
        Fixture fixture;
        make(fixture.config);
        const ServerList list(fixture.home, fixture.own);
        QCOMPARE(problemsOf(list), u"config.toml:0:0 whole"_s);
    }

    void exactlyOneMebibyteIsRead()
    {
        Fixture fixture;
        const QByteArray one = entry("one");
        put(fixture.config, one + QByteArray(1024 * 1024 - one.size(), '\n'));
        const ServerList list(fixture.home, fixture.own);
        QCOMPARE(problemsOf(list), QString());
        QCOMPARE(namesOf(list), QStringList{u"one"_s});
    }

    void theLastGoodListStaysWhenAFileBreaks()
    {
        Fixture fixture;
        put(fixture.config, "mcp_oauth_credentials_store = \"file\"\n" + entry("one") + "enabled = 1\n");
        ServerList list(fixture.home, fixture.own);
        QVERIFY(waitFor(list.add(u"mine"_s, u"https://mine.example/mcp"_s)));
        QCOMPARE(problemsOf(list), u"config.toml:4:11 one"_s);

        put(fixture.config, "mcp_oauth_credentials_store = \n");
        put(fixture.own, "{");
        QSignalSpy changed(&list, &ServerList::changed);
        QVERIFY(waitFor(list.reload()));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(namesOf(list), (QStringList{u"one"_s, u"mine"_s}));
        QVERIFY(list.homeConfig().storeMode == StoreMode::File);
        // One finding a file; what was wrong with entries of the old version is no longer in the file.
        QCOMPARE(problemsOf(list), u"config.toml:1:31 whole, servers.json:1:2 whole"_s);

        put(fixture.config, entry("two"));
        QVERIFY(QFile::remove(fixture.own));
        QVERIFY(waitFor(list.reload()));
        QCOMPARE(namesOf(list), QStringList{u"two"_s});
        QCOMPARE(problemsOf(list), QString());
        QCOMPARE(changed.size(), 2);
        QVERIFY(waitFor(list.reload()));
        QCOMPARE(changed.size(), 2);
    }

    void codexWinsOverTheOwnList()
    {
        Fixture fixture;
        QDir().mkpath(QFileInfo(fixture.own).path());
        put(fixture.own,
            "{\"servers\":[{\"name\":\"same\",\"url\":\"https://same.example/mcp\"},"
            "{\"name\":\"other\",\"url\":\"https://mine.example/mcp\"},"
            "{\"name\":\"mine\",\"url\":\"https://mine.example/mcp\"}]}");
        put(fixture.config, entry("other") + entry("same"));
        const ServerList list(fixture.home, fixture.own);
        QCOMPARE(namesOf(list), (QStringList{u"other"_s, u"same"_s, u"mine"_s}));
        QCOMPARE(list.find(u"other"_s)->identity.url, u"https://other.example/mcp"_s);
        QCOMPARE(list.find(u"other"_s)->origin, ServerOrigin::Codex);
        QCOMPARE(list.find(u"mine"_s)->origin, ServerOrigin::Own);
        QVERIFY(!list.find(u"absent"_s));
        QCOMPARE(list.ownUrlsShadowed(), (QHash<QString, QString>{{u"other"_s, u"https://mine.example/mcp"_s}}));
    }

    void beginsWithWhatAWorkerHasRead()
    {
        Fixture fixture;
        put(fixture.config, entry("one"));
        const auto read = waitFor(ServerList::read(fixture.home, fixture.own));
        QVERIFY(read);
        put(fixture.config, "[mcp_servers.one]\nurl = 5\nurl = 6\n");
        ServerList list(*read);
        QCOMPARE(namesOf(list), QStringList{u"one"_s});
        QVERIFY(list.problems().isEmpty());
        QVERIFY(waitFor(list.reload())); // what was read is the last good one from then on
        QCOMPARE(namesOf(list), QStringList{u"one"_s});
        QCOMPARE(list.problems().size(), 1);
        put(fixture.config, entry("two"));
        QVERIFY(waitFor(list.reload()));
        QCOMPARE(namesOf(list), QStringList{u"two"_s});
    }

    void addRefuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("url");
        QTest::newRow("a bad name") << u"a b"_s << u"https://a.example/mcp"_s;
        QTest::newRow("a bad url") << u"a"_s << u"a.example"_s;
        QTest::newRow("plain http") << u"a"_s << u"http://a.example/mcp"_s;
        QTest::newRow("a name of Codex's") << u"codex"_s << u"https://a.example/mcp"_s;
        QTest::newRow("a name of ours") << u"mine"_s << u"https://a.example/mcp"_s;
        QTest::newRow("a name of an entry that cannot be used") << u"unusable"_s << u"https://a.example/mcp"_s;
    }
    void addRefuses()
    {
        QFETCH(QString, name);
        QFETCH(QString, url);
        Fixture fixture;
        put(fixture.config, entry("codex"));
        QDir().mkpath(QFileInfo(fixture.own).path());
        const QByteArray before = "{\"servers\":[{\"name\":\"mine\",\"url\":\"https://mine.example/mcp\"},"
                                  "{\"name\":\"unusable\",\"url\":\"ftp://x\"}]}";
        put(fixture.own, before);
        ServerList list(fixture.home, fixture.own);
        const Status added = waitFor(list.add(name, url));
        QVERIFY(!added);
        QCOMPARE(added.error().kind, ErrorKind::InvalidInput);
        QFile own(fixture.own);
        QVERIFY(own.open(QIODevice::ReadOnly));
        QCOMPARE(own.readAll(), before);
    }

    void removeRefuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("says");
        QTest::newRow("a server of Codex's") << u"codex"_s << u"config.toml"_s;
        QTest::newRow("an unknown one") << u"absent"_s << u"no server named absent"_s;
        QTest::newRow("no name") << QString() << u"no server"_s;
    }
    void removeRefuses()
    {
        QFETCH(QString, name);
        QFETCH(QString, says);
        Fixture fixture;
        put(fixture.config, entry("codex"));
        ServerList list(fixture.home, fixture.own);
        const Status removed = waitFor(list.remove(name));
        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(removed.error().detail.contains(says), qPrintable(removed.error().detail));
        QVERIFY(!QFileInfo::exists(fixture.own));
        QCOMPARE(namesOf(list), QStringList{u"codex"_s});
    }

    void addsAndRemoves()
    {
        Fixture fixture;
        ServerList list(fixture.home, fixture.own);
        QSignalSpy changed(&list, &ServerList::changed);
        QVERIFY(waitFor(list.add(u"mine"_s, u"https://mine.example/mcp"_s)));
        QCOMPARE(namesOf(list), QStringList{u"mine"_s});
        QCOMPARE(changed.size(), 1);
        // Another program's list has it, too.
        QCOMPARE(namesOf(ServerList(fixture.home, fixture.own)), QStringList{u"mine"_s});
        QVERIFY(waitFor(list.remove(u"mine"_s)));
        QVERIFY(list.servers().isEmpty());
        QCOMPARE(changed.size(), 2);
    }

    void aChangeOutlivesItsList()
    {
        Fixture fixture;
        auto list = std::make_unique<ServerList>(fixture.home, fixture.own);
        const QFuture<Status> added = list->add(u"mine"_s, u"https://mine.example/mcp"_s);
        list.reset();
        QVERIFY(waitFor(added));
        QCOMPARE(namesOf(ServerList(fixture.home, fixture.own)), QStringList{u"mine"_s});
    }

    void removesWhatCodexHides()
    {
        Fixture fixture;
        ServerList list(fixture.home, fixture.own);
        QVERIFY(waitFor(list.add(u"x"_s, u"https://mine.example/mcp"_s)));
        put(fixture.config, entry("x"));
        QVERIFY(waitFor(list.reload()));
        QCOMPARE(list.ownUrlsShadowed().size(), 1);
        QVERIFY(waitFor(list.remove(u"x"_s)));
        QVERIFY(list.ownUrlsShadowed().isEmpty());
        QCOMPARE(list.find(u"x"_s)->identity.url, u"https://x.example/mcp"_s);
    }

    void seesEveryKindOfChange()
    {
        Fixture fixture;
        put(fixture.config, entry("one"));
        ServerList list(fixture.home, fixture.own);
        list.watch();
        QCOMPARE(namesOf(list), QStringList{u"one"_s});

        put(fixture.config, entry("in-place"));
        QTRY_COMPARE(namesOf(list), QStringList{u"in-place"_s});
        replace(fixture.config, entry("renamed"));
        QTRY_COMPARE(namesOf(list), QStringList{u"renamed"_s});
        put(fixture.config, entry("in-place-again"));
        QTRY_COMPARE(namesOf(list), QStringList{u"in-place-again"_s});
        QVERIFY(QFile::remove(fixture.config));
        QTRY_VERIFY(list.servers().isEmpty());
        put(fixture.config, entry("re-created"));
        QTRY_COMPARE(namesOf(list), QStringList{u"re-created"_s});
        put(fixture.config, "[");
        QTRY_COMPARE(problemsOf(list), u"config.toml:1:2 whole"_s);
        QCOMPARE(namesOf(list), QStringList{u"re-created"_s});
        replace(fixture.config, entry("mended"));
        QTRY_COMPARE(namesOf(list), QStringList{u"mended"_s});
        QCOMPARE(problemsOf(list), QString());
    }

    void seesChangesOfAFileThatSomebodyKeepsOpen()
    {
        Fixture fixture;
        put(fixture.config, entry("one"));
        ServerList list(fixture.home, fixture.own);
        list.watch();
        QFile kept(fixture.config);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        replace(fixture.config, entry("renamed"));
        QTRY_COMPARE(namesOf(list), QStringList{u"renamed"_s});
        put(fixture.config, entry("in-place"));
        QTRY_COMPARE(namesOf(list), QStringList{u"in-place"_s});
    }

    void seesFoldersComeAndGo()
    {
        Fixture fixture(Fixture::Home::Missing);
        ServerList list(fixture.home, fixture.own);
        list.watch();
        QVERIFY(QDir().mkpath(fixture.home));
        put(fixture.config, entry("one"));
        QTRY_COMPARE(namesOf(list), QStringList{u"one"_s});
        put(fixture.config, entry("two"));
        QTRY_COMPARE(namesOf(list), QStringList{u"two"_s});

        QVERIFY(QDir(fixture.home).removeRecursively());
        QTRY_VERIFY(list.servers().isEmpty());
        QVERIFY(QDir().mkpath(fixture.home));
        put(fixture.config, entry("three"));
        QTRY_COMPARE(namesOf(list), QStringList{u"three"_s});

        // Moved away, and another one in its place.
        QVERIFY(QDir().rename(fixture.home, fixture.home + u".bak"_s));
        QVERIFY(QDir().mkpath(fixture.home));
        put(fixture.config, entry("four"));
        QTRY_COMPARE(namesOf(list), QStringList{u"four"_s});

        QVERIFY(QDir().mkpath(QFileInfo(fixture.own).path()));
        put(fixture.own, "{\"servers\":[{\"name\":\"mine\",\"url\":\"https://mine.example/mcp\"}]}");
        QTRY_COMPARE(namesOf(list), (QStringList{u"four"_s, u"mine"_s}));
    }

    void seesTheTargetOfALinkChange()
    {
        Fixture fixture;
        const QString target = fixture.folder.filePath(u"dotfiles.toml"_s);
        put(target, entry("one"));
        QVERIFY(QFile::link(target, fixture.config));
        ServerList list(fixture.home, fixture.own);
        list.watch();
        put(target, entry("in-place"));
        QTRY_COMPARE(namesOf(list), QStringList{u"in-place"_s});
        replace(target, entry("renamed"));
        QTRY_COMPARE(namesOf(list), QStringList{u"renamed"_s});
        put(target, entry("in-place-again"));
        QTRY_COMPARE(namesOf(list), QStringList{u"in-place-again"_s});
    }

    // As git leaves it while it changes from one branch to another, in somebody's folder for such files.
    void seesTheTargetOfALinkGoAndComeBack()
    {
        Fixture fixture;
        const QString target = fixture.folder.filePath(u"dotfiles/config.toml"_s);
        const QString middle = fixture.folder.filePath(u"middle.toml"_s);
        QVERIFY(QDir().mkpath(QFileInfo(target).path()));
        put(target, entry("one"));
        QVERIFY(QFile::link(u"dotfiles/config.toml"_s, middle)); // relative, as most of them are
        QVERIFY(QFile::link(middle, fixture.config));
        ServerList list(fixture.home, fixture.own);
        list.watch();
        QCOMPARE(namesOf(list), QStringList{u"one"_s});
        QVERIFY(QFile::remove(target));
        QTRY_COMPARE(namesOf(list), QStringList());
        put(target, entry("two"));
        QTRY_COMPARE(namesOf(list), QStringList{u"two"_s});
    }

    void watchCatchesUpWithWhatWasMissed()
    {
        Fixture fixture;
        ServerList list(fixture.home, fixture.own);
        QSignalSpy changed(&list, &ServerList::changed);
        put(fixture.config, entry("one"));
        list.watch();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(namesOf(list), QStringList{u"one"_s});
    }

    void aBurstIsOneChange()
    {
        Fixture fixture;
        FolderWatch watch({fixture.config}, 300ms);
        QSignalSpy changed(&watch, &FolderWatch::changed);
        for (int i = 0; i < 50; ++i)
            replace(fixture.config, QByteArray::number(i));
        QVERIFY(changed.wait());
        // Whatever is still to come of the burst has come when the next change is seen.
        replace(fixture.config, "the next");
        QVERIFY(changed.wait());
        QCOMPARE(changed.size(), 2);
    }

    void theNeighboursOfAFileAreNoChange()
    {
        Fixture fixture;
        put(fixture.config, entry("one"));
        FolderWatch watch({fixture.config}, 20ms);
        QSignalSpy changed(&watch, &FolderWatch::changed);
        const auto *watcher = watch.findChild<QFileSystemWatcher *>();
        QSignalSpy noticed(watcher, &QFileSystemWatcher::directoryChanged);
        put(fixture.home + u"/neighbour"_s, "x");
        QTRY_VERIFY(!noticed.isEmpty());
        const auto *settle = watch.findChild<QTimer *>();
        QTRY_VERIFY(!settle->isActive());
        QCOMPARE(changed.size(), 0);
    }

    void watchesNoFolderAboveAnExistingOne()
    {
        Fixture fixture(Fixture::Home::Missing);
        const QString deep = fixture.home + u"/a/b/config.toml"_s;
        FolderWatch watch({deep}, 20ms);
        const auto *watcher = watch.findChild<QFileSystemWatcher *>();
        QCOMPARE(watcher->directories(), QStringList{fixture.folder.path()});
        QVERIFY(QDir().mkpath(fixture.home + u"/a"_s));
        QTRY_COMPARE(watcher->directories(), QStringList{fixture.home + u"/a"_s});
        QVERIFY(QDir().mkpath(fixture.home + u"/a/b"_s));
        QTRY_COMPARE(watcher->directories(), QStringList{fixture.home + u"/a/b"_s});
        QVERIFY(QDir(fixture.home).removeRecursively());
        QTRY_COMPARE(watcher->directories(), QStringList{fixture.folder.path()});
    }
};

LATCHKEY_TEST(TestServerList)
#include "tst_serverlist.moc"

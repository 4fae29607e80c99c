#include "core/config/sessionpool.h"
#include "tests/config/layers.h"
#include "tests/support/fakekeyring.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

//! Codex reads more than one file, and which ones depends on where it works.
class TestCodexLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laterLayersWinKeyByKey()
    {
        Layers layers;
        layers.put(u"etc/config.toml"_s,
                   server("a", "https://system.example", "scopes = [\"s\"]\n")
                       + server("b", "https://b.example", "enabled = false\n"));
        layers.put(u"home/config.toml"_s, "[mcp_servers.a]\nenabled = false\n" + server("c", "https://c.example"));
        layers.put(u"etc/managed_config.toml"_s, server("c", "https://managed.example"));
        layers.put(u"home/managed_config.toml"_s, server("d", "https://d.example")); // which Codex does not read
        QCOMPARE(layers.shown(), (QStringList{u"a system system"_s, u"b b system"_s, u"c managed managed"_s}));
        const auto list = layers.list();
        QVERIFY(!list->find(u"a"_s)->enabled);
        QCOMPARE(list->find(u"a"_s)->scopes, QStringList{u"s"_s});
        QVERIFY(list->problems().isEmpty());
    }

    void profilesLieOnTopOfTheUsersFile()
    {
        Layers layers;
        layers.put(u"home/config.toml"_s,
                   server("a", "https://a.example") + "[profiles.x.mcp_servers.n]\nurl = \"https://n.example\"\n");
        layers.put(u"home/work.config.toml"_s, server("a", "https://work.example") + server("w", "https://w.example"));
        layers.put(u"home/a b.config.toml"_s, server("no", "https://no.example")); // a name that Codex refuses
        QCOMPARE(layers.shown(), (QStringList{u"a a user"_s, u"a work profile work"_s, u"w w profile work"_s}));
    }

    void trustedProjectsCount_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("trust");
        QTest::addColumn<bool>("isRead");
        const Layers at;
        const auto row = [](const char *tag, const QString &file, const QByteArray &trust, bool isRead) {
            QTest::newRow(tag) << file << trust << isRead;
        };
        row("the root", u"proj/.codex/config.toml"_s, "proj=trusted", true);
        row("below the root", u"proj/a/b/.codex/config.toml"_s, "proj=trusted", true);
        row("not listed", u"proj/.codex/config.toml"_s, "", false);
        row("not trusted", u"proj/.codex/config.toml"_s, "proj=untrusted", false);
        row("below, and not trusted itself", u"proj/a/.codex/config.toml"_s, "proj=trusted proj/a=untrusted", false);
        row("below, and trusted itself", u"proj/a/.codex/config.toml"_s, "proj/a=trusted", true);
        row("no repository", u"plain/.codex/config.toml"_s, "plain=trusted", true);
        row("below what is no repository", u"plain/a/.codex/config.toml"_s, "plain=trusted", false);
        row("below a repository that has no head", u"unmade/a/.codex/config.toml"_s, "unmade=trusted", false);
        row("a repository in a trusted one", u"proj/inner/.codex/config.toml"_s, "proj=trusted", false);
        row("by another mark, in a repository", u"proj/a/.codex/config.toml"_s,
            "proj=trusted markers=\"pyproject.toml\"", true);
        row("where nothing marks a root, in a repository", u"proj/a/b/.codex/config.toml"_s,
            "proj=trusted markers=", true);
        row("where nothing marks a root, elsewhere", u"plain/a/.codex/config.toml"_s, "plain=trusted markers=", false);
        row("by another mark, not trusted", u"proj/a/.codex/config.toml"_s,
            "proj=trusted proj/a=untrusted markers=\"pyproject.toml\"", false);
        row("among modules", u"proj/node_modules/m/.codex/config.toml"_s, "proj=trusted", true);
        row("below a hidden folder", u"proj/.github/x/.codex/config.toml"_s, "proj=trusted", true);
        row("in what git keeps", u"proj/.git/x/.codex/config.toml"_s, "proj=trusted", false);
        row("a folder that is a link", u"proj/linked/.codex/config.toml"_s, "proj=trusted", true);
        row("a worktree in the folder around a bare repository", u"around/tree/.codex/config.toml"_s, "around=trusted",
            true);
        row("a worktree elsewhere of a bare repository", u"elsewhere/of-bare/.codex/config.toml"_s, "around=trusted",
            true);
        row("a worktree's sibling", u"elsewhere/of-bare/.codex/config.toml"_s, "around/tree=trusted", false);
        row("a worktree of a repository that is kept elsewhere", u"elsewhere/of-apart/.codex/config.toml"_s,
            "apart=trusted", false);
        row("too deep", u"proj/1/2/3/4/5/6/7/8/.codex/config.toml"_s, "proj=trusted", false);
        row("a path that ends in a slash", u"proj/.codex/config.toml"_s, "proj/=trusted", false);
        row("a link", u"proj/.codex/config.toml"_s, "link=trusted", false);
        row("a worktree", u"elsewhere/tree/.codex/config.toml"_s, "proj=trusted", true);
        row("a worktree that is not trusted", u"elsewhere/tree/.codex/config.toml"_s,
            "proj=trusted elsewhere/tree=untrusted", false);
        row("through a link out of it", u"outside/x/.codex/config.toml"_s, "proj=trusted", false);
        row("Codex's home itself", u"proj/.codex/config.toml"_s, "proj=trusted home=proj/.codex", false);
    }
    void trustedProjectsCount()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, trust);
        QFETCH(bool, isRead);
        Layers layers;
        layers.put(u"proj/.git/HEAD"_s, {}); // what makes the folder a repository
        QVERIFY(QDir().mkpath(layers.path(u"unmade/.git"_s)));
        layers.put(u"proj/inner/.git/HEAD"_s, {});
        QVERIFY(QDir().mkpath(layers.path(u"outside"_s)));
        QVERIFY(QFile::link(layers.path(u"proj"_s), layers.path(u"link"_s)));
        QVERIFY(QFile::link(layers.path(u"outside"_s), layers.path(u"proj/out"_s)));
        layers.put(u"elsewhere/tree/.git"_s, "gitdir: " + layers.path(u"proj/.git/worktrees/tree"_s).toUtf8());
        layers.put(u"proj/.git/worktrees/tree/gitdir"_s, layers.path(u"elsewhere/tree/.git"_s).toUtf8() + '\n');
        layers.put(u"proj/a/pyproject.toml"_s, {});
        layers.put(u"around/.git"_s, "gitdir: ./.bare\n");
        layers.put(u"apart/.git"_s, "gitdir: " + layers.path(u"kept"_s).toUtf8() + '\n');
        for (const QString &tree : {u"around/tree"_s, u"elsewhere/of-bare"_s, u"elsewhere/of-apart"_s}) {
            const QString list = (tree.endsWith("apart"_L1) ? u"kept/worktrees/"_s : u"around/.bare/worktrees/"_s)
                + QFileInfo(tree).fileName();
            layers.put(tree + "/.git"_L1, "gitdir: " + layers.path(list).toUtf8() + '\n');
            layers.put(list + "/gitdir"_L1, layers.path(tree + "/.git"_L1).toUtf8() + '\n');
        }
        if (file.contains("linked"_L1)) { // as who keeps such files in one place has it
            QVERIFY(QDir().mkpath(layers.path(u"dotfiles"_s)) && QDir().mkpath(layers.path(u"proj/linked"_s)));
            QVERIFY(QFile::link(layers.path(u"dotfiles"_s), layers.path(u"proj/linked/.codex"_s)));
        }
        layers.put(file, server("p", "https://p.example"));
        QByteArray config;
        QString home = layers.path(u"home"_s);
        for (const QByteArray &entry : trust.split(' ')) {
            const QString name = QString::fromUtf8(entry.split('=').first());
            if (name == "markers"_L1)
                config.prepend("project_root_markers = [" + entry.mid(8) + "]\n");
            else if (name == "home"_L1)
                home = layers.path(u"proj/.codex"_s);
            else if (!entry.isEmpty())
                config += layers.trust(name, entry.split('=').last().constData());
        }
        if (home.endsWith("proj/.codex"_L1))
            layers.put(u"proj/.codex/config.toml"_s, config + server("p", "https://p.example"));
        else
            layers.put(u"home/config.toml"_s, config);
        const ServerList list(home, layers.path(u"own.json"_s), layers.path(u"etc"_s));
        const auto found = list.find(u"p"_s);
        const bool isOfProject = found && found->place.layer == ServerPlace::Layer::Project;
        QCOMPARE(isOfProject, isRead);
        QVERIFY(!isRead || found->place.file == layers.path(file));
    }

    void aProjectsLayersAddUp()
    {
        Layers layers;
        layers.put(u"proj/.git/HEAD"_s, {});
        layers.put(u"home/config.toml"_s, layers.trust(u"proj"_s) + server("base", "https://user.example"));
        layers.put(u"proj/.codex/config.toml"_s, server("base", "https://proj.example"));
        layers.put(u"proj/a/.codex/config.toml"_s,
                   server("deep", "https://deep.example") + "[mcp_servers.base]\nscopes = [\"x\"]\n");
        // One name, two addresses: Codex keeps a sign-in for each. What is the same for a sign-in is listed once.
        QCOMPARE(layers.shown(),
                 (QStringList{u"base user user"_s, u"base proj project proj"_s, u"deep deep project proj/a"_s}));
        const auto list = layers.list();
        QCOMPARE(list->find(u"base"_s)->identity.url, u"https://user.example"_s);
        const QString key = ServerIdentity{u"base"_s, u"https://proj.example"_s}.storeKey();
        QCOMPARE(list->find(key)->identity.url, u"https://proj.example"_s); // told apart by its key
    }

    void theStoreIsThatOfTheLayers()
    {
        Layers layers;
        layers.put(u"proj/.git/HEAD"_s, {});
        const QByteArray keyring = "mcp_oauth_credentials_store = \"keyring\"\n";
        layers.put(u"home/config.toml"_s, keyring + layers.trust(u"proj"_s) + server("a", "https://a.example"));
        layers.put(u"proj/.codex/config.toml"_s,
                   "mcp_oauth_credentials_store = \"file\"\nmcp_oauth_callback_port = 77\n"
                       + server("p", "https://p.example"));
        const auto list = layers.list();
        QCOMPARE(list->servers().size(),
                 3); // the user's one is signed in to the file, too, where Codex works in the project
        QCOMPARE(wordFor(list->homeConfigOf(list->servers()[0]).storeMode), u"keyring"_s);
        QCOMPARE(wordFor(list->homeConfigOf(*list->find(u"p"_s)).storeMode), u"file"_s);
        QCOMPARE(list->find(u"p"_s)->callback.port, 77);
        QCOMPARE(list->find(u"a"_s)->callback.port, 0);

        SessionSettings settings;
        settings.home = layers.path(u"home"_s);
        settings.keyring = std::make_shared<FakeKeyring>();
        SessionPool pool(*list, settings, SessionPool::ModeFrom::Configuration);
        QCOMPARE(wordFor(pool.factoryOf(*list->find(u"a"_s)).storeMode()), u"keyring"_s);
        QCOMPARE(wordFor(pool.factoryOf(*list->find(u"p"_s)).storeMode()), u"file"_s);
        QVERIFY(!pool.isBusy());
    }

    void aProfileAndAProjectTogetherMakeMoreThanEachAlone()
    {
        Layers layers;
        layers.put(u"home/config.toml"_s,
                   "mcp_oauth_credentials_store = \"file\"\n" + server("a", "https://a.example")
                       + layers.trust(u"proj"_s));
        layers.put(u"home/work.config.toml"_s,
                   "mcp_oauth_credentials_store = \"keyring\"\n" + server("p", "https://p.example"));
        layers.put(u"proj/.codex/config.toml"_s,
                   server("x", "https://x.example")
                       + "[mcp_servers.p]\nurl = \"https://proj.example\"\nenvironment_id = \"box\"\n");
        const auto list = layers.list();
        QStringList shown;
        for (const Server &server : list->servers())
            shown.append(u"%1 %2 %3 %4"_s.arg(server.identity.name, server.identity.url.mid(8),
                                              wordFor(server.place.layer),
                                              wordFor(list->homeConfigOf(server).storeMode)));
        QCOMPARE(
            shown,
            (QStringList{u"a a.example user file"_s, u"a a.example profile keyring"_s, u"p p.example profile keyring"_s,
                         u"x x.example project file"_s, u"p proj.example project file"_s,
                         u"p proj.example profile keyring"_s, u"x x.example profile keyring"_s}));
        QVERIFY(list->problems().isEmpty());
    }

    void serversOfOneNameAreToldApart()
    {
        Layers layers;
        layers.put(u"home/config.toml"_s,
                   layers.trust(u"proj"_s) + server("a", "https://a.example") + server("b", "https://b.example"));
        layers.put(u"home/work.config.toml"_s, server("a", "https://work.example"));
        layers.put(u"proj/.git/HEAD"_s, {});
        layers.put(u"proj/.codex/config.toml"_s, server("a", "https://proj.example"));
        const auto list = layers.list();
        SessionSettings settings;
        settings.home = layers.path(u"home"_s);
        settings.keyring = std::make_shared<FakeKeyring>();
        const SessionPool pool(*list, settings, SessionPool::ModeFrom::Configuration);
        QStringList shown;
        for (const CredentialSession *session : pool.sessions())
            shown.append(pool.nameOf(*session));
        shown.sort();
        QCOMPARE(shown, (QStringList{u"a"_s, u"a (proj)"_s, u"a (work)"_s, u"b"_s}));
    }

    void aProjectThatAProfileTrustsIsReadWithThatProfile()
    {
        Layers layers;
        layers.put(u"home/config.toml"_s, layers.trust(u"other"_s, "untrusted"));
        layers.put(u"home/work.config.toml"_s,
                   "mcp_oauth_credentials_store = \"keyring\"\n" + layers.trust(u"proj"_s) + layers.trust(u"other"_s));
        layers.put(u"home/zero.config.toml"_s, layers.trust(u"proj"_s, "untrusted"));
        layers.put(u"proj/.codex/config.toml"_s, server("x", "https://x.example"));
        layers.put(u"other/.codex/config.toml"_s, server("y", "https://y.example"));
        const auto list = layers.list();
        QCOMPARE(layers.shown(), (QStringList{u"y y project other"_s, u"x x project proj"_s}));
        for (const Server &server : list->servers())
            QCOMPARE(wordFor(list->homeConfigOf(server).storeMode), u"keyring"_s);
        QVERIFY(list->missingProjects().isEmpty());
    }

    void combinationsAreBounded()
    {
        Layers layers;
        QByteArray trust;
        for (int i = 0; i < 10; ++i) {
            const QString project = u"proj%1"_s.arg(i);
            const QByteArray number = QByteArray::number(i);
            trust += layers.trust(project);
            layers.put(project + u"/.codex/config.toml"_s, "[mcp_servers.p]\nenvironment_id = \"" + number + "\"\n");
            layers.put(u"home/work%1.config.toml"_s.arg(i), server("p", "https://p" + number + ".example"));
        }
        layers.put(u"home/config.toml"_s, trust);
        QCOMPARE(layers.shown().size(), 10 + 64); // of 10 profiles, and of 100 combinations
    }

    void onlyWhatOthersWroteIsBounded()
    {
        const auto servers = [](const QByteArray &prefix, int count) {
            QByteArray all;
            for (int i = 0; i < count; ++i)
                all += server(prefix + QByteArray::number(i), "https://" + prefix + QByteArray::number(i) + ".example");
            return all;
        };
        Layers layers;
        QVERIFY(QDir().mkpath(layers.path(u"proj/.git"_s)));
        layers.put(u"home/config.toml"_s, layers.trust(u"proj"_s) + servers("mine", 1500));
        layers.put(u"home/work.config.toml"_s, servers("work", 700));
        layers.put(u"proj/.codex/config.toml"_s, servers("theirs", 700));
        QHash<ServerPlace::Layer, int> counts;
        const auto list = layers.list();
        for (const Server &server : list->servers())
            ++counts[server.place.layer];
        QCOMPARE(counts,
                 (QHash<ServerPlace::Layer, int>{{ServerPlace::Layer::User, 1500},
                                                 {ServerPlace::Layer::Profile, 700},
                                                 {ServerPlace::Layer::Project, 500}}));
    }

    void requirementsSwitchOffWhatTheyDoNotName()
    {
        Layers layers;
        layers.put(u"etc/requirements.toml"_s, "[mcp_servers.a.identity]\nurl = \"https://a.example\"\n");
        layers.put(u"home/config.toml"_s, server("a", "https://a.example") + server("b", "https://b.example"));
        const auto list = layers.list();
        QVERIFY(list->find(u"a"_s)->enabled);
        QVERIFY(!list->find(u"b"_s)->enabled);
        QCOMPARE(list->find(u"b"_s)->disabledBy, layers.path(u"etc/requirements.toml"_s));
    }

    void whatIsWrongInAProjectIsSaidQuietly()
    {
        Layers layers;
        layers.put(u"proj/.git/HEAD"_s, {});
        layers.put(u"home/config.toml"_s,
                   layers.trust(u"proj"_s) + layers.trust(u"gone"_s) + server("a", "https://a.example"));
        layers.put(u"proj/.codex/config.toml"_s, "[");
        const auto list = layers.list();
        QCOMPARE(list->missingProjects(), QStringList{layers.path(u"gone"_s)});
        QCOMPARE(list->problems().size(), 1);
        QVERIFY(list->problems().first().isMinor);
        QVERIFY(list->find(u"a"_s));
    }

    void aProjectChoosesNoProfile()
    {
        Layers layers;
        layers.put(u"proj/.git/HEAD"_s, {});
        layers.put(u"home/config.toml"_s, layers.trust(u"proj"_s));
        layers.put(u"proj/.codex/config.toml"_s, "profile = \"x\"\n" + server("p", "https://p.example"));
        const auto list = layers.list();
        QVERIFY(list->find(u"p"_s));
        QVERIFY(list->problems().isEmpty());
    }

    void aValueThatCodexRefusesKeepsTheLastGoodList()
    {
        Layers layers;
        layers.put(u"home/config.toml"_s, server("a", "https://a.example"));
        const auto list = layers.list();
        layers.put(u"home/config.toml"_s, "mcp_oauth_credentials_store = \"File\"\n");
        QVERIFY(waitFor(list->reload()));
        QVERIFY(list->find(u"a"_s));
        QCOMPARE(list->problems().size(), 1);
        QVERIFY(list->problems().first().isRefused);
        QCOMPARE(list->problems().first().line, 1);
        layers.put(u"home/config.toml"_s, server("b", "https://b.example"));
        QVERIFY(waitFor(list->reload()));
        QVERIFY(!list->find(u"a"_s) && list->find(u"b"_s) && list->problems().isEmpty());
    }

    void everyLayerIsWatched_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("the system's") << u"etc/config.toml"_s;
        QTest::newRow("a profile") << u"home/new.config.toml"_s;
        QTest::newRow("a project") << u"proj/.codex/config.toml"_s;
    }
    void everyLayerIsWatched()
    {
        QFETCH(QString, file);
        Layers layers;
        layers.put(u"proj/.git/HEAD"_s, {});
        QVERIFY(QDir().mkpath(layers.path(u"etc"_s)));
        layers.put(u"home/config.toml"_s, layers.trust(u"proj"_s));
        const auto list = layers.list();
        list->watch();
        layers.put(file, server("late", "https://late.example"));
        QTRY_VERIFY(list->find(u"late"_s));
    }
};

LATCHKEY_TEST(TestCodexLayers)
#include "tst_codexlayers.moc"

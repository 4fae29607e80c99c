#include "core/config/homes.h"
#include "tests/support/files.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray configOf(const QByteArray &server)
{
    return "mcp_oauth_credentials_store = \"file\"\n[mcp_servers." + server + "]\nurl = \"https://" + server
        + ".example/mcp\"\n";
}

} // namespace

//! The homes that are registered, and several of them as one.
class TestHomes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<TemporaryHome>();
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(at("config")));
        qputenv("CODEX_HOME", QFile::encodeName(at("codex")));
        QVERIFY(QDir().mkpath(at("codex")));
        QVERIFY(QDir().mkpath(at("other")));
    }

    void withoutARegistryThereIsTheDefaultOne()
    {
        const KnownHomes known = knownHomes();
        QCOMPARE(known.homes, QList<Home>{homeAt(at("codex"))});
        QVERIFY(known.problems.isEmpty());
        QCOMPARE(known.homes.first().serverList, at("codex") + u"/servers.json"_s);
    }

    //! What is added in one home is not shown in another, also where that one is only named on the command line.
    void eachHomeHasAListOfItsOwn()
    {
        QCOMPARE(homeAt(at("other")).serverList, at("other") + u"/servers.json"_s);
        QCOMPARE(homeAt(at("not-there")).serverList, at("not-there") + u"/servers.json"_s);
        // With and without CODEX_HOME, which a client does not pass on.
        QCOMPARE(homeAt().serverList, at("codex") + u"/servers.json"_s);
        qunsetenv("CODEX_HOME");
        QVERIFY(homeAt().serverList.isEmpty()); // Latchkey's own list
        QCOMPARE(homeAt(at("codex")).serverList, at("codex") + u"/servers.json"_s);

        Home work{u"work"_s, at("other"), u"Work"_s, StoreMode::Keyring, at("other") + u"/ours.json"_s};
        QVERIFY(waitFor(registerHome(work)));
        QCOMPARE(homeAt(at("other")), work); // and is what it is registered as
    }

    void whoUsedTheCommonListInAnotherHomeGoesOnWithIt()
    {
        QVERIFY(QDir().mkpath(at("config/latchkey")));
        QVERIFY(QFile(at("config/latchkey/servers.json")).open(QIODevice::WriteOnly));
        QVERIFY(homeAt().serverList.isEmpty());
        QVERIFY(QFile::link(at("codex"), at("by-another-way")));
        QVERIFY(homeAt(at("by-another-way")).serverList.isEmpty());
        QVERIFY(QFile(at("codex/servers.json")).open(QIODevice::WriteOnly));
        QCOMPARE(homeAt().serverList, at("codex") + u"/servers.json"_s);
    }

    void aRegistrationIsRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("list");
        QTest::addColumn<int>("mode"); // -1: none
        const QByteArray home = "\"home\":\"%1\"";
        QTest::newRow("a profile of Codex")
            << QByteArray("{" + home + "}") << QString(codexKeyringService) << u"servers.json"_s << -1;
        QTest::newRow("another client") << QByteArray(
            "{\"version\":1," + home
            + ",\"keyring_service\":\"Other\",\"store_mode\":\"keyring\",\"servers\":\"a/list.json\"}")
                                        << u"Other"_s << u"a/list.json"_s << int(StoreMode::Keyring);
        QTest::newRow("with members of a later day") << QByteArray("{" + home + ",\"color\":\"red\"}")
                                                     << QString(codexKeyringService) << u"servers.json"_s << -1;
    }
    void aRegistrationIsRead()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, service);
        QFETCH(QString, list);
        QFETCH(int, mode);
        put(registration("work"), json.replace("%1", at("other").toUtf8()));
        const KnownHomes known = knownHomes();
        QVERIFY(known.problems.isEmpty());
        QCOMPARE(known.homes.size(), 2);
        const Home &home = known.homes[1];
        QCOMPARE(home.name, u"work"_s);
        QCOMPARE(home.path, at("other"));
        QCOMPARE(home.keyringService, service);
        QCOMPARE(home.serverList, QString(at("other") + u'/' + list));
        QCOMPARE(home.storeMode ? int(*home.storeMode) : -1, mode);
    }

    void aRegistrationThatCannotBeUsedIsAProblem_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no JSON") << QByteArray("home = x");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("no home") << QByteArray("{}");
        QTest::newRow("a relative home") << QByteArray("{\"home\":\"codex\"}");
        QTest::newRow("a number") << QByteArray("{\"home\":7}");
        QTest::newRow("another version") << QByteArray("{\"version\":2,\"home\":\"/tmp\"}");
        QTest::newRow("an unknown mode") << QByteArray("{\"home\":\"/tmp\",\"store_mode\":\"cloud\"}");
        QTest::newRow("no service") << QByteArray("{\"home\":\"/tmp\",\"keyring_service\":\"\"}");
        QTest::newRow("more than a MiB") << QByteArray(1'100'000, ' ');
    }
    void aRegistrationThatCannotBeUsedIsAProblem()
    {
        QFETCH(QByteArray, json);
        put(registration("bad"), json);
        const KnownHomes known = knownHomes();
        QCOMPARE(known.homes.size(), 1);
        QCOMPARE(known.problems.size(), 1);
        QCOMPARE(known.problems.first().file, registration("bad"));
        QVERIFY(!known.problems.first().what.isEmpty());
    }

    void onePlaceIsOneHome()
    {
        QVERIFY(QFile::link(at("codex"), at("link")));
        put(registration("again"), "{\"home\":\"" + at("link").toUtf8() + "\"}");
        put(registration("nowhere"), "{\"home\":\"" + at("nowhere").toUtf8() + "\"}");
        QCOMPARE(knownHomes().homes.size(), 1);
        QVERIFY(knownHomes().problems.isEmpty());
    }

    void clientsRegisterThemselves()
    {
        Home mine{u"My client"_s, at("other"), u"My client's sign-ins"_s, StoreMode::Keyring,
                  at("other") + u"/list.json"_s};
        QVERIFY(waitFor(registerHome(mine)));
        QVERIFY(waitFor(registerHome(mine)));
        QCOMPARE(knownHomes().homes.value(1), mine);
        mine.storeMode = StoreMode::File;
        QVERIFY(waitFor(registerHome(mine)));
        QCOMPARE(knownHomes().homes.value(1), mine);
        mine.name = u"../escape"_s;
        QCOMPARE(waitFor(registerHome(mine)).error().kind, ErrorKind::InvalidInput);
        mine.name = u"relative"_s;
        mine.path = u"here"_s;
        QCOMPARE(waitFor(registerHome(mine)).error().kind, ErrorKind::InvalidInput);
    }

    void severalAreShownAsOneAndFollowed()
    {
        put(at("codex") + u"/config.toml"_s, configOf("alpha"));
        put(at("other") + u"/config.toml"_s, configOf("beta"));
        Homes homes;
        homes.watch();
        QCOMPARE(names(homes), QStringList{u"alpha"_s});
        QSignalSpy changed(&homes, &Homes::listChanged);
        QSignalSpy added(&homes, &Homes::sessionAdded);
        QSignalSpy removed(&homes, &Homes::sessionRemoved);

        QVERIFY(waitFor(registerHome({u"work"_s, at("other")})));
        QTRY_COMPARE(names(homes), (QStringList{u"alpha"_s, u"beta"_s}));
        QCOMPARE(added.size(), 1);
        CredentialSession *beta = homes.find(u"beta"_s);
        QVERIFY(beta);
        QCOMPARE(homes.homeOf(*beta).home.name, u"work"_s);
        QCOMPARE(homes.labelOf(*beta), u"beta"_s);

        put(at("other") + u"/config.toml"_s, configOf("alpha"));
        QTRY_COMPARE(names(homes), (QStringList{u"alpha"_s, u"alpha"_s}));
        QCOMPARE(homes.labelOf(*homes.sessions()[1]), u"alpha (work)"_s);
        QCOMPARE(homes.find(u"alpha"_s), homes.sessions()[0]);
        QCOMPARE(removed.size(), 1);

        QVERIFY(QFile::remove(registration("work")));
        QTRY_COMPARE(names(homes), QStringList{u"alpha"_s});
        QCOMPARE(removed.size(), 2);
        QVERIFY(waitFor(homes.drain()));
    }

    void aHomeThatIsRegisteredFirstShowsWhenItsFolderComes_data()
    {
        QTest::addColumn<bool>("registeredLater");
        QTest::newRow("registered before we start") << false;
        QTest::newRow("registered while we run") << true;
    }
    void aHomeThatIsRegisteredFirstShowsWhenItsFolderComes()
    {
        QFETCH(bool, registeredLater);
        const Home late{u"late"_s, at("above/late")};
        if (!registeredLater)
            QVERIFY(waitFor(registerHome(late)));
        Homes homes;
        homes.watch();
        QSignalSpy changed(&homes, &Homes::listChanged);
        if (registeredLater) {
            QVERIFY(waitFor(registerHome(late)));
            QTRY_VERIFY(!changed.isEmpty());
        }
        QCOMPARE(homes.all().size(), std::size_t{1});
        QCOMPARE(knownHomes().missing, QStringList{late.path});

        QVERIFY(QDir().mkpath(late.path));
        QTRY_COMPARE(homes.all().size(), std::size_t{2});
        put(late.path + u"/config.toml"_s, configOf("alpha"));
        QTRY_VERIFY(homes.find(u"alpha"_s));
    }

    void whoSharesAKeyringIsKnown()
    {
        put(at("codex") + u"/config.toml"_s, configOf("alpha").replace("file", "keyring"));
        put(at("other") + u"/config.toml"_s, configOf("alpha").replace("file", "auto"));
        const QString key = ServerIdentity{u"alpha"_s, u"https://alpha.example/mcp"_s}.storeKey();
        Home codex = homeAt(at("codex"));
        Home other{u"work"_s, at("other")};
        QCOMPARE(keyringUsers({codex, other}, codex).value(key), QStringList{u"work"_s});
        QCOMPARE(keyringUsers({codex, other}, other).value(key), QStringList{u"codex"_s});
        QVERIFY(keyringUsers({codex}, codex).isEmpty());
        other.storeMode = StoreMode::File;
        QVERIFY(keyringUsers({codex, other}, codex).isEmpty());
        other.storeMode.reset();
        other.keyringService = u"Other"_s;
        QVERIFY(keyringUsers({codex, other}, codex).isEmpty());
    }

private:
    QString at(const char *name) const { return m_folder->path() + u'/' + QLatin1String(name); }
    QString registration(const char *name) const
    {
        return at("config") + u"/latchkey/homes.d/%1.json"_s.arg(QLatin1String(name));
    }
    static QStringList names(const Homes &homes)
    {
        QStringList names;
        for (const CredentialSession *session : homes.sessions())
            names.append(session->server().identity.name);
        return names;
    }

    std::unique_ptr<TemporaryHome> m_folder;
};

LATCHKEY_TEST(TestHomes)
#include "tst_homes.moc"

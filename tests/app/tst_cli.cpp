#include "app/demo/demohome.h"
#include "app/demo/demoprovider.h"
#include "core/base/system/durablefile_p.h"
#include "core/credential/serveridentity.h"
#include "core/lock/locks_p.h"
#include "core/session/journal_p.h"
#include "tests/support/clifixture.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <csignal>
#include <memory>
#include <vector>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Latchkey::Demo;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void misuse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("unknown command") << QStringList{u"frobnicate"_s};
        QTest::newRow("unknown option") << QStringList{u"status"_s, u"--frobnicate"_s};
        QTest::newRow("option of another command") << QStringList{u"status"_s, u"--force"_s};
        QTest::newRow("no server") << QStringList{u"token"_s};
        QTest::newRow("two servers") << QStringList{u"token"_s, u"a"_s, u"b"_s};
        QTest::newRow("two demands on a token")
            << QStringList{u"token"_s, u"notes"_s, u"--rejected"_s, u"--min-validity"_s, u"60"_s};
        QTest::newRow("rejected headers") << QStringList{u"headers"_s, u"notes"_s, u"--rejected"_s};
        QTest::newRow("bad number") << QStringList{u"token"_s, u"notes"_s, u"--min-validity"_s, u"soon"_s};
        QTest::newRow("negative number") << QStringList{u"login"_s, u"notes"_s, u"--timeout"_s, u"-1"_s};
        QTest::newRow("demo with a home") << QStringList{u"status"_s, u"--demo"_s};
    }
    void misuse()
    {
        QFETCH(QStringList, arguments);
        CliFixture cli;
        const Outcome outcome = cli.run(arguments);
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY(!outcome.err.isEmpty());
    }

    void helpForEveryCommand_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *name : {"status", "login", "logout", "refresh", "token", "doctor", "add", "remove"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void helpForEveryCommand()
    {
        QFETCH(QString, command);
        CliFixture cli;
        const Outcome outcome = cli.run({command, u"--help"_s});
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.contains(QByteArray("Usage: latchkey-cli ").append(command.toLatin1())));
        QVERIFY(outcome.out.contains("Example:"));
    }

    void aServerThatAsksForMoreStillWorks()
    {
        CliFixture cli;
        cli.seed(1h);
        const Journal journal(cli.home(), {}, ServerIdentity{u"notes"_s, cli.provider.urlOf(u"notes"_s)}.storeKey());
        QVERIFY(ensurePrivateFolder(lockFolder(cli.home())));
        QVERIFY(waitFor(journal.writeWanted({u"write-more"_s})));
        const Outcome status = cli.run({u"status"_s, u"--json"_s});
        QCOMPARE(status.json()[u"servers"_s][0][u"reason"_s].toString(), u"more_permissions"_s);
        QCOMPARE(status.status, 0);
        QCOMPARE(cli.run({u"token"_s, u"notes"_s}).status, 0);
    }

    void statusTellsEachStateAndTheGravestByItsExit()
    {
        CliFixture cli;
        cli.seed(1h);
        const Outcome fine = cli.run({u"status"_s, u"--json"_s});
        QCOMPARE(fine.status, 0);
        QCOMPARE(fine.json()["schema"_L1].toInt(), 1);
        const QJsonObject server = fine.json()["servers"_L1][0].toObject();
        QCOMPARE(server["state"_L1].toString(), u"signed_in"_s);
        QCOMPARE(server["store"_L1].toString(), u"file"_s);
        QCOMPARE(server["refreshable"_L1].toBool(), true);
        QVERIFY(QDateTime::fromString(server["expires_at"_L1].toString(), Qt::ISODate).isValid());

        cli.addServer(u"wiki"_s);
        const Outcome needing = cli.run({u"status"_s});
        QCOMPARE(needing.status, 3);
        QVERIFY(needing.out.contains("Not signed in yet"));
        QVERIFY(needing.out.contains("1 of 2 signed in"));
        const Outcome working = cli.run({u"status"_s, u"notes"_s});
        QCOMPARE(working.status, 0);
        QVERIFY(working.out.contains("1 of 1 signed in"));
        QCOMPARE(cli.run({u"status"_s, u"nobody"_s}).status, 1);

        QFile broken(cli.home() + "/.credentials.json"_L1);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{ this is not JSON");
        broken.close();
        const Outcome unreadable = cli.run({u"status"_s});
        QCOMPARE(unreadable.status, 4);
    }

    void noTokenEverShows()
    {
        CliFixture cli;
        const DemoProvider::Seed seed = cli.seed(1h);
        for (const QStringList &arguments :
             {QStringList{u"status"_s}, {u"status"_s, u"--json"_s}, {u"doctor"_s}, {u"refresh"_s, u"notes"_s}}) {
            const Outcome outcome = cli.run(arguments);
            QVERIFY(!QByteArray(outcome.out + outcome.err).contains(seed.tokens.access));
            QVERIFY(!QByteArray(outcome.out + outcome.err).contains(seed.tokens.refresh));
        }
    }

    void tokenPrintsTheTokenAndNothingElse()
    {
        CliFixture cli;
        const DemoProvider::Seed seed = cli.seed(1h);
        const Outcome fresh = cli.run({u"token"_s, u"notes"_s});
        QCOMPARE(fresh.status, 0);
        QCOMPARE(fresh.out, seed.tokens.access + '\n');
        QVERIFY(fresh.err.isEmpty());
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 0);
    }

    void aBoundTokenIsNoUseByItself()
    {
        CliFixture cli;
        const DemoProvider::Seed seed = cli.seedBound(1h);
        const Outcome headers = cli.run({u"headers"_s, u"notes"_s});
        QCOMPARE(headers.status, 1);
        QVERIFY(headers.out.isEmpty());
        QVERIFY2(headers.err.contains("latchkey-cli bridge notes"), headers.err.constData());
        QVERIFY(!headers.err.contains(seed.tokens.access));

        const Outcome token = cli.run({u"token"_s, u"notes"_s});
        QCOMPARE(token.status, 0);
        QCOMPARE(token.out, seed.tokens.access + '\n');
        QVERIFY(token.err.contains("latchkey-cli bridge notes"));
        QCOMPARE(cli.run({u"token"_s, u"notes"_s, u"--json"_s}).json()["token_type"_L1].toString(), u"DPoP"_s);

        const Outcome status = cli.run({u"status"_s, u"notes"_s});
        QVERIFY2(status.out.contains("bound to a key (DPoP)"), status.out.constData());
        const QJsonObject all = cli.run({u"status"_s, u"--json"_s}).json();
        QCOMPARE(all["servers"_L1][0]["token_type"_L1].toString(), u"DPoP"_s);
        const QJsonObject found = cli.run({u"doctor"_s, u"--json"_s}).json();
        QCOMPARE(found["findings"_L1][0]["kind"_L1].toString(), u"bound_to_key"_s);

        for (const QStringList &arguments : {QStringList{u"status"_s}, {u"status"_s, u"--json"_s}, {u"doctor"_s}}) {
            const Outcome outcome = cli.run(arguments);
            QVERIFY(!QByteArray(outcome.out + outcome.err).contains("PRIVATE KEY"));
        }
    }

    void asksForBoundTokensWhereToldTo()
    {
        CliFixture cli;
        QCOMPARE(cli.run({u"add"_s, u"mine"_s, u"https://mine.example/mcp"_s, u"--dpop"_s}).status, 0);
        QFile list(cli.home() + "/servers.json"_L1);
        QVERIFY(list.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(list.readAll())["servers"_L1][0]["dpop"_L1], QJsonValue(true));
    }

    void tokenIsRefreshedFirstWhenItHasToLastLonger()
    {
        CliFixture cli;
        const DemoProvider::Seed seed = cli.seed(100s);
        cli.provider.grants().policy.accessTokenLifetime = 1h;
        const Outcome outcome = cli.run({u"token"_s, u"notes"_s, u"--min-validity"_s, u"600"_s});
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out != seed.tokens.access + '\n');
        QVERIFY(cli.provider.grants().isGood(outcome.out.trimmed(), cli.provider.urlOf(u"notes"_s)));
        QCOMPARE(cli.provider.lastResource(), cli.provider.urlOf(u"notes"_s));
    }

    void aRejectedTokenIsReplacedOnlyWhileItIsStored()
    {
        CliFixture cli;
        const DemoProvider::Seed seed = cli.seed(1h);
        const QStringList command{u"token"_s, u"notes"_s, u"--rejected"_s};
        QCOMPARE(cli.run(command, "some other token\n").out, seed.tokens.access + '\n');
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 0);

        cli.provider.rejectAccessTokens(u"notes"_s);
        const Outcome replaced = cli.run(command, seed.tokens.access); // a last line without an end is one, too
        QCOMPARE(replaced.status, 0);
        QVERIFY(cli.provider.accepts(u"notes"_s, replaced.out.trimmed()));
        const Outcome again = cli.run(command, "\n  " + seed.tokens.access + "\r\n");
        QCOMPARE(again.out, replaced.out);
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 1);
    }

    void manyScriptsWithOneRejectedTokenMakeOneRefresh()
    {
        CliFixture cli;
        const DemoProvider::Seed seed = cli.seed(1h);
        cli.provider.rejectAccessTokens(u"notes"_s);
        cli.provider.tokenLatency = 300ms; // long enough for all of them to come
        std::vector<std::unique_ptr<QProcess>> scripts;
        for (int i = 0; i < 8; ++i) {
            scripts.push_back(cli.start({u"token"_s, u"notes"_s, u"--rejected"_s}));
            scripts.back()->write(seed.tokens.access + '\n');
        }
        for (const auto &script : scripts) {
            const Outcome outcome = CliFixture::end(*script);
            QCOMPARE(outcome.status, 0);
            QVERIFY(cli.provider.accepts(u"notes"_s, outcome.out.trimmed()));
        }
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 1);
        QCOMPARE(cli.provider.reuseDetected(), 0);
    }

    void withoutARejectedTokenNothingIsReplaced_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::newRow("no input") << QByteArray();
        QTest::newRow("blanks only") << QByteArray("  \n\n");
        QTest::newRow("a line without an end") << QByteArray(300 * 1024, 'x');
    }
    void withoutARejectedTokenNothingIsReplaced()
    {
        QFETCH(QByteArray, input);
        CliFixture cli;
        cli.seed(-60s);
        const Outcome outcome = cli.run({u"token"_s, u"notes"_s, u"--rejected"_s}, input);
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.err.contains("standard input"), outcome.err.constData());
        QVERIFY(outcome.out.isEmpty());
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 0);
    }

    void refreshOnlyWhenNeededOrForced()
    {
        CliFixture cli;
        cli.seed(1h);
        const Outcome lazy = cli.run({u"refresh"_s, u"notes"_s, u"--json"_s});
        QCOMPARE(lazy.status, 0);
        QCOMPARE(lazy.json()["outcome"_L1].toString(), u"unchanged"_s);
        const Outcome forced = cli.run({u"refresh"_s, u"notes"_s, u"--force"_s, u"--json"_s});
        QCOMPARE(forced.status, 0);
        QCOMPARE(forced.json()["outcome"_L1].toString(), u"refreshed"_s);
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 1);
    }

    void failuresHaveTheirExitStatus_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("status");
        QTest::newRow("never signed in") << u"never"_s << 3;
        QTest::newRow("revoked") << u"revoked"_s << 3;
        QTest::newRow("store is garbage") << u"garbage"_s << 4;
        QTest::newRow("store is a symbolic link") << u"link"_s << 4;
        QTest::newRow("provider is busy") << u"busy"_s << 6;
        QTest::newRow("provider answers HTML") << u"html"_s << 6;
        QTest::newRow("provider is gone") << u"gone"_s << 6;
        QTest::newRow("answer is lost") << u"lost"_s << 7;
        QTest::newRow("no such server") << u"unknown"_s << 1;
    }
    void failuresHaveTheirExitStatus()
    {
        QFETCH(QString, how);
        QFETCH(int, status);
        CliFixture cli;
        if (how != u"never")
            cli.seed(-60s);
        const QString path = cli.home() + "/.credentials.json"_L1;
        if (how == u"revoked")
            cli.provider.grants().revokeAll(cli.provider.urlOf(u"notes"_s));
        else if (how == u"garbage")
            QVERIFY(QFile(path).resize(5));
        else if (how == u"link")
            QVERIFY(QFile::rename(path, path + u'2') && QFile::link(path + u'2', path));
        else if (how == u"busy")
            cli.provider.addFault(
                DemoProvider::Endpoint::Token,
                {DemoProvider::Fault::Kind::Answer, {503, "text/plain", "busy", {{"Retry-After", "7"}}}});
        else if (how == u"html")
            cli.provider.addFault(DemoProvider::Endpoint::Token,
                                  {DemoProvider::Fault::Kind::Answer, {200, "text/html", "<h1>Hello</h1>", {}}});
        else if (how == u"lost")
            cli.provider.addFault(DemoProvider::Endpoint::Token, {DemoProvider::Fault::Kind::CloseAfter, {}});
        else if (how == u"gone")
            cli.seedWithIssuer(u"http://127.0.0.1:1"_s);
        const QJsonObject before = cli.stored();

        const Outcome outcome = cli.run({u"token"_s, how == u"unknown" ? u"nobody"_s : u"notes"_s});

        QCOMPARE(outcome.status, status);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY(!outcome.err.isEmpty());
        QCOMPARE(cli.stored(), before);
        QVERIFY(cli.provider.tokenRequests(u"refresh_token"_s) <= 1);
        QVERIFY(!lockHolder(
            credentialLockPath(cli.home(), ServerIdentity{u"notes"_s, cli.provider.urlOf(u"notes"_s)}.storeKey())));
    }

    void aLostAnswerIsToldApartAfterwards()
    {
        CliFixture cli;
        cli.seed(-60s);
        cli.provider.addFault(DemoProvider::Endpoint::Token, {DemoProvider::Fault::Kind::CloseAfter, {}});
        QCOMPARE(cli.run({u"token"_s, u"notes"_s}).status, 7);
        QVERIFY(cli.run({u"doctor"_s}).out.contains("without a clear answer"));
        // One serialized retry: the provider has rotated, and takes it for a replay.
        const Outcome retry = cli.run({u"token"_s, u"notes"_s});
        QCOMPARE(retry.status, 3);
        QVERIFY2(retry.err.contains("interrupted refresh at"), retry.err.constData());
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 2);
        // And no third one, from anybody.
        QCOMPARE(cli.run({u"token"_s, u"notes"_s}).status, 3);
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 2);
        QVERIFY(cli.run({u"status"_s}).out.contains("A renewal was cut off"));
    }

    void eightProcessesMakeOneRefresh()
    {
        CliFixture cli;
        cli.seed(-60s);
        cli.provider.tokenLatency = 300ms; // long enough for all of them to come
        std::vector<std::unique_ptr<QProcess>> processes;
        for (int i = 0; i < 8; ++i)
            processes.push_back(cli.start({u"token"_s, u"notes"_s}));
        QByteArray token;
        for (const auto &process : processes) {
            const Outcome outcome = CliFixture::end(*process);
            QCOMPARE(outcome.status, 0);
            if (token.isEmpty())
                token = outcome.out;
            QCOMPARE(outcome.out, token);
        }
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 1);
        QCOMPARE(cli.provider.grants().reusesDetected(), 0);
        QVERIFY(cli.provider.grants().isAlive(cli.provider.urlOf(u"notes"_s)));
        QVERIFY(cli.provider.grants().isGood(token.trimmed(), cli.provider.urlOf(u"notes"_s)));
    }

    void interruptedInTheMiddleOfARefreshItStillSaves()
    {
        CliFixture cli;
        cli.seed(-60s);
        cli.provider.tokenLatency = 500ms;
        const auto process = cli.start({u"token"_s, u"notes"_s});
        QTRY_COMPARE_WITH_TIMEOUT(cli.provider.tokenRequests(u"refresh_token"_s), 1, 30'000);
        ::kill(static_cast<pid_t>(process->processId()), SIGTERM);
        CliFixture::end(*process);
        const QByteArray access = cli.stored()["access_token"_L1].toString().toLatin1();
        QVERIFY(cli.provider.grants().isGood(access, cli.provider.urlOf(u"notes"_s)));
    }

    void addsAndRemovesServersOfItsOwn()
    {
        CliFixture cli;
        QCOMPARE(cli.run({u"add"_s, u"mine"_s, u"https://mcp.example/mcp"_s}).status, 0);
        const QJsonArray servers = cli.run({u"status"_s, u"--json"_s}).json()["servers"_L1].toArray();
        QCOMPARE(servers.size(), 2);
        QCOMPARE(servers[1]["origin"_L1].toString(), u"own"_s);
        QCOMPARE(cli.run({u"add"_s, u"mine"_s, u"https://other.example/mcp"_s}).status, 1);
        QCOMPARE(cli.run({u"add"_s, u"bad name"_s, u"https://mcp.example/mcp"_s}).status, 1);
        QCOMPARE(cli.run({u"add"_s, u"plain"_s, u"http://mcp.example/mcp"_s}).status, 1);
        QCOMPARE(cli.run({u"remove"_s, u"notes"_s}).status, 1); // Codex's
        QCOMPARE(cli.run({u"remove"_s, u"mine"_s}).status, 0);
        QCOMPARE(cli.run({u"remove"_s, u"mine"_s}).status, 1);
        QFile config(cli.home() + "/config.toml"_L1);
        QVERIFY(config.open(QIODevice::ReadOnly));
        QCOMPARE(config.readAll(), cli.config); // never written by us
    }

    void aFileThatOthersReadIsRefused()
    {
        CliFixture cli;
        const QString url = cli.provider.addServer(u"ci"_s);
        QFile secret(cli.folder.filePath(u"secret"_s));
        QVERIFY(secret.open(QIODevice::WriteOnly));
        QVERIFY(secret.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QCOMPARE(secret.write("hunter2\n"), 8);
        secret.close();
        QCOMPARE(cli.run({u"add"_s, u"ci"_s, url, u"--grant"_s, u"workload-identity"_s, u"--assertion-file"_s,
                          secret.fileName()})
                     .status,
                 0);
        const Outcome login = cli.run({u"login"_s, u"ci"_s});
        QCOMPARE(login.status, 1);
        QVERIFY(login.err.contains("chmod 600"));
        QVERIFY(!login.err.contains("hunter2"));
    }

    void aBrokenConfigurationIsOneFindingWithItsPlace()
    {
        CliFixture cli;
        cli.config = "[mcp_servers.notes]\nurl = \"https://x\n";
        cli.writeConfig();
        const Outcome outcome = cli.run({u"doctor"_s, u"--json"_s});
        QCOMPARE(outcome.status, 1);
        const QJsonArray findings = outcome.json()["findings"_L1].toArray();
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0]["kind"_L1].toString(), u"config_broken"_s);
        QCOMPARE(findings[0]["facts"_L1]["line"_L1].toString(), u"2"_s);
    }

    void severalHomesAreShownAndServed()
    {
        CliFixture cli;
        cli.byEnvironment = true;
        cli.seed(1h);
        const QString work = cli.folder.filePath(u"work"_s);
        QVERIFY(QDir().mkpath(work));
        QFile config(work + "/config.toml"_L1);
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("mcp_oauth_credentials_store = \"file\"\n[mcp_servers.mail]\nurl = \""
                     + cli.provider.addServer(u"mail"_s).toUtf8() + "\"\n");
        config.close();
        QVERIFY(DemoHome::store(work, u"mail"_s, cli.provider.seed(u"mail"_s, -60s)));
        const QString registry = cli.folder.filePath(u"config/latchkey/homes.d"_s);
        QVERIFY(QDir().mkpath(registry));
        QFile registration(registry + "/work.json"_L1);
        QVERIFY(registration.open(QIODevice::WriteOnly));
        registration.write(QJsonDocument(QJsonObject{{u"home"_s, work}}).toJson());
        registration.close();

        const Outcome status = cli.run({u"status"_s, u"--json"_s});
        QCOMPARE(status.status, 0);
        const QList<QByteArray> lines = status.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 2); // one object a home
        QCOMPARE(QJsonDocument::fromJson(lines[0])["home"_L1].toString(), cli.home());
        QCOMPARE(QJsonDocument::fromJson(lines[1])["home"_L1].toString(), work);
        QCOMPARE(QJsonDocument::fromJson(lines[1])["servers"_L1][0]["name"_L1].toString(), u"mail"_s);
        QVERIFY(cli.run({u"status"_s}).out.contains("work"));

        // A server is found in whichever home has it.
        const Outcome token = cli.run({u"token"_s, u"mail"_s});
        QVERIFY2(token.status == 0, token.err.constData());
        QVERIFY(cli.provider.accepts(u"mail"_s, token.out.trimmed()));
        QCOMPARE(cli.run({u"token"_s, u"notes"_s}).status, 0);
        QCOMPARE(cli.run({u"token"_s, u"nobody"_s}).status, 1);
        const Outcome both = cli.run({u"status"_s, u"mail"_s, u"notes"_s, u"--json"_s});
        QCOMPARE(both.out.trimmed().split('\n').size(), 2);
        QCOMPARE(cli.run({u"logout"_s, u"mail"_s}).status, 0);
        QCOMPARE(cli.run({u"status"_s}).status, 3);
        QCOMPARE(cli.run({u"doctor"_s, u"--json"_s}).out.trimmed().split('\n').size(), 2);

        QVERIFY(registration.open(QIODevice::WriteOnly));
        registration.write("rubbish");
        registration.close();
        const Outcome broken = cli.run({u"doctor"_s, u"--json"_s});
        QCOMPARE(broken.status, 1);
        QCOMPARE(broken.json()["findings"_L1][0]["facts"_L1]["file"_L1].toString(), registration.fileName());
    }

    void theTourKeepsItsPromises()
    {
        QProcess process;
        process.start(QStringLiteral(LATCHKEY_CLI), {u"--demo"_s});
        const Outcome outcome = CliFixture::end(process);
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.contains("never for the same sign-in twice"));
    }

    void aDemoLeavesNothingBehind()
    {
        const TemporaryHome folder;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TMPDIR"_s, folder.path());
        for (int i = 0; i < 3; ++i) {
            QProcess process;
            process.setProcessEnvironment(environment);
            process.start(QStringLiteral(LATCHKEY_CLI), {u"--demo"_s, u"status"_s});
            const Outcome outcome = CliFixture::end(process);
            QCOMPARE(outcome.err, QByteArray());
            QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                     QStringList());
        }
    }
};

LATCHKEY_TEST(TestCli)
#include "tst_cli.moc"

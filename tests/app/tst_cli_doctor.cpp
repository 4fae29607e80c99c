#include "tests/support/clifixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

#include <sys/stat.h>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! A home in which several things are wrong that can be mended.
struct SickHome : CliFixture {
    DemoProvider::Seed seed = CliFixture::seed(1h);
    QString credentials = home() + "/.credentials.json"_L1;

    SickHome()
    {
        provider.addServer(u"ghost"_s);
        CliFixture::seed(1h, u"ghost"_s); // which is not configured
        if (::chmod(QFile::encodeName(credentials).constData(), 0644) != 0)
            qFatal("no mode");
    }
    unsigned int mode() const
    {
        struct stat info = {};
        return ::stat(QFile::encodeName(credentials).constData(), &info) == 0 ? info.st_mode & 07777U : 0U;
    }
    QStringList findings(const Outcome &outcome) const
    {
        QStringList kinds;
        for (const QJsonValue &finding : outcome.json()["findings"_L1].toArray())
            kinds.append(finding["kind"_L1].toString());
        return kinds;
    }
};

} // namespace

//! What the command line mends, reports, imports and probes.
class TestCliDoctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mendsWhatIsSafe()
    {
        SickHome sick;
        QCOMPARE(sick.findings(sick.run({u"doctor"_s, u"--json"_s})),
                 (QStringList{u"file_mode_too_open"_s, u"unclaimed_entries"_s}));
        const Outcome mended = sick.run({u"doctor"_s, u"--fix"_s, u"--yes"_s, u"--json"_s});
        QCOMPARE(mended.status, 0);
        QCOMPARE(sick.findings(mended), QStringList{u"unclaimed_entries"_s});
        QStringList repairs;
        for (const QJsonValue &fix : mended.json()["fixes"_L1].toArray()) {
            repairs.append(fix["repair"_L1].toString());
            QCOMPARE(fix["outcome"_L1].toString(), u"done"_s);
        }
        QCOMPARE(repairs, QStringList{u"tighten_mode"_s});
        QCOMPARE(sick.mode(), 0600U);
        QVERIFY(!sick.stored(u"ghost"_s).isEmpty());
        QVERIFY(!sick.stored().isEmpty());
    }

    void mendsOnlyWhatConcernsTheNamedServer()
    {
        SickHome sick;
        QCOMPARE(sick.run({u"doctor"_s, u"notes"_s, u"--fix"_s, u"--yes"_s}).status, 0);
        QCOMPARE(sick.mode(), 0600U); // of the whole home
        QVERIFY(!sick.stored(u"ghost"_s).isEmpty());
    }

    void movesASignInToTheServerThatIsNamedAndToNoOther()
    {
        SickHome sick;
        sick.config = "mcp_oauth_credentials_store = \"file\"\n[mcp_servers.spirit]\nurl = \""
            + sick.provider.urlOf(u"ghost"_s).toUtf8() + "\"\n";
        sick.writeConfig();
        const QJsonObject credential = sick.stored(u"ghost"_s);
        const Outcome mended = sick.run({u"doctor"_s, u"--fix"_s, u"--yes"_s, u"--json"_s});
        QVERIFY(sick.findings(mended).contains(u"server_renamed"_s));
        QCOMPARE(sick.stored(u"ghost"_s), credential); // nobody has said that it is the same server

        QCOMPARE(sick.run({u"doctor"_s, u"--move"_s, u"notes"_s, u"spirit"_s, u"--yes"_s}).status,
                 1); // of another address
        const Outcome asked = sick.run({u"doctor"_s, u"--move"_s, u"ghost"_s, u"spirit"_s});
        QVERIFY(asked.err.contains("--yes"));
        QCOMPARE(sick.stored(u"ghost"_s), credential);
        const Outcome moved = sick.run({u"doctor"_s, u"--move"_s, u"ghost"_s, u"spirit"_s, u"--yes"_s});
        QVERIFY2(moved.err.contains("It was issued by http://127.0.0.1:"), moved.err.constData());
        QVERIFY(sick.stored(u"ghost"_s).isEmpty());
        QCOMPARE(sick.findings(sick.run({u"doctor"_s, u"--json"_s})), QStringList{u"unclaimed_entries"_s}); // notes
    }

    void asksNobodyWhereNobodyIs()
    {
        SickHome sick;
        const Outcome outcome = sick.run({u"doctor"_s, u"--fix"_s});
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.err.contains("--yes"));
        QCOMPARE(sick.mode(), 0644U);
    }

    void asksBeforeEachFix_data()
    {
        QTest::addColumn<QByteArray>("answers");
        QTest::addColumn<bool>("mended");
        QTest::newRow("yes") << QByteArray("y\n") << true;
        QTest::newRow("no") << QByteArray("n\n") << false;
    }
    void asksBeforeEachFix()
    {
        QFETCH(QByteArray, answers);
        QFETCH(bool, mended);
        SickHome sick;
        const QString command = u"%1 --home %2 doctor --fix"_s.arg(QStringLiteral(LATCHKEY_CLI), sick.home());
        QProcess terminal;
        terminal.start(u"script"_s, {u"-qec"_s, command, u"/dev/null"_s});
        if (!terminal.waitForStarted())
            QSKIP("script is not installed");
        for (const QByteArray &answer : answers.split('\n')) {
            QByteArray seen;
            QTRY_VERIFY_WITH_TIMEOUT((seen += terminal.readAllStandardOutput()).contains("[y/N]")
                                         || terminal.state() == QProcess::NotRunning,
                                     30'000);
            if (terminal.state() == QProcess::Running)
                terminal.write(answer + '\n');
        }
        QTRY_COMPARE_WITH_TIMEOUT(terminal.state(), QProcess::NotRunning, 30'000);
        QCOMPARE(sick.mode(), mended ? 0600U : 0644U);
    }

    void aRevocationThatIsPendingIsTriedAgain_data()
    {
        QTest::addColumn<bool>("isConfigured");
        QTest::newRow("of a server") << true;
        QTest::newRow("of a server that is gone") << false;
    }
    void aRevocationThatIsPendingIsTriedAgain()
    {
        QFETCH(bool, isConfigured);
        CliFixture cli;
        cli.seed(1h);
        cli.provider.addFault(DemoProvider::Endpoint::Revoke,
                              {DemoProvider::Fault::Kind::Answer, {503, "text/plain", "busy", {}}}, 10);
        QCOMPARE(cli.run({u"logout"_s, u"notes"_s}).status, 0);
        if (!isConfigured) {
            cli.config.truncate(cli.config.indexOf("[mcp_servers."));
            cli.writeConfig();
        }
        const QByteArray said = cli.run({u"doctor"_s, u"--json"_s}).out;
        QVERIFY2(said.contains("revocation_pending") && said.contains("notes"), said.constData());
        QCOMPARE(said.contains("forgotten"), !isConfigured);
        QVERIFY(cli.run({u"doctor"_s}).out.contains(isConfigured ? "for a week at most" : "No server here has"));
        cli.provider.clearFaults();
        const Outcome mended = cli.run({u"doctor"_s, u"--fix"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(mended.status == 0 && mended.out.contains("retry_revocation"),
                 QByteArray(mended.out + mended.err).constData());
        QVERIFY(!cli.provider.isFamilyAlive(u"notes"_s));
        QVERIFY(!cli.run({u"doctor"_s, u"--json"_s}).out.contains("revocation_pending"));
    }

    void tellsWhatBecameOfARefresh_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("wrong");
        QTest::newRow("no answer that says it")
            << 500 << QByteArray("out of order") << u"interrupted_refresh"_s << QByteArray("cut off");
        QTest::newRow("refused, and ended already")
            << 400 << QByteArray(R"({"error":"invalid_request"})") << u"refresh_refused"_s << QByteArray("can be used");
    }
    void tellsWhatBecameOfARefresh()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, answer);
        QFETCH(QString, kind);
        QFETCH(QByteArray, wrong);
        CliFixture cli;
        cli.seed(-1h);
        cli.provider.addFault(DemoProvider::Endpoint::Token,
                              {DemoProvider::Fault::Kind::Answer, {status, "application/json", answer, {}}}, 10);
        QVERIFY(cli.run({u"refresh"_s, u"notes"_s}).status != 0);
        const QByteArray report = cli.run({u"doctor"_s, u"--json"_s}).out;
        QVERIFY2(report.contains(kind.toUtf8()), report.constData());
        const QByteArray said = cli.run({u"doctor"_s}).out;
        QVERIFY2(!said.contains(wrong), said.constData());
    }

    void misuse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("yes alone") << QStringList{u"doctor"_s, u"--yes"_s};
        QTest::newRow("a move from nowhere") << QStringList{u"doctor"_s, u"--move"_s, u"notes"_s};
        QTest::newRow("a report of one server") << QStringList{u"doctor"_s, u"--report"_s, u"notes"_s};
        QTest::newRow("json asks nothing") << QStringList{u"doctor"_s, u"--fix"_s, u"--json"_s};
        QTest::newRow("a client that nobody knows") << QStringList{u"import"_s, u"--from"_s, u"emacs"_s};
        QTest::newRow("all, and one") << QStringList{u"import"_s, u"--all"_s, u"notes"_s};
    }
    void misuse()
    {
        QFETCH(QStringList, arguments);
        const CliFixture cli;
        QCOMPARE(cli.run(arguments).status, 2);
    }

    void reportsWithoutSecrets()
    {
        SickHome sick;
        const Outcome outcome = sick.run({u"doctor"_s, u"--report"_s});
        QCOMPARE(outcome.status, 0);
        for (const char *wanted : {"latchkey-cli ", "Qt ", "Store mode file", "file 0644", "file_mode_too_open",
                                   "unclaimed_entries: ", "- notes http://127.0.0.1:", "signed_in, file"})
            QVERIFY2(outcome.out.contains(wanted), outcome.out.constData());
        QVERIFY(!outcome.out.contains(sick.seed.tokens.access));
        QVERIFY(!outcome.out.contains(sick.seed.tokens.refresh));
        QVERIFY(!outcome.out.contains(sick.seed.clientId.toUtf8()));
    }

    void importsWhatIsNamed()
    {
        CliFixture cli;
        QDir(cli.folder.path()).mkpath(u"config/Claude"_s);
        QFile file(cli.folder.filePath(u"config/Claude/claude_desktop_config.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"mcpServers\":{\"wiki\":{\"url\":\"https://wiki.example/mcp\"},"
                   "\"key\":{\"url\":\"https://key.example/mcp\",\"headers\":{\"Authorization\":\"SECRET\"}},"
                   "\"calendar\":{\"url\":\"https://calendar.example/mcp\"}}}");
        file.close();
        const QStringList only{u"import"_s, u"--from"_s, u"claude-desktop"_s, u"--json"_s};
        const QJsonArray found = cli.run(only).json()["servers"_L1].toArray();
        QCOMPARE(found.size(), 3);
        QCOMPARE(found[0]["name"_L1].toString(), u"calendar"_s);
        QCOMPARE(found[1]["has_own_key"_L1].toBool(), true);

        const Outcome named = cli.run(only + QStringList{u"wiki"_s});
        QCOMPARE(named.json()["added"_L1].toArray(), QJsonArray{u"wiki"_s});
        const Outcome all = cli.run(only + QStringList{u"--all"_s});
        QCOMPARE(all.json()["added"_L1].toArray(), QJsonArray{u"calendar"_s}); // one is here, one has a key
        QVERIFY(!all.out.contains("SECRET"));
        QCOMPARE(cli.run(only + QStringList{u"nobody"_s}).status, 1);
        QJsonArray names;
        for (const QJsonValue &server : cli.run({u"status"_s, u"--json"_s}).json()["servers"_L1].toArray())
            names.append(server["name"_L1]);
        QCOMPARE(names, (QJsonArray{u"notes"_s, u"wiki"_s, u"calendar"_s}));
    }

    void probesBeforeItAdds()
    {
        CliFixture cli;
        const QString url = cli.provider.addServer(u"more"_s);
        const Outcome there = cli.run({u"add"_s, u"more"_s, url, u"--probe"_s, u"--json"_s});
        QCOMPARE(there.status, 0);
        QCOMPARE(there.json()["probe"_L1]["kind"_L1].toString(), u"oauth"_s);
        // What does not answer is added all the same: the user has said so.
        const Outcome away = cli.run({u"add"_s, u"away"_s, u"http://127.0.0.1:9/mcp"_s, u"--probe"_s});
        QCOMPARE(away.status, 0);
        QVERIFY(away.err.contains("does not answer"));
        QVERIFY(away.out.contains("away was added"));
    }
};

LATCHKEY_TEST(TestCliDoctor)
#include "tst_cli_doctor.moc"

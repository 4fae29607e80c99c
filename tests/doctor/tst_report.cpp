#include "core/doctor/redaction_p.h"
#include "core/doctor/report_p.h"
#include "core/lock/locks_p.h"
#include "core/store/filestore_p.h"
#include "tests/support/fakekeyring.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QSysInfo>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("USER", "karoline");
        qputenv("HOME", "/home/karoline");
    }

    void redacts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("redacted");
        QTest::newRow("nothing to hide") << u"expired 3 days ago"_s << u"expired 3 days ago"_s;
        QTest::newRow("the user's home") << u"/home/karoline/.codex/config.toml"_s << u"~/.codex/config.toml"_s;
        QTest::newRow("another user's home") << u"see /home/max/.codex"_s << u"see ~/.codex"_s;
        QTest::newRow("a home on macOS") << u"/Users/max/Library"_s << u"~/Library"_s;
        QTest::newRow("the user's name") << u"owned by Karoline, not me"_s << u"owned by …, not me"_s;
        QTest::newRow("a part of a word") << u"karolinenhof"_s << u"karolinenhof"_s;
        QTest::newRow("an address") << u"https://mcp.notion.com/mcp"_s << u"https://mcp.notion.com/mcp"_s;
        QTest::newRow("a port") << u"http://127.0.0.1:39111/mcp"_s << u"http://127.0.0.1:39111/mcp"_s;
        QTest::newRow("a query") << u"at https://a.example/v1?key=SECRET&x=1, then"_s
                                 << u"at https://a.example/v1, then"_s;
        QTest::newRow("a user") << u"https://karo:SECRET@a.example/mcp"_s << u"https://a.example/mcp"_s;
        QTest::newRow("a fragment") << u"https://a.example/mcp#SECRET"_s << u"https://a.example/mcp"_s;
        QTest::newRow("a key in a path") << u"https://a.example/api/s/Zm9vYmFy/mcp"_s
                                         << u"https://a.example/api/s/…/mcp"_s;
        QTest::newRow("a token") << u"refused eyJhbGciOiJIUzI1NiJ9abc, sorry"_s << u"refused …, sorry"_s;
        QTest::newRow("a long word") << u"legacy-endpoints-are-not-there"_s << u"legacy-endpoints-are-not-there"_s;
    }
    void redacts()
    {
        QFETCH(QString, text);
        QFETCH(QString, redacted);
        QCOMPARE(redactedText(text), redacted);
    }

    void tellsWhatMattersAndNoSecret()
    {
        TemporaryHome folder;
        const auto keyring = std::make_shared<FakeKeyring>();
        Credential made;
        made.server = {u"notes"_s, u"https://karoline:SECRET-USER@mcp.example/mcp?token=SECRET-QUERY"_s};
        made.clientId = u"SECRET-CLIENT"_s;
        made.clientSecret = Secret("SECRET-CLIENT-SECRET");
        made.accessToken = Secret("SECRET-ACCESS");
        made.refreshToken = Secret("SECRET-REFRESH");
        FileStore file(folder.path());
        QVERIFY(waitFor(file.write(made, {})));
        keyring->put(made.server, made);
        CredentialLock lock(folder.path(), made.server.storeKey());
        const auto held = waitFor(lock.acquire(5s));
        QVERIFY(held);

        ReportedHome home;
        home.what.home = folder.path();
        home.what.keyring = keyring;
        Server server;
        server.identity = made.server;
        server.clientId = u"SECRET-CLIENT"_s;
        server.httpHeaders = {{u"X-Key"_s, u"SECRET-HEADER"_s}};
        home.what.servers = {server};
        const auto found = waitFor(examine(home.what));
        QVERIFY(found);
        home.findings = *found;
        home.findings.append({FindingKind::LockHeldLong,
                              Severity::Warning,
                              u"notes"_s,
                              {{Fact::Host, QSysInfo::machineHostName()}, {Fact::Program, u"codex"_s}}});
        Health health;
        health.state = HealthState::Trouble;
        health.error = Error{ErrorKind::Refused, Stage::Refresh, u"at https://as.example/token?code=SECRET-CODE"_s};
        home.states.insert(made.server.storeKey(), reportedState(health, u"file"_s));

        const auto report = waitFor(redactedReport(u"latchkey 1.2.3"_s, {home}));
        QVERIFY(report);
        QVERIFY2(!report->contains("SECRET"_L1), qPrintable(*report));
        QVERIFY2(!report->contains("karoline"_L1, Qt::CaseInsensitive), qPrintable(*report));
        QVERIFY(!report->contains(QSysInfo::machineHostName()));
        for (const QString &wanted :
             {u"latchkey 1.2.3"_s, QString::fromLatin1(qVersion()), QSysInfo::currentCpuArchitecture(),
              u"store mode auto"_s, u"fake keyring, ready"_s, u"file 0600"_s,
              u"both_stores_hold (notes): newer=same, used=keyring"_s, u"https://mcp.example/mcp"_s, u"trouble"_s,
              u"- notes: held by"_s, u"on this machine"_s})
            QVERIFY2(report->contains(wanted, Qt::CaseInsensitive), qPrintable(wanted + u"\nis not in\n"_s + *report));
    }

    void saysWhereNothingIsWrong()
    {
        TemporaryHome folder;
        ReportedHome home;
        home.what.home = folder.path();
        home.what.mode = StoreMode::File;
        const auto report = waitFor(redactedReport(u"latchkey"_s, {home}));
        QVERIFY(report);
        QVERIFY(report->contains("Findings: none"_L1));
        QVERIFY(report->contains("keyring: not asked"_L1));
    }
};

LATCHKEY_TEST(TestReport)
#include "tst_report.moc"

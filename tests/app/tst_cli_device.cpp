#include "tests/support/clifixture.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QJsonArray>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Latchkey::Demo;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

//! Waits until the output of \a process has \a count lines.
QByteArrayList lines(QProcess &process, int count)
{
    QByteArray seen;
    if (!waitUntil(
            [&] {
                seen.append(process.readAllStandardOutput());
                return seen.count('\n') >= count;
            },
            30s))
        return {};
    return seen.trimmed().split('\n');
}

struct DeviceFixture : CliFixture {
    DeviceFixture() { provider.deviceInterval = 1s; }
};

} // namespace

//! Signing in where there is no browser.
class TestCliDevice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInByACode()
    {
        DeviceFixture cli;
        const auto process = cli.start({u"login"_s, u"notes"_s, u"--device"_s, u"--scope"_s, u"notes.read"_s});
        const QByteArrayList shown = lines(*process, 2);
        QCOMPARE(shown.size(), 2);
        QCOMPARE(shown[0], cli.provider.issuer().toLatin1() + "/device");
        QVERIFY(cli.provider.decideDevice(QString::fromLatin1(shown[1]), true));
        const Outcome outcome = CliFixture::end(*process);
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.contains("notes: Works"));
        const QJsonObject entry = cli.stored();
        QVERIFY(!entry["refresh_token"_L1].toString().isEmpty());
        QCOMPARE(entry["scopes"_L1].toArray(), QJsonArray{u"notes.read"_s});
        QCOMPARE(entry["issuer"_L1].toString(), cli.provider.issuer());
        QCOMPARE(cli.provider.lastResource(), cli.provider.urlOf(u"notes"_s));
        QCOMPARE(cli.provider.requests(DemoProvider::Endpoint::Authorize), 0);
    }

    void tellsTheCodeAsJson()
    {
        DeviceFixture cli;
        const auto process = cli.start({u"login"_s, u"notes"_s, u"--device"_s, u"--json"_s});
        const QByteArrayList shown = lines(*process, 1);
        const QJsonObject event = QJsonDocument::fromJson(shown.value(0)).object();
        QCOMPARE(event["schema"_L1].toInt(), 1);
        QCOMPARE(event["event"_L1].toString(), u"device_code"_s);
        const QString code = event["user_code"_L1].toString();
        QCOMPARE(event["url"_L1].toString(), cli.provider.issuer() + u"/device"_s);
        QCOMPARE(event["url_with_code"_L1].toString(), event["url"_L1].toString() + u"?user_code="_s + code);
        QVERIFY(event["expires_in"_L1].toInt() > 590);
        QVERIFY(cli.provider.decideDevice(code, true));
        const Outcome outcome = CliFixture::end(*process);
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.json()["event"_L1].toString(), u"finished"_s);
        QVERIFY(!outcome.out.contains("demo_")); // no token, and no device code
    }

    void whatFailsLeavesTheCredential_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("status");
        QTest::newRow("denied") << u"denied"_s << 3;
        QTest::newRow("timed out") << u"timeout"_s << 3;
        QTest::newRow("not offered") << u"not offered"_s << 1;
        QTest::newRow("interrupted") << u"interrupt"_s << 1;
    }
    void whatFailsLeavesTheCredential()
    {
        QFETCH(QString, how);
        QFETCH(int, status);
        DeviceFixture cli;
        cli.provider.offerDeviceGrant = how != u"not offered";
        cli.seed(1h);
        const QJsonObject before = cli.stored();
        QStringList arguments{u"login"_s, u"notes"_s, u"--device"_s};
        if (how == u"timeout")
            arguments += {u"--timeout"_s, u"0"_s};
        const auto process = cli.start(arguments);
        if (how == u"denied" || how == u"interrupt") {
            const QByteArrayList shown = lines(*process, 2);
            QCOMPARE(shown.size(), 2);
            if (how == u"denied")
                QVERIFY(cli.provider.decideDevice(QString::fromLatin1(shown[1]), false));
            else
                process->terminate();
        }
        const Outcome outcome = CliFixture::end(*process);
        QCOMPARE(outcome.status, status);
        QCOMPARE(cli.stored(), before);
    }

    void whereNoBrowserWouldBeSeenNoneIsOpened_data()
    {
        QTest::addColumn<QStringList>("environment");
        QTest::newRow("over ssh") << QStringList{u"SSH_CONNECTION=192.0.2.1 1 192.0.2.2 22"_s, u"DISPLAY=:1"_s};
        QTest::newRow("without a display") << QStringList{u"-u"_s, u"DISPLAY"_s, u"-u"_s, u"WAYLAND_DISPLAY"_s};
    }
    void whereNoBrowserWouldBeSeenNoneIsOpened()
    {
        QFETCH(QStringList, environment);
        for (const bool offered : {true, false}) {
            DeviceFixture cli;
            cli.provider.offerDeviceGrant = offered;
            cli.prefix = QStringList{u"env"_s, u"-u"_s, u"BROWSER"_s} + environment;
            const auto process = cli.start({u"login"_s, u"notes"_s});
            QCOMPARE(lines(*process, 1).size(), 1);
            process->terminate();
            const Outcome outcome = CliFixture::end(*process);
            QVERIFY(outcome.err.contains("paste the address that it ends on here"));
            QCOMPARE(outcome.err.contains("--device"), offered);
            QVERIFY(!outcome.err.contains("No browser could be started"));
        }
    }
};

LATCHKEY_TEST(TestCliDevice)
#include "tst_cli_device.moc"

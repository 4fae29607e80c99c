#include "tests/session/sessionfixture.h"
#include "tests/support/testmain.h"

#include <QtTest/QSignalSpy>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! What the token endpoint answers, in the words of RFC 8628 section 3.5.
Error answering(const QString &code)
{
    const bool network = code == u"slow_down" || code == u"unreachable";
    return {network ? ErrorKind::Network : ErrorKind::Refused,
            Stage::Exchange,
            u"made up by the test"_s,
            {},
            code == u"unreachable" ? QString() : code};
}

LoginOptions byCode()
{
    LoginOptions options;
    options.way = LoginWay::Device;
    return options;
}

} // namespace

class TestDeviceLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeSignsIn()
    {
        SessionFixture home;
        home.offerDevice();
        QUrl opened;
        LoginOptions options = byCode();
        options.openBrowser = [&opened](const QUrl &url) {
            opened = url;
            return true;
        };
        home.oauth->pollAnswers = {answering(u"authorization_pending"_s), grantOf("login-A", "login-R")};
        Login *login = home.session->login(options);
        QList<LoginStep> steps;
        UserCode shown;
        connect(login, &Login::stepChanged, this, [&](LoginStep step) {
            steps.append(step);
            if (step == LoginStep::WaitingForCode)
                shown = login->userCode();
        });
        QVERIFY(waitFor(login->future()));

        QCOMPARE(steps,
                 (QList<LoginStep>{LoginStep::Registering, LoginStep::WaitingForCode, LoginStep::Saving,
                                   LoginStep::Finished}));
        QCOMPARE(shown.code, u"WDJB-MJHT"_s);
        QCOMPARE(shown.page, QUrl(u"https://as.example/device"_s));
        QVERIFY(opened.isEmpty()); // nothing but a click opens a browser
        QCOMPARE(home.oauth->identifiedFor, QString()); // nobody is redirected anywhere
        QCOMPARE(home.stored()->issuer, u"https://as.example"_s);
        QCOMPARE(home.stored()->clientId, u"client"_s);
        QCOMPARE(home.stored()->resource, u"https://mcp.example/mcp"_s);
        QVERIFY(home.stored()->accessToken == Secret("login-A"));
        QVERIFY(home.stored()->refreshToken == Secret("login-R"));
        QVERIFY(home.lockIsFree());
    }

    void pollsAsOftenAsItMay_data()
    {
        QTest::addColumn<QStringList>("answers");
        QTest::addColumn<QList<qint64>>("seconds");
        const QString pending = u"authorization_pending"_s;
        const QString slower = u"slow_down"_s;
        const QString lost = u"unreachable"_s;
        QTest::newRow("allowed at once") << QStringList() << QList<qint64>{5};
        QTest::newRow("pending") << QStringList{pending, pending} << QList<qint64>{5, 5, 5};
        QTest::newRow("slower, for good") << QStringList{slower, pending, slower} << QList<qint64>{5, 10, 10, 15};
        QTest::newRow("no network: ever less often")
            << QStringList{lost, lost, lost, lost, lost} << QList<qint64>{5, 10, 20, 40, 65, 65};
        QTest::newRow("the network is back") << QStringList{lost, lost, pending} << QList<qint64>{5, 10, 20, 5};
    }
    void pollsAsOftenAsItMay()
    {
        QFETCH(QStringList, answers);
        QFETCH(QList<qint64>, seconds);
        SessionFixture home;
        home.offerDevice();
        home.oauth->pollAnswers.clear();
        for (const QString &answer : answers)
            home.oauth->pollAnswers.append(answering(answer));
        home.oauth->pollAnswers.append(grantOf("login-A", "login-R"));
        QVERIFY(waitFor(home.session->login(byCode())->future()));
        QList<qint64> waited;
        for (const auto time : *home.delays)
            waited.append(std::chrono::duration_cast<std::chrono::seconds>(time).count());
        QCOMPARE(waited, seconds);
    }

    void aBusyServerSaysWhenToComeBack()
    {
        SessionFixture home;
        home.offerDevice();
        Error busy = answering(u"unreachable"_s);
        busy.retryAt = home.now.addSecs(5 + 90);
        home.oauth->pollAnswers = {busy, grantOf("login-A", "login-R")};
        QVERIFY(waitFor(home.session->login(byCode())->future()));
        QCOMPARE(*home.delays, (QList<std::chrono::milliseconds>{5s, 90s}));
    }

    void whatEndsItLeavesThePreviousCredential_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<Stage>("stage");
        QTest::newRow("the user says no")
            << u"access_denied"_s << ErrorKind::AuthorizationRequired << Stage::Authorization;
        QTest::newRow("the code runs out")
            << u"expired_token"_s << ErrorKind::AuthorizationRequired << Stage::Authorization;
        QTest::newRow("refused") << u"invalid_grant"_s << ErrorKind::Refused << Stage::Exchange;
    }
    void whatEndsItLeavesThePreviousCredential()
    {
        QFETCH(QString, answer);
        QFETCH(ErrorKind, kind);
        QFETCH(Stage, stage);
        SessionFixture home;
        home.offerDevice();
        home.store(home.credential("A1", "R1", 1h));
        home.oauth->pollAnswers = {answering(u"authorization_pending"_s), answering(answer)};
        const auto outcome = waitFor(home.session->login(byCode())->future());
        QCOMPARE(outcome.error().kind, kind);
        QCOMPARE(outcome.error().stage, stage);
        QCOMPARE(outcome.error().oauthError, answer);
        QCOMPARE(home.oauth->polls, 2);
        QVERIFY(home.stored()->accessToken == Secret("A1"));
        QVERIFY(!home.session->runningLogin());
    }

    void itIsBounded_data()
    {
        QTest::addColumn<std::chrono::seconds>("lifetime");
        QTest::addColumn<std::chrono::milliseconds>("patience");
        QTest::newRow("by the code's life") << std::chrono::seconds(0) << std::chrono::milliseconds(10min);
        QTest::newRow("by our patience") << std::chrono::seconds(600) << std::chrono::milliseconds(1);
    }
    void itIsBounded()
    {
        QFETCH(std::chrono::seconds, lifetime);
        QFETCH(std::chrono::milliseconds, patience);
        SessionFixture home;
        home.offerDevice();
        DeviceAuthorization device = *home.oauth->device;
        device.lifetime = lifetime;
        home.oauth->device = device;
        home.oauth->pollAnswers = {answering(u"authorization_pending"_s)};
        LoginOptions options = byCode();
        options.browserBound = patience;
        const auto outcome = waitFor(home.session->login(options)->future());
        QCOMPARE(outcome.error().kind, ErrorKind::AuthorizationRequired);
        const int polls = home.oauth->polls;
        QCoreApplication::processEvents();
        QCOMPARE(home.oauth->polls, polls); // and nobody asks any more
    }

    void itCanBeCancelled()
    {
        SessionFixture home;
        home.offerDevice();
        home.oauth->pollAnswers = {answering(u"authorization_pending"_s)};
        Login *login = home.session->login(byCode());
        const auto done = login->future();
        connect(login, &Login::stepChanged, login, [login](LoginStep step) {
            if (step == LoginStep::WaitingForCode)
                login->cancel();
        });
        QCOMPARE(waitFor(done).error().kind, ErrorKind::Cancelled);
        QCOMPARE(home.oauth->polls, 0);
    }

    void aServerThatOffersNoneIsNotAskedForAClient()
    {
        SessionFixture home;
        const auto outcome = waitFor(home.session->login(byCode())->future());
        QCOMPARE(outcome.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(home.oauth->identifications, 0);
    }

    void aRefusedRequestForACodeIsTold()
    {
        SessionFixture home;
        home.offerDevice();
        home.oauth->device = errorOf(ErrorKind::Refused, Stage::Authorization);
        const auto outcome = waitFor(home.session->login(byCode())->future());
        QCOMPARE(outcome.error().kind, ErrorKind::Refused);
        QCOMPARE(home.oauth->polls, 0);
    }
};

LATCHKEY_TEST(TestDeviceLogin)
#include "tst_devicelogin.moc"

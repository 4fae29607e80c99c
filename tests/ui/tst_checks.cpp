#include "tests/support/testmain.h"
#include "tests/ui/windowfixture.h"
#include "ui/model/backgroundchecks.h"

#include <QtCore/QSettings>
#include <QtWidgets/QLabel>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

bool shows(const WindowFixture &app, const QString &text)
{
    const QList<QLabel *> labels = app.latchkey->window().findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

} // namespace

//! Whether a server works is more than whether its sign-in is good: it is asked, and says so.
class TestChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void oneIsChecked()
    {
        WindowFixture app;
        QTRY_VERIFY(app.works(u"issues"_s));
        QVERIFY(QTest::qWaitForWindowActive(&app.window(), 30'000));
        app.select(u"issues"_s);
        QTRY_VERIFY(app.action(u"Check"_s)->isEnabled());
        QTest::keyClick(&app.window(), Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY2(app.banner().text().startsWith(u"issues: works, 1 tool"_s), qPrintable(app.banner().text()));
        QTRY_VERIFY(shows(app, u"works, 1 tool"_s)); // in its details, for later
        QVERIFY(app.works(u"issues"_s));
    }

    void allAreCheckedWhereThatTellsSomething()
    {
        WindowFixture app;
        QTRY_VERIFY(app.works(u"issues"_s));
        QTRY_VERIFY(app.works(u"notes"_s));
        QTRY_VERIFY(app.needs(u"calendar"_s));
        QTRY_VERIFY(app.needs(u"wiki"_s));
        app.action(u"Check all"_s)->trigger();
        QTRY_COMPARE(app.banner().text(), u"2 servers checked: all work."_s);
        app.select(u"wiki"_s);
        QTRY_VERIFY(!app.action(u"Check"_s)->isEnabled());
        QCOMPARE(app.action(u"Check"_s)->statusTip(), u"It is off, or needs a sign-in first"_s);
    }

    void oneThatDoesNotAnswerIsSaidToAndAskedAgain()
    {
        WindowFixture app;
        QTRY_VERIFY(app.works(u"issues"_s));
        Fault dead;
        dead.kind = Fault::Kind::CloseBefore;
        app.provider.addFault(Endpoint::Mcp, dead, 50);
        app.select(u"issues"_s);
        QTRY_VERIFY(app.action(u"Check"_s)->isEnabled());
        app.action(u"Check"_s)->trigger();
        QTRY_COMPARE(app.health(u"issues"_s), u"Signed in; 127.0.0.1 does not answer"_s);
        QCOMPARE(app.standing(u"issues"_s).badge, Badge::Info);
        QCOMPARE(app.standing(u"issues"_s).group, Words::Group::Working);
        app.provider.clearFaults();
        app.clickVerb(u"issues"_s);
        QTRY_COMPARE(app.health(u"issues"_s), u"Works, renews by itself"_s);
    }

    void theyAreCheckedByThemselvesOnlyWhereThatIsWanted()
    {
        WindowFixture app;
        QTRY_VERIFY(app.works(u"issues"_s));
        QTRY_VERIFY(app.works(u"notes"_s));
        QTRY_VERIFY(app.needs(u"wiki"_s));
        Settings settings;
        QCOMPARE(settings.checkEvery(), 0h);
        QDateTime now = QDateTime::currentDateTimeUtc();
        BackgroundChecks checks(app.latchkey->homes(), settings, [&now] { return now; });
        const int before = app.provider.requests(Endpoint::Mcp);
        now = now.addDays(2);
        checks.run();
        QCOMPARE(app.provider.requests(Endpoint::Mcp), before);
        QVERIFY(!app.sessionOf(u"issues"_s)->health().check);

        now = now.addDays(-2);
        settings.setCheckEvery(24h);
        QVERIFY(!app.sessionOf(u"issues"_s)->health().check); // not at once: a day has to pass
        now = now.addSecs(24 * 3600).addMSecs(-100);
        checks.run();
        QVERIFY(!app.sessionOf(u"issues"_s)->health().check);
        now = now.addMSecs(100); // and then by themselves
        QTRY_VERIFY(app.sessionOf(u"issues"_s)->health().check);
        QTRY_VERIFY(app.sessionOf(u"notes"_s)->health().check);
        QCOMPARE(app.sessionOf(u"issues"_s)->health().check->kind, CheckOutcome::Kind::Works);
        QVERIFY(!app.sessionOf(u"wiki"_s)->health().check); // that one needs a sign-in, which is known
        const int after = app.provider.requests(Endpoint::Mcp);
        checks.run(); // it is done for today
        QVERIFY(QTest::qWaitFor([&app] { return app.provider.heldAnswers(Endpoint::Mcp) == 0; }));
        QCOMPARE(app.provider.requests(Endpoint::Mcp), after);
    }

    //! Its time may have come long before.
    void oneThatBecomesWellIsCheckedAtOnceIfItsTimeHasCome()
    {
        WindowFixture app;
        QTRY_VERIFY(app.works(u"issues"_s));
        CredentialSession *issues = app.sessionOf(u"issues"_s);
        Settings settings;
        settings.setCheckEvery(24h);
        QDateTime now = QDateTime::currentDateTimeUtc();
        BackgroundChecks checks(app.latchkey->homes(), settings, [&now] { return now; });
        app.provider.addFault(Endpoint::Token, {Fault::Kind::Answer, {503, "text/plain", "busy", {}}}, 50);
        QVERIFY(!waitFor(issues->refresh()));
        QVERIFY(issues->health().error);
        now = now.addDays(1);
        checks.run();
        QTRY_VERIFY(app.sessionOf(u"notes"_s)->health().check);
        QVERIFY(!issues->health().check);

        app.provider.clearFaults();
        QVERIFY(waitFor(issues->refresh()));
        QTRY_VERIFY(issues->health().check);
        QCOMPARE(issues->health().check->kind, CheckOutcome::Kind::Works);
    }

    //! What it takes may have changed; nothing else would show that.
    void oneThatTookNoTokenIsCheckedAgainInTime()
    {
        WindowFixture app;
        QTRY_VERIFY(app.works(u"issues"_s));
        CredentialSession *issues = app.sessionOf(u"issues"_s);
        app.provider.grants().setLifetime(issues->url(), 3h);
        QVERIFY(waitFor(issues->refresh()));
        app.provider.addFault(Endpoint::Mcp, {Fault::Kind::Answer, {403, "text/plain", "no", {}}}, 50);
        QCOMPARE(waitFor(issues->check()).value_or(CheckOutcome()).kind, CheckOutcome::Kind::Refused);
        QCOMPARE(issues->health().state, HealthState::Trouble);
        app.provider.clearFaults();

        Settings settings;
        settings.setCheckEvery(1h);
        QDateTime now = issues->health().check->at.addSecs(60);
        BackgroundChecks checks(app.latchkey->homes(), settings, [&now] { return now; });
        now = now.addSecs(3540);
        checks.run();
        QTRY_COMPARE(issues->health().state, HealthState::SignedIn);
        QCOMPARE(issues->health().check->kind, CheckOutcome::Kind::Works);
    }
};

LATCHKEY_WINDOW_TEST(TestChecks)
#include "tst_checks.moc"

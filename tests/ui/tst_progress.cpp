#include "tests/support/testmain.h"
#include "tests/ui/windowfixture.h"
#include "ui/theme/waitline.h"
#include "ui/window/banner.h"

#include <QtCore/QSettings>
#include <QtWidgets/QLabel>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! So that nobody has to wait for what is told after ten seconds; and not at all.
constexpr Patience impatient{1ms, 300ms};
constexpr Patience endless{1h, 1h};

} // namespace

//! What is over at once shows nothing; what takes longer says that it is under way, and then what it waits for, and can be
//! left to itself.
class TestProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void whatIsOverAtOnceChangesNothing()
    {
        WindowFixture app;
        QTRY_VERIFY(app.works(u"issues"_s));
        app.latchkey->standings().setPatience(endless);
        app.provider.holdAnswers(Endpoint::Token);
        app.select(u"issues"_s);
        app.action(u"Renew now"_s)->trigger();
        QTRY_COMPARE(app.sessionOf(u"issues"_s)->health().state, HealthState::Refreshing);
        QTRY_COMPARE(app.provider.heldAnswers(Endpoint::Token), 1);
        QCOMPARE(app.health(u"issues"_s), u"Works, renews by itself"_s);
        app.provider.releaseAnswers(Endpoint::Token);
        QTRY_VERIFY(app.works(u"issues"_s));
    }

    void aRenewalSaysWhatItWaitsForAndCanBeLeft()
    {
        WindowFixture app;
        QTRY_VERIFY(app.works(u"issues"_s));
        app.latchkey->standings().setPatience(impatient);
        app.provider.holdAnswers(Endpoint::Token);
        app.select(u"issues"_s);
        app.action(u"Renew now"_s)->trigger();
        QTRY_COMPARE(app.health(u"issues"_s), u"Renewing…"_s);
        QCOMPARE(app.standing(u"issues"_s).badge, Badge::Busy);
        QTRY_COMPARE(app.standing(u"issues"_s).verb, Words::Verb::Stop);
        QCOMPARE(app.standing(u"issues"_s).second,
                 u"Waiting for 127.0.0.1, or for another program that is busy with it."_s);
        app.clickVerb(u"issues"_s);
        QTRY_COMPARE(app.health(u"issues"_s), u"Works, renews by itself"_s);
        QVERIFY(app.banner().text().startsWith(u"Latchkey no longer waits for issues."_s));
        QCOMPARE(app.sessionOf(u"issues"_s)->health().state, HealthState::Refreshing); // it goes on by itself
        app.provider.releaseAnswers(Endpoint::Token);
        QTRY_VERIFY(app.works(u"issues"_s));

        // And the next one is told again.
        app.provider.holdAnswers(Endpoint::Token);
        app.action(u"Renew now"_s)->trigger();
        QTRY_COMPARE(app.health(u"issues"_s), u"Renewing…"_s);
        app.provider.releaseAnswers(Endpoint::Token);
        QTRY_VERIFY(app.works(u"issues"_s));
    }

    void aCheckSaysThatItAsks()
    {
        WindowFixture app;
        QTRY_VERIFY(app.works(u"issues"_s));
        app.latchkey->standings().setPatience(impatient);
        app.provider.holdAnswers(Endpoint::Mcp);
        app.select(u"issues"_s);
        app.action(u"Check"_s)->trigger();
        QTRY_COMPARE(app.health(u"issues"_s), u"Asking whether it works…"_s);
        QTRY_COMPARE(app.standing(u"issues"_s).verb, Words::Verb::Stop);
        QCOMPARE(app.standing(u"issues"_s).second, u"Waiting for 127.0.0.1."_s);
        app.provider.releaseAnswers(Endpoint::Mcp);
        QTRY_VERIFY(app.works(u"issues"_s));
    }

    void aSignOutSaysWhatItWaitsFor()
    {
        WindowFixture app;
        QTRY_VERIFY(app.works(u"issues"_s));
        app.latchkey->standings().setPatience(impatient);
        app.provider.holdAnswers(Endpoint::Revoke);
        (void)app.sessionOf(u"issues"_s)->logout();
        QTRY_COMPARE(app.standing(u"issues"_s).second, u"Waiting for 127.0.0.1 to end the sign-in there, too."_s);
        QCOMPARE(app.health(u"issues"_s), u"Signing out…"_s);
        app.provider.releaseAnswers(Endpoint::Revoke);
        QTRY_VERIFY(app.needs(u"issues"_s));
    }

    void aSignInSaysWhatItWaitsFor()
    {
        WindowFixture app;
        QTRY_VERIFY(app.needs(u"wiki"_s));
        app.provider.holdAnswers(Endpoint::ServerMetadata);
        app.clickVerb(u"wiki"_s);
        QTRY_VERIFY(app.dialog());
        const auto words = [&app] { return WindowFixture::named<QLabel>(app.dialog(), u"What to do"_s)->text(); };
        QCOMPARE(words(), u"Nothing is asked of you yet."_s);
        app.dialog()->setPatience(impatient);
        QTRY_VERIFY2(words().startsWith(u"Waiting for 127.0.0.1"_s), qPrintable(words()));
        QVERIFY(WindowFixture::button(app.dialog(), u"Cancel"_s)->isEnabled());
        app.provider.releaseAnswers(Endpoint::ServerMetadata);
        QTRY_VERIFY(app.works(u"wiki"_s));
    }

    void aWindowSaysWhatItWaitsFor()
    {
        WaitLine line;
        line.setPatience(impatient);
        int stopped = 0;
        connect(&line, &WaitLine::stopped, this, [&stopped] { ++stopped; });
        line.begin(u"Working…"_s, u"It waits for you."_s);
        QVERIFY(line.isHidden());
        QTRY_VERIFY(line.isVisible());
        auto *text = WindowFixture::named<QLabel>(&line, u"What is under way"_s);
        QCOMPARE(text->text(), u"Working…"_s);
        QVERIFY(!WindowFixture::button(&line, u"Stop"_s));
        QTRY_VERIFY(WindowFixture::button(&line, u"Stop"_s));
        QCOMPARE(text->text(), u"Working… It waits for you."_s);
        WindowFixture::button(&line, u"Stop"_s)->click();
        QCOMPARE(stopped, 1);
        QVERIFY(line.isHidden() && !line.isUnderWay());
        line.setPatience(endless);
        line.begin(u"Working…"_s, u"It waits for you."_s);
        QVERIFY(line.isUnderWay());
        line.end();
        QVERIFY(line.isHidden());
    }
};

LATCHKEY_WINDOW_TEST(TestProgress)
#include "tst_progress.moc"

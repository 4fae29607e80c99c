#include "tests/support/testmain.h"
#include "tests/ui/fakesystemtray.h"
#include "tests/ui/fakexsettings.h"
#include "tests/ui/windowfixture.h"
#include "ui/tray/othertrays.h"

#include <QtCore/QProcess>
#include <QtCore/QSettings>
#include <QtWidgets/QMessageBox>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! What Qt shows for a message where it has to do so itself.
QWidget *balloon()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible() && widget->inherits("QBalloonTip"))
            return widget;
    }
    return nullptr;
}

} // namespace

//! On desktops that lack what others have. Here nobody shows notifications.
class TestFallbacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void seesATrayOfTheOlderKind()
    {
        QVERIFY(!hasTrayWithoutService());
        {
            FakeSystemTray tray;
            QVERIFY(hasTrayWithoutService());
        }
        QTRY_VERIFY(!hasTrayWithoutService());
    }

    void noTrayAtAllShowsTheWindowAndSaysSo()
    {
        WindowFixture app;
        app.window().hide();
        QTRY_VERIFY_WITH_TIMEOUT(app.window().isVisible(), 10'000);
        QVERIFY(!app.latchkey->tray().isShown());
        QVERIFY(QGuiApplication::quitOnLastWindowClosed());

        QTRY_VERIFY(app.summary().headline().contains(u"need you"_s));
        // U-19: without a tray it asks, and ends only then.
        app.window().close();
        QVERIFY(app.window().isVisible());
        QMessageBox *box = nullptr;
        QTRY_VERIFY((box = app.window().findChild<QMessageBox *>()) && box->isVisible());
        QVERIFY(box->text().contains(u"nothing is renewed ahead of time"_s));
        QTest::mouseClick(WindowFixture::button(box, u"Keep it open"_s), Qt::LeftButton);
        QTRY_VERIFY(!app.window().findChild<QMessageBox *>());
        QVERIFY(app.window().isVisible());
    }

    //! U-30. Qt on X11 says that the scale is another, and leaves the windows as they are.
    void u30_theWindowGrowsWithTheScale()
    {
        FakeXSettings desktop(96);
        QProcess latchkey;
        latchkey.start(QStringLiteral(LATCHKEY_TRAY), {u"--demo"_s});
        QTRY_VERIFY_WITH_TIMEOUT(desktop.widthOf(latchkey.processId()) > 0, 60'000);
        const int before = desktop.widthOf(latchkey.processId());
        desktop.setDpi(108);
        QTRY_VERIFY_WITH_TIMEOUT(desktop.widthOf(latchkey.processId()) > before, 30'000);
        // What the X server still has to say of the size of before does not take back what we do.
        const int grown = desktop.widthOf(latchkey.processId());
        desktop.setDpiWhileMoving(144, latchkey.processId());
        QTRY_VERIFY_WITH_TIMEOUT(desktop.widthOf(latchkey.processId()) > grown, 30'000);
        latchkey.terminate();
        QVERIFY(latchkey.waitForFinished(60'000));
    }

    void anOlderTrayShowsTheIconAndAMessageWhoseClickSignsIn()
    {
        FakeSystemTray tray;
        WindowFixture app;
        app.window().hide(); // nobody looks at it
        QTRY_VERIFY_WITH_TIMEOUT(app.latchkey->tray().isShown(), 10'000);
        QTRY_VERIFY(tray.docked() > 0);
        QVERIFY(!QGuiApplication::quitOnLastWindowClosed());
        QTRY_VERIFY_WITH_TIMEOUT(balloon(), 20'000);
        QVERIFY(app.opened.isEmpty());
        QTest::mouseClick(balloon(), Qt::LeftButton);
        QTRY_VERIFY(app.works(u"calendar"_s));
        QCOMPARE(app.opened.size(), 1);
    }
};

LATCHKEY_WINDOW_TEST(TestFallbacks)
#include "tst_fallbacks.moc"

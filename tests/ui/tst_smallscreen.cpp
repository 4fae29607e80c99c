#include "tests/support/testmain.h"
#include "tests/ui/windowfixture.h"
#include "ui/words/language.h"

#include <QtCore/QPointer>
#include <QtCore/QSettings>
#include <QtGui/QScreen>
#include <QtWidgets/QDialog>
#include <QtWidgets/QScrollArea>

#include <utility>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! What of \a window cannot be seen whole on its screen; buttons that are scrolled to count as seen.
QStringList cutOff(QWidget *window)
{
    QStringList cut;
    const QSize room = window->screen()->availableGeometry().size();
    if (window->width() > room.width() || window->height() > room.height())
        cut.append(u"“%1” is %2×%3"_s.arg(window->windowTitle()).arg(window->width()).arg(window->height()));
    for (const QPushButton *button : window->findChildren<QPushButton *>()) {
        bool scrolls = false;
        for (const QWidget *one = button->parentWidget(); one && one != window; one = one->parentWidget())
            scrolls = scrolls || qobject_cast<const QScrollArea *>(one->parentWidget());
        if (!button->isVisible() || button->window() != window || scrolls)
            continue;
        const QRect place(button->mapTo(window, QPoint()), button->size());
        if (!window->rect().contains(place) || button->width() < button->minimumSizeHint().width())
            cut.append(u"the button “%1” in “%2”"_s.arg(button->text(), window->windowTitle()));
    }
    return cut;
}

} // namespace

//! On a screen of 800 × 480 logical pixels: ctest runs it at 100 % and at 200 %.
class TestSmallScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QSize size = QGuiApplication::primaryScreen()->size();
        QCOMPARE(size, QSize(800, 480));
    }
    void init() { QSettings().clear(); }
    void cleanup() { Words::speak(u"en"_s); }

    void u2_everyWindowFits_data()
    {
        QTest::addColumn<QString>("code");
        for (const Words::Language &language : Words::languages())
            QTest::newRow(qPrintable(language.code)) << language.code;
    }
    void u2_everyWindowFits()
    {
        QFETCH(QString, code);
        Words::speak(code);
        WindowFixture app;
        app.browses = false;
        QTRY_VERIFY(app.needs(u"wiki"_s));
        QVERIFY(QTest::qWaitForWindowActive(&app.window(), 30'000));
        QTRY_COMPARE(cutOff(&app.window()).join(u'\n'), QString());
        app.select(u"wiki"_s);
        QStringList opened;
        for (QAction *action : app.window().findChildren<QAction *>()) {
            const bool opens = action->text().endsWith(u'…')
                || QStringList{u"Ctrl+D"_s, u"F1"_s}.contains(action->shortcut().toString())
                || action->menuRole() == QAction::AboutRole;
            if (!opens || !action->isEnabled() || action->shortcut() == QKeySequence(u"Ctrl+I"_s)
                || action->shortcut() == QKeySequence(u"Ctrl+Shift+I"_s))
                continue;
            const QWidgetList before = QApplication::topLevelWidgets();
            action->trigger();
            QList<QPointer<QDialog>> dialogs; // some go with others
            for (QWidget *widget : QApplication::topLevelWidgets()) {
                if (!before.contains(widget) && qobject_cast<QDialog *>(widget))
                    dialogs.append(qobject_cast<QDialog *>(widget));
            }
            for (const QPointer<QDialog> &widget : std::as_const(dialogs)) {
                if (!widget)
                    continue;
                QTRY_VERIFY(widget->isVisible());
                QTRY_COMPARE(cutOff(widget).join(u'\n'), QString());
                opened.append(widget->windowTitle());
                delete widget;
            }
        }
        QVERIFY2(opened.size() >= 7, qPrintable(opened.join(u'\n')));

        app.clickVerb(u"wiki"_s);
        QTRY_VERIFY(app.dialog());
        QTRY_COMPARE(app.opened.size(), 1);
        QTRY_COMPARE(cutOff(app.dialog()).join(u'\n'), QString());
    }
};

LATCHKEY_WINDOW_TEST(TestSmallScreen)
#include "tst_smallscreen.moc"

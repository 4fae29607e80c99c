#include "tests/support/testmain.h"
#include "tests/ui/everywidget.h"
#include "tests/ui/windowfixture.h"
#include "ui/words/language.h"

#include <QtCore/QSettings>
#include <QtWidgets/QDialog>

using namespace Latchkey;
using namespace Latchkey::Test;

//! In each language a letter with Alt leads to one control of a window, or to one line of a menu.
class TestMnemonics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void cleanup() { Words::speak(u"en"_s); }

    void seesAClash()
    {
        QWidget window;
        auto *first = new QPushButton(u"&Open"_s, &window);
        auto *second = new QPushButton(u"&over"_s, &window);
        window.show();
        QCOMPARE(mnemonicClashes().size(), 1);
        second->hide();
        QVERIFY(mnemonicClashes().isEmpty());
        second->show();
        first->setText(u"&&Open"_s);
        QVERIFY(mnemonicClashes().isEmpty());
    }

    void noTwoControlsShareALetter_data()
    {
        QTest::addColumn<QString>("code");
        for (const Words::Language &language : Words::languages())
            QTest::newRow(qPrintable(language.code)) << language.code;
    }
    void noTwoControlsShareALetter()
    {
        QFETCH(QString, code);
        Words::speak(code);
        WindowFixture app;
        app.browses = false;
        app.provider.setForeignlyIssued(true);
        app.provider.autoApprove = false;
        app.provider.deviceInterval = 1s;
        const auto clashes = [] { return mnemonicClashes().join(u'\n'); };
        QTRY_VERIFY(wiki(app)->health().state == HealthState::NeedsSignIn);
        QCOMPARE(clashes(), QString());
        for (const char *shortcut : {"Ctrl+N", "Ctrl+Shift+N", "Ctrl+D", "Ctrl+,", "F1"}) {
            const QWidgetList before = QApplication::topLevelWidgets();
            trigger(app, QKeySequence(QString::fromLatin1(shortcut)));
            QTRY_COMPARE(clashes(), QString());
            QWidget *opened = nullptr;
            for (QWidget *widget : QApplication::topLevelWidgets()) {
                if (widget->isVisible() && !before.contains(widget) && qobject_cast<QDialog *>(widget))
                    opened = widget;
            }
            QVERIFY2(opened, shortcut);
            delete opened;
        }

        // The states of a sign-in: asking, waiting, with a code, failed.
        app.clickVerb(u"wiki"_s);
        QTRY_VERIFY(wiki(app)->runningLogin() && wiki(app)->runningLogin()->step() == LoginStep::Confirming);
        QCOMPARE(clashes(), QString());
        wiki(app)->runningLogin()->proceed();
        QTRY_COMPARE(app.opened.size(), 1);
        QCOMPARE(clashes(), QString());
        const QString other = QCoreApplication::translate("Latchkey::Ui::LoginDialog", "&Use a code instead");
        QPushButton *byCode = WindowFixture::button(app.dialog(), QString(other).remove(u'&'));
        QVERIFY(byCode);
        byCode->click();
        QTRY_VERIFY(wiki(app)->runningLogin() && !wiki(app)->runningLogin()->userCode().code.isEmpty());
        QTRY_COMPARE(clashes(), QString());
        if (wiki(app)->runningLogin()->step() == LoginStep::Confirming) // the page for codes is asked about as well
            wiki(app)->runningLogin()->proceed();
        QVERIFY(app.provider.decideDevice(wiki(app)->runningLogin()->userCode().code, false));
        QTRY_VERIFY_WITH_TIMEOUT(!wiki(app)->runningLogin(), 20'000);
        QVERIFY(app.dialog());
        QCOMPARE(clashes(), QString());
    }

private:
    static CredentialSession *wiki(WindowFixture &app) { return app.sessionOf(u"wiki"_s); }
    static void trigger(WindowFixture &app, const QKeySequence &shortcut)
    {
        for (QAction *action : app.window().findChildren<QAction *>()) {
            if (action->shortcut() == shortcut)
                return action->trigger();
        }
        qFatal("no such shortcut");
    }
};

LATCHKEY_WINDOW_TEST(TestMnemonics)
#include "tst_mnemonics.moc"

#include "tests/support/testmain.h"
#include "tests/ui/cuttexts.h"
#include "tests/ui/manyservers_window.h"
#include "ui/details/detailpane.h"
#include "ui/theme/units.h"
#include "ui/window/emptystate.h"

#include <QtCore/QSettings>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSplitter>

#include <cstdlib>

using namespace Latchkey;
using namespace Latchkey::Test;

//! What has which room in the window.
class TestLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void theWindowFollowsItsWidth()
    {
        ManyServers app(5);
        auto *detail = app.window().findChild<DetailPane *>();
        app.setWidth(160);
        QTRY_COMPARE(app.window().mode(), RoomMode::Wide);
        QVERIFY(detail->isVisible() && app.list().isVisible());
        app.setWidth(139); // so little changes nothing
        QTRY_VERIFY(app.window().width() < 140 * app.window().fontMetrics().averageCharWidth());
        QCOMPARE(app.window().mode(), RoomMode::Wide);
        app.setWidth(110);
        QTRY_COMPARE(app.window().mode(), RoomMode::Medium);
        QVERIFY(!detail->isVisible() && app.list().isVisible());
        app.setWidth(75);
        QTRY_COMPARE(app.window().mode(), RoomMode::Compact);

        app.list().setFocus();
        QTest::keyClick(&app.list(), Qt::Key_Return);
        QTRY_VERIFY(detail->isVisible());
        QVERIFY(!app.list().isVisible());
        const QStringList before = app.selected();
        QTest::keyClick(&app.window(), Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(app.list().isVisible());
        QVERIFY(app.list().hasFocus());
        QCOMPARE(app.selected(), before);
        QTest::keyClick(&app.list(), Qt::Key_Return);
        QTRY_VERIFY(detail->isVisible());
        QTest::keyClick(&app.window(), Qt::Key_Escape);
        QTRY_VERIFY(app.list().isVisible());
    }

    //! 44 % of the width, as wide as the window may be, until somebody moves the line between.
    void theListKeepsItsShare()
    {
        ManyServers app(5);
        auto *splitter = app.window().findChild<QSplitter *>();
        const auto share = [&] { return qRound(100.0 * splitter->sizes().value(0) / app.window().width()); };
        for (const int letters : {170, 200, 150}) {
            app.setWidth(letters);
            QTRY_COMPARE(app.window().mode(), RoomMode::Wide);
            QTRY_COMPARE(share(), 44);
        }
        app.setWidth(75);
        QTRY_COMPARE(app.window().mode(), RoomMode::Compact);
        app.setWidth(200);
        QTRY_COMPARE(share(), 44);
        const QPoint grip = splitter->handle(1)->rect().center();
        const int before = splitter->sizes().value(0);
        QTest::mousePress(splitter->handle(1), Qt::LeftButton, {}, grip);
        QTest::mouseMove(splitter->handle(1), grip + QPoint(app.window().width() / 10, 0));
        QTest::mouseRelease(splitter->handle(1), Qt::LeftButton, {}, grip);
        QTRY_VERIFY(splitter->sizes().value(0) > before);
        const int chosen = share();
        app.setWidth(170);
        QTRY_VERIFY(std::abs(share() - chosen) <= 1);
    }

    //! Whose host it is stands at its end.
    void noWordIsTooLongForItsRoom_data()
    {
        QTest::addColumn<QString>("word");
        QTest::newRow("one word") << QString(250, u'm');
        QTest::newRow("a host") << u"accounts.example.com."_s + QString(63, u'm') + u'.' + QString(63, u'm')
                + u".evil.example"_s;
        QTest::newRow("a name") << u"a_name_with_"_s.repeated(6);
    }
    void noWordIsTooLongForItsRoom()
    {
        QFETCH(QString, word);
        TextLabel label(1, QFont::DemiBold);
        label.wrapping()->setText(word);
        const Units units(label.font());
        QVERIFY(label.minimumSizeHint().width() < 50 * units.e);
        QCOMPARE(label.whole(), word);
        QCOMPARE(label.text().remove(QChar(0x200b)), word);
        label.say(u"An ordinary sentence, and its words."_s);
        QCOMPARE(label.text(), u"An ordinary sentence, and its words."_s);
    }

    void longNamesAndHostsLeaveTheDetailsWhole_data()
    {
        QTest::addColumn<int>("letters");
        for (const int letters : {60, 100, 141, 200})
            QTest::addRow("%d letters", letters) << letters;
    }
    void longNamesAndHostsLeaveTheDetailsWhole()
    {
        QFETCH(int, letters);
        ManyServers app("[mcp_servers." + QByteArray(64, 'm') + "]\nurl = \"https://" + QByteArray(63, 'h') + '.'
                        + QByteArray(63, 'h') + ".example:8443/mcp\"\n");
        app.setWidth(letters);
        app.list().setFocus();
        app.list().setCurrentSession(app.listed().first());
        QTest::keyClick(&app.list(), Qt::Key_Return);
        auto *detail = app.window().findChild<DetailPane *>();
        QTRY_VERIFY(detail->isVisible());
        QStringList cut;
        const bool whole = QTest::qWaitFor([&] { return (cut = cutIn(*detail)).isEmpty(); }, 30'000);
        QVERIFY2(whole, qPrintable(cut.join(u'\n')));
    }

    void whatIsNotFoundIsToldWhereThereIsLittleRoom()
    {
        ManyServers app(3);
        app.setWidth(60);
        QTRY_COMPARE(app.window().mode(), RoomMode::Compact);
        app.search().setText(QString(200, u'm'));
        EmptyState *told = nullptr;
        for (EmptyState *each : app.window().findChildren<EmptyState *>())
            told = each->isVisible() ? each : told;
        QVERIFY(told);
        QStringList cut;
        const bool whole = QTest::qWaitFor([&] { return (cut = cutIn(*told)).isEmpty(); }, 30'000);
        QVERIFY2(whole, qPrintable(cut.join(u'\n')));
    }

    //! Who closes the window and opens it again goes on where they were.
    void theFocusIsWhereItWasWhenTheWindowComesBack()
    {
        ManyServers app(5);
        app.setWidth(110);
        QTRY_COMPARE(app.window().mode(), RoomMode::Medium);
        app.list().setFocus();
        QTest::keyClick(&app.list(), Qt::Key_Return);
        auto *detail = app.window().findChild<DetailPane *>();
        QTRY_VERIFY(detail->isAncestorOf(QApplication::focusWidget()));
        const QWidget *before = QApplication::focusWidget();
        app.window().hide();
        QTRY_VERIFY(!QGuiApplication::focusWindow()); // the X server, too, has heard of it
        app.window().present();
        QVERIFY(QTest::qWaitForWindowActive(&app.window(), 30'000));
        QTRY_COMPARE(QApplication::focusWidget(), before);
    }

    //! As fonts of Chinese and Japanese say of themselves, and those of Latin letters.
    void aLetterIsOneOfTheLatinScript()
    {
        struct Metrics {
            int average;
            int line;
            int letter;
            int averageCharWidth() const { return average; }
            int height() const { return line; }
            int horizontalAdvance(const QString &text) const { return letter * int(text.size()); }
        };
        QCOMPARE(Units::letterOf(Metrics{6, 14, 7}), 6);
        QCOMPARE(Units::letterOf(Metrics{12, 14, 6}), 6);
        QCOMPARE(Units::letterOf(Metrics{9, 14, 12}), 9);
        QCOMPARE(Units::letterOf(Metrics{0, 0, 0}), 1);
    }

    void buttonsAreWiderThanTheirWords()
    {
        ManyServers app(3);
        const Units units(app.window().font());
        int looked = 0;
        for (const QPushButton *button : app.window().findChildren<QPushButton *>()) {
            if (!button->isVisible() || button->isFlat())
                continue;
            ++looked;
            const int words = button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width();
            QVERIFY2(button->width() >= words + 6 * units.s, qPrintable(button->text()));
        }
        QVERIFY(looked >= 4);
    }
};

LATCHKEY_WINDOW_TEST(TestLayout)
#include "tst_layout.moc"

#include "tests/support/testmain.h"
#include "tests/ui/ink.h"
#include "tests/ui/windowfixture.h"
#include "ui/icons/contrast.h"
#include "ui/theme/foldbutton.h"
#include "ui/theme/marks.h"
#include "ui/theme/textlabel.h"
#include "ui/window/emptystate.h"

#include <QtCore/QSettings>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QRadioButton>

#include <cmath>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! As a desktop has it done, while the program runs.
void tellEveryWidget(QEvent::Type what)
{
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent changed(what);
        QCoreApplication::sendEvent(widget, &changed);
    }
}

//! What is cut in any window, with the words of it.
QStringList cutTexts()
{
    QStringList cut;
    for (const QWidget *widget : QApplication::allWidgets()) {
        if (!widget->isVisible() || widget->objectName().startsWith(u"qt_"_s))
            continue;
        const QString where = u" in "_s + widget->window()->windowTitle();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            const QSize needed = button->minimumSizeHint();
            if (!button->text().isEmpty() && (button->width() < needed.width() || button->height() < needed.height()))
                cut.append(button->text() + where);
        } else if (const auto *label = qobject_cast<const QLabel *>(widget); label && !label->text().isEmpty()) {
            const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            const bool isNarrow = !label->wordWrap() && label->width() < label->minimumSizeHint().width();
            if (label->height() < needed - 1 || isNarrow)
                cut.append(label->text() + where);
        } else if (widget->isWindow()
                   && (widget->width() < widget->minimumSizeHint().width()
                       || widget->height() < widget->minimumSizeHint().height())) {
            cut.append(widget->windowTitle());
        }
    }
    return cut;
}

//! The least contrast that the words of a label have.
QStringList illegible()
{
    QStringList found;
    for (QWidget *widget : QApplication::allWidgets()) {
        auto *label = qobject_cast<QLabel *>(widget);
        if (!label || !label->isVisible() || label->text().isEmpty() || !label->isEnabled())
            continue;
        const QImage image = label->grab().toImage();
        const QColor ground = image.pixelColor(0, 0);
        double best = 1;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                best = std::max(best, contrast(image.pixelColor(x, y), ground));
        }
        if (best < leastTextContrast)
            found.append(label->text() + u" in "_s + label->window()->windowTitle());
    }
    return found;
}

QPalette darkColours()
{
    QPalette palette(QColor(0xfc, 0xfc, 0xfc), QColor(0x31, 0x36, 0x3b), Qt::white, Qt::black, Qt::gray,
                     QColor(0xfc, 0xfc, 0xfc), Qt::white, QColor(0x1b, 0x1e, 0x20), QColor(0x2a, 0x2e, 0x32));
    palette.setColor(QPalette::Highlight, QColor(0x3d, 0xae, 0xe9));
    return palette;
}

} // namespace

//! U-30: what the user changes while the program runs, all of its windows follow, and nothing is cut.
class TestFollow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        m_font = QApplication::font();
        m_palette = QApplication::palette();
    }
    void cleanup()
    {
        QApplication::setFont(m_font);
        QApplication::setPalette(m_palette);
        tellEveryWidget(QEvent::ApplicationFontChange);
        tellEveryWidget(QEvent::ApplicationPaletteChange);
    }

    void u30_everyWindowFollowsTheFont_data()
    {
        QTest::addColumn<qreal>("factor");
        QTest::newRow("larger") << 1.5;
        QTest::newRow("smaller") << 0.8;
    }
    void u30_everyWindowFollowsTheFont()
    {
        QFETCH(qreal, factor);
        WindowFixture app;
        app.browses = false;
        openEverything(app);
        if (QTest::currentTestFailed())
            return;
        QTRY_COMPARE(cutTexts(), QStringList());
        const int before = rowHeight(app);
        QFont font = m_font;
        font.setPointSizeF(m_font.pointSizeF() * factor);
        QApplication::setFont(font);
        tellEveryWidget(QEvent::ApplicationFontChange);
        (void)QTest::qWaitFor([] { return cutTexts().isEmpty(); });
        QVERIFY2(cutTexts().isEmpty(), qPrintable(cutTexts().join(u'\n')));
        QTRY_VERIFY(factor > 1 ? rowHeight(app) > before : rowHeight(app) < before);
    }

    void u30_everyWindowFollowsThePalette()
    {
        WindowFixture app;
        app.browses = false;
        openEverything(app);
        if (QTest::currentTestFailed())
            return;
        QTRY_COMPARE(illegible(), QStringList());
        QApplication::setPalette(darkColours());
        tellEveryWidget(QEvent::ApplicationPaletteChange);
        QTRY_COMPARE(illegible(), QStringList());
    }

    //! As on another screen: what is drawn is drawn for it, not made larger.
    void u30_picturesAreAsSharpAsTheScreen()
    {
        constexpr QSize side(32, 32);
        const QIcon badge = badgeIcon(Badge::Fine);
        const auto drawn = [&](qreal ratio) {
            QImage image(side * ratio, QImage::Format_ARGB32_Premultiplied);
            image.setDevicePixelRatio(ratio);
            image.fill(Qt::white);
            QPainter painter(&image);
            badge.paint(&painter, QRect(QPoint(), side));
            return image;
        };
        const QImage twice = drawn(2);
        const QImage blown = drawn(1).scaled(twice.size());
        int differing = 0;
        for (int y = 0; y < twice.height(); ++y) {
            for (int x = 0; x < twice.width(); ++x)
                differing += std::abs(qGray(twice.pixel(x, y)) - qGray(blown.pixel(x, y))) > 40 ? 1 : 0;
        }
        QVERIFY2(differing > 20, qPrintable(QString::number(differing)));

        // And where they stand, they grow with the font, and are drawn when they are shown: nothing is kept of another screen.
        EmptyState empty({});
        empty.setContent(badge, u"Fine"_s, u"All is well."_s);
        auto *picture = empty.findChild<PictureMark *>();
        QVERIFY(picture && !picture->isHidden());
        const int before = picture->sizeHint().height();
        QFont font = m_font;
        font.setPointSizeF(m_font.pointSizeF() * 2);
        QApplication::setFont(font);
        tellEveryWidget(QEvent::ApplicationFontChange);
        QTRY_VERIFY(picture->sizeHint().height() > 3 * before / 2);
        empty.setContent({}, u"Nothing"_s, u"There is none."_s);
        QVERIFY(picture->isHidden());
    }

    //! Where one begins to read, whichever side that is; an arrow of the style's own is always at the left.
    void u25_whatFoldsHasItsSignBeforeItsWords()
    {
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            FoldButton button(u"mmmmmmmmmm"_s);
            button.setLayoutDirection(direction);
            button.resize(button.sizeHint());
            const auto inkOf = [&button, direction] {
                const QImage image = button.grab().toImage();
                const int side = button.iconSize().width() + 2;
                return inkIn(image,
                             direction == Qt::LeftToRight
                                 ? QRect(3, 3, side, image.height() - 6)
                                 : QRect(image.width() - 3 - side, 3, side, image.height() - 6));
            };
            QVERIFY(inkOf());
            button.setIcon({}); // it was the sign, and no letter: its room is empty then
            button.resize(button.width() + 4 * button.iconSize().width(), button.height());
            QVERIFY(!inkOf());
        }
    }

private:
    static int rowHeight(WindowFixture &app) { return app.list().visualRect(app.indexOf(u"wiki"_s)).height(); }

    //! All windows that have a place in a menu, and a sign-in.
    static void openEverything(WindowFixture &app)
    {
        QTRY_VERIFY(app.needs(u"wiki"_s));
        QTRY_VERIFY(app.works(u"issues"_s));
        app.clickVerb(u"wiki"_s);
        QTRY_VERIFY(app.dialog());
        QTRY_COMPARE(app.opened.size(), 1);
        app.select(u"issues"_s);
        for (const QString &text :
             {u"Add server…"_s, u"Find in other programs…"_s, u"Preferences…"_s, u"Connect a client…"_s, u"Problems"_s,
              u"Latchkey help"_s, u"What the signs mean"_s, u"Report a problem…"_s, u"About Latchkey"_s}) {
            const QList<QAction *> actions = app.window().findChildren<QAction *>();
            const auto action = std::find_if(actions.begin(), actions.end(), [&text](const QAction *each) {
                return QString(each->text()).remove(u'&').startsWith(text); // a number may follow
            });
            QVERIFY2(action != actions.end(), qPrintable(text));
            (*action)->trigger();
        }
        int windows = 0;
        for (const QWidget *widget : QApplication::topLevelWidgets())
            windows += widget->isVisible() ? 1 : 0;
        QVERIFY2(windows >= 9, qPrintable(QString::number(windows)));
    }

    QFont m_font;
    QPalette m_palette;
};

LATCHKEY_WINDOW_TEST(TestFollow)
#include "tst_follow.moc"

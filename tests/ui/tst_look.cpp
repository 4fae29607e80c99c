#include "tests/support/testmain.h"
#include "tests/ui/everywidget.h"
#include "tests/ui/ink.h"
#include "tests/ui/manyservers_window.h"
#include "ui/details/detailpane.h"
#include "ui/details/technicalview.h"
#include "ui/icons/contrast.h"
#include "ui/icons/picture.h"
#include "ui/icons/tones.h"
#include "ui/theme/quietstyle.h"
#include "ui/theme/textlabel.h"
#include "ui/window/addserverdialog.h"
#include "ui/window/helpwindows.h"
#include "ui/words/language.h"

#include <QtCore/QDirIterator>
#include <QtCore/QRegularExpression>
#include <QtCore/QSettings>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtGui/QTextDocumentFragment>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyleFactory>
#include <QtWidgets/QStyleOptionButton>
#include <QtWidgets/QToolButton>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

const QList<Badge> badges{Badge::Fine,     Badge::NeedsYou, Badge::Trouble, Badge::Busy,
                          Badge::Retrying, Badge::Ends,     Badge::Info,    Badge::Off};

struct Ground {
    const char *name;
    QColor window;
    QColor base;
    QColor text;
    QColor highlight;
};
const QList<Ground> grounds{
    {"Fusion light", QColor(0xef, 0xef, 0xef), QColor(0xff, 0xff, 0xff), QColor(0x00, 0x00, 0x00),
     QColor(0x30, 0x8c, 0xc6)},
    {"Fusion dark", QColor(0x35, 0x35, 0x35), QColor(0x2a, 0x2a, 0x2a), QColor(0xff, 0xff, 0xff),
     QColor(0x2a, 0x82, 0xda)},
    {"Breeze light", QColor(0xef, 0xf0, 0xf1), QColor(0xff, 0xff, 0xff), QColor(0x23, 0x26, 0x29),
     QColor(0x3d, 0xae, 0xe9)},
    {"Breeze dark", QColor(0x2a, 0x2e, 0x32), QColor(0x1b, 0x1e, 0x20), QColor(0xfc, 0xfc, 0xfc),
     QColor(0x3d, 0xae, 0xe9)},
    {"black on yellow", QColor(0xff, 0xff, 0x00), QColor(0xff, 0xff, 0x00), QColor(0x00, 0x00, 0x00),
     QColor(0x00, 0x00, 0xff)},
};

QPalette paletteOf(const Ground &ground)
{
    QPalette palette;
    palette.setColor(QPalette::Window, ground.window);
    palette.setColor(QPalette::Base, ground.base);
    palette.setColor(QPalette::Text, ground.text);
    palette.setColor(QPalette::WindowText, ground.text);
    palette.setColor(QPalette::Highlight, ground.highlight);
    return palette;
}

QImage greyBadge(Badge badge)
{
    constexpr int side = 32;
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBadge(painter, badge, QRectF(1, 1, side - 2, side - 2), toneOf(badge, Qt::white), Qt::white);
    return image;
}

int differing(const QImage &one, const QImage &other)
{
    int pixels = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            pixels += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) > 90 ? 1 : 0;
    }
    return pixels;
}

//! Of what stands there, with its ground.
double bestContrast(const QImage &image)
{
    const QColor ground = image.pixelColor(0, 0);
    double best = 1;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            best = std::max(best, contrast(image.pixelColor(x, y), ground));
    }
    return best;
}

//! As a desktop has it done, while the program runs.
void tellAll(QEvent::Type what)
{
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent changed(what);
        QCoreApplication::sendEvent(widget, &changed);
    }
}

} // namespace

//! That everything can be seen and read, in every language, at every width.
class TestLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        m_font = QApplication::font();
    }
    void cleanup()
    {
        QGuiApplication::setLayoutDirection(Qt::LayoutDirectionAuto);
        QApplication::setFont(m_font);
        Words::speak(u"en"_s);
    }

    void u1_noSentenceIsCut_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<qreal>("scale");
        for (const Words::Language &language : Words::languages()) {
            for (const qreal scale : {1.0, 2.0})
                QTest::addRow("%s, %d %%", qPrintable(language.code), int(scale * 100)) << language.code << scale;
        }
    }
    void u1_noSentenceIsCut()
    {
        QFETCH(QString, code);
        QFETCH(qreal, scale);
        Words::speak(code);
        QFont font = m_font;
        font.setPointSizeF(m_font.pointSizeF() * scale);
        QApplication::setFont(font);
        ManyServers app(11);
        app.window().setMinimumSize(0, 0);
        for (const int width : {480, 800, 1200}) {
            app.window().resize(width, 700);
            const int reached = std::max(width, app.window().minimumSizeHint().width());
            QTRY_VERIFY(app.window().width() <= reached);
            app.list().viewport()->grab(); // lays out
            QVERIFY(!app.list().horizontalScrollBar()->isVisible());
            for (const QModelIndex &row : app.rows()) {
                const ServerDelegate::Shown shown = app.list().shownOf(row);
                QVERIFY(shown.sentence.height() >= shown.sentenceNeeds);
                QVERIFY(shown.second.height() >= shown.secondNeeds);
                QVERIFY(shown.verb.width() >= shown.verbNeeds);
                for (const QRect &rect : {shown.sentence, shown.second, shown.verb})
                    QVERIFY(rect.isNull() || (rect.left() >= 0 && rect.right() < app.list().viewport()->width()));
                QVERIFY(app.list().visualRect(row).height() >= shown.sentence.height() + shown.second.height());
            }
        }
    }

    void u2_theFirstWindowFitsOnTheScreen()
    {
        QFont font = m_font;
        font.setPointSizeF(m_font.pointSizeF() * 2);
        QApplication::setFont(font);
        ManyServers app(3);
        const QRect room = app.window().screen()->availableGeometry();
        QVERIFY(app.window().width() <= room.width());
        QVERIFY(app.window().height() <= room.height());
        QVERIFY(app.window().minimumWidth() <= room.width());
    }

    void u6_aBrokenFileIsOneLine()
    {
        QByteArray config
            = "mcp_oauth_credentials_store = \"file\"\n[mcp_servers.notes]\nurl = \"https://notes.example/mcp\"\n";
        for (int i = 0; i < 500; ++i)
            config += "[mcp_servers.\"bad name " + QByteArray::number(i) + "\"]\nurl = \"http://far.example/mcp\"\n";
        ManyServers app(config);
        auto *banner = app.window().findChild<Banner *>();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->text().endsWith(u" entries of config.toml are not used."_s), qPrintable(banner->text()));
        QVERIFY(!banner->text().contains(u'/'));
        QVERIFY(banner->height() <= 3 * app.window().fontMetrics().height());
        QVERIFY(app.list().height() * 4 >= app.window().height() * 2);
    }

    void u10_whatIsTechnicalIsFoldedAndStaysAsItWasLeft()
    {
        ManyServers app(3);
        app.setWidth(160);
        auto *technical = app.window().findChild<TechnicalView *>();
        QVERIFY(technical && !technical->isOpen());
        technical->findChild<QToolButton *>()->click();
        QVERIFY(technical->isOpen());
        QVERIFY(QSettings().value(u"window/technicalDetails"_s).toBool());
    }

    void u11_fiveMenusWithEveryKeyAndNoneTwice()
    {
        WindowFixture app;
        QCOMPARE(app.window().menuBar()->actions().size(), 5);
        QMultiHash<QString, QString> keys;
        for (const QAction *action : app.window().findChildren<QAction *>()) {
            for (const QKeySequence &sequence : {action->shortcut()})
                if (!sequence.isEmpty())
                    keys.insert(sequence.toString(), action->text());
        }
        for (const char *key :
             {"Ctrl+N", "Ctrl+Shift+N", "Ctrl+,",   "Ctrl+W",       "Ctrl+Q", "Ctrl+Z",  "Ctrl+C", "Ctrl+Shift+C",
              "Ctrl+A", "Ctrl+F",       "Ctrl+I",   "Ctrl+Shift+I", "F5",     "Ctrl+F5", "Ctrl+O", "F2",
              "Del",    "Return",       "Alt+Left", "F6",           "Ctrl+D", "F1",      "Esc"})
            QVERIFY2(keys.count(QString::fromLatin1(key)) == 1, key);
        AboutWindow about(nullptr);
        QString shown;
        for (const QLabel *label : about.findChildren<QLabel *>())
            shown += label->text() + u'\n';
        QVERIFY(shown.contains(u"MIT"_s));
        QVERIFY(shown.contains(u"Qt "_s + QString::fromLatin1(qVersion())));
    }

    void anEntryThatCannotBeUsedSaysWhy()
    {
        ManyServers app(3);
        app.select(u"server-0000"_s);
        for (QAction *action : app.window().findChildren<QAction *>()) {
            if (QString(action->text()).remove(u'&') == u"Remove"_s) {
                QVERIFY(!action->isEnabled());
                QCOMPARE(action->statusTip(), u"This server is set in Codex's configuration"_s);
            }
        }
    }

    void u20_oneFunctionMakesAllTimes()
    {
        const QRegularExpression others(u"toString\\((?:[^()]|\\([^()]*\\))*(?:ShortFormat|LongFormat|ISODate)"_s);
        QStringList found;
        QDirIterator files(QStringLiteral(TRANSLATIONS_FOLDER) + u"/../ui"_s, {u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            if (!file.fileName().endsWith(u"/times.cpp"_s)
                && others.match(QString::fromUtf8(file.readAll())).hasMatch())
                found.append(file.fileName());
        }
        QCOMPARE(found, QStringList());
    }

    void u22_everythingStandsOutFromItsGround_data()
    {
        QTest::addColumn<int>("at");
        for (qsizetype i = 0; i < grounds.size(); ++i)
            QTest::newRow(grounds[i].name) << int(i);
    }
    void u22_everythingStandsOutFromItsGround()
    {
        QFETCH(int, at);
        const QPalette palette = paletteOf(grounds[at]);
        QList<QColor> under{palette.color(QPalette::Base), palette.color(QPalette::Window), selectedGround(palette)};
        for (const Badge badge : badges)
            under.append(bannerGround(palette, badge));
        for (const QColor &ground : under) {
            for (const Badge badge : badges)
                QVERIFY2(contrast(toneOf(badge, ground), ground) >= leastTextContrast,
                         qPrintable(u"%1 on %2"_s.arg(int(badge)).arg(ground.name())));
            QVERIFY(contrast(mutedTone(palette, ground), ground) >= leastTextContrast);
            QVERIFY(contrast(palette.color(QPalette::Text), ground) >= leastTextContrast);
        }
    }

    void u22_whatCanBeTickedIsSeenAlsoWhereItIsNot_data() { u22_everythingStandsOutFromItsGround_data(); }
    void u22_whatCanBeTickedIsSeenAlsoWhereItIsNot()
    {
        QFETCH(int, at);
        constexpr double least = 3; // WCAG 2.1, level AA, 1.4.11
        QuietStyle fusion(QStyleFactory::create(u"Fusion"_s));
        QWidget window;
        window.setPalette(paletteOf(grounds[at]));
        QCheckBox box(u"One"_s, &window);
        QRadioButton radio(u"Two"_s, &window);
        radio.move(0, 40);
        const std::pair<QAbstractButton *, QStyle::SubElement> both[]{{&box, QStyle::SE_CheckBoxIndicator},
                                                                      {&radio, QStyle::SE_RadioButtonIndicator}};
        for (const auto &[byKeyboard, hovered] : {std::pair(false, false), {true, false}, {false, true}}) {
            window.setAttribute(Qt::WA_KeyboardFocusChange, byKeyboard);
            for (const auto &[button, what] : both) {
                button->setStyle(&fusion);
                button->resize(button->sizeHint());
                button->setAttribute(Qt::WA_UnderMouse, hovered);
                QStyleOptionButton option;
                option.initFrom(button);
                const QRect rect = fusion.subElementRect(what, &option, button).translated(button->pos());
                const QColor frame = window.grab().toImage().pixelColor(rect.left(), rect.center().y());
                QVERIFY2(contrast(frame, grounds[at].base) >= least, qPrintable(frame.name()));
                QVERIFY2(contrast(frame, grounds[at].window) >= least, qPrintable(frame.name()));
            }
        }
    }

    void u23_theEightBadgesDifferWithoutColour()
    {
        for (qsizetype i = 0; i < badges.size(); ++i) {
            for (qsizetype j = i + 1; j < badges.size(); ++j) {
                const int pixels = differing(greyBadge(badges[i]), greyBadge(badges[j]));
                QVERIFY2(pixels > 20, qPrintable(u"%1 and %2: %3"_s.arg(i).arg(j).arg(pixels)));
            }
        }
    }

    void u24_theKeyboardReachesEveryPart()
    {
        ManyServers app(10); // one of them needs somebody
        app.setWidth(160);
        QTRY_COMPARE(app.window().mode(), RoomMode::Wide);
        QTRY_VERIFY(app.window().findChild<SummaryBar *>()->button()->isVisible());
        QSet<QWidget *> parts;
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(&app.window(), Qt::Key_F6);
            parts.insert(app.window().focusWidget());
        }
        QVERIFY(parts.size() >= 3); // there is no banner here
        QVERIFY(parts.contains(&app.list()));

        // Tab comes around, and leaves nothing out.
        QSet<QWidget *> visited;
        app.list().setFocus();
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(app.window().focusWidget(), Qt::Key_Tab);
            visited.insert(app.window().focusWidget());
        }
        QVERIFY(visited.contains(&app.list()));
        QVERIFY(visited.contains(&app.search()));
        QVERIFY(visited.contains(app.window().findChild<SummaryBar *>()->button()));
        QVERIFY2(unnamedControls().isEmpty(), qPrintable(unnamedControls().join(u'\n')));
    }

    void u25_itIsMirroredFromRightToLeft()
    {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        WindowFixture app;
        QTRY_VERIFY(app.needs(u"wiki"_s));
        const ServerDelegate::Shown shown = app.list().shownOf(app.indexOf(u"wiki"_s));
        QVERIFY(shown.verb.right() < shown.sentence.left());
        QVERIFY(shown.verb.left() < app.list().viewport()->width() / 2);
        // What stands alone in its line begins at the right, in whatever letters it is written.
        const auto lonely = [&] {
            QList<QLabel *> labels = app.window().findChildren<QLabel *>();
            labels.removeIf([](const QLabel *label) {
                const bool isOurs = qobject_cast<const TextLabel *>(label) || qobject_cast<const LinkLabel *>(label);
                const int words = label->fontMetrics()
                                      .size(0, QTextDocumentFragment::fromHtml(label->text()).toPlainText())
                                      .width();
                return !label->isVisible() || !isOurs || label->text().isEmpty() || 2 * words > label->width();
            });
            return labels;
        };
        QTRY_VERIFY(lonely().size() >= 3);
        for (QLabel *label : lonely()) {
            const QImage image = label->grab().toImage();
            QVERIFY2(inkIn(image, image.rect().adjusted(image.width() / 2, 0, 0, 0)), qPrintable(label->text()));
            QVERIFY2(!inkIn(image, image.rect().adjusted(0, 0, -image.width() / 2 - 2, 0)), qPrintable(label->text()));
        }
        app.clickVerb(u"wiki"_s);
        QTRY_VERIFY(app.works(u"wiki"_s));
    }

    void theSearchHasAGlassAndWhatLeadsOutASign()
    {
        ManyServers app(3);
        app.setWidth(160);
        app.select(u"server-0001"_s);
        QCOMPARE(app.search().actions().size(), 1);
        QVERIFY(!app.search().actions().first()->icon().isNull());
        LinkLabel *site = nullptr;
        QTRY_VERIFY((site = app.window().findChild<DetailPane *>()->findChild<LinkLabel *>()) && site->isVisible());
        const Units units(site->font());
        const int words = site->sizeHint().width() - units.s - units.u;
        const QRect sign(words + units.s, 0, units.u, site->height());
        QVERIFY(inkIn(site->grab(sign).toImage(), QRect(QPoint(), sign.size())));
        site->disconnect(); // no browser
        int opened = 0;
        connect(site, &QLabel::linkActivated, site, [&opened] { ++opened; });
        QTest::mouseClick(site, Qt::LeftButton, {}, {words + units.s + units.u / 3, site->height() / 2});
        QCOMPARE(opened, 1); // it belongs to the words
    }

    void u26_dialogButtonsHaveNoIcons()
    {
        WindowFixture app;
        AddServerDialog add(app.ownServers(), nullptr);
        add.show();
        SignsWindow signs(nullptr);
        signs.show();
        QCoreApplication::processEvents();
        for (const QDialog *dialog : {static_cast<QDialog *>(&add), static_cast<QDialog *>(&signs)}) {
            int defaults = 0;
            for (const QPushButton *button : dialog->findChildren<QPushButton *>()) {
                QVERIFY2(button->icon().isNull(), qPrintable(button->text()));
                defaults += button->isDefault() ? 1 : 0;
            }
            QVERIFY(defaults <= 1);
        }
    }

    void u28_oneRowIsPaintedWhenOneChanges()
    {
        ManyServers app(1000);
        QTRY_VERIFY(app.window().findChild<SummaryBar *>()->headline() != u"Reading your sign-ins…"_s);
        const QModelIndex row = app.rows().value(2);
        QVERIFY(row.isValid());
        app.list().viewport()->grab();
        class Watch : public QObject
        {
        public:
            QRegion painted;
            bool eventFilter(QObject *, QEvent *event) override
            {
                if (event->type() == QEvent::Paint)
                    painted += static_cast<QPaintEvent *>(event)->region();
                return false;
            }
        } watch;
        QGuiApplication::sync();
        app.list().viewport()->installEventFilter(&watch);
        Q_EMIT app.model().dataChanged(row, row);
        QTRY_VERIFY(!watch.painted.isEmpty());
        QVERIFY(app.list()
                    .visualRect(row)
                    .adjusted(0, -1, 0, 1)
                    .contains(QRect(0, watch.painted.boundingRect().top(), 1, watch.painted.boundingRect().height())));
    }

    void u30_palettesAndFontsAreFollowed()
    {
        const QPalette before = QApplication::palette();
        ManyServers app(3);
        auto *headline = app.window().findChild<SummaryBar *>()->findChild<TextLabel *>();
        const int small = headline->fontMetrics().height();
        QFont font = m_font;
        font.setPointSizeF(m_font.pointSizeF() * 1.5);
        QApplication::setFont(font);
        tellAll(QEvent::ApplicationFontChange);
        QTRY_VERIFY(headline->fontMetrics().height() > small);
        QApplication::setPalette(paletteOf(grounds[3]));
        tellAll(QEvent::ApplicationPaletteChange);
        QTRY_VERIFY(app.list().palette().color(QPalette::Base) == grounds[3].base);
        // All of it follows: no word is as dark as its ground, and none is cut.
        const auto cut = [&app] {
            QStringList texts;
            for (const QLabel *label : app.window().findChildren<QLabel *>()) {
                const int needed = label->wordWrap() ? label->heightForWidth(label->width())
                                                     : label->fontMetrics().height();
                if (label->isVisible() && !label->text().isEmpty() && label->height() < needed)
                    texts.append(label->text());
            }
            for (const QPushButton *button : app.window().findChildren<QPushButton *>()) {
                if (button->isVisible() && button->width() < button->minimumSizeHint().width())
                    texts.append(button->text());
            }
            return texts;
        };
        QTRY_COMPARE(cut(), QStringList());
        for (QLabel *label : app.window().findChildren<QLabel *>()) {
            if (!label->isVisible() || label->text().isEmpty())
                continue;
            const QImage image = label->grab().toImage();
            QVERIFY2(bestContrast(image) >= leastTextContrast, qPrintable(label->text()));
        }
        QApplication::setPalette(before);
        tellAll(QEvent::ApplicationPaletteChange);
    }

private:
    QFont m_font;
};

LATCHKEY_WINDOW_TEST(TestLook)
#include "tst_look.moc"

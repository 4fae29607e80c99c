#include "tests/support/testmain.h"
#include "tests/ui/manyservers_window.h"
#include "ui/details/lifeline.h"
#include "ui/icons/tones.h"
#include "ui/theme/marks.h"
#include "ui/window/diagnosticswindow.h"
#include "ui/window/findingview.h"
#include "ui/words/language.h"
#include "ui/words/words.h"

#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtGui/QImage>
#include <QtGui/QScreen>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

QString accessibleTextOf(ManyServers &app, const QString &name)
{
    for (const QModelIndex &row : app.rows()) {
        if (row.data().toString() == name)
            return row.data(Qt::AccessibleTextRole).toString();
    }
    return {};
}

const ServerRow *rowOf(ManyServers &app, const QString &name)
{
    for (const QModelIndex &row : app.rows()) {
        if (row.data().toString() == name)
            return app.model().rowAt(row);
    }
    return nullptr;
}

} // namespace

//! What the window promises beside its look: the same words everywhere, and nothing that is greener than it is.
class TestPromises : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void cleanup() { Words::speak(u"en"_s); }

    void u3_whatRenewsAndWhatEndsLookDifferent()
    {
        ManyServers app(4, 2h); // the first one ends in two hours, as the second one does, which renews itself
        const ServerRow *ends = rowOf(app, u"server-0000"_s);
        const ServerRow *renews = rowOf(app, u"server-0001"_s);
        QVERIFY(ends && renews);
        QVERIFY(ends->standing.sentence != renews->standing.sentence);
        QCOMPARE(ends->standing.badge, Badge::Ends);
        QCOMPARE(renews->standing.badge, Badge::Fine);
        QVERIFY(accessibleTextOf(app, u"server-0000"_s).contains(ends->standing.sentence));
        QVERIFY(accessibleTextOf(app, u"server-0001"_s).contains(renews->standing.sentence));
    }

    //! The list, the tray's menu and the summary take theirs from the one function; tests/words has its whole table.
    void u4_aRowSaysWhatTheOneFunctionSays()
    {
        ManyServers app(20);
        for (const QModelIndex &row : app.rows()) {
            const ServerRow *shown = app.model().rowAt(row);
            const Words::Standing expected = Words::standingOf(Words::conditionOf(*shown->session),
                                                               QDateTime::currentDateTimeUtc());
            QCOMPARE(shown->standing.sentence, expected.sentence);
            QCOMPARE(shown->standing.second, expected.second);
            QCOMPARE(shown->standing.badge, expected.badge);
            QCOMPARE(shown->standing.verb, expected.verb);
            QVERIFY(!shown->standing.sentence.isEmpty());
        }
    }

    void u5_fineIsOnlyWhatWorksAndBarsAreQuiet()
    {
        ManyServers app(20, 2h);
        for (const QModelIndex &row : app.rows()) {
            const Words::Standing &standing = app.model().rowAt(row)->standing;
            QVERIFY(standing.badge != Badge::Fine || standing.works);
        }
        app.select(u"server-0000"_s);
        auto *bar = app.window().findChild<Lifeline *>();
        QTRY_VERIFY(bar && bar->isVisible());
        const QImage image = bar->grab().toImage();
        const QColor done = image.pixelColor(image.width() / 8, image.height() / 2);
        const QColor quiet = toneOf(Badge::Off, bar->palette().color(QPalette::Base));
        QVERIFY2(std::abs(done.red() - quiet.red()) < 8 && std::abs(done.green() - quiet.green()) < 8
                     && std::abs(done.blue() - quiet.blue()) < 8,
                 qPrintable(done.name() + u' ' + quiet.name()));
        QVERIFY(app.shown().contains(u"Signed in "_s)); // its ends in words
        QVERIFY(app.shown().contains(u"Ends "_s));
    }

    //! Where nothing works and nothing is done, nothing in the window has its colour.
    void u5_fineIsNowhereElse()
    {
        ManyServers app(
            QByteArray("mcp_oauth_credentials_store = \"file\"\n[mcp_servers.a]\nurl = \"https://a.example/mcp\"\n"
                       "[mcp_servers.b]\nurl = \"https://b.example/mcp\"\n"));
        app.window().resize(1200, 800);
        app.select(u"a"_s);
        QTRY_COMPARE(app.window().mode(), RoomMode::Wide);
        const auto coloured = [&app] {
            const QImage image = app.window().grab().toImage();
            const QPalette palette = app.window().palette();
            int pixels = 0;
            for (const QColor &fine : {toneOf(Badge::Fine, palette.color(QPalette::Base)),
                                       toneOf(Badge::Fine, palette.color(QPalette::Window))}) {
                for (int y = 0; y < image.height(); ++y) {
                    for (int x = 0; x < image.width(); ++x) {
                        const QColor pixel = image.pixelColor(x, y);
                        pixels += std::abs(pixel.hue() - fine.hue()) < 25 && pixel.saturation() > 80 ? 1 : 0;
                    }
                }
            }
            return pixels;
        };
        QCOMPARE(coloured(), 0);
        app.window().showMessage(u"It is done."_s, Badge::Fine); // as it looks where it has a place
        QTRY_VERIFY(coloured() > 20);
    }

    void u7_whileItWaitsNothingLooksLikeTrouble()
    {
        WindowFixture app;
        app.browses = false;
        QTRY_VERIFY(app.needs(u"wiki"_s));
        app.clickVerb(u"wiki"_s);
        QTRY_COMPARE(app.opened.size(), 1);
        const auto badges = [&app] {
            QList<Badge> shown;
            for (const BadgeMark *mark : app.dialog()->findChildren<BadgeMark *>()) {
                if (mark->isVisible())
                    shown.append(mark->badge());
            }
            return shown;
        };
        QTRY_COMPARE(badges(), (QList<Badge>{Badge::Fine, Badge::Busy, Badge::Off}));
        WindowFixture::button(app.dialog(), u"Use a code instead"_s)->click();
        QTRY_VERIFY(app.sessionOf(u"wiki"_s)->runningLogin()
                    && !app.sessionOf(u"wiki"_s)->runningLogin()->userCode().code.isEmpty());
        QTRY_COMPARE(badges(), (QList<Badge>{Badge::Fine, Badge::Busy, Badge::Off}));
    }

    void u27_oneIsOneAndBothAreTwo_data()
    {
        QTest::addColumn<QString>("code");
        for (const Words::Language &language : Words::languages())
            QTest::newRow(qPrintable(language.code)) << language.code;
    }
    void u27_oneIsOneAndBothAreTwo()
    {
        QFETCH(QString, code);
        Words::speak(code);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        Words::Named needing{u"notes"_s,
                             {Badge::NeedsYou, Words::Group::NeedsYou, Words::Verb::SignIn, u"…"_s, {}, false},
                             HealthState::NeedsSignIn};
        const auto buttonFor = [&](int count) {
            return Words::overviewOf(QList<Words::Named>(count, needing), true, {}, now).button;
        };
        QVERIFY(buttonFor(1) != buttonFor(2));
        QVERIFY(buttonFor(2) != buttonFor(3));
        QVERIFY(!buttonFor(2).contains(u'2')); // both
        QVERIFY(buttonFor(3).contains(u'3'));
        QVERIFY(buttonFor(4).contains(u'4'));
        const auto servers = [](int count) {
            return QCoreApplication::translate("Latchkey::Ui::DetailPane", "%n servers", nullptr, count);
        };
        QVERIFY(servers(1).contains(u'1') && servers(2).contains(u'2'));
        const bool hasPlural = code != "ja"_L1 && code != "zh_CN"_L1 && code != "de"_L1; // "1 Server", "2 Server"
        QVERIFY(!hasPlural || servers(1).mid(1) != servers(2).mid(1));
    }

    void u29_equalFindingsAreOneCardAndRepairsSayWhatTheyDo()
    {
        QByteArray config
            = "mcp_oauth_credentials_store = \"file\"\n[mcp_servers.notes]\nurl = \"https://notes.example/mcp\"\n";
        for (int i = 0; i < 50; ++i)
            config += "[mcp_servers.\"bad name " + QByteArray::number(i) + "\"]\nurl = \"http://far.example/mcp\"\n";
        ManyServers app(config);
        QTest::keyClick(&app.window(), Qt::Key_D, Qt::ControlModifier);
        const auto cards = [&app] {
            QList<FindingView *> found;
            for (FindingView *card : app.window().findChildren<FindingView *>()) {
                if (card->finding().kind == FindingKind::ConfigEntryIgnored)
                    found.append(card);
            }
            return found;
        };
        QTRY_COMPARE(cards().size(), 1);
        QVERIFY2(cards().first()->accessibleName().contains(u" entries of config.toml are not used"_s),
                 qPrintable(cards().first()->accessibleName()));

        // Whatever can be repaired: the button, the question with its effect, and what is said when it is done.
        for (int kind = 0; kind <= int(FindingKind::StopsCodex); ++kind) {
            Finding finding;
            finding.kind = FindingKind(kind);
            finding.server = u"notes"_s;
            for (const Repair &repair : repairsFor(finding)) {
                const Words::RepairText text = Words::repairText(finding, repair);
                QVERIFY(!text.button.isEmpty());
                QVERIFY(!text.question.isEmpty());
                QVERIFY(!text.done.isEmpty());
            }
        }
    }

    //! What stops Codex may be the text as a whole, and then no entry is named.
    void adviceSpeaksOfAnEntryOnlyWhereOneIsNamed()
    {
        Finding finding;
        finding.kind = FindingKind::StopsCodex;
        finding.facts = {{Fact::File, u"/home/u/.credentials.json"_s}, {Fact::Entries, u"notes|1"_s}};
        QVERIFY(Words::findingText(finding).fix.contains(u"entry"_s));
        finding.facts.insert(Fact::What, u"a byte order mark stands at its beginning"_s);
        const QString fix = Words::findingText(finding).fix;
        QVERIFY2(!fix.contains(u"entry"_s) && fix.contains(u"move the file away"_s), qPrintable(fix));
    }

    void shiftF10OpensTheMenuOfTheRow()
    {
        ManyServers app(3);
        app.select(u"server-0001"_s);
        app.list().setFocus();
        QTest::keyClick(&app.list(), Qt::Key_F10, Qt::ShiftModifier);
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = app.list().findChild<QMenu *>()) && menu->isVisible());
        QVERIFY(menu->actions().size() >= 7);
        menu->close();
    }

    //! Not only when the window is closed: a program that is killed keeps it as well.
    void theLayoutIsSavedWhenItChanges()
    {
        ManyServers app(5);
        app.select(u"server-0003"_s);
        const auto selected = [] { return QSettings().value(u"window/selected"_s).toStringList(); };
        QTRY_VERIFY(selected().size() == 1 && selected().first().startsWith(u"server-0003|"_s));
        const QByteArray before = QSettings().value(u"window/geometry"_s).toByteArray();
        app.window().resize(app.window().size() - QSize(40, 40));
        QTRY_VERIFY(QSettings().value(u"window/geometry"_s).toByteArray() != before);
        for (QAction *action : app.window().findChildren<QAction *>()) {
            if (action->text() == u"Sort by &host"_s)
                action->trigger();
        }
        QTRY_COMPARE(QSettings().value(u"window/order"_s).toInt(), int(ServerModel::Order::Host));
    }

    void aWindowIsInSightAlsoWhereItsScreenHasGone_data()
    {
        QTest::addColumn<QPoint>("from");
        QTest::newRow("right") << QPoint(1, 0);
        QTest::newRow("left") << QPoint(-1, 0);
        QTest::newRow("above") << QPoint(0, -1);
        QTest::newRow("below") << QPoint(0, 1);
    }
    void aWindowIsInSightAlsoWhereItsScreenHasGone()
    {
        QFETCH(QPoint, from);
        const QRect room = QGuiApplication::primaryScreen()->availableGeometry();
        QWidget there; // most of it on a screen beside this one
        const QSize size(700, 500);
        there.setGeometry(
            QRect(room.center() - QPoint(350, 250) + QPoint(from.x() * room.width(), from.y() * room.height()) * 3 / 4,
                  size));
        QSettings().setValue(u"window/geometry"_s, there.saveGeometry());
        ManyServers app(5);
        // All of what is in it, and its title: Qt puts it so low that the lower edge of its frame may be out of sight.
        const auto isInSight = [&] {
            return room.contains(app.window().geometry()) && app.window().frameGeometry().top() >= room.top();
        };
        QTRY_VERIFY2(isInSight(), qPrintable(QDebug::toString(app.window().frameGeometry())));
    }
};

LATCHKEY_WINDOW_TEST(TestPromises)
#include "tst_promises.moc"

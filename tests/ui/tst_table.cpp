#include "tests/support/manyservers.h"
#include "tests/support/testmain.h"
#include "tests/ui/windowfixture.h"
#include "ui/window/lifetimedelegate.h"
#include "ui/window/servertable.h"

#include <QtCore/QSettings>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! The window on a home of many servers that nobody runs.
struct ManyServers {
    TemporaryHome home;
    std::unique_ptr<TrayApplication> latchkey;

    explicit ManyServers(int count, std::chrono::seconds first = {})
    {
        fillWithServers(home.path(), count, first);
        const Home only{u"Test"_s, home.path(), codexKeyringService, {}, home.filePath(u"servers.json"_s)};
        latchkey = std::make_unique<TrayApplication>(QList<Home>{only}, [](const QUrl &) { return true; });
        latchkey->start(TrayApplication::Start::Visible);
        if (!QTest::qWaitForWindowActive(&window(), 30'000)) // only then are there focus and shortcuts
            qFatal("no window");
        if (!QTest::qWaitFor([this] { return isLoaded(); }, 30'000))
            qFatal("the stores are not read");
    }
    bool isLoaded()
    {
        const auto *model = table().model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, ServerModel::HealthColumn).data().toString() == u"Checking"_s)
                return false;
        }
        return model->rowCount() > 0;
    }
    MainWindow &window() { return latchkey->window(); }
    QTableView &table() { return *window().findChild<QTableView *>(); }
    QLineEdit &filter()
    {
        for (QLineEdit *edit : window().findChildren<QLineEdit *>()) {
            if (!edit->isReadOnly())
                return *edit;
        }
        qFatal("no filter");
    }
    int rows() { return table().model()->rowCount(); }
    QStringList selected()
    {
        QStringList names;
        for (const QModelIndex &row : table().selectionModel()->selectedRows())
            names.append(row.data().toString());
        names.sort();
        return names;
    }
    QString shown()
    {
        QString all;
        for (const QLabel *label : window().findChildren<QLabel *>()) {
            if (label->isVisible())
                all += label->text() + u'\n';
        }
        return all;
    }
};

//! Whether something painted on a widget lies outside of an area.
class PaintWatch : public QObject
{
public:
    PaintWatch(QWidget *watched, const QRect &area)
        : m_area(area)
    {
        watched->installEventFilter(this);
    }
    void reset()
    {
        paints = 0;
        outside = {};
    }
    int paints = 0;
    QRegion outside;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            ++paints;
            outside += static_cast<QPaintEvent *>(event)->region().subtracted(m_area);
        }
        return false;
    }

private:
    const QRect m_area;
};

} // namespace

class TestTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"latchkey-test"_s);
        QCoreApplication::setApplicationName(u"latchkey-test"_s);
    }
    void init() { QSettings().clear(); }
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LayoutDirectionAuto); }

    void filtersAsYouType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("rows");
        QTest::newRow("a name") << u"server-0007"_s << 1;
        QTest::newRow("a host") << u"mcp-12.dep"_s << 1;
        QTest::newRow("a state") << u"not signed in"_s << 2;
        QTest::newRow("in capitals") << u"SERVER-0007"_s << 1;
        QTest::newRow("several words") << u"needs server-0017"_s << 1;
        QTest::newRow("spaces only") << u"  "_s << 20;
        QTest::newRow("nothing like it") << u"quux"_s << 0;
    }
    void filtersAsYouType()
    {
        QFETCH(QString, typed);
        QFETCH(int, rows);
        ManyServers app(20);
        QTest::keyClick(&app.window(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(app.filter().hasFocus());
        QTest::keyClicks(&app.filter(), typed);
        QTRY_COMPARE(app.rows(), rows); // what each server's state is comes from its store
    }

    void aFilterWithoutMatchSaysSoAndEscapeClearsIt()
    {
        ManyServers app(3);
        QTest::keyClicks(&app.filter(), u"quux"_s);
        QVERIFY(app.shown().contains(u"No server matches “quux”"_s));
        QPushButton *clear = WindowFixture::button(&app.window(), u"Clear filter"_s);
        QVERIFY(clear);
        QTest::mouseClick(clear, Qt::LeftButton);
        QCOMPARE(app.rows(), 3);
        QVERIFY(app.table().isVisible());

        QTest::keyClicks(&app.filter(), u"quux"_s);
        QTest::keyClick(&app.filter(), Qt::Key_Escape);
        QCOMPARE(app.rows(), 3);
        QVERIFY(app.table().hasFocus());
    }

    void whatComesFirstIsSelectedUntilSomebodyChooses()
    {
        ManyServers app(20);
        QTRY_COMPARE(app.table().currentIndex().row(), 0);
        app.table().sortByColumn(ServerModel::Name, Qt::DescendingOrder);
        QCOMPARE(app.selected(), QStringList{u"server-0019"_s});
        app.table().selectRow(1);
        app.table().sortByColumn(ServerModel::Name, Qt::AscendingOrder);
        QCOMPARE(app.selected(), QStringList{u"server-0018"_s});
    }

    void theSelectionOutlivesAFilter()
    {
        ManyServers app(10);
        app.filter().setText(u"server-000"_s);
        app.table().clearSelection();
        for (const int row : {2, 5})
            app.table().selectionModel()->select(app.table().model()->index(row, 0),
                                                 QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const QStringList before = app.selected();
        QCOMPARE(before.size(), 2);
        app.filter().setText(before.first());
        QCOMPARE(app.rows(), 1);
        app.filter().clear();
        QCOMPARE(app.selected(), before);
    }

    void sortsByEveryColumn_data()
    {
        QTest::addColumn<int>("column");
        for (int column = 0; column < ServerModel::ColumnCount; ++column)
            QTest::addRow("column %d", column) << column;
    }
    void sortsByEveryColumn()
    {
        QFETCH(int, column);
        ManyServers app(30);
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            app.table().sortByColumn(column, order);
            for (int row = 1; row < app.rows(); ++row) {
                const auto key = [&](int at) {
                    return app.table().model()->index(at, column).data(ServerModel::SortRole).toString();
                };
                const int compared = QString::localeAwareCompare(key(row - 1), key(row));
                QVERIFY(order == Qt::AscendingOrder ? compared <= 0 : compared >= 0);
            }
        }
    }

    void whatExpiresFirstIsSortedFirst()
    {
        ManyServers app(30);
        app.table().sortByColumn(ServerModel::LifetimeColumn, Qt::AscendingOrder);
        const auto lifetime = [&](int row) {
            return app.table()
                .model()
                ->index(row, ServerModel::LifetimeColumn)
                .data(ServerModel::LifetimeRole)
                .value<Lifetime>();
        };
        QTRY_COMPARE(lifetime(0).look, Lifetime::Look::Expired);
        QTRY_COMPARE(lifetime(app.rows() - 1).look, Lifetime::Look::None);
    }

    //! On a clock of its own, and without a window manager, so that nothing else happens.
    void onlyTheBarIsPaintedWhenTimePasses()
    {
        const TemporaryHome home;
        fillWithServers(home.path(), 1, 5h + 30min); // of eleven hours; "in 5 h", for as long as this looks
        Homes homes({Home{u"Test"_s, home.path(), codexKeyringService, {}, home.filePath(u"servers.json"_s)}});
        HealthWatch health(homes, systemClock());
        Examiner examiner(homes);
        QDateTime now = QDateTime::currentDateTimeUtc();
        ChangeTimer time([&now] { return now; });
        ServerModel model(homes, health, examiner, time);
        ServerTable table(&model, time);
        table.setWindowFlag(Qt::BypassWindowManagerHint);
        table.resize(900, 300);
        homes.watch();
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        const auto words = [&model] { return model.index(0, ServerModel::HealthColumn).data().toString(); };
        QTRY_COMPARE(words(), u"Signed in, expires in 5 h"_s);
        time.start();
        QGuiApplication::sync();

        const QRect column(table.columnViewportPosition(ServerModel::LifetimeColumn), 0,
                           table.columnWidth(ServerModel::LifetimeColumn), table.viewport()->height());
        QVERIFY(column.width() > 0);
        PaintWatch watch(table.viewport(), column);
        const auto moveBy = [&](std::chrono::seconds passed) {
            now = now.addSecs(passed.count());
            watch.reset();
            time.start(); // as if it had come to that
            QCoreApplication::processEvents();
        };
        for (int pixel = 0; pixel < 3; ++pixel) {
            const auto change
                = nextMove(model.lifetimeAt(model.index(0, 0)), LifetimeDelegate::barWidth(column.width()));
            QVERIFY(change);
            const auto whole = std::chrono::floor<std::chrono::seconds>(change->in);
            moveBy(whole - 1s);
            QCOMPARE(watch.paints, 0);
            moveBy(2s);
            QCOMPARE(watch.paints, 1);
            QVERIFY2(watch.outside.isEmpty(), qPrintable(QString::number(watch.outside.boundingRect().left())));
        }
        moveBy(40min);
        QCOMPARE(words(), u"Signed in, expires in 4 h"_s);
        QVERIFY(!watch.outside.isEmpty()); // now the words have changed, too
        moveBy(5h);
        QCOMPARE(model.lifetimeAt(model.index(0, 0)).look, Lifetime::Look::Expired);
        QCOMPARE(watch.paints, 1);
    }

    void severalAreSignedOutAfterOneQuestionThatNamesThem()
    {
        WindowFixture app;
        QTRY_VERIFY(app.health(u"issues"_s).startsWith(u"Signed in"_s));
        QTRY_VERIFY(app.health(u"notes"_s).startsWith(u"Signed in"_s));
        app.table().selectAll();
        app.action(u"Sign out"_s)->trigger();
        QMessageBox *box = nullptr;
        QTRY_VERIFY((box = app.window().findChild<QMessageBox *>()) && box->isVisible());
        for (const QString &name : {u"issues"_s, u"notes"_s})
            QVERIFY(box->informativeText().contains(name));
        QVERIFY(!box->informativeText().contains(u"wiki"_s)); // not signed in
        QTest::mouseClick(WindowFixture::button(box, u"Sign out"_s), Qt::LeftButton);
        QTRY_VERIFY(app.health(u"issues"_s).contains(u"signed out"_s));
        QTRY_VERIFY(app.health(u"notes"_s).contains(u"signed out"_s));
    }

    void severalAreRefreshed()
    {
        WindowFixture app;
        QTRY_VERIFY(app.health(u"issues"_s).startsWith(u"Signed in"_s));
        QTRY_VERIFY(app.health(u"notes"_s).startsWith(u"Signed in"_s));
        QTRY_VERIFY(app.health(u"calendar"_s).contains(u"the provider ended the sign-in"_s));
        const int before = app.provider.tokenRequests(u"refresh_token"_s);
        app.table().clearSelection();
        for (const QString &name : {u"issues"_s, u"notes"_s, u"wiki"_s})
            app.table().selectionModel()->select(app.table().model()->index(app.rowOf(name), 0),
                                                 QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QVERIFY(QTest::qWaitForWindowActive(&app.window(), 30'000)); // only then are there shortcuts
        QTest::keyClick(&app.window(), Qt::Key_F5);
        QTRY_COMPARE(app.provider.tokenRequests(u"refresh_token"_s), before + 2);
    }

    void enterDoesWhatIsNeeded()
    {
        WindowFixture app;
        QTRY_VERIFY(app.health(u"wiki"_s).startsWith(u"Needs sign-in"_s));
        app.table().setFocus();
        app.table().selectRow(app.rowOf(u"wiki"_s));
        QTest::keyClick(&app.table(), Qt::Key_Return);
        QTRY_VERIFY(app.health(u"wiki"_s).startsWith(u"Signed in"_s));
    }

    void theContextMenuOffersWhatTheMenuDoes()
    {
        WindowFixture app;
        QCOMPARE(app.table().contextMenuPolicy(), Qt::ActionsContextMenu);
        for (const QString &text : {u"Sign in"_s, u"Refresh"_s, u"Sign out"_s, u"Remove server"_s})
            QVERIFY(app.table().actions().contains(app.action(text)));
    }

    void thePaneTellsWhatHappened()
    {
        WindowFixture app;
        QTRY_VERIFY(app.health(u"issues"_s).startsWith(u"Signed in"_s));
        app.table().selectRow(app.rowOf(u"issues"_s));
        const auto tells = [&app](const QString &text) {
            for (const QLabel *label : app.window().findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(text))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(tells(u"Refreshed by latchkey-test"_s)); // as it was at the start, without a click
        QVERIFY(tells(u"Codex"_s)); // also uses it
    }

    void theLayoutIsRemembered()
    {
        {
            ManyServers app(3);
            app.table().setColumnWidth(ServerModel::Host, 123);
            app.table().sortByColumn(ServerModel::Host, Qt::DescendingOrder);
            app.window().close();
        }
        ManyServers app(3);
        QCOMPARE(app.table().columnWidth(ServerModel::Host), 123);
        QCOMPARE(app.table().horizontalHeader()->sortIndicatorSection(), int(ServerModel::Host));
        QCOMPARE(app.table().model()->index(0, 0).data().toString(), u"server-0002"_s);
    }

    void runsFromRightToLeft()
    {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        WindowFixture app;
        QTRY_VERIFY(app.health(u"wiki"_s).startsWith(u"Needs sign-in"_s));
        QVERIFY(app.table().columnViewportPosition(ServerModel::Name)
                > app.table().columnViewportPosition(ServerModel::Action));
        app.click(u"wiki"_s, ServerModel::Action);
        QTRY_VERIFY(app.health(u"wiki"_s).startsWith(u"Signed in"_s));
    }

    void fitsIntoSmallWindows_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("usual") << QSize(1000, 650);
        QTest::newRow("small") << QSize(640, 480);
    }
    void fitsIntoSmallWindows()
    {
        QFETCH(QSize, size);
        ManyServers app(5);
        app.window().resize(size);
        QTRY_COMPARE(app.window().size(), size);
        app.table().selectRow(0);
        for (const auto *area : app.window().findChildren<QScrollArea *>()) {
            QTRY_VERIFY(area->widget()->width() <= area->viewport()->width());
            for (const QLabel *label : area->findChildren<QLabel *>()) {
                if (label->isVisible() && label->wordWrap())
                    QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
            }
        }
        QVERIFY(app.table().viewport()->height() > 3 * app.table().rowHeight(0));
    }

    void aThousandServersStayFluent()
    {
        ManyServers app(1000);
        QCOMPARE(app.rows(), 1000);
        QTest::keyClicks(&app.filter(), u"server-0999"_s);
        QCOMPARE(app.rows(), 1);
        QTest::keyClick(&app.filter(), Qt::Key_Escape);
        QCOMPARE(app.rows(), 1000);
    }
};

LATCHKEY_WINDOW_TEST(TestTable)
#include "tst_table.moc"

#include "core/base/whendone.h"
#include "tests/support/testmain.h"
#include "tests/ui/manyservers_window.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMimeData>
#include <QtCore/QPromise>
#include <QtCore/QSettings>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QScrollBar>

using namespace Latchkey;
using namespace Latchkey::Test;

//! The list of servers: what is in it, what is selected, and what a click and a key do.
class TestList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LayoutDirectionAuto); }

    void searchesAsYouType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("rows");
        QTest::newRow("a name") << u"server-0007"_s << 1;
        QTest::newRow("a host") << u"mcp-12.dep"_s << 1;
        QTest::newRow("a sentence") << u"not signed in"_s << 2;
        QTest::newRow("in capitals") << u"SERVER-0007"_s << 1;
        QTest::newRow("several words") << u"ended server-0017"_s << 1;
        QTest::newRow("spaces only") << u"  "_s << 20;
        QTest::newRow("nothing like it") << u"quux"_s << 0;
    }
    void searchesAsYouType()
    {
        QFETCH(QString, typed);
        QFETCH(int, rows);
        ManyServers app(20);
        QTest::keyClick(&app.window(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(app.search().hasFocus());
        QTest::keyClicks(&app.search(), typed);
        QCOMPARE(app.count(), rows);
    }

    void aSearchWithoutMatchSaysSoAndEscapeClearsIt()
    {
        ManyServers app(3);
        QTest::keyClicks(&app.search(), u"quux"_s);
        QVERIFY(app.shown().contains(u"No server matches “quux”"_s));
        QPushButton *clear = WindowFixture::button(&app.window(), u"Clear the search"_s);
        QVERIFY(clear);
        QTest::mouseClick(clear, Qt::LeftButton);
        QCOMPARE(app.count(), 3);
        QVERIFY(app.list().isVisible());

        QTest::keyClicks(&app.search(), u"quux"_s);
        QTest::keyClick(&app.search(), Qt::Key_Escape);
        QCOMPARE(app.count(), 3);
        QVERIFY(app.list().hasFocus());
    }

    void whatWasFoundStaysSelectedWhenTheSearchIsCleared()
    {
        ManyServers app(20);
        app.select(u"server-0003"_s);
        app.search().setText(u"server-0007"_s);
        QCOMPARE(app.selected(), QStringList{u"server-0007"_s});
        QTest::keyClick(&app.search(), Qt::Key_Escape);
        QCOMPARE(app.selected(), QStringList{u"server-0007"_s});
        QVERIFY(app.list().viewport()->rect().intersects(app.list().visualRect(app.list().currentIndex())));
    }

    void theSelectionOutlivesASearch()
    {
        ManyServers app(10);
        app.list().clearSelection();
        for (const QModelIndex &row : app.rows().mid(2, 2))
            app.list().selectionModel()->select(row, QItemSelectionModel::Select);
        const QStringList before = app.selected();
        QCOMPARE(before.size(), 2);
        app.search().setText(before.first());
        QCOMPARE(app.count(), 1);
        app.search().clear();
        QCOMPARE(app.selected(), before);
    }

    void sorts_data()
    {
        QTest::addColumn<QString>("action");
        QTest::newRow("by name") << u"Sort by name"_s;
        QTest::newRow("by host") << u"Sort by host"_s;
        QTest::newRow("by time") << u"Sort by time"_s;
    }
    void sorts()
    {
        QFETCH(QString, action);
        ManyServers app(30);
        for (QAction *candidate : app.window().findChildren<QAction *>()) {
            if (QString(candidate->text()).remove(u'&') == action)
                candidate->trigger();
        }
        const QModelIndex working = app.model().index(int(Words::Group::Working), 0);
        QVERIFY(app.model().rowCount(working) > 5);
        for (int row = 1; row < app.model().rowCount(working); ++row) {
            const ServerRow *before = app.model().rowAt(app.model().index(row - 1, 0, working));
            const ServerRow *after = app.model().rowAt(app.model().index(row, 0, working));
            const auto end = [](const ServerRow *each) { return each->session->health().expiresAt; };
            if (action.endsWith(u"name"))
                QVERIFY(QString::localeAwareCompare(before->name, after->name) < 0);
            else if (action.endsWith(u"host"))
                QVERIFY(QString::localeAwareCompare(before->host, after->host) < 0);
            else
                QVERIFY(!end(after).isValid() || end(before) <= end(after));
        }
    }

    void theOrderAndTheSelectionAreRemembered()
    {
        {
            ManyServers app(8);
            app.select(u"server-0005"_s);
            app.latchkey->quit(); // nobody closes the window
        }
        QCOMPARE(QSettings().value(u"window/selected"_s).toStringList().size(), 1);
        QVERIFY(QSettings().value(u"window/selected"_s).toStringList().first().startsWith(u"server-0005|"_s));
    }

    void u8_theSelectionStaysAfterWhatIsDone()
    {
        WindowFixture app;
        QTRY_VERIFY(app.needs(u"calendar"_s));
        QTRY_VERIFY(app.works(u"issues"_s));
        QVERIFY(QTest::qWaitForWindowActive(&app.window(), 30'000));
        app.select(u"calendar"_s);
        app.list().setFocus();
        const auto selected = [&app] {
            QStringList what;
            for (const CredentialSession *session : app.list().selectedSessions())
                what.append(session->server().identity.name);
            if (app.window().focusWidget() == &app.list())
                what.append(u"has the focus"_s);
            if (app.list().viewport()->rect().intersects(app.list().visualRect(app.list().currentIndex())))
                what.append(u"in view"_s);
            return what;
        };
        const QStringList stays{u"calendar"_s, u"has the focus"_s, u"in view"_s};
        QTest::keyClick(&app.window(), Qt::Key_I, Qt::ControlModifier);
        QTRY_VERIFY(app.works(u"calendar"_s)); // in another group now
        QTRY_VERIFY(!app.dialog());
        QTRY_COMPARE(app.model().rowAt(app.indexOf(u"calendar"_s))->group, Words::Group::Working);
        QTRY_COMPARE(selected(), stays);
        QTest::keyClick(&app.window(), Qt::Key_F5);
        QTRY_VERIFY(app.standing(u"calendar"_s).badge != Badge::Busy);
        QTRY_COMPARE(selected(), stays);
        QFile config(app.home->path() + "/config.toml"_L1);
        QVERIFY(config.open(QIODevice::Append));
        config.write("\n[mcp_servers.another]\nurl = \"https://another.example/mcp\"\n");
        config.close();
        QTRY_COMPARE(app.count(), 5);
        QCOMPARE(selected(), stays);
    }

    void u9_oneClickLeadsToTheBrowserAndNoneOpensItByItself()
    {
        WindowFixture app;
        QTRY_VERIFY(app.needs(u"wiki"_s));
        app.clickRow(u"wiki"_s);
        QTest::keyClick(&app.list(), Qt::Key_Return);
        QCoreApplication::processEvents();
        QVERIFY(app.opened.isEmpty());
        app.clickVerb(u"wiki"_s);
        QTRY_COMPARE(app.opened.size(), 1);
        QTRY_VERIFY(app.works(u"wiki"_s));
    }

    void rowsStayWhereTheyAreUntilTheClickIsOver()
    {
        WindowFixture app;
        app.browses = false;
        QTRY_VERIFY(app.needs(u"wiki"_s));
        QTRY_VERIFY(app.needs(u"calendar"_s));
        QTRY_VERIFY(app.works(u"issues"_s));
        app.list().hold();
        QVERIFY(DemoHome::store(app.home->path(), u"wiki"_s, app.provider.seed(u"wiki"_s, 2h)));
        QTRY_VERIFY(app.works(u"wiki"_s)); // said at once
        QCOMPARE(app.model().rowAt(app.indexOf(u"wiki"_s))->group, Words::Group::NeedsYou);
        app.list().release();
        QCOMPARE(app.model().rowAt(app.indexOf(u"wiki"_s))->group, Words::Group::Working);
    }

    //! "Working", which stands between them, begins with the same letter.
    void aLetterLeadsToAServerAndNotToAHeading()
    {
        WindowFixture app;
        QTRY_VERIFY(app.needs(u"wiki"_s));
        QTRY_VERIFY(app.works(u"notes"_s));
        QVERIFY(QTest::qWaitForWindowActive(&app.window(), 30'000));
        app.list().setFocus();
        app.select(u"wiki"_s);
        QTest::keyClick(&app.list(), Qt::Key_W);
        QCOMPARE(app.list().currentSession(), app.sessionOf(u"wiki"_s));
        QTest::keyClick(&app.list(), Qt::Key_Down);
        QVERIFY(app.list().currentSession());
    }

    void enterOpensTheDetails()
    {
        WindowFixture app;
        QVERIFY(QTest::qWaitForWindowActive(&app.window(), 30'000));
        QTRY_VERIFY(app.needs(u"wiki"_s));
        app.select(u"wiki"_s);
        app.list().setFocus();
        QTest::keyClick(&app.list(), Qt::Key_Return);
        QTRY_VERIFY(!app.list().hasFocus());
        QVERIFY(app.opened.isEmpty());
    }

    void u17_deleteRemovesAnOwnServerAndUndoBringsItBack()
    {
        WindowFixture app(false);
        const QString list = app.homePath() + "/servers.json"_L1;
        QFile file(list);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"version\":1,\"servers\":[{\"name\":\"mine\",\"url\":\"https://mine.example/"
                   "mcp\",\"scopes\":[\"a\",\"b\"]}]}");
        file.close();
        QTRY_COMPARE(app.count(), 1);
        QVERIFY(QTest::qWaitForWindowActive(&app.window(), 30'000));
        app.select(u"mine"_s);
        app.list().setFocus();
        const Server before = app.sessionOf(u"mine"_s)->server();
        QTest::keyClick(&app.list(), Qt::Key_Delete);
        QTRY_COMPARE(app.count(), 0);
        QTRY_VERIFY(WindowFixture::button(&app.banner(), u"Undo"_s));
        QTest::mouseClick(WindowFixture::button(&app.banner(), u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE(app.count(), 1);
        QCOMPARE(app.sessionOf(u"mine"_s)->server(), before);

        QTRY_VERIFY(!app.action(u"Undo"_s)->isEnabled());
        app.select(u"mine"_s); // and once more by key
        QTest::keyClick(&app.window(), Qt::Key_Delete);
        QTRY_COMPARE(app.count(), 0);
        QTRY_VERIFY(app.action(u"Undo"_s)->isEnabled()); // it is on the disk
        QTest::keyClick(&app.window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(app.count(), 1);
        QCOMPARE(app.sessionOf(u"mine"_s)->server(), before);
    }

    //! Also what this version knows nothing of, and at its place.
    void u17_undoWritesTheEntryAsItWas()
    {
        WindowFixture app(false);
        const QString path = app.homePath() + "/servers.json"_L1;
        const auto entries = [&path] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
        };
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"version\":1,\"servers\":[{\"name\":\"a\",\"url\":\"https://a.example/mcp\"},"
                   "{\"name\":\"mine\",\"url\":\"https://mine.example/mcp\",\"later\":{\"x\":[1]},\"enabled\":true},"
                   "{\"name\":\"z\",\"url\":\"https://z.example/mcp\"}]}");
        file.close();
        const QJsonObject before = entries();
        QTRY_COMPARE(app.count(), 3);
        QVERIFY(QTest::qWaitForWindowActive(&app.window(), 30'000));
        app.select(u"mine"_s);
        QTRY_VERIFY2(app.action(u"Remove"_s)->isEnabled(), qPrintable(app.action(u"Remove"_s)->statusTip()));
        app.action(u"Remove"_s)->trigger();
        QTRY_COMPARE(app.count(), 2);
        QTRY_VERIFY(app.action(u"Undo"_s)->isEnabled());
        QVERIFY(entries() != before);
        app.action(u"Undo"_s)->trigger();
        QTRY_COMPARE(app.count(), 3);
        QCOMPARE(entries(), before);
    }

    void anUndoThatIsLateLeavesWhatWasDoneSince()
    {
        WindowFixture app;
        QTRY_VERIFY(app.works(u"issues"_s));
        ListChanges &changes = app.latchkey->changes();
        QPromise<Status> late;
        late.start();
        changes.record(u"The first thing is done."_s, [&late] { return late.future(); });
        changes.undo();
        changes.record(u"The second thing is done."_s, [] { return readyFuture(success()); });
        QCOMPARE(app.banner().text(), u"The second thing is done."_s);
        const QSignalSpy undone(&changes, &ListChanges::undone);
        late.addResult(success());
        late.finish();
        QTRY_COMPARE(undone.size(), 1);
        QCOMPARE(app.banner().text(), u"The second thing is done."_s);
        changes.undo();
        QTRY_VERIFY(!app.banner().text().contains(u"thing"_s));
    }

    void severalAreSignedOutAfterOneQuestionThatNamesThem()
    {
        WindowFixture app;
        QTRY_VERIFY(app.works(u"issues"_s));
        QTRY_VERIFY(app.works(u"notes"_s));
        app.list().selectAll();
        app.action(u"Sign out…"_s)->trigger();
        QMessageBox *box = nullptr;
        QTRY_VERIFY((box = app.window().findChild<QMessageBox *>()) && box->isVisible());
        for (const QString &name : {u"issues"_s, u"notes"_s})
            QVERIFY(box->informativeText().contains(name));
        QVERIFY(!box->informativeText().contains(u"wiki"_s)); // not signed in
        QTest::mouseClick(WindowFixture::button(box, u"Sign out"_s), Qt::LeftButton);
        QTRY_VERIFY(app.health(u"issues"_s).startsWith(u"Signed out"_s));
        QTRY_VERIFY(app.health(u"notes"_s).startsWith(u"Signed out"_s));
    }

    void severalAreRenewed()
    {
        WindowFixture app;
        QTRY_VERIFY(app.works(u"issues"_s));
        QTRY_VERIFY(app.works(u"notes"_s));
        QTRY_VERIFY(app.health(u"calendar"_s).startsWith(u"The provider ended the sign-in"_s));
        const int before = app.provider.tokenRequests(u"refresh_token"_s);
        app.list().clearSelection();
        for (const QString &name : {u"issues"_s, u"notes"_s, u"wiki"_s})
            app.list().selectionModel()->select(app.indexOf(name), QItemSelectionModel::Select);
        QVERIFY(QTest::qWaitForWindowActive(&app.window(), 30'000)); // only then are there shortcuts
        QTRY_VERIFY(app.action(u"Renew now"_s)->isEnabled());
        QTest::keyClick(&app.window(), Qt::Key_F5);
        QTRY_COMPARE(app.provider.tokenRequests(u"refresh_token"_s), before + 2);
    }

    void theMenuOfARowOffersWhatTheServerMenuDoes()
    {
        WindowFixture app;
        for (const QString &text : {u"Sign in"_s, u"Renew now"_s, u"Sign out…"_s, u"Remove"_s})
            QVERIFY(app.list().actions().contains(app.action(text)));
        // There is no bar that would show why one of them is out of use.
        for (const QMenu *menu : app.window().findChildren<QMenu *>()) {
            const QList<QAction *> all = menu->actions();
            if (all.contains(app.action(u"Remove"_s)) || all.contains(app.action(u"Copy access token"_s)))
                QVERIFY(menu->toolTipsVisible());
        }
    }

    void theDetailsTellWhatHappened()
    {
        WindowFixture app;
        QTRY_VERIFY(app.works(u"issues"_s));
        app.select(u"issues"_s);
        const auto tells = [&app](const QString &text) {
            for (const QLabel *label : app.window().findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(text))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(tells(u"Renewed by latchkey-test"_s)); // as it was at the start, without a click
        QVERIFY(tells(u"Codex"_s)); // also uses it
    }

    void u14_aCopiedTokenLeavesTheClipboard()
    {
        WindowFixture app;
        QTRY_VERIFY(app.works(u"issues"_s));
        QDateTime now = QDateTime::currentDateTimeUtc();
        SecretClipboard secrets([&now] { return now; });
        QSignalSpy copied(&secrets, &SecretClipboard::copied);
        secrets.copy(app.sessionOf(u"issues"_s), SecretClipboard::What::Token);
        QTRY_COMPARE(copied.size(), 1);
        QClipboard *clipboard = QGuiApplication::clipboard();
        QVERIFY(clipboard->text().size() > 10);
        QCOMPARE(clipboard->mimeData()->data(u"x-kde-passwordManagerHint"_s), "secret");
        now = now.addSecs(44);
        secrets.check();
        QVERIFY(!clipboard->text().isEmpty());
        now = now.addSecs(1);
        secrets.check();
        QCOMPARE(clipboard->text(), QString());

        secrets.copy(app.sessionOf(u"issues"_s), SecretClipboard::What::Headers);
        QTRY_COMPARE(copied.size(), 2);
        QVERIFY(clipboard->text().startsWith(u"Authorization: Bearer "_s));
        clipboard->setText(u"another's"_s);
        now = now.addSecs(60);
        secrets.check();
        QCOMPARE(clipboard->text(), u"another's"_s);
    }

    void aThousandServersStayFluent()
    {
        ManyServers app(1000);
        QCOMPARE(app.count(), 1000);
        QTest::keyClicks(&app.search(), u"server-0999"_s);
        QCOMPARE(app.count(), 1);
        QTest::keyClick(&app.search(), Qt::Key_Escape);
        QCOMPARE(app.count(), 1000);
    }
};

LATCHKEY_WINDOW_TEST(TestList)
#include "tst_list.moc"

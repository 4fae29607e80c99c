#include "tests/support/testmain.h"
#include "tests/ui/fakepanel.h"
#include "tests/ui/windowfixture.h"
#include "ui/icons/stateicon.h"
#include "ui/theme/textlabel.h"

#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtDBus/QDBusArgument>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

struct Face {
    Badge badge;
    int count;
};

QList<Face> faces()
{
    return {{Badge::Fine, 0},     {Badge::Retrying, 0}, {Badge::NeedsYou, 1},
            {Badge::NeedsYou, 2}, {Badge::NeedsYou, 7}, {Badge::NeedsYou, 12},
            {Badge::Trouble, 1},  {Badge::Trouble, 4},  {Badge::Trouble, 12}};
}

//! The icon without its colours, as somebody sees it who cannot tell them apart.
QImage greyOf(const Face &face, int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.drawPixmap(0, 0, panelIcon(face.badge, face.count).pixmap(side, side));
    painter.end();
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x)
            image.setPixelColor(x, y, qGray(image.pixel(x, y)) < 200 ? Qt::black : Qt::white);
    }
    return image;
}

int differingPixels(const QImage &one, const QImage &other)
{
    int pixels = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            pixels += one.pixel(x, y) != other.pixel(x, y);
    }
    return pixels;
}

QStringList textsOf(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        if (action->isVisible() && !action->isSeparator())
            texts.append(QString(action->text()).remove(u'&'));
    }
    return texts;
}

QMenu *submenuOf(const QMenu &menu)
{
    for (const QAction *action : menu.actions()) {
        if (action->menu() && action->isVisible())
            return action->menu();
    }
    return nullptr;
}

//! Fifty servers, none of them signed in; as many of the first as \a fine have headers of their own, and need nothing.
QByteArray manyServers(int needing)
{
    QByteArray config = "mcp_oauth_credentials_store = \"file\"\n";
    for (int i = 0; i < 50; ++i) {
        config += "[mcp_servers.server" + QByteArray::number(i) + "]\nurl = \"https://host" + QByteArray::number(i)
            + ".example/mcp\"\n";
        if (i >= needing)
            config += "bearer_token_env_var = \"TOKEN\"\n";
    }
    return config;
}

} // namespace

//! What the panel shows.
class TestTray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    // Kept as a picture, for people to look at, where LATCHKEY_ICON_SHEET names a file.
    void iconSheet()
    {
        const QString file = qEnvironmentVariable("LATCHKEY_ICON_SHEET");
        if (file.isEmpty())
            return;
        const QList<int> sides{16, 22, 24, 32, 48, 64, 128, 256};
        QImage sheet(640, static_cast<int>(faces().size()) * 260 * 2, QImage::Format_RGB32);
        QPainter painter(&sheet);
        int y = 0;
        for (const QColor &ground : {QColor(Qt::white), QColor(0x1e, 0x1e, 0x1e)}) {
            painter.fillRect(0, y, 640, static_cast<int>(faces().size()) * 260, ground);
            for (const Face &face : faces()) {
                int x = 0;
                for (const int side : sides) {
                    painter.drawPixmap(x, y, panelIcon(face.badge, face.count).pixmap(side, side));
                    x += side + 6;
                }
                y += 260;
            }
        }
        painter.end();
        QVERIFY(sheet.save(file));
    }

    // The same for the menu: LATCHKEY_MENU_SHEET.
    void menuSheet()
    {
        const QString file = qEnvironmentVariable("LATCHKEY_MENU_SHEET");
        if (file.isEmpty())
            return;
        Words::speak(); // as the environment of the picture wants it
        WindowFixture app;
        QTRY_VERIFY(app.needs(u"calendar"_s));
        QTRY_VERIFY(app.works(u"issues"_s));
        TrayMenu &menu = app.latchkey->tray().menu();
        menu.popup({40, 40});
        QTRY_VERIFY(menu.isVisible());
        QVERIFY(menu.grab().save(file));
        menu.close();
        Words::speak(u"en"_s);
    }

    void everyStateHasAShapeOfItsOwn_data()
    {
        QTest::addColumn<int>("side");
        for (const int side : {16, 22, 32, 64, 256})
            QTest::addRow("%d", side) << side;
    }
    void everyStateHasAShapeOfItsOwn()
    {
        QFETCH(int, side);
        for (qsizetype i = 0; i < faces().size(); ++i) {
            for (qsizetype j = i + 1; j < faces().size(); ++j) {
                if (faces()[i].badge == faces()[j].badge)
                    continue;
                const int pixels = differingPixels(greyOf(faces()[i], side), greyOf(faces()[j], side));
                QVERIFY2(pixels * 40 > side * side, qPrintable(u"%1 and %2: %3"_s.arg(i).arg(j).arg(pixels)));
            }
        }
    }

    void showsTheWorstStateAndOneSentence()
    {
        FakePanel panel;
        QVERIFY(panel.appear());
        WindowFixture app;
        QTRY_COMPARE(panel.items().size(), 1);
        QTRY_VERIFY(app.health(u"calendar"_s).startsWith(u"The provider ended the sign-in"_s));
        QTRY_VERIFY(app.works(u"issues"_s));
        QTRY_VERIFY(app.latchkey->tray().isShown());

        // (icon name, pixmaps, title, text), of which the title is ours
        QString &title = m_title;
        const auto asked = [&] {
            auto reply = panel.property(u"ToolTip"_s);
            auto *watcher = new QDBusPendingCallWatcher(reply, this);
            connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
                watcher->deleteLater();
                const QDBusPendingReply<QVariant> answer = *watcher;
                const auto argument = answer.value().value<QDBusArgument>();
                QString icon;
                argument.beginStructure();
                argument >> icon;
                argument.beginArray();
                while (!argument.atEnd()) {
                    argument.beginStructure();
                    int width = 0;
                    int height = 0;
                    QByteArray pixels;
                    argument >> width >> height >> pixels;
                    argument.endStructure();
                }
                argument.endArray();
                QString text;
                argument >> m_title >> text;
                argument.endStructure();
            });
            return title;
        };
        QTRY_VERIFY_WITH_TIMEOUT(asked().startsWith(u"2 servers need you\n"_s) && asked().endsWith(u"\n2 work."_s),
                                 30'000);
        QVERIFY(title.contains(u"calendar"_s) && title.contains(u"wiki"_s));
        panel.goAway();
    }

    void tellsInTheWindowWhereNobodyShowsNotifications()
    {
        FakePanel panel;
        QVERIFY(panel.appear());
        WindowFixture app;
        app.window().hide(); // nobody looks at it
        QTRY_COMPARE(panel.items().size(), 1);
        // Qt would send the message to the service that is not there.
        QTRY_COMPARE_WITH_TIMEOUT(app.window().findChild<ElidedLabel *>()->whole(),
                                  u"calendar needs you to sign in. It was revoked there, or has reached its limit."_s,
                                  20'000);
        QVERIFY(!app.latchkey->tray().showsMessages());
        panel.goAway();
    }

    void aPanelThatComesLateEndsThatTheWindowIsTheProgram()
    {
        WindowFixture app;
        QTRY_VERIFY_WITH_TIMEOUT(QGuiApplication::quitOnLastWindowClosed(), 10'000);
        FakePanel panel;
        QVERIFY(panel.appear());
        QTRY_VERIFY(app.latchkey->tray().isShown());
        QVERIFY(!QGuiApplication::quitOnLastWindowClosed());
        panel.goAway();
    }

    void u19_theFirstCloseWithATrayTellsOnce()
    {
        FakePanel panel;
        QVERIFY(panel.appear());
        WindowFixture app;
        QTRY_VERIFY(app.latchkey->tray().isShown());
        QSignalSpy went(&app.window(), &MainWindow::wentToTray);
        app.window().close();
        QVERIFY(!app.window().isVisible());
        QCOMPARE(went.size(), 1);
        app.window().show();
        app.window().close();
        QCOMPARE(went.size(), 1);
        panel.goAway();
    }

    void whatNeedsYouComesFirstWithItsAction()
    {
        WindowFixture app;
        QTRY_VERIFY(app.health(u"calendar"_s).startsWith(u"The provider ended the sign-in"_s));
        QTRY_VERIFY(app.works(u"issues"_s));
        QTRY_VERIFY(app.works(u"notes"_s));
        TrayMenu &menu = app.latchkey->tray().menu();
        QTRY_COMPARE(textsOf(menu),
                     (QStringList{u"2 servers need you"_s, u"Sign in to calendar"_s, u"Sign in to wiki"_s,
                                  u"2 more work"_s, u"Open Latchkey"_s, u"Sign in to both…"_s, u"Renew all now"_s,
                                  u"Preferences…"_s, u"Quit Latchkey"_s}));
        QVERIFY(!menu.actions().first()->isEnabled());
        menu.actions()[1]->trigger();
        QTRY_VERIFY(app.works(u"calendar"_s));
        QCOMPARE(app.opened.size(), 1);
    }

    void fiftyServersStayUsable_data()
    {
        QTest::addColumn<int>("needing");
        QTest::addColumn<int>("first");
        QTest::addColumn<QString>("others");
        QTest::newRow("all well") << 0 << 0 << u"50 is off"_s;
        QTest::newRow("three") << 3 << 3 << u"47 is off"_s;
        QTest::newRow("all") << 50 << 6 << u"and 44 more…"_s;
    }
    void fiftyServersStayUsable()
    {
        QFETCH(int, needing);
        QFETCH(int, first);
        QFETCH(QString, others);
        const TemporaryHome home;
        QFile config(home.filePath(u"config.toml"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(manyServers(needing));
        config.close();
        const Home only{u"Test"_s, home.path(), codexKeyringService, {}, home.filePath(u"servers.json"_s)};
        TrayApplication latchkey({only}, [](const QUrl &) { return true; });
        latchkey.start(TrayApplication::Start::Visible);
        TrayMenu &menu = latchkey.tray().menu();
        QTRY_COMPARE(textsOf(menu).filter(u"Sign in to server"_s).size(), first);
        QTRY_VERIFY(textsOf(menu).contains(others));
        QVERIFY(textsOf(menu).size() < 16);
        if (needing < 50)
            QCOMPARE(textsOf(*submenuOf(menu)).size(), 50 - first);
    }

    void u21_namesAreShownAsTheyAre()
    {
        const TemporaryHome home;
        QFile config(home.filePath(u"config.toml"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(
            "mcp_oauth_credentials_store = \"file\"\n[mcp_servers.team_wiki]\nurl = \"https://wiki.example/mcp\"\n");
        config.close();
        const Home only{u"Test"_s, home.path(), codexKeyringService, {}, home.filePath(u"servers.json"_s)};
        TrayApplication latchkey({only}, [](const QUrl &) { return true; });
        latchkey.start(TrayApplication::Start::Visible);
        TrayMenu &menu = latchkey.tray().menu();
        QTRY_VERIFY(textsOf(menu).contains(u"Sign in to team_wiki"_s));
        menu.setDrawn(TrayMenu::Drawn::ByPanel); // where an underscore marks a mnemonic
        QVERIFY(textsOf(menu).contains(u"Sign in to team__wiki"_s));
    }

private:
    QString m_title;
};

LATCHKEY_WINDOW_TEST(TestTray)
#include "tst_tray.moc"
#include "ui/words/language.h"

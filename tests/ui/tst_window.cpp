#include "app/latchkey/singleinstance.h"
#include "tests/support/testmain.h"
#include "tests/ui/everywidget.h"
#include "tests/ui/windowfixture.h"

#include <QtCore/QAbstractItemModel>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Latchkey::Demo;
using namespace Latchkey::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void showsEachServerAndRefreshesByItself()
    {
        WindowFixture app;
        QVERIFY(QTest::qWaitForWindowExposed(&app.window(), 30'000));
        QCOMPARE(app.count(), 4);
        QTRY_VERIFY(app.needs(u"wiki"_s));
        QTRY_VERIFY(app.works(u"issues"_s)); // expired; refreshed without a click
        QTRY_VERIFY(app.health(u"calendar"_s).startsWith(u"The provider ended the sign-in"_s));
        QVERIFY(app.opened.isEmpty()); // nothing but a click opens a browser
        QCOMPARE(app.provider.grants().reusesDetected(), 0);
    }

    void oneClickSignsInAgain()
    {
        WindowFixture app;
        QTRY_VERIFY(app.health(u"calendar"_s).startsWith(u"The provider ended the sign-in"_s));
        QCOMPARE(app.standing(u"calendar"_s).verb, Words::Verb::SignIn);

        app.clickVerb(u"calendar"_s);

        QTRY_VERIFY(app.works(u"calendar"_s));
        QCOMPARE(app.opened.size(), 1);
        QTRY_VERIFY(!app.dialog()); // closes by itself
        QVERIFY(app.provider.grants().isAlive(app.provider.urlOf(u"calendar"_s)));
    }

    void theKeyboardSignsInToo()
    {
        WindowFixture app;
        QTRY_VERIFY(app.needs(u"wiki"_s));
        app.list().setFocus();
        app.select(u"wiki"_s);
        QVERIFY(QTest::qWaitForWindowActive(&app.window(), 30'000)); // only then are there shortcuts
        QTest::keyClick(&app.window(), Qt::Key_I, Qt::ControlModifier);
        QTRY_VERIFY(app.works(u"wiki"_s));
    }

    void aCancelledSignInLeavesTheCredential()
    {
        WindowFixture app;
        app.browses = false;
        QTRY_VERIFY(app.works(u"issues"_s));
        const QString before = app.health(u"issues"_s);
        app.select(u"issues"_s);
        app.action(u"Sign in"_s)->trigger();
        QTRY_VERIFY(app.dialog());
        QTRY_COMPARE(app.opened.size(), 1);
        QTest::keyClick(app.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!app.dialog());
        QVERIFY(app.works(u"issues"_s));
    }

    void aFailedSignInSaysWhyAndCanBeTriedAgain()
    {
        WindowFixture app;
        QTRY_VERIFY(app.needs(u"wiki"_s));
        app.provider.addFault(DemoProvider::Endpoint::Register,
                              {DemoProvider::Fault::Kind::Answer, {503, "text/plain", "busy", {}}});
        app.clickVerb(u"wiki"_s);
        QTRY_VERIFY(app.dialog() && WindowFixture::button(app.dialog(), u"Try again"_s));
        QTest::mouseClick(WindowFixture::button(app.dialog(), u"Try again"_s), Qt::LeftButton);
        QTRY_VERIFY(app.works(u"wiki"_s));
    }

    void signingOutAsksFirst()
    {
        WindowFixture app;
        QTRY_VERIFY(app.works(u"issues"_s));
        app.select(u"issues"_s);
        app.action(u"Sign out…"_s)->trigger();
        QMessageBox *box = nullptr;
        QTRY_VERIFY((box = app.window().findChild<QMessageBox *>()) && box->isVisible());
        QCOMPARE(box->defaultButton(), box->button(QMessageBox::Cancel)); // Enter is no answer to what was not read
        QTest::mouseClick(WindowFixture::button(box, u"Sign out"_s), Qt::LeftButton);
        QTRY_VERIFY(app.health(u"issues"_s).startsWith(u"Signed out"_s));
        QTRY_VERIFY(!app.provider.grants().isAlive(app.provider.urlOf(u"issues"_s)));
    }

    void renewsOnDemand()
    {
        WindowFixture app;
        QTRY_VERIFY(app.works(u"issues"_s));
        const int before = app.provider.tokenRequests(u"refresh_token"_s);
        app.select(u"issues"_s);
        QVERIFY(QTest::qWaitForWindowActive(&app.window(), 30'000)); // only then are there shortcuts
        QTRY_VERIFY(app.action(u"Renew now"_s)->isEnabled());
        QTest::keyClick(&app.window(), Qt::Key_F5);
        QTRY_COMPARE(app.provider.tokenRequests(u"refresh_token"_s), before + 1);
        QTRY_VERIFY(app.works(u"issues"_s));
    }

    void anEmptyHomeTeaches()
    {
        WindowFixture app(false);
        QVERIFY(QTest::qWaitForWindowExposed(&app.window(), 30'000));
        QVERIFY(everythingShown().contains(u"No servers yet"_s));
        QPushButton *add = WindowFixture::button(&app.window(), u"Add server…"_s);
        QVERIFY(add);
        QTest::mouseClick(add, Qt::LeftButton);
        QDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = app.window().findChild<QDialog *>()) && dialog->isVisible());
        QLineEdit *url = WindowFixture::named<QLineEdit>(dialog, u"Address of the server"_s);
        QLineEdit *name = WindowFixture::named<QLineEdit>(dialog, u"Name of the server"_s);
        QVERIFY(url && name);
        QPushButton *confirm = WindowFixture::button(dialog, u"Add"_s);
        QTest::keyClicks(name, u"bad name"_s);
        QTest::keyClicks(url, u"http://example.com/mcp"_s);
        QVERIFY(!confirm->isEnabled());
        name->clear();
        url->clear();
        QTest::keyClicks(name, u"mine"_s);
        QTest::keyClicks(url, app.provider.addServer(u"mine"_s));
        QVERIFY(confirm->isEnabled());
        app.browses = false;
        QTest::keyClick(dialog, Qt::Key_Return); // faster than the server is
        QTRY_COMPARE(app.count(), 1);
        QTRY_VERIFY(app.needs(u"mine"_s));
        QTRY_VERIFY(app.dialog()); // it wants a sign-in, and that begins
        QTest::keyClick(app.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!app.dialog());

        app.select(u"mine"_s);
        QTRY_VERIFY(app.action(u"Remove"_s)->isEnabled());
        app.action(u"Remove"_s)->trigger();
        QTRY_COMPARE(app.count(), 0);
    }

    void aBrokenConfigurationIsABannerAndTheListStays()
    {
        WindowFixture app;
        QFile config(app.home->path() + "/config.toml"_L1);
        QVERIFY(config.open(QIODevice::Append));
        config.write("\n[broken\n");
        config.close();
        QTRY_COMPARE(app.banner().text(), u"config.toml cannot be read; the last servers stay in use."_s);
        QCOMPARE(app.count(), 4);
    }

    void aChangeByAnotherProgramShows()
    {
        WindowFixture app;
        QTRY_VERIFY(app.needs(u"wiki"_s));
        QVERIFY(DemoHome::store(app.home->path(), u"wiki"_s, app.provider.seed(u"wiki"_s, 2h)));
        QTRY_VERIFY_WITH_TIMEOUT(app.works(u"wiki"_s), 2000);
    }

    // What an action opens ends with an ellipsis: whoever adds a dialog finds it judged here.
    static int openEveryDialog(WindowFixture &app)
    {
        int opened = 0;
        for (QAction *action : app.window().findChildren<QAction *>()) {
            if (!action->text().endsWith(u'…') || !action->isEnabled())
                continue;
            action->trigger();
            ++opened;
        }
        return opened;
    }

    void everyControlHasANameAndAKey()
    {
        WindowFixture app;
        app.browses = false;
        QTRY_VERIFY(app.needs(u"wiki"_s));
        QTRY_VERIFY(app.works(u"issues"_s));
        app.clickVerb(u"wiki"_s);
        QTRY_VERIFY(app.dialog());
        app.list().selectAll();
        app.action(u"Sign out…"_s)->trigger();
        QVERIFY(openEveryDialog(app) >= 2);
        QCoreApplication::processEvents();
        QVERIFY2(unnamedControls().isEmpty(), qPrintable(unnamedControls().join(u'\n')));
        QVERIFY2(unreachableActions().isEmpty(), qPrintable(unreachableActions().join(u'\n')));
    }

    void noTokenReachesTheScreenOrTheClipboard()
    {
        WindowFixture app;
        const DemoProvider::Seed seed = app.provider.seed(u"wiki"_s, 2h);
        QVERIFY(DemoHome::store(app.home->path(), u"wiki"_s, seed));
        QTRY_VERIFY(app.works(u"wiki"_s));
        app.select(u"wiki"_s);
        openEveryDialog(app);
        // A refresh, and a failure that a provider words with what it was sent.
        app.action(u"Renew now"_s)->trigger();
        QTRY_VERIFY(everythingShown().contains(u"Renewed by"_s));
        QFile store(app.home->path() + "/.credentials.json"_L1);
        QVERIFY(store.open(QIODevice::ReadOnly));
        const QJsonObject entries = QJsonDocument::fromJson(store.readAll()).object();
        QVERIFY(!entries.isEmpty());
        const QByteArray sent
            = entries[ServerIdentity{u"wiki"_s, app.provider.urlOf(u"wiki"_s)}.storeKey()]["refresh_token"_L1]
                  .toString()
                  .toLatin1();
        QVERIFY(!sent.isEmpty() && sent != seed.tokens.refresh);
        const QByteArray quote = "{\"error\":\"invalid_request\",\"error_description\":\"" + sent + "\"}";
        app.provider.addFault(DemoProvider::Endpoint::Token,
                              {DemoProvider::Fault::Kind::Answer, {400, "application/json", quote, {}}});
        app.action(u"Renew now"_s)->trigger();
        QTRY_VERIFY(everythingShown().contains(u"Renewal by"_s));
        const QString shown = everythingShown();
        QVERIFY(shown.contains(seed.clientId)); // the pane does show the credential
        QVERIFY(!shown.contains(QString::fromLatin1(seed.tokens.access)));
        QVERIFY(!shown.contains(QString::fromLatin1(seed.tokens.refresh)));
        for (const QJsonValue &entry : entries) {
            for (const QString &member : {u"access_token"_s, u"refresh_token"_s})
                QVERIFY(!shown.contains(entry[member].toString()));
        }
    }

    void severalHomesAreOneTable()
    {
        const TemporaryHome one;
        const TemporaryHome two;
        for (const TemporaryHome *home : {&one, &two}) {
            QFile config(home->filePath(u"config.toml"_s));
            QVERIFY(config.open(QIODevice::WriteOnly));
            config.write(
                "mcp_oauth_credentials_store = \"file\"\n[mcp_servers.notes]\nurl = \"https://notes.example/mcp\"\n");
        }
        const auto homeIn = [](const TemporaryHome &folder, const QString &name) {
            return Home{name, folder.path(), codexKeyringService, {}, folder.filePath(u"servers.json"_s)};
        };
        TrayApplication latchkey({homeIn(one, u"codex"_s), homeIn(two, u"work"_s)}, [](const QUrl &) { return true; });
        latchkey.start(TrayApplication::Start::Visible);
        auto *list = latchkey.window().findChild<ServerListView *>();
        auto *model = static_cast<ServerModel *>(list->model());
        QStringList hosts;
        for (int group = 0; group < model->rowCount(); ++group) {
            const QModelIndex heading = model->index(group, 0);
            for (int row = 0; row < model->rowCount(heading); ++row) {
                QCOMPARE(model->rowAt(model->index(row, 0, heading))->name, u"notes"_s);
                hosts.append(model->rowAt(model->index(row, 0, heading))->host);
            }
        }
        hosts.sort();
        QCOMPARE(hosts, (QStringList{u"notes.example — codex"_s, u"notes.example — work"_s}));

        WindowFixture single;
        QVERIFY(!single.model().rowAt(single.indexOf(u"wiki"_s))->host.contains(u"—"_s));
    }

    void onlyOneInstanceAHome()
    {
        QTemporaryDir home;
        SingleInstance first(home.path());
        QVERIFY(first.claim("show"));
        QList<QByteArray> started;
        first.setHandler([&started](const QByteArray &message) {
            started.append(message);
            return QString();
        });
        SingleInstance second(home.path());
        QVERIFY(!second.claim("sign-in notes"));
        QTRY_COMPARE(started.size(), 1);
        QCOMPARE(started[0], "sign-in notes");
        QTemporaryDir other;
        QVERIFY(SingleInstance(other.path()).claim("show"));
    }
};

LATCHKEY_WINDOW_TEST(TestWindow)
#include "tst_window.moc"

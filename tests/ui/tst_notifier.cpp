#include "tests/support/testmain.h"
#include "tests/ui/fakenotifications.h"
#include "tests/ui/fakepanel.h"
#include "tests/ui/windowfixture.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSettings>
#include <QtDBus/QDBusConnection>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QMessageBox>

#include <functional>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

struct Panel {
    FakePanel panel;
    Panel() { panel.appear(); }
};
//! Lets \a keep change each entry of a file of credentials, or leave it out.
void changeEntries(const QString &path, const std::function<bool(const QString &server, QJsonObject &entry)> &keep)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no file");
    QJsonObject changed;
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    for (auto it = all.begin(); it != all.end(); ++it) {
        QJsonObject entry = it->toObject();
        if (keep(entry["server_name"_L1].toString(), entry))
            changed.insert(it.key(), entry);
    }
    file.close();
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(changed).toJson()) < 0)
        qFatal("no file");
}

//! In a window that the user does not look at: the icon in the panel is there.
struct BehindFixture : Panel, WindowFixture {
    BehindFixture()
    {
        (void)QTest::qWaitFor([this] { return latchkey->tray().isShown(); }, 10'000);
        window().hide();
    }
};

} // namespace

//! When the user is told, and what a click does.
class TestNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_desktop.appear())
            QSKIP("skipped: there is no session bus");
    }
    void init()
    {
        QSettings().clear();
        m_desktop.forgetAll();
    }

    void tellsOnceThatAServerHasComeToNeedASignIn()
    {
        BehindFixture app;
        QTRY_VERIFY(app.health(u"calendar"_s).startsWith(u"The provider ended the sign-in"_s));
        QTRY_COMPARE(m_desktop.shown.size(), 1); // not for wiki, which never was signed in; not for issues, refreshed
        const FakeNotifications::Shown told = m_desktop.shown.first();
        QCOMPARE(told.summary, u"calendar needs you to sign in"_s);
        QVERIFY(told.actions.contains(u"sign-in"_s) && told.actions.contains(u"later"_s));
        QCOMPARE(told.hints.value(u"desktop-entry"_s).toString(), u"latchkey"_s);
        QCOMPARE(told.hints.value(u"urgency"_s).toInt(), 1);
        QVERIFY(app.opened.isEmpty());

        m_desktop.click(told.id, u"later"_s);
        m_desktop.click(told.id + 7, u"sign-in"_s); // of another program
        m_desktop.click(told.id, u"sign-in"_s);
        QTRY_VERIFY(app.works(u"calendar"_s));
        QCOMPARE(app.opened.size(), 1);
        QCOMPARE(m_desktop.shown.size(), 1);
        QTRY_COMPARE(m_desktop.closed, QList<uint>{told.id}); // there is nothing left to tell
    }

    void severalServersAreOneNotice()
    {
        BehindFixture app;
        QTRY_COMPARE(m_desktop.shown.size(), 1); // calendar
        QTRY_VERIFY(app.works(u"issues"_s));
        QVERIFY(QFile::remove(app.home->path() + "/.credentials.json"_L1));
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.shown.size(), 2, 20'000);
        QCOMPARE(m_desktop.shown.last().summary, u"2 servers need you to sign in"_s);
        QVERIFY(m_desktop.shown.last().body.contains(u"issues"_s));
        QVERIFY(m_desktop.shown.last().body.contains(u"notes"_s));
        app.window().hide();
        m_desktop.click(m_desktop.shown.last().id, u"default"_s);
        QTRY_VERIFY(app.window().isVisible()); // no browser opens for several at once
        QVERIFY(app.opened.isEmpty());
        QVERIFY(m_desktop.shown.last().actions.contains(u"Sign in…"_s));
        m_desktop.click(m_desktop.shown.last().id, u"sign-in"_s); // to one after another
        QTRY_VERIFY(app.works(u"issues"_s));
        QTRY_VERIFY(app.works(u"notes"_s));
        QCOMPARE(app.opened.size(), 2);
        QVERIFY(app.needs(u"wiki"_s)); // the notice did not tell of it
    }

    void remindsOnceADayUntilLater()
    {
        DemoProvider provider;
        QVERIFY(provider.listen());
        const DemoHome home(provider);
        QVERIFY(home.isValid());
        Homes homes({Home{u"Test"_s, home.path(), codexKeyringService, {}, home.ownListPath()}});
        HealthWatch health(homes, systemClock());
        ServerActions actions(homes, [](const QUrl &) { return true; });
        Ui::Settings settings;
        Standings standings(homes, health, settings, systemClock());
        QDateTime now = QDateTime::currentDateTimeUtc();
        Notifier notifier(homes, standings, actions, settings, [&now] { return now; });
        CredentialSession *calendar = homes.find(u"calendar"_s);
        QVERIFY(calendar);
        homes.watch();
        QTRY_VERIFY(calendar->credential().summary);
        actions.refresh(calendar); // by the user, who sees what comes of it
        QTRY_COMPARE(calendar->health().state, HealthState::NeedsSignIn);

        notifier.remind();
        now = now.addSecs(24 * 3600 - 1);
        notifier.remind();
        QVERIFY(m_desktop.shown.isEmpty());
        now = now.addSecs(1); // and then by itself
        QTRY_COMPARE(m_desktop.shown.size(), 1);
        QCOMPARE(m_desktop.shown.first().summary, u"calendar still needs you to sign in"_s);
        QCOMPARE(m_desktop.shown.first().hints.value(u"urgency"_s).toInt(), 0);

        now = now.addSecs(10 * 3600);
        QSignalSpy answered(&m_desktop, &FakeNotifications::ActionInvoked);
        m_desktop.click(m_desktop.shown.first().id, u"later"_s);
        const QString entry = QSettings().allKeys().filter(u"notified"_s).value(0);
        QTRY_COMPARE(QSettings().value(entry).toLongLong(), now.toSecsSinceEpoch());
        now = now.addSecs(14 * 3600); // a day after the reminder, but not after "Later"
        notifier.remind();
        now = now.addSecs(10 * 3600);
        notifier.remind();
        QTRY_COMPARE(m_desktop.shown.size(), 2);

        settings.setRemindsAfterADay(false);
        now = now.addSecs(25 * 3600);
        notifier.remind();
        QVERIFY(QSettings().value(entry).toLongLong() != now.toSecsSinceEpoch()); // it would be noted
        settings.setRemindsAfterADay(true);
        notifier.remind();
        QCOMPARE(QSettings().value(entry).toLongLong(), now.toSecsSinceEpoch());
        QTRY_COMPARE(m_desktop.shown.size(), 3);
    }

    //! With another server that has news at the same time, so that both are told together, or one of them.
    void tellsOfAnEndWhereThatIsWanted_data()
    {
        QTest::addColumn<bool>("wanted");
        QTest::addColumn<QString>("summary");
        QTest::newRow("wanted") << true << u"2 servers need you to sign in"_s;
        QTest::newRow("not wanted") << false << u"calendar needs you to sign in"_s;
    }
    void tellsOfAnEndWhereThatIsWanted()
    {
        QFETCH(bool, wanted);
        QFETCH(QString, summary);
        DemoProvider provider;
        QVERIFY(provider.listen());
        const DemoHome home(provider);
        const QString path = home.path() + "/.credentials.json"_L1;
        const QDateTime start = QDateTime::currentDateTimeUtc();
        changeEntries(path, [&start](const QString &server, QJsonObject &entry) {
            if (server != u"notes"_s)
                return true;
            entry["refresh_token"_L1] = QJsonValue();
            entry["expires_in"_L1] = 7200;
            entry["expires_at"_L1] = start.addSecs(3600).toMSecsSinceEpoch();
            return true;
        });
        Homes homes({Home{u"Test"_s, home.path(), codexKeyringService, {}, home.ownListPath()}});
        QDateTime now = start;
        const Clock clock = [&now] { return now; };
        HealthWatch health(homes, systemClock());
        ServerActions actions(homes, [](const QUrl &) { return true; });
        Ui::Settings settings;
        settings.setNotifiesOfEnds(wanted);
        Standings standings(homes, health, settings, clock);
        Notifier notifier(homes, standings, actions, settings, clock);
        CredentialSession *calendar = homes.find(u"calendar"_s);
        CredentialSession *notes = homes.find(u"notes"_s);
        homes.watch();
        QTRY_VERIFY(calendar->credential().summary && notes->credential().summary);
        QTRY_COMPARE(standings.of(*notes).badge, Badge::Ends);
        connect(&standings, &Standings::changed, &notifier, [&](CredentialSession *session) {
            if (session != calendar || calendar->health().state != HealthState::NeedsSignIn || now != start)
                return;
            now = start.addSecs(3600 - 300);
            Q_EMIT standings.changed(notes);
        });
        changeEntries(path, [](const QString &server, QJsonObject &) { return server != u"calendar"_s; });
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.shown.size(), 1, 20'000);
        QCOMPARE(m_desktop.shown.first().summary, summary);
    }

    void escapesOnlyWhereMarkupIsRead_data()
    {
        QTest::addColumn<QStringList>("capabilities");
        QTest::addColumn<QString>("body");
        QTest::newRow("markup") << QStringList{u"body-markup"_s, u"actions"_s} << u"a &lt;b&gt; &amp; c"_s;
        QTest::newRow("plain") << QStringList{u"actions"_s} << u"a <b> & c"_s;
    }
    void escapesOnlyWhereMarkupIsRead()
    {
        QFETCH(QStringList, capabilities);
        const QStringList before = std::exchange(m_desktop.capabilities, capabilities);
        Notifications notifications;
        notifications.show({u"subject"_s, u"title"_s, u"a <b> & c"_s, {}, Notifications::Urgency::Low}, [] {});
        QTRY_COMPARE(m_desktop.shown.size(), 1);
        QTEST(m_desktop.shown.first().body, "body");
        m_desktop.capabilities = before;
    }

    void aSecondNoticeTakesThePlaceOfTheFirst()
    {
        Notifications notifications;
        notifications.show({u"subject"_s, u"one"_s, {}, {}}, [] {});
        QTRY_COMPARE(m_desktop.shown.size(), 1);
        QSignalSpy invoked(&notifications, &Notifications::invoked);
        m_desktop.click(m_desktop.shown.first().id, u"default"_s); // when this has arrived, so has the id
        QTRY_COMPARE(invoked.size(), 1);
        notifications.show({u"subject"_s, u"two"_s, {}, {}}, [] {});
        QTRY_COMPARE(m_desktop.shown.size(), 2);
        QCOMPARE(m_desktop.shown[1].id, m_desktop.shown[0].id);
    }

    void runsTheUsersCommand()
    {
        const TemporaryHome folder;
        const QString log = folder.filePath(u"log"_s);
        const QString script = folder.filePath(u"a script"_s);
        QFile file(script);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\necho \"$1|$2|$3\" >>\"$LATCHKEY_TEST_LOG\"\n");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("LATCHKEY_TEST_LOG", log.toUtf8());
        Ui::Settings().setEventCommand({script, u"first $(id)"_s});
        BehindFixture app;
        const auto lines = [&log] {
            QFile written(log);
            return written.open(QIODevice::ReadOnly) ? QString::fromUtf8(written.readAll()) : QString();
        };
        QTRY_COMPARE(lines(), u"first $(id)|needs_sign_in|calendar\n"_s);
        app.window().show();
        QVERIFY(QTest::qWaitForWindowExposed(&app.window()));
        app.clickVerb(u"calendar"_s);
        QTRY_VERIFY(lines().endsWith(u"first $(id)|signed_in|calendar\n"_s));
    }

    void aClickOnTheNotificationItselfSignsIn()
    {
        BehindFixture app;
        QTRY_COMPARE(m_desktop.shown.size(), 1);
        QVERIFY(m_desktop.shown.first().actions.contains(u"default"_s));
        m_desktop.click(m_desktop.shown.first().id, u"default"_s);
        QTRY_VERIFY(app.works(u"calendar"_s));
        QCOMPARE(app.opened.size(), 1);
    }

    //! So that the desktop lets the window come to the front.
    void theTokenOfAClickIsPassedOn()
    {
        qunsetenv("XDG_ACTIVATION_TOKEN");
        Notifications notifications;
        notifications.show({u"subject"_s, u"one"_s, {}, {}}, [] {});
        QTRY_COMPARE(m_desktop.shown.size(), 1);
        const uint id = m_desktop.shown.first().id;
        QSignalSpy invoked(&notifications, &Notifications::invoked);
        QByteArray atTheClick;
        connect(&notifications, &Notifications::invoked, this,
                [&atTheClick] { atTheClick = qgetenv("XDG_ACTIVATION_TOKEN"); });
        m_desktop.giveToken(id + 7, u"of another program"_s);
        m_desktop.giveToken(id, u"token-1"_s);
        m_desktop.click(id, u"default"_s);
        QTRY_COMPARE(invoked.size(), 1);
        QCOMPARE(atTheClick, "token-1");
        m_desktop.giveToken(id + 7, u"of another program"_s);
        m_desktop.click(id, u"default"_s);
        QTRY_COMPARE(invoked.size(), 2);
        QCOMPARE(atTheClick, "token-1");
        qunsetenv("XDG_ACTIVATION_TOKEN");
    }

    void saysNothingOfWhatTheUserDoes()
    {
        BehindFixture app;
        QTRY_COMPARE(m_desktop.shown.size(), 1); // calendar
        QTRY_VERIFY(app.works(u"issues"_s));
        app.select(u"issues"_s);
        app.action(u"Sign out…"_s)->trigger();
        QMessageBox *box = nullptr;
        QTRY_VERIFY((box = app.window().findChild<QMessageBox *>()) && box->isVisible());
        QTest::mouseClick(WindowFixture::button(box, u"Sign out"_s), Qt::LeftButton);
        QTRY_VERIFY(app.health(u"issues"_s).startsWith(u"Signed out"_s));
        QCOMPARE(m_desktop.shown.size(), 1);
    }

    void saysNothingWhereItIsSwitchedOff()
    {
        Ui::Settings().setNotifies(false);
        {
            BehindFixture app;
            QTRY_VERIFY(app.health(u"calendar"_s).startsWith(u"The provider ended the sign-in"_s));
            QTRY_VERIFY(app.works(u"issues"_s));
            QCOMPARE(m_desktop.shown.size(), 0);
        }
        Ui::Settings().setNotifies(true);
    }

    void holdsNoTokenAndNoMarkup()
    {
        BehindFixture app;
        QTRY_COMPARE(m_desktop.shown.size(), 1);
        const FakeNotifications::Shown told = m_desktop.shown.first();
        QVERIFY(!told.body.contains(u'<'));
        QFile file(app.home->path() + "/.credentials.json"_L1);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
        QVERIFY(!all.isEmpty());
        for (const QJsonValue &entry : all) {
            QVERIFY(!told.body.contains(entry["access_token"_L1].toString()));
            QVERIFY(!told.body.contains(entry["refresh_token"_L1].toString()));
        }
    }

private:
    FakeNotifications m_desktop;
};

LATCHKEY_WINDOW_TEST(TestNotifier)
#include "tst_notifier.moc"

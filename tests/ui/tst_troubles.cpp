#include "app/demo/demohome.h"
#include "app/demo/demoprovider.h"
#include "core/store/filestore_p.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"
#include "tests/ui/fakenotifications.h"
#include "ui/tray/troublenotifier.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtDBus/QDBusMessage>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Demo;
using namespace Latchkey::Test;
using namespace Latchkey::Ui;
using namespace std::chrono_literals;

namespace {

//! Who tells, with a clock of the test's, and a provider that can be out of reach. Nothing is tried by itself.
struct Desk {
    DemoProvider provider;
    std::optional<DemoHome> home;
    std::unique_ptr<Homes> homes;
    QDateTime now = QDateTime::currentDateTimeUtc();
    Ui::Settings settings;
    std::unique_ptr<HealthWatch> health;
    std::unique_ptr<Standings> standings;
    std::unique_ptr<ServerActions> actions;
    std::unique_ptr<TroubleNotifier> notifier;

    Desk()
    {
        if (!provider.listen())
            qFatal("no port");
        home.emplace(provider);
        homes = std::make_unique<Homes>(
            QList<Home>{{u"Test"_s, home->path(), codexKeyringService, {}, home->ownListPath()}});
        const Clock clock = [this] { return now; };
        health = std::make_unique<HealthWatch>(*homes, clock);
        standings = std::make_unique<Standings>(*homes, *health, settings, clock);
        actions = std::make_unique<ServerActions>(*homes, [](const QUrl &) { return true; });
        notifier = std::make_unique<TroubleNotifier>(*homes, *standings, *actions, settings, clock);
    }
    CredentialSession *issues() const { return homes->find(u"issues"_s); } // which has expired
    CredentialSession *notes() const { return homes->find(u"notes"_s); }
    bool isRead()
    {
        homes->reload();
        return waitUntil([this] { return issues()->credential().loaded && notes()->credential().loaded; });
    }
    void pass(std::chrono::seconds time)
    {
        now = now.addSecs(time.count());
        notifier->check();
    }
    //! Has \a session refreshed in vain, with another try to come.
    bool fails(CredentialSession *session)
    {
        provider.addFault(Endpoint::Token, {Fault::Kind::CloseBefore, {}});
        const bool failed = !waitFor(session->refresh());
        session->setNextTry(now.addSecs(600));
        return failed && standings->of(*session).group == Words::Group::Retrying;
    }
    QString credentials() const { return FileStore::path(home->path()); }
};

} // namespace

//! When the user is told of what no sign-in mends, and when that is taken back.
class TestTroubles : public QObject
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

    void anOutageIsToldOnceItHasLasted()
    {
        Desk desk;
        QVERIFY(desk.isRead());
        QVERIFY(desk.fails(desk.issues()));
        desk.pass(119s);
        QVERIFY(isQuiet());
        QVERIFY(desk.fails(desk.issues())); // another try in between is no new trouble
        desk.now = desk.now.addSecs(1); // and then by itself
        QTRY_COMPARE(m_desktop.shown.size(), 1);
        const FakeNotifications::Shown told = m_desktop.shown.first();
        QCOMPARE(told.summary, u"issues does not work for now"_s);
        QVERIFY2(told.body.contains(u"127.0.0.1"_s) && told.body.contains(u"Tries again"_s), qPrintable(told.body));
        QVERIFY(told.actions.contains(u"Try now"_s));
        desk.pass(3600s);
        QVERIFY(isQuiet(1)); // once

        m_desktop.click(told.id, u"try"_s);
        QTRY_VERIFY(desk.standings->of(*desk.issues()).works);
        QTRY_COMPARE(m_desktop.closed, QList<uint>{told.id}); // it is over
    }

    void whatStillWorksIsNotToldOf()
    {
        Desk desk;
        QVERIFY(desk.isRead());
        QVERIFY(desk.fails(desk.notes())); // whose token is good for some seconds more
        QVERIFY(desk.standings->of(*desk.notes()).works);
        desk.pass(20s);
        QVERIFY(isQuiet());
    }

    void whatIsOverInTimeIsNotToldOf()
    {
        Desk desk;
        QVERIFY(desk.isRead());
        QVERIFY(desk.fails(desk.issues()));
        desk.pass(60s);
        QVERIFY(waitFor(desk.issues()->refresh()));
        desk.pass(600s);
        QVERIFY(isQuiet());
    }

    void severalAreOneNoticeUntilTheLastWorks()
    {
        Desk desk;
        QVERIFY(desk.isRead());
        desk.now = desk.now.addSecs(3600); // notes has ended, too
        QVERIFY(desk.fails(desk.issues()));
        QVERIFY(desk.fails(desk.notes()));
        desk.pass(125s);
        QTRY_COMPARE(m_desktop.shown.size(), 1);
        QCOMPARE(m_desktop.shown.first().summary, u"2 servers do not work for now"_s);
        QVERIFY(m_desktop.shown.first().body.contains(u"issues"_s)
                && m_desktop.shown.first().body.contains(u"notes"_s));
        desk.now = QDateTime::currentDateTimeUtc();
        QVERIFY(waitFor(desk.issues()->refresh()));
        QVERIFY(isQuiet(1) && m_desktop.closed.isEmpty());
        QVERIFY(waitFor(desk.notes()->refresh()));
        QTRY_COMPARE(m_desktop.closed.size(), 1);
    }

    void whatOnlyAPersonEndsIsToldAtOnce()
    {
        Desk desk;
        QVERIFY(desk.isRead());
        QVERIFY(QFile::remove(desk.credentials()));
        QVERIFY(QDir().mkdir(desk.credentials())); // a folder where the file should be
        desk.homes->reload();
        QTRY_COMPARE(desk.issues()->health().state, HealthState::Trouble);
        QTRY_COMPARE(desk.notes()->health().state, HealthState::Trouble);
        desk.pass(2s);
        QVERIFY(isQuiet());
        desk.pass(2s);
        QTRY_VERIFY(!m_desktop.shown.isEmpty());
        const FakeNotifications::Shown told = m_desktop.shown.first();
        QVERIFY2(told.summary.contains(u"do not work"_s), qPrintable(told.summary));
        QSignalSpy opened(desk.notifier.get(), &TroubleNotifier::openRequested);
        m_desktop.click(told.id, u"default"_s);
        QTRY_COMPARE(opened.size(), 1);

        QVERIFY(QDir().rmdir(desk.credentials()));
        desk.homes->reload();
        QTRY_COMPARE(m_desktop.closed, QList<uint>{told.id});
    }

    //! At the start of a session much is not there yet.
    void whatWasSoAtTheStartIsGivenTime()
    {
        Desk desk;
        QVERIFY(QFile::remove(desk.credentials()));
        QVERIFY(QDir().mkdir(desk.credentials()));
        desk.homes->reload();
        QTRY_COMPARE(desk.issues()->health().state, HealthState::Trouble);
        desk.pass(60s);
        QVERIFY(isQuiet());
        desk.pass(61s);
        QTRY_VERIFY(!m_desktop.shown.isEmpty());
    }

    void whoLooksAtTheWindowIsNotTold()
    {
        Desk desk;
        desk.notifier->setSeen([] { return true; });
        QVERIFY(desk.isRead());
        QVERIFY(desk.fails(desk.issues()));
        desk.pass(200s);
        desk.notifier->setSeen([] { return false; });
        desk.pass(200s);
        QVERIFY(isQuiet());
    }

    void nothingIsToldWhereThatIsSwitchedOff()
    {
        Desk desk;
        desk.settings.setNotifies(false);
        QVERIFY(desk.isRead());
        QVERIFY(desk.fails(desk.issues()));
        desk.pass(200s);
        QVERIFY(isQuiet());
        desk.settings.setNotifies(true);
    }

private:
    //! Whether all that was asked of the desktop so far has been heard, and was no more than \a before.
    bool isQuiet(qsizetype before = 0)
    {
        QDBusConnection::sessionBus().call(QDBusMessage::createMethodCall(
            u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, u"GetId"_s));
        QCoreApplication::processEvents();
        return m_desktop.shown.size() == before;
    }

    FakeNotifications m_desktop;
};

LATCHKEY_WINDOW_TEST(TestTroubles)
#include "tst_troubles.moc"

#include "tests/ui/windowfixture.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtDBus/QDBusConnection>
#include <QtWidgets/QMessageBox>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! The desktop's notification service, on a connection of its own.
class FakeNotifications : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown {
        uint id;
        QString summary;
        QString body;
        QStringList actions;
    };
    QList<Shown> shown;

    FakeNotifications()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"notifications"_s))
    {
        m_bus.registerObject(u"/org/freedesktop/Notifications"_s, this, QDBusConnection::ExportAllContents);
    }
    ~FakeNotifications() override
    {
        m_bus.unregisterObject(u"/org/freedesktop/Notifications"_s);
        QDBusConnection::disconnectFromBus(u"notifications"_s);
    }

    bool appear() { return m_bus.registerService(u"org.freedesktop.Notifications"_s); }
    void click(uint id, const QString &action) { Q_EMIT ActionInvoked(id, action); }

public Q_SLOTS:
    uint Notify(const QString &, uint replaces, const QString &, const QString &summary, const QString &body,
                const QStringList &actions, const QVariantMap &, int)
    {
        const uint id = replaces ? replaces : static_cast<uint>(shown.size()) + 1;
        shown.append({id, summary, body, actions});
        return id;
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);

private:
    QDBusConnection m_bus;
};

} // namespace

//! When the user is told, and what a click does.
class TestNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"latchkey-test"_s);
        QCoreApplication::setApplicationName(u"latchkey-test"_s);
        if (!m_desktop.appear())
            QSKIP("skipped: there is no session bus");
    }
    void init() { m_desktop.shown.clear(); }

    void tellsOnceThatAServerHasComeToNeedASignIn()
    {
        WindowFixture app;
        QTRY_VERIFY(app.health(u"calendar"_s).contains(u"the provider ended the sign-in"_s));
        QTRY_COMPARE(m_desktop.shown.size(), 1); // not for wiki, which never was signed in; not for issues, refreshed
        const FakeNotifications::Shown told = m_desktop.shown.first();
        QCOMPARE(told.summary, u"calendar needs you to sign in"_s);
        QVERIFY(told.actions.contains(u"sign-in"_s) && told.actions.contains(u"later"_s));
        QVERIFY(app.opened.isEmpty());

        m_desktop.click(told.id, u"later"_s);
        m_desktop.click(told.id + 7, u"sign-in"_s); // of another program
        m_desktop.click(told.id, u"sign-in"_s);
        QTRY_VERIFY(app.health(u"calendar"_s).startsWith(u"Signed in"_s));
        QCOMPARE(app.opened.size(), 1);
        QCOMPARE(m_desktop.shown.size(), 1);
    }

    void aClickOnTheNotificationItselfSignsIn()
    {
        WindowFixture app;
        QTRY_COMPARE(m_desktop.shown.size(), 1);
        QVERIFY(m_desktop.shown.first().actions.contains(u"default"_s));
        m_desktop.click(m_desktop.shown.first().id, u"default"_s);
        QTRY_VERIFY(app.health(u"calendar"_s).startsWith(u"Signed in"_s));
        QCOMPARE(app.opened.size(), 1);
    }

    void saysNothingOfWhatTheUserDoes()
    {
        WindowFixture app;
        QTRY_COMPARE(m_desktop.shown.size(), 1); // calendar
        QTRY_VERIFY(app.health(u"issues"_s).startsWith(u"Signed in"_s));
        app.table().selectRow(app.rowOf(u"issues"_s));
        app.action(u"Sign out"_s)->trigger();
        QMessageBox *box = nullptr;
        QTRY_VERIFY((box = app.window().findChild<QMessageBox *>()) && box->isVisible());
        QTest::mouseClick(WindowFixture::button(box, u"Sign out"_s), Qt::LeftButton);
        QTRY_VERIFY(app.health(u"issues"_s).contains(u"signed out"_s));
        QCOMPARE(m_desktop.shown.size(), 1);
    }

    void saysNothingWhereItIsSwitchedOff()
    {
        Ui::Settings().setNotifies(false);
        {
            WindowFixture app;
            QTRY_VERIFY(app.health(u"calendar"_s).contains(u"the provider ended the sign-in"_s));
            QTRY_VERIFY(app.health(u"issues"_s).startsWith(u"Signed in"_s));
            QCOMPARE(m_desktop.shown.size(), 0);
        }
        Ui::Settings().setNotifies(true);
    }

    void holdsNoTokenAndNoMarkup()
    {
        WindowFixture app;
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

QTEST_MAIN(TestNotifier)
#include "tst_notifier.moc"

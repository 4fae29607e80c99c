#include "app/latchkey/singleinstance.h"
#include "tests/support/files.h"
#include "tests/support/testmain.h"
#include "tests/ui/windowfixture.h"
#include "ui/model/autostart.h"
#include "ui/theme/colorscheme.h"
#include "ui/window/firstrun.h"
#include "ui/window/preferencesdialog.h"
#include "ui/words/language.h"

#include <QtCore/QFile>
#include <QtCore/QLocale>
#include <QtCore/QSettings>
#include <QtCore/QUrlQuery>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusVariant>
#include <QtNetwork/QNetworkRequest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QSpinBox>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! The portal's settings, on a connection of their own.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    FakePortal()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s))
    {
        m_bus.registerObject(u"/org/freedesktop/portal/desktop"_s, this, QDBusConnection::ExportAllContents);
    }
    ~FakePortal() override
    {
        m_bus.unregisterObject(u"/org/freedesktop/portal/desktop"_s);
        QDBusConnection::disconnectFromBus(u"portal"_s);
    }
    bool appear() { return m_bus.registerService(u"org.freedesktop.portal.Desktop"_s); }
    void wish(uint scheme)
    {
        m_scheme = scheme;
        Q_EMIT SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(scheme));
    }

public Q_SLOTS:
    QDBusVariant Read(const QString &, const QString &) // NOLINT: named by the protocol
    {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(m_scheme)));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value); // NOLINT

private:
    QDBusConnection m_bus;
    uint m_scheme = 1;
};

bool isDark()
{
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}

PreferencesDialog *preferences(WindowFixture &app)
{
    app.action(u"Preferences…"_s)->trigger();
    return app.window().findChild<PreferencesDialog *>();
}

//! In the preferences; true once there is another window.
bool chooseGerman(WindowFixture &app)
{
    const MainWindow *before = &app.window();
    auto *language = WindowFixture::named<QComboBox>(preferences(app), u"Language"_s);
    const int german = language->findText(u"Deutsch"_s);
    language->setCurrentIndex(german);
    Q_EMIT language->activated(german);
    return QTest::qWaitFor([&] { return &app.window() != before; });
}

template<typename T>
T *named(QWidget *in, const QString &text)
{
    for (T *candidate : in->findChildren<T *>()) {
        if (candidate->accessibleName() == text)
            return candidate;
    }
    return nullptr;
}

QCheckBox *box(QWidget *in, const QString &start)
{
    for (QCheckBox *candidate : in->findChildren<QCheckBox *>()) {
        if (QString(candidate->text()).remove(u'&').startsWith(start))
            return candidate;
    }
    return nullptr;
}

void showPage(QWidget *in, const QString &title)
{
    auto *pages = in->findChild<QListWidget *>();
    pages->setCurrentItem(pages->findItems(title, Qt::MatchExactly).value(0));
}

} // namespace

//! How the program belongs to the desktop.
class TestDesktop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void argumentsAreQuoted_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("quoted");
        QTest::newRow("plain") << u"/usr/bin/latchkey"_s << u"\"/usr/bin/latchkey\""_s;
        QTest::newRow("blank") << u"/opt/a b/latchkey"_s << u"\"/opt/a b/latchkey\""_s;
        QTest::newRow("percent") << u"/opt/%u/latchkey"_s << u"\"/opt/%%u/latchkey\""_s;
        QTest::newRow("quote") << u"/a\"b"_s << u"\"/a\\\\\"b\""_s;
        QTest::newRow("dollar") << u"/a$b`c"_s << u"\"/a\\\\$b\\\\`c\""_s;
        QTest::newRow("backslash") << u"/a\\b"_s << u"\"/a\\\\\\\\b\""_s;
    }
    void argumentsAreQuoted()
    {
        QFETCH(QString, argument);
        QTEST(Autostart::quoted(argument), "quoted");
    }

    void startsWithTheSession()
    {
        Autostart autostart(u"/opt/a b/latchkey"_s);
        QVERIFY(!autostart.isOn());
        QVERIFY(autostart.setOn(true));
        QVERIFY(autostart.isOn());
        const QByteArray file = contentOf(autostart.path());
        QVERIFY(file.contains("\nExec=\"/opt/a b/latchkey\" --background\n"));
        QVERIFY(file.startsWith("[Desktop Entry]\nType=Application\nName=Latchkey\n"));
        QVERIFY(autostart.setOn(false));
        QVERIFY(!QFile::exists(autostart.path()));
    }

    void aDesktopThatSwitchesItOffIsHeard()
    {
        Autostart autostart(u"/usr/bin/latchkey"_s);
        QVERIFY(autostart.setOn(true));
        QSignalSpy changed(&autostart, &Autostart::changed);
        QFile file(autostart.path());
        QVERIFY(file.open(QIODevice::Append));
        file.write("Hidden=true\n");
        file.close();
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(!autostart.isOn());
        QVERIFY(autostart.setOn(true)); // written anew
        QVERIFY(autostart.isOn());
        changed.clear();
        QVERIFY(QFile::remove(autostart.path()));
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(!autostart.isOn());
    }

    void preferencesHoldAtOnce()
    {
        WindowFixture app;
        PreferencesDialog *dialog = preferences(app);
        QVERIFY(dialog);
        auto *refresh = box(dialog, u"Renew sign-ins"_s);
        auto *minutes = named<QSpinBox>(dialog, u"Minutes before the end"_s);
        QVERIFY(refresh && minutes);
        showPage(dialog, u"Renewing"_s);
        minutes->setFocus();
        QTest::keyClick(minutes, Qt::Key_Up);
        QCOMPARE(Ui::Settings().refreshAhead().before, std::chrono::minutes(minutes->value()));
        QTest::mouseClick(refresh, Qt::LeftButton, {}, {8, refresh->height() / 2});
        QVERIFY(!Ui::Settings().refreshAhead().enabled);
        QVERIFY(!minutes->isEnabled());

        auto *notify = box(dialog, u"Notify"_s);
        showPage(dialog, u"Notifications"_s);
        QTest::mouseClick(notify, Qt::LeftButton, {}, {8, notify->height() / 2});
        QVERIFY(!Ui::Settings().notifies());

        auto *start = box(dialog, u"Start with the session"_s);
        showPage(dialog, u"General"_s);
        QTest::mouseClick(start, Qt::LeftButton, {}, {8, start->height() / 2});
        QVERIFY(Autostart({}).isOn());
        QVERIFY(QFile::remove(Autostart({}).path()));
        QTRY_VERIFY(!start->isChecked());

        auto *command = named<QLineEdit>(dialog, u"Command to run on events"_s);
        showPage(dialog, u"Notifications"_s);
        command->setFocus();
        QTRY_VERIFY_WITH_TIMEOUT(command->hasFocus(), 30'000); // only an active window has it
        QTest::keyClicks(command, u"/usr/bin/logger -t \"latch key\""_s);
        QTest::keyClick(command, Qt::Key_Return);
        QCOMPARE(Ui::Settings().eventCommand(), (QStringList{u"/usr/bin/logger"_s, u"-t"_s, u"latch key"_s}));
    }

    void whatCodexDecidesIsShownAndNotChanged()
    {
        WindowFixture app;
        QFile config(app.home->path() + "/config.toml"_L1);
        QVERIFY(config.open(QIODevice::ReadOnly));
        const QByteArray before = config.readAll();
        config.close();
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("mcp_oauth_callback_port = 3118\n" + before);
        config.close();
        app.latchkey.reset();
        app.start(app.home->path(), app.home->ownListPath());
        PreferencesDialog *dialog = preferences(app);
        auto *port = named<QSpinBox>(dialog, u"Callback port"_s);
        QVERIFY(port);
        showPage(dialog, u"Signing in"_s);
        QCOMPARE(port->value(), 3118);
        QVERIFY(!port->isEnabled());
        auto *from = named<QLabel>(dialog, u"Where the callback port comes from"_s);
        QVERIFY(from && from->isVisible() && from->text().contains(u"mcp_oauth_callback_port"_s));
        auto *stores = named<QLabel>(dialog, u"Homes, and where they keep sign-ins"_s);
        QVERIFY(stores && stores->text().contains(app.home->path()));
        QVERIFY(stores->text().contains(u"mcp_oauth_credentials_store"_s));
    }

    void theLanguageChangesWhileItRuns()
    {
        WindowFixture app;
        app.browses = false;
        QTRY_VERIFY(app.needs(u"wiki"_s));
        app.clickVerb(u"wiki"_s);
        QTRY_VERIFY(app.dialog());
        QTRY_COMPARE(app.opened.size(), 1);
        const QRect place = app.window().geometry();
        QVERIFY(chooseGerman(app));
        QVERIFY(app.window().isVisible());
        QCOMPARE(app.window().geometry().size(), place.size());
        QCOMPARE(QLocale().language(), QLocale::German);
        QVERIFY(app.window().findChild<PreferencesDialog *>()); // goes on where it was
        QVERIFY(app.dialog()); // and so does the sign-in
        QCOMPARE(app.dialog()->windowTitle(), u"Bei wiki anmelden"_s);
        QVERIFY(WindowFixture::button(app.dialog(), u"Seite noch einmal öffnen"_s));
        QCOMPARE(app.opened.size(), 1);
        const auto finishInBrowser = [&app] {
            QNetworkReply *page = app.browser.get(QNetworkRequest(app.opened.last()));
            connect(page, &QNetworkReply::finished, page, &QObject::deleteLater);
        };
        finishInBrowser();
        QTRY_VERIFY(app.works(u"wiki"_s));
        QTRY_VERIFY(!app.dialog());
        app.latchkey.reset();
        Ui::Settings().setLanguage({});
        Words::speak(u"en"_s);
    }

    void aNewcomerIsStillWelcomedInTheNewLanguage()
    {
        WindowFixture app(false);
        const TemporaryHome nobody;
        ClientFolders folders;
        folders.home = nobody.path();
        folders.config = nobody.filePath(u"config"_s);
        app.window().offerFirstRun(folders);
        QVERIFY(app.window().findChild<FirstRun *>());
        QVERIFY(chooseGerman(app));
        auto *page = app.window().findChild<FirstRun *>();
        QVERIFY(page && page->isVisible());
        QVERIFY(WindowFixture::button(page, u"Nicht jetzt"_s));
        app.latchkey.reset();
        Ui::Settings().setLanguage({});
        Words::speak(u"en"_s);
    }

    void aFailureIsToldInTheNewLanguage()
    {
        WindowFixture app;
        app.browses = false;
        QTRY_VERIFY(app.needs(u"wiki"_s));
        app.clickVerb(u"wiki"_s);
        QTRY_COMPARE(app.opened.size(), 1);
        const QUrlQuery asked(app.opened.first());
        QUrl denied(asked.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        denied.setQuery(u"error=access_denied&state="_s + asked.queryItemValue(u"state"_s));
        QNetworkReply *page = app.browser.get(QNetworkRequest(denied));
        connect(page, &QNetworkReply::finished, page, &QObject::deleteLater);
        QTRY_VERIFY(WindowFixture::button(app.dialog(), u"Try again"_s));
        QVERIFY(chooseGerman(app));
        QVERIFY(app.dialog());
        QVERIFY(WindowFixture::button(app.dialog(), u"Noch einmal versuchen"_s));
        app.latchkey.reset();
        Ui::Settings().setLanguage({});
        Words::speak(u"en"_s);
    }

    void followsThePortalLive()
    {
        FakePortal portal;
        QVERIFY(portal.appear());
        ColorScheme colors;
        QVERIFY(!isDark());
        colors.start();
        QTRY_VERIFY(isDark());
        portal.wish(2);
        QTRY_VERIFY(!isDark());
        portal.wish(1);
        QTRY_VERIFY(isDark());
        portal.wish(0);
        QTRY_VERIFY(!isDark());
    }

    void theActivationTokenIsPassedOn()
    {
        const TemporaryHome home;
        SingleInstance first(home.path());
        QVERIFY(first.claim("show"));
        QList<QByteArray> started;
        first.setHandler([&started](const QByteArray &message) {
            started.append(message);
            return QString();
        });
        qputenv("XDG_ACTIVATION_TOKEN", "token-1");
        SingleInstance second(home.path());
        QVERIFY(!second.claim("sign-in notes"));
        qunsetenv("XDG_ACTIVATION_TOKEN");
        QTRY_COMPARE(started.size(), 1);
        QCOMPARE(started[0], "sign-in notes");
        QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), "token-1");
        qunsetenv("XDG_ACTIVATION_TOKEN");
    }
};

LATCHKEY_WINDOW_TEST(TestDesktop)
#include "tst_desktop.moc"

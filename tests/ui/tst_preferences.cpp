#include "tests/support/files.h"
#include "tests/support/testmain.h"
#include "tests/ui/windowfixture.h"
#include "ui/model/boundedcommand.h"
#include "ui/model/browsers.h"
#include "ui/window/clientspage.h"
#include "ui/window/preferencesdialog.h"

#include <QtCore/QFile>
#include <QtCore/QPointer>
#include <QtCore/QRegularExpression>
#include <QtCore/QSettings>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QStackedWidget>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

const QString script = u"#!/bin/sh\necho \"$@\" >> %1\n"_s;

//! One that may be run.
void putProgram(const QString &path, const QByteArray &content)
{
    put(path, content);
    QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x7755)));
}

QByteArray desktopEntry(const QString &program, const char *more = "")
{
    return "[Desktop Entry]\nType=Application\nName=My browser\nName[de]=Mein Browser\nExec=\"" + program.toUtf8()
        + "\" --new %U\nMimeType=text/html;x-scheme-handler/https;\n" + more
        + "[Desktop Action private]\nName=Private\nExec=other %u\n";
}

} // namespace

//! Each choice holds at once, and does what it says.
class TestPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void whatIsToldIsChosenInThree()
    {
        WindowFixture app(false);
        open(app, u"Notifications"_s);
        QCheckBox *all = box(u"Notify"_s);
        QCheckBox *ends = box(u"Also before one ends"_s);
        QCheckBox *again = box(u"Remind me"_s);
        QVERIFY(all && ends && again && ends->isChecked() && again->isChecked());
        ends->click();
        again->click();
        QVERIFY(!Ui::Settings().notifiesOfEnds() && !Ui::Settings().remindsAfterADay());
        QVERIFY(Ui::Settings().notifies());
        all->click();
        QVERIFY(!ends->isEnabled() && !again->isEnabled()); // they are parts of it
    }

    void aCommandIsTried_data()
    {
        QTest::addColumn<QByteArray>("ends");
        QTest::addColumn<QString>("says");
        QTest::newRow("well") << QByteArray("exit 0") << u"It ran and succeeded."_s;
        QTest::newRow("badly") << QByteArray("exit 3") << u"It ran, and ended with code 3."_s;
        QTest::newRow("cut off") << QByteArray("kill -9 $$") << u"It was started, but was cut off before it ended."_s;
    }
    void aCommandIsTried()
    {
        QFETCH(QByteArray, ends);
        QFETCH(QString, says);
        WindowFixture app(false);
        const TemporaryHome folder;
        putProgram(folder.filePath(u"tell"_s), script.arg(folder.filePath(u"told"_s)).toUtf8() + ends + '\n');
        open(app, u"Notifications"_s);
        QPushButton *tries = WindowFixture::button(m_dialog, u"Try it"_s);
        QVERIFY(tries && !tries->isEnabled()); // there is nothing to try
        named<QLineEdit>(u"Command to run on events"_s)->setText(folder.filePath(u"tell"_s) + u" me"_s);
        QTest::mouseClick(tries, Qt::LeftButton);
        QTRY_COMPARE(named<QLabel>(u"Result of the trial run"_s)->text(), says);
        QCOMPARE(contentOf(folder.filePath(u"told"_s)), "me needs_sign_in test\n");
    }

    void aTryGoesOnWhenTheWindowIsClosed()
    {
        WindowFixture app(false);
        const TemporaryHome folder;
        const QString go = folder.filePath(u"go"_s);
        putProgram(
            folder.filePath(u"tell"_s),
            u"#!/bin/sh\necho began >\"%1.began\"\nwhile [ ! -e \"%1\" ]; do sleep 0.02; done\necho ended >\"%1.ended\"\n"_s
                .arg(go)
                .toUtf8());
        open(app, u"Notifications"_s);
        named<QLineEdit>(u"Command to run on events"_s)->setText(folder.filePath(u"tell"_s));
        QTest::mouseClick(WindowFixture::button(m_dialog, u"Try it"_s), Qt::LeftButton);
        QTRY_COMPARE(contentOf(go + u".began"_s), "began\n");
        const QPointer<QDialog> dialog = m_dialog;
        m_dialog->reject();
        QTRY_VERIFY(!dialog);
        put(go, "");
        QTRY_COMPARE(contentOf(go + u".ended"_s), "ended\n");
    }

    void aCommandHasItsTime()
    {
        BoundedCommand command(nullptr, 50ms);
        const QSignalSpy finished(&command, &BoundedCommand::finished);
        command.run({u"sleep"_s, u"1000"_s});
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished[0][0].value<BoundedCommand::Outcome>(), BoundedCommand::Outcome::CutOff);
        QVERIFY(!command.isRunning());
        command.run({u"true"_s});
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(finished[1][0].value<BoundedCommand::Outcome>(), BoundedCommand::Outcome::Ended);
    }

    void aCommandThatIsNotThereSaysSo()
    {
        WindowFixture app(false);
        open(app, u"Notifications"_s);
        named<QLineEdit>(u"Command to run on events"_s)->setText(u"/nowhere/to-be-found"_s);
        QTest::mouseClick(WindowFixture::button(m_dialog, u"Try it"_s), Qt::LeftButton);
        auto *told = named<QLabel>(u"Result of the trial run"_s);
        QTRY_VERIFY(told->text().contains(u"/nowhere/to-be-found"_s));
        QVERIFY(told->isVisible());
    }

    void aDesktopEntryIsRead_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QStringList>("command");
        QTest::newRow("one") << desktopEntry(u"/opt/my browser/run"_s)
                             << QStringList{u"/opt/my browser/run"_s, u"--new"_s, u"%u"_s};
        QTest::newRow("no field") << QByteArray("[Desktop Entry]\nName=N\nExec=run -a\nMimeType=x-scheme-handler/https")
                                  << QStringList{u"run"_s, u"-a"_s, u"%u"_s};
        QTest::newRow("other fields") << QByteArray("[Desktop Entry]\nName = N\nExec = run %i %c 5%% %u\n"
                                                    "MimeType=x-scheme-handler/https;\n")
                                      << QStringList{u"run"_s, u"5%"_s, u"%u"_s};
        QTest::newRow("hidden") << desktopEntry(u"run"_s, "NoDisplay=true\n") << QStringList();
        QTest::newRow("no browser") << QByteArray("[Desktop Entry]\nName=N\nExec=run %u\nMimeType=text/html;\n")
                                    << QStringList();
        QTest::newRow("no program") << QByteArray("[Desktop Entry]\nName=N\nExec=%u\nMimeType=x-scheme-handler/https")
                                    << QStringList();
        QTest::newRow("of an action only") << QByteArray("[Desktop Action x]\nName=N\nExec=run\n"
                                                         "MimeType=x-scheme-handler/https;\n")
                                           << QStringList();
        QTest::newRow("nothing") << QByteArray() << QStringList();
    }
    void aDesktopEntryIsRead()
    {
        QFETCH(QByteArray, entry);
        QFETCH(QStringList, command);
        const Browser browser = browserOf(u"a.desktop"_s, QString::fromUtf8(entry));
        QCOMPARE(browser.command, command);
        QCOMPARE(browser.id, command.isEmpty() ? QString() : u"a.desktop"_s);
    }

    //! What the window writes can be looked up.
    void eachSettingIsInTheManual()
    {
        const QByteArray manual = contentOf(QStringLiteral(TRANSLATIONS_FOLDER "/../resources/man/latchkey.1"));
        QVERIFY(!manual.isEmpty());
        int found = 0;
        for (const QString &file : {u"/ui/model/settings.cpp"_s, u"/core/config/preferences.cpp"_s}) {
            static const QRegularExpression key(u"(?:setValue\\(|keep\\(|Setting = )u\"([A-Za-z/]+)\"_s"_s);
            const QString source = QString::fromUtf8(contentOf(QStringLiteral(TRANSLATIONS_FOLDER "/..") + file));
            for (const QRegularExpressionMatch &match : key.globalMatch(source)) {
                const QString name = match.captured(1);
                if (name == "toldOfTray"_L1 || name == "welcomed"_L1)
                    continue; // nobody chooses them
                ++found;
                QVERIFY2(manual.contains(name.toUtf8()), qPrintable(name));
            }
        }
        QVERIFY(found >= 12);
    }

    void theBrowserIsChosen()
    {
        const TemporaryHome folder;
        putProgram(folder.filePath(u"browse"_s), script.arg(folder.filePath(u"opened"_s)).toUtf8());
        put(folder.filePath(u"applications/mine.desktop"_s), desktopEntry(folder.filePath(u"browse"_s)));
        const QByteArray data = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", folder.path().toUtf8());
        WindowFixture app(false);
        open(app, u"Signing in"_s);
        auto *browser = named<QComboBox>(u"Browser"_s);
        QVERIFY(browser);
        QCOMPARE(browser->currentText(), u"The desktop's default"_s);
        const int mine = browser->findText(u"My browser"_s);
        QVERIFY(mine > 0);
        browser->setCurrentIndex(mine);
        Q_EMIT browser->activated(mine);
        QCOMPARE(Ui::Settings().browser(), u"mine.desktop"_s);
        QVERIFY(openPage(Ui::Settings().browser(), QUrl(u"https://login.example/a?b=%20c"_s)));
        QTRY_COMPARE(contentOf(folder.filePath(u"opened"_s)), "--new https://login.example/a?b=%20c\n");
        qputenv("XDG_DATA_HOME", data);
    }

    void whatIsConfiguredElsewhereCanBeOpened()
    {
        WindowFixture app;
        open(app, u"Where sign-ins are kept"_s);
        QPushButton *button = WindowFixture::button(m_dialog, u"Open config.toml"_s);
        QVERIFY(button && button->isEnabled());
        WindowFixture none(false);
        open(none, u"Where sign-ins are kept"_s);
        QVERIFY(!WindowFixture::button(m_dialog, u"Open config.toml"_s)->isEnabled()); // there is none yet
    }

    void thePagesAreChosenFromABoxWhereThereIsNoRoom()
    {
        WindowFixture app(false);
        open(app, u"Renewing"_s);
        auto *list = m_dialog->findChild<QListWidget *>();
        auto *choice = named<QComboBox>(u"Page"_s);
        auto *stack = m_dialog->findChild<QStackedWidget *>();
        QVERIFY(list->isVisible() && !choice->isVisible());
        m_dialog->resize(480, 500);
        QTRY_VERIFY(choice->isVisible() && !list->isVisible());
        QCOMPARE(choice->currentText(), u"Renewing"_s); // where one was
        choice->setCurrentIndex(choice->findText(u"Network"_s));
        QCOMPARE(stack->currentIndex(), choice->currentIndex());
        m_dialog->resize(900, 500);
        QTRY_VERIFY(list->isVisible() && !choice->isVisible());
        QCOMPARE(list->currentItem()->text(), u"Network"_s);
    }

    void allConnectedClientsAreListed()
    {
        const TemporaryHome user;
        ClientFolders folders;
        folders.home = user.path();
        folders.config = user.filePath(u".config"_s);
        putProgram(user.filePath(u"bin/latchkey-cli"_s), "#!/bin/sh\n");
        Launcher launcher;
        launcher.program = user.filePath(u"bin/latchkey-cli"_s);
        launcher.home = user.filePath(u".codex"_s);
        put(user.filePath(u".cursor/mcp.json"_s), "{\"mcpServers\": {}}\n");
        ClientsPage page(launcher, folders);
        page.show();
        const auto texts = [&page] {
            QStringList shown;
            for (const QLabel *label : page.findChildren<QLabel *>())
                shown.append(label->isVisible() ? label->text() : QString());
            return shown.join(u'\n');
        };
        QTRY_VERIFY(texts().contains(u"No client is connected yet."_s));
        for (const QString &server : {u"notes"_s, u"wiki"_s}) {
            const auto plans = waitFor(planConnection(launcher, {server, u"https://%1.example/mcp"_s.arg(server)},
                                                      McpClient::Cursor, {}, folders));
            QVERIFY(plans && waitFor(carryOut(plans->first())));
        }
        page.hide();
        page.show(); // as when somebody comes back to it
        QTRY_VERIFY(texts().contains(u"Cursor"_s));
        QVERIFY(texts().contains(u"notes"_s) && texts().contains(u"wiki"_s));
        QVERIFY(!texts().contains(u"No client"_s));
        QVERIFY(QFile::remove(launcher.program));
        page.hide();
        page.show();
        QTRY_VERIFY(texts().contains(u"no longer there"_s));
    }

private:
    void open(WindowFixture &app, const QString &page)
    {
        app.action(u"Preferences…"_s)->trigger();
        m_dialog = app.window().findChild<PreferencesDialog *>();
        QVERIFY(m_dialog);
        QTRY_VERIFY(m_dialog->isVisible());
        auto *pages = m_dialog->findChild<QListWidget *>();
        pages->setCurrentItem(pages->findItems(page, Qt::MatchExactly).value(0));
    }
    QCheckBox *box(const QString &start) const
    {
        for (QCheckBox *candidate : m_dialog->findChildren<QCheckBox *>()) {
            if (QString(candidate->text()).remove(u'&').startsWith(start))
                return candidate;
        }
        return nullptr;
    }
    template<typename T>
    T *named(const QString &name) const
    {
        return WindowFixture::named<T>(m_dialog, name);
    }

    PreferencesDialog *m_dialog = nullptr;
};

LATCHKEY_WINDOW_TEST(TestPreferences)
#include "tst_preferences.moc"

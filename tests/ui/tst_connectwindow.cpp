#include "tests/clients/clientuser.h"
#include "tests/support/clifixture.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"
#include "tests/ui/connectedclient.h"
#include "ui/connect/changeview.h"
#include "ui/connect/connectall.h"
#include "ui/connect/connectwindow.h"
#include "ui/connect/planview.h"
#include "ui/model/clientusers.h"
#include "ui/model/connections.h"
#include "ui/model/listchanges.h"

#include <QtCore/QPointer>
#include <QtCore/QRegularExpression>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Latchkey::Ui;

namespace {

QByteArray sampleOf(const QString &name)
{
    QFile file(QStringLiteral(SAMPLES "/config/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! A person with a window, and what they see in it.
struct Person {
    ClientUser user;
    Homes homes;
    ListChanges changes;
    std::unique_ptr<ConnectWindow> window;

    Person()
        : homes({Home{u"Test"_s, user.launcher.home, codexKeyringService, {}, user.path(u"servers.json"_s)}})
        , changes(homes)
    {
    }
    //! A sample of a connected client's file, with this person's program.
    QByteArray connectedSample(const QString &name) const
    {
        return sampleOf(name).replace("/usr/bin/latchkey-cli", user.launcher.program.toUtf8());
    }
    void open()
    {
        window = std::make_unique<ConnectWindow>(user.launcher, user.notes, changes, user.folders());
        window->show();
        // A window manager that starts later than the window gives it no focus by itself.
        QVERIFY(waitUntil([this] {
            window->activateWindow();
            return window->isActiveWindow();
        }));
        QVERIFY(waitUntil([this] { return row(McpClient::ClaudeCode) && row(McpClient::ClaudeCode)->isVisible(); }));
    }
    ClientRow *row(McpClient client) const { return window->rowOf(client); }
    QString stateOf(McpClient client) const
    {
        const QStringList texts = textsIn(row(client));
        return texts.value(1);
    }
    static QStringList textsIn(const QWidget *in)
    {
        QStringList texts;
        for (const QLabel *label : in->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                texts.append(label->text());
        }
        return texts;
    }
    ChangeView *change() const { return window->findChild<ChangeView *>(); }
    static QPushButton *button(const QWidget *in, const QString &text)
    {
        for (QPushButton *candidate : in->findChildren<QPushButton *>()) {
            if (QString(candidate->text()).remove(u'&') == text && candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    //! Clicks the button of a client, and waits for what is shown then.
    bool wants(McpClient client)
    {
        QTest::mouseClick(row(client)->button(), Qt::LeftButton);
        return waitUntil([this] { return change()->isVisible() || window->plan()->carryOutButton()->isVisible(); });
    }
    bool does()
    {
        QTest::mouseClick(window->plan()->carryOutButton(), Qt::LeftButton);
        return waitUntil([this] { return button(window.get(), u"Undo"_s) != nullptr; });
    }
};

} // namespace

//! U-15, U-16: clients are connected by a window, and nothing is written that it has not shown.
class TestConnectWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! What uses the sign-in stands first, and the keyboard goes from row to row.
    void theRowsAreInOrder()
    {
        Person person;
        person.user.put(u"home/.cursor/mcp.json"_s, "{}");
        person.user.put(u"home/.claude.json"_s, person.connectedSample(u"claude-code.after-bridge.json"_s));
        person.user.put(u"home/.gemini/settings.json"_s, "{}");
        person.open();
        const auto y = [&person](McpClient client) { return person.row(client)->y(); };
        QTRY_VERIFY(y(McpClient::ClaudeCode) < y(McpClient::GeminiCli));
        QVERIFY(y(McpClient::ClaudeCode) < y(McpClient::Cursor));
        QVERIFY(y(McpClient::Cursor) < y(McpClient::Zed) && y(McpClient::GeminiCli) < y(McpClient::Zed));
        person.row(McpClient::ClaudeCode)->button()->setFocus();
        QList<int> visited;
        for (int step = 0; step < 2; ++step) {
            QTest::keyClick(person.window.get(), Qt::Key_Tab);
            visited.append(person.window->focusWidget()->parentWidget()->y());
        }
        QList<int> inOrder{y(McpClient::Cursor), y(McpClient::GeminiCli)};
        std::sort(inOrder.begin(), inOrder.end());
        QCOMPARE(visited, inOrder);
    }

    //! The row whose change is shown stays in view; where an empty list opens for the entry, no number of lines is given.
    void theRowThatIsShownIsInView()
    {
        Person person;
        person.user.put(u"home/.config/Code/User/mcp.json"_s, "{\"servers\": {}}");
        for (const QString &other :
             {u"home/.cursor/mcp.json"_s, u"home/.gemini/settings.json"_s, u"home/.claude.json"_s})
            person.user.put(other, "{}");
        person.open();
        person.window->resize(person.window->width(), person.window->minimumSizeHint().height());
        QVERIFY(person.wants(McpClient::VsCode));
        const ClientRow *row = person.row(McpClient::VsCode);
        QTRY_COMPARE(row->visibleRegion().boundingRect().height(), row->height());
        QVERIFY(Person::textsIn(person.window->plan()).join(u' ').contains(u"one entry is added"_s));
    }

    //! U-15
    void whatIsShownIsWhatIsWritten_data()
    {
        QTest::addColumn<McpClient>("client");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row = [](McpClient client, const char *file, const char *before, const char *after) {
            QTest::newRow(qPrintable(productName(client)))
                << client << QString::fromLatin1(file) << QString::fromLatin1(before) << QString::fromLatin1(after);
        };
        row(McpClient::ClaudeCode, "home/.claude.json", "claude-code.before.json", "claude-code.after-bridge.json");
        row(McpClient::VsCode, "home/.config/Code/User/mcp.json", "vscode-mcp.before.jsonc", "vscode-mcp.after.jsonc");
        row(McpClient::Cursor, "home/.cursor/mcp.json", "cursor-mcp.before.json", "cursor-mcp.after.json");
        row(McpClient::GeminiCli, "home/.gemini/settings.json", "gemini-settings.before.json",
            "gemini-settings.after.json");
        row(McpClient::OpenCode, "home/.config/opencode/opencode.jsonc", "opencode.before.jsonc",
            "opencode.after.jsonc");
    }
    void whatIsShownIsWhatIsWritten()
    {
        QFETCH(McpClient, client);
        QFETCH(QString, file);
        QFETCH(QString, before);
        QFETCH(QString, after);
        Person person;
        person.user.put(file, sampleOf(before));
        person.open();
        QVERIFY(person.stateOf(client).startsWith(u"Found"_s));
        QVERIFY(person.wants(client));
        QVERIFY(!person.row(client)->button()->isVisible()); // it is below
        QCOMPARE(person.user.get(file), sampleOf(before)); // nothing is written yet
        QStringList added;
        for (const QString &line : person.change()->toPlainText().split(u'\n')) {
            if (line.startsWith(u'+'))
                added.append(line.sliced(2).trimmed());
        }
        QVERIFY(!added.isEmpty());
        QVERIFY(person.does());
        const QString written = QString::fromUtf8(person.user.get(file));
        QCOMPARE(written, QString::fromUtf8(person.connectedSample(after)));
        for (const QString &line : added)
            QVERIFY2(written.contains(line), qPrintable(line));
        QTRY_VERIFY(person.stateOf(client).startsWith(u"Connected"_s));
        QVERIFY(Person::textsIn(person.window->plan()).join(u' ').contains(u"is connected to notes"_s));

        QTest::mouseClick(Person::button(person.window.get(), u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE(person.user.get(file), sampleOf(before)); // byte for byte
        QTRY_VERIFY(person.stateOf(client).startsWith(u"Found"_s));
    }

    void aClientIsDisconnectedAfterItsChangeWasShown()
    {
        Person person;
        const QByteArray before = sampleOf(u"cursor-mcp.before.json"_s);
        person.user.put(u"home/.cursor/mcp.json"_s, before);
        QVERIFY(person.user.connect(McpClient::Cursor));
        const QByteArray connected = person.user.get(u"home/.cursor/mcp.json"_s);
        person.open();
        QVERIFY(person.stateOf(McpClient::Cursor).startsWith(u"Connected today"_s));
        QVERIFY(person.wants(McpClient::Cursor));
        QCOMPARE(person.user.get(u"home/.cursor/mcp.json"_s), connected);
        QVERIFY(person.change()->toPlainText().contains(u"\n− "_s));
        QVERIFY(person.does());
        QCOMPARE(person.user.get(u"home/.cursor/mcp.json"_s), before);
        person.changes.undo(); // Ctrl+Z in the main window
        QTRY_COMPARE(person.user.get(u"home/.cursor/mcp.json"_s), connected);
    }

    void eachClientSaysHowItStands()
    {
        Person person;
        person.user.put(u"home/.cursor/mcp.json"_s,
                        "{\"mcpServers\": {\"notes\": {\"url\": "
                        "\"https://notes.example/mcp\"}}}\n");
        person.user.put(u"home/.gemini/settings.json"_s, "{\"mcpServers\": {\n  broken\n}");
        person.open();
        QCOMPARE(person.row(McpClient::Cursor)->button()->text(), u"Replace…"_s);
        QVERIFY(person.stateOf(McpClient::GeminiCli).contains(u"cannot be read"_s));
        QCOMPARE(person.row(McpClient::GeminiCli)->button()->text(), u"Open the file"_s);
        QCOMPARE(person.stateOf(McpClient::Zed), u"Not found on this computer"_s);
        QVERIFY(!person.row(McpClient::Zed)->button()->isVisible());
        // Those that are there stand above the others.
        QVERIFY(person.row(McpClient::Cursor)->y() < person.row(McpClient::ClaudeCode)->y());
    }

    void whatHasChangedMeanwhileIsNotOverwritten()
    {
        Person person;
        person.user.put(u"home/.cursor/mcp.json"_s, sampleOf(u"cursor-mcp.before.json"_s));
        person.open();
        QVERIFY(person.wants(McpClient::Cursor));
        const QByteArray other = "{\"mcpServers\": {\"notes\": {\"command\": \"something else\"}}}\n";
        person.user.put(u"home/.cursor/mcp.json"_s, other);
        QTest::mouseClick(person.window->plan()->carryOutButton(), Qt::LeftButton);
        QTRY_VERIFY(Person::textsIn(person.window->plan()).join(u' ').contains(u"Try again"_s));
        QCOMPARE(person.user.get(u"home/.cursor/mcp.json"_s), other);
    }

    void everythingWorksByKeyboard()
    {
        Person person;
        person.user.put(u"home/.cursor/mcp.json"_s, sampleOf(u"cursor-mcp.before.json"_s));
        person.open();
        person.row(McpClient::Cursor)->button()->setFocus();
        QTest::keyClick(person.row(McpClient::Cursor)->button(), Qt::Key_Space);
        QTRY_VERIFY(person.window->plan()->carryOutButton()->hasFocus());
        QVERIFY(person.window->plan()->carryOutButton()->isDefault());
        QTest::keyClick(person.window->plan()->carryOutButton(), Qt::Key_Return);
        QTRY_VERIFY(person.stateOf(McpClient::Cursor).startsWith(u"Connected"_s));
        QTest::keyClick(person.window.get(), Qt::Key_Escape);
        QTRY_VERIFY(!person.window->isVisible());
    }

    void anyOtherClientIsToldWhatToRun()
    {
        Person person;
        person.open();
        const auto *command = person.window->findChild<QLineEdit *>();
        QVERIFY(command->text().startsWith(person.user.launcher.program)); // which is not in PATH here
        QVERIFY(command->text().endsWith(u" bridge notes"_s));
        QTest::mouseClick(Person::button(command->parentWidget(), u"Copy"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), command->text());
    }

    void aProgramInThePathIsCalledByItsName()
    {
        ClientUser user;
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", QByteArray(user.path(u"bin"_s).toUtf8() + ':' + path));
        user.launcher.home = QDir::homePath() + u"/.codex"_s;
        QCOMPARE(bridgeCommand(user.launcher, u"notes"_s), u"latchkey-cli bridge notes"_s);
        user.launcher.home = u"/srv/a home"_s;
        QCOMPARE(bridgeCommand(user.launcher, u"notes"_s), u"latchkey-cli --home '/srv/a home' bridge notes"_s);
        qputenv("PATH", path);
        user.launcher.home = QDir::homePath() + u"/.codex"_s;
        QCOMPARE(bridgeCommand(user.launcher, u"notes"_s), user.path(u"bin/latchkey-cli"_s) + u" bridge notes"_s);
    }

    //! Sign in once: whoever has one of the servers gets it through Latchkey, after all was shown.
    void allClientsAreConnectedTogether()
    {
        Person person;
        const QByteArray cursor = sampleOf(u"cursor-mcp.before.json"_s);
        const QByteArray claude = sampleOf(u"claude-code.before.json"_s);
        person.user.put(u"home/.cursor/mcp.json"_s, cursor);
        person.user.put(u"home/.claude.json"_s, claude);
        const QPointer dialog = new ConnectAllDialog(person.user.launcher, {person.user.notes}, person.changes,
                                                     person.user.folders());
        dialog->offer();
        QTRY_VERIFY(dialog->isVisible());
        const QString shown = dialog->findChild<ChangeView *>()->toPlainText();
        QVERIFY(shown.contains(u".cursor/mcp.json"_s) && shown.contains(u".claude.json"_s));
        QCOMPARE(person.user.get(u"home/.cursor/mcp.json"_s), cursor);
        QTest::mouseClick(dialog->plan()->carryOutButton(), Qt::LeftButton);
        QTRY_VERIFY(Person::button(dialog, u"Undo"_s));
        QCOMPARE(person.user.get(u"home/.cursor/mcp.json"_s), person.connectedSample(u"cursor-mcp.after.json"_s));
        QCOMPARE(person.user.get(u"home/.claude.json"_s), person.connectedSample(u"claude-code.after-bridge.json"_s));
        QTest::mouseClick(Person::button(dialog, u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE(person.user.get(u"home/.cursor/mcp.json"_s), cursor);
        QTRY_COMPARE(person.user.get(u"home/.claude.json"_s), claude);
        QTRY_VERIFY(!dialog);
    }

    void whereNobodyHasThemNothingIsOffered()
    {
        Person person;
        const QPointer dialog = new ConnectAllDialog(person.user.launcher, {person.user.notes}, person.changes,
                                                     person.user.folders());
        dialog->offer();
        QTRY_VERIFY(!dialog);
    }

    //! U-16: what was written is what a client starts.
    void theLineThatWasWrittenGetsTheTools()
    {
        CliFixture cli;
        cli.seed(1h);
        ClientUser user;
        user.put(u"home/.cursor/mcp.json"_s, "{\"mcpServers\": {}}\n");
        Homes homes({Home{u"Test"_s, cli.home(), codexKeyringService, {}, user.path(u"servers.json"_s)}});
        ListChanges changes(homes);
        const Launcher launcher = launcherFor(cli.home(), QStringLiteral(LATCHKEY_CLI));
        ConnectWindow window(launcher, {u"notes"_s, cli.provider.urlOf(u"notes"_s)}, changes, user.folders());
        window.show();
        QTRY_VERIFY(window.rowOf(McpClient::Cursor));
        QTest::mouseClick(window.rowOf(McpClient::Cursor)->button(), Qt::LeftButton);
        QTRY_VERIFY(window.plan()->carryOutButton()->isVisible());
        QTest::mouseClick(window.plan()->carryOutButton(), Qt::LeftButton);
        QTRY_VERIFY(user.get(u"home/.cursor/mcp.json"_s).contains("bridge"));

        ConnectedClient client(user.get(u"home/.cursor/mcp.json"_s), u"notes"_s);
        QVERIFY2(client.hears("\"tools\""), client.words().constData());
        QCOMPARE(client.end(), 0);
    }

    void whatOthersKeepIsTold()
    {
        ClientUser user;
        user.put(u"home/.cursor/mcp.json"_s, sampleOf(u"cursor-mcp.before.json"_s));
        user.launcher.program = user.path(u"bin/latchkey-cli"_s);
        QVERIFY(user.connect(McpClient::Cursor));
        ClientUsers users(user.folders());
        QSignalSpy changed(&users, &ClientUsers::changed);
        users.look(user.launcher.home);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(users.connectedTo(user.notes), QStringList{u"Cursor"_s});
        users.look(user.launcher.home); // that was a moment ago
        users.lookAgain(user.launcher.home);
        QTRY_COMPARE(changed.size(), 2);
    }
};

LATCHKEY_WINDOW_TEST(TestConnectWindow)
#include "tst_connectwindow.moc"

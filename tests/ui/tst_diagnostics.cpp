#include "core/jose/signingkey_p.h"
#include "core/store/filestore_p.h"
#include "tests/support/testmain.h"
#include "tests/ui/windowfixture.h"
#include "ui/window/diagnosticswindow.h"
#include "ui/window/findingcard.h"
#include "ui/window/importdialog.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>

#include <sys/stat.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Latchkey::Ui;

namespace {

//! The program on a home with one server, in which things can be made wrong.
struct Ward : WindowFixture {
    Ward()
        : WindowFixture(false)
    {
        configureAs("notes");
        signInAs(u"notes"_s);
    }
    void configureAs(const QByteArray &name)
    {
        QFile config(homePath() + "/config.toml"_L1);
        if (!config.open(QIODevice::WriteOnly))
            qFatal("no configuration");
        config.write("mcp_oauth_credentials_store = \"file\"\n[mcp_servers." + name + "]\nurl = \"");
        config.write(provider.addServer(u"notes"_s).toUtf8() + "\"\n");
    }
    void signInAs(const QString &server)
    {
        provider.addServer(server);
        const DemoProvider::Seed seed = provider.seed(server, 2h);
        if (!DemoHome::store(homePath(), server, seed))
            qFatal("no credential");
        secrets += {QString::fromLatin1(seed.tokens.access), QString::fromLatin1(seed.tokens.refresh)};
    }
    QByteArray credentials() const { return QFile::encodeName(FileStore::path(homePath())); }
    DiagnosticsWindow *diagnostics()
    {
        auto *found = window().findChild<DiagnosticsWindow *>();
        return found && found->isVisible() ? found : nullptr;
    }
    void openDiagnostics()
    {
        QTRY_COMPARE(count(), 1);
        for (QAction *candidate : window().findChildren<QAction *>()) {
            if (candidate->shortcut() == QKeySequence(u"Ctrl+D"_s))
                candidate->trigger();
        }
        QTRY_VERIFY(diagnostics());
    }
    FindingCard *card(FindingKind kind)
    {
        for (FindingCard *candidate : window().findChildren<FindingCard *>()) {
            if (candidate->finding().kind == kind && candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    //! Clicks a button of a card, and then the one of the same name in the question that follows.
    void mend(FindingKind kind, const QString &button, const QString &question)
    {
        QTRY_VERIFY(card(kind));
        QTest::mouseClick(WindowFixture::button(card(kind), button), Qt::LeftButton);
        QMessageBox *box = nullptr;
        QTRY_VERIFY((box = diagnostics()->findChild<QMessageBox *>()) && box->isVisible());
        QVERIFY2(box->text().contains(question), qPrintable(box->text()));
        QTest::mouseClick(WindowFixture::button(box, button), Qt::LeftButton);
    }
    QString outcome() { return named<QLabel>(diagnostics(), u"What was done"_s)->text(); }

    QStringList secrets;
};

} // namespace

class TestDiagnostics : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void isCalmWhereNothingIsWrong()
    {
        Ward ward;
        ward.openDiagnostics();
        QVERIFY(ward.diagnostics());
        QTRY_VERIFY(named(ward.diagnostics(), u"No problems"_s));
        QTRY_VERIFY(!ward.card(FindingKind::UnclaimedEntries));
        QVERIFY(ward.action(u"Problems"_s)); // and there is nothing to be counted
    }

    void signsInAgainWhereCodexCannotProveThatItHasTheKey()
    {
        Ward ward;
        const Result<SigningKey> key = SigningKey::generate();
        QVERIFY(key);
        const DemoProvider::Seed seed = ward.provider.seed(u"notes"_s, 2h, jwkThumbprint(key->publicJwk()));
        QVERIFY(DemoHome::store(ward.homePath(), u"notes"_s, seed, key->pem()));
        ward.openDiagnostics();
        QVERIFY(ward.diagnostics());
        QTRY_VERIFY(ward.card(FindingKind::BoundToKey));
        ward.list().setCurrentSession(ward.listed().first());
        const auto bound = [&ward] { return WindowFixture::named<QLabel>(&ward.window(), u"Bound"_s); };
        QTRY_VERIFY(bound() && bound()->text() == u"bound to a key (DPoP)"_s);

        QTest::mouseClick(WindowFixture::button(ward.card(FindingKind::BoundToKey), u"Sign in"_s), Qt::LeftButton);

        QTRY_VERIFY(!ward.card(FindingKind::BoundToKey));
        QTRY_VERIFY(!bound());
    }

    void tightensTheModeAtAClick()
    {
        Ward ward;
        QCOMPARE(::chmod(ward.credentials().constData(), 0644), 0);
        ward.openDiagnostics();
        QVERIFY(ward.diagnostics());
        ward.mend(FindingKind::FileModeTooOpen, u"Make it private"_s, u"mode 600"_s);
        if (QTest::currentTestFailed())
            return;
        QTRY_COMPARE(ward.outcome(), u"Only you can read the file now."_s);
        struct stat info = {};
        QCOMPARE(::stat(ward.credentials().constData(), &info), 0);
        QCOMPARE(info.st_mode & 07777U, 0600U);
        QTRY_VERIFY(!ward.card(FindingKind::FileModeTooOpen)); // and it is gone from the list
        QTRY_VERIFY(named(ward.diagnostics(), u"No problems"_s));
    }

    void whatNoConfigurationNamesIsShownAndLeftAlone()
    {
        Ward ward;
        ward.signInAs(u"ghost"_s);
        ward.openDiagnostics();
        QVERIFY(ward.diagnostics());
        QTRY_VERIFY(ward.card(FindingKind::UnclaimedEntries));
        QVERIFY(ward.card(FindingKind::UnclaimedEntries)->findChildren<QPushButton *>().isEmpty());
    }

    void whatWasMendedIsInTheHistory()
    {
        Ward ward;
        ward.configureAs("journal"); // the same server by another name
        QTRY_VERIFY(ward.needs(u"journal"_s));
        ward.openDiagnostics();
        QVERIFY(ward.diagnostics());
        ward.mend(FindingKind::ServerRenamed, u"Use it for journal"_s, u"becomes that of journal ("_s);
        if (QTest::currentTestFailed())
            return;
        QTRY_VERIFY(ward.works(u"journal"_s));
        ward.list().setCurrentSession(ward.listed().first());
        QTRY_VERIFY(named(&ward.window(), u"Taken over from the former name “notes” by latchkey-test"_s));
        const auto *users = WindowFixture::named<QLabel>(&ward.window(), u"Used by"_s);
        QCOMPARE(users->text(), u"Codex"_s); // and nobody who is called as the server was
    }

    void nothingHappensWithoutAYes()
    {
        Ward ward;
        QCOMPARE(::chmod(ward.credentials().constData(), 0644), 0);
        ward.openDiagnostics();
        QVERIFY(ward.diagnostics());
        QTRY_VERIFY(ward.card(FindingKind::FileModeTooOpen));
        QTest::mouseClick(WindowFixture::button(ward.card(FindingKind::FileModeTooOpen), u"Make it private"_s),
                          Qt::LeftButton);
        QMessageBox *box = nullptr;
        QTRY_VERIFY((box = ward.diagnostics()->findChild<QMessageBox *>()) && box->isVisible());
        QTest::keyClick(box, Qt::Key_Escape);
        QTRY_VERIFY(!ward.diagnostics()->findChild<QMessageBox *>());
        struct stat info = {};
        QCOMPARE(::stat(ward.credentials().constData(), &info), 0);
        QCOMPARE(info.st_mode & 07777U, 0644U);
    }

    void countsWhatIsWorthALook()
    {
        Ward ward;
        QCOMPARE(::chmod(ward.credentials().constData(), 0644), 0);
        ward.openDiagnostics();
        QVERIFY(ward.diagnostics());
        QTRY_VERIFY(ward.action(u"Problems (1)"_s));
    }

    void theReportOnTheClipboardHoldsNoSecret()
    {
        Ward ward;
        ward.signInAs(u"ghost"_s);
        ward.openDiagnostics();
        QVERIFY(ward.diagnostics());
        QTRY_VERIFY(ward.card(FindingKind::UnclaimedEntries));
        QGuiApplication::clipboard()->clear();
        QTest::mouseClick(WindowFixture::button(ward.diagnostics(), u"Copy report"_s), Qt::LeftButton);
        QTRY_VERIFY(ward.outcome().contains(u"in the clipboard"_s));
        const QString report = QGuiApplication::clipboard()->text();
        QVERIFY2(report.contains(u"unclaimed_entries: "_s), qPrintable(report));
        QVERIFY(report.contains(QString::fromLatin1(qVersion())));
        for (const QString &secret : ward.secrets)
            QVERIFY(!report.contains(secret));
    }

    void importsWhatIsTicked()
    {
        Ward ward;
        QTRY_COMPARE(ward.count(), 1);
        QTemporaryDir user;
        QVERIFY(QDir(user.path()).mkpath(u"home/.cursor"_s));
        QFile file(user.filePath(u"home/.cursor/mcp.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"mcpServers\":{\"calendar\":{\"url\":\"https://calendar.example/mcp\"},"
                   "\"key\":{\"url\":\"https://key.example/mcp\",\"headers\":{\"Authorization\":\"SECRET\"}},"
                   "\"notes\":{\"url\":\"https://other.example/mcp\"},"
                   "\"wiki\":{\"url\":\"https://wiki.example/mcp\"}}}");
        file.close();
        ImportDialog dialog(openHome(ward), {user.filePath(u"home"_s), user.filePath(u"config"_s), {}}, &ward.window());
        dialog.open();
        auto *list = dialog.findChild<QTableWidget *>();
        QTRY_COMPARE(list->rowCount(), 4);
        QCOMPARE(list->item(1, 0)->checkState(), Qt::Unchecked); // it has a key of its own
        QCOMPARE(list->item(2, 0)->text(), u"notes-2"_s); // the name is taken
        list->item(3, 0)->setCheckState(Qt::Unchecked);
        QPushButton *add = WindowFixture::button(&dialog, u"Add 2 servers"_s);
        QVERIFY(add);
        list->item(2, 0)->setText(u"notes"_s);
        QVERIFY(!add->isEnabled());
        list->item(2, 0)->setText(u"others"_s);
        QVERIFY(add->isEnabled());
        QTest::mouseClick(add, Qt::LeftButton);
        QTRY_VERIFY(!dialog.isVisible());
        QTRY_COMPARE(ward.count(), 3);
        QVERIFY(ward.indexOf(u"calendar"_s).isValid());
        QVERIFY(ward.indexOf(u"others"_s).isValid());
    }

    void saysWhereItHasLookedForOtherClients()
    {
        Ward ward;
        QTRY_COMPARE(ward.count(), 1);
        QTemporaryDir user;
        ImportDialog dialog(openHome(ward), {user.filePath(u"home"_s), user.filePath(u"config"_s), {}}, &ward.window());
        dialog.open();
        QTRY_VERIFY(named(&dialog, u"No other client has a remote server"_s));
        QLabel *places = WindowFixture::named<QLabel>(&dialog, u"What that means"_s);
        QVERIFY(places->text().contains(u".cursor/mcp.json"_s));
        QVERIFY(places->text().contains(u"Claude Desktop"_s));
    }

    void asksTheServerWhileItsAddressIsTyped()
    {
        Ward ward;
        QTRY_COMPARE(ward.count(), 1);
        ward.action(u"Add server…"_s)->trigger();
        QDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = ward.window().findChild<QDialog *>()) && dialog->isVisible());
        auto *url = WindowFixture::named<QLineEdit>(dialog, u"Address of the server"_s);
        auto *name = WindowFixture::named<QLineEdit>(dialog, u"Name of the server"_s);
        auto *said = WindowFixture::named<QLabel>(dialog, u"What the server says"_s);
        QTest::keyClicks(url, ward.provider.addServer(u"more"_s));
        QCOMPARE(name->text(), u"127-0-0-1"_s); // a suggestion, until the user types one
        QTRY_COMPARE(said->text(), u"The server answers. You sign in at 127.0.0.1."_s);
        url->clear();
        QCOMPARE(said->text(), QString()); // that was about another address
        QTest::keyClicks(url, u"http://127.0.0.1:9/mcp"_s);
        QTRY_VERIFY(said->text().contains(u"does not answer"_s));
        QVERIFY(WindowFixture::button(dialog, u"Add"_s)->isEnabled()); // all the same
        QVERIFY(ward.opened.isEmpty());
    }

private:
    static QLabel *named(QWidget *in, const QString &text)
    {
        for (QLabel *label : in->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == text)
                return label;
        }
        return nullptr;
    }
    OpenHome &openHome(const Ward &ward)
    {
        m_homes = std::make_unique<Homes>(
            QList<Home>{{u"Test"_s, ward.homePath(), codexKeyringService, {}, ward.homePath() + "/servers.json"_L1}});
        return m_homes->first();
    }
    std::unique_ptr<Homes> m_homes;
};

LATCHKEY_WINDOW_TEST(TestDiagnostics)
#include "tst_diagnostics.moc"

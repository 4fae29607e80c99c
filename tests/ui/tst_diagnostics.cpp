#include "core/jose/signingkey_p.h"
#include "core/store/filestore_p.h"
#include "tests/support/testmain.h"
#include "tests/ui/windowfixture.h"
#include "ui/details/detailpane.h"
#include "ui/window/diagnosticswindow.h"
#include "ui/window/findingcard.h"
#include "ui/window/findingview.h"
#include "ui/window/importdialog.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtGui/QTextDocument>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
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
    FindingView *card(FindingKind kind)
    {
        for (FindingView *candidate : window().findChildren<FindingView *>()) {
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
    QString outcome()
    {
        for (QLabel *label : diagnostics()->findChildren<QLabel *>()) {
            if (label->accessibleName() == u"What was done"_s && label->isVisible())
                return label->text();
        }
        return {};
    }

    QStringList secrets;
};

//! Somebody who has Cursor, if anything.
class CursorUser
{
public:
    //! What Cursor is told of servers.
    bool write(const QByteArray &json) const
    {
        QFile file(m_folder.filePath(u"home/.cursor/mcp.json"_s));
        return QDir(m_folder.path()).mkpath(u"home/.cursor"_s) && file.open(QIODevice::WriteOnly)
            && file.write(json) == json.size();
    }
    ClientFolders folders() const { return {m_folder.filePath(u"home"_s), m_folder.filePath(u"config"_s), {}}; }

private:
    const QTemporaryDir m_folder;
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
        QCOMPARE(ward.outcome(), u"Only you can read the file now."_s); // its card says so
        QTest::mouseClick(WindowFixture::button(ward.diagnostics(), u"Look again"_s), Qt::LeftButton);
        QCOMPARE(ward.outcome(), QString()); // until somebody looks again
    }

    //! On one card: the names are as they were found, and each problem has the best way, the others in a menu, and what
    //! scripts are told of it folded.
    void u29_allOfOneServerIsOnOneCard()
    {
        Finding pending = finding(FindingKind::RevocationPending);
        Finding refused = finding(FindingKind::RefreshRefused);
        Finding open;
        open.kind = FindingKind::FileModeTooOpen;
        open.facts = {{Fact::File, QDir::homePath() + u"/.codex/.credentials.json"_s}, {Fact::Mode, u"644"_s}};
        const QList<QList<Alike>> cards = cardsOf({pending, open, refused});
        QCOMPARE(cards.size(), 2);
        QCOMPARE(cards.first(), QList<Alike>{{open}}); // what concerns everything stands first
        QCOMPARE(cards.last(), (QList<Alike>{{pending}, {refused}}));

        FindingCard card(cards.last());
        card.show();
        QCOMPARE(card.accessibleName(), u"notes"_s);
        QCOMPARE(card.views().size(), 2);
        FindingView *view = card.views().first();
        QVERIFY(WindowFixture::button(view, u"Try again now"_s));
        QVERIFY(!WindowFixture::button(view, u"Give up"_s));
        const QPushButton *others = WindowFixture::button(view, u"Other ways"_s);
        QVERIFY(others && others->menu());
        QCOMPARE(others->menu()->actions().size(), 1);
        QAction *giveUp = others->menu()->actions().first();
        QCOMPARE(giveUp->text(), u"Give up"_s);
        QVERIFY(giveUp->toolTip().contains(u"is not asked any more"_s));
        QList<Repair::Kind> wanted;
        connect(view, &FindingView::repairWanted, this,
                [&wanted](const Finding &, const Repair &repair) { wanted.append(repair.kind); });
        giveUp->trigger();
        QCOMPARE(wanted, QList<Repair::Kind>{Repair::Kind::AbandonRevocation});

        FindingCard second(cards.first());
        second.show();
        FindingView *folded = second.views().first();
        QVERIFY(!folded->isUnfolded());
        auto *technical = WindowFixture::named<QLabel>(folded, u"Technical details"_s);
        QVERIFY(technical && !technical->isVisible());
        WindowFixture::toolButton(folded, u"Technical details"_s)->click();
        QVERIFY(folded->isUnfolded() && technical->isVisible());
        QCOMPARE(technical->text(), u"file_mode_too_open\n  file: ~/.codex/.credentials.json\n  mode: 644"_s);
        for (const QLabel *label : second.findChildren<QLabel *>())
            QVERIFY2(!label->text().contains(QDir::homePath()), qPrintable(label->text()));
    }

    void entriesThatAreNotUsedAreOneCardAndOneLine()
    {
        QList<Finding> findings;
        for (int i = 0; i < 3; ++i) {
            Finding ignored;
            ignored.kind = FindingKind::ConfigEntryIgnored;
            ignored.server = u"bad name %1"_s.arg(i);
            ignored.facts = {{Fact::File, u"/etc/codex/config.toml"_s},
                             {Fact::Line, QString::number(7 + i)},
                             {Fact::What, u"it has a bad name"_s}};
            findings.append(ignored);
        }
        const QList<QList<Alike>> cards = cardsOf(findings);
        QCOMPARE(cards.size(), 1);
        QCOMPARE(cards.first(), QList<Alike>{findings});
        const Words::FindingText text = textOf(findings);
        QCOMPARE(text.seen, u"3 entries of config.toml are not used"_s);
        QCOMPARE(text.matters, u"line 7: it has a bad name\nline 8: it has a bad name\nline 9: it has a bad name"_s);
        const FindingCard card(cards.first());
        QCOMPARE(card.server(), QString());
        QCOMPARE(card.views().size(), 1);
    }

    void theDetailsLeadToTheProblem()
    {
        Ward ward;
        QCOMPARE(::chmod(ward.credentials().constData(), 0644), 0);
        QTRY_VERIFY(ward.works(u"notes"_s));
        ward.select(u"notes"_s);
        const auto lines = [&ward] {
            QStringList texts;
            for (const QLabel *label : ward.window().findChildren<QLabel *>()) {
                if (label->accessibleName() == u"Problem"_s)
                    texts.append(label->text());
            }
            return texts;
        };
        QTRY_COMPARE(lines().size(), 1);
        QVERIFY2(lines().first().contains(u"can be read by other users"_s), qPrintable(lines().first()));
        QPushButton *show = nullptr;
        QTRY_VERIFY((show = WindowFixture::button(&ward.window(), u"Show"_s)));
        show->click();
        QTRY_VERIFY(ward.diagnostics());
        QTRY_VERIFY(ward.card(FindingKind::FileModeTooOpen));
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
        CursorUser user;
        QVERIFY(user.write("{\"mcpServers\":{\"calendar\":{\"url\":\"https://calendar.example/mcp\"},"
                           "\"key\":{\"url\":\"https://key.example/mcp\",\"headers\":{\"Authorization\":\"SECRET\"}},"
                           "\"notes\":{\"url\":\"https://other.example/mcp\"},"
                           "\"wiki\":{\"url\":\"https://wiki.example/mcp\"}}}"));
        ImportDialog dialog(openHome(ward), user.folders(), &ward.window());
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

    void whatOtherClientsWroteIsNoMarkup()
    {
        Ward ward;
        QTRY_COMPARE(ward.count(), 1);
        CursorUser user;
        QVERIFY(user.write("{\"mcpServers\":{\"<u>R&D</u>\":{\"url\":\"https://one.example/<img src=a>?key=x\"},"
                           "\"plain & simple\":{\"url\":\"https://two.example/mcp\"}}}"));
        ImportDialog dialog(openHome(ward), user.folders(), &ward.window());
        dialog.open();
        auto *list = dialog.findChild<QTableWidget *>();
        QTRY_COMPARE(list->rowCount(), 2);
        for (int row = 0; row < 2; ++row) {
            for (const int column : {0, 1}) {
                QTextDocument shown; // as a tool tip is, if it looks like markup
                const QString tip = list->item(row, column)->toolTip();
                Qt::mightBeRichText(tip) ? shown.setHtml(tip) : shown.setPlainText(tip);
                QCOMPARE(shown.toPlainText(), list->item(row, column)->text());
            }
        }
    }

    void theFocusInTheDetailsStaysWhereItIs()
    {
        Ward ward;
        QTRY_COMPARE(ward.count(), 1);
        QFile config(ward.homePath() + "/config.toml"_L1); // what is wrong in it no renewal mends
        QVERIFY(config.open(QIODevice::Append));
        QVERIFY(config.write("broken =\n") > 0);
        config.close();
        ward.window().resize(1400, 900);
        auto *detail = ward.window().findChild<DetailPane *>();
        const auto show = [detail] { return WindowFixture::button(detail, u"Show"_s); };
        QTRY_VERIFY(show());
        const auto staysAfterARenewal = [&ward](QWidget *widget) {
            const QPointer<QWidget> held = widget;
            held->setFocus();
            const int before = ward.provider.tokenRequests(u"refresh_token"_s);
            ward.action(u"Renew now"_s)->trigger();
            return waitUntil([&] {
                       return ward.provider.tokenRequests(u"refresh_token"_s) > before && ward.works(u"notes"_s);
                   })
                && held && ward.window().focusWidget() == held;
        };
        QVERIFY(staysAfterARenewal(show()));
        auto *technical = WindowFixture::toolButton(detail, u"Technical details"_s);
        QVERIFY(technical);
        technical->setChecked(true);
        auto *copy = WindowFixture::named<QToolButton>(detail, u"Copy: Token"_s);
        QVERIFY(copy);
        QVERIFY(staysAfterARenewal(copy));
        technical->setChecked(false);
    }

    void saysWhereItHasLookedForOtherClients()
    {
        Ward ward;
        QTRY_COMPARE(ward.count(), 1);
        const CursorUser user;
        ImportDialog dialog(openHome(ward), user.folders(), &ward.window());
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
        auto *hint = WindowFixture::named<QLabel>(dialog, u"Hint"_s);
        QTest::keyClicks(url, u"https://me:word@notes.example/mcp"_s);
        QVERIFY2(hint->text().contains(u"must not contain a user name"_s), qPrintable(hint->text()));
        url->clear();
        QTest::keyClicks(url, u"http://127.0.0.1:9/mcp"_s);
        QTRY_VERIFY(said->text().contains(u"does not answer"_s));
        QPushButton *add = WindowFixture::button(dialog, u"Add"_s);
        QVERIFY(add->isEnabled()); // all the same
        QTest::keyClick(url, Qt::Key_Return); // but not by an Enter that was meant for what was not known yet
        QVERIFY(dialog->isVisible() && add->isEnabled());
        QVERIFY(ward.opened.isEmpty());
    }

private:
    static Finding finding(FindingKind kind)
    {
        Finding found;
        found.kind = kind;
        found.severity = Severity::Warning;
        found.server = u"notes"_s;
        return found;
    }
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

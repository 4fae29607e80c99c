#include "tests/support/testmain.h"
#include "tests/ui/windowfixture.h"
#include "ui/window/addserverdialog.h"
#include "ui/window/ownheaders.h"

#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

using Pairs = QList<QPair<QString, QString>>;

//! The dialog with its headers shown, as somebody types into it.
struct Typed {
    AddServerDialog *dialog;
    QLineEdit *url = WindowFixture::named<QLineEdit>(dialog, u"Address of the server"_s);
    QLineEdit *name = WindowFixture::named<QLineEdit>(dialog, u"Name of the server"_s);
    OwnHeaders *box = dialog->findChild<OwnHeaders *>();
    QLineEdit *token = WindowFixture::named<QLineEdit>(dialog, u"Variable with the token"_s);
    QPlainTextEdit *fixed = WindowFixture::named<QPlainTextEdit>(dialog, u"Fixed headers"_s);
    QPlainTextEdit *variable = WindowFixture::named<QPlainTextEdit>(dialog, u"Headers from variables"_s);

    explicit Typed(AddServerDialog *shown)
        : dialog(shown)
    {
        if (!box->isVisible())
            WindowFixture::toolButton(dialog, u"More"_s)->click();
        if (!box->isChecked())
            QTest::keyClick(box, Qt::Key_Space);
    }
    bool says(const QString &text) const
    {
        const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }
};

AddServerDialog *openedBy(WindowFixture &app, const QString &action)
{
    app.action(action)->trigger();
    return app.window().findChild<AddServerDialog *>();
}

} // namespace

//! What a server wants beside a sign-in, or instead of one, is set in the window, too.
class TestOwnHeaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void aServerIsAddedWithThemAndNeedsNoSignIn()
    {
        WindowFixture app(false);
        AddServerDialog *dialog = openedBy(app, u"Add server…"_s);
        QVERIFY(dialog && dialog->isVisible());
        const Typed typed(dialog);
        QTest::keyClicks(typed.name, u"keyed"_s);
        QTest::keyClicks(typed.url, app.provider.addServer(u"keyed"_s));
        QTRY_VERIFY(WindowFixture::button(dialog, u"Add and sign in"_s)); // so it says itself
        QTest::keyClicks(typed.token, u"KEYED_TOKEN"_s);
        QVERIFY(WindowFixture::button(dialog, u"Add"_s));
        QTest::keyClicks(typed.fixed, u"X-Team: red and blue"_s);
        QTest::keyClick(typed.fixed, Qt::Key_Return); // another line, and not yet the whole dialog
        QTest::keyClicks(typed.fixed, u"X-Region: eu:west"_s);
        QTest::keyClicks(typed.variable, u"X-Api-Key: KEYED_KEY"_s);
        QTest::keyClick(typed.variable, Qt::Key_Tab); // goes on, and is no text
        QVERIFY(!typed.variable->hasFocus() && !typed.variable->toPlainText().contains(u'\t'));
        QTest::mouseClick(WindowFixture::button(dialog, u"Add"_s), Qt::LeftButton);
        QTRY_COMPARE(app.count(), 1);
        const Server server = app.sessionOf(u"keyed"_s)->server();
        QCOMPARE(server.bearerTokenEnvVar, u"KEYED_TOKEN"_s);
        QCOMPARE(server.httpHeaders, (Pairs{{u"X-Region"_s, u"eu:west"_s}, {u"X-Team"_s, u"red and blue"_s}}));
        QCOMPARE(server.envHttpHeaders, (Pairs{{u"X-Api-Key"_s, u"KEYED_KEY"_s}}));
        QTRY_COMPARE(app.standing(u"keyed"_s).group, Words::Group::Off);
        QVERIFY(!app.dialog() && app.opened.isEmpty());
    }

    void whatCannotBeSentIsSaidAndNothingIsAdded_data()
    {
        QTest::addColumn<QString>("fixed");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("words");
        QTest::newRow("key") << u"X-Team: red\nX-Api-Key: abc"_s << QString() << u"X-Api-Key looks like a key"_s;
        QTest::newRow("token") << u"Authorization: Bearer x"_s << QString() << u"Authorization looks like a key"_s;
        QTest::newRow("no colon") << u"X-Team red"_s << QString() << u"“X-Team red” is not a name"_s;
        QTest::newRow("no name") << u": red"_s << QString() << u"“: red” is not a name"_s;
        QTest::newRow("no value") << u"X-Team:"_s << QString() << u"X-Team cannot be sent"_s;
        QTest::newRow("ours") << u"Host: elsewhere"_s << QString() << u"Host cannot be sent"_s;
        QTest::newRow("no header") << u"X Team: red"_s << QString() << u"X Team cannot be sent"_s;
        QTest::newRow("no variable") << QString() << u"X-Api-Key:"_s << u"X-Api-Key cannot be sent"_s;
    }
    void whatCannotBeSentIsSaidAndNothingIsAdded()
    {
        QFETCH(QString, fixed);
        QFETCH(QString, variable);
        QFETCH(QString, words);
        WindowFixture app(false);
        AddServerDialog dialog(app.ownServers(), &app.window());
        dialog.show();
        const Typed typed(&dialog);
        QTest::keyClicks(typed.name, u"keyed"_s);
        typed.url->setText(app.provider.addServer(u"keyed"_s));
        typed.fixed->setPlainText(fixed);
        typed.variable->setPlainText(variable);
        QTRY_VERIFY(WindowFixture::button(&dialog, u"Add and sign in"_s));
        dialog.accept();
        QVERIFY(dialog.isVisible());
        QVERIFY(typed.says(words));
        QVERIFY(app.ownServers().servers().isEmpty());
        QTest::keyClick(typed.box, Qt::Key_Space); // without them it can be added
        dialog.accept();
        QTRY_VERIFY(app.ownServers().find(u"keyed"_s));
        QVERIFY(app.ownServers().find(u"keyed"_s)->httpHeaders.isEmpty());
    }

    void thoseOfAnOwnServerAreChanged()
    {
        WindowFixture app(false);
        QFile list(app.homePath() + "/servers.json"_L1);
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write(R"({"version":1,"servers":[{"name":"mine","url":"https://mine.example/mcp",)"
                   R"("http_headers":{"X-Team":"red"},"env_http_headers":{"X-Api-Key":"MINE_KEY"}}]})");
        list.close();
        QTRY_COMPARE(app.count(), 1);
        app.select(u"mine"_s);
        QTRY_VERIFY(app.action(u"Edit…"_s)->isEnabled());
        AddServerDialog *dialog = openedBy(app, u"Edit…"_s);
        QVERIFY(dialog);
        const OwnHeaders *box = dialog->findChild<OwnHeaders *>();
        QVERIFY(box->isVisible() && box->isChecked()); // what is set is seen
        const Typed typed(dialog);
        QCOMPARE(typed.fixed->toPlainText(), u"X-Team: red"_s);
        QCOMPARE(typed.variable->toPlainText(), u"X-Api-Key: MINE_KEY"_s);
        typed.fixed->setPlainText(u"X-Team: blue\n"_s);
        typed.variable->clear();
        QTest::mouseClick(WindowFixture::button(dialog, u"Save"_s), Qt::LeftButton);
        QTRY_COMPARE(app.sessionOf(u"mine"_s) ? app.sessionOf(u"mine"_s)->server().httpHeaders : Pairs(),
                     (Pairs{{u"X-Team"_s, u"blue"_s}}));
        QVERIFY(app.sessionOf(u"mine"_s)->server().envHttpHeaders.isEmpty());
    }

    //! Codex keeps whole keys there.
    void valuesOfCodexAreNotShown()
    {
        WindowFixture app;
        QTRY_VERIFY(app.needs(u"wiki"_s));
        QFile config(app.home->path() + "/config.toml"_L1);
        QVERIFY(config.open(QIODevice::Append));
        config.write("\n[mcp_servers.keyed]\nurl = \"https://keyed.example/mcp\"\n"
                     "http_headers = { \"X-Key\" = \"very-secret\" }\n");
        config.close();
        QTRY_VERIFY(app.indexOf(u"keyed"_s).isValid());
        app.select(u"keyed"_s);
        QTRY_VERIFY(app.action(u"Edit…"_s)->isEnabled());
        AddServerDialog *dialog = openedBy(app, u"Edit…"_s);
        QVERIFY(dialog);
        const Typed typed(dialog);
        QCOMPARE(typed.fixed->toPlainText(), u"X-Key: •••"_s);
        QVERIFY(!typed.box->isEnabled());
    }
};

LATCHKEY_WINDOW_TEST(TestOwnHeaders)
#include "tst_ownheaders.moc"

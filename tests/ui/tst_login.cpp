#include "core/oauth/signinsites.h"
#include "tests/support/testmain.h"
#include "tests/ui/windowfixture.h"

#include <QtCore/QSettings>
#include <QtGui/QClipboard>
#include <QtNetwork/QNetworkRequest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! Everything that \a dialog shows.
QString shownBy(const QWidget *dialog)
{
    QStringList all{dialog->windowTitle()};
    for (const QWidget *widget : dialog->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            all.append(label->text());
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            all.append(edit->text());
    }
    return all.join(u'\n');
}

QLineEdit *pasteFieldOf(const QWidget *dialog)
{
    for (QLineEdit *edit : dialog->findChildren<QLineEdit *>()) {
        if (!edit->isReadOnly() && edit->isVisible())
            return edit;
    }
    return nullptr;
}

//! The address that a browser ends on whose user agrees.
QString answerTo(const QUrl &authorizationUrl, const DemoProvider &provider)
{
    QNetworkAccessManager browser;
    QNetworkRequest request(authorizationUrl);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    const std::unique_ptr<QNetworkReply> reply(browser.get(request));
    if (!provider.autoApprove || !QTest::qWaitFor([&] { return reply->isFinished(); }, 30'000))
        return {};
    return QString::fromLatin1(reply->rawHeader("Location"));
}

struct LoginFixture : WindowFixture {
    //! Clicks "Sign in" at \a server, and waits for its dialog.
    LoginDialog *startAt(const QString &server)
    {
        if (!QTest::qWaitFor([&] { return needs(server); }, 30'000))
            return nullptr;
        clickVerb(server);
        LoginDialog *found = nullptr;
        const bool came = QTest::qWaitFor([&] { return (found = dialogOf(server)) != nullptr; }, 30'000);
        return came ? found : nullptr;
    }
    LoginDialog *dialogOf(const QString &server) const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            auto *found = qobject_cast<LoginDialog *>(widget);
            if (found && found->isVisible() && found->session()->server().identity.name == server)
                return found;
        }
        return nullptr;
    }
};

QStringList confirmedSites()
{
    return QSettings(u"latchkey"_s, u"latchkey"_s).value(u"signIn/confirmedSites"_s).toStringList();
}

} // namespace

//! Signing in, as a person sees it.
class TestLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void theServersOwnSiteOpensAtOnce()
    {
        LoginFixture app;
        app.browses = false;
        LoginDialog *dialog = app.startAt(u"wiki"_s);
        QVERIFY(dialog);
        QTRY_COMPARE(app.opened.size(), 1);
        QTRY_VERIFY(shownBy(dialog).contains(u"Waiting for you in the browser"_s));
        const QString shown = shownBy(dialog);
        QVERIFY(shown.contains(app.opened.first().authority())); // which site, with its port
        QVERIFY(shown.contains(u"wiki.read, wiki.write"_s)); // and what for
        QVERIFY(!shown.contains(u"Is this the right site?"_s));
        QVERIFY(shown.contains(u"9:5"_s) || shown.contains(u"10:00"_s)); // of ten minutes
    }

    //! As who comes back is told, who then knows the page that opens.
    void whoWasThereBeforeIsToldWhen()
    {
        LoginFixture app;
        LoginDialog *dialog = app.startAt(u"wiki"_s);
        QVERIFY(dialog);
        QTRY_VERIFY(app.works(u"wiki"_s));
        QTRY_VERIFY(!app.dialog());
        app.browses = false;
        const auto isWritten = [&app] {
            const auto events = waitFor(app.sessionOf(u"wiki"_s)->history());
            return events && std::any_of(events->begin(), events->end(), [](const HistoryEvent &event) {
                       return event.what == HistoryEvent::What::SignedIn;
                   });
        };
        QTRY_VERIFY(isWritten());
        app.select(u"wiki"_s);
        app.action(u"Sign in"_s)->trigger();
        QTRY_VERIFY((dialog = app.dialogOf(u"wiki"_s)));
        QTRY_VERIFY2(shownBy(dialog).contains(u"You signed in here before, today."_s), qPrintable(shownBy(dialog)));
        dialog->reject();
        QTRY_VERIFY(!app.dialog());

        dialog = app.startAt(u"calendar"_s); // where nobody has signed in with Latchkey
        QVERIFY(dialog);
        QTRY_VERIFY2(shownBy(dialog).contains(u"It belongs to the server itself."_s), qPrintable(shownBy(dialog)));
    }

    void anotherSiteIsShownFirstAndConfirmedOnce()
    {
        LoginFixture app;
        app.provider.setForeignlyIssued(true);
        LoginDialog *dialog = app.startAt(u"wiki"_s);
        QVERIFY(dialog);
        QTRY_VERIFY(WindowFixture::button(dialog, u"Open in my browser"_s));
        const QString shown = shownBy(dialog);
        QVERIFY(shown.contains(QUrl(app.provider.issuer()).authority()));
        QVERIFY(shown.contains(u"Is this the right site?"_s));
        QVERIFY(app.opened.isEmpty());
        QVERIFY(!pasteFieldOf(dialog));

        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(app.works(u"wiki"_s));
        QCOMPARE(app.opened.size(), 1);

        QTRY_VERIFY(!app.dialog());
        app.select(u"wiki"_s);
        QTRY_VERIFY(app.action(u"Sign in"_s)->isEnabled());
        app.action(u"Sign in"_s)->trigger();
        QTRY_COMPARE(app.opened.size(), 2); // nobody was asked again
        QTRY_VERIFY(!app.dialog());
    }

    void whatTheUserDoesNotConfirmIsNotOpened()
    {
        const QStringList before = confirmedSites();
        LoginFixture app;
        app.provider.setForeignlyIssued(true);
        LoginDialog *dialog = app.startAt(u"wiki"_s);
        QVERIFY(dialog);
        QTRY_VERIFY(WindowFixture::button(dialog, u"Open in my browser"_s));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!app.dialog());
        QVERIFY(app.opened.isEmpty());
        QCOMPARE(confirmedSites(), before);
        QVERIFY(app.needs(u"wiki"_s));
    }

    void theLinkIsThereForAnotherBrowser()
    {
        LoginFixture app;
        app.browses = false;
        LoginDialog *dialog = app.startAt(u"wiki"_s);
        QVERIFY(dialog);
        QTRY_COMPARE(app.opened.size(), 1);
        QTRY_VERIFY(WindowFixture::button(dialog, u"Copy link"_s));
        QTest::mouseClick(WindowFixture::button(dialog, u"Copy link"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromLatin1(app.opened.first().toEncoded()));
        QTest::mouseClick(WindowFixture::button(dialog, u"Open the page again"_s), Qt::LeftButton);
        QCOMPARE(app.opened.size(), 2);
        QTest::mouseClick(WindowFixture::button(dialog, u"Cancel"_s), Qt::LeftButton);
        QTRY_VERIFY(!app.dialog());
        QVERIFY(app.needs(u"wiki"_s));
    }

    void aPastedAddressIsJudgedAtOnce()
    {
        LoginFixture app;
        app.browses = false;
        LoginDialog *dialog = app.startAt(u"wiki"_s);
        QVERIFY(dialog);
        const auto unfold = [dialog] {
            return WindowFixture::toolButton(dialog, u"The browser is on another machine"_s);
        };
        QTRY_VERIFY(unfold());
        QVERIFY(!pasteFieldOf(dialog));
        QTest::mouseClick(unfold(), Qt::LeftButton);
        QTRY_VERIFY(pasteFieldOf(dialog));
        QLineEdit *address = pasteFieldOf(dialog);
        QVERIFY(!WindowFixture::button(dialog, u"Continue"_s)->isEnabled());
        QTest::keyClicks(address, u"hello"_s);
        QVERIFY(shownBy(dialog).contains(u"This is not the address that the browser ended on"_s));
        address->setText(u"http://127.0.0.1:1/callback?code=x&state=wrong"_s);
        QVERIFY(shownBy(dialog).contains(u"does not belong to this sign-in"_s));
        QVERIFY(!WindowFixture::button(dialog, u"Continue"_s)->isEnabled());
        QTest::keyClick(address, Qt::Key_Return);
        QVERIFY(app.needs(u"wiki"_s));

        address->setText(answerTo(app.opened.first(), app.provider));
        QVERIFY(!shownBy(dialog).contains(u"does not belong"_s));
        QVERIFY(WindowFixture::button(dialog, u"Continue"_s)->isEnabled());
        QTest::keyClick(address, Qt::Key_Return);
        QTRY_VERIFY(app.works(u"wiki"_s));
        QTRY_VERIFY(!app.dialog());
    }

    void aCodeDoesInsteadOfTheBrowser()
    {
        LoginFixture app;
        app.browses = false;
        LoginDialog *dialog = app.startAt(u"wiki"_s);
        QVERIFY(dialog);
        app.provider.autoApprove = false;
        app.provider.deviceInterval = 1s;
        QTRY_VERIFY(WindowFixture::button(dialog, u"Use a code instead"_s));
        QTest::mouseClick(WindowFixture::button(dialog, u"Use a code instead"_s), Qt::LeftButton);
        QTRY_VERIFY(WindowFixture::button(dialog, u"Copy code"_s));
        QCOMPARE(app.dialog(), dialog); // the same one goes on
        QVERIFY(shownBy(dialog).contains(app.provider.issuer() + u"/device"_s));
        QVERIFY(!pasteFieldOf(dialog));
        QCOMPARE(app.opened.size(), 1); // nothing but a click opens the page

        QTest::mouseClick(WindowFixture::button(dialog, u"Open the page"_s), Qt::LeftButton);
        QCOMPARE(app.opened.size(), 2);
        QTest::mouseClick(WindowFixture::button(dialog, u"Copy code"_s), Qt::LeftButton);
        const QString code = QGuiApplication::clipboard()->text();
        QCOMPARE(app.opened.last().query(), QString(u"user_code="_s + code));
        QVERIFY(shownBy(dialog).contains(code));
        QVERIFY(app.provider.decideDevice(code, true));
        QTRY_VERIFY_WITH_TIMEOUT(app.works(u"wiki"_s), 20'000);
        QTRY_VERIFY(!app.dialog());
    }

    void noCodeIsOfferedWhereTheServerHasNone()
    {
        LoginFixture app;
        app.browses = false;
        app.provider.offerDeviceGrant = false;
        LoginDialog *dialog = app.startAt(u"wiki"_s);
        QVERIFY(dialog);
        QTRY_VERIFY(WindowFixture::button(dialog, u"Copy link"_s));
        QVERIFY(!WindowFixture::button(dialog, u"Use a code instead"_s));
    }

    void whenTheTimeIsUpItSaysSoAndStartsAnew()
    {
        LoginFixture app;
        app.browses = false;
        app.provider.autoApprove = false;
        app.provider.deviceLifetime = 1s;
        LoginDialog *dialog = app.startAt(u"wiki"_s);
        QVERIFY(dialog);
        QTRY_VERIFY(WindowFixture::button(dialog, u"Use a code instead"_s));
        QTest::mouseClick(WindowFixture::button(dialog, u"Use a code instead"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(WindowFixture::button(dialog, u"Try again"_s), 20'000);
        QVERIFY(shownBy(dialog).contains(u"The time for this sign-in has run out"_s));
        QVERIFY(!WindowFixture::button(dialog, u"Copy code"_s));
        app.provider.deviceLifetime = 600s;
        QTest::keyClick(dialog, Qt::Key_Return); // what is obvious now
        QTRY_VERIFY(WindowFixture::button(dialog, u"Copy code"_s)); // in the same way as before
    }

    void aFailureSaysWhyAndCanBeTriedAgain()
    {
        LoginFixture app;
        app.provider.addFault(DemoProvider::Endpoint::Register,
                              {DemoProvider::Fault::Kind::Answer, {503, "text/plain", "busy", {}}});
        LoginDialog *dialog = app.startAt(u"wiki"_s);
        QVERIFY(dialog);
        QTRY_VERIFY(WindowFixture::button(dialog, u"Try again"_s));
        const QString shown = shownBy(dialog);
        QVERIFY(shown.contains(u"cannot be reached, or is busy"_s)); // what happened
        QVERIFY(shown.contains(u"try again later"_s)); // what to do
        QVERIFY(shown.contains(u"HTTP 503"_s));
        QVERIFY(WindowFixture::button(dialog, u"Close"_s));
        QTest::mouseClick(WindowFixture::button(dialog, u"Try again"_s), Qt::LeftButton);
        QTRY_VERIFY(app.works(u"wiki"_s));
    }

    void severalAtOnceDoNotCoverEachOther()
    {
        LoginFixture app;
        app.browses = false;
        LoginDialog *first = app.startAt(u"wiki"_s);
        LoginDialog *second = app.startAt(u"calendar"_s);
        QVERIFY(first && second && first != second);
        QTRY_COMPARE(app.opened.size(), 2);
        QTRY_VERIFY(first->pos() != second->pos());
        QTest::keyClick(second, Qt::Key_Escape);
        QTRY_VERIFY(!app.dialogOf(u"calendar"_s));
        QVERIFY(app.dialogOf(u"wiki"_s)); // which goes on
    }

    void endsWithTheProgramAlsoWhereTheWindowIsHidden()
    {
        WindowFixture app;
        app.browses = false;
        QTRY_VERIFY(app.needs(u"wiki"_s));
        app.select(u"wiki"_s);
        QAction *signIn = app.action(u"Sign in"_s);
        QTRY_VERIFY(signIn->isEnabled());
        app.window().hide();
        signIn->trigger();
        QTRY_COMPARE(app.opened.size(), 1);
        const QPointer<LoginDialog> dialog = app.dialog();
        QVERIFY(dialog && !dialog->parentWidget());
        app.latchkey.reset();
        QVERIFY(!dialog);
    }

    void signInToAllGoesOneByOneAndSkips()
    {
        LoginFixture app;
        app.browses = false;
        QTRY_VERIFY(app.needs(u"wiki"_s));
        QTRY_VERIFY(app.needs(u"calendar"_s));
        QTRY_VERIFY(app.action(u"Sign in to both…"_s));
        app.action(u"Sign in to both…"_s)->trigger();
        QTRY_VERIFY(app.dialog());
        LoginDialog *first = app.dialog();
        const QString skipped = first->session()->server().identity.name;
        QVERIFY(first->windowTitle().contains(u"(1 of 2)"_s));
        QTRY_COMPARE(app.opened.size(), 1); // and no second browser meanwhile

        app.browses = true;
        QTest::mouseClick(WindowFixture::button(first, u"Skip this one"_s), Qt::LeftButton);
        const QString other = skipped == u"wiki" ? u"calendar"_s : u"wiki"_s;
        QTRY_VERIFY(app.works(other));
        QCOMPARE(app.opened.size(), 2);
        QTRY_VERIFY(!app.dialog());
        QVERIFY(app.needs(skipped));
        QTRY_VERIFY(!app.action(u"Sign in to both…"_s)); // one is left
    }

    void signInToAllStops()
    {
        LoginFixture app;
        app.browses = false;
        QTRY_VERIFY(app.needs(u"wiki"_s));
        QTRY_VERIFY(app.needs(u"calendar"_s));
        QTRY_VERIFY(app.action(u"Sign in to both…"_s));
        app.action(u"Sign in to both…"_s)->trigger();
        QTRY_VERIFY(app.dialog() && WindowFixture::button(app.dialog(), u"Stop"_s));
        QTRY_COMPARE(app.opened.size(), 1);
        QTest::mouseClick(WindowFixture::button(app.dialog(), u"Stop"_s), Qt::LeftButton);
        QTRY_VERIFY(!app.dialog());
        QCOMPARE(app.opened.size(), 1);
        QVERIFY(app.needs(u"wiki"_s));
    }

    void whoseSiteItIs_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("server");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *page, const char *server, bool same) {
            QTest::addRow("%s for %s", page, server) << QString::fromUtf8(page) << QString::fromUtf8(server) << same;
        };
        row("https://notes.example/authorize", "https://notes.example/mcp", true);
        row("https://NOTES.example/authorize", "https://notes.example:8443/mcp", true);
        row("https://auth.notes.example/authorize", "https://mcp.notes.example/mcp", true);
        row("https://notes.example/authorize", "https://mcp.notes.example/mcp", true);
        row("https://accounts.example.org/authorize", "https://mcp.notes.example/mcp", false);
        row("https://notnotes.example/authorize", "https://notes.example/mcp", false);
        row("https://one.co.uk/authorize", "https://other.co.uk/mcp", false);
        row("https://one.com/authorize", "https://other.com/mcp", false);
        row("https://one.github.io/authorize", "https://other.github.io/mcp", false);
        row("https://a.us-east-1.amazonaws.com/", "https://b.us-east-1.amazonaws.com/mcp", false);
        row("http://127.0.0.1:1/authorize", "http://127.0.0.1:2/mcp", true);
        row("http://10.0.0.1/authorize", "http://11.0.0.1/mcp", false);
        row("https://xn--nts-hoa.example/authorize", "https://notes.example/mcp", false);
        row("https://nótes.example/authorize", "https://xn--ntes-qqa.example/mcp", true);
    }
    void whoseSiteItIs()
    {
        QFETCH(QString, page);
        QFETCH(QString, server);
        QTEST(isSameSite(QUrl(page), QUrl(server)), "same");
    }
};

LATCHKEY_WINDOW_TEST(TestLogin)
#include "tst_login.moc"

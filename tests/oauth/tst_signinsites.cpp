#include "core/oauth/signinsites.h"
#include "tests/support/testmain.h"

#include <QtCore/QLibrary>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Qt::StringLiterals;

//! RULE B-8: whom the user is asked to trust.
class TestSignInSites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsOne_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("recipient");
        QTest::addColumn<bool>("one");
        const auto row = [](const char *what, const char *issuer, const char *page, const char *recipient, bool one) {
            QTest::newRow(what) << QString::fromLatin1(issuer) << QString::fromLatin1(page)
                                << QString::fromLatin1(recipient) << one;
        };
        row("one host", "https://as.example", "https://as.example/authorize", "https://as.example/token", true);
        row("one site", "https://notes.example", "https://login.notes.example/a", "https://api.notes.example/t", true);
        row("the mix-up", "https://evil.example", "https://honest.example/authorize", "https://evil.example/token",
            false);
        row("its reverse", "https://honest.example", "https://honest.example/authorize", "https://evil.example/token",
            false);
        row("an issuer of its own", "https://evil.example", "https://honest.example/a", "https://honest.example/t",
            false);
        row("neighbours on a shared name", "https://a.workers.dev", "https://b.workers.dev/a",
            "https://a.workers.dev/t", false);
        row("tenants of one service", "https://a.auth0.com", "https://b.auth0.com/authorize", "https://a.auth0.com/t",
            false);
        row("Google's two names", "https://accounts.google.com", "https://accounts.google.com/o/oauth2/v2/auth",
            "https://oauth2.googleapis.com/token", true);
        row("Google's page for somebody else", "https://evil.example", "https://accounts.google.com/o/oauth2/v2/auth",
            "https://oauth2.googleapis.com/token", false);
        row("another host of Google's", "https://accounts.google.com", "https://accounts.google.com/o/oauth2/v2/auth",
            "https://evil.googleapis.com/token", false);
        row("Cognito's issuer", "https://cognito-idp.us-east-1.amazonaws.com/pool",
            "https://x.auth.us-east-1.amazoncognito.com/oauth2/authorize",
            "https://x.auth.us-east-1.amazoncognito.com/oauth2/token", false);
        row("one program of this machine", "http://127.0.0.1:1", "http://127.0.0.1:1/authorize", "http://127.0.0.1:1/t",
            true);
        row("two programs of this machine", "http://127.0.0.1:1", "http://127.0.0.1:2/authorize",
            "http://127.0.0.1:1/t", false);
        row("no issuer", "", "https://as.example/authorize", "https://as.example/token", false);
    }
    void whoIsOne()
    {
        QFETCH(QString, issuer);
        QFETCH(QString, page);
        QFETCH(QString, recipient);
        QTEST((SignInSites{{}, issuer, QUrl(page), QUrl(recipient)}).areSameSite(), "one");
    }

    void whoseNamesAreEverybodys_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("server");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *page, const char *server, bool same) {
            QTest::addRow("%s and %s", page, server)
                << QString::fromLatin1(page) << QString::fromLatin1(server) << same;
        };
        row("https://login.ibm.com", "https://api.ibm.com", true); // short, and one company's
        row("https://login.ibm.co.uk", "https://api.ibm.co.uk", true);
        row("https://one.kobe.jp", "https://other.kobe.jp", false); // long, and everybody's
        row("https://www.city.kobe.jp", "https://mcp.city.kobe.jp", true); // but for this one
        row("https://one.blogspot.com", "https://other.blogspot.com", false);
        row("https://a.auth0.com", "https://b.auth0.com", false); // not in that list
        row("https://login.notes.xn--p1ai", "https://api.notes.xn--p1ai", true);
        row("https://one.xn--p1ai", "https://other.xn--p1ai", false);
    }
    void whoseNamesAreEverybodys()
    {
        QFETCH(QString, page);
        QFETCH(QString, server);
        if (!QLibrary(u"psl"_s, 5).load())
            QSKIP("skipped: libpsl is not installed");
        QTEST(isSameSite(QUrl(page), QUrl(server)), "same");
    }

    void aSiteIsShownAsItIsOpened_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << QUrl(u"https://As.example/x"_s) << u"as.example"_s;
        QTest::newRow("a port") << QUrl(u"https://as.example:8443/x"_s) << u"as.example:8443"_s;
        QTest::newRow("letters that look like ours")
            << QUrl(u"https://g\u043e\u043egle.com"_s) << u"xn--ggle-55da.com"_s;
    }
    void aSiteIsShownAsItIsOpened()
    {
        QFETCH(QUrl, url);
        QTEST(siteName(url), "name");
    }
};

LATCHKEY_TEST(TestSignInSites)
#include "tst_signinsites.moc"

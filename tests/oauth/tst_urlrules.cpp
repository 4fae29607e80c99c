#include "core/oauth/addressrules_p.h"
#include "core/oauth/urlrules_p.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

using namespace Latchkey;
using namespace Qt::StringLiterals;

class tst_UrlRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsHowFarInsideAnAddressIs_data();
    void knowsHowFarInsideAnAddressIs();
    void takesForeignUrls_data();
    void takesForeignUrls();
    void takesConfiguredServers_data();
    void takesConfiguredServers();
    void opensOnlyWhatIsSafe_data();
    void opensOnlyWhatIsSafe();
    void keepsWhatItOpens();
    void comparesOrigins_data();
    void comparesOrigins();
    void makesACanonicalResource_data();
    void makesACanonicalResource();
};

void tst_UrlRules::knowsHowFarInsideAnAddressIs_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<Reach>("reach");
    const auto row = [](const char *host, Reach reach) { QTest::newRow(host) << QString::fromLatin1(host) << reach; };
    for (const char *host : {"169.254.169.254", "169.254.0.0", "fe80::1", "febf::1", "0.0.0.0", "0.1.2.3",
                             "::", "224.0.0.1", "239.255.255.250", "255.255.255.255", "240.0.0.1", "ff02::1",
                             "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe", "2002:a9fe:a9fe::1", "::127.0.0.1"})
        row(host, Reach::Never);
    for (const char *host : {"127.0.0.1", "127.255.255.255", "::1", "::ffff:127.0.0.1", "localhost", "LOCALHOST",
                             "64:ff9b::7f00:1", "2002:7f00:1::"})
        row(host, Reach::Loopback);
    for (const char *host :
         {"10.0.0.0", "10.255.255.255", "172.16.0.0", "172.31.255.255", "192.168.0.1", "100.64.0.0", "100.127.255.255",
          "192.0.0.1", "198.18.0.1", "198.19.255.255", "fc00::1", "fdff::1", "fec0::1", "::ffff:10.0.0.1",
          "64:ff9b::a00:1", "64:ff9b:1::1", "2001::1", "2001:db8::1", "2002:a00:1::"})
        row(host, Reach::Private);
    for (const char *host : {"9.255.255.255", "11.0.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255",
                             "192.169.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0",
                             "169.253.255.255", "169.255.0.0", "198.17.255.255", "198.20.0.0", "1.0.0.0",
                             "223.255.255.255", "2606:4700::1111", "64:ff9b::808:808", "::ffff:8.8.8.8"})
        row(host, Reach::Public);
}

void tst_UrlRules::knowsHowFarInsideAnAddressIs()
{
    QFETCH(QString, host);
    QFETCH(Reach, reach);
    const std::optional<Reach> found = reachOfHost(host);
    QVERIFY(found.has_value());
    QCOMPARE(*found, reach);
}

void tst_UrlRules::takesForeignUrls_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<bool>("isAllowed");
    const QString far = u"https://mcp.example/mcp"_s;
    const QString near = u"http://127.0.0.1:1/mcp"_s;
    const QString inside = u"https://10.0.0.1/mcp"_s;
    const auto refused = [](const char *name, const QString &raw, const QString &origin) {
        QTest::newRow(name) << raw << origin << false;
    };
    refused("empty", {}, far);
    refused("relative", u"/token"_s, far);
    refused("scheme-relative", u"//as.example/token"_s, far);
    refused("http", u"http://as.example/token"_s, far);
    refused("javascript", u"javascript:alert(1)"_s, far);
    refused("file", u"file:///etc/passwd"_s, far);
    refused("data", u"data:text/html,x"_s, far);
    refused("a program's scheme", u"vscode://x/y"_s, far);
    refused("ftp", u"ftp://as.example/"_s, far);
    refused("no host", u"https:///token"_s, far);
    refused("a user name", u"https://good.example@evil.example/"_s, far);
    refused("an empty user name", u"https://@evil.example/"_s, far);
    refused("a fragment", u"https://as.example/token#x"_s, far);
    refused("an empty fragment", u"https://as.example/token#"_s, far);
    refused("a line break", u"https://as.example/\r\nX: y"_s, far);
    refused("an encoded line break", u"https://as.example/%0d%0aX"_s, far);
    refused("an encoded NUL", u"https://as.example/%00"_s, far);
    refused("a backslash", u"https://good.example\\@evil.example/"_s, far);
    refused("a space", u"https://as.example/a b"_s, far);
    refused("a quote", u"https://as.example/\"x"_s, far);
    refused("a back quote", u"https://as.example/`id`"_s, far);
    refused("not ASCII", u"https://\u0430s.example/"_s, far);
    refused("a trailing dot", u"https://as.example./"_s, far);
    refused("port 0", u"https://as.example:0/"_s, far);
    refused("a port that is none", u"https://as.example:99999/"_s, far);
    refused("too long", QString(u"https://as.example/"_s + QString(4096, u'a')), far);
    refused("this machine by https", u"https://localhost/token"_s, far);
    refused("this machine by http", u"http://localhost/token"_s, far);
    refused("this machine, octal", u"https://0177.0.0.1/"_s, far);
    refused("this machine, one number", u"https://2130706433/"_s, far);
    refused("this machine, mapped", u"https://[::ffff:127.0.0.1]/"_s, far);
    refused("cloud metadata", u"https://169.254.169.254/latest/"_s, far);
    refused("cloud metadata, from this machine", u"http://169.254.169.254/latest/"_s, near);
    refused("link-local", u"https://[fe80::1]/"_s, far);
    refused("private, from a public address", u"https://192.168.0.1/"_s, u"https://8.8.8.8/mcp"_s);
    refused("this machine, from a private address", u"https://127.0.0.1/"_s, inside);
    refused("http to a private address", u"http://10.0.0.2/"_s, inside);
    refused("http to another machine, from this one", u"http://as.example/"_s, near);

    const auto allowed = [](const char *name, const QString &raw, const QString &origin) {
        QTest::newRow(name) << raw << origin << true;
    };
    allowed("https", u"https://as.example/token?tenant=1"_s, far);
    allowed("https with a port", u"https://as.example:8443/"_s, far);
    allowed("https from this machine", u"https://as.example/"_s, near);
    allowed("http on this machine", u"http://localhost:2/token"_s, near);
    allowed("http on this machine, IPv6", u"http://[::1]:2/token"_s, near);
    allowed("private to private", u"https://192.168.0.1/"_s, inside);
    allowed("an encoded percent sign", u"https://as.example/%2500"_s, far);
}

void tst_UrlRules::takesForeignUrls()
{
    QFETCH(QString, raw);
    QFETCH(QString, origin);
    QFETCH(bool, isAllowed);
    const Result<QUrl> url = foreignUrl(raw, QUrl(origin));
    QCOMPARE(url.has_value(), isAllowed);
    if (!isAllowed)
        QCOMPARE(url.error().kind, ErrorKind::Protocol);
    QCOMPARE(issuerUrl(raw, QUrl(origin)).has_value(), isAllowed && !raw.contains(u'?'));
}

void tst_UrlRules::takesConfiguredServers_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("expected"); // empty: refused
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("not a URL") << u"mcp.example"_s << QString();
    QTest::newRow("http") << u"http://mcp.example/mcp"_s << QString();
    QTest::newRow("http to a private address") << u"http://192.168.0.1/mcp"_s << QString();
    QTest::newRow("a password") << u"https://me:secret@mcp.example/mcp"_s << QString();
    QTest::newRow("https") << u"https://mcp.example/mcp?key=1"_s << u"https://mcp.example/mcp?key=1"_s;
    QTest::newRow("a fragment") << u"https://mcp.example/mcp#x"_s << u"https://mcp.example/mcp"_s;
    QTest::newRow("this machine") << u"http://127.0.0.1:3000/mcp"_s << u"http://127.0.0.1:3000/mcp"_s;
    QTest::newRow("this machine by name") << u"http://localhost:3000/mcp"_s << u"http://localhost:3000/mcp"_s;
    QTest::newRow("a private address") << u"https://192.168.0.1/mcp"_s << u"https://192.168.0.1/mcp"_s;
}

void tst_UrlRules::takesConfiguredServers()
{
    QFETCH(QString, raw);
    QFETCH(QString, expected);
    const Result<QUrl> url = configuredServerUrl(raw);
    QCOMPARE(url.has_value(), !expected.isEmpty());
    if (url) {
        QCOMPARE(url->toString(), expected);
        return;
    }
    QCOMPARE(url.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!url.error().detail.contains(u"secret"_s));
}

void tst_UrlRules::opensOnlyWhatIsSafe_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("nothing") << QUrl() << false;
    for (const char *text :
         {"javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "vbscript:x", "ms-settings:x",
          "http://as.example/authorize", "https:///authorize", "https://user@as.example/",
          "https://as.example/';calc;'", "as.example/authorize", "https://as.example/%00"})
        QTest::newRow(text) << QUrl(QString::fromLatin1(text)) << false;
    for (const char *text : {"https://as.example/authorize?a=b&c=d%20e", "http://localhost:1/authorize",
                             "http://127.0.0.1:1/authorize", "http://[::1]:1/authorize"})
        QTest::newRow(text) << QUrl(QString::fromLatin1(text)) << true;
    QTest::newRow("long") << QUrl(QString(u"https://as.example/?resource="_s + QString(16 * 1024, u'a'))) << true;
    QTest::newRow("too long") << QUrl(QString(u"https://as.example/?resource="_s + QString(32 * 1024, u'a'))) << false;
}

void tst_UrlRules::opensOnlyWhatIsSafe()
{
    QFETCH(QUrl, url);
    QFETCH(bool, isAllowed);
    const Result<QUrl> openable = openableUrl(url);
    QCOMPARE(openable.has_value(), isAllowed);
    if (!isAllowed)
        QCOMPARE(openable.error().kind, ErrorKind::Protocol);
}

void tst_UrlRules::keepsWhatItOpens()
{
    const QByteArray encoded = "https://as.example/authorize?scope=a%20b%2Bc&resource=https%3A%2F%2Fh%2Fmcp";
    const Result<QUrl> openable = openableUrl(QUrl::fromEncoded(encoded));
    QVERIFY(openable.has_value());
    QCOMPARE(openable->toEncoded(), encoded);
    // What somebody typed as Unicode is opened in its ASCII form: no look-alike, nothing for a launcher to trip over.
    const Result<QUrl> unicode = openableUrl(QUrl(u"https://\u00FCber.example/\u00FC"_s));
    QVERIFY(unicode.has_value());
    QCOMPARE(unicode->toEncoded(), QByteArray("https://xn--ber-goa.example/%C3%BC"));
}

void tst_UrlRules::comparesOrigins_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("scheme") << u"https://h/"_s << u"http://h/"_s << false;
    QTest::newRow("host") << u"https://h/"_s << u"https://h.evil/"_s << false;
    QTest::newRow("port") << u"https://h/"_s << u"https://h:444/"_s << false;
    QTest::newRow("path") << u"https://h/a"_s << u"https://h/b"_s << true;
    QTest::newRow("capitals") << u"HTTPS://H/"_s << u"https://h/"_s << true;
    QTest::newRow("the default port") << u"https://h:443/"_s << u"https://h/"_s << true;
    QTest::newRow("the default port of http") << u"http://h:80/"_s << u"http://h/"_s << true;
}

void tst_UrlRules::comparesOrigins()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QTEST(sameOrigin(QUrl(left), QUrl(right)), "isSame");
}

void tst_UrlRules::makesACanonicalResource_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("resource");
    QTest::newRow("no slash is added") << u"https://h"_s << u"https://h"_s;
    QTest::newRow("no slash is taken") << u"https://h/"_s << u"https://h/"_s;
    QTest::newRow("a fragment") << u"https://h/a#b"_s << u"https://h/a"_s;
    QTest::newRow("capitals") << u"HTTPS://Host.Example:8443/Path?Q=A"_s << u"https://host.example:8443/Path?Q=A"_s;
    QTest::newRow("capitals and a query") << u"https://Host?Q=A"_s << u"https://host?Q=A"_s;
    QTest::newRow("escapes stay") << u"https://h/%7Ea%2fb"_s << u"https://h/%7Ea%2fb"_s;
}

void tst_UrlRules::makesACanonicalResource()
{
    QFETCH(QString, url);
    QTEST(canonicalResource(url), "resource");
}

LATCHKEY_TEST(tst_UrlRules)
#include "tst_urlrules.moc"

#include "core/oauth/proxyrules_p.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

using namespace Latchkey;
using namespace Qt::StringLiterals;

//! Which proxy, and for what.
class tst_ProxyRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnAddress_data();
    void readsAnAddress();
    void saysNothingOfThePassword_data();
    void saysNothingOfThePassword();
    void knowsExceptions_data();
    void knowsExceptions();
    void readsTheEnvironment_data();
    void readsTheEnvironment();
    void anUnusableOneInTheEnvironmentIsAnError();
};

void tst_ProxyRules::readsAnAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read"); // empty: refused
    QTest::newRow("http") << u"http://proxy.example:3128"_s << u"http proxy.example 3128"_s;
    QTest::newRow("bare") << u"proxy.example:3128"_s << u"http proxy.example 3128"_s;
    QTest::newRow("bare, no port") << u"proxy.example"_s << u"http proxy.example 80"_s;
    QTest::newRow("a slash") << u"http://proxy.example:3128/"_s << u"http proxy.example 3128"_s;
    QTest::newRow("socks5") << u"socks5://proxy.example"_s << u"socks proxy.example 1080"_s;
    QTest::newRow("socks5h") << u"socks5h://127.0.0.1:9050"_s << u"socks 127.0.0.1 9050"_s;
    QTest::newRow("socks") << u"socks://[::1]:9050"_s << u"socks ::1 9050"_s;
    QTest::newRow("a password") << u"http://me:p%40ss@proxy.example:1"_s << u"http proxy.example 1 me p@ss"_s;
    for (const char *text : {"", "http://", "https://proxy.example", "ftp://proxy.example", "socks4://proxy.example",
                             "file:///etc/passwd", "http://proxy.example:0", "http://proxy.example:99999",
                             "http://proxy.example/path", "http://proxy.example?x", "javascript:alert(1)", "a b"})
        QTest::newRow(text) << QString::fromLatin1(text) << QString();
}

void tst_ProxyRules::readsAnAddress()
{
    QFETCH(const QString, text);
    QFETCH(const QString, read);
    const Result<QNetworkProxy> proxy = proxyFrom(text);
    QCOMPARE(proxy.has_value(), !read.isEmpty());
    if (!proxy)
        return;
    QString all = proxy->type() == QNetworkProxy::HttpProxy ? u"http "_s : u"socks "_s;
    all += proxy->hostName() + u' ' + QString::number(proxy->port());
    if (!proxy->user().isEmpty())
        all += u' ' + proxy->user() + u' ' + proxy->password();
    QCOMPARE(all, read);
}

void tst_ProxyRules::saysNothingOfThePassword_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("another scheme") << u"https://me:secret@proxy.example"_s;
    QTest::newRow("no URL") << u"http://me:secret@ho st"_s;
}

void tst_ProxyRules::saysNothingOfThePassword()
{
    QFETCH(const QString, text);
    const Result<QNetworkProxy> proxy = proxyFrom(text);
    QVERIFY(!proxy.has_value());
    QCOMPARE(proxy.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(!proxy.error().detail.contains("secret"_L1), qPrintable(proxy.error().detail));
}

void tst_ProxyRules::knowsExceptions_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QStringList>("exceptions");
    QTest::addColumn<bool>("isOne");
    const QString url = u"https://mcp.corp.example/mcp"_s;
    QTest::newRow("none") << url << QStringList{} << false;
    QTest::newRow("empty") << url << QStringList{QString()} << false;
    QTest::newRow("all") << url << QStringList{u"*"_s} << true;
    QTest::newRow("the host") << url << QStringList{u"mcp.corp.example"_s} << true;
    QTest::newRow("in capitals, with spaces") << url << QStringList{u" MCP.Corp.example "_s} << true;
    QTest::newRow("a parent") << url << QStringList{u"corp.example"_s} << true;
    QTest::newRow("a parent with a dot") << url << QStringList{u".corp.example"_s} << true;
    QTest::newRow("a parent with a star") << url << QStringList{u"*.corp.example"_s} << true;
    QTest::newRow("only an ending") << url << QStringList{u"orp.example"_s} << false;
    QTest::newRow("a child") << url << QStringList{u"a.mcp.corp.example"_s} << false;
    QTest::newRow("the second") << url << QStringList{u"other"_s, u"example"_s} << true;
    QTest::newRow("the port") << url << QStringList{u"corp.example:443"_s} << true;
    QTest::newRow("another port") << url << QStringList{u"corp.example:8443"_s} << false;
    QTest::newRow("a port of its own") << u"https://corp.example:8443/"_s << QStringList{u"corp.example:8443"_s}
                                       << true;
    QTest::newRow("no port") << url << QStringList{u"corp.example:x"_s} << false;
    QTest::newRow("an address") << u"https://10.1.2.3/"_s << QStringList{u"10.1.2.3"_s} << true;
    QTest::newRow("another address") << u"https://10.1.2.3/"_s << QStringList{u"10.1.2.4"_s} << false;
    QTest::newRow("a network") << u"https://10.1.2.3/"_s << QStringList{u"10.0.0.0/8"_s} << true;
    QTest::newRow("another network") << u"https://10.1.2.3/"_s << QStringList{u"192.168.0.0/16"_s} << false;
    QTest::newRow("the ending of an address") << u"https://10.1.2.3/"_s << QStringList{u"2.3"_s} << false;
    QTest::newRow("IPv6") << u"https://[fd00::1]/"_s << QStringList{u"fd00::1"_s} << true;
    QTest::newRow("IPv6 with a port") << u"https://[fd00::1]/"_s << QStringList{u"[fd00:0::1]:443"_s} << true;
    QTest::newRow("an IPv6 network") << u"https://[fd00::1]/"_s << QStringList{u"fd00::/8"_s} << true;
}

void tst_ProxyRules::knowsExceptions()
{
    QFETCH(const QString, url);
    QFETCH(const QStringList, exceptions);
    QFETCH(const bool, isOne);
    QCOMPARE(isExcepted(QUrl(url), exceptions), isOne);
}

using Variables = QHash<QByteArray, QString>;

void tst_ProxyRules::readsTheEnvironment_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("host"); // "none": no proxy; empty: nothing is said
    const QString proxy = u"http://p.example:1"_s;
    QTest::newRow("nothing") << Variables{} << QString();
    QTest::newRow("small letters") << Variables{{"https_proxy", proxy}} << u"p.example"_s;
    QTest::newRow("capitals") << Variables{{"HTTPS_PROXY", proxy}} << u"p.example"_s;
    QTest::newRow("small letters first") << Variables{{"https_proxy", proxy}, {"HTTPS_PROXY", u"q.example"_s}}
                                         << u"p.example"_s;
    QTest::newRow("of another scheme") << Variables{{"http_proxy", proxy}} << QString();
    QTest::newRow("for all") << Variables{{"ALL_PROXY", proxy}} << u"p.example"_s;
    QTest::newRow("the special one before")
        << Variables{{"all_proxy", u"q.example"_s}, {"HTTPS_PROXY", proxy}} << u"p.example"_s;
    QTest::newRow("empty") << Variables{{"https_proxy", QString()}} << QString();
    QTest::newRow("an exception") << Variables{{"https_proxy", proxy}, {"NO_PROXY", u"a,example"_s}} << u"none"_s;
    QTest::newRow("another's exception") << Variables{{"https_proxy", proxy}, {"no_proxy", u"a,b"_s}} << u"p.example"_s;
}

void tst_ProxyRules::readsTheEnvironment()
{
    QFETCH(const Variables, variables);
    QFETCH(const QString, host);
    const auto proxy = environmentProxy(QUrl(u"https://mcp.example/mcp"_s),
                                        [&](const char *name) { return variables.value(name); });
    QVERIFY(proxy.has_value());
    QCOMPARE(proxy->has_value(), !host.isEmpty());
    if (*proxy)
        QCOMPARE((*proxy)->type() == QNetworkProxy::NoProxy ? u"none"_s : (*proxy)->hostName(), host);
}

void tst_ProxyRules::anUnusableOneInTheEnvironmentIsAnError()
{
    const auto proxy = environmentProxy(QUrl(u"https://mcp.example/mcp"_s),
                                        [](const char *) { return u"https://p.example"_s; });
    QVERIFY(!proxy.has_value());
}

LATCHKEY_TEST(tst_ProxyRules)
#include "tst_proxyrules.moc"

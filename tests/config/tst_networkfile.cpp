#include "core/config/networkfile.h"
#include "tests/support/testauthority.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

//! latchkey/network.json, and what the environment adds.
class tst_NetworkFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void nothingConfiguredIsTheSystem();
    void readsEverything();
    void addsTheCertificatesOfTheEnvironment_data();
    void addsTheCertificatesOfTheEnvironment();
    void aDamagedCertificateDoesNotSpoilTheOthers();
    void whatCannotBeUsedIsAProblem_data();
    void whatCannotBeUsedIsAProblem();
    void aProxyOfTheEnvironmentThatCannotBeUsedIsAProblem();

private:
    void write(const QByteArray &json) const;

    TestAuthority m_authority;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_NetworkFile::initTestCase()
{
    if (!m_authority.isValid())
        QSKIP("needs openssl");
    QVERIFY(m_authority.issue({u"me"_s}));
}

void tst_NetworkFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_folder->path().toUtf8());
    QVERIFY(QDir(m_folder->path()).mkpath(u"latchkey"_s));
    for (const char *variable :
         {"SSL_CERT_FILE", "SSL_CERT_DIR", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
        qunsetenv(variable);
}

void tst_NetworkFile::cleanup()
{
    qunsetenv("SSL_CERT_FILE");
    qunsetenv("SSL_CERT_DIR");
    qunsetenv("https_proxy");
}

void tst_NetworkFile::write(const QByteArray &json) const
{
    for (const QString &name : {u"ca.pem"_s, u"me.pem"_s, u"me.key"_s}) {
        QFile::remove(m_folder->filePath(u"latchkey/"_s + name));
        QVERIFY(QFile::copy(m_authority.file(name), m_folder->filePath(u"latchkey/"_s + name)));
    }
    QFile file(networkFilePath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(json), json.size());
}

void tst_NetworkFile::nothingConfiguredIsTheSystem()
{
    QCOMPARE(networkFilePath(), m_folder->filePath(u"latchkey/network.json"_s));
    ConfigProblem problem;
    QVERIFY(configuredNetwork(&problem) == NetworkSettings());
    QVERIFY(problem.file.isEmpty());
}

void tst_NetworkFile::readsEverything()
{
    write(R"({"proxy":"socks5://me:secret@proxy.example:9050","no_proxy":["intranet.example","10.0.0.0/8"],
              "ca_certificates":["ca.pem","."],
              "client_certificates":[{"host":"mcp.example","certificate":"me.pem","key":"me.key"}]})");
    const NetworkSettings settings = configuredNetwork();
    QCOMPARE(settings.problem, QString());
    QCOMPARE(settings.proxies, NetworkSettings::Proxies::Fixed);
    QCOMPARE(settings.proxy.type(), QNetworkProxy::Socks5Proxy);
    QCOMPARE(settings.proxy.hostName(), u"proxy.example"_s);
    QCOMPARE(settings.proxy.password(), u"secret"_s);
    QCOMPARE(settings.exceptions, (QStringList{u"intranet.example"_s, u"10.0.0.0/8"_s}));
    const auto path = [this](const char *name) { return m_folder->filePath(u"latchkey/"_s + QLatin1String(name)); };
    QCOMPARE(settings.authorityFiles, // the file, and all that is in the folder
             (QStringList{path("ca.pem"), path("ca.pem"), path("me.key"), path("me.pem"), path("network.json")}));
    QCOMPARE(settings.clientCertificates.size(), 1);
    QCOMPARE(settings.clientCertificates.first().host, u"mcp.example"_s);
    QVERIFY(!settings.clientCertificates.first().key.isNull());

    write(R"({"proxy":"none"})");
    QCOMPARE(configuredNetwork().proxies, NetworkSettings::Proxies::None);
    write(R"({"proxy":"system"})");
    QVERIFY(configuredNetwork() == NetworkSettings());
}

void tst_NetworkFile::addsTheCertificatesOfTheEnvironment_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("value");
    const QByteArray file = m_authority.certificateFile().toUtf8();
    QTest::newRow("a file") << QByteArray("SSL_CERT_FILE") << file;
    QTest::newRow("a folder") << QByteArray("SSL_CERT_DIR") << QByteArray(file.left(file.lastIndexOf('/')));
}

void tst_NetworkFile::addsTheCertificatesOfTheEnvironment()
{
    QFETCH(const QByteArray, variable);
    QFETCH(const QByteArray, value);
    qputenv(variable.constData(), value);
    const NetworkSettings settings = configuredNetwork();
    QCOMPARE(settings.problem, QString());
    QVERIFY(settings.authorities.isEmpty()); // many take long: they are not even looked at before they are needed
    QVERIFY(settings.authorityFiles.contains(m_authority.certificateFile()));
}

void tst_NetworkFile::aDamagedCertificateDoesNotSpoilTheOthers()
{
    write(R"({"ca_certificates":["ca.pem"]})");
    QFile file(m_folder->filePath(u"latchkey/ca.pem"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    file.close();
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n" + good);
    file.close();
    QCOMPARE(configuredNetwork().problem, QString());
}

void tst_NetworkFile::whatCannotBeUsedIsAProblem_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("what");
    const auto row = [](const char *name, const char *json, const char *what) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(what);
    };
    row("no JSON", "proxy=none", "not a JSON object");
    row("a list", "[]", "not a JSON object");
    row("a misspelt member", R"({"proxies":"none"})", "not known here");
    row("a proxy of another kind", R"({"proxy":"https://me:secret@p.example"})", "“proxy” has to be");
    row("a proxy that is a number", R"({"proxy":1})", "“proxy” has to be");
    row("exceptions as a text", R"({"no_proxy":"a,b"})", "“no_proxy” has to be a list");
    row("an exception that is a number", R"({"no_proxy":["a",1]})", "“no_proxy” has to be a list");
    row("no such file", R"({"ca_certificates":["missing.pem"]})", "cannot be read");
    row("no certificate in it", R"({"ca_certificates":["me.key"]})", "no certificate in PEM format");
    row("half a certificate", R"({"ca_certificates":["half.pem"]})", "no certificate in PEM format");
    row("no certificate in the folder", R"({"ca_certificates":["empty"]})", "no certificate in PEM format");
    row("client certificates as an object", R"({"client_certificates":{}})", "has to be a list");
    row("a client certificate without a host", R"({"client_certificates":[{"certificate":"me.pem","key":"me.key"}]})",
        "needs a “host”");
    row("a key that is none", R"({"client_certificates":[{"host":"h","certificate":"me.pem","key":"me.pem"}]})",
        "no key in PEM format");
}

void tst_NetworkFile::whatCannotBeUsedIsAProblem()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, what);
    write(json);
    QFile::setPermissions(m_folder->filePath(u"latchkey/me.pem"_s), QFileDevice::ReadOwner);
    QVERIFY(QDir(m_folder->path()).mkpath(u"latchkey/empty"_s));
    QFile half(m_folder->filePath(u"latchkey/half.pem"_s));
    QVERIFY(half.open(QIODevice::WriteOnly));
    half.write("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    half.close();
    ConfigProblem problem;
    const NetworkSettings settings = configuredNetwork(&problem);
    QCOMPARE(problem.file, networkFilePath());
    QVERIFY2(problem.what.contains(what), qPrintable(problem.what));
    QVERIFY(!settings.problem.contains("secret"_L1));
    QCOMPARE(settings.problem, problem.file + u": "_s + problem.what);
}

void tst_NetworkFile::aProxyOfTheEnvironmentThatCannotBeUsedIsAProblem()
{
    qputenv("https_proxy", "https://me:secret@p.example");
    const NetworkSettings settings = configuredNetwork();
    QVERIFY2(settings.problem.contains("https_proxy"_L1), qPrintable(settings.problem));
    QVERIFY(!settings.problem.contains("secret"_L1));
    write(R"({"proxy":"none"})"); // then nobody asks
    QCOMPARE(configuredNetwork().problem, QString());
}

LATCHKEY_TEST(tst_NetworkFile)
#include "tst_networkfile.moc"

#include "core/oauth/httpoauthclient_p.h"
#include "core/oauth/oauthoperations_p.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QUrlQuery>
#include <QtNetwork/QNetworkAccessManager>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime now = QDateTime::fromString(u"2026-03-01T12:00:00Z"_s, Qt::ISODate);
const QUrl issuer(u"https://as.example"_s);

//! A good answer, with one member of another value; an undefined one takes the member out.
QByteArray answer(const QString &member = {}, const QJsonValue &value = {})
{
    QJsonObject object{{u"device_code"_s, u"D1"_s},
                       {u"user_code"_s, u"WDJB-MJHT"_s},
                       {u"verification_uri"_s, u"https://as.example/device"_s},
                       {u"verification_uri_complete"_s, u"https://as.example/device?user_code=WDJB-MJHT"_s},
                       {u"expires_in"_s, 1800},
                       {u"interval"_s, 7}};
    if (value.isUndefined())
        object.remove(member);
    else if (!member.isEmpty())
        object.insert(member, value);
    return QJsonDocument(object).toJson();
}

Result<DeviceAuthorization> parse(const QByteArray &body, int status = 200)
{
    return parseDeviceAuthorization(status, body, {}, issuer, now);
}

const QJsonValue absent(QJsonValue::Undefined);

} // namespace

class tst_DeviceAuthorization : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnAnswer()
    {
        const auto device = parse(answer());
        QVERIFY(device);
        QVERIFY(device->deviceCode == Secret("D1"));
        QCOMPARE(device->user.code, u"WDJB-MJHT"_s);
        QCOMPARE(device->user.page, QUrl(u"https://as.example/device"_s));
        QCOMPARE(device->user.pageWithCode, QUrl(u"https://as.example/device?user_code=WDJB-MJHT"_s));
        QCOMPARE(device->lifetime, 1800s);
        QCOMPARE(device->interval, 7s);
    }

    // kubelogin#846: Google calls it by its older name.
    void readsTheOlderNameOfThePage()
    {
        const auto device = parse(
            answer(u"verification_uri"_s, absent).replace("verification_uri_complete", "verification_url"));
        QVERIFY(device);
        QCOMPARE(device->user.page, QUrl(u"https://as.example/device?user_code=WDJB-MJHT"_s));
    }

    void refusesWhatCannotBeUsed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("HTML") << QByteArray("<html>");
        QTest::newRow("no device code") << answer(u"device_code"_s, absent);
        QTest::newRow("a device code that is a number") << answer(u"device_code"_s, 1);
        QTest::newRow("no user code") << answer(u"user_code"_s, absent);
        QTest::newRow("a user code with an escape sequence") << answer(u"user_code"_s, u"\x1b[2J1234"_s);
        QTest::newRow("a user code of two lines") << answer(u"user_code"_s, u"12\n34"_s);
        QTest::newRow("a user code that runs backwards") << answer(u"user_code"_s, u"\u202e4321"_s);
        QTest::newRow("a novel") << answer(u"user_code"_s, QString(65, u'A'));
        QTest::newRow("no page") << answer(u"verification_uri"_s, absent);
        for (const char *uri : {"javascript:alert(1)", "file:///etc/passwd", "http://as.example/device", "/device",
                                "http://127.0.0.1:1/device", "https://good.example@as.example/",
                                "https://as.example/\"x", "x-program://as.example/"})
            QTest::newRow(uri) << answer(u"verification_uri"_s, QString::fromLatin1(uri));
    }
    void refusesWhatCannotBeUsed()
    {
        QFETCH(QByteArray, body);
        const auto device = parse(body);
        QVERIFY(!device);
        QCOMPARE(device.error().kind, ErrorKind::Protocol);
        QCOMPARE(device.error().stage, Stage::Authorization);
    }

    void aPageWithTheCodeIsOnlyAConvenience_data()
    {
        QTest::addColumn<QJsonValue>("uri");
        QTest::newRow("none") << absent;
        QTest::newRow("not one to open") << QJsonValue(u"javascript:alert(1)"_s);
        QTest::newRow("not a text") << QJsonValue(1);
    }
    void aPageWithTheCodeIsOnlyAConvenience()
    {
        QFETCH(QJsonValue, uri);
        const auto device = parse(answer(u"verification_uri_complete"_s, uri));
        QVERIFY(device);
        QVERIFY(device->user.pageWithCode.isEmpty());
    }

    void timesAreSensible_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<qint64>("seconds");
        const QString interval = u"interval"_s;
        QTest::newRow("no interval") << interval << absent << qint64(5); // RFC 8628 section 3.2
        QTest::newRow("interval zero") << interval << QJsonValue(0) << qint64(5);
        QTest::newRow("interval negative") << interval << QJsonValue(-3) << qint64(5);
        QTest::newRow("interval huge") << interval << QJsonValue(1e18) << qint64(300);
        const QString life = u"expires_in"_s;
        QTest::newRow("no life") << life << absent << qint64(600);
        QTest::newRow("endless life") << life << QJsonValue(1e18) << qint64(3600);
        QTest::newRow("life as a text") << life << QJsonValue(u"x"_s) << qint64(600);
    }
    void timesAreSensible()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QFETCH(qint64, seconds);
        const auto device = parse(answer(member, value));
        QVERIFY(device);
        QCOMPARE((member == u"interval" ? device->interval : device->lifetime).count(), seconds);
    }

    void refusalsAreThoseOfTheTokenEndpoint_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("unauthorized client")
            << 400 << QByteArray("{\"error\":\"unauthorized_client\"}") << ErrorKind::Refused;
        QTest::newRow("an error with 200") << 200 << QByteArray("{\"error\":\"invalid_scope\"}") << ErrorKind::Refused;
        QTest::newRow("busy") << 503 << QByteArray("busy") << ErrorKind::Network;
        QTest::newRow("not found") << 404 << QByteArray("<html>") << ErrorKind::Protocol;
        QTest::newRow("tokens") << 400 << QByteArray("{\"access_token\":\"A\",\"token_type\":\"Bearer\"}")
                                << ErrorKind::Protocol;
    }
    void refusalsAreThoseOfTheTokenEndpoint()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const auto device = parse(body, status);
        QVERIFY(!device);
        QTEST(device.error().kind, "kind");
        QCOMPARE(device.error().stage, Stage::Authorization);
    }

    void sendsWhatIsDue()
    {
        ScriptedServer as;
        QNetworkAccessManager network;
        HttpContext context;
        context.network = &network;
        HttpOAuthClient client(context, {});
        Discovery discovery;
        discovery.authorizationServer.issuer = as.origin();
        discovery.authorizationServer.tokenEndpoint = as.url(u"/token"_s);
        discovery.authorizationServer.deviceAuthorizationEndpoint = as.url(u"/device_authorization"_s);
        discovery.resource = u"https://mcp.example/mcp"_s;
        discovery.scopes = {u"read"_s, u"write"_s};
        QByteArray body = answer(u"verification_uri"_s, as.url(u"/device"_s).toString());
        as.answer("/device_authorization", Answer::json(body));
        as.answer("/token", Answer::json("{\"error\":\"authorization_pending\"}"));
        const ClientRegistration registration{u"client"_s, {}, u"none"_s};

        const auto device = waitFor(client.authorizeDevice(discovery, registration));
        QVERIFY2(device, device ? "" : qPrintable(device.error().detail));
        const auto formOf = [](const Request &request) { return QUrlQuery(QString::fromLatin1(request.body)); };
        const QUrlQuery asked = formOf(as.requests().last());
        QCOMPARE(asked.queryItemValue(u"client_id"_s), u"client"_s);
        QCOMPARE(asked.queryItemValue(u"scope"_s, QUrl::FullyDecoded), u"read write"_s);
        QCOMPARE(asked.queryItemValue(u"resource"_s, QUrl::FullyDecoded), discovery.resource);

        const auto polled = waitFor(client.pollDevice(discovery, registration, device->deviceCode, {}));
        QVERIFY(!polled);
        QCOMPARE(polled.error().oauthError, u"authorization_pending"_s);
        QCOMPARE(polled.error().stage, Stage::Exchange);
        const QUrlQuery poll = formOf(as.requests().last());
        QCOMPARE(poll.queryItemValue(u"grant_type"_s, QUrl::FullyDecoded),
                 u"urn:ietf:params:oauth:grant-type:device_code"_s);
        QCOMPARE(poll.queryItemValue(u"device_code"_s), u"D1"_s);
        QCOMPARE(poll.queryItemValue(u"client_id"_s), u"client"_s);
        QCOMPARE(poll.queryItemValue(u"resource"_s, QUrl::FullyDecoded), discovery.resource);
    }

    void asksNobodyWhoOffersNone()
    {
        QNetworkAccessManager network;
        HttpContext context;
        context.network = &network;
        const auto device = waitFor(authorizeDevice(context, {}, {u"client"_s, {}, u"none"_s}));
        QCOMPARE(device.error().kind, ErrorKind::InvalidInput);
    }

    void registersForTheGrant()
    {
        const QJsonObject request = QJsonDocument::fromJson(registrationRequest({}, {}, {}, {})).object();
        QCOMPARE(request["grant_types"_L1].toArray(),
                 (QJsonArray{u"authorization_code"_s, u"refresh_token"_s,
                             u"urn:ietf:params:oauth:grant-type:device_code"_s}));
        QCOMPARE(request["redirect_uris"_L1].toArray().size(), 1); // which servers insist on
        // What a server makes of a redirect URI that is never used is its own business.
        QVERIFY(parseRegistration(201, "{\"client_id\":\"a\",\"redirect_uris\":[]}", {}, {}, {}, now));
    }
};

LATCHKEY_TEST(tst_DeviceAuthorization)
#include "tst_deviceauthorization.moc"

#include "core/oauth/oauthclient.h"
#include "core/oauth/protocoltexts_p.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

using namespace Latchkey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime replyTime = QDateTime::fromString(u"2026-03-01T12:00:00Z"_s, Qt::ISODate);

Result<TokenGrant> parseReply(int status, const QByteArray &body, const QByteArray &retryAfter = {})
{
    return parseTokenReply(status, body, retryAfter, replyTime);
}

//! A good answer with one more member.
QByteArray replyOf(const QByteArray &member)
{
    return QByteArray("{\"access_token\":\"A2\",\"token_type\":\"Bearer\"")
        .append(member.isEmpty() ? "" : ",")
        .append(member)
        .append("}");
}

} // namespace

class tst_TokenReply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesBrokenAnswers_data();
    void refusesBrokenAnswers();
    void sortsErrors_data();
    void sortsErrors();
    void sanitizesErrors();
    void saysWhenToTryAgain_data();
    void saysWhenToTryAgain();
    void readsTheLifetime_data();
    void readsTheLifetime();
    void readsTheScopes_data();
    void readsTheScopes();
    void readsTheRefreshToken_data();
    void readsTheRefreshToken();
    void readsTheAccessToken();
    void keepsWhatStandsBesideAnUnusableToken_data();
    void keepsWhatStandsBesideAnUnusableToken();
    void takesLongTokens();
};

void tst_TokenReply::refusesBrokenAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>Please sign in</html>");
    QTest::newRow("an array") << QByteArray("[1]");
    QTest::newRow("cut off") << replyOf("").chopped(1);
    QTest::newRow("an empty object") << QByteArray("{}");
    QTest::newRow("no access token") << QByteArray("{\"token_type\":\"Bearer\",\"refresh_token\":\"R2\"}");
    QTest::newRow("an access token that is null") << replyOf("\"access_token\":null");
    QTest::newRow("an empty access token") << replyOf("\"access_token\":\"\"");
    QTest::newRow("an access token that is a number") << replyOf("\"access_token\":1");
}

void tst_TokenReply::refusesBrokenAnswers()
{
    QFETCH(QByteArray, body);
    const auto grant = parseReply(200, body);
    QVERIFY(!grant.has_value());
    QCOMPARE(grant.error().kind, ErrorKind::Protocol);
    QCOMPARE(grant.error().stage, Stage::Refresh);
    QVERIFY(grant.error().oauthError.isEmpty());
}

void tst_TokenReply::sortsErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("oauthError");
    const auto error = [](const char *code) {
        return QByteArray("{\"error\":\"").append(code).append("\",\"error_description\":\"why\"}");
    };
    const auto row = [&error](int status, const char *code, ErrorKind kind) {
        QTest::addRow("%d %s", status, code) << status << error(code) << kind << QString::fromLatin1(code);
    };
    row(400, "invalid_grant", ErrorKind::AuthorizationRequired);
    row(401, "invalid_grant", ErrorKind::AuthorizationRequired);
    row(200, "invalid_grant", ErrorKind::AuthorizationRequired); // GitHub
    row(401, "invalid_client", ErrorKind::AuthorizationRequired);
    row(400, "invalid_client", ErrorKind::AuthorizationRequired);
    row(400, "unauthorized_client", ErrorKind::AuthorizationRequired);
    row(400, "invalid_request", ErrorKind::Refused);
    row(400, "invalid_scope", ErrorKind::Refused);
    row(400, "invalid_target", ErrorKind::Refused);
    row(400, "unsupported_grant_type", ErrorKind::Refused);
    row(400, "unheard_of", ErrorKind::Refused);
    row(400, "temporarily_unavailable", ErrorKind::Network);
    row(400, "server_error", ErrorKind::Network);
    row(500, "invalid_grant", ErrorKind::Network);
    row(503, "temporarily_unavailable", ErrorKind::Network);
    row(429, "slow_down", ErrorKind::Network);
    const auto bare = [](int status, ErrorKind kind) {
        QTest::addRow("%d without a word", status) << status << QByteArray("<html>") << kind << QString();
    };
    bare(500, ErrorKind::Network);
    bare(502, ErrorKind::Network);
    bare(503, ErrorKind::Network);
    bare(599, ErrorKind::Network);
    bare(429, ErrorKind::Network);
    bare(408, ErrorKind::Network);
    bare(400, ErrorKind::Protocol);
    bare(403, ErrorKind::Protocol);
    bare(404, ErrorKind::Protocol);
    bare(302, ErrorKind::Protocol);
    bare(307, ErrorKind::Protocol);
    QTest::newRow("a good body with a redirect") << 302 << replyOf("") << ErrorKind::Protocol << QString();
    QTest::newRow("a good body with 500") << 500 << replyOf("") << ErrorKind::Network << QString();
    QTest::newRow("an empty error") << 400 << QByteArray("{\"error\":\"\"}") << ErrorKind::Protocol << QString();
    QTest::newRow("an error that is a number, with 500")
        << 500 << QByteArray("{\"error\":5}") << ErrorKind::Network << QString();
}

void tst_TokenReply::sortsErrors()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const auto grant = parseReply(status, body);
    QVERIFY(!grant.has_value());
    QTEST(grant.error().kind, "kind");
    QTEST(grant.error().oauthError, "oauthError");
    QVERIFY(!grant.error().detail.contains(u"A2"_s));
}

void tst_TokenReply::sanitizesErrors()
{
    const auto grant = parseReply(400,
                                  QByteArray("{\"error\":\"x\\u001b[2J\",\"error_description\":\"a\\nb\\u202ec")
                                      .append(QByteArray(1000, 'y'))
                                      .append("\"}"));
    QVERIFY(!grant.has_value());
    QVERIFY(grant.error().detail.contains(u"a b c"_s));
    QVERIFY(!grant.error().oauthError.contains(QChar(0x1B)));
    QVERIFY(grant.error().detail.size() < 500);
}

void tst_TokenReply::saysWhenToTryAgain_data()
{
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QDateTime>("retryAt");
    const QDateTime unknown;
    const QDateTime latest = replyTime.addDays(1);
    QTest::newRow("nothing") << QByteArray() << unknown;
    QTest::newRow("spaces") << QByteArray("  ") << unknown;
    QTest::newRow("words") << QByteArray("soon") << unknown;
    QTest::newRow("negative") << QByteArray("-5") << unknown;
    QTest::newRow("a fraction") << QByteArray("1.5") << unknown;
    QTest::newRow("a date that is none") << QByteArray("Sun, 31 Feb 2026 12:00:00 GMT") << unknown;
    QTest::newRow("0") << QByteArray("0") << replyTime;
    QTest::newRow("seconds") << QByteArray(" 120 ") << replyTime.addSecs(120);
    QTest::newRow("a day") << QByteArray("86400") << latest;
    QTest::newRow("more than a day") << QByteArray("86401") << latest;
    QTest::newRow("more than a number holds") << QByteArray("99999999999999999999") << latest;
    QTest::newRow("a date") << QByteArray("Sun, 01 Mar 2026 12:02:00 GMT") << replyTime.addSecs(120);
    QTest::newRow("a date of RFC 850") << QByteArray("Sunday, 01-Mar-26 12:02:00 GMT") << replyTime.addSecs(120);
    QTest::newRow("a date of asctime") << QByteArray("Sun Mar  1 12:02:00 2026") << replyTime.addSecs(120);
    QTest::newRow("a date that has passed") << QByteArray("Sun, 01 Mar 2026 11:00:00 GMT") << replyTime;
    QTest::newRow("a date far away") << QByteArray("Fri, 01 Mar 2030 12:00:00 GMT") << latest;
}

void tst_TokenReply::saysWhenToTryAgain()
{
    QFETCH(QByteArray, retryAfter);
    QFETCH(QDateTime, retryAt);
    QCOMPARE(retryTime(retryAfter, replyTime), retryAt);
    for (const int status : {429, 503})
        QCOMPARE(parseReply(status, "{}", retryAfter).error().retryAt, retryAt);
    // A refusal is final: there is no other time that suits.
    QCOMPARE(parseReply(400, "{\"error\":\"invalid_grant\"}", retryAfter).error().retryAt, QDateTime());
}

void tst_TokenReply::readsTheLifetime_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds"); // -1: unknown
    const int year = 365 * 24 * 60 * 60;
    const auto row = [](const char *value, int seconds) { QTest::newRow(value) << QByteArray(value) << seconds; };
    row("null", -1);
    row("true", -1);
    row("\"\"", -1);
    row("\"soon\"", -1);
    row("\"nan\"", -1);
    row("[3600]", -1);
    row("{}", -1);
    row("-1", -1);
    row("-1e300", -1);
    row("0", -1);
    row("\"0\"", -1);
    row("0.5", -1);
    row("1", 1);
    row("3600", 3600);
    row("\"3600\"", 3600);
    row("\" 3600 \"", 3600);
    row("3600.9", 3600);
    row("\"3600.5\"", 3600);
    row("3.6e3", 3600);
    row("31536000", year);
    row("31536001", year);
    row("1e300", year);
    row("\"inf\"", year);
    row("99999999999999999999", year);
}

void tst_TokenReply::readsTheLifetime()
{
    QFETCH(QByteArray, value);
    QFETCH(int, seconds);
    const auto grant = parseReply(200, replyOf(value.prepend("\"expires_in\":")));
    QVERIFY(grant.has_value());
    QCOMPARE(grant->lifetime.has_value(), seconds >= 0);
    if (seconds >= 0)
        QCOMPARE(grant->lifetime->count(), seconds);
    QVERIFY(!parseReply(200, replyOf("")).value().lifetime.has_value());
}

void tst_TokenReply::readsTheScopes_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isSaid");
    QTest::addColumn<QStringList>("scopes");
    QTest::newRow("null") << QByteArray("null") << false << QStringList{};
    QTest::newRow("empty") << QByteArray("\"\"") << false << QStringList{};
    QTest::newRow("spaces") << QByteArray("\"  \"") << false << QStringList{};
    QTest::newRow("a list") << QByteArray("[\"a\",\"b\"]") << true << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("an empty list") << QByteArray("[]") << false << QStringList{};
    QTest::newRow("a list of numbers") << QByteArray("[1]") << false << QStringList{};
    QTest::newRow("no scope") << QByteArray("\"\\u0007\"") << false << QStringList{};
    QTest::newRow("one") << QByteArray("\"a\"") << true << QStringList{u"a"_s};
    QTest::newRow("two") << QByteArray("\"a  b\"") << true << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("one twice") << QByteArray("\"a a\"") << true << QStringList{u"a"_s};
    QTest::newRow("commas") << QByteArray("\"repo,user\"") << true << QStringList{u"repo"_s, u"user"_s};
    QTest::newRow("commas within scopes") << QByteArray("\"a,b c\"") << true << QStringList{u"a,b"_s, u"c"_s};
}

void tst_TokenReply::readsTheScopes()
{
    QFETCH(QByteArray, value);
    QFETCH(bool, isSaid);
    QFETCH(QStringList, scopes);
    const auto grant = parseReply(200, replyOf(value.prepend("\"scope\":")));
    QVERIFY(grant.has_value());
    QCOMPARE(grant->scopes.has_value(), isSaid);
    if (isSaid)
        QCOMPARE(*grant->scopes, scopes);
}

void tst_TokenReply::readsTheRefreshToken_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QByteArray>("token"); // empty: none
    QTest::newRow("none") << QByteArray() << QByteArray();
    QTest::newRow("null") << QByteArray("\"refresh_token\":null") << QByteArray();
    QTest::newRow("empty") << QByteArray("\"refresh_token\":\"\"") << QByteArray();
    QTest::newRow("a number") << QByteArray("\"refresh_token\":1") << QByteArray();
    QTest::newRow("one") << QByteArray("\"refresh_token\":\"R2+/=\"") << QByteArray("R2+/=");
}

void tst_TokenReply::readsTheRefreshToken()
{
    QFETCH(QByteArray, member);
    QFETCH(QByteArray, token);
    const auto grant = parseReply(200, replyOf(member));
    QVERIFY(grant.has_value());
    QVERIFY(grant->refreshToken == Secret(token));
}

void tst_TokenReply::readsTheAccessToken()
{
    const auto grant = parseReply(201,
                                  "{\"access_token\":\"a.b-c_d~e+f/g=\",\"token_type\":\"bEARER\",\"error\":null,"
                                  "\"issuer\":\"https://evil.example\",\"resource\":\"x\"}");
    QVERIFY(grant.has_value());
    QVERIFY(grant->accessToken == Secret("a.b-c_d~e+f/g="));
}

void tst_TokenReply::keepsWhatStandsBesideAnUnusableToken_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("a line break") << QByteArray("a\\r\\nX: y");
    QTest::newRow("a space") << QByteArray("a b");
    QTest::newRow("beyond ASCII") << QByteArray("\\u00fc");
    QTest::newRow("DEL") << QByteArray("a\\u007f");
    QTest::newRow("oversized") << QByteArray(64 * 1024 + 1, 'a');
}

void tst_TokenReply::keepsWhatStandsBesideAnUnusableToken()
{
    QFETCH(QByteArray, token);
    const auto grant = parseReply(200, "{\"access_token\":\"" + token + "\",\"refresh_token\":\"R2\"}");
    QVERIFY(grant.has_value());
    QVERIFY(grant->accessToken.isEmpty());
    QVERIFY(grant->refreshToken == Secret("R2"));
    QVERIFY(!grant->flaw.isEmpty());
}

void tst_TokenReply::takesLongTokens()
{
    const QByteArray token(64 * 1024, 'a');
    const auto grant = parseReply(200, replyOf(QByteArray("\"access_token\":\"").append(token).append("\"")));
    QVERIFY(grant.has_value());
    QVERIFY(grant->accessToken == Secret(token));
}

LATCHKEY_TEST(tst_TokenReply)
#include "tst_tokenreply.moc"

#include "core/oauth/oauthclient.h"
#include "core/oauth/tokenanswer_p.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

using namespace Latchkey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime answerTime = QDateTime::fromString(u"2026-03-01T12:00:00Z"_s, Qt::ISODate);

Result<TokenGrant> parse(int status, const QByteArray &body, const QByteArray &retryAfter = {})
{
    return parseTokenReply(status, body, retryAfter, answerTime);
}

using Meaning = RefusalMeaning;
using Part = RefusedPart;

} // namespace

//! What real token endpoints answer to a refresh, and what that means. Each row is named after where it was seen or is
//! documented; the bodies say what was said there, in as few members as the meaning needs.
class tst_ProviderAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsRefusals_data();
    void understandsRefusals();
    void keepsWhatWasGranted_data();
    void keepsWhatWasGranted();
    void knowsAnAnswerAgain_data();
    void knowsAnAnswerAgain();
    void quotesTheProvider();
};

void tst_ProviderAnswers::understandsRefusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Meaning>("meaning");
    QTest::addColumn<Part>("part");
    QTest::addColumn<bool>("tokenStillValid");
    const auto row = [](const char *seen, int status, const char *body, Meaning meaning, Part part = Part::None,
                        bool lives = false, const char *retryAfter = "") {
        QTest::newRow(seen) << status << QByteArray(retryAfter) << QByteArray(body) << meaning << part << lives;
    };

    // The grant has ended.
    row("RFC 6749 section 5.2", 400, R"({"error":"invalid_grant"})", Meaning::Ended);
    row("a code as plain text", 400, "invalid_grant\n", Meaning::Ended);
    row("a code that says all", 400, R"({"error":"bad_refresh_token"})", Meaning::Ended);
    row("the same in a form", 200, "error=bad_refresh_token", Meaning::Ended);
    row("Google, revoked", 400, R"({"error":"invalid_grant","error_description":"Token has been expired or revoked."})",
        Meaning::Ended);
    row("Google Workspace, session control", 400,
        R"({"error":"invalid_grant","error_description":"reauth related error: invalid_rapt",
            "error_subtype":"invalid_rapt"})",
        Meaning::Ended);
    row("Google, the code alone", 400, R"({"error":"invalid_rapt"})", Meaning::Ended);
    row("Atlassian Rovo MCP (openai/codex#27165)", 403,
        R"({"error":"unauthorized_client","error_description":"refresh_token is invalid"})", Meaning::Ended);
    row("Atlassian 3LO", 403, R"({"error":"invalid_grant","error_description":"Unknown or invalid refresh token."})",
        Meaning::Ended);
    row("Auth0", 403, R"({"error":"invalid_grant","error_description":"Unknown or invalid refresh token."})",
        Meaning::Ended);
    row("Notion MCP (openai/codex#13956)", 400,
        R"({"error":"invalid_grant","error_description":"Invalid refresh token"})", Meaning::Ended);
    row("Miro MCP (miroapp/miro-ai#59)", 400, R"({"error":"invalid_grant"})", Meaning::Ended);
    row("Okta", 400, R"({"error":"invalid_grant","error_description":"The refresh token is invalid or expired."})",
        Meaning::Ended);
    row("Keycloak, session over", 400, R"({"error":"invalid_grant","error_description":"Session not active"})",
        Meaning::Ended);
    row("Keycloak, expired", 400, R"({"error":"invalid_grant","error_description":"Token is not active"})",
        Meaning::Ended);
    row("Salesforce", 400, R"({"error":"invalid_grant","error_description":"expired access/refresh token"})",
        Meaning::Ended);
    row("WorkOS, used twice", 400,
        R"({"error":"invalid_grant","error_description":"Refresh token already exchanged."})", Meaning::Ended);
    row("Entra ID, unused for too long", 400,
        R"({"error":"invalid_grant","error_description":"AADSTS700082: The refresh token has expired due to inactivity.",
            "error_codes":[700082]})",
        Meaning::Ended);
    row("Entra ID, conditional access", 400,
        R"({"error":"interaction_required","error_description":"AADSTS50076: multi-factor authentication",
            "error_codes":[50076]})",
        Meaning::Ended);
    row("Entra ID, consent withdrawn", 400,
        R"({"error":"consent_required","error_description":"AADSTS65001: no consent"})", Meaning::Ended);
    row("OpenID Connect Core section 3.1.2.6", 400, R"({"error":"login_required"})", Meaning::Ended);
    row("GitHub App, with 200", 200,
        R"({"error":"bad_refresh_token","error_description":"The refresh token passed is incorrect or expired."})",
        Meaning::Ended);
    row("GitHub App, as a form", 200,
        "error=bad_refresh_token&error_description=The+refresh+token+passed+is+incorrect+or+expired.", Meaning::Ended);
    row("Slack (openwork#3569)", 200, R"({"ok":false,"error":"invalid_refresh_token"})", Meaning::Ended);
    row("Slack, withdrawn", 200, R"({"ok":false,"error":"token_revoked"})", Meaning::Ended);
    row("Supabase Auth (supabase/auth#2829)", 400,
        R"({"code":400,"error_code":"refresh_token_not_found",
            "msg":"Invalid Refresh Token: Refresh Token Not Found"})",
        Meaning::Ended);
    row("Supabase Auth, used twice", 400,
        R"({"code":400,"error_code":"refresh_token_already_used","msg":"Invalid Refresh Token: Already Used"})",
        Meaning::Ended);
    row("OpenAI, used twice", 401,
        R"({"error":{"message":"Your refresh token has already been used.","type":"invalid_request_error",
            "code":"refresh_token_reused"}})",
        Meaning::Ended);
    row("HubSpot", 400, R"({"status":"BAD_REFRESH_TOKEN","message":"missing or invalid refresh token"})",
        Meaning::Ended);
    row("HubSpot, newer", 400,
        R"({"category":"VALIDATION_ERROR","message":"Invalid refresh token","subCategory":"INVALID_TOKEN"})",
        Meaning::Ended);
    row("better-auth before 1.5 (better-auth#8099)", 400,
        R"({"error":"invalid_request","error_description":"session not found"})", Meaning::Ended);
    row("Obot (obot#7501)", 400, R"({"error":"invalid_request","error_description":"Obot: refresh_token is invalid"})",
        Meaning::Ended);
    row("FlowFuse (flowfuse#8547)", 400, R"({"error":"invalid_request","error_description":"Invalid refresh_token"})",
        Meaning::Ended);
    row("Authlib 0.10 (authlib#112)", 400,
        R"({"error":"invalid_request","error_description":"Invalid \"refresh_token\" in request."})", Meaning::Ended);
    row("Akoya", 400,
        R"({"error":"invalid_request","error_description":
            "Refresh token is invalid or has already been claimed by another client."})",
        Meaning::Ended);
    row("Apigee, as the policy answers", 400, R"({"ErrorCode":"invalid_request","Error":"Invalid Refresh Token"})",
        Meaning::Ended);
    row("Apigee, as a fault", 401,
        R"({"fault":{"faultstring":"Invalid refresh token","detail":
            {"errorcode":"keymanagement.service.invalid_refresh_token"}}})",
        Meaning::Ended);
    row("Square", 401, R"({"message":"Invalid refresh token","type":"service.not_authorized"})", Meaning::Ended);
    row("Stytch Connected Apps", 404,
        R"({"status_code":404,"error_type":"idp_refresh_token_not_found",
            "error_message":"The refresh token could not be found."})",
        Meaning::Ended);
    row("Zoom", 401, R"({"reason":"Invalid refresh token","error":"invalid_request"})", Meaning::Ended);
    row("iracing, subscription over", 400, R"({"error":"access_denied"})", Meaning::Ended);
    row("in plain words", 401, "Invalid refresh token", Meaning::Ended);
    row("in plain words, as if it were not there", 404, "Refresh token not found", Meaning::Ended);

    // The client is not known any more.
    row("Cloudflare workers-oauth-provider, a pruned client", 401,
        R"({"error":"invalid_client","error_description":"Client not found"})", Meaning::ClientForgotten);
    row("fastmcp OAuthProxy (openai/codex#29630)", 401, R"({"error":"invalid_client"})", Meaning::ClientForgotten);
    row("MCP Python SDK (python-sdk#1480)", 401,
        R"({"error":"unauthorized_client","error_description":"Invalid client_id"})", Meaning::ClientForgotten);
    row("registered without the grant (toolhive#3078)", 400,
        R"({"error":"unauthorized_client","error_description":
            "The OAuth 2.0 Client is not allowed to use authorization grant 'refresh_token'"})",
        Meaning::ClientForgotten);
    row("Salesforce, a deleted app", 400,
        R"({"error":"invalid_client_id","error_description":"client identifier invalid"})", Meaning::ClientForgotten);
    row("Slack, a deleted app", 200, R"({"ok":false,"error":"invalid_client_id"})", Meaning::ClientForgotten);
    row("GitHub, another secret", 200, R"({"error":"incorrect_client_credentials"})", Meaning::ClientForgotten);
    row("Stytch, a deleted app", 404, R"({"status_code":404,"error_type":"connected_app_not_found"})",
        Meaning::ClientForgotten);
    row("Apigee, a deleted app", 401,
        R"({"fault":{"faultstring":"Invalid client identifier x","detail":
            {"errorcode":"oauth.v2.InvalidClientIdentifier"}}})",
        Meaning::ClientForgotten);

    // Not answerTime.
    row("RFC 6585", 429, "", Meaning::NotNow, Part::None, true, "30");
    row("Okta, too many requests", 429, R"({"errorCode":"E0000047","errorSummary":"API call exceeded rate limit"})",
        Meaning::NotNow, Part::None, true);
    row("Auth0, too many requests", 429, R"({"error":"too_many_requests","error_description":"Global limit reached"})",
        Meaning::NotNow, Part::None, true);
    row("Slack, too many requests", 429, R"({"ok":false,"error":"ratelimited"})", Meaning::NotNow, Part::None, true,
        "10");
    row("Slack, out of order", 200, R"({"ok":false,"error":"internal_error"})", Meaning::NotNow);
    row("Cloudflare, a page", 502, "<html><title>502 Bad gateway</title></html>", Meaning::NotNow);
    row("Cloudflare, in time", 524, "error code: 524", Meaning::NotNow);
    row("EVE Online (sso-issues#58)", 500, R"({"Message":"An error has occurred."})", Meaning::NotNow);
    row("under maintenance", 503, "<html>maintenance</html>", Meaning::NotNow, Part::None, false, "3600");
    row("Micronaut, a bad token (micronaut-security#235)", 500, R"({"message":"Internal Server Error"})",
        Meaning::NotNow);
    row("fastmcp, its own provider is busy (fastmcp#5002)", 401,
        R"({"error":"invalid_grant","error_description":"Upstream refresh failed: temporarily_unavailable: later"})",
        Meaning::NotNow);
    row("busy with 400", 400, R"({"error":"temporarily_unavailable"})", Meaning::NotNow);
    row("Supabase Auth, at the same time", 409,
        R"({"code":409,"error_code":"conflict","msg":"Too many concurrent token refresh requests"})", Meaning::NotNow);
    row("a refusal that names a time", 403, R"({"message":"Blocked"})", Meaning::NotNow, Part::None, false, "60");
    row("a proxy that wants a password", 407, "", Meaning::NotNow, Part::None, true);

    // A part of the request.
    row("oidc-provider", 400, R"({"error":"invalid_target"})", Meaning::Unknown, Part::Resource);
    row("Entra ID v2 (csharp-sdk#1587)", 400,
        R"({"error":"invalid_target","error_description":
            "AADSTS9010010: The resource parameter provided in the request doesn't match with the requested scopes."})",
        Meaning::Unknown, Part::Resource);
    row("Entra ID v2, older", 400,
        R"({"error":"invalid_request","error_description":
            "AADSTS901002: The 'resource' request parameter is not supported."})",
        Meaning::Unknown, Part::Resource);
    row("Entra ID v1", 400, R"({"error":"invalid_resource","error_description":"AADSTS500011"})", Meaning::Unknown,
        Part::Resource);
    row("Dropbox, in plain words", 400, R"(Error in call to API function "oauth2/token": unknown field "resource")",
        Meaning::Unknown, Part::Resource);
    row("Entra ID, its own client (typescript-sdk#2718)", 400,
        R"({"error":"invalid_request","error_description":"AADSTS90009: Application 'x'(x) is requesting a token for
            itself. This scenario is supported only if resource is specified using the GUID based App Identifier."})",
        Meaning::Unknown, Part::Scope);
    row("Entra ID, no scope", 400,
        R"({"error":"invalid_request","error_description":
            "AADSTS900144: The request body must contain the following parameter: 'scope'."})",
        Meaning::Unknown, Part::Scope);
    row("Salesforce, a scope (LibreChat#13412)", 400,
        R"({"error":"invalid_request","error_description":"scope parameter not supported"})", Meaning::Unknown,
        Part::Scope);
    row("RFC 6749 section 5.2, scope", 400, R"({"error":"invalid_scope"})", Meaning::Unknown, Part::Scope);
    row("HID ActivID", 400,
        R"({"error":"invalid_scope","error_description":"Scope not allowed by initial authorization request"})",
        Meaning::Unknown, Part::Scope);

    // Nobody can tell.
    row("Metabase, for all that is wrong (metabase#80389)", 400,
        R"({"error":"invalid_request","error_description":"The token request is invalid."})", Meaning::Unknown);
    row("a gateway", 401, R"({"message":"Unauthorized"})", Meaning::Unknown);
    row("Figma, in plain words", 403, "Forbidden", Meaning::Unknown);
    row("Cloudflare, a challenge (openclaw#84018)", 403, "<title>Attention Required! | Cloudflare</title>",
        Meaning::Unknown);
    row("CloudFront (soundcloud/api#489)", 403, "<H1>403 ERROR</H1>The request could not be satisfied.",
        Meaning::Unknown);
    row("no such endpoint", 404, "Not Found", Meaning::Unknown);
    row("not by POST", 405, "", Meaning::Unknown);
    row("a proxy that blocks", 403, "\r\n<!DOCTYPE html><html>Blocked by your company</html>", Meaning::Unknown);
    row("FastAPI, while it is replaced", 404, R"({"detail":"Not Found"})", Meaning::Unknown);
    row("a server without the grant (litellm#23700)", 400, R"({"error":"unsupported_grant_type"})", Meaning::Unknown,
        Part::None, true);
    row("a captive portal", 200, "<html>Welcome to the hotel</html>", Meaning::Unknown);
    row("a redirect", 302, "", Meaning::Unknown);
    row("nothing at all", 200, "", Meaning::Unknown);
    row("RFC 9449 section 8", 400, R"({"error":"use_dpop_nonce"})", Meaning::Unknown, Part::None, true);
}

void tst_ProviderAnswers::understandsRefusals()
{
    QFETCH(int, status);
    QFETCH(QByteArray, retryAfter);
    QFETCH(QByteArray, body);
    QFETCH(Meaning, meaning);
    const auto grant = parse(status, body, retryAfter);
    QVERIFY(!grant.has_value());
    const Error &error = grant.error();
    QVERIFY(error.refusal.has_value());
    QCOMPARE(error.refusal->meaning, meaning);
    QTEST(error.refusal->part, "part");
    QTEST(error.refusal->tokenStillValid, "tokenStillValid");
    const bool ended = meaning == Meaning::Ended || meaning == Meaning::ClientForgotten;
    QCOMPARE(error.kind == ErrorKind::AuthorizationRequired, ended);
    QCOMPARE(error.kind == ErrorKind::Network, meaning == Meaning::NotNow);
    QCOMPARE(error.retryAt.isValid(), meaning == Meaning::NotNow && !retryAfter.isEmpty());
}

void tst_ProviderAnswers::keepsWhatWasGranted_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("access"); // empty: it cannot be used
    QTest::addColumn<QByteArray>("refresh");
    QTest::addColumn<bool>("isFlawed");
    const auto row = [](const char *seen, const char *body, const char *access = "A2", const char *refresh = "R2",
                        bool flawed = false) {
        QTest::newRow(seen) << QByteArray(body) << QByteArray(access) << QByteArray(refresh) << flawed;
    };
    row("RFC 6749 section 5.1",
        R"({"access_token":"A2","token_type":"Bearer","expires_in":3600,"refresh_token":"R2","scope":"a"})");
    row("Slack, a user's token", R"({"ok":true,"access_token":"A2","token_type":"user","refresh_token":"R2",
        "expires_in":43200})");
    row("Slack, beside a bot's (claude-code#59725)", R"({"ok":true,"authed_user":{"id":"U","access_token":"A2",
        "token_type":"user","refresh_token":"R2","expires_in":43200}})");
    row("no token type (dust#22773)", R"({"access_token":"A2","refresh_token":"R2"})");
    row("a token type of null", R"({"access_token":"A2","token_type":null,"refresh_token":"R2"})");
    row("Entra ID, times as text (typescript-sdk#1111)", R"({"token_type":"Bearer","expires_in":"5287",
        "ext_expires_in":"5287","access_token":"A2","refresh_token":"R2"})");
    row("SAP, times as text (fastmcp#237)",
        R"({"token_type":"bearer","expires_in":"3600","access_token":"A2","refresh_token":"R2"})");
    row("Salesforce, no expiry", R"({"access_token":"A2","token_type":"Bearer","instance_url":"https://x"})", "A2", "");
    row("GitHub, as a form", "access_token=A2&refresh_token=R2&token_type=bearer&scope=repo%2Cuser&expires_in=28800");
    row("Google, no new refresh token", R"({"access_token":"A2","expires_in":3599,"token_type":"Bearer"})", "A2", "");
    row("an error beside a token", R"({"access_token":"A2","refresh_token":"R2","error":"","error_description":null})");
    row("a warning beside a token", R"({"access_token":"A2","refresh_token":"R2","error":"deprecated_scope"})");
    row("wrapped", R"({"code":0,"data":{"access_token":"A2","refresh_token":"R2"}})");
    row("after a notice of PHP's",
        "<br />\n<b>Notice</b>: x in <b>y</b>\n{\"access_token\":\"A2\",\"refresh_token\":\"R2\"}");
    row("before a comment", "{\"access_token\":\"A2\",\"refresh_token\":\"R2\"}\n<!-- 3 ms -->");
    row("beside a name in Latin-1", "{\"access_token\":\"A2\",\"refresh_token\":\"R2\",\"user\":\"J\xFCrgen\"}");
    row("scopes as a list", R"({"access_token":"A2","refresh_token":"R2","scope":["a","b"]})");
    row("a refresh token of null", R"({"access_token":"A2","refresh_token":null})", "A2", "");
    row("a refresh token that is a number", R"({"access_token":"A2","refresh_token":7})", "A2", "");
    row("MAC", R"({"access_token":"A2","token_type":"mac","refresh_token":"R2"})", "A2", "R2", true);
    row("bound to a key that nobody showed", R"({"access_token":"A2","token_type":"DPoP","refresh_token":"R2"})", "A2",
        "R2", true);
    row("with a line break", "{\"access_token\":\"A\\r\\nX: y\",\"refresh_token\":\"R2\"}", "", "R2", true);
}

void tst_ProviderAnswers::keepsWhatWasGranted()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, access);
    QFETCH(QByteArray, refresh);
    QFETCH(bool, isFlawed);
    for (const int status : {200, 201}) {
        const auto grant = parse(status, body);
        QVERIFY(grant.has_value());
        QVERIFY(grant->accessToken == Secret(access));
        QVERIFY(grant->refreshToken == Secret(refresh));
        QCOMPARE(!grant->flaw.isEmpty(), isFlawed);
        QVERIFY(!grant->flaw.contains(u"A2"_s));
    }
    QVERIFY(!parse(400, body).has_value());
    QVERIFY(!parse(302, body).has_value());
}

void tst_ProviderAnswers::knowsAnAnswerAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<bool>("isSame");
    const auto row = [](const char *name, int status, const char *first, const char *second, bool same) {
        QTest::newRow(name) << status << QByteArray(first) << QByteArray(second) << same;
    };
    row("the same", 401, R"({"message":"Unauthorized"})", R"({"message":"Unauthorized"})", true);
    row("other members", 401, R"({"message":"Unauthorized","id":"x"})", R"({"message":"Unauthorized"})", true);
    row("another trace", 400, R"({"error":"odd","error_description":"no. Trace ID: 25ad-1aef Time: 2016-01-09"})",
        R"({"error":"odd","error_description":"no. Trace ID: 9bf0-77aa Time: 2017-02-03"})", true);
    row("other words", 400, R"({"error":"odd","error_description":"no"})",
        R"({"error":"odd","error_description":"never"})", false);
    row("another code", 400, R"({"error":"odd"})", R"({"error":"even"})", false);
    row("a list (claude-code#83679)", 401, R"([{"logref":"59ae","message":"Bad credentials"}])",
        R"([{"logref":"17fe","message":"Bad credentials"}])", true);
    row("a page", 403, "<html>no</html>", "<html>no</html>", false);
    row("no such endpoint", 404, "Not Found", "Not Found", false);
    row("no such endpoint, says FastAPI", 404, R"({"detail":"Not Found"})", R"({"detail":"Not Found"})", false);
    row("not by POST", 405, "", "", false);
    row("Tomcat", 401, "<!doctype html><title>HTTP Status 401</title>", "<!doctype html><title>HTTP Status 401</title>",
        true);
    row("other plain words", 403, "no", "never", false);
    row("nothing", 403, "", "", true);
    row("a busy server", 503, "x", "x", false);
    row("a page in a 200", 200, "<html>no</html>", "<html>no</html>", false);
    row("a redirect", 302, "", "", false);
    row("an error in a 200", 200, R"({"ok":false,"error":"odd"})", R"({"ok":false,"error":"odd"})", true);
}

void tst_ProviderAnswers::knowsAnAnswerAgain()
{
    QFETCH(int, status);
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(bool, isSame);
    const QByteArray mark = meaningOf({status, first}).refusal.mark;
    QCOMPARE(!mark.isEmpty() && mark == meaningOf({status, second}).refusal.mark, isSame);
    QVERIFY(mark.isEmpty() || mark != meaningOf({status + 1, first}).refusal.mark);
}

void tst_ProviderAnswers::quotesTheProvider()
{
    const Error error
        = parse(400, R"({"code":400,"error_code":"refresh_token_not_found","msg":"Not Found\u202e"})").error();
    QVERIFY2(error.detail.contains(u"HTTP 400 refresh_token_not_found: Not Found"_s), qPrintable(error.detail));
    QVERIFY(!error.detail.contains(QChar(0x202E)));
    QCOMPARE(error.oauthError, u"refresh_token_not_found"_s);
    QVERIFY(
        parse(401, R"([{"logref":"59ae","message":"Bad credentials"}])").error().detail.contains(u"Bad credentials"_s));
    // What has the look of a form may hold a token.
    QVERIFY(!parse(400, "token=T0k3n&x=1").error().detail.contains(u"T0k3n"_s));
}

LATCHKEY_TEST(tst_ProviderAnswers)
#include "tst_provideranswers.moc"

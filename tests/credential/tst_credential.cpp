#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/base/visibletext.h"
#include "core/credential/health.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

using namespace Latchkey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime noon = utcTime(QDate(2026, 5, 4), QTime(12, 0));

KnownCredential known(std::optional<std::chrono::seconds> left, bool refreshable)
{
    CredentialSummary summary;
    if (left)
        summary.expiresAt = noon.addSecs(left->count());
    summary.isRenewable = refreshable;
    return {true, summary};
}

LastOutcome failed(ErrorKind kind, SignInReason reason = SignInReason::None)
{
    LastOutcome last;
    last.error = Error{kind, Stage::Refresh};
    last.at = noon;
    last.signIn = reason;
    return last;
}

} // namespace

class TestCredential : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storeKeys_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("key");
        // Reference values: printf %s '{"type":"http","url":"URL","headers":{}}' | sha256sum | cut -c1-16
        QTest::newRow("as Codex has it") << u"demo"_s << u"http://127.0.0.1:39111/mcp"_s << u"demo|effec407edb49d13"_s;
        QTest::newRow("no path") << u"a"_s << u"https://h"_s << u"a|655ec0745f01dd28"_s;
        QTest::newRow("query and blank escapes")
            << u"b"_s << u"https://h/a?q=%20&x=\"quoted\""_s << u"b|8fddd3dacf3e3bae"_s;
        QTest::newRow("not ASCII") << u"c"_s << u"https://h/\u00fc"_s << u"c|4f1b89ea2ec0576a"_s;
        QTest::newRow("upper case stays") << u"d"_s << u"HTTPS://H/MCP"_s << u"d|9f9acdafba7335ff"_s;
    }
    void storeKeys()
    {
        QFETCH(QString, name);
        QFETCH(QString, url);
        QFETCH(QString, key);
        QCOMPARE((ServerIdentity{name, url}.storeKey()), key);
    }

    void everyServerHasAKeyAndANameInItsEntry_data()
    {
        QTest::addColumn<ServerIdentity>("server");
        QTest::addColumn<QString>("storedName");
        QTest::addColumn<QString>("key");
        // As Codex 0.171 writes them.
        const QString url = u"https://mcp.example.com/mcp"_s;
        const auto row = [&url](const char *what, const QString &name, const QString &storedName, const QString &key,
                                const QString &environment = u"local"_s) {
            QTest::newRow(what) << ServerIdentity{name, url, environment} << storedName << key;
        };
        row("plain", u"notes"_s, u"notes"_s, u"notes|4282f2a9112820d2"_s);
        row("bars in the name", u"a|b|"_s, u"a|b|"_s, u"a|b||4282f2a9112820d2"_s);
        row("no name", {}, {}, u"|4282f2a9112820d2"_s);
        row("at an executor", u"notes"_s, u"executor:ZGV2Ym94:bm90ZXM"_s,
            u"executor:ZGV2Ym94:bm90ZXM:4282f2a9112820d2"_s, u"devbox"_s);
        row("at an executor without a name", u"a:b|c"_s, u"executor::YTpifGM"_s,
            u"executor::YTpifGM:4282f2a9112820d2"_s, {});
        row("at an executor, by letters that base64 has not", u"\u00fc\u00ff?"_s, u"executor:w7_Dvz4:w7zDvz8"_s,
            u"executor:w7_Dvz4:w7zDvz8:4282f2a9112820d2"_s, u"\u00ff\u00ff>"_s);
        row("named like an executor's", u"executor:x"_s, u"local:executor:x"_s, u"executor:x|4282f2a9112820d2"_s);
        row("named like an escaped one", u"local:x"_s, u"local:local:x"_s, u"local:x|4282f2a9112820d2"_s);
        row("named like an enterprise's", u"ema-idp:x"_s, u"local:ema-idp:x"_s, u"ema-idp:x|4282f2a9112820d2"_s);
    }
    void everyServerHasAKeyAndANameInItsEntry()
    {
        QFETCH(ServerIdentity, server);
        QFETCH(QString, storedName);
        QFETCH(QString, key);
        QCOMPARE(server.storeKey(), key);
        QCOMPARE(server.storedName(), storedName);
        QCOMPARE(ServerIdentity::ofEntry(storedName, server.url), server);
        QVERIFY(!isEnterpriseEntry(storedName));
    }

    void aNameThatIsNoneOfTheseIsTakenAsItIs_data()
    {
        QTest::addColumn<QString>("storedName");
        for (const char *name : {"executor:x", "executor:a:b:c", "executor:!!:bm90ZXM", "executor:ZGV2Ym94=:bm90ZXM",
                                 "executor:ZGV2Ym95:bm90ZXN", "local:plain", "ema-idp:A2Ph9LobKblrTLSVkoryO76z"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void aNameThatIsNoneOfTheseIsTakenAsItIs()
    {
        QFETCH(QString, storedName);
        const ServerIdentity server = ServerIdentity::ofEntry(storedName, u"https://h"_s);
        QCOMPARE(server.name, storedName);
        QVERIFY(server.isLocal());
        QVERIFY(server.storedName() != storedName);
        QCOMPARE(isEnterpriseEntry(storedName), storedName.startsWith("ema-idp:"_L1));
    }

    void health_data()
    {
        QTest::addColumn<KnownCredential>("credential");
        QTest::addColumn<LastOutcome>("last");
        QTest::addColumn<HealthState>("state");
        QTest::addColumn<SignInReason>("reason");
        const LastOutcome none;
        LastOutcome refreshing = failed(ErrorKind::Network);
        refreshing.running = LastOutcome::Activity::Refreshing;
        const auto row = [](const char *name, const KnownCredential &credential, const LastOutcome &last,
                            HealthState state, SignInReason reason = SignInReason::None) {
            QTest::newRow(name) << credential << last << state << reason;
        };
        row("not read yet", {}, none, HealthState::Checking);
        row("store unreadable, before anything else", {}, failed(ErrorKind::StoreUnavailable), HealthState::Trouble);
        row("keyring locked hides a fresh memory", known(1h, true), failed(ErrorKind::StoreLocked),
            HealthState::Trouble);
        row("no credential", {true, {}}, none, HealthState::NeedsSignIn, SignInReason::NeverSignedIn);
        row("removed", {true, {}}, failed(ErrorKind::AuthorizationRequired, SignInReason::SignedOut),
            HealthState::NeedsSignIn, SignInReason::SignedOut);
        row("no expiry known", known({}, true), none, HealthState::SignedIn);
        row("long good", known(1h, true), none, HealthState::SignedIn);
        row("just outside the window", known(301s, true), none, HealthState::SignedIn);
        row("at the window", known(300s, true), none, HealthState::ExpiresSoon);
        row("last second", known(1s, true), none, HealthState::ExpiresSoon);
        KnownCredential shortLived = known(13s, true);
        shortLived.summary->issuedAt = shortLived.summary->expiresAt.addSecs(-60);
        row("a minute's token, four fifths through", shortLived, none, HealthState::SignedIn);
        shortLived = known(12s, true);
        shortLived.summary->issuedAt = shortLived.summary->expiresAt.addSecs(-60);
        row("a minute's token in its last fifth", shortLived, none, HealthState::ExpiresSoon);
        row("expired this instant", known(0s, true), none, HealthState::ExpiredWillRefresh);
        row("expired for good", known(0s, false), none, HealthState::NeedsSignIn, SignInReason::Expired);
        KnownCredential withdrawn = known(0s, false);
        withdrawn.summary->refreshTokenWithdrawn = true;
        row("expired, and its refresh token withdrawn", withdrawn, none, HealthState::NeedsSignIn,
            SignInReason::Rejected);
        KnownCredential wanting = known(0s, false);
        wanting.wantedScopes = {u"write"_s};
        row("expired for good, and too little", wanting, none, HealthState::NeedsSignIn, SignInReason::Expired);
        wanting = known(1h, false);
        wanting.wantedScopes = {u"write"_s};
        row("too little", wanting, none, HealthState::NeedsSignIn, SignInReason::MorePermissions);
        row("expired, and the last try failed", known(-1s, true), failed(ErrorKind::Network), HealthState::Trouble);
        row("still good, though the last try failed", known(1h, true), failed(ErrorKind::Network),
            HealthState::SignedIn);
        row("refused", known(-1s, true), failed(ErrorKind::AuthorizationRequired), HealthState::NeedsSignIn,
            SignInReason::Rejected);
        KnownCredential checked = known(1h, false);
        LastOutcome rejected = failed(ErrorKind::AuthorizationRequired);
        rejected.at = noon.addSecs(-60);
        row("rejected, and nothing to renew it with", checked, rejected, HealthState::NeedsSignIn,
            SignInReason::Rejected);
        checked.check = CheckOutcome{};
        checked.check->kind = CheckOutcome::Kind::Works;
        checked.check->at = noon.addSecs(-61);
        row("rejected after it was seen to work", checked, rejected, HealthState::NeedsSignIn, SignInReason::Rejected);
        checked.check->at = noon;
        row("seen to work after it was rejected", checked, rejected, HealthState::SignedIn);
        row("refused after an interruption", known(-1s, true),
            failed(ErrorKind::AuthorizationRequired, SignInReason::Interrupted), HealthState::NeedsSignIn,
            SignInReason::Interrupted);
        row("a cancelled try says nothing", known(-1s, true), failed(ErrorKind::Cancelled),
            HealthState::ExpiredWillRefresh);
        row("refreshing", known(-1s, true), refreshing, HealthState::Refreshing);
    }
    void health()
    {
        QFETCH(KnownCredential, credential);
        QFETCH(LastOutcome, last);
        QFETCH(HealthState, state);
        QFETCH(SignInReason, reason);
        const Health health = healthOf(Server(), credential, last, noon);
        QCOMPARE(health.state, state);
        QCOMPARE(health.reason, reason);
    }

    void configurationComesFirst()
    {
        Server server;
        server.bearerTokenEnvVar = u"TOKEN"_s;
        QCOMPARE(healthOf(server, known(1h, true), {}, noon).state, HealthState::NotOAuth);
        server.bearerTokenEnvVar.clear();
        server.httpHeaders = {{u"authorization"_s, u"x"_s}};
        QCOMPARE(healthOf(server, known(1h, true), {}, noon).state, HealthState::NotOAuth);
        server.enabled = false;
        QCOMPARE(healthOf(server, known(1h, true), {}, noon).state, HealthState::Disabled);
    }

    void healthChangesWhenItSaysSo()
    {
        const KnownCredential credential = known(1h, true);
        const QDateTime first = healthChangesAt(Server(), credential, noon);
        QCOMPARE(healthOf(Server(), credential, {}, first.addMSecs(-1)).state, HealthState::SignedIn);
        QCOMPARE(healthOf(Server(), credential, {}, first).state, HealthState::ExpiresSoon);
        const QDateTime second = healthChangesAt(Server(), credential, first);
        QCOMPARE(healthOf(Server(), credential, {}, second).state, HealthState::ExpiredWillRefresh);
        QVERIFY(!healthChangesAt(Server(), credential, second).isValid());
    }

    void freshness_data()
    {
        QTest::addColumn<int>("left");
        QTest::addColumn<bool>("fresh");
        QTest::newRow("beyond the skew") << 30'001 << true;
        QTest::newRow("at the skew") << 30'000 << false;
        QTest::newRow("past") << -1 << false;
    }
    void freshness()
    {
        QFETCH(int, left);
        QFETCH(bool, fresh);
        Credential credential;
        credential.accessToken = Secret("a");
        credential.expiresAt = noon.addMSecs(left);
        QCOMPARE(isFresh(credential, noon), fresh);
        credential.accessToken = Secret();
        QVERIFY(!isFresh(credential, noon));
    }

    void generationsTellCredentialsApart()
    {
        Credential one;
        one.accessToken = Secret("ab");
        one.refreshToken = Secret("c");
        Credential other = one;
        QCOMPARE(generationOf(one).digest, generationOf(other).digest);
        other.accessToken = Secret("a");
        other.refreshToken = Secret("bc"); // the same bytes in a row
        QVERIFY(generationOf(one) != generationOf(other));
        QVERIFY(generationOf(std::nullopt) != generationOf(Credential()));
    }

    void secretsDoNotPrint()
    {
        QString printed;
        QDebug(&printed) << Secret("hunter2") << Secret();
        QVERIFY(!printed.contains(u"hunter2"_s));
        QVERIFY(printed.contains(u"<secret>"_s) && printed.contains(u"<no secret>"_s));
        QVERIFY(Secret("a") == Secret("a") && !(Secret("a") == Secret("b")) && !(Secret("a") == Secret("ab")));
    }

    void foreignTextIsMadeSafe_data()
    {
        QTest::addColumn<QString>("foreign");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"invalid scope"_s << u"invalid scope"_s;
        QTest::newRow("terminal escape") << u"a\x1b[31mb"_s << u"a [31mb"_s;
        QTest::newRow("lines") << u"a\r\nb\u2028c"_s << u"a b c"_s;
        QTest::newRow("bidi override") << u"a\u202egnp.exe"_s << u"a gnp.exe"_s;
        QTest::newRow("zero width") << u"a\u200bb"_s << u"a b"_s;
        QTest::newRow("beyond the first plane") << u"a \U0001F511 key"_s << u"a \U0001F511 key"_s;
        QTest::newRow("text hidden in tags") << u"a\U000E0069\U000E0067b"_s << u"a b"_s;
        QTest::newRow("half a character") << QString(u"a"_s + QChar(0xD800) + u"b"_s + QChar(0xDC00)) << u"a b"_s;
        QTest::newRow("cut before a pair")
            << QString(QString(299, u'x') + u"\U0001F511"_s) << QString(QString(299, u'x') + u'\u2026');
        QTest::newRow("long") << QString(400, u'x') << QString(QString(300, u'x') + u'\u2026');
    }
    void foreignTextIsMadeSafe()
    {
        QFETCH(QString, foreign);
        QFETCH(QString, shown);
        QCOMPARE(visibleText(foreign), shown);
    }
};

LATCHKEY_TEST(TestCredential)
#include "tst_credential.moc"

#include "core/lock/locks_p.h"
#include "core/session/credentialsession.h"
#include "core/session/sessionfactory.h"
#include "tests/support/clifixture.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace std::chrono_literals;

namespace {

using Fault = DemoProvider::Fault;

Fault answer(int status, const QByteArray &body, const QList<QPair<QByteArray, QByteArray>> &headers = {})
{
    return {Fault::Kind::Answer, {status, "application/json", body, headers}};
}

Fault kind(Fault::Kind kind)
{
    return {kind, {}};
}

//! What the next attempt finds once the provider is well again.
enum class Next {
    Works,
    Waits, //!< Sends nothing before the time that the provider has named.
    Remembers, //!< Asks for a sign-in, and sends nothing: the verdict is known.
    WasInterrupted, //!< Tries once, is refused because the token was spent, and says what happened.
};

} // namespace

Q_DECLARE_METATYPE(Fault)
Q_DECLARE_METATYPE(Next)

//! Every way in which a provider's token endpoint fails, against what the user is told, what is stored, and what the
//! next attempt does.
class TestProviderFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokenEndpoint_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("status");
        QTest::addColumn<Next>("next");
        QTest::addColumn<QByteArray>("says"); // part of the message

        const QByteArray deep = QByteArray(10'000, '[') + QByteArray(10'000, ']');
        QTest::newRow("429 with Retry-After")
            << answer(429, "{}", {{"Retry-After", "7"}}) << 6 << Next::Waits << QByteArray();
        QTest::newRow("429 without") << answer(429, "{}") << 6 << Next::Works << QByteArray();
        QTest::newRow("500") << answer(500, "oops") << 6 << Next::Works << QByteArray();
        QTest::newRow("502 with a page") << answer(502, "<html>") << 6 << Next::Works << QByteArray();
        QTest::newRow("503") << answer(503, "") << 6 << Next::Works << QByteArray();
        QTest::newRow("invalid_grant") << answer(400, "{\"error\":\"invalid_grant\"}") << 3 << Next::Remembers
                                       << QByteArray("sign-in");
        QTest::newRow("invalid_client") << answer(401, "{\"error\":\"invalid_client\"}") << 3 << Next::Remembers
                                        << QByteArray("sign-in");
        QTest::newRow("400 without an error") << answer(400, "{}") << 6 << Next::Works << QByteArray();
        QTest::newRow("not HTTP") << kind(Fault::Kind::Garbage) << 7 << Next::Works << QByteArray("may have renewed");
        QTest::newRow("a page") << kind(Fault::Kind::Html) << 6 << Next::Works << QByteArray("breaks the rules");
        QTest::newRow("nothing in a 200") << answer(200, "") << 6 << Next::Works << QByteArray("breaks the rules");
        QTest::newRow("JSON 10,000 deep") << answer(200, deep) << 6 << Next::Works << QByteArray("breaks the rules");
        QTest::newRow("wrong types") << answer(200, "{\"access_token\":[1],\"token_type\":7}") << 6 << Next::Works
                                     << QByteArray("breaks the rules");
        QTest::newRow("100 MB") << kind(Fault::Kind::HugeBody) << 6 << Next::Works << QByteArray("breaks the rules");
        QTest::newRow("a redirect") << kind(Fault::Kind::Redirect) << 6 << Next::Works << QByteArray();
        QTest::newRow("closed before") << kind(Fault::Kind::CloseBefore) << 7 << Next::Works
                                       << QByteArray("may have renewed");
        QTest::newRow("closed after") << kind(Fault::Kind::CloseAfter) << 7 << Next::WasInterrupted << QByteArray();
        QTest::newRow("cut in half") << kind(Fault::Kind::Truncate) << 7 << Next::WasInterrupted << QByteArray();
    }
    void tokenEndpoint()
    {
        QFETCH(Fault, fault);
        QFETCH(int, status);
        QFETCH(Next, next);
        QFETCH(QByteArray, says);
        CliFixture cli;
        const DemoProvider::Seed seed = cli.seed(-60s);
        cli.provider.addFault(DemoProvider::Endpoint::Token, fault);
        const QJsonObject before = cli.stored();

        const Outcome outcome = cli.run({u"token"_s, u"notes"_s});

        QCOMPARE(outcome.status, status);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.toLower().contains(says), outcome.err.constData());
        for (const QByteArray &secret : {seed.tokens.access, seed.tokens.refresh})
            QVERIFY(!outcome.err.contains(secret));
        QCOMPARE(cli.stored(), before);
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 1);
        QVERIFY(isFree(cli));
        judge(cli, next);
    }

    // The program's bound is 45 seconds: a session with one of its own stands in for it.
    void hangs_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<Next>("next");
        QTest::newRow("before") << kind(Fault::Kind::Hang) << Next::Works;
        QTest::newRow("after") << kind(Fault::Kind::HangAfter) << Next::WasInterrupted;
    }
    void hangs()
    {
        QFETCH(Fault, fault);
        QFETCH(Next, next);
        CliFixture cli;
        cli.seed(-60s);
        cli.provider.addFault(DemoProvider::Endpoint::Token, fault);
        const QJsonObject before = cli.stored();

        SessionSettings settings;
        settings.home = cli.home();
        settings.storeMode = StoreMode::File;
        settings.bounds.provider = 300ms;
        SessionFactory factory(settings);
        Server server;
        server.identity = {u"notes"_s, cli.provider.urlOf(u"notes"_s)};
        const std::unique_ptr<CredentialSession> session(factory.open(server));
        const auto token = waitFor(session->accessToken());

        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(token.error().stage, Stage::Refresh);
        QCOMPARE(cli.stored(), before);
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 1);
        QVERIFY(isFree(cli));
        judge(cli, next);
    }

    void anIssuerThatGivesNoMetadata_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<int>("status");
        QTest::newRow("nobody listens") << u"http://127.0.0.1:1"_s << 6;
        QTest::newRow("no such name") << u"https://latchkey.invalid"_s << 6;
        QTest::newRow("no TLS there") << u"https://127.0.0.1:%1"_s << 6;
        QTest::newRow("an address of version 6 that nobody has") << u"https://[2001:db8::1]:1"_s << 6;
        // Its host answers and knows nothing of it, and the server names another.
        QTest::newRow("moved") << u"http://127.0.0.1:%1/former"_s << 3;
    }
    void anIssuerThatGivesNoMetadata()
    {
        QFETCH(QString, issuer);
        QFETCH(int, status);
        CliFixture cli;
        if (issuer.contains(u'%'))
            issuer = issuer.arg(QUrl(cli.provider.issuer()).port());
        cli.seedWithIssuer(issuer);
        const QJsonObject before = cli.stored();
        const Outcome outcome = cli.run({u"token"_s, u"notes"_s});
        QCOMPARE(outcome.status, status); // what cannot be reached may be back soon, whatever the server names now
        QVERIFY(outcome.out.isEmpty());
        QCOMPARE(cli.stored(), before);
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 0);
        QVERIFY(isFree(cli));
        cli.seed(-60s);
        QCOMPARE(cli.run({u"token"_s, u"notes"_s}).status, 0);
    }

private:
    static bool isFree(const CliFixture &cli)
    {
        const ServerIdentity server{u"notes"_s, cli.provider.urlOf(u"notes"_s)};
        return !lockHolder(credentialLockPath(cli.home(), server.storeKey()));
    }

    static void judge(CliFixture &cli, Next next)
    {
        const int before = cli.provider.tokenRequests(u"refresh_token"_s);
        const Outcome outcome = cli.run({u"token"_s, u"notes"_s});
        const int sent = cli.provider.tokenRequests(u"refresh_token"_s) - before;
        if (next == Next::Works) {
            QVERIFY2(outcome.status == 0, outcome.err.constData());
            QVERIFY(cli.provider.accepts(u"notes"_s, outcome.out.trimmed()));
            return;
        }
        QCOMPARE(outcome.status, next == Next::Waits ? 6 : 3);
        QCOMPARE(sent, next == Next::WasInterrupted ? 1 : 0);
        QCOMPARE(outcome.err.contains("interrupted refresh"), next == Next::WasInterrupted);
    }
};

LATCHKEY_TEST(TestProviderFaults)
#include "tst_providerfaults.moc"

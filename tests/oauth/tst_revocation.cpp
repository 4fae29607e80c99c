#include "core/oauth/httpoauthclient_p.h"
#include "tests/oauth/clientworld.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Outcome = RevocationReport::Outcome;

class tst_Revocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<ClientWorld>(); }
    void revokesTheRefreshTokenFirst_data();
    void revokesTheRefreshTokenFirst();
    void revokesEachByItself_data();
    void revokesEachByItself();
    void anAccessTokenEndsWithItsRefreshToken_data();
    void anAccessTokenEndsWithItsRefreshToken();
    void revokesOnlyWhatThereIs_data();
    void revokesOnlyWhatThereIs();
    void doesNotRevokeAtAnotherIssuer();
    void revokesWithinItsBound();

private:
    std::unique_ptr<ClientWorld> m_world;
};

void tst_Revocation::revokesTheRefreshTokenFirst_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("RFC 7009") << 200;
    QTest::newRow("without a body") << 204;
}

void tst_Revocation::revokesTheRefreshTokenFirst()
{
    QFETCH(int, status);
    ClientWorld &w = *m_world;
    w.as.answer("/revoke", Answer::json("", status));
    const auto report = waitFor(w.client->revoke(w.metadata, w.credential, {}));
    QVERIFY(report.has_value());
    QCOMPARE(report->refreshToken, Outcome::Revoked);
    QCOMPARE(report->accessToken, Outcome::Revoked);
    QCOMPARE(report->host, u"127.0.0.1"_s);
    QVERIFY(report->detail.isEmpty());
    const QHash<QByteArray, QByteArray> first{
        {"token", "R1+/=&%2B"}, {"token_type_hint", "refresh_token"}, {"client_id", "client"}};
    const QHash<QByteArray, QByteArray> second{
        {"token", "A1"}, {"token_type_hint", "access_token"}, {"client_id", "client"}};
    QCOMPARE(w.as.requests().size(), 2);
    QCOMPARE(w.as.requests()[0].form(), first);
    QCOMPARE(w.as.requests()[1].form(), second);
}

void tst_Revocation::revokesEachByItself_data()
{
    QTest::addColumn<Answer>("first");
    QTest::newRow("unsupported") << Answer::json("{\"error\":\"unsupported_token_type\"}", 400);
    QTest::newRow("overloaded") << Answer::json("", 503);
    QTest::newRow("a redirect") << Answer::json("", 302);
    QTest::newRow("no answer") << Answer::of(Answer::Manner::CloseUnanswered);
}

void tst_Revocation::revokesEachByItself()
{
    QFETCH(Answer, first);
    ClientWorld &w = *m_world;
    w.as.enqueue("/revoke", first);
    const auto report = waitFor(w.client->revoke(w.metadata, w.credential, {}));
    QVERIFY(report.has_value());
    QCOMPARE(report->refreshToken, Outcome::Failed);
    QCOMPARE(report->accessToken, Outcome::Revoked);
    QVERIFY(!report->detail.isEmpty());
    QCOMPARE(w.as.requests().size(), 2);
}

void tst_Revocation::anAccessTokenEndsWithItsRefreshToken_data()
{
    QTest::addColumn<Answer>("first");
    QTest::addColumn<Outcome>("accessToken");
    QTest::newRow("which was revoked") << Answer::json("") << Outcome::Revoked;
    QTest::newRow("which was not") << Answer::json("{}", 503) << Outcome::Failed;
}

void tst_Revocation::anAccessTokenEndsWithItsRefreshToken()
{
    QFETCH(Answer, first);
    QFETCH(Outcome, accessToken);
    ClientWorld &w = *m_world;
    w.as.enqueue("/revoke", first);
    w.as.enqueue("/revoke", Answer::json(R"({"error":"unsupported_token_type"})", 400));
    const auto report = waitFor(w.client->revoke(w.metadata, w.credential, {}));
    QVERIFY(report);
    QCOMPARE(report->accessToken, accessToken);
    QCOMPARE(report->detail.isEmpty(), accessToken == Outcome::Revoked);
}

void tst_Revocation::revokesOnlyWhatThereIs_data()
{
    QTest::addColumn<QByteArray>("refreshToken");
    QTest::addColumn<QByteArray>("accessToken");
    QTest::addColumn<bool>("isOffered");
    QTest::addColumn<Outcome>("refreshOutcome");
    QTest::addColumn<Outcome>("accessOutcome");
    QTest::newRow("nothing") << QByteArray() << QByteArray() << true << Outcome::NothingToRevoke
                             << Outcome::NothingToRevoke;
    QTest::newRow("no refresh token") << QByteArray() << QByteArray("A") << true << Outcome::NothingToRevoke
                                      << Outcome::Revoked;
    QTest::newRow("no access token") << QByteArray("R") << QByteArray() << true << Outcome::Revoked
                                     << Outcome::NothingToRevoke;
    QTest::newRow("not offered") << QByteArray("R") << QByteArray("A") << false << Outcome::NotOffered
                                 << Outcome::NotOffered;
    QTest::newRow("not offered, nothing there")
        << QByteArray() << QByteArray() << false << Outcome::NothingToRevoke << Outcome::NothingToRevoke;
}

void tst_Revocation::revokesOnlyWhatThereIs()
{
    QFETCH(QByteArray, refreshToken);
    QFETCH(QByteArray, accessToken);
    QFETCH(bool, isOffered);
    QFETCH(Outcome, refreshOutcome);
    QFETCH(Outcome, accessOutcome);
    ClientWorld &w = *m_world;
    w.credential.refreshToken = Secret(refreshToken);
    w.credential.accessToken = Secret(accessToken);
    if (!isOffered)
        w.metadata.revocationEndpoint.clear();
    const auto report = waitFor(w.client->revoke(w.metadata, w.credential, {}));
    QVERIFY(report.has_value());
    QCOMPARE(report->refreshToken, refreshOutcome);
    QCOMPARE(report->accessToken, accessOutcome);
    const int expected = (refreshOutcome == Outcome::Revoked ? 1 : 0) + (accessOutcome == Outcome::Revoked ? 1 : 0);
    QCOMPARE(w.as.requests().size(), expected);
}

void tst_Revocation::doesNotRevokeAtAnotherIssuer()
{
    ClientWorld &w = *m_world;
    w.credential.issuer = u"https://other.example"_s;
    const auto report = waitFor(w.client->revoke(w.metadata, w.credential, {}));
    QVERIFY(report.has_value());
    QCOMPARE(report->refreshToken, Outcome::Failed);
    QCOMPARE(w.as.connections(), 0);
}

void tst_Revocation::revokesWithinItsBound()
{
    ClientWorld &w = *m_world;
    w.context.bounds.revocation = 200ms;
    w.restart();
    w.as.answer("/revoke", Answer::of(Answer::Manner::Stall));
    const auto report = waitFor(w.client->revoke(w.metadata, w.credential, {}));
    QVERIFY(report.has_value());
    QCOMPARE(report->refreshToken, Outcome::Failed);
    QCOMPARE(report->accessToken, Outcome::Failed);
    QCOMPARE(w.as.requests().size(), 2);
}

LATCHKEY_TEST(tst_Revocation)
#include "tst_revocation.moc"

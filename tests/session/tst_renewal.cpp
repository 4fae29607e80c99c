#include "core/base/clock.h"
#include "core/jose/jwt_p.h"
#include "core/session/renewal_p.h"
#include "tests/support/fakeoauth.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now = utcFromSecs(1800000000);

QByteArray jwt(const QJsonValue &expiry)
{
    return "e30." + base64Url(QJsonDocument(QJsonObject{{u"exp"_s, expiry}}).toJson(QJsonDocument::Compact)) + ".sig";
}

} // namespace

//! What is taken from the answer to a refresh.
class TestRenewal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTimeInATokenIsHeededForItsRefreshOnly_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QByteArray>("refresh");
        QTest::addColumn<int>("said"); // -1: nothing
        QTest::addColumn<int>("heeded"); // -1: none
        const qint64 in90s = now.toSecsSinceEpoch() + 90;
        QTest::newRow("a JWT") << jwt(in90s) << QByteArray("R") << -1 << 90;
        QTest::newRow("what the server says goes before") << jwt(in90s) << QByteArray("R") << 30 << 30;
        QTest::newRow("nothing to refresh with") << jwt(in90s) << QByteArray() << -1 << -1;
        QTest::newRow("over already") << jwt(in90s - 100) << QByteArray("R") << -1 << -1;
        QTest::newRow("for ever") << jwt(9e18) << QByteArray("R") << -1 << -1;
        QTest::newRow("in a thousand years") << jwt(in90s + 31557600000) << QByteArray("R") << -1 << -1;
        QTest::newRow("no number") << jwt(u"soon"_s) << QByteArray("R") << -1 << -1;
        QTest::newRow("negative") << jwt(-1) << QByteArray("R") << -1 << -1;
        QTest::newRow("no JWT") << QByteArray("opaque") << QByteArray("R") << -1 << -1;
        QTest::newRow("dots") << QByteArray("..") << QByteArray("R") << -1 << -1;
        QTest::newRow("nonsense between dots") << QByteArray("a.%%%.b") << QByteArray("R") << -1 << -1;
    }
    void theTimeInATokenIsHeededForItsRefreshOnly()
    {
        QFETCH(QByteArray, token);
        QFETCH(QByteArray, refresh);
        QFETCH(int, said);
        QFETCH(int, heeded);
        Credential before;
        before.accessToken = Secret("old");
        TokenGrant grant = grantOf(token.constData(), refresh.constData(), std::nullopt);
        if (said >= 0)
            grant.lifetime = std::chrono::seconds(said);
        const Credential after = renewed(before, grant, {}, now);
        QCOMPARE(after.expiresAt, heeded < 0 ? QDateTime() : now.addSecs(heeded));
        QCOMPARE(after.lifetime, heeded < 0 ? std::nullopt : std::optional(std::chrono::seconds(heeded)));
    }
};

LATCHKEY_TEST(TestRenewal)
#include "tst_renewal.moc"

#include "core/store/filestore_p.h"
#include "core/store/siderecord_p.h"
#include "core/store/siderecordstore_p.h"
#include "tests/store/recordfixture.h"
#include "tests/support/fakekeyring.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

#include <sys/stat.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSideRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<Place>("place");
        QTest::newRow("file") << Place::File;
        QTest::newRow("keyring") << Place::Keyring;
    }

    void init()
    {
        QFETCH_GLOBAL(Place, place);
        m_home = std::make_unique<Fixture>(place);
    }

    void theGrantedScopesSpeakForAnEntryThatNamesNone()
    {
        Credential made = credential();
        made.scopes = {u"a"_s, u"b"_s};
        QVERIFY(m_home->write(made));
        m_home->rewriteAsCodex([](Credential &known) { known.scopes = {u"c"_s}; });
        QCOMPARE(m_home->read()->scopes, QStringList{u"c"_s});
        m_home->rewriteAsCodex([](Credential &known) { known.scopes.clear(); });
        QCOMPARE(m_home->read()->scopes, (QStringList{u"a"_s, u"b"_s}));
        m_home->rewriteAsCodex([](Credential &known) { known.clientId = u"another"_s; });
        QVERIFY(m_home->read()->scopes.isEmpty());
    }

    void whatItKeepsIsReadBackAndNotInTheEntry()
    {
        QVERIFY(m_home->write(bound()));
        QCOMPARE(*m_home->read(), bound());
        const Credential others = *m_home->readNaked();
        QCOMPARE(others, withoutSideRecord(others));
        QCOMPARE(generationOf(others), generationOf(bound()));
    }

    void survivesWhatCodexDoes_data()
    {
        QTest::addColumn<bool>("refreshes");
        QTest::newRow("a sign-in of another server") << false;
        QTest::newRow("a refresh") << true;
    }
    void survivesWhatCodexDoes()
    {
        QFETCH(bool, refreshes);
        Credential made = credential();
        made.withoutResource = true;
        made.withScopes = true;
        QVERIFY(m_home->write(made));
        m_home->rewriteAsCodex([refreshes](Credential &known) {
            if (refreshes) {
                known.accessToken = Secret("A2");
                known.refreshToken = Secret("R2");
            }
        });
        const Credential read = *m_home->read();
        QVERIFY(read.clientSecret == Secret("SECRET"));
        QCOMPARE(read.clientAuthMethod, u"client_secret_post"_s);
        QCOMPARE(read.resource, u"http://127.0.0.1:39111"_s);
        QVERIFY(read.withoutResource && read.withScopes);
        QVERIFY(read.refreshToken == Secret(refreshes ? "R2" : "R1"));
    }

    void speaksForNoOtherGrant_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("client");
        QTest::newRow("another client") << u"https://as.example"_s << u"other"_s;
        QTest::newRow("another issuer") << u"https://other.example"_s << u"client"_s;
        QTest::newRow("an issuer that differs by a slash") << u"https://as.example/"_s << u"client"_s;
        QTest::newRow("no issuer") << QString() << u"client"_s;
    }
    void speaksForNoOtherGrant()
    {
        QFETCH(QString, issuer);
        QFETCH(QString, client);
        QVERIFY(m_home->write(bound()));
        m_home->rewriteAsCodex([&](Credential &known) {
            known.issuer = issuer;
            known.clientId = client;
        });
        const Credential read = *m_home->read();
        QCOMPARE(read, *m_home->readNaked());
        // Nor does it come back once that grant is refreshed by us.
        Credential refreshed = read;
        refreshed.accessToken = Secret("A9");
        QVERIFY(m_home->write(refreshed));
        QVERIFY(m_home->read()->clientSecret.isEmpty());
        QVERIFY(m_home->read()->dpopKey.isEmpty());
    }

    void aKeyHoldsForItsTokensOnly_data()
    {
        QTest::addColumn<QByteArray>("access");
        QTest::addColumn<QByteArray>("refresh");
        QTest::addColumn<bool>("hasKey");
        QTest::addColumn<TokenType>("type");
        QTest::newRow("both as granted") << QByteArray("A1") << QByteArray("R1") << true << TokenType::DPoP;
        QTest::newRow("the refresh token withdrawn") << QByteArray("A1") << QByteArray() << true << TokenType::DPoP;
        QTest::newRow("another access token") << QByteArray("A2") << QByteArray("R1") << true << TokenType::Bearer;
        QTest::newRow("another sign-in of the same client")
            << QByteArray("A2") << QByteArray("R2") << false << TokenType::Bearer;
    }
    void aKeyHoldsForItsTokensOnly()
    {
        QFETCH(QByteArray, access);
        QFETCH(QByteArray, refresh);
        QFETCH(bool, hasKey);
        QFETCH(TokenType, type);
        QVERIFY(m_home->write(bound()));
        m_home->rewriteAsCodex([&](Credential &known) {
            known.accessToken = Secret(access);
            known.refreshToken = Secret(refresh);
        });
        const Credential read = *m_home->read();
        QCOMPARE(!read.dpopKey.isEmpty(), hasKey);
        QCOMPARE(read.tokenType, type);
        QVERIFY(read.clientSecret == Secret("SECRET")); // it is the client's
    }

    void isTakenOverFromEntriesOfEarlierVersions()
    {
        QVERIFY(Fixture::put(*m_home->naked, bound())); // as they did it
        QVERIFY(m_home->record().isEmpty());
        QCOMPARE(*m_home->read(), bound());
        Credential refreshed = bound("A2", "R2");
        QVERIFY(m_home->write(refreshed));
        QCOMPARE(*m_home->read(), refreshed);
        QVERIFY(m_home->readNaked()->clientSecret.isEmpty());
        QVERIFY(m_home->readNaked()->dpopKey.isEmpty());
        QVERIFY(m_home->readNaked()->resource.isEmpty());
    }

    void anEntrysOwnWordGoesFirst()
    {
        QVERIFY(m_home->write(bound()));
        Credential later = bound("A2", "R2");
        later.clientSecret = Secret("LATER");
        later.clientAuthMethod.clear();
        later.resource = u"https://later.example"_s;
        later.dpopKey = Secret("LATER KEY");
        QVERIFY(Fixture::put(*m_home->naked, later));
        QCOMPARE(*m_home->read(), later);
    }

    void goesWithTheCredential()
    {
        QVERIFY(m_home->write(bound()));
        QVERIFY(!m_home->record().isEmpty());
        QVERIFY(*waitFor(m_home->store->remove(demo)));
        QVERIFY(m_home->record().isEmpty());
        QVERIFY(!m_home->allFiles().contains("SECRET"));
        QVERIFY(m_home->keyring->entries.isEmpty());
        QVERIFY(!*waitFor(m_home->store->remove(demo)));
    }

    void isLeftAloneWhereNothingChanges()
    {
        QVERIFY(m_home->write(credential()));
        const QJsonObject before = m_home->record();
        m_home->keyring->failingRemovals = true;
        QVERIFY(m_home->write(credential("A2", "R2")));
        QCOMPARE(m_home->record(), before);
        QVERIFY(!QJsonDocument(before).toJson().contains("A1"));
    }

    void isNotMadeWhereThereIsNothingToSay()
    {
        Credential plain = withoutSideRecord(credential());
        plain.refreshToken = {};
        QVERIFY(m_home->write(plain));
        QVERIFY(m_home->record().isEmpty());
    }

    void aWithdrawnRefreshTokenIsToldFromOneThatNeverWas_data()
    {
        QTest::addColumn<bool>("granted");
        QTest::addColumn<QStringList>("scopes");
        QTest::addColumn<bool>("withdrawn");
        QTest::newRow("granted") << true << QStringList{u"a"_s} << true;
        QTest::newRow("never granted") << false << QStringList{u"a"_s} << false;
        QTest::newRow("granted by the scope's word") << false << QStringList{u"a"_s, u"offline_access"_s} << true;
    }
    void aWithdrawnRefreshTokenIsToldFromOneThatNeverWas()
    {
        QFETCH(bool, granted);
        QFETCH(QStringList, scopes);
        QFETCH(bool, withdrawn);
        Credential made = withoutSideRecord(credential("A1", granted ? "R1" : ""));
        made.scopes = scopes;
        QVERIFY(m_home->write(made));
        m_home->rewriteAsCodex([](Credential &known) { known.refreshToken = {}; });
        QCOMPARE(m_home->read()->refreshTokenWithdrawn, withdrawn);
        QCOMPARE(summaryOf(*m_home->read()).refreshTokenWithdrawn, withdrawn);
        // With a new sign-in that is over.
        QVERIFY(m_home->write(credential("A3", "R3")));
        QVERIFY(!m_home->read()->refreshTokenWithdrawn);
    }

    void cleanup() { m_home.reset(); }

private:
    std::unique_ptr<Fixture> m_home;
};

LATCHKEY_TEST(TestSideRecord)
#include "tst_siderecord.moc"

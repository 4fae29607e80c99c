#include "core/store/filestore_p.h"
#include "core/store/keyringbackends_p.h"
#include "core/store/keyringstore_p.h"
#include "tests/support/clifixture.h"
#include "tests/support/keyringmain.h"
#include "tests/support/keyringsession.h"
#include "tests/support/waitfor.h"

#include <QtTest/QTest>

#include <cstdio>
#include <memory>
#include <vector>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace std::chrono_literals;

//! Many processes and one expired credential: one refresh, and everybody has the token. LATCHKEY_SOAK: 64 of them in every
//! row instead of one.
class TestRaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneRefreshForAll_data()
    {
        QTest::addColumn<bool>("keyring");
        QTest::addColumn<int>("processes");
        QTest::addColumn<std::chrono::milliseconds>("latency");
        QTest::addColumn<bool>("deaf"); // the provider takes one refresh, and says nothing
        const bool soak = qEnvironmentVariableIsSet("LATCHKEY_SOAK");
        for (const bool keyring : {false, true}) {
            const char *store = keyring ? "keyring" : "file";
            for (const int processes : {8, 64}) {
                if (soak || !keyring || processes == 8)
                    QTest::addRow("%s, %d, fast", store, processes) << keyring << processes << 0ms << false;
                if (!soak && processes != 8)
                    continue;
                QTest::addRow("%s, %d, 2 s", store, processes) << keyring << processes << 2000ms << false;
                QTest::addRow("%s, %d, the answer is lost", store, processes) << keyring << processes << 300ms << true;
            }
        }
    }
    void oneRefreshForAll()
    {
        QFETCH(bool, keyring);
        QFETCH(int, processes);
        QFETCH(std::chrono::milliseconds, latency);
        QFETCH(bool, deaf);
        CliFixture cli;
        const DemoProvider::Seed seed = cli.seed(-60s);
        if (keyring)
            moveIntoKeyring(cli, seed);
        cli.provider.tokenLatency = latency;
        if (deaf)
            cli.provider.addFault(DemoProvider::Endpoint::Token, {DemoProvider::Fault::Kind::CloseAfter, {}});
        std::vector<std::unique_ptr<QProcess>> all;
        for (int i = 0; i < processes; ++i)
            all.push_back(cli.start({u"token"_s, u"notes"_s}));
        QHash<int, int> statuses;
        QSet<QByteArray> tokens;
        for (const auto &process : all) {
            const Outcome outcome = CliFixture::end(*process);
            ++statuses[outcome.status];
            if (outcome.status == 0)
                tokens.insert(outcome.out);
        }
        const int requests = cli.provider.tokenRequests(u"refresh_token"_s);
        std::printf("%-7s %2d processes, %4d ms%s: %d refresh request(s), %d served\n", keyring ? "keyring" : "file",
                    processes, static_cast<int>(latency.count()), deaf ? ", answer lost" : "", requests,
                    statuses.value(0));
        std::fflush(stdout);
        if (!deaf) {
            QCOMPARE(statuses.value(0), processes);
            QCOMPARE(tokens.size(), 1);
            QCOMPARE(requests, 1);
            QCOMPARE(cli.provider.reuseDetected(), 0);
            QVERIFY(cli.provider.isFamilyAlive(u"notes"_s));
            return;
        }
        // The one who lost it says so, one more tries, and all the others know.
        QCOMPARE(statuses.value(7), 1);
        QCOMPARE(statuses.value(3), processes - 1);
        QCOMPARE(requests, 2);
    }

    // Two homes, as two profiles of Codex have, and the one keyring of their user.
    void twoHomesOnOneKeyringMakeOneRefresh()
    {
        CliFixture cli;
        moveIntoKeyring(cli, cli.seed(-60s));
        cli.provider.tokenLatency = 300ms;
        const QString other = cli.folder.filePath(u"other"_s);
        QVERIFY(QDir().mkdir(other));
        QVERIFY(QFile::copy(cli.home() + "/config.toml"_L1, other + "/config.toml"_L1));
        std::vector<std::unique_ptr<QProcess>> all;
        for (int i = 0; i < 8; ++i)
            all.push_back(cli.start({u"token"_s, u"notes"_s, u"--home"_s, i % 2 == 0 ? cli.home() : other}));
        for (const auto &process : all) {
            const Outcome outcome = CliFixture::end(*process);
            QVERIFY2(outcome.status == 0, outcome.err.constData());
        }
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 1);
        QVERIFY(cli.provider.isFamilyAlive(u"notes"_s));
    }

public:
    bool hasKeyringCrashed() const { return m_session && m_session->hasCrashed(); }

private:
    void moveIntoKeyring(CliFixture &cli, const DemoProvider::Seed &seed)
    {
        if (!m_session) {
            m_session = std::make_unique<KeyringSession>();
            if (m_session->problem().isEmpty())
                m_session->enter();
        }
        LATCHKEY_NEED_SESSION(*m_session);
        cli.config.replace("\"file\"", "\"keyring\"");
        cli.writeConfig();
        QVERIFY(QFile::remove(FileStore::path(cli.home())));
        Credential credential;
        credential.server = {u"notes"_s, cli.provider.urlOf(u"notes"_s)};
        credential.issuer = seed.issuer;
        credential.clientId = seed.clientId;
        credential.resource = seed.resource;
        credential.accessToken = Secret(seed.tokens.access);
        credential.refreshToken = Secret(seed.tokens.refresh);
        credential.expiresAt = seed.tokens.expiresAt;
        KeyringStore store(keyringBackendFor(codexKeyringService));
        QVERIFY(waitFor(store.write(credential, generationOf(std::optional<Credential>()))));
    }

    std::unique_ptr<KeyringSession> m_session;
};

int main(int argc, char **argv)
{
    return runWithKeyring<TestRaces>(argc, argv);
}

#include "tst_races.moc"

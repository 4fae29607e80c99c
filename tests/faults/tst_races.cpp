#include "tests/support/clifixture.h"

#include <QtTest/QTest>

#include <cstdio>
#include <vector>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace std::chrono_literals;

//! Many processes and one expired credential: one refresh, and everybody has the token.
class TestRaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneRefreshForAll_data()
    {
        QTest::addColumn<int>("processes");
        QTest::addColumn<std::chrono::milliseconds>("latency");
        QTest::addColumn<bool>("deaf"); // the provider takes one refresh, and says nothing
        QTest::newRow("8, fast") << 8 << 0ms << false;
        QTest::newRow("8, 2 s") << 8 << 2000ms << false;
        QTest::newRow("8, the answer is lost") << 8 << 300ms << true;
        QTest::newRow("64, fast") << 64 << 0ms << false;
        QTest::newRow("64, 2 s") << 64 << 2000ms << false;
    }
    void oneRefreshForAll()
    {
        QFETCH(int, processes);
        QFETCH(std::chrono::milliseconds, latency);
        QFETCH(bool, deaf);
        CliFixture cli;
        cli.seed(-60s);
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
        std::printf("%2d processes, %4d ms%s: %d refresh request(s), %d served\n", processes,
                    static_cast<int>(latency.count()), deaf ? ", answer lost" : "", requests, statuses.value(0));
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
};

QTEST_GUILESS_MAIN(TestRaces)
#include "tst_races.moc"

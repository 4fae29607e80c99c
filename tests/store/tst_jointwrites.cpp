#include "core/lock/locks_p.h"
#include "core/store/filecontent_p.h"
#include "core/store/jointwork_p.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QList>
#include <QtTest/QTest>

#include <csignal>
#include <functional>
#include <memory>
#include <sys/resource.h>
#include <vector>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace std::chrono_literals;

namespace {

Credential credentialOf(int number, const char *access = "A1")
{
    Credential made = credential(access);
    made.server.name = u"server %1"_s.arg(number);
    return made;
}

Generation nothing()
{
    return generationOf(std::nullopt);
}

//! The store's lock, as another program has it.
LockHandle taken(const StoreFixture &home)
{
    return *waitFor(StoreLock(home.home.path()).acquire(20s));
}

using Numbers = JointWork<int, int>;

//! What a JointWork has begun, to be ended by the test.
class Attempts
{
public:
    QList<std::chrono::milliseconds> bounds;

    Numbers::Work work()
    {
        return [this](std::chrono::milliseconds bound, const std::function<Numbers::Jobs()> &takeJobs) {
            bounds.append(bound);
            m_take = takeJobs;
            m_promise = std::make_shared<QPromise<Result<Numbers::Outcomes>>>();
            m_promise->start();
            return m_promise->future();
        };
    }
    std::vector<int> take() const { return m_take(); }
    void end(const Result<Numbers::Outcomes> &outcome) const
    {
        const auto promise = m_promise; // the next one begins meanwhile
        promise->addResult(outcome);
        promise->finish();
    }

private:
    std::function<Numbers::Jobs()> m_take;
    std::shared_ptr<QPromise<Result<Numbers::Outcomes>>> m_promise;
};

} // namespace

//! Writes that fall due together (19.9).
class TestJointWrites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goOutAsOne()
    {
        StoreFixture home;
        for (int i = 0; i < 40; i += 2)
            QVERIFY(home.write(credentialOf(i)));
        const QJsonObject before = home.object();
        LockHandle held = taken(home);
        const int loads = FileContent::loads();
        QList<QFuture<Status>> writes;
        for (int i = 0; i < 30; ++i) // every other one is new
            writes.append(home.store.write(credentialOf(i, "A2"),
                                           generationOf(i % 2 == 0 ? std::optional(credentialOf(i)) : std::nullopt)));
        held.reset();
        for (const QFuture<Status> &write : writes)
            QVERIFY(waitFor(write));
        QCOMPARE(FileContent::loads() - loads, 1);
        QCOMPARE(home.object().size(), 35);
        for (int i = 0; i < 40; ++i) {
            const auto stored = waitFor(home.store.read(credentialOf(i).server));
            QVERIFY(stored);
            QCOMPARE(stored->has_value(), i < 30 || i % 2 == 0);
            if (*stored)
                QCOMPARE((*stored)->accessToken.reveal().toByteArray(), QByteArray(i < 30 ? "A2" : "A1"));
        }
        const QString untouched = credentialOf(38).server.storeKey();
        QCOMPARE(home.object()[untouched], before[untouched]);
    }

    void eachLearnsWhatBecameOfItsOwn()
    {
        StoreFixture home;
        QVERIFY(home.write(credentialOf(1)));
        LockHandle held = taken(home);
        const QFuture<Status> good = home.store.write(credentialOf(0), nothing());
        const QFuture<Status> late = home.store.write(credentialOf(1, "A2"), nothing());
        const QFuture<Status> twice = home.store.write(credentialOf(0, "A3"), nothing());
        held.reset();
        QVERIFY(waitFor(good));
        for (const QFuture<Status> &superseded : {late, twice}) {
            const Status outcome = waitFor(superseded);
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().kind, ErrorKind::Superseded);
            QCOMPARE(outcome.error().stage, Stage::Persist);
        }
        QCOMPARE(home.object()[credentialOf(0).server.storeKey()].toObject()[u"access_token"_s], u"A1"_s);
        QCOMPARE(home.object()[credentialOf(1).server.storeKey()].toObject()[u"access_token"_s], u"A1"_s);
    }

    //! Of two new entries, each in the place of another server's, none is lost.
    void makeRoomForWhatStandsInTheirPlaces()
    {
        StoreFixture home;
        QByteArray file("{");
        for (int i = 0; i < 2; ++i) {
            const QString key = credentialOf(i).server.storeKey();
            const QByteArray number = QByteArray::number(i);
            file += '"' + key.toUtf8() + json("':{'server_name':'other','server_url':'https://other.example/") + number
                + json("','client_id':'c','access_token':'T','scopes':[]},");
        }
        file.chop(1);
        home.put(file + "}");
        LockHandle held = taken(home);
        const QFuture<Status> first = home.store.write(credentialOf(0), nothing());
        const QFuture<Status> second = home.store.write(credentialOf(1), nothing());
        held.reset();
        QVERIFY(waitFor(first));
        QVERIFY(waitFor(second));
        QCOMPARE(home.object().size(), 4);
        for (int i = 0; i < 2; ++i) {
            const ServerIdentity other{u"other"_s, u"https://other.example/%1"_s.arg(i)};
            QVERIFY(waitFor(home.store.read(other))->has_value());
            QVERIFY(waitFor(home.store.read(credentialOf(i).server))->has_value());
        }
    }

    void areProvenTogether()
    {
        StoreFixture home;
        LockHandle held = taken(home);
        const int loads = FileContent::loads();
        QList<QFuture<Result<Reservation>>> proofs;
        for (int i = 0; i < 5; ++i)
            proofs.append(home.store.prepare(credentialOf(i).server));
        held.reset();
        QList<Reservation> reservations;
        for (const auto &proof : proofs) {
            const auto reserved = waitFor(proof);
            QVERIFY(reserved);
            QVERIFY(*reserved && !reservations.contains(*reserved));
            reservations.append(*reserved);
        }
        QCOMPARE(FileContent::loads() - loads, 1);
        QList<QFuture<Status>> writes;
        for (int i = 0; i < 5; ++i)
            writes.append(home.store.write(credentialOf(i), nothing(), reservations.takeFirst()));
        for (const QFuture<Status> &write : writes)
            QVERIFY(waitFor(write));
        QCOMPARE(home.object().size(), 5);
        QCOMPARE(home.strays(), 0);
    }

    //! A file may become as large as it is with the first of them, and no larger.
    void whatThereIsNoRoomForTogetherIsWrittenAlone()
    {
        StoreFixture home;
        const QByteArray token(20'000, 'T');
        LockHandle held = taken(home);
        const QFuture<Status> first = home.store.write(credentialOf(0, token.constData()), nothing());
        const QFuture<Status> second = home.store.write(credentialOf(1, token.constData()), nothing());
        rlimit before = {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit narrow = before;
        narrow.rlim_cur = 30'000;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &narrow), 0);
        held.reset();
        const Status fits = waitFor(first);
        const Status doesNot = waitFor(second);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, handler);
        QVERIFY(fits);
        QVERIFY(!doesNot);
        QCOMPARE(doesNot.error().kind, ErrorKind::StoreUnavailable);
        QCOMPARE(home.object().keys(), QStringList{credentialOf(0).server.storeKey()});
        QVERIFY(waitFor(home.store.write(credentialOf(1, token.constData()), nothing())));
    }

    //! Who came later has waited less.
    void whoJoinedWaitsItsOwnTimeForTheLock()
    {
        std::chrono::milliseconds now{0};
        Attempts attempts;
        const auto work = std::make_shared<Numbers>(10s, Stage::Persist, attempts.work(), [&now] { return now; });
        const QFuture<Result<int>> first = work->add(1);
        now = 2s;
        const QFuture<Result<int>> second = work->add(2);
        QCOMPARE(attempts.bounds, QList<std::chrono::milliseconds>{10s});
        now = 4s;
        attempts.end(Error{ErrorKind::LockTimeout, Stage::Lock, {}});
        QCOMPARE(waitFor(first).error().kind, ErrorKind::LockTimeout);
        QCOMPARE(attempts.bounds, (QList<std::chrono::milliseconds>{10s, 8s}));
        const QFuture<Result<int>> third = work->add(3);
        QCOMPARE(attempts.take(), (std::vector<int>{2, 3}));
        attempts.end(std::vector<Result<int>>{20, 30});
        QCOMPARE(*waitFor(second), 20);
        QCOMPARE(*waitFor(third), 30);
    }

    void whatIsWrongWithTheLockIsToldToAllAtOnce()
    {
        Attempts attempts;
        const auto work = std::make_shared<Numbers>(1000ms, Stage::Persist, attempts.work());
        const QFuture<Result<int>> first = work->add(1);
        const QFuture<Result<int>> second = work->add(2);
        attempts.end(Error{ErrorKind::StoreUnavailable, Stage::None, {}});
        for (const auto &outcome : {waitFor(first), waitFor(second)}) {
            QCOMPARE(outcome.error().kind, ErrorKind::StoreUnavailable);
            QCOMPARE(outcome.error().stage, Stage::Persist);
        }
        QCOMPARE(attempts.bounds.size(), 1);
    }

    void theEndOfTheStoreEndsNoWrite()
    {
        StoreFixture home;
        auto store = std::make_unique<FileStore>(home.home.path());
        LockHandle held = taken(home);
        const QFuture<Status> first = store->write(credentialOf(0), nothing());
        const QFuture<Status> second = store->write(credentialOf(1), nothing());
        store.reset();
        held.reset();
        QVERIFY(waitFor(first));
        QVERIFY(waitFor(second));
        QCOMPARE(home.object().size(), 2);
    }
};

LATCHKEY_TEST(TestJointWrites)
#include "tst_jointwrites.moc"

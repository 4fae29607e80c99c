#include "core/base/sharedreading_p.h"
#include "core/base/whendone.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

namespace {

//! A future that is finished with 7 now, or by finish().
struct Seven {
    explicit Seven(bool isReady)
    {
        promise.start();
        if (isReady)
            finish();
    }
    void finish()
    {
        promise.addResult(Result<int>(7));
        promise.finish();
    }
    QPromise<Result<int>> promise;
};

} // namespace

class TestWhenDone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsBackFromTheEventLoop_data()
    {
        QTest::addColumn<bool>("isReady");
        QTest::newRow("finished before") << true;
        QTest::newRow("finished later") << false;
    }
    void callsBackFromTheEventLoop()
    {
        QFETCH(bool, isReady);
        Seven seven(isReady);
        int got = 0;
        whenDone(seven.promise.future(), this, [&got](const Result<int> &outcome) { got += *outcome; });
        QCOMPARE(got, 0);
        if (!isReady)
            seven.finish();
        QCOMPARE(got, 0);
        QVERIFY(waitUntil([&got] { return got > 0; }));
        QCOMPARE(got, 7);
    }

    void isSilentOnceTheContextHasDied_data() { callsBackFromTheEventLoop_data(); }
    void isSilentOnceTheContextHasDied()
    {
        QFETCH(bool, isReady);
        Seven seven(isReady);
        auto context = std::make_unique<QObject>();
        const auto lives = std::make_shared<int>(0);
        whenDone(seven.promise.future(), context.get(), [lives](const Result<int> &) { ++*lives; });
        if (!isReady)
            seven.finish();
        context.reset();
        QCOMPARE(lives.use_count(), 1); // nor does it keep what it was handed
        bool isOver = false;
        whenDone(readyFuture(success()), this, [&isOver](const Status &) { isOver = true; });
        QVERIFY(waitUntil([&isOver] { return isOver; }));
        QCOMPARE(*lives, 0);
    }

    void aCancelledFutureIsAnError_data() { callsBackFromTheEventLoop_data(); }
    void aCancelledFutureIsAnError()
    {
        QFETCH(bool, isReady);
        auto promise = std::make_unique<QPromise<Result<int>>>();
        promise->start();
        const QFuture<Result<int>> future = promise->future();
        if (isReady)
            promise.reset();
        std::optional<Error> error;
        whenDone(future, this, [&error](const Result<int> &outcome) { error = outcome.error(); });
        promise.reset();
        QVERIFY(waitUntil([&error] { return error.has_value(); }));
        QCOMPARE(error->kind, ErrorKind::Cancelled);
    }

    void oneReadingAnswersEachWithItsOwn()
    {
        QList<QStringList> asked;
        using All = QHash<QString, Result<QString>>;
        const auto reading = std::make_shared<ReadingOfEach<QString>>([&asked](const QStringList &names) {
            asked.append(names);
            All all;
            for (const QString &name : names)
                all.insert(name,
                           name == "bad"_L1 ? Result<QString>(Error{ErrorKind::StoreUnavailable})
                                            : Result<QString>(QString(name + u'!')));
            return readyFuture(Result<All>(all));
        });
        const auto first = askFor(*reading, u"first"_s);
        const auto second = askFor(*reading, u"second"_s);
        const auto bad = askFor(*reading, u"bad"_s);
        QCOMPARE(*waitFor(second), u"second!"_s);
        QCOMPARE(waitFor(bad).error().kind, ErrorKind::StoreUnavailable);
        QCOMPARE(*waitFor(first), u"first!"_s);
        QCOMPARE(asked, (QList<QStringList>{{u"first"_s}, {u"second"_s, u"bad"_s}}));
    }
};

LATCHKEY_TEST(TestWhenDone)
#include "tst_whendone.moc"

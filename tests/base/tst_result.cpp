#include "core/base/result.h"
#include "tests/support/testmain.h"

#include <QtCore/QDebug>
#include <QtTest/QTest>

#include <memory>
#include <string>
#include <type_traits>
#include <utility>

using namespace Latchkey;
using namespace Qt::StringLiterals;

namespace {

using Owned = std::unique_ptr<int>;

Result<Owned> made(int value)
{
    return std::make_unique<int>(value);
}

Error failure()
{
    return Error{ErrorKind::Network, Stage::Refresh, u"away"_s};
}

// What does not fit is no overload, and not an error inside of one.
template<typename Outcome, typename F>
using Transformed = decltype(std::declval<Outcome>().transform(std::declval<F>()));
template<typename Outcome, typename F, typename = void>
constexpr bool transforms = false;
template<typename Outcome, typename F>
constexpr bool transforms<Outcome, F, std::void_t<Transformed<Outcome, F>>> = true;
using Read = int (*)(const Owned &);
using Keep = int (*)(Owned);
using Change = int (*)(int &);
static_assert(transforms<Result<Owned> &, Read> && transforms<Result<Owned>, Read>);
static_assert(transforms<Result<Owned>, Keep> && !transforms<Result<Owned> &, Keep>);
static_assert(!transforms<const Result<Owned>, Keep>);
static_assert(!transforms<Result<int> &, Change> && !transforms<Result<int>, Change>);
static_assert(!transforms<Result<int>, QString>);

// A value or nothing, of what may be kept or may not: one rule for all of them.
static_assert(std::is_same_v<Transformed<Result<int>, const QString &(*)(int)>, Result<QString>>);
static_assert(std::is_same_v<Transformed<const Result<int> &, const QString &(*)(int)>, Result<QString>>);
static_assert(std::is_same_v<Transformed<Result<int>, void (*)(int)>, Status>);
static_assert(std::is_same_v<Transformed<const Result<int> &, void (*)(int)>, Status>);

} // namespace

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canBeMovedOutOf()
    {
        const Owned first = *made(1);
        QCOMPARE(*first, 1);
        Result<Owned> kept = made(2);
        const Owned second = *std::move(kept);
        QCOMPARE(*second, 2);
        Result<Owned> third = made(3);
        const Owned taken = std::move(third).value();
        QCOMPARE(*taken, 3);
    }

    void canBeChangedInPlace()
    {
        Result<std::string> text(std::string("a"));
        *text += "b";
        text->append("c");
        QCOMPARE(*text, std::string("abc"));
    }

    void valueOr()
    {
        const Result<int> some(7);
        QCOMPARE(some.value_or(1), 7);
        const Result<int> none(failure());
        QCOMPARE(none.value_or(1), 1);
        QCOMPARE(*made(4).value_or(nullptr), 4);
        QVERIFY(!Result<Owned>(failure()).value_or(nullptr));
        QCOMPARE(Result<QString>(failure()).value_or(u"else"_s), u"else"_s);
    }

    void andThen()
    {
        const auto half = [](int value) { return value % 2 ? Result<int>(failure()) : Result<int>(value / 2); };
        QCOMPARE(*Result<int>(8).and_then(half).and_then(half), 2);
        QCOMPARE(Result<int>(6).and_then(half).and_then(half).error().kind, ErrorKind::Network);
        const auto taken = made(5).and_then([](Owned value) { return Result<int>(*value); });
        QCOMPARE(*taken, 5);
    }

    void transform()
    {
        const auto text = Result<int>(8).transform([](int value) { return QString::number(value); });
        QCOMPARE(*text, u"8"_s);
        QCOMPARE(Result<int>(failure()).transform([](int value) { return value + 1; }).error().detail, u"away"_s);
        const auto taken = made(5).transform([](Owned value) { return *value + 1; });
        QCOMPARE(*taken, 6);
        int seen = 0;
        const Status done = Result<int>(8).transform([&seen](int value) { seen = value; });
        QVERIFY(done && seen == 8);
        const Result<int> failed = failure();
        QCOMPARE(failed.transform([](int) { QFAIL("there is no value"); }).error().detail, u"away"_s);
    }

    void isPrinted()
    {
        QString said;
        QDebug(&said) << Result<int>(8) << Result<int>(failure());
        QVERIFY(said.contains(u'8') && said.contains("Network"_L1));
    }
};

LATCHKEY_TEST(TestResult)
#include "tst_result.moc"

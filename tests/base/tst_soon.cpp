#include "core/base/soon_p.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

#include <functional>
#include <memory>
#include <utility>

using namespace Latchkey;

namespace {

class Asker : public QObject
{
public:
    explicit Asker(int &calls)
        : m_calls(calls)
    {
    }
    void call()
    {
        ++m_calls;
        if (then)
            std::exchange(then, nullptr)();
    }

    std::function<void()> then;
    Soon soon{this, &Asker::call};

private:
    int &m_calls;
};

} // namespace

class TestSoon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyAskAndOneCallIsMade()
    {
        int calls = 0;
        Asker asker(calls);
        for (int i = 0; i < 3; ++i)
            asker.soon.ask();
        QCOMPARE(calls, 0); // never from within what asks
        QCoreApplication::sendPostedEvents();
        QCOMPARE(calls, 1);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(calls, 1);
    }

    void whoAsksDuringTheCallGetsAnother()
    {
        int calls = 0;
        Asker asker(calls);
        asker.then = [&asker] { asker.soon.ask(); };
        asker.soon.ask();
        QTRY_COMPARE(calls, 2);
    }

    void whatIsGoneIsNotCalled()
    {
        int calls = 0;
        auto asker = std::make_unique<Asker>(calls);
        asker->soon.ask();
        asker.reset();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(calls, 0);
    }
};

LATCHKEY_TEST(TestSoon)
#include "tst_soon.moc"

#include "core/base/secret.h"
#include "tests/support/memory.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>
#include <QtCore/QList>

#include <thread>
#include <vector>

#include <sys/resource.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

namespace {

//! What the system says of the pages that \a address lies in: two letters for each property.
QList<QByteArray> propertiesOf(const void *address)
{
    const auto wanted = reinterpret_cast<quintptr>(address);
    QFile maps(u"/proc/self/smaps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        return {};
    bool isThere = false;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        const QList<QByteArray> ends = words.first().split('-');
        if (ends.size() == 2)
            isThere = ends[0].toULongLong(nullptr, 16) <= wanted && wanted < ends[1].toULongLong(nullptr, 16);
        else if (isThere && words.first() == "VmFlags:")
            return words;
    }
    return {};
}

QByteArray longText(qsizetype size)
{
    return QByteArray(size, 's');
}

} // namespace

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void liesWhereNeitherSwapNorACoreImageHasIt_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::newRow("a token") << qsizetype{48};
        QTest::newRow("the largest that shares a page") << qsizetype{4096};
        QTest::newRow("a whole answer") << qsizetype{100'000};
    }
    void liesWhereNeitherSwapNorACoreImageHasIt()
    {
#ifndef Q_OS_LINUX
        QSKIP("only Linux says so");
#endif
        QFETCH(qsizetype, size);
        const Secret secret(longText(size));
        const QList<QByteArray> properties = propertiesOf(secret.reveal().data());
        QVERIFY(properties.contains("dd")); // do not dump
#ifndef LATCHKEY_SANITIZED // sanitizers lock nothing
        rlimit limit{};
        QCOMPARE(::getrlimit(RLIMIT_MEMLOCK, &limit), 0);
        if (limit.rlim_cur >= 1'000'000)
            QVERIFY(properties.contains("lo")); // locked
#endif
    }

    void isKeptWhereNoMemoryMayBeLocked()
    {
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_MEMLOCK, &before), 0);
        const rlimit none{0, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_MEMLOCK, &none), 0);
        const Secret secret(longText(1'000'000));
        QCOMPARE(::setrlimit(RLIMIT_MEMLOCK, &before), 0);
        QCOMPARE(secret.reveal().toByteArray(), longText(1'000'000));
    }

    void isWipedWithItsLastCopy()
    {
        auto first = std::make_unique<Secret>(longText(40));
        const Secret keeper(longText(40)); // so that the page stays
        const char *const place = first->reveal().data();
        auto second = std::make_unique<Secret>(*first);
        QVERIFY(second->reveal().data() == place);
        first.reset();
        QCOMPARE(memoryAt(place, 40), longText(40));
        second.reset();
        QCOMPARE(memoryAt(place, 40), QByteArray(40, '\0'));
    }

    void movedAwayIsEmpty()
    {
        Secret secret(longText(40));
        const Secret taken = std::move(secret);
        QCOMPARE(taken.reveal().size(), 40);
        QVERIFY(secret.isEmpty()); // NOLINT(bugprone-use-after-move): that is what this is about
        QVERIFY(secret.reveal().isEmpty());
    }

    void holdsTextAsUtf8_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << QString();
        QTest::newRow("empty") << u""_s;
        QTest::newRow("a token") << u"demo_at_1"_s;
        QTest::newRow("of each length") << u"aä€\U0001F511"_s;
    }
    void holdsTextAsUtf8()
    {
        QFETCH(QString, text);
        QCOMPARE(Secret::fromText(text).reveal().toByteArray(), text.toUtf8());
        QCOMPARE(Secret::fromText(text), Secret(text.toUtf8()));
        QCOMPARE(Secret::fromText(text).isEmpty(), text.isEmpty());
    }

    void comesAndGoesInManyThreadsAtOnce()
    {
        std::vector<std::thread> threads;
        for (int number = 0; number < 4; ++number) {
            threads.emplace_back([number] {
                std::vector<Secret> kept;
                for (qsizetype i = 0; i < 2000; ++i) {
                    const QByteArray text(1 + i * 7 % 6000, char('a' + number));
                    kept.emplace_back(text);
                    if (kept.back().reveal() != QByteArrayView(text))
                        qFatal("two threads have the same memory");
                    if (i % 3 == 0)
                        kept.erase(kept.begin());
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
    }

    void wipingABufferLeavesNoSharedCopy()
    {
        QByteArray buffer = longText(40);
        const QByteArray shared = buffer;
        wipe(buffer);
        QVERIFY(buffer.isEmpty());
        QCOMPARE(shared, QByteArray(40, '\0'));
    }

    void wipingWhatIsNotOursLeavesItAlone()
    {
        static const char text[] = "a literal";
        QByteArray literal = QByteArray::fromRawData(text, sizeof text - 1);
        wipe(literal);
        QVERIFY(literal.isEmpty());
        QCOMPARE(text, "a literal");
    }
};

LATCHKEY_TEST(TestSecret)
#include "tst_secret.moc"

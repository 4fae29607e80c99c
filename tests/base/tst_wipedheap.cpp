#include "tests/support/memory.h"
#include "tests/support/testmain.h"

#include <cstdlib>
#include <cstring>

using namespace Latchkey::Test;

namespace {

constexpr std::size_t someSize
    = 3000; // the allocator keeps what is as small, and writes notes of its own into its beginning
constexpr qsizetype notes = 64;

//! A block full of what nobody else may read.
void *secretBlock()
{
    void *const block = std::malloc(someSize);
    std::memset(block, 's', someSize);
    return block;
}

//! Whether anything is left of it from byte \a from on.
bool isReadable(quintptr address, qsizetype from = notes)
{
    const auto *const there = reinterpret_cast<const void *>(address + static_cast<quintptr>(from));
    return memoryAt(there, qsizetype(someSize) - from).contains('s');
}

} // namespace

//! A program that links latchkeywipedheap, as ours do.
class TestWipedHeap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsFreedIsOverwritten()
    {
        void *const block = secretBlock();
        const auto address = reinterpret_cast<quintptr>(block);
        QVERIFY(isReadable(address));
        std::free(block);
        QVERIFY(!isReadable(address));
        std::free(nullptr);
    }

    void whatALibraryFreesIsOverwritten()
    {
        QByteArray bytes(someSize, 's');
        const auto address = reinterpret_cast<quintptr>(bytes.constData());
        QVERIFY(isReadable(address));
        bytes = QByteArray();
        QVERIFY(!isReadable(address));
    }

    void whatGrowsLeavesNothingBehind()
    {
        void *const block = secretBlock();
        void *const behind = std::malloc(someSize); // so that it has to move
        const auto address = reinterpret_cast<quintptr>(block);
        void *const grown = std::realloc(block, 100 * someSize);
        QVERIFY(reinterpret_cast<quintptr>(grown) != address);
        QVERIFY(!isReadable(address));
        QCOMPARE(QByteArray(static_cast<const char *>(grown), someSize), QByteArray(someSize, 's'));
        std::free(grown);
        std::free(behind);
    }

    void whatShrinksGivesNothingBack()
    {
        void *const block = secretBlock();
        const auto address = reinterpret_cast<quintptr>(block);
        void *const shrunk = std::realloc(block, 100);
        QVERIFY(!isReadable(address, 100 + notes));
        QCOMPARE(QByteArray(static_cast<const char *>(shrunk), 100), QByteArray(100, 's'));
        std::free(shrunk);
    }

    void reallocTakesAndGivesBackToo()
    {
        void *const block = std::realloc(nullptr, someSize);
        QVERIFY(block);
        std::memset(block, 's', someSize);
        QVERIFY(!std::realloc(block, 0));
    }
};

LATCHKEY_TEST(TestWipedHeap)
#include "tst_wipedheap.moc"

#include "core/base/system/lockedmemory_p.h"

#include <QtCore/QtGlobal>

#include <algorithm>
#include <bit>
#include <memory_resource>
#include <mutex>
#include <new>

#include <string.h>
#include <sys/mman.h>

namespace Latchkey {

namespace {

// What is larger, such as a whole answer, gets pages to itself, and the system has them back with its end.
constexpr std::pmr::pool_options limits{.max_blocks_per_chunk = 64, .largest_required_pool_block = 4096};
// Of few sizes: for each there is at least one page.
constexpr std::size_t smallest = 64;

class LockedPages final : public std::pmr::memory_resource
{
    void *do_allocate(std::size_t size, std::size_t) override
    {
        void *const pages = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (pages == MAP_FAILED)
            throw std::bad_alloc();
        (void)::mlock(pages, size);
        (void)::madvise(pages, size, MADV_DONTDUMP);
        return pages;
    }
    void do_deallocate(void *pages, std::size_t size, std::size_t) override { ::munmap(pages, size); }
    bool do_is_equal(const std::pmr::memory_resource &other) const noexcept override { return this == &other; }
};

struct Pool {
    std::mutex mutex;
    LockedPages pages;
    std::pmr::unsynchronized_pool_resource blocks{limits, &pages};
};

//! Never destroyed: secrets in static objects, or in threads that are still at work, may end after it would.
Pool &pool()
{
    static Pool &only = *new Pool;
    return only;
}

std::size_t blockFor(std::size_t size)
{
    return std::bit_ceil(std::max(size, smallest));
}

} // namespace

char *takeLockedMemory(std::size_t size)
{
    Pool &all = pool();
    const std::lock_guard guard(all.mutex);
    return static_cast<char *>(all.blocks.allocate(blockFor(size)));
}

void giveLockedMemoryBack(char *memory, std::size_t size) noexcept
{
    overwrite(memory, size);
    Pool &all = pool();
    const std::lock_guard guard(all.mutex);
    all.blocks.deallocate(memory, blockFor(size));
}

void overwrite(char *bytes, std::size_t size) noexcept
{
    explicit_bzero(bytes, size);
}

} // namespace Latchkey

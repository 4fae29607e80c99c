// glibc leaves what is freed as it was until the room is needed again. A token that has passed through Qt's strings, JSON
// and sockets, where nobody can wipe it, would stay readable in the meantime, which can be for as long as the program
// runs. So in our programs free() and realloc() overwrite what they give back, whoever calls them. They replace glibc's
// in the whole process, as its manual provides for ("Replacing malloc"), and hand over to them.

#include <cstdlib>
#include <cstring>

#include <malloc.h>

extern "C" {

void __libc_free(void *block);
void *__libc_realloc(void *block, std::size_t size);

[[gnu::visibility("default")]] void free(void *block) noexcept
{
    if (block)
        ::explicit_bzero(block, ::malloc_usable_size(block));
    __libc_free(block);
}

[[gnu::visibility("default")]] void *realloc(void *block, std::size_t size) noexcept
{
    if (!block || size == 0)
        return __libc_realloc(block, size);
    const std::size_t before = ::malloc_usable_size(block);
    if (size <= before) {
        ::explicit_bzero(static_cast<char *>(block) + size, before - size);
        return __libc_realloc(block, size);
    }
    // Not glibc's way, which would leave the old block behind as it was.
    void *const moved = std::malloc(size);
    if (moved) {
        std::memcpy(moved, block, before);
        free(block);
    }
    return moved;
}

} // extern "C"

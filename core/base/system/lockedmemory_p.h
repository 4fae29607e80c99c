#pragma once

#include <cstddef>

namespace Latchkey {

//! Room for \a size bytes of a secret, by no means zero: in pages of its own, which are never swapped out (mlock), as
//! far as RLIMIT_MEMLOCK allows, and which no core image contains. Beyond the limit it is room like any other: better a
//! sign-in that could be swapped out than none. Throws std::bad_alloc. Thread: any.
//!
//! A forked child has a copy (no MADV_WIPEONFORK): one that goes on with the sign-ins of its parent would find them
//! empty, and one that starts another program loses the copy with that.
char *takeLockedMemory(std::size_t size);

//! Overwrites the \a size bytes at \a memory, as they were taken, and gives them back.
void giveLockedMemoryBack(char *memory, std::size_t size) noexcept;

//! Overwrites \a size bytes in a way that the compiler may not leave out.
void overwrite(char *bytes, std::size_t size) noexcept;

} // namespace Latchkey

// How the program's memory is asked for and given back.
#pragma once

#include <cstddef>

namespace nurture::system {

/// Memory that is freed is kept for what is needed next: a command lives for milliseconds, and each
/// page that goes back to the system and comes again costs more than what is done in it. Once,
/// before any thread is there.
void keep_freed_memory();

/// Makes room for about `bytes` that will be allocated soon, and be in use until the program ends,
/// more or less. A hint: whatever can't be had is done without. Any thread may call it.
void expect_memory(std::size_t bytes);

}  // namespace nurture::system

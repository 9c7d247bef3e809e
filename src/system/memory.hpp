// Memory for those who are about to use a lot of it.
#pragma once

#include <cstddef>

namespace nurture::system {

/// Makes room for about `bytes` that will be allocated soon, and be in use until the program ends,
/// more or less. A hint: whatever can't be had is done without.
void expect_memory(std::size_t bytes);

}  // namespace nurture::system

// How a fuzz entry says that a law doesn't hold.
#pragma once

#include <cstdlib>
#include <iostream>
#include <string>

namespace nurture::test {

[[noreturn]] inline void broken(const char* law, const std::string& text) {
  std::cerr << "broken law: " << law << "\n" << text << "\n";
  std::abort();
}

}  // namespace nurture::test

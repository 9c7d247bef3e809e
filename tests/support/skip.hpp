// A case that can't be tried here: data, a tool or a right is missing.
#pragma once

#include <iostream>
#include <string>

namespace nurture::test {

inline int skipped_cases = 0;
/// What ctest takes for skipped (SKIP_RETURN_CODE): where nothing fails, a program that skipped a
/// case ends with it.
constexpr int skipped_exit = 77;

inline void skip(const std::string& why) {
  ++skipped_cases;
  std::cout << "skipped: " << why << '\n';
}

}  // namespace nurture::test

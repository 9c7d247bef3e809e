// Any bytes: what quick facts take, the long way takes without a word, and makes the same of. The
// bytes are tried as a file, and as the interactions of one.
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

#include "tests/support/quick_law.hpp"

namespace {

using namespace nurture;

void hold(const std::string& bytes) {
  static const model::Settings settings = [] {
    auto made = model::default_settings();
    made.owners["dave"].capacity = 3;
    return made;
  }();
  if (test::way_of(bytes, settings, *base::date_of(2026, 11, 23)) == test::Way::quick_broken) {
    std::cerr << "broken law: quick facts are those of the long way\n" << bytes << "\n";
    std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  hold(bytes);
  hold("name: Ada\ninteractions:\n  - date: 2026-11-02\n    " + bytes);
  return 0;
}

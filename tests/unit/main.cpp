// The one main of all unit-test programs.
// Needed where the header was read before, precompiled.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "tests/support/skip.hpp"

int main(int count, char** arguments) {
  const int status = doctest::Context(count, arguments).run();
  return status == 0 && nurture::test::skipped_cases > 0 ? nurture::test::skipped_exit : status;
}

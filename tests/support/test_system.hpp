// All seams in memory, in one hand.
#pragma once

#include "system/system.hpp"
#include "tests/support/fake_environment.hpp"
#include "tests/support/fake_process.hpp"
#include "tests/support/fake_terminal.hpp"
#include "tests/support/fixed_clock.hpp"
#include "tests/support/memory_files.hpp"

namespace nurture::test {

/// Ada at /home/ada (user 1000), on Monday 23 November 2026, with no terminal and no files.
struct TestSystem {
  FixedClock clock;
  FakeEnvironment environment;
  MemoryFiles files;
  FakeProcess process;
  FakeTerminal terminal;

  TestSystem() { files.put_folder("/home/ada"); }

  /// A view; valid as long as this.
  system::System system() { return {clock, environment, files, process, terminal}; }
  /// The same with other files (failing ones) in place of these.
  system::System with(system::Files& other) {
    return {clock, environment, other, process, terminal};
  }
};

}  // namespace nurture::test

// Programs that a test plays itself, and what was asked of them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "system/process.hpp"

namespace nurture::test {

struct FakeProcess : system::Process {
  struct Call {
    std::vector<std::string> command;
    std::string input;
    std::vector<system::Variable> variables;
  };

  std::vector<Call> calls;  ///< in order
  /// What the program does and says; without one there is no such program.
  std::function<system::ProcessResult(const Call&)> play;
  int number = 4242;

  int run(const std::vector<std::string>& command) override { return perform(command, {}).status; }
  system::ProcessResult capture(const std::vector<std::string>& command, const std::string& input,
                                const std::vector<system::Variable>& variables) override {
    return perform(command, input, variables);
  }
  bool feed(const std::vector<std::string>& command, const std::string& text) override {
    return perform(command, text).status != 127;
  }
  int id() override { return number; }

 private:
  system::ProcessResult perform(const std::vector<std::string>& command, const std::string& input,
                                const std::vector<system::Variable>& variables = {}) {
    calls.push_back({command, input, variables});
    return play ? play(calls.back()) : system::ProcessResult{127, {}, "no such file or directory"};
  }
};

}  // namespace nurture::test

// All seams in memory, in one hand: a clock, an environment, programs and standard streams of a
// test's choice, beside its files.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "system/system.hpp"
#include "tests/support/memory_files.hpp"

namespace nurture::test {

/// Stands where a test puts it.
struct FixedClock : system::Clock {
  /// Monday 23 November 2026, 09:00 UTC.
  base::Date day{20780};
  long long since_1970 = 20780LL * 86400 + 9LL * 3600;
  int offset_minutes = 0;
  std::map<std::string, int> offsets;  ///< of other zones, in minutes
  int paused = 0;                      ///< milliseconds that somebody waited, all told

  base::Date today() override { return day; }
  long long seconds() override { return since_1970; }
  int utc_offset_minutes() override { return offset_minutes; }
  std::optional<int> utc_offset_minutes_in(const std::string& zone) override {
    const auto found = offsets.find(zone);
    return found == offsets.end() ? std::nullopt : std::optional(found->second);
  }
  void pause(int milliseconds) override { paused += milliseconds; }
};

/// Variables, a user and a working folder.
struct FakeEnvironment : system::Environment {
  std::map<std::string, std::string> variables{{"HOME", "/home/ada"}};
  unsigned user_id = 1000;
  std::string folder = "/home/ada";
  std::string program_path = "/usr/bin/nurture";

  std::optional<std::string> get(const std::string& name) override {
    const auto found = variables.find(name);
    if (found == variables.end()) return std::nullopt;
    return found->second;
  }
  unsigned user() override { return user_id; }
  std::string working_folder() override { return folder; }
  std::string program() override { return program_path; }
};

/// Programs that a test plays itself, and what was asked of them.
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

/// Standard streams that a test fills and reads.
struct FakeTerminal : system::Terminal {
  std::string out, err;      ///< what was printed
  std::string input;         ///< what is still to be read
  bool interactive = false;  ///< all three are a terminal
  std::optional<int> width, height;
  bool closed = false;  ///< the reader of our output is gone
  bool keys = false, interrupted = false, suspended = false;
  int out_error = 0;  ///< errno with which writing fails; 0 = it doesn't

  bool input_is_terminal() override { return interactive; }
  bool output_is_terminal() override { return interactive; }
  bool error_is_terminal() override { return interactive; }
  std::optional<int> columns() override { return width; }
  std::optional<int> rows() override { return height; }
  bool write_out(std::string_view text) override {
    if (closed) return false;
    flush();
    out += text;
    return true;
  }
  void write_error(std::string_view text) override { err += text; }
  std::optional<std::string> read_line() override {
    if (input.empty()) return std::nullopt;
    const auto end = input.find('\n');
    auto line = input.substr(0, end);
    input.erase(0, end == std::string::npos ? end : end + 1);
    return line;
  }
  void take_keys(bool on) override { keys = on; }
  std::optional<std::string> read_key() override {
    std::string key = system::take_key(input, true);
    return key.empty() ? std::nullopt : std::optional(key);
  }
  void interrupt() override { interrupted = true; }
  void suspend() override { suspended = true; }
  std::string read_all(std::size_t most_bytes) override {
    if (input.size() > most_bytes) throw base::Error("standard input is larger than asked for");
    return std::exchange(input, {});
  }
  std::string read_piece() override { return std::exchange(input, {}); }
  void flush() override {
    if (out_error != 0)
      throw base::Error("cannot write standard output: " + system::error_words(out_error));
  }
};

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

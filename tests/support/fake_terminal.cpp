// Standard streams that a test fills and reads.
#include "tests/support/fake_terminal.hpp"

#include <utility>

#include "base/error.hpp"
#include "system/files.hpp"

namespace nurture::test {

bool FakeTerminal::write_out(std::string_view text) {
  if (closed) return false;
  flush();
  out += text;
  return true;
}

void FakeTerminal::flush() {
  if (out_error == 0) return;
  throw base::Error("cannot write standard output: " + system::error_words(out_error));
}

std::optional<std::string> FakeTerminal::read_line() {
  if (input.empty()) return std::nullopt;
  const auto end = input.find('\n');
  auto line = input.substr(0, end);
  input.erase(0, end == std::string::npos ? end : end + 1);
  return line;
}

std::optional<std::string> FakeTerminal::read_key() {
  std::string key = system::take_key(input, true);
  return key.empty() ? std::nullopt : std::optional(key);
}

std::string FakeTerminal::read_all(std::size_t most_bytes) {
  if (input.size() > most_bytes) throw base::Error("standard input is larger than asked for");
  return std::exchange(input, {});
}

}  // namespace nurture::test

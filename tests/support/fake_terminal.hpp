// Standard streams that a test fills and reads.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "system/terminal.hpp"

namespace nurture::test {

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
  bool write_out(std::string_view text) override;
  void write_error(std::string_view text) override { err += text; }
  std::optional<std::string> read_line() override;
  void take_keys(bool on) override { keys = on; }
  std::optional<std::string> read_key() override;
  void interrupt() override { interrupted = true; }
  void suspend() override { suspended = true; }
  std::string read_all(std::size_t most_bytes) override;
  void flush() override;
};

}  // namespace nurture::test

// Standard input, output and error, and what stands behind them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nurture::system {

class Terminal {
 public:
  virtual ~Terminal() = default;
  virtual bool input_is_terminal() = 0;
  virtual bool output_is_terminal() = 0;
  virtual bool error_is_terminal() = 0;
  /// Columns of the terminal that standard output is; empty where it is none.
  virtual std::optional<int> columns() = 0;
  virtual std::optional<int> rows() = 0;
  /// False once the reader has closed the pipe; other failures throw base::Error (a full disk).
  virtual bool write_out(std::string_view text) = 0;
  virtual void write_error(std::string_view text) = 0;
  /// One line without its break; empty at the end of input.
  virtual std::optional<std::string> read_line() = 0;
  /// All the rest of the input, at most `most_bytes`.
  virtual std::string read_all(std::size_t most_bytes = 64u << 20) = 0;
  /// Everything buffered has reached its place; throws base::Error otherwise.
  virtual void flush() = 0;
};

class RealTerminal : public Terminal {
 public:
  bool input_is_terminal() override;
  bool output_is_terminal() override;
  bool error_is_terminal() override;
  std::optional<int> columns() override;
  std::optional<int> rows() override;
  bool write_out(std::string_view text) override;
  void write_error(std::string_view text) override;
  std::optional<std::string> read_line() override;
  std::string read_all(std::size_t most_bytes) override;
  void flush() override;
};

}  // namespace nurture::system

// Standard input, output and error, and what stands behind them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <termios.h>

namespace nurture::system {

class Terminal {
 public:
  virtual ~Terminal() = default;
  virtual bool input_is_terminal() = 0;
  virtual bool output_is_terminal() = 0;
  virtual bool error_is_terminal() = 0;
  /// Columns of the terminal that standard output is, else standard error; empty where neither is.
  virtual std::optional<int> columns() = 0;
  virtual std::optional<int> rows() = 0;
  /// False once the reader has closed the pipe; other failures throw base::Error (a full disk).
  virtual bool write_out(std::string_view text) = 0;
  virtual void write_error(std::string_view text) = 0;
  /// One line without its break; empty at the end of input.
  virtual std::optional<std::string> read_line() = 0;
  /// Whether keys come one by one and unseen from here on, for read_key.
  virtual void take_keys(bool on) = 0;
  /// The bytes of one key: a character of UTF-8 or an escape sequence; empty at the end of input.
  virtual std::optional<std::string> read_key() = 0;
  /// What the terminal itself does for ^C and ^Z while keys don't come one by one. An interrupt
  /// doesn't return.
  virtual void interrupt() = 0;
  virtual void suspend() = 0;
  /// All the rest of the input; more than `most_bytes` throws base::Error.
  virtual std::string read_all(std::size_t most_bytes = 64u << 20) = 0;
  /// What comes next of the input, at most some kilobytes; empty at its end.
  virtual std::string read_piece() = 0;
  /// Everything buffered has reached its place; throws base::Error otherwise.
  virtual void flush() = 0;
};

/// Takes the first key off `bytes`; empty where it isn't whole yet, unless they are `complete`: a
/// lone ESC is a key, too.
std::string take_key(std::string& bytes, bool complete);

/// Output to a terminal goes out at once, any other is buffered until `flush`, `write_error`,
/// `read_line` or the end. An interrupt keeps its default action: the shell sees 130, whatever is
/// being asked or printed.
class RealTerminal : public Terminal {
 public:
  /// Takes the process's streams in hand, so it is built before any file is opened: a closed pipe
  /// or a limit on a file's size becomes an error instead of a signal, and descriptors 0 to 2 that
  /// the caller closed (`>&-`) are filled with ones that fail, or the next file opened would
  /// receive what is printed.
  explicit RealTerminal(int input = 0, int output = 1, int error = 2);
  RealTerminal(const RealTerminal&) = delete;
  RealTerminal& operator=(const RealTerminal&) = delete;
  ~RealTerminal() override;

  bool input_is_terminal() override;
  bool output_is_terminal() override;
  bool error_is_terminal() override;
  std::optional<int> columns() override;
  std::optional<int> rows() override;
  bool write_out(std::string_view text) override;
  void write_error(std::string_view text) override;
  std::optional<std::string> read_line() override;
  void take_keys(bool on) override;
  std::optional<std::string> read_key() override;
  void interrupt() override;
  void suspend() override;
  std::string read_all(std::size_t most_bytes) override;
  std::string read_piece() override;
  void flush() override;

 private:
  bool fill();  ///< more input into `pending_`; false at its end

  int input_, output_, error_;
  std::string buffer_;            ///< printed, not yet written
  std::string pending_;           ///< read, not yet asked for
  bool closed_ = false;           ///< the reader of our output is gone
  std::optional<termios> usual_;  ///< how the terminal was before keys came one by one
};

}  // namespace nurture::system

// Other programs: always an argument vector, never a shell string.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace nurture::system {

struct ProcessResult {
  int status = 0;  ///< exit status; 127 = no such program, 126 = it can't be run; 128 + n = killed
                   ///< by signal n
  std::string out, err;
};

/// What a program finds in its environment in place of ours.
struct Variable {
  std::string name;
  std::optional<std::string> value;  ///< empty = unset
};

class Process {
 public:
  virtual ~Process() = default;
  /// On the user's terminal (an editor), waits for it; an interrupt meanwhile is the program's, not
  /// ours. The status is ProcessResult's.
  virtual int run(const std::vector<std::string>& command) = 0;
  /// Catches what it prints; `input` is its standard input, which it need not read. Throws
  /// base::Error where it could not be given or heard whole: what it said would be half of it. Any
  /// thread may call it.
  virtual ProcessResult capture(const std::vector<std::string>& command,
                                const std::string& input = {},
                                const std::vector<Variable>& variables = {}) = 0;
  /// Its standard input is `text`, its output the terminal (a pager). False if it could not be
  /// started, or not given all.
  virtual bool feed(const std::vector<std::string>& command, const std::string& text) = 0;
  virtual int id() = 0;
};

class RealProcess : public Process {
 public:
  RealProcess();
  int run(const std::vector<std::string>& command) override;
  ProcessResult capture(const std::vector<std::string>& command, const std::string& input,
                        const std::vector<Variable>& variables) override;
  bool feed(const std::vector<std::string>& command, const std::string& text) override;
  int id() override;
};

/// "vim -u NONE" as words: split at white space, with '…', "…" and \ as in a shell, nothing
/// expanded.
std::vector<std::string> split_command(const std::string& text);

}  // namespace nurture::system

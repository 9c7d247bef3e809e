// How far a long command is, on a terminal.
#pragma once

#include <string>

#include "cli/session.hpp"

namespace nurture::cli {

/// A line on standard error that is written over and over, from half a second on, ten times a
/// second at most; nothing where that is no terminal.
class Progress {
 public:
  explicit Progress(Session& session);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { done(); }

  void show(const std::string& text);
  /// "3000 of 10000 files, about 4 s more"
  void show(const std::string& doing, std::size_t count, std::size_t of);
  /// The line goes.
  void done();

 private:
  system::System& machine_;
  bool silent_, shown_ = false;
  long long began_, last_ = 0;
};

}  // namespace nurture::cli

// A merged text under construction: stretches that are agreed on, and conflicts between them.
// Internal to merge/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "merge/merge.hpp"
#include "merge/three.hpp"

namespace nurture::merge {

/// Agreed on: both texts are the same.
struct Stretch {
  std::string ours, theirs;
  bool conflict = false;
};

class Script {
 public:
  explicit Script(std::string line_break) : line_break_(std::move(line_break)) {}

  void add(std::string_view text);
  void add_conflict(std::string ours, std::string theirs);
  void add(const Script& other);

  int conflicts() const;
  const std::vector<Stretch>& stretches() const { return stretches_; }
  /// The text with each conflict decided for one side. A stretch begins on a line of its own.
  std::string taken(Side side) const;
  /// Each conflict as both sides, the lines of theirs that ours has already left out.
  std::string with_both() const;
  std::string with_markers(const MarkerStyle& style) const;

 private:
  std::string line_break_;
  std::vector<Stretch> stretches_;
};

}  // namespace nurture::merge

// A merged text under construction: stretches that are agreed on, and conflicts between them.
// Internal to merge/.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "merge/merge.hpp"
#include "merge/three.hpp"

namespace nurture::merge {

/// Where it is agreed on, both texts are the same.
struct ScriptStretch {
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
  /// It begins with a conflict in which one side has nothing.
  bool begins_one_sided() const;
  /// The same with the first stretch changed.
  Script with_front(const std::function<std::string(const std::string&)>& change) const;
  /// The text with each conflict decided for one side. A stretch begins on a line of its own.
  std::string decided_for(Side side) const;
  /// Each conflict as both sides, the lines of theirs that ours has already left out.
  std::string with_both() const;
  std::string with_markers(const MarkerStyle& style) const;

 private:
  std::string line_break_;
  std::vector<ScriptStretch> stretches_;
};

}  // namespace nurture::merge

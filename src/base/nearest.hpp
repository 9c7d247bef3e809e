// "did you mean": the nearest of some candidates.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nurture::base {

/// Edit distance with transpositions (Damerau-Levenshtein, optimal string alignment), over folded
/// code points.
int edit_distance(std::string_view a, std::string_view b);
/// The nearest candidates, best first: those at most a third of the longer one's length, and 3,
/// edits away; where there are none, those that begin with `word` or that it begins with. Empty if
/// none is near, or if `word` is longer than anyone types (128 code points).
std::vector<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates,
                                 std::size_t most = 3);
/// "did you mean 'due'?" or, with several, "did you mean 'due', 'add' or 'undo'?"; empty if none is
/// near.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace nurture::base

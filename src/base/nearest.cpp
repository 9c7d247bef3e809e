// Damerau-Levenshtein distance (optimal string alignment) and what is near by it.
#include "base/nearest.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <functional>
#include <optional>
#include <utility>

#include "base/text.hpp"

namespace nurture::base {
namespace {

/// Longer words are pasted, not typed: nothing is meant by them, and the distance costs their
/// product.
constexpr std::size_t longest_typed = 128;
constexpr std::size_t most_bytes = 4;  // of a code point
constexpr std::size_t most_edits = 3;

std::u32string folded(std::string_view text) {
  const std::string plain = fold(text);
  std::u32string points;
  for (std::string_view rest = plain; !rest.empty(); rest.remove_prefix(front(rest).length)) {
    points += front(rest).value;
  }
  return points;
}

/// Row by row over a; two rows back are needed for a transposition.
std::size_t distance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) {
    row[j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
  }
  return row[b.size()];
}

struct Near {
  std::size_t distance = 0;
  bool mistyped = false;  ///< few enough edits away; else one begins with the other
  std::string candidate;
};

/// Empty where the candidate is too far off.
std::optional<Near> near(std::u32string_view word, const std::string& name) {
  const std::u32string candidate = folded(name);
  if (word.empty() || candidate.empty() || word.size() > longest_typed ||
      candidate.size() > longest_typed) {
    return std::nullopt;
  }
  const std::size_t shorter = std::min(word.size(), candidate.size());
  const std::size_t longer = std::max(word.size(), candidate.size());
  // What was typed may be short for much; a candidate of one letter begins too many words to be
  // meant.
  const bool begins =
      candidate.starts_with(word) || (candidate.size() > 1 && word.starts_with(candidate));
  const std::size_t allowed = std::min(most_edits, longer / 3);
  if (!begins && longer - shorter > allowed) {
    return std::nullopt;
  }
  const std::size_t edits = distance(word, candidate);
  return begins || edits <= allowed ? std::optional(Near{edits, edits <= allowed, name})
                                    : std::nullopt;
}

}  // namespace

int edit_distance(std::string_view a, std::string_view b) {
  return static_cast<int>(distance(folded(a), folded(b)));
}

std::vector<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates,
                                 std::size_t most) {
  if (word.size() > longest_typed * most_bytes) {
    return {};
  }
  const std::u32string typed = folded(word);
  std::vector<Near> found;
  for (const std::string& candidate : candidates) {
    if (auto each = near(typed, candidate)) {
      found.push_back(std::move(*each));
    }
  }
  const auto mistyped = [](const Near& each) { return each.mistyped; };
  if (std::any_of(found.begin(), found.end(), mistyped)) {
    std::erase_if(found, std::not_fn(mistyped));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Near& a, const Near& b) { return a.distance < b.distance; });
  found.resize(std::min(found.size(), most));
  std::vector<std::string> names;
  names.reserve(found.size());
  for (Near& each : found) {
    names.push_back(std::move(each.candidate));
  }
  return names;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  const std::vector<std::string> names = nearest(word, candidates);
  if (names.empty()) {
    return {};
  }
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string_view between = i == 0 ? "" : i + 1 == names.size() ? " or " : ", ";
    list += fmt::format("{}'{}'", between, printable(names[i]));
  }
  return fmt::format("did you mean {}?", list);
}

}  // namespace nurture::base

// Names word by word.
#include "insight/names_alike.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/nearest.hpp"
#include "base/text.hpp"

namespace nurture::insight {
namespace {

constexpr std::array<std::string_view, 14> titles{"dr",   "prof", "mr",   "mrs",  "ms",
                                                  "miss", "sir",  "herr", "frau", "ing",
                                                  "dipl", "mag",  "drs",  "ir"};

bool is_initial(const std::string& letter, const std::string& word) {
  return letters(letter).size() == 1 && letters(word).size() > 1 && word.starts_with(letter);
}

/// The words that stand for words of the other name, each for one of its own.
struct Cover {
  std::size_t equal = 0, initials = 0;
};

Cover cover(const NameWords& shorter, const NameWords& longer) {
  Cover found;
  NameWords rest = longer, open;
  for (const std::string& word : shorter) {
    const auto same = std::find(rest.begin(), rest.end(), word);
    if (same == rest.end()) {
      open.push_back(word);
      continue;
    }
    rest.erase(same);
    ++found.equal;
  }
  for (const std::string& word : open) {
    const auto meant = std::find_if(rest.begin(), rest.end(), [&](const std::string& other) {
      return is_initial(word, other) || is_initial(other, word);
    });
    if (meant == rest.end()) continue;
    rest.erase(meant);
    ++found.initials;
  }
  return found;
}

/// Exactly one word differs, and by one letter.
NamesAlike mistyped(const NameWords& one, const NameWords& other) {
  const auto [a, b] = std::mismatch(one.begin(), one.end(), other.begin());
  if (a == one.end() || !std::equal(a + 1, one.end(), b + 1)) return NamesAlike::no;
  const std::u32string left = letters(*a), right = letters(*b);
  if (std::min(left.size(), right.size()) < least_letters_for_typo) return NamesAlike::no;
  if (base::edit_distance(*a, *b) != 1) return NamesAlike::no;
  const bool at_end = left.front() != right.front() || left.back() != right.back();
  const bool swapped = std::is_permutation(left.begin(), left.end(), right.begin(), right.end());
  return at_end && !swapped ? NamesAlike::ending : NamesAlike::typo;
}

}  // namespace

NameWords name_words(std::string_view name) {
  NameWords words = base::words(name);
  NameWords kept;
  for (const std::string& word : words) {
    if (std::find(titles.begin(), titles.end(), word) == titles.end()) kept.push_back(word);
  }
  return kept.empty() ? words : kept;
}

std::u32string letters(std::string_view word) {
  std::u32string all;
  for (; !word.empty(); word.remove_prefix(base::front(word).length))
    all += base::front(word).value;
  return all;
}

NamesAlike names_alike(const NameWords& one, const NameWords& other) {
  if (one.empty() || other.empty()) return NamesAlike::no;
  if (one == other) return NamesAlike::same;
  const auto& [shorter, longer] =
      one.size() < other.size() ? std::tie(one, other) : std::tie(other, one);
  const Cover found = cover(shorter, longer);
  const bool all = found.equal > 0 && found.equal + found.initials == shorter.size();
  if (all && found.initials > 0) return NamesAlike::initials;
  if (all) return shorter.size() == longer.size() ? NamesAlike::swapped : NamesAlike::part;
  return shorter.size() == longer.size() ? mistyped(one, other) : NamesAlike::no;
}

}  // namespace nurture::insight

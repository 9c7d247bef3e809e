// The words of a person's name.
#include "exchange/formal_name.hpp"

#include <algorithm>
#include <span>
#include <string_view>

#include "base/fold.hpp"
#include "base/strings.hpp"

namespace nurture::exchange {
namespace {

using Words = std::vector<std::string>;

// Sorted, as each word of tens of thousands of names is looked up.
constexpr std::string_view forms_of_address[] = {
    "dame", "dipl", "dr", "fr",  "frau", "herr", "hr",   "ing",       "mag", "miss",
    "mlle", "mme",  "mr", "mrs", "ms",   "mx",   "prof", "professor", "rev", "sir"};
constexpr std::string_view behind_names[] = {
    "aca", "acca", "ba",   "bcom", "beng", "bsc", "ceng", "cfa", "cissp", "cpa",
    "dds", "esq",  "fca",  "ii",   "iii",  "iv",  "jr",   "llb", "llm",   "ma",
    "mba", "md",   "meng", "mph",  "msc",  "pe",  "phd",  "pmp", "rn",    "sr"};
constexpr std::string_view particles[] = {"af",  "al",    "av",  "ben", "bin", "da",  "das", "de",
                                          "del", "della", "den", "der", "di",  "do",  "dos", "du",
                                          "e",   "el",    "ibn", "la",  "le",  "les", "te",  "ten",
                                          "ter", "van",   "von", "y",   "zu",  "zum", "zur"};
static_assert(std::ranges::is_sorted(forms_of_address) && std::ranges::is_sorted(behind_names) &&
              std::ranges::is_sorted(particles));

using Listed = std::span<const std::string_view>;

bool among_folded(Listed all, std::string_view word) {
  return std::ranges::binary_search(all, word);
}

bool among(Listed all, std::string_view word) {
  std::string letters = base::fold(word);
  std::erase(letters, '.');
  return among_folded(all, letters);
}

std::string joined(Words::iterator first, Words::iterator last) {
  return base::join(Words(first, last), " ");
}

bool share_a_word(const Words& words, const Words& others) {
  return std::ranges::find_first_of(words, others) != words.end();
}

}  // namespace

FormalName formal_name(std::string_view name) {
  FormalName parts;
  const std::size_t comma = name.find(',');
  if (comma != std::string_view::npos) {
    parts.behind = base::trim(name.substr(comma + 1));
    name = name.substr(0, comma);
  }
  Words words = base::split(name, ' ');
  std::erase(words, "");
  auto first = words.begin(), last = words.end();
  while (last - first > 1 && among(forms_of_address, *first)) ++first;
  while (last - first > 1 && among(behind_names, *(last - 1))) --last;
  parts.title = joined(words.begin(), first);
  if (last != words.end())
    parts.behind = joined(last, words.end()) + (parts.behind.empty() ? "" : ", ") + parts.behind;
  auto family = last - first > 1 ? last - 1 : last;
  // "van der Berg"; a name that begins with one ("La Toya Jackson") keeps it.
  while (family - first > 1 && family != last && among(particles, *(family - 1))) --family;
  parts.given = joined(first, family);
  parts.family = joined(family, last);
  return parts;
}

Words bare_words(std::string_view name) {
  Words words = base::words(name);
  auto first = words.begin(), last = words.end();
  while (last - first > 1 && among_folded(forms_of_address, *first)) ++first;
  while (last - first > 1 && among_folded(behind_names, *(last - 1))) --last;
  words.erase(last, words.end());
  words.erase(words.begin(), first);
  return words;
}

bool same_first_name(const Words& words, const Words& others) {
  if (words.empty() || others.empty()) return true;
  if (words.size() == 1 || others.size() == 1) return share_a_word(words, others);
  if (words.front().starts_with(others.front()) || others.front().starts_with(words.front()))
    return true;
  constexpr std::size_t most_words = 20;  // of what is longer nobody knows an order
  return words.size() <= most_words && std::ranges::is_permutation(words, others);
}

}  // namespace nurture::exchange

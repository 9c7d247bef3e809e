// The words of a person's name.
#include "exchange/formal_name.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "base/strings.hpp"

namespace nurture::exchange {
namespace {

using Words = std::vector<std::string>;

constexpr std::string_view forms_of_address =
    " dr prof professor mr mrs ms miss mx herr frau hr fr mme mlle sir dame ing dipl mag rev ";
constexpr std::string_view behind_names =
    " jr sr ii iii iv phd md mba msc bsc ba ma llm llb esq pmp cpa cfa cissp dds rn pe mph bcom "
    "beng "
    "meng ceng fca aca acca ";
constexpr std::string_view particles =
    " van von de der den del della di da do dos das du la le les el al bin ibn ben ten ter te zu "
    "zum "
    "zur af av y e ";

bool among_folded(std::string_view all, const std::string& word) {
  constexpr std::size_t longest = 10;
  return !word.empty() && word.size() <= longest &&
         all.find(" " + word + " ") != std::string_view::npos;
}

bool among(std::string_view all, std::string_view word) {
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
  return {first, last};
}

bool same_first_name(const Words& words, const Words& others) {
  if (words.empty() || others.empty()) return true;
  if (words.size() == 1 || others.size() == 1) return share_a_word(words, others);
  if (words.front().starts_with(others.front()) || others.front().starts_with(words.front()))
    return true;
  return std::ranges::is_permutation(words, others);
}

}  // namespace nurture::exchange

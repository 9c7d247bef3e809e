// The words by which people find someone.
#include "base/finding.hpp"

#include <algorithm>
#include <utf8proc.h>

#include "base/fold.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace nurture::base {
namespace {

/// Letters with hamza or madda, alef maqsura, ta marbuta, and those of a Persian keyboard. 0:
/// nothing is typed for it.
char32_t as_typed(char32_t value) {
  switch (value) {
    case 0x0622:
    case 0x0623:
    case 0x0625:
    case 0x0671:
      return 0x0627;
    case 0x0624:
      return 0x0648;
    case 0x0626:
    case 0x0649:
    case 0x06CC:
      return 0x064A;
    case 0x0629:
    case 0x06C0:
      return 0x0647;
    case 0x06A9:
      return 0x0643;
    case 0x0653:
    case 0x0654:
    case 0x0655:
      return 0;
    default:
      return value;
  }
}

bool is_arabic(char c) {
  return static_cast<unsigned char>(c) >= 0xD8 && static_cast<unsigned char>(c) <= 0xDB;
}

std::string loosened(std::string_view word) {
  std::string text;
  for (; !word.empty(); word.remove_prefix(front(word).length)) {
    const char32_t value = as_typed(front(word).value);
    if (value != 0) append(text, value);
  }
  return text;
}

bool is_picture(char32_t value) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(value));
  return category == UTF8PROC_CATEGORY_SO || category == UTF8PROC_CATEGORY_SK;
}

/// Runs of pictures in a folded text.
std::vector<std::string> pictures(std::string_view text) {
  std::vector<std::string> found;
  bool inside = false;
  for (; !text.empty(); text.remove_prefix(front(text).length)) {
    const char32_t value = front(text).value;
    const bool picture = value >= 0x80 && is_picture(value);
    if (picture && !inside) found.emplace_back();
    if (picture) append(found.back(), value);
    inside = picture;
  }
  return found;
}

/// Whether each of the wanted words begins a word of its own in the name; false where none is
/// wanted.
bool begin_each(std::string_view name, const std::vector<std::string>& wanted) {
  const auto own = split(name, ' ');
  const auto begins = [&](const std::string& word) {
    return std::any_of(own.begin(), own.end(),
                       [&](const std::string& one) { return one.starts_with(word); });
  };
  if (wanted.empty() || !std::all_of(wanted.begin(), wanted.end(), begins)) return false;
  if (wanted.size() == 1) return true;
  // Whatever begins with the longer of two words begins with the shorter one, too, or none does:
  // once the longer have taken any word of theirs, none could have been better used.
  auto longest_first = wanted;
  std::sort(longest_first.begin(), longest_first.end(),
            [](const auto& a, const auto& b) { return a.size() > b.size(); });
  std::vector<bool> taken(own.size());
  return std::all_of(longest_first.begin(), longest_first.end(), [&](const std::string& word) {
    for (std::size_t i = 0; i < own.size(); ++i) {
      if (taken[i] || !own[i].starts_with(word)) continue;
      taken[i] = true;
      return true;
    }
    return false;
  });
}

}  // namespace

std::vector<std::string> find_words(std::string_view text) {
  auto found = words(text);
  if (found.empty()) return pictures(fold(text));
  for (auto& word : found) {
    if (std::any_of(word.begin(), word.end(), is_arabic)) word = loosened(word);
  }
  std::erase(found, "");
  return found;
}

std::string spelled(std::string_view name) {
  return join(find_words(name), " ");
}

Wanted wanted(std::string_view typed) {
  return {fold(trim(typed)), find_words(typed)};
}

bool finds(const Wanted& wanted, std::string_view id, std::string_view names) {
  if (!wanted.id_start.empty() && id.starts_with(wanted.id_start)) return true;
  // A word that stands nowhere settles it for nearly everyone.
  for (const std::string& word : wanted.words) {
    if (names.find(word) == std::string_view::npos) return false;
  }
  while (true) {
    const auto end = names.find('\n');
    if (begin_each(names.substr(0, end), wanted.words)) return true;
    if (end == std::string_view::npos) return false;
    names.remove_prefix(end + 1);
  }
}

}  // namespace nurture::base

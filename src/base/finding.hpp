// The words by which people find someone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nurture::base {

/// The folded words of a text; of one without any letter those of emoji and other pictures ("🚀").
/// Looser than ids: Arabic letters as they are typed in a hurry (أ إ آ ٱ as ا, ؤ as و, ئ and ى as
/// ي, ة as ه).
std::vector<std::string> find_words(std::string_view text);
/// The same as one text, a space between two words: how finds() wants names.
std::string spelled(std::string_view name);

/// What somebody typed to find someone.
struct Wanted {
  std::string id_start;            ///< folded; empty: of no id
  std::vector<std::string> words;  ///< see find_words()
};

Wanted wanted(std::string_view typed);
/// Whether what was typed is the beginning of the folded id, or each word of it begins a word of
/// its own, in any order, in one of the names: spelled(), a line each.
bool finds(const Wanted& wanted, std::string_view id, std::string_view names);

}  // namespace nurture::base

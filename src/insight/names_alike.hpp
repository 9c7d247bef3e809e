// How one person's name may stand for another's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nurture::insight {

/// The folded words of a name, without titles such as "Dr".
using NameWords = std::vector<std::string>;

NameWords name_words(std::string_view name);

enum class NamesAlike {
  no,
  same,      ///< word for word, folded
  swapped,   ///< the same words in another order
  initials,  ///< letters of one stand for words of the other: "A. Lovelace"
  part,      ///< all words of one are among the other's: "Ada Lovelace", "Ada King Lovelace"
  typo,      ///< one letter of a longer word differs, inside the word
  ending,    ///< one letter differs, at either end of it: as often another name (Martin, Martina)
};

NamesAlike names_alike(const NameWords& one, const NameWords& other);

/// Shorter words that differ in a letter are as a rule other words.
constexpr std::size_t least_letters_for_typo = 5;
/// The code points of a word.
std::u32string letters(std::string_view word);

}  // namespace nurture::insight

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
/// Whether each of the wanted words begins a word of its own among these, which have spaces
/// between; false where none is wanted.
bool begin_each(std::string_view words, const std::vector<std::string>& wanted);

}  // namespace nurture::base

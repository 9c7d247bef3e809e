// The words of a person's name: which are the family's, which are titles.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nurture::exchange {

/// As an address card has them; any may be empty.
struct FormalName {
  std::string title;   ///< "Dr."
  std::string given;   ///< "Zoë Maria"
  std::string family;  ///< "van der Berg"
  std::string behind;  ///< "Jr.", "PMP"

  bool operator==(const FormalName&) const = default;
};

/// Nobody knows which words are the family's: the last one, and particles that stand before it
/// ("van der", "de la"). `name` is one line.
FormalName formal_name(std::string_view name);

/// The folded words of a name, in order, without titles and what stands behind it; all of them
/// where nothing else is there.
std::vector<std::string> bare_words(std::string_view name);
/// "Ada Lovelace", "A. Lovelace", "Lovelace Ada", "Ada"; not "Byron Lovelace". Of bare words; none
/// say nothing against it.
bool same_first_name(const std::vector<std::string>& words, const std::vector<std::string>& others);

}  // namespace nurture::exchange

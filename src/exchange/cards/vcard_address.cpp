// A card's postal addresses.
#include <algorithm>

#include "base/strings.hpp"
#include "exchange/cards/vcard_card.hpp"
#include "exchange/source_text.hpp"

namespace nurture::exchange {
namespace {

/// "111 47 Stockholm" and "New York, NY 10001": a code goes before its town where it begins with a
/// digit and no state stands beside it.
std::string town_of(const std::vector<std::string>& parts) {
  constexpr std::size_t town = 3, state = 4, code = 5;
  const std::string first = parts.size() > code ? parts[code].substr(0, 1) : "";
  if (!parts[state].empty()) {
    const std::string behind = joined_parts(parts, {state, code}, " ");
    return parts[town].empty() ? behind : parts[town] + ", " + behind;
  }
  if (first >= "0" && first <= "9") return joined_parts(parts, {code, town}, " ");
  return joined_parts(parts, {town, code}, " ");
}

}  // namespace

std::string joined_parts(const std::vector<std::string>& parts,
                         std::initializer_list<std::size_t> order, std::string_view between) {
  std::vector<std::string> there;
  for (const std::size_t i : order) {
    if (i < parts.size() && !parts[i].empty()) there.push_back(parts[i]);
  }
  return base::join(there, between);
}

// post box; more; street; town; state; code; country.
std::string address_of(const ContentLine& line, bool ours) {
  constexpr std::size_t parts_of_address = 7, street_part = 2;
  const auto raw_parts = split_escaped(line.value, ';');
  const auto filled = std::ranges::count_if(raw_parts, [](auto& part) { return !part.empty(); });
  if (ours && filled == 1 && raw_parts.size() > street_part)
    return prose(unescaped(raw_parts[street_part]));
  std::vector<std::string> parts;
  for (const std::string& raw : raw_parts) {
    std::vector<std::string> lines;
    for (const std::string& one : base::split(prose(unescaped(raw)), '\n'))
      add_word(lines, single_line(one));
    parts.push_back(base::join(lines, ", "));
  }
  parts.resize(std::max(parts.size(), parts_of_address));
  const std::string street = joined_parts(parts, {2, 1, 0}, ", ");
  std::vector<std::string> whole;
  for (const std::string& part : {street, town_of(parts), parts[6]}) {
    if (!part.empty()) whole.push_back(part);
  }
  return single_line(base::join(whole, ", "));
}

}  // namespace nurture::exchange

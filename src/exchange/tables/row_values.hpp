// What cells of a row hold: several values, parts of a name, of a postal address.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/tables/columns.hpp"

namespace nurture::exchange {

/// Between `separators`, trimmed, none empty.
std::vector<std::string> split_cell(std::string_view cell, std::string_view separators);
/// The same; but where Google's " ::: " stands, between that.
std::vector<std::string> values_of(std::string_view cell, std::string_view separators);
void add_new(std::vector<std::string>& to, std::string text);

struct NameParts {
  std::string name, first, middle, last, prefix, suffix;

  /// Of its parts where both the first and the last are there: Chinese, Japanese and Korean names
  /// with the last in front, as their people write them.
  std::string whole() const;
};
/// Degrees, not forms of address: "Dr.", "Prof. Dr.".
bool is_degree(std::string_view prefix);

struct AddressParts {
  std::array<std::vector<std::string>, 6> pieces;  ///< from Part::street to Part::country

  /// Empty where no letter would arrive: a country or region alone.
  std::string text() const;
};
/// A postal address on one line.
std::string on_one_line(std::string_view text);

/// "linkedin:ada-lovelace" of a profile's address; empty where it is none.
std::string linkedin_source(std::string_view url);

}  // namespace nurture::exchange

// Programs whose spreadsheets are known by their headers, each with a table of its own: one label
// means two things with two of them ("Geburtstag" is Outlook's birthday, Thunderbird's day of the
// month).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/tables/columns.hpp"

namespace nurture::exchange {

struct Exporter {
  std::string_view what;  ///< "LinkedIn's Connections.csv"
  /// Labels between |, all of which tell it; empty: it is told by most labels being its own.
  std::string_view signature;
  std::string_view columns;  ///< label=meaning between |; # stands for a number
};

/// Whose header this is; null: nobody's.
const Exporter* exporter_of(const Row& header);
/// False of known files in which nobody is.
bool has_people(const Exporter& exporter);
std::vector<Column> columns_of(const Exporter& exporter, const Row& header);

/// Outlook and Thunderbird, in the languages they speak.
std::span<const Exporter> localised_exporters();

}  // namespace nurture::exchange

// What the columns of a spreadsheet mean for a person.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/record.hpp"
#include "exchange/tables/table.hpp"

namespace nurture::exchange {

enum class Part : char {
  unknown,
  ignored,
  key,  ///< a key of contacts: `word`
  own,  ///< an x- key: `word`, or x- and its label column
  first,
  middle,
  last,
  prefix,
  suffix,
  street,  ///< up to country, the parts of postal address `group`
  postbox,
  city,
  region,
  postcode,
  country,
  date,  ///< `word` every year ("birthday"), or as its label column says
  birth_year,
  birth_month,
  birth_day,
  relation,    ///< `word` says which ("spouse"), or its label column
  last_touch,  ///< the day of the last touch with them
  source,      ///< an id in the world `word`: "hubspot"
  label,       ///< says what another column holds: Google's "E-mail 1 - Label"
  our_id,      ///< nurture's own, of its own export
  our_added,   ///< when that one's file was made
};

struct Column {
  std::string name;  ///< as the header has it
  Part part = Part::unknown;
  std::string word = {};
  int group = 0;
  std::optional<std::size_t> label = {};  ///< the column that labels this one

  bool operator==(const Column&) const = default;
};

/// How tables of exporters, and --map, say what a column means: a key of contacts, x-something, or
///
///   - (nothing) first middle last prefix suffix birthday anniversary "last touch"
///   "birth year" "birth month" "birth day" "id WORLD" label "the date" "the relation" "the x-"
///   "home|work|other|# street|postbox|city|region|postcode|country"
///   spouse child manager assistant referred_by knows ...: somebody's name
///
/// Part::unknown for anything else.
Column column_meaning(std::string_view meaning, int group = 0);

/// A header word as it is compared: folded, without punctuation; `number` is its first one, as #.
std::string header_word(std::string_view label);
std::string numbered_header_word(std::string_view label, int& number);

/// Columns by the words that people and programs head them with; what isn't known is unknown.
std::vector<Column> columns_by_synonym(const Row& header);
/// What --map says, into the columns. Throws base::usage for a column that isn't there, or a key
/// that nobody knows.
void apply_map(const ReadOptions& options, std::vector<Column>& columns);
/// Each value's label, where labels are columns of their own.
void find_labels(std::vector<Column>& columns);

}  // namespace nurture::exchange

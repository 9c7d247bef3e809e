// The one table of every key of every file. Reading, `check`, `set`, merging, the JSON Schema, the
// manual and completion all walk it: a new key is one row.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nurture::model {

enum class Type {
  text,          ///< one line or many
  long_text,     ///< prose: merged by lines
  id,            ///< of a contact, an organisation or an item
  day,           ///< YYYY-MM-DD
  calendar_day,  ///< MM-DD or YYYY-MM-DD
  holidays,      ///< a calendar day, or FIRST..LAST
  period,        ///< a day, month, quarter, week or year
  interval,
  rule,
  boolean,       ///< true | false
  whole_number,  ///< at least 0
  number,        ///< at least 0
  share,         ///< a number from 0 to 1
  choice,        ///< one of `choices`
  record,        ///< a map of the rows of `inside`
  table,         ///< a map with keys of the user's own (channels, owners, programmes)
};

/// How two versions of a key become one (see nurture(1), merge-file).
enum class Merge { scalar, set, ordered_set, log, lines, record };

enum class File { contact, organisation, library_item, settings };

struct Key {
  std::string_view name;
  Type type = Type::text;
  bool many = false;  ///< a list; a single value is taken for a list of one
  bool required = false;
  Merge merge = Merge::scalar;
  std::string_view about{};  ///< one line for manual and JSON Schema
  /// Of a choice: "latent aware ready won lost"; of another type: words it takes as well ("none").
  std::string_view choices{};
  /// The table of a record, or of each map in a table: "interaction", "channel", … A record whose
  /// only required key is `name` may be written as that name alone.
  std::string_view inside{};
};

/// The rows in the order in which a new file has them.
std::span<const Key> keys(File file);
/// The rows of a record: interaction, need, follow_up, date, past, channel, owner, ties. Empty
/// span if unknown.
std::span<const Key> keys(std::string_view record);
const Key* find_key(std::span<const Key> rows, std::string_view name);
std::vector<std::string> names(std::span<const Key> rows);
/// A key that earlier versions wrote.
struct FormerKey {
  std::string_view name;
  File file;
  std::string_view about;  ///< what to do about it
};

std::span<const FormerKey> former_keys();
/// Empty for any other.
std::string_view about_former_key(std::string_view name);

}  // namespace nurture::model

// What reading one file came to, as far as the agenda needs it and finding people does: a record.
// The index keeps records as bytes; everything that stands on facts goes through those bytes, with
// and without an index, so that both give the same answer by construction.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/facts.hpp"
#include "model/schema.hpp"
#include "store/archive.hpp"
#include "store/load.hpp"
#include "store/names.hpp"
#include "store/quick_facts.hpp"

namespace nurture::store {

struct Record {
  bool readable = false;  ///< the file gave a contact, organisation or item
  bool flawed = false;    ///< and something in it was left out
  base::Diagnostics diagnostics;
  /// The facts hold for this day and all after it; empty = for every day.
  std::optional<base::Date> latest;
  std::optional<base::Date> archived;     ///< a contact's
  Names names;                            ///< a contact's or organisation's
  model::Facts person;                    ///< a contact's
  model::OrganisationFacts organisation;  ///< an organisation's

  bool operator==(const Record&) const = default;
};

/// Names one a line, their folded words with spaces between, neither of which stands in a word:
/// "ada lovelace\nada king\naal".
std::string folded_words(std::string_view name, const std::vector<std::string>& also);

/// A record as bytes, in two pieces: who only finds people does without the second, most of it.
struct Packed {
  std::string_view finding;  ///< see Parts
  std::string_view facts;    ///< made for the far day `base::last_day`; an item has none

  bool operator==(const Packed&) const = default;
};

/// What a record has beside facts, found without making anything of it. Views into its bytes.
struct Parts {
  bool readable = false, flawed = false;
  std::optional<base::Date> latest, archived;
  std::string_view diagnostics, names;
  std::string_view words;  ///< folded_words() of the names
};

std::optional<Parts> parts(std::string_view finding);
/// Of a record's parts or facts; false (and no use) where they aren't such.
bool unpack(std::string_view part, base::Diagnostics& diagnostics);
NameViews name_views(std::string_view part);
/// Whether somebody of these names had another id before: far cheaper than unpacking them.
bool had_other_ids(std::string_view names);
/// All but id and name, which stay as they were: they stand elsewhere.
bool unpack(std::string_view part, model::Facts& facts);
/// All but title, level, segment and tags, too.
bool unpack_judged(std::string_view part, model::Facts& facts);
bool unpack(std::string_view part, model::OrganisationFacts& facts);

/// Whether the record's facts say what the file says up to `today`.
bool holds(const std::optional<base::Date>& latest, base::Date today);

/// Of a text that can be read as YAML or not; `today` is the day that the facts are of.
Record read_record(std::string_view text, const Entry& entry, const model::Settings& settings,
                   base::Date today);

/// Packs records, one after the other, and uses the same memory again and again.
class Recorder {
 public:
  explicit Recorder(const model::Settings& settings) : settings_(settings) {}

  /// Both are good until the next. Of a record whose facts are made for `base::last_day`.
  Packed pack(const Record& record, model::File file);
  /// pack(read_record(text, entry, settings, base::last_day), entry.file).
  Packed pack(std::string_view text, const Entry& entry);

 private:
  /// What was packed, the first piece up to `end`.
  Packed pieces(std::size_t end) const;

  const model::Settings& settings_;
  QuickContact contact_;
  std::string words_;
  Packer packer_;
};

}  // namespace nurture::store

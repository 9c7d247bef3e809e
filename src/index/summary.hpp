// The summary of one file: what the agenda needs to know of it, and what finds people. The index
// keeps summaries as bytes; with and without an index everything goes through those bytes, so that
// both give the same answer by construction.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "index/list.hpp"
#include "index/names.hpp"
#include "index/packing.hpp"
#include "index/quick_facts.hpp"
#include "model/facts.hpp"
#include "model/schema.hpp"

namespace nurture::index {

struct Summary {
  bool readable = false;  ///< the file gave a contact, organisation or item
  bool flawed = false;    ///< and something in it was left out
  base::Diagnostics diagnostics;
  /// The facts hold for this day and all after it; empty = for every day.
  std::optional<base::Date> latest;
  std::optional<base::Date> archived;     ///< a contact's
  Names names;                            ///< a contact's or organisation's
  model::Facts person;                    ///< a contact's
  model::OrganisationFacts organisation;  ///< an organisation's
  model::LibraryItem item;                ///< an item's, without path and `about`

  bool operator==(const Summary&) const = default;
};

/// The folded words of each name, with spaces between, one name a line: "ada lovelace\nada
/// king\naal".
std::string folded_words(std::string_view name, const std::vector<std::string>& also);

/// A packed summary's fields as views into its bytes: nothing is unpacked.
struct SummaryView {
  bool readable = false, flawed = false;
  std::optional<base::Date> latest, archived;
  std::string_view diagnostics, names;
  std::string_view words;  ///< folded_words() of the names
  std::string_view facts;  ///< made for the far day `base::last_day`
};

std::optional<SummaryView> view_of(std::string_view summary);
/// Unpack a field of a SummaryView; false where the bytes are none of it.
bool unpack(std::string_view part, base::Diagnostics& diagnostics);
NameViews name_views(std::string_view part);
/// Whether somebody of these names had another id before: far cheaper than unpacking them.
bool had_other_ids(std::string_view names);
/// All but id and name, which are not in these bytes.
bool unpack(std::string_view part, model::Facts& facts);
/// All but what groups people (title, level, role, segment, tags), warmth and past, too: a third of
/// the time of `due` goes into this.
bool unpack_for_agenda(std::string_view part, model::Facts& facts);
bool unpack(std::string_view part, model::OrganisationFacts& facts);
bool unpack(std::string_view part, model::LibraryItem& item);

/// Whether the summary's facts say what the file says up to `today`.
bool holds(const std::optional<base::Date>& latest, base::Date today);

/// `text` may be anything, YAML or not; `today` is the day that the facts are of.
Summary summary_of(std::string_view text, const Entry& entry, const model::Settings& settings,
                   base::Date today);

/// Packs summaries, one after the other, and uses the same memory again and again.
class Summariser {
 public:
  explicit Summariser(const model::Settings& settings) : settings_(settings), channels_(settings) {}

  /// Good until the next. Of a summary whose facts are made for `base::last_day`.
  std::string_view pack(const Summary& summary, model::File file);
  /// pack(summary_of(text, entry, settings, base::last_day), entry.file).
  std::string_view pack(std::string_view text, const Entry& entry);

 private:
  const model::Settings& settings_;
  model::ChannelTable channels_;
  QuickContact contact_;
  std::string words_;
  Packer packer_;
};

}  // namespace nurture::index

// Everyone in the store without their notes: what the agenda needs to know of them, and what finds
// them. Most commands stand on these summaries; the whole book is for those that show or change
// what a file says.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/index.hpp"
#include "index/summary.hpp"
#include "model/facts.hpp"

namespace nurture::index {

/// The file of a person, an organisation or an item, and what finds them. Views into the summaries'
/// bytes.
struct FileSummary {
  std::string_view path, id;
  std::string_view words;  ///< of the name and `also`: see SummaryView
  std::string_view names;  ///< packed Names: see name_views()
  std::string_view facts;  ///< packed model::Facts: see Summaries::read()
  std::optional<base::Date> archived;
};

class Summaries : public model::FactSource {
 public:
  Summaries() { book_.source = this; }
  Summaries(const Summaries&) = delete;
  Summaries& operator=(const Summaries&) = delete;

  std::vector<FileSummary> people;         ///< by id
  std::vector<FileSummary> organisations;  ///< beside organisation_facts()
  std::vector<FileSummary> items;          ///< of the library, by id, beside library()
  base::Diagnostics diagnostics;           ///< as a whole book's
  std::vector<std::string> unreadable;     ///< as a whole book's
  std::vector<std::string> copies;         ///< of these, what a synchroniser copied

  const model::Settings& settings() const { return book_.settings; }
  const std::vector<model::OrganisationFacts>& organisation_facts() const {
    return book_.organisations;
  }
  /// Without `about`.
  const std::vector<model::LibraryItem>& library() const { return book_.library; }
  /// Files that gave nothing, or gave only a part.
  int incomplete() const { return book_.unreadable; }
  /// The facts of the day; of the people this is the source.
  const model::FactBook& book() const { return book_; }
  /// One person's, whole.
  model::Facts facts(std::size_t place) const;
  /// By id, as written or folded. Empty where nobody has it.
  std::optional<std::size_t> find(std::string_view id) const;

  std::size_t size() const override { return people.size(); }
  std::string_view id(std::size_t place) const override { return people[place].id; }
  void read(std::size_t place, model::Facts& into) const override;
  const model::Facts& at(std::size_t place) const override;

 private:
  friend class Refresh;

  std::optional<std::size_t> find_as_written(std::string_view id) const;

  Index index_;                                        ///< behind the views, as are
  std::deque<std::string> texts_;                      ///< what the index did not have
  model::FactBook book_;                               ///< its people: see FactSource
  mutable std::map<std::size_t, model::Facts> asked_;  ///< see at(); from the start whose facts
                                                       ///< of the day aren't those of a later one
  using Odd =
      std::pair<std::string, std::size_t>;       ///< a folded id that isn't as written, and whose
  mutable std::optional<std::vector<Odd>> odd_;  ///< made for the first that isn't found
};

/// Which store is summarised, and where its index is.
struct SummariesSource {
  system::Files& files;
  std::string root;
  std::optional<std::string> index;  ///< its place; empty = none is read or written
  std::int64_t now_ns = 0;           ///< the clock's
};

/// Every answer is the same with and without an index, with an old one or a damaged one. The index
/// is written anew where that pays. Never throws for what is in the store; cost: about a
/// microsecond a file where the index is right, reading the file where it isn't.
void load_summaries(const SummariesSource& source, base::Date today, Summaries& summaries);

}  // namespace nurture::index

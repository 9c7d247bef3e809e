// The roll: everyone in the store as the agenda judges them and as they are found, without their
// notes. What most commands stand on; the whole book is for those that show or change what it says.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/facts.hpp"
#include "store/index.hpp"
#include "store/record.hpp"

namespace nurture::store {

/// Someone, as they are found. Views into the roll.
struct Card {
  std::string_view path, id;
  std::string_view words;  ///< of the name and `also`: see Parts
  std::string_view names;  ///< packed Names: see name_views()
  std::string_view facts;  ///< packed, and a roll's business
  std::optional<base::Date> archived;
};

/// Who there is, and what finds them.
class Roster {
 public:
  Roster() = default;
  Roster(const Roster&) = delete;
  Roster& operator=(const Roster&) = delete;
  virtual ~Roster() = default;

  std::vector<Card> people;  ///< by id

  /// By id, as written or folded. Empty where nobody has it.
  std::optional<std::size_t> find(std::string_view id) const;

 private:
  std::optional<std::size_t> find_as_written(std::string_view id) const;

  using Odd =
      std::pair<std::string, std::size_t>;       ///< a folded id that isn't as written, and whose
  mutable std::optional<std::vector<Odd>> odd_;  ///< made for the first that isn't found
};

class Roll : public Roster, public model::FactSource {
 public:
  Roll() { book.source = this; }

  model::FactBook book;                 ///< facts of the day; of the people this is the source
  std::vector<Card> organisations;      ///< beside book.organisations
  base::Diagnostics diagnostics;        ///< as a whole book's
  std::vector<std::string> unreadable;  ///< as a whole book's
  std::vector<std::string> copies;      ///< of these, what a synchroniser copied

  std::size_t size() const override { return people.size(); }
  std::string_view id(std::size_t place) const override { return people[place].id; }
  void read(std::size_t place, model::Facts& into) const override;
  /// The same, and all that is there.
  void read_all(std::size_t place, model::Facts& into) const;
  const model::Facts& at(std::size_t place) const override;

 private:
  friend class Making;

  Index index_;                                        ///< behind the views, as are
  std::deque<std::string> texts_;                      ///< what the index did not have
  mutable std::map<std::size_t, model::Facts> asked_;  ///< see at(); from the start whose facts
                                                       ///< of the day aren't those of a later one
};

/// How a roll is made: from where, and with which index.
struct RollSource {
  system::Files& files;
  std::string root;
  std::optional<std::string> index;  ///< its place; empty = none is read or written
  std::int64_t now_ns = 0;           ///< the clock's
};

/// Every answer is the same with and without an index, with an old one or a damaged one. The index
/// is written anew where that pays. Never throws for what is in the store; cost: about a
/// microsecond a file where the index is right, reading the file where it isn't.
void load_roll(const RollSource& source, base::Date today, Roll& roll);
/// Of the same people as the roll, and with the same care: organisations, library and facts are
/// left alone where the index is right, and nearly half of what the roll costs is saved.
std::unique_ptr<const Roster> load_roster(const RollSource& source);

/// The book of a few, by their places in the roll: its settings, and their files read whole. Who
/// can't be read now is named in its diagnostics and `unreadable`; who is gone meanwhile is left
/// out.
model::Book read_few(system::Files& files, const std::string& root, const Roll& roll,
                     std::vector<std::size_t> people, std::vector<std::size_t> organisations);

}  // namespace nurture::store

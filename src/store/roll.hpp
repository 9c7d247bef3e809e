// The roll: everyone in the store as the agenda judges them and as they are found, without their
// notes. What most commands stand on; the whole book is for those that show or change what it says.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/facts.hpp"
#include "store/index.hpp"
#include "store/record.hpp"

namespace nurture::store {

/// Someone, as they are found. Views into the roll.
struct Card {
  std::string_view path;
  std::string_view words;  ///< of the name and `also`: see Parts
  std::string_view names;  ///< packed Names: see names_of()
};

struct Roll {
  model::FactBook book;     ///< facts of the day; people and organisations by id
  std::vector<Card> people;         ///< beside book.people
  std::vector<Card> organisations;  ///< beside book.organisations
  base::Diagnostics diagnostics;         ///< as a whole book's
  std::vector<std::string> unreadable;   ///< as a whole book's

  Roll() = default;
  Roll(const Roll&) = delete;
  Roll& operator=(const Roll&) = delete;

  Index index;                    ///< behind the views, as are
  std::deque<std::string> texts;  ///< the paths and records that the index did not have
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

NameViews names_of(const Card& card);
/// The book of a few, by their places in the roll: its settings, and their files read whole. Who is
/// gone meanwhile is left out.
model::Book read_few(system::Files& files, const std::string& root, const Roll& roll,
                     std::vector<std::size_t> people, std::vector<std::size_t> organisations);

}  // namespace nurture::store

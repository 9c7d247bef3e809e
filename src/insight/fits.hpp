// Whom something of the library fits, and why: needs, tags and segments that both have.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/book.hpp"

namespace nurture::insight {

using base::Date;

/// What a person, or their organisation, has in common with an item.
struct Shared {
  enum class Kind : char { need, tag, segment };

  Kind kind = Kind::need;
  std::string text;          ///< what the need is, the tag, the segment
  std::string word;          ///< of a need: the item's tag, or the word of its title, in it
  std::string organisation;  ///< id, where it is the organisation's; empty: their own

  bool operator==(const Shared&) const = default;
};

/// Past the last day on which it is worth sending.
bool expired(const model::LibraryItem& item, Date today);

/// An interaction with which the item was sent to somebody.
struct Sending {
  const model::Contact* contact = nullptr;
  const model::Interaction* interaction = nullptr;
};

/// Those up to today, the newest first. Pointers into the book.
std::vector<Sending> sendings(const model::LibraryItem& item, const model::Book& book, Date today);

/// Needs, then tags, then the segment: theirs and their organisation's (null: none). A need has the
/// item's tag where it has all its words; of the title a word of four letters or more will do, but
/// for those that stand in any title ("with", "what"), and for what is meant for other segments
/// than theirs. Empty: the item isn't for them.
std::vector<Shared> shared(const model::LibraryItem& item, const model::Contact& contact,
                           const model::Organisation* organisation, Date today);

struct FittingItem {
  const model::LibraryItem* item = nullptr;
  std::vector<Shared> why;
};

/// What fits them, isn't expired and was never sent to them: what meets a need first, then what has
/// a tag, then a segment; among equals the newest `added`. What is meant for other segments than
/// theirs comes last. Pointers into the book.
std::vector<FittingItem> fitting_items(const model::Contact& contact, const model::Book& book,
                                       Date today);

struct FittingPerson {
  const model::Contact* contact = nullptr;
  std::string rating;       ///< effective
  std::optional<Date> due;  ///< the next due day; empty: never by itself
  std::vector<Shared> why;
};

/// Whom it fits who hasn't had it; best rating first, then who is due soonest. Left out: the
/// archived, the undecided, and who isn't `asked` for. Cost: the agenda of the whole book.
std::vector<FittingPerson> fitting_people(const model::LibraryItem& item, const model::Book& book,
                                          const std::function<bool(const model::Contact&)>& asked,
                                          Date today);

}  // namespace nurture::insight

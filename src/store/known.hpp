// What an index still knows of a store: files that are as they were, in folders that hold what they
// held. Internal to store/.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "store/index.hpp"
#include "store/record.hpp"
#include "store/roll.hpp"

namespace nurture::store {

constexpr std::size_t few_changes = 64;  ///< appended to an index rather than written anew with it

Card card_of(const IndexEntry& entry, const Parts& found);
/// Behind the last entry of that kind.
std::size_t first_behind(const std::vector<IndexEntry>& entries, model::File file);
/// Those that are asked about: for Wanted::finding the people's.
std::span<IndexEntry> wanted_of(std::vector<IndexEntry>& entries, Wanted wanted);

class Known {
 public:
  /// Fills `index` and the cards of `people`; these and `source` must outlive it.
  Known(const RollSource& source, base::Date today, Index& index, std::vector<Card>& people)
      : source_(source), today_(today), index_(index), people_(people) {}

  /// Reads the index, takes the records from its files that changed, and makes cards of people.
  /// True where the listing stands, as nothing came or went; for Wanted::finding only where few
  /// files changed, too.
  bool look(const IndexKey& key, Wanted wanted);
  /// Once the entries have other places.
  void forget_cards();

  bool has_index() const { return has_index_; }
  /// A folder got a new stamp, noted in the index, and holds what it held.
  bool marks_changed() const { return marks_changed_; }
  /// Whether the card of the entry there was made, at the same place.
  bool has_card(std::size_t place) const { return place < made_.size() && made_[place] != 0; }

 private:
  bool folders_stand();
  bool stands(FolderMark& mark, const std::optional<system::Stamp>& now);
  void look_at_files(std::span<IndexEntry> entries);
  void look_at(std::size_t place, system::Reader& reader);
  bool make_card(const IndexEntry& entry, Card& card) const;

  const RollSource& source_;
  base::Date today_;
  Index& index_;
  std::vector<Card>& people_;
  bool has_index_ = false, marks_changed_ = false;
  std::vector<char> made_;  ///< not 0: the card of the entry there
};

}  // namespace nurture::store

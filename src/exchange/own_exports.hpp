// Whom of the store a card or a row means that an export of ours made.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "exchange/contradictions.hpp"
#include "exchange/record.hpp"

namespace nurture::exchange {

/// Who has no uid has one on their card that card_uid() made of their id, and a row has the id
/// itself: all else may have been changed there, the name too. Two stores may both have an
/// ada-lovelace, so that nobody is meant of whom all else is another's, see likeness().
class OwnExports {
 public:
  using OrganisationKey = std::function<std::string(const std::string& org)>;

  OwnExports() = default;
  /// The contacts must outlive this.
  OwnExports(std::span<const model::Contact> store, OrganisationKey organisation_key)
      : store_(store), organisation_key_(std::move(organisation_key)) {}

  /// The place of whose id it is, or was.
  std::optional<std::size_t> by_card(const model::Contact& record);
  /// A row must have their `added`, too; where neither has one, something else of theirs.
  std::optional<std::size_t> by_row(const PersonRecord& record);
  /// Whoever's uid it is when cards are made, whatever else the card says.
  std::optional<std::size_t> whose_card(std::string_view uid);

 private:
  using PlacesOfIds = std::unordered_map<std::string, std::size_t>;

  template <typename Key>
  void look_at_ids(PlacesOfIds& places, Key key) const;
  Likeness likeness_to(const model::Contact& person, const model::Contact& record) const;

  std::span<const model::Contact> store_;
  OrganisationKey organisation_key_;
  PlacesOfIds by_uuid_, by_id_;  ///< filled when the first is asked for
};

}  // namespace nurture::exchange

// Organisations by whatever refers to them.
#include "model/organisation_names.hpp"

#include <utility>

#include "base/text.hpp"

namespace nurture::model {

OrganisationNames::OrganisationNames(std::vector<const OrganisationFacts*> all)
    : all_(std::move(all)) {
  known_.reserve(3 * all_.size());
  for (std::size_t i = 0; i < all_.size(); ++i) {
    known_.try_emplace(all_[i]->id, i);
  }
  for (std::size_t i = 0; i < all_.size(); ++i) {
    for (const auto& former : all_[i]->formerly) {
      known_.try_emplace(former, i);
    }
  }
  for (std::size_t i = 0; i < all_.size(); ++i) {
    known_.try_emplace(all_[i]->name, i);
  }
}

void OrganisationNames::fold_names() {
  for (std::size_t i = 0; i < all_.size(); ++i) {
    folded_.try_emplace(base::fold(all_[i]->id), i);
  }
  for (std::size_t i = 0; i < all_.size(); ++i) {
    for (const auto& former : all_[i]->formerly) {
      folded_.try_emplace(base::fold(former), i);
    }
  }
  for (std::size_t i = 0; i < all_.size(); ++i) {
    folded_.try_emplace(base::fold(all_[i]->name), i);
  }
}

OrganisationNames::Found OrganisationNames::find_as_written(std::string_view text) const {
  const auto found = text.empty() ? known_.end() : known_.find(text);
  return found != known_.end() ? Found(found->second) : std::nullopt;
}

OrganisationNames::Found OrganisationNames::find(const std::string& text) {
  if (text.empty() || all_.empty()) {
    return std::nullopt;
  }
  if (const auto known = find_as_written(text)) {
    return known;
  }
  const auto [place, fresh] = asked_.try_emplace(text, std::nullopt);
  if (fresh) {
    if (folded_.empty()) {
      fold_names();
    }
    const auto found = folded_.find(base::fold(text));
    place->second = found != folded_.end() ? Found(found->second) : std::nullopt;
  }
  return place->second;
}

std::vector<const OrganisationFacts*> pointers(const std::vector<OrganisationFacts>& all) {
  std::vector<const OrganisationFacts*> found;
  found.reserve(all.size());
  for (const auto& one : all) {
    found.push_back(&one);
  }
  return found;
}

}  // namespace nurture::model

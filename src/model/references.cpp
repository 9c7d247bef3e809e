// Who is meant where a file names people.
#include "model/references.hpp"

#include <algorithm>

#include "base/ids.hpp"
#include "base/text.hpp"

namespace nurture::model {

bool leads_to(std::string_view reference, const Contact& contact) {
  return !reference.empty() &&
         (base::same_id(reference, contact.id) ||
          std::any_of(contact.formerly.begin(), contact.formerly.end(),
                      [&](const std::string& id) { return base::same_id(reference, id); }));
}

bool any_leads_to(const std::vector<std::string>& references, const Contact& contact) {
  return std::any_of(references.begin(), references.end(),
                     [&](const std::string& one) { return leads_to(one, contact); });
}

std::optional<std::size_t> PeopleByReference::as_written(std::string_view id) const {
  const auto found =
      std::lower_bound(people_.begin(), people_.end(), id,
                       [](const PersonIds& one, std::string_view key) { return one.id < key; });
  if (found == people_.end() || found->id != id) return std::nullopt;
  return static_cast<std::size_t>(found - people_.begin());
}

void PeopleByReference::fold_ids() {
  folded_.emplace();
  former_.emplace();
  for (std::size_t i = 0; i < people_.size(); ++i) {
    if (!base::plain_id(people_[i].id)) folded_->try_emplace(base::fold(people_[i].id), i);
    for (const std::string_view former : people_[i].formerly)
      former_->try_emplace(base::fold(former), i);
  }
}

std::optional<std::size_t> PeopleByReference::find(std::string_view reference) {
  if (reference.empty()) return std::nullopt;
  if (const auto found = as_written(reference)) return found;
  if (!folded_) fold_ids();
  const std::string folded = base::fold(reference);
  if (const auto found = as_written(folded)) return found;
  for (const Places* places : {&*folded_, &*former_}) {
    const auto found = places->find(folded);
    if (found != places->end()) return found->second;
  }
  return std::nullopt;
}

}  // namespace nurture::model

// What summaries are asked for: the facts of a person, and the place of an id.
#include "index/summaries.hpp"

#include <algorithm>

#include "base/ids.hpp"
#include "base/text.hpp"

namespace nurture::index {
model::Facts Summaries::facts(std::size_t place) const {
  if (const auto known = asked_.find(place); known != asked_.end()) return known->second;
  const FileSummary& one = people[place];
  model::Facts facts;
  if (!unpack(one.facts, facts)) facts = {};  // never half of somebody
  facts.id = one.id;
  facts.name = name_views(one.names).name;
  return facts;
}

const model::Facts& Summaries::at(std::size_t place) const {
  const auto known = asked_.find(place);
  return known != asked_.end() ? known->second : asked_[place] = facts(place);
}

void Summaries::read(std::size_t place, model::Facts& into) const {
  if (const auto known = asked_.find(place); known != asked_.end()) {
    into = known->second;
    return;
  }
  if (!unpack_for_agenda(people[place].facts, into)) into = {};
}

std::optional<std::size_t> Summaries::find_as_written(std::string_view id) const {
  const auto found =
      std::lower_bound(people.begin(), people.end(), id,
                       [](const FileSummary& one, std::string_view key) { return one.id < key; });
  if (found == people.end() || found->id != id) return std::nullopt;
  return static_cast<std::size_t>(found - people.begin());
}

std::optional<std::size_t> Summaries::find(std::string_view id) const {
  if (const auto found = find_as_written(id)) return found;
  const auto folded = base::fold(id);
  if (const auto found = folded == id ? std::nullopt : find_as_written(folded)) return found;
  if (!odd_) {
    odd_.emplace();
    for (std::size_t i = 0; i < people.size(); ++i) {
      if (!base::plain_id(people[i].id)) odd_->emplace_back(base::fold(people[i].id), i);
    }
  }
  const auto found =
      std::find_if(odd_->begin(), odd_->end(), [&](const Odd& one) { return one.first == folded; });
  return found != odd_->end() ? std::optional(found->second) : std::nullopt;
}

}  // namespace nurture::index

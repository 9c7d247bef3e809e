// The grid of levels and owners, and what is thin in it.
#include "insight/coverage.hpp"

#include <algorithm>
#include <tuple>

#include "base/text.hpp"
#include "cadence/state.hpp"
#include "model/dates.hpp"
#include "model/effective.hpp"

namespace nurture::insight {
namespace {

constexpr std::string_view champion = "champion", decision_maker = "decision maker";

using Names = std::vector<std::string>;

bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool has_role(const model::Facts& facts, std::string_view role) {
  return base::fold(facts.role) == role;
}

bool knows_role(const model::Settings& settings, std::string_view role) {
  return std::any_of(settings.roles.begin(), settings.roles.end(),
                     [&](const std::string& one) { return base::fold(one) == role; });
}

Somebody somebody(const model::Facts& facts) {
  return {facts.id, facts.name};
}

/// One organisation, with what all findings look at.
class Looking {
 public:
  Looking(const model::FactBook& book, const model::OrganisationFacts& organisation,
          const OrganisationPeople& people, Date today)
      : settings_(book.settings), organisation_(organisation), people_(people), today_(today) {
    for (const Member& one : people.now) {
      if (!one.archived) there_.push_back(&one);
    }
  }

  Coverage look() {
    made_.organisation = &organisation_;
    made_.summary = summary(organisation_, people_, today_);
    made_.rating = best_rating();
    make_grid();
    find_levels();
    find_live();
    find_roles();
    find_above();
    find_silence();
    return std::move(made_);
  }

 private:
  /// One that the settings have, else "".
  std::string level_of(const Member& one) const {
    return contains(settings_.levels, one.facts->level) ? one.facts->level : "";
  }

  std::string owner_of(const Member& one) const {
    return std::string(cadence::known_owner(settings_, one.facts->owner));
  }

  std::string best_rating() const {
    std::size_t best = model::effective_rating(settings_, "", organisation_.rating).rank;
    for (const Member* one : there_) {
      best = std::min(
          best, model::effective_rating(settings_, one->facts->rating, organisation_.rating).rank);
    }
    return model::rating_name(settings_, best);
  }

  void make_grid() {
    made_.levels = settings_.levels;
    for (const Member* one : there_) {
      const std::string level = level_of(*one), owner = owner_of(*one);
      if (!contains(made_.levels, level)) made_.levels.push_back(level);
      if (!contains(made_.owners, owner)) made_.owners.push_back(owner);
    }
    std::sort(made_.owners.begin(), made_.owners.end(), [](const auto& one, const auto& other) {
      return std::tuple(one.empty(), one) < std::tuple(other.empty(), other);
    });
    for (const std::string& level : made_.levels) {
      for (const std::string& owner : made_.owners) add_cell(level, owner);
    }
  }

  void add_cell(const std::string& level, const std::string& owner) {
    CoverageCell cell{level, owner, {}, {}, {}};
    for (const Member* one : there_) {
      if (level_of(*one) != level || owner_of(*one) != owner) continue;
      cell.people.push_back(one->facts->id);
      cell.last = std::max(cell.last, one->last);
      cell.warmest = std::max(cell.warmest, one->closeness);
    }
    if (!cell.people.empty()) made_.cells.push_back(std::move(cell));
  }

  CoverageFinding& add(Thin kind) {
    made_.findings.push_back({kind, {}, {}, {}, {}, 0});
    return made_.findings.back();
  }

  void find_levels() {
    Names empty;
    for (const std::string& level : settings_.levels) {
      const bool any = std::any_of(there_.begin(), there_.end(),
                                   [&](const Member* one) { return one->facts->level == level; });
      if (!any) empty.push_back(level);
    }
    if (!empty.empty()) add(Thin::level).levels = std::move(empty);
  }

  void find_live() {
    std::vector<Somebody> live;
    Names owners;
    for (const Member* one : there_) {
      if (!one->live) continue;
      live.push_back(somebody(*one->facts));
      const std::string owner = owner_of(*one);
      if (!contains(owners, owner)) owners.push_back(owner);
    }
    if (live.size() < 2) {
      add(Thin::live).people = std::move(live);
    } else if (settings_.owners.size() > 1 && owners.size() == 1 && !owners.front().empty()) {
      CoverageFinding& found = add(Thin::owner);
      found.people = std::move(live);
      found.owner = owners.front();
    }
  }

  bool anybody(std::string_view role) const {
    return std::any_of(there_.begin(), there_.end(),
                       [&](const Member* one) { return has_role(*one->facts, role); });
  }

  void find_roles() {
    const bool known = knows_role(settings_, champion) || knows_role(settings_, decision_maker);
    if (known && !anybody(champion) && !anybody(decision_maker)) {
      add(Thin::role).roles =
          static_cast<int>(std::count_if(there_.begin(), there_.end(), [](const Member* one) {
            return !one->facts->role.empty();
          }));
    }
    if (anybody(champion)) return;
    std::vector<Somebody> left;
    for (const FormerMember& one : people_.before) {
      if (!has_role(*one.facts, champion) || !one.post->successor.empty()) continue;
      const Somebody who = somebody(*one.facts);
      if (std::find(left.begin(), left.end(), who) == left.end()) left.push_back(who);
    }
    if (!left.empty()) add(Thin::champion).people = std::move(left);
  }

  void find_above() {
    if (settings_.levels.size() < 2) return;
    const std::string& lowest = settings_.levels.back();
    std::optional<Date> last;
    for (const Member* one : there_) {
      const std::string level = level_of(*one);
      if (!level.empty() && level != lowest) last = std::max(last, one->last);
    }
    if (last && today_ - *last <= above_days) return;
    CoverageFinding& found = add(Thin::above);
    found.levels = {lowest};
    found.last = last;
  }

  void find_silence() {
    const std::optional<Date>& last = made_.summary.last;
    const bool ahead = is_ahead(organisation_) ||
                       std::any_of(there_.begin(), there_.end(),
                                   [&](const Member* one) { return is_ahead(*one->facts); });
    if (!ahead && (!last || today_ - *last > silent_days)) add(Thin::silent).last = last;
  }

  /// A promise, a need or a date of theirs is to come. What comes every year always is: it counts
  /// once it is near.
  template <typename One>
  bool is_ahead(const One& one) const {
    const auto to_come = [&](const model::Anniversary& date) {
      const auto day = model::occurrence(date.date, today_ - 1, today_);
      return day && *day >= today_ && (date.date.year || *day - today_ <= silent_days);
    };
    return std::any_of(one.follow_ups.begin(), one.follow_ups.end(),
                       [&](const model::FollowUp& promise) { return promise.due >= today_; }) ||
           std::any_of(one.needs.begin(), one.needs.end(),
                       [&](const model::Need& need) {
                         return need.when && need.when->last >= today_ &&
                                model::open_on(need, today_);
                       }) ||
           std::any_of(one.dates.begin(), one.dates.end(), to_come);
  }

  const model::Settings& settings_;
  const model::OrganisationFacts& organisation_;
  const OrganisationPeople& people_;
  Date today_;
  std::vector<const Member*> there_;  ///< the archived left out
  Coverage made_;
};

}  // namespace

Coverage coverage(const model::FactBook& book, std::size_t organisation,
                  const OrganisationPeople& people, Date today) {
  return Looking(book, book.organisations[organisation], people, today).look();
}

std::vector<Coverage> coverage_of_targets(const model::FactBook& book, Date today) {
  const auto people = people_of_organisations(book, today);
  std::vector<Coverage> all;
  for (std::size_t i = 0; i < book.organisations.size(); ++i) {
    if (book.organisations[i].target.value_or(false)) {
      all.push_back(coverage(book, i, people[i], today));
    }
  }
  // Behind the scale as much as at its end.
  const auto weight = [&](const Coverage& one) {
    const std::size_t scale = book.settings.ratings.size();
    return std::max<std::size_t>(scale - std::min(scale, model::rank(book.settings, one.rating)),
                                 1);
  };
  const auto key = [&](const Coverage& one) {
    return std::tuple(one.findings.size() * weight(one), weight(one));
  };
  std::stable_sort(all.begin(), all.end(), [&](const Coverage& one, const Coverage& other) {
    return key(one) > key(other);  // then by id, as the book has them
  });
  return all;
}

}  // namespace nurture::insight

// Setting up the parties, reading a day's lines from them, and moving them on with each touch.
#include "cadence/state.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/parallel_for.hpp"
#include "model/effective.hpp"
#include "model/live_contacts.hpp"
#include "model/organisation_names.hpp"
#include "model/warmth.hpp"

namespace nurture::cadence {
namespace {

constexpr int looked_up_before = 800;  // days; most answers lie within them
constexpr int looked_up_after = 400;
constexpr std::size_t people_a_batch = 512;  // fewer than two such batches don't pay for a thread

/// In the order of their ids, whatever order the book has them in.
template <typename T>
std::vector<const T*> by_id(const std::vector<T>& all) {
  std::vector<const T*> sorted;
  sorted.reserve(all.size());
  for (const auto& one : all) sorted.push_back(&one);
  const auto less = [](const T* a, const T* b) { return a->id < b->id; };
  if (!std::is_sorted(sorted.begin(), sorted.end(), less)) {
    std::sort(sorted.begin(), sorted.end(), less);
  }
  return sorted;
}

/// An organisation's own occasions in the shape of a person's.
model::Facts as_person(const model::OrganisationFacts& organisation) {
  model::Facts facts;
  facts.id = organisation.id;
  facts.name = organisation.name;
  facts.owner = organisation.owner;
  facts.rating = organisation.rating;
  facts.cadence = organisation.cadence;
  facts.needs = organisation.needs;
  facts.need_numbers = organisation.need_numbers;
  facts.follow_ups = organisation.follow_ups;
  facts.follow_up_numbers = organisation.follow_up_numbers;
  facts.dates = organisation.dates;
  facts.follow_up_done = organisation.follow_up_done;
  return facts;
}

bool has_occasions(const model::OrganisationFacts& one) {
  return one.cadence || !one.needs.empty() || !one.follow_ups.empty() || !one.dates.empty();
}

Origin origin_of(model::RatingOf of) {
  switch (of) {
    case model::RatingOf::person:
      return Origin::contact_rating;
    case model::RatingOf::organisation:
      return Origin::organisation_rating;
    case model::RatingOf::settings:
      break;
  }
  return Origin::default_rating;
}

std::optional<model::Date> as_optional(Date day) {
  return day == never ? std::nullopt : std::optional(day);
}

bool is_rule(Kind kind) {
  return kind == Kind::cadence || kind == Kind::first;
}

void add_occasion(Line& line, const Window& window, const Party& party, Date day) {
  line.key = std::min(line.key, sort_key(window, party, day));
  line.follow_up = line.follow_up || window.kind == Kind::follow_up;
  line.date = line.date || window.kind == Kind::date;
  line.first = line.first && window.kind == Kind::first;
  line.late = line.late || (is_rule(window.kind) && window.latest_on(day) < day);
}

void add_line(Line& line, const Line& other) {
  line.key = std::min(line.key, other.key);
  line.follow_up = line.follow_up || other.follow_up;
  line.date = line.date || other.date;
  line.first = false;
  line.late = line.late || other.late;
}

}  // namespace

std::optional<int> capacity_of(const model::Settings& settings, std::string_view owner) {
  const auto found = settings.owners.find(owner);
  const bool has_own = found != settings.owners.end() && found->second.capacity;
  return has_own ? found->second.capacity : settings.capacity;
}

std::string_view known_owner(const model::Settings& settings, std::string_view owner) {
  return settings.owners.empty() || settings.owners.contains(owner) ? owner : std::string_view();
}

bool in_scope(std::string_view owner, const Scope& scope) {
  return !scope.owner || owner.empty() || owner == *scope.owner;
}

AgendaState::AgendaState(const model::FactBook& book, const model::Settings& settings, Date from,
                         Date until, const Scope& scope)
    : settings_(settings),
      from_(from),
      until_(until),
      rulebook_(settings, from - looked_up_before, until + looked_up_after),
      workdays_(&rulebook_.workdays(scope.owner.value_or(""))),
      capacity_(capacity_of(settings, scope.owner.value_or(""))) {
  team("");  // place 0
  parties_.reserve(book.people.size() + book.organisations.size());
  add_people(book, scope);
}

std::uint32_t AgendaState::team(std::string_view owner) {
  const auto known = team_of_.find(owner);
  if (known != team_of_.end()) return known->second;
  teams_.push_back({std::string(owner), capacity_of(settings_, owner)});
  return team_of_[teams_.back().owner] = static_cast<std::uint32_t>(teams_.size() - 1);
}

/// What one of several threads works with.
struct AgendaState::Worker {
  const model::OrganisationNames& names;
  model::Facts facts{};
  std::vector<Window> windows{};      ///< of the batch at hand
  std::vector<std::string> owners{};  ///< a party's team is a place here, until all are there
  std::optional<model::OrganisationNames> own_names{};  ///< who remembers what nobody shares

  std::uint32_t owner(std::string_view name) {
    const auto known = std::find(owners.begin(), owners.end(), name);
    const auto place = static_cast<std::uint32_t>(known - owners.begin());
    if (known == owners.end()) owners.emplace_back(name);
    return place;
  }

  model::OrganisationNames::Found employer(const std::string& text) {
    const auto known = names.find_as_written(text);
    if (known || text.empty()) return known;
    if (!own_names) own_names = names;
    return own_names->find(text);
  }
};

// The parties are the same whoever makes them: each from its own person and what all share. What
// depends on an order (places of teams and of an organisation's people) is settled afterwards.
void AgendaState::add_people(const model::FactBook& book, const Scope& scope) {
  const auto* const source = book.source;
  const auto there = source == nullptr ? by_id(book.people) : std::vector<const model::Facts*>();
  const auto count = source == nullptr ? there.size() : source->size();
  const auto organisations = by_id(book.organisations);
  const model::OrganisationNames names(organisations);
  std::vector<model::OrganisationNames::Found> employers(count);
  std::vector<std::size_t> worker_of(count / people_a_batch + 1);
  std::deque<Worker> workers;
  for (std::size_t i = 0; i < base::workers_for(count, people_a_batch); ++i) {
    workers.push_back({names});
  }
  parties_.resize(count);
  own_.resize(worker_of.size());
  windows_.resize(worker_of.size());
  base::parallel_for(count, people_a_batch, [&](std::size_t number, auto first, auto last) {
    auto& worker = workers[number];
    worker.windows.clear();
    worker_of[first / people_a_batch] = number;
    std::array<std::size_t, people_a_batch> counts{};
    for (auto i = first; i < last; ++i) {
      if (source != nullptr) source->read(i, worker.facts);
      const auto& facts = source != nullptr ? worker.facts : *there[i];
      employers[i] = worker.employer(facts.org);
      auto& party = parties_[i];
      party.facts = source != nullptr ? LazyFacts(*source, i) : LazyFacts(facts);
      party.id = source != nullptr ? source->id(i) : facts.id;
      describe(party, facts, employers[i] ? organisations[*employers[i]]->rating : "", scope,
               own_[first / people_a_batch]);
      party.team = worker.owner(known_owner(settings_, facts.owner));
      party.history = history(facts, rulebook_.channels);
      const auto begun = worker.windows.size();
      find_windows(party, facts, rulebook_, from_, until_, worker.windows);
      counts.at(i - first) = worker.windows.size() - begun;
    }
    auto& windows = windows_[first / people_a_batch];
    windows.assign(worker.windows.begin(), worker.windows.end());  // no larger than they are
    const auto* begin = windows.data();
    for (auto i = first; i < last; ++i) {
      parties_[i].set_windows({begin, counts.at(i - first)});
      begin += counts.at(i - first);
    }
  });
  std::vector<People> people_of(organisations.size());
  for (std::size_t i = 0; i < count; ++i) {
    parties_[i].team = team(workers[worker_of[i / people_a_batch]].owners[parties_[i].team]);
    if (employers[i]) people_of[*employers[i]].push_back(static_cast<PartyNumber>(i));
  }
  for (std::size_t i = 0; i < organisations.size(); ++i) {
    note_only_way(*organisations[i], people_of[i]);
    if (has_occasions(*organisations[i])) {
      add_organisation(*organisations[i], std::move(people_of[i]), scope);
    }
  }
}

void AgendaState::describe(Party& party, const model::Facts& facts,
                           std::string_view organisations_rating, const Scope& scope,
                           std::deque<ReadyCadence>& own) const {
  const auto owner = known_owner(settings_, facts.owner);
  party.workdays = &rulebook_.workdays(owner);
  party.in_scope = in_scope(owner, scope);
  party.unknown_owner = owner != facts.owner;
  party.archived = facts.archived.value_or(forever);
  party.snooze = facts.snooze.value_or(never);
  party.own_touch = facts.own_touches.empty() ? never : facts.own_touches.front().date;
  party.added = facts.added.value_or(never);
  party.reviewed = facts.reviewed.value_or(never);
  party.touch_days = static_cast<std::uint16_t>(std::min(facts.touch_days.all, 65535));
  set_cadence(party, facts, organisations_rating, own);
  if (!facts.needs.empty() || !facts.dates.empty()) {
    party.asked_a_year =
        static_cast<std::uint16_t>(std::min(touches_a_year(facts, rulebook_, from_), 1000));
  }
}

void AgendaState::add_organisation(const model::OrganisationFacts& organisation, People people,
                                   const Scope& scope) {
  Party party;
  const auto& facts = organisations_.emplace_back(as_person(organisation));
  party.organisation = true;
  party.facts = LazyFacts(facts);
  party.id = facts.id;
  describe(party, facts, "", scope, own_.front());
  party.team = team(known_owner(settings_, facts.owner));
  party.history.last_on.assign(rulebook_.channels.size(), never);
  for (const auto person : people) {
    parties_[person].belongs_to = static_cast<PartyNumber>(parties_.size());
    merge(party.history, parties_[person].history);
  }
  party.people = &people_of_.emplace_back(std::move(people));
  find_windows(party, facts, rulebook_, from_, until_, windows_.emplace_back());
  party.set_windows(windows_.back());
  parties_.push_back(std::move(party));
}

void AgendaState::note_only_way(const model::OrganisationFacts& organisation,
                                const People& people) {
  if (!organisation.target.value_or(false)) return;
  const auto only = model::only_live(people, [&](PartyNumber number) {
    const auto& person = parties_[number];
    return model::is_live(person.archived_on(from_), as_optional(person.history.last_touch), from_);
  });
  if (only) only_ways_.emplace(*only, organisation.id);
}

std::string_view AgendaState::only_way(PartyNumber person) const {
  const auto found = only_ways_.find(person);
  return found != only_ways_.end() ? found->second : std::string_view();
}

/// Their own cadence, else the effective rating's.
void AgendaState::set_cadence(Party& party, const model::Facts& facts,
                              std::string_view organisations_rating,
                              std::deque<ReadyCadence>& own) const {
  const auto rating = model::effective_rating(settings_, facts.rating, organisations_rating);
  party.rank = static_cast<std::uint32_t>(rating.rank);
  party.origin = origin_of(rating.of);
  party.undecided = !party.organisation && rating.name == model::undecided;
  if (facts.cadence) {
    own.push_back(ready(*facts.cadence, rulebook_.channels, settings_.calendar));
    party.cadence = &own.back();
    party.origin = Origin::contact_cadence;
  } else if (party.rank < rulebook_.ratings.size() && !party.organisation) {
    party.cadence = &rulebook_.ratings[party.rank];
  }
}

void AgendaState::remake(PartyNumber party) {
  own_windows_.resize(parties_.size());
  auto& windows = own_windows_[party];
  windows.clear();
  find_windows(parties_[party], *parties_[party].facts, rulebook_, from_, until_, windows);
  parties_[party].set_windows(windows);
}

std::optional<Line> AgendaState::line(PartyNumber who, Date day,
                                      std::vector<const Window*>& standing) const {
  const auto& party = parties_[who];
  find_standing(party, day, standing);
  if (standing.empty()) return std::nullopt;
  Line line;
  line.who = who;
  line.first = true;
  line.key = sort_key(*standing.front(), party, day);
  for (const auto* window : standing) add_occasion(line, *window, party, day);
  return line;
}

std::vector<Line> AgendaState::standing(Date day) const {
  std::vector<Line> lines;
  std::vector<const Window*> windows;
  for (PartyNumber who = 0; who < parties_.size(); ++who) {
    const auto& party = parties_[who];
    if (!party.in_scope || party.next > day) continue;
    auto found = line(who, day, windows);
    if (!found) continue;
    if (party.organisation) {
      add_organisation_line(lines, *found, day);
    } else {
      lines.push_back(*found);
    }
  }
  return lines;
}

Line* AgendaState::line_of_its_people(std::vector<Line>& lines, const Party& organisation) const {
  Line* first = nullptr;
  for (const auto person : *organisation.people) {
    // Lines stand by party so far, and people come before organisations.
    const auto theirs =
        std::lower_bound(lines.begin(), lines.end(), person,
                         [](const Line& one, PartyNumber party) { return one.who < party; });
    if (theirs == lines.end() || theirs->who != person) continue;
    if (first == nullptr || theirs->key < first->key) first = &*theirs;
  }
  return first;
}

void AgendaState::add_organisation_line(std::vector<Line>& lines, Line organisation,
                                        Date day) const {
  const auto& party = parties_[organisation.who];
  if (auto* theirs = line_of_its_people(lines, party)) {
    organisation.key.rank = theirs->key.rank;
    organisation.key.id = theirs->key.id;
    theirs->merged = organisation.who;
    add_line(*theirs, organisation);
    return;
  }
  organisation.approach = approach(party, day, false);
  if (!organisation.approach) {
    organisation.approach = approach(party, day, true);
    if (organisation.approach && !organisation.follow_up) return;
  }
  organisation.nobody = !organisation.approach;
  if (organisation.approach) organisation.key.id = id(*organisation.approach);
  lines.push_back(organisation);
}

std::optional<PartyNumber> AgendaState::approach(const Party& organisation, Date day,
                                                 bool waiting) const {
  const auto key = [&](PartyNumber number) {
    const auto& one = parties_[number];
    return model::ApproachKey{as_optional(one.history.last_touch), one.rank, one.id};
  };
  std::optional<PartyNumber> first;
  for (const auto number : *organisation.people) {
    const auto& person = parties_[number];
    const bool waits = person.snoozed_on(day) || rests_until(person) > day;
    if (!person.approachable_on(day) || (waits && !waiting)) continue;
    if (!first || model::approached_before(key(number), key(*first))) first = number;
  }
  return first;
}

void AgendaState::touch(const Line& line, std::size_t column, Date day) {
  const auto person = parties_[line.who].organisation ? line.approach : std::optional(line.who);
  const auto done = parties_[line.who].organisation ? std::optional(line.who) : line.merged;
  if (person) {
    auto& party = parties_[*person];
    cadence::touch(party.history, rulebook_.channels, column, day);
    party.follow_ups_done = day;
    remake(*person);
    if (party.belongs_to) {
      cadence::touch(parties_[*party.belongs_to].history, rulebook_.channels, column, day);
    }
  }
  if (done) parties_[*done].follow_ups_done = day;
  const auto organisation = done ? done : parties_[*person].belongs_to;
  if (organisation) remake(*organisation);
}

void AgendaState::attempt(const Line& line, Date day) {
  const auto person = parties_[line.who].organisation ? line.approach : std::optional(line.who);
  if (!person) return;
  cadence::attempt(parties_[*person].history, day);
  remake(*person);
  if (const auto organisation = parties_[*person].belongs_to) {
    auto& days = parties_[*organisation].history;
    cadence::attempt(days, day);
    days.attempts = 0;  // an organisation doesn't rest: another of its people is approached
    remake(*organisation);
  }
}

}  // namespace nurture::cadence

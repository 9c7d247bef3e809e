// Setting up the rows, and moving them on with each touch.
#include "cadence/board.hpp"

#include <algorithm>
#include <array>

#include "base/parallel_for.hpp"
#include "model/effective.hpp"
#include "model/organisation_names.hpp"

namespace nurture::cadence {
namespace {

constexpr int looked_up_before = 800;  // days; most answers lie within them
constexpr int looked_up_after = 400;
constexpr std::size_t people_a_batch = 512;  // fewer than two such batches don't pay for a thread

bool in_scope(const std::string& owner, const Scope& scope) {
  return !scope.owner || owner.empty() || owner == *scope.owner;
}

std::optional<int> capacity_of(const model::Settings& settings, const std::string& owner) {
  const auto found = settings.owners.find(owner);
  const bool has_own = found != settings.owners.end() && found->second.capacity;
  return has_own ? found->second.capacity : settings.capacity;
}

/// In the order of their ids, whatever order the book has them in.
template <typename T>
std::vector<const T*> by_id(const std::vector<T>& all) {
  std::vector<const T*> sorted;
  sorted.reserve(all.size());
  for (const auto& one : all) {
    sorted.push_back(&one);
  }
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

/// An organisation is known for as long as the first of its people.
void raise_since(std::optional<Date>& since, Date known) {
  if (known != forever && (!since || known < *since)) {
    since = known;
  }
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

}  // namespace

Board::Board(const model::FactBook& book, const model::Settings& settings, Date from, Date until,
             const Scope& scope)
    : settings_(settings),
      from_(from),
      until_(until),
      ground_(settings, from - looked_up_before, until + looked_up_after),
      capacity_(capacity_of(settings, scope.owner.value_or(""))) {
  team("");  // place 0
  rows_.reserve(book.people.size() + book.organisations.size());
  add_people(book, scope);
}

std::uint32_t Board::team(const std::string& owner) {
  const auto [place, fresh] =
      team_of_.try_emplace(owner, static_cast<std::uint32_t>(teams_.size()));
  if (fresh) {
    teams_.push_back({owner, capacity_of(settings_, owner)});
  }
  return place->second;
}

/// What one of several threads works with.
struct Board::Worker {
  const model::OrganisationNames& names;
  std::deque<ReadyCadence>& own;
  Spans spans{};                      ///< of the batch at hand
  std::vector<std::string> owners{};  ///< a row's team is a place here, until all are there
  std::vector<std::optional<std::uint32_t>> teams{};    ///< the owners' places then
  std::optional<model::OrganisationNames> own_names{};  ///< who remembers what nobody shares

  std::uint32_t team(const std::string& owner) {
    const auto known = std::find(owners.begin(), owners.end(), owner);
    const auto place = static_cast<std::uint32_t>(known - owners.begin());
    if (known == owners.end()) {
      owners.push_back(owner);
    }
    return place;
  }

  model::OrganisationNames::Found employer(const std::string& text) {
    const auto known = names.find_as_written(text);
    if (known || text.empty()) {
      return known;
    }
    if (!own_names) {
      own_names = names;
    }
    return own_names->find(text);
  }
};

void Board::fill(Row& row, const model::Facts& facts, const model::OrganisationFacts* organisation,
                 const Scope& scope, Worker& worker) const {
  row.archived = facts.archived.value_or(forever);
  row.snooze = facts.snooze.value_or(never);
  row.known_since = facts.since.value_or(facts.added.value_or(forever));
  row.own_touch = facts.own_touches.empty() ? never : facts.own_touches.front().date;
  row.id = facts.id;
  row.subject.facts = &facts;
  row.subject.history = history(facts, ground_.channels);
  row.in_scope = in_scope(facts.owner, scope);
  row.team = worker.team(facts.owner);
  set_cadence(row, organisation, worker.own);
  find_spans(row.subject, ground_, from_, until_, worker.spans);
}

// The rows are the same whoever makes them: each from its own person and what all share. What
// depends on an order (places of teams and of an organisation's people) is settled afterwards.
void Board::add_people(const model::FactBook& book, const Scope& scope,
                       const std::vector<const model::OrganisationFacts*>& organisations,
                       std::vector<People>& people_of) {
  const auto people = by_id(book.people);
  const auto count = people.size();
  rows_.resize(count);
  std::vector<model::OrganisationNames::Found> employers(count);
  std::vector<std::size_t> worker_of(count / people_a_batch + 1);
  std::deque<Worker> workers;
  const model::OrganisationNames names(organisations);
  for (std::size_t i = 0; i < base::workers_for(count, people_a_batch); ++i) {
    workers.push_back({names, own_.emplace_back()});
  }
  spans_.resize(count / people_a_batch + 1);
  base::parallel_for(count, people_a_batch, [&](std::size_t number, auto first, auto last) {
    auto& worker = workers[number];
    worker.spans.clear();
    worker_of[first / people_a_batch] = number;
    std::array<std::size_t, people_a_batch> counts{};
    for (auto i = first; i < last; ++i) {
      employers[i] = worker.employer(people[i]->org);
      const auto begin = worker.spans.size();
      fill(rows_[i], *people[i], employers[i] ? organisations[*employers[i]] : nullptr, scope,
           worker);
      counts[i - first] = worker.spans.size() - begin;
    }
    auto& spans = spans_[first / people_a_batch];
    spans.assign(worker.spans.begin(), worker.spans.end());  // no larger than they are
    const auto* begin = spans.data();
    for (auto i = first; i < last; ++i) {
      rows_[i].set_spans({begin, counts[i - first]});
      begin += counts[i - first];
    }
  });
  for (std::size_t i = 0; i < count; ++i) {
    auto& worker = workers[worker_of[i / people_a_batch]];
    worker.teams.resize(worker.owners.size());
    auto& known = worker.teams[rows_[i].team];
    if (!known) {
      known = team(worker.owners[rows_[i].team]);
    }
    rows_[i].team = *known;
    if (employers[i]) {
      people_of[*employers[i]].push_back(static_cast<RowNumber>(i));
    }
  }
}

void Board::add_people(const model::FactBook& book, const Scope& scope) {
  const auto organisations = by_id(book.organisations);
  std::vector<People> people(organisations.size());
  add_people(book, scope, organisations, people);
  for (std::size_t i = 0; i < organisations.size(); ++i) {
    if (has_occasions(*organisations[i])) {
      add_organisation(*organisations[i], std::move(people[i]), scope);
    }
  }
}

void Board::add_organisation(const model::OrganisationFacts& organisation, People people,
                             const Scope& scope) {
  organisations_.push_back(as_person(organisation));
  auto& facts = organisations_.back();
  Row row;
  row.organisation = true;
  row.in_scope = in_scope(facts.owner, scope);
  row.team = team(facts.owner);
  row.subject.facts = &facts;
  row.id = facts.id;
  row.subject.history.last_on.assign(ground_.channels.size(), never);
  for (const auto person : people) {
    rows_[person].belongs_to = static_cast<RowNumber>(rows_.size());
    merge(row.subject.history, rows_[person].subject.history);
    raise_since(facts.since, rows_[person].known_since);
  }
  set_cadence(row, nullptr, own_.front());
  row.people = &people_of_.emplace_back(std::move(people));
  find_spans(row.subject, ground_, from_, until_, spans_.emplace_back());
  row.set_spans(spans_.back());
  rows_.push_back(std::move(row));
}

/// Their own cadence, else the effective rating's.
void Board::set_cadence(Row& row, const model::OrganisationFacts* organisation,
                        std::deque<ReadyCadence>& own) const {
  const auto& facts = *row.subject.facts;
  const auto rating = model::effective_rating(settings_, facts.rating,
                                              organisation != nullptr ? organisation->rating : "");
  row.rank = static_cast<std::uint32_t>(rating.rank);
  row.origin = origin_of(rating.of);
  if (facts.cadence) {
    own.push_back(ready(*facts.cadence, ground_.channels, settings_.calendar));
    row.subject.cadence = &own.back();
    row.origin = Origin::contact_cadence;
  } else if (row.rank < ground_.ratings.size() && !row.organisation) {
    row.subject.cadence = &ground_.ratings[row.rank];
  }
}

void Board::remake(RowNumber row) {
  own_spans_.resize(rows_.size());
  auto& spans = own_spans_[row];
  spans.clear();
  find_spans(rows_[row].subject, ground_, from_, until_, spans);
  rows_[row].set_spans(spans);
}

void Row::set_spans(std::span<const Span> all) {
  spans = all;
  next = base::last_day;
  for (const auto& one : all) {
    next = std::min(next, one.from);
  }
}

}  // namespace nurture::cadence

// The state of the agenda: everybody's windows side by side, which a day is read from, and which
// playing days moves on.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cadence/agenda.hpp"
#include "cadence/order.hpp"
#include "cadence/window.hpp"

namespace nurture::cadence {

struct Team {
  std::string owner;            ///< "" = nobody
  std::optional<int> capacity;  ///< empty = no bound
};

/// One line of a day, before its words.
struct Line {
  PartyNumber who = 0;                  ///< the person, or an organisation for itself
  std::optional<PartyNumber> merged;    ///< the organisation whose occasions stand here, too
  std::optional<PartyNumber> approach;  ///< of an organisation's line: whom to approach
  SortKey key;
  bool follow_up = false, date = false;  ///< stands (also) for one
  bool first = false;                    ///< stands for a first touch, and for nothing else
  bool late = false;                     ///< past the latest day of some rule
  bool nobody = false;                   ///< an organisation's with nobody to approach
  bool early = false;                    ///< brought forward by levelling
};

class AgendaState {
 public:
  /// Windows for the days from `from` to `until` (further ones are there as well, but of yearly
  /// dates). `settings` may differ from the book's own; both must outlive the state.
  AgendaState(const model::FactBook& book, const model::Settings& settings, Date from, Date until,
              const Scope& scope);

  const Rulebook& rulebook() const { return rulebook_; }
  /// People by id, then organisations.
  const std::vector<Party>& parties() const { return parties_; }
  const std::vector<Team>& teams() const { return teams_; }
  std::optional<int> capacity() const { return capacity_; }
  /// Of the days from here on.
  void set_capacity(int people) { capacity_ = people; }
  /// The working days of whom the list is for.
  const Workdays& workdays() const { return *workdays_; }

  /// Whoever is due on `day`, unordered: each person once.
  std::vector<Line> standing(Date day) const;
  /// Whom to approach for an organisation: who was touched last, else the best rated, else the
  /// first by id of those who aren't archived, undecided or without a cadence, and, but for
  /// `waiting`, neither snoozed nor resting.
  std::optional<PartyNumber> approach(const Party& organisation, Date day, bool waiting) const;
  std::string_view id(std::size_t party) const { return parties_[party].id; }
  /// The target organisation whose only live contact (see model/live_contacts.hpp) a person is on
  /// the state's first day: its id; empty where they are none's.
  std::string_view only_way(PartyNumber person) const;

  /// The line's person is touched that day on the channel of `column`, and the follow-ups due by
  /// then are done.
  void touch(const Line& line, std::size_t column, Date day);
  /// We tried to reach the line's person.
  void attempt(const Line& line, Date day);

 private:
  using People = std::vector<PartyNumber>;
  using Windows = std::vector<Window>;

  struct Worker;

  void add_people(const model::FactBook& book, const Scope& scope);
  /// What its facts say of a party, but for its team, history and windows.
  void describe(Party& party, const model::Facts& facts, std::string_view organisations_rating,
                const Scope& scope, std::deque<ReadyCadence>& own) const;
  void add_organisation(const model::OrganisationFacts& organisation, People people,
                        const Scope& scope);
  void note_only_way(const model::OrganisationFacts& organisation, const People& people);
  /// A cadence that isn't a rating's is kept in `own`.
  void set_cadence(Party& party, const model::Facts& facts, std::string_view organisations_rating,
                   std::deque<ReadyCadence>& own) const;
  std::uint32_t team(std::string_view owner);
  /// Its windows anew, since it was touched.
  void remake(PartyNumber party);
  std::optional<Line> line(PartyNumber party, Date day, std::vector<const Window*>& standing) const;
  /// In the line of one of its people, by itself, or not at all while those whom one would approach
  /// rest or are snoozed; a promise doesn't wait for them.
  void add_organisation_line(std::vector<Line>& lines, Line organisation, Date day) const;
  Line* line_of_its_people(std::vector<Line>& lines, const Party& organisation) const;

  const model::Settings& settings_;
  Date from_, until_;
  Rulebook rulebook_;
  const Workdays* workdays_;
  std::optional<int> capacity_;
  std::vector<Party> parties_;
  std::vector<Team> teams_;
  std::map<std::string, std::uint32_t, std::less<>> team_of_;
  std::map<PartyNumber, std::string_view> only_ways_;
  std::deque<std::deque<ReadyCadence>> own_;  ///< cadences that aren't a rating's, batch by batch
  std::deque<People> people_of_;              ///< of each organisation that is a party
  std::deque<Windows> windows_;             ///< as at first: of a batch of people, an organisation
  std::vector<Windows> own_windows_;        ///< a party's since it was touched; empty: nobody was
  std::deque<model::Facts> organisations_;  ///< in the shape of people
};

/// What stands, each thing once: of a date that comes every year the nearest, else what is due
/// first. Replaces what `standing` held.
void find_standing(const Party& party, Date today, std::vector<const Window*>& standing);

/// An owner's, "" for nobody's: the settings' unless they have their own; empty = no bound.
std::optional<int> capacity_of(const model::Settings& settings, std::string_view owner);

/// The owner that counts: one whom the settings don't have, while they have some, is nobody.
std::string_view known_owner(const model::Settings& settings, std::string_view owner);
/// Of such an owner's.
bool in_scope(std::string_view owner, const Scope& scope);

/// Touches in the year from that day on for the needs and dates of someone.
int touches_a_year(const model::Facts& facts, const Rulebook& rulebook, Date day);
/// Touches that the scope's people and organisations ask for in the coming year, needs and dates
/// included, by its working days: an estimate.
double demand(const AgendaState& state, Date day);
/// Demand by capacity; 0 without a bound.
double load(const AgendaState& state, Date day);

/// A party's occasions as they stand on `today`, each once, in the order of the day.
std::vector<Occasion> standing_occasions(const AgendaState& state, std::size_t party, Date today);
/// What gives a reason to write, whether it stands or not: open needs, promises, and dates within
/// `need_lead`.
std::vector<Occasion> what_is_open(const AgendaState& state, std::size_t party, Date today);
/// The soonest cadence that falls due after `today`; null if there is none.
const Window* next_cadence(const Party& party, Date today);

/// A due day later than that is as good as never.
constexpr int horizon_days = 3660;
/// The soonest day on which any of its occasions is due, today's if one stands; empty: none does
/// within what its state looks ahead.
std::optional<Date> soonest_due(const Party& party, Date today);

/// The days of a line, from its occasions (at least one).
void summarise(Due& due, Date today);
/// The line in words.
Due due(const AgendaState& state, const Line& line, Date today);
/// The channel a touch of this line would best be on: the one that answers most of what stands, the
/// default channel if it answers as much. Not the one on which they didn't answer twice in a row.
std::size_t touch_column(const AgendaState& state, const Line& line, Date today);

}  // namespace nurture::cadence

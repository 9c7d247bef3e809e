// Looking back over a period: consistency, mix, balance, and the pipeline that is left of it.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/book.hpp"

namespace nurture::insight {

using base::Date;

/// Both ends belong to it; `until` is the day asked about: whatever bears a later one isn't there.
struct Days {
  Date from, until;

  bool contain(Date day) const { return from <= day && day <= until; }
};

/// A week, month, quarter or year that has a day of the period.
struct Stretch {
  base::Period period;  ///< the whole of it, even where the period has only a part
  int touches = 0;      ///< of the period's days
  int answers = 0;      ///< of the period's days: see RatingConsistency
  int in_time = 0;      ///< of the answers
  /// On its last day, or the period's: people whose rules had something to count from, and of
  /// these the ones past no latest day. Played from the log, with today's ratings.
  int with_rules = 0, in_cadence = 0;

  bool operator==(const Stretch&) const = default;
};

/// How the people of one rating fared, each measured by the cadence that is theirs today: files
/// don't say which one stood before.
///
/// An answer is a day on which a touch answered a rule that had something to count from; the first
/// touch of all answers none. It came in time unless it was later than the latest day of a rule it
/// answered (and than the working day that the rule fell due on).
struct RatingConsistency {
  std::string rating;       ///< effective; empty where the default one is no rating
  int touches = 0;          ///< of the period
  int answers = 0;          ///< of the period
  int waiting = 0;          ///< people past a latest day on the last day
  int in_time = 0;          ///< of the answers
  double longest_wait = 0;  ///< in intervals of the rule, of answers and of waits that go on past
                            ///< their due day; 0 = there was none
  std::string longest_contact;

  /// In time, as a share of answers and waiting; empty where there is neither.
  std::optional<double> on_time() const {
    const int waits = answers + waiting;
    return waits > 0 ? std::optional(static_cast<double>(in_time) / waits) : std::nullopt;
  }

  bool operator==(const RatingConsistency&) const = default;
};

struct Consistency {
  int touches = 0;
  int from_them = 0;  ///< of these: they wrote or called
  int weeks = 0;      ///< from Monday, that have a day of the period
  int weeks_with_touch = 0;
  int streak = 0;                          ///< weeks with a touch in a row, up to the last (or the
                                           ///< one before, while that has none)
  int longest_streak = 0;                  ///< of the period
  std::map<Date, int> days;                ///< touches of each day that has one
  double ours_a_week = 0;                  ///< touches that were ours, a mean
  std::optional<double> capacity_a_week;   ///< what the capacity would have held; empty = no bound
  base::Span unit = base::Span::week;      ///< of the stretches: the finest with 18 of them at most
  std::vector<Stretch> stretches;          ///< in order, none left out
  std::vector<RatingConsistency> ratings;  ///< best first; those without anything left out
};

/// What a period's interactions on one channel came to.
struct ChannelUse {
  std::string channel;
  bool counts = false;          ///< its interactions are touches
  int ours = 0;                 ///< that reached
  std::optional<double> share;  ///< of all of ours that count; empty where it doesn't, or none is
  int from_them = 0;            ///< that reached
  int attempts = 0;             ///< without an answer, whoever tried
  double cost = 0;              ///< of ours and of our attempts, in the settings' currency
  std::int64_t minutes = 0;     ///< of the same

  bool operator==(const ChannelUse&) const = default;
};

/// What our own touches wanted.
struct Balance {
  int give = 0, ask = 0, social = 0;
  int unmarked = 0;  ///< no `intent`

  /// Where something was asked.
  double given_per_ask() const { return static_cast<double>(give) / ask; }
  bool operator==(const Balance&) const = default;
};

/// Counts one of ours.
void add(const model::Interaction& ours, Balance& balance);

struct Mix {
  std::vector<ChannelUse> channels;  ///< most of ours first, then most of theirs, then by name
  ChannelUse all;                    ///< the sums; its `counts` and `share` say nothing
  Balance balance;
};

/// When a need comes, seen from the day asked about. What is still running is `near`.
enum class Horizon {
  past,       ///< its last day is over
  near,       ///< its first day is within `need_lead`
  this_year,  ///< not as near, and before the year ends
  later,
  undated
};

constexpr std::size_t horizons = 5;

struct OpenNeeds {
  model::NeedStatus status = model::NeedStatus::latent;  ///< latent, aware or ready
  std::array<int, horizons> by_horizon{};
  std::optional<Date> since;  ///< the first day that one of them was noted

  bool operator==(const OpenNeeds&) const = default;
};

/// Of one effective rating, the archived left out.
struct RatingPeople {
  std::string rating;  ///< empty where the default one is no rating
  int people = 0;
  /// Silent for more than `lost_after` intervals of their fastest rule, past its latest day, and
  /// not snoozed.
  int lost = 0;
  int never_touched = 0;  ///< nor is it agreed that they needn't be (`cadence: none`)

  bool operator==(const RatingPeople&) const = default;
};

/// Median and quartiles, between the two nearest values where none lies there.
struct Spread {
  double low = 0, median = 0, high = 0;

  bool operator==(const Spread&) const = default;
};

/// How long it took from the first touch (of an organisation with any of its people) up to a day
/// that a need's file bears. What came before it took no time.
struct Road {
  int count = 0;  ///< of needs; the rest means nothing where it is 0
  Spread months;  ///< of 365.2425 / 12 days
  Spread touches;
  int over_a_year = 0;

  bool operator==(const Road&) const = default;
};

/// Of all needs up to the day asked about, of the archived as well.
struct Roads {
  Road noted, won;
};

struct Pipeline {
  std::array<OpenNeeds, 3> needs;     ///< ready, aware, latent
  int won = 0, lost = 0;              ///< closed in the period; without `closed` they are in none
  int follow_ups = 0;                 ///< open
  int overdue = 0;                    ///< of these: due before the day asked about
  std::vector<RatingPeople> ratings;  ///< best first; those without people left out
  Roads roads;
};

enum class By { rating, owner, segment, channel };

/// A row of a table by rating, owner, segment or channel.
///
/// A touch is that of who made it (`by`, else who keeps the relationship), and of its channel; by
/// channel an answer is that of each channel that gave it, waits that go on are nobody's, and nor
/// are needs.
struct Group {
  RatingConsistency waits;  ///< its `rating` is the row's value; empty = who has none
  int people = 0;           ///< who aren't archived; by channel: who were touched on it
  double cost = 0;
  std::int64_t minutes = 0;
  Balance balance;
  int won = 0, open = 0;  ///< needs: won in the period, open on its last day

  bool operator==(const Group&) const = default;
};

struct StatsQuestion {
  Days days;
  std::function<bool(const model::Contact&)> person;  ///< who is asked about; empty = all
  std::function<bool(const model::Organisation&)> organisation;  ///< whose needs and follow-ups
  std::optional<std::string> owner;  ///< whose capacity; empty = the settings' own
  bool by_capacity = true;  ///< false: these are only some of those whom the capacity is for
  std::optional<By> by = std::nullopt;  ///< the groups that are wanted, too
};

struct Stats {
  Days days;
  int people = 0;               ///< asked about, the archived left out
  int archived = 0;             ///< asked about as well
  std::optional<int> capacity;  ///< touches a day; empty: no bound, or not asked by it
  Consistency consistency;
  Mix mix;
  Pipeline pipeline;
  std::vector<Group> groups;  ///< ratings best first, channels as in Mix, the others by name; who
                              ///< has none last. Every owner of the settings has a row
};

/// Cost: linear in interactions; those of a rule's people are evaluated rule by rule.
Stats stats(const model::Book& book, const StatsQuestion& question);

}  // namespace nurture::insight

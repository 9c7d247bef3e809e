// nurture.yaml as values, with the defaults of a new store.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/interval.hpp"
#include "model/rule.hpp"

namespace nurture::model {

struct Channel {
  bool counts = true;
  double cost = 0;  ///< in the settings' currency
  int minutes = 0;
  std::vector<std::string> stands_for;  ///< a meeting answers `by call`

  bool operator==(const Channel&) const = default;
};

struct Rating {
  std::string name;
  Cadence cadence;

  bool operator==(const Rating&) const = default;
};

/// One of a programme's follow-ups.
struct ProgrammeStep {
  base::Interval offset;              ///< from the programme's start
  std::vector<std::string> channels;  ///< empty = any that counts

  bool operator==(const ProgrammeStep&) const = default;
};

struct Owner {
  std::optional<int> capacity;       ///< touches a day; empty = the settings' own
  std::vector<base::Holidays> away;  ///< no days of work for this owner

  bool operator==(const Owner&) const = default;
};

/// The rating that every store has besides its own: quiet until somebody rates the person.
constexpr std::string_view undecided = "undecided";

/// Of nurture.yaml: what this program reads, and the only one that it writes to.
constexpr int known_format = 1;

/// How likely an introduction is passed on, from one person to the other: conventions, not
/// measurements. From 0, never, to 1.
struct Ties {
  double referred_by = 0.8, knows = 0.5, colleagues = 0.4, former_colleagues = 0.3;

  bool operator==(const Ties&) const = default;
};

struct Settings {
  int format = known_format;
  std::vector<Rating> ratings;  ///< best first
  std::string default_rating = "C";
  base::Interval first_touch{2, base::Unit::day};
  std::optional<int> capacity = 8;  ///< touches a day; empty = no bound
  bool levelling = true;
  base::WorkCalendar calendar;
  base::Interval need_lead{90, base::Unit::day};
  double lost_after = 2;  ///< intervals of silence
  std::vector<std::string> levels{"executive", "management", "staff"};
  std::vector<std::string> roles{"decision maker", "champion", "budget holder",
                                 "influencer",     "user",     "blocker"};
  std::optional<base::Interval> review_every = base::Interval{3, base::Unit::month};  ///< empty =
                                                                                      ///< never
  std::map<std::string, Owner, std::less<>> owners;
  std::string default_channel = "call";
  std::map<std::string, Channel, std::less<>> channels;
  std::map<std::string, std::vector<ProgrammeStep>, std::less<>> programmes;
  std::string currency = "EUR";
  Ties ties;

  bool operator==(const Settings&) const = default;
};

/// "2 weeks by article": an interval from the start (0 days is the start itself), and channels. Or
/// why it can't be read.
std::variant<ProgrammeStep, std::string> parse_step(std::string_view text);
std::string to_text(const ProgrammeStep& step);

/// An owner's working days, without those they are away; the store's for "" and unknown owners.
base::WorkCalendar calendar_of(const Settings& settings, std::string_view owner);

/// What holds where nurture.yaml is silent.
Settings default_settings();
/// Place in the scale, 0 = best; the scale's size for an unknown one.
std::size_t rank(const Settings& settings, std::string_view rating);
const Rating* find_rating(const Settings& settings, std::string_view name);
/// Unknown channels count as nothing: they are diagnosed and reset no cadence.
bool counts(const Settings& settings, std::string_view channel);
/// Whether a touch on `channel` answers a rule that names `wanted`.
bool stands_for(const Settings& settings, std::string_view channel, std::string_view wanted);
/// A touch on it is a conversation: it stands for other channels, or another stands for it.
bool converses(const Settings& settings, std::string_view channel);
/// Whether an interaction on `channel` that reached answers what names these: it counts, and is on
/// one of them or on one that stands for it. None = any that counts.
bool answers(const Settings& settings, std::string_view channel,
             const std::vector<std::string>& wanted);
/// Whether a touch on some channel answers what names these, all of which are known. None = any.
bool answerable(const Settings& settings, const std::vector<std::string>& channels);

}  // namespace nurture::model

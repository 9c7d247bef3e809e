// Filling a day: follow-ups, then the rest in order as far as there is room, then early ones.
#include "cadence/day.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "cadence/levelling.hpp"

namespace nurture::cadence {
namespace {

constexpr int no_bound = std::numeric_limits<int>::max();

/// How many more people a day takes.
struct Room {
  int rest = no_bound;    ///< of those without a follow-up
  int nobody = no_bound;  ///< of those, organisations with nobody to approach
  int first = no_bound;   ///< of those, who were never touched
  int early = 0;          ///< brought forward
};

/// Follow-ups use capacity, but at least half of it (rounded up) stays for the rest. Who was
/// touched already has taken their place, so that the list never grows again while it is worked
/// through.
Room room(const AgendaState& state, const std::vector<Line>& lines, const DoneToday& done) {
  const auto capacity = state.capacity();
  if (!capacity) return {};
  auto follow_ups = static_cast<int>(
      std::count(done.parties.begin(), done.parties.end(), DoneToday::How::promise));
  const int others = done.people - follow_ups;
  bool late = false;
  for (const auto& line : lines) {
    const auto how = done.how(person(state, line));
    follow_ups += line.follow_up && how == DoneToday::How::not_yet ? 1 : 0;
    late = late || (line.late && !line.first);
  }
  const int half = (*capacity + 1) / 2;
  const int rest = std::max(*capacity - follow_ups, half) - others;
  return {rest, std::max(*capacity - half - follow_ups, 0), late ? std::max(rest, 0) / 2 : no_bound,
          *capacity - follow_ups - others};
}

bool has_promise(const model::Facts& facts, Date day) {
  return facts.follow_up_done == day ||
         std::any_of(facts.follow_ups.begin(), facts.follow_ups.end(),
                     [&](const auto& one) { return one.due <= day; });
}

bool by_key(const Line& one, const Line& other) {
  return one.key < other.key;
}

/// Mostly they stand in order already, and there may be thousands.
void sort_by_key(std::vector<Line>& lines) {
  if (!std::is_sorted(lines.begin(), lines.end(), by_key)) {
    std::sort(lines.begin(), lines.end(), by_key);
  }
}

/// In the order in which the day fills: by key, but those with nobody to approach beyond their part
/// last.
std::vector<Line> filling_order(std::vector<Line> lines, int nobody) {
  std::sort(lines.begin(), lines.end(), by_key);
  std::vector<Line> last;
  auto kept = lines.begin();
  for (const auto& line : lines) {
    const bool counts = line.nobody && !line.follow_up;
    if (!counts || nobody-- > 0) {
      *kept++ = line;
    } else {
      last.push_back(line);
    }
  }
  std::copy(last.begin(), last.end(), kept);
  return lines;
}

void add_early(const AgendaState& state, Date day, int room, BoundedDay& result) {
  const auto shown = [&](const Line& early) {
    const auto is_same = [&](const Line& line) {
      return person(state, line) == person(state, early);
    };
    return std::any_of(result.listed.begin(), result.listed.end(), is_same) ||
           std::any_of(result.more.begin(), result.more.end(), is_same);
  };
  for (const auto& early : brought_forward(state, day)) {
    if (room > 0 && !shown(early)) {
      result.listed.push_back(early);
      --room;
    }
  }
}

/// Whether a line has room, which it then takes.
class Filling {
 public:
  Filling(const AgendaState& state, const DoneToday& done, Room left, bool workday)
      : state_(state), done_(done), left_(left), workday_(workday) {}

  bool takes(const Line& line) {
    if (!workday_ && !line.follow_up && !line.date) return false;
    const bool touched = done_.how(person(state_, line)) != DoneToday::How::not_yet;
    if (line.follow_up || touched) return true;
    if (left_.rest <= 0 || (line.first && left_.first <= 0)) return false;
    --left_.rest;
    --left_.early;
    left_.first -= line.first && left_.first != no_bound ? 1 : 0;
    return true;
  }
  int room_for_early() const { return workday_ ? left_.early : 0; }

 private:
  const AgendaState& state_;
  const DoneToday& done_;
  Room left_;
  bool workday_;
};

}  // namespace

BoundedDay bounded_day(const AgendaState& state, Date day, const DoneToday& done) {
  auto lines = state.standing(day);
  const auto left = room(state, lines, done);
  Filling filling(state, done, left, state.workdays().contains(day));
  BoundedDay result;
  for (auto& line : filling_order(std::move(lines), left.nobody)) {
    (filling.takes(line) ? result.listed : result.more).push_back(line);
  }
  sort_by_key(result.listed);
  sort_by_key(result.more);
  if (filling.room_for_early() > 0) add_early(state, day, filling.room_for_early(), result);
  return result;
}

std::optional<std::size_t> person(const AgendaState& state, const Line& line) {
  return state.parties()[line.who].organisation ? line.approach : std::optional(line.who);
}

std::vector<PlannedTouch> touches_of(const AgendaState& state, const BoundedDay& bounded,
                                     Date day) {
  std::vector<PlannedTouch> touches;
  touches.reserve(bounded.listed.size());
  for (const auto& line : bounded.listed) {
    touches.push_back({line, touch_column(state, line, day)});
  }
  return touches;
}

DoneToday done_on(const AgendaState& state, Date day, const Scope& scope) {
  DoneToday done;
  const auto& parties = state.parties();
  const auto& channels = state.rulebook().channels;
  for (std::size_t i = 0; i < parties.size() && !parties[i].organisation; ++i) {
    if (parties[i].own_touch != day) continue;
    const auto& facts = *parties[i].facts;
    const auto ours = [&](const model::OwnTouch& touch) {
      const auto& by = touch.by.empty() ? facts.owner : touch.by;
      return (!touch.reached || channels.counts(channels.column(touch.channel))) &&
             (!scope.owner || by.empty() || by == *scope.owner);
    };
    if (!std::any_of(facts.own_touches.begin(), facts.own_touches.end(), ours)) continue;
    done.parties.resize(parties.size());
    const bool promise =
        has_promise(facts, day) ||
        (parties[i].belongs_to && parties[*parties[i].belongs_to].facts->follow_up_done == day);
    done.parties[i] = promise ? DoneToday::How::promise : DoneToday::How::rest;
    ++done.people;
  }
  return done;
}

}  // namespace nurture::cadence

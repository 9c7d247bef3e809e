// Filling a day: follow-ups, then the rest in order as far as there is room, then early ones.
#include "cadence/bounded.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace nurture::cadence {
namespace {

bool touched(const Board& board, const Line& line, const Done& done) {
  return done.how(person(board, line)) != Done::How::not_yet;
}

/// How many more people a day takes.
struct Room {
  int rest = std::numeric_limits<int>::max();     ///< of those without a follow-up
  int lasting = std::numeric_limits<int>::max();  ///< of those, whom no touch answers
  int early = 0;                                  ///< brought forward
};

/// Follow-ups use capacity, but at least half of it (rounded up) stays for the rest. Who was
/// touched already has taken their place, so that the list never grows again while it is worked
/// through.
Room room(const Board& board, const std::vector<Line>& lines, const Done& done) {
  const auto capacity = board.capacity();
  if (!capacity) {
    return {};
  }
  auto follow_ups =
      static_cast<int>(std::count(done.rows.begin(), done.rows.end(), Done::How::follow_up));
  int others = done.people - follow_ups;
  int lasting = 0;
  for (const auto& line : lines) {
    const auto how = done.how(person(board, line));
    if (line.follow_up) {
      follow_ups += how == Done::How::follow_up ? 0 : 1;
      others -= how == Done::How::touched ? 1 : 0;
    } else if (!line.answerable) {
      lasting += how == Done::How::not_yet ? 0 : 1;
    }
  }
  const int half = (*capacity + 1) / 2;
  return {std::max(*capacity - follow_ups, half) - others,
          std::max(*capacity - half - follow_ups, 0) - lasting, *capacity - follow_ups - others};
}

bool by_place(const Line& one, const Line& other) {
  return one.place < other.place;
}

/// Mostly they stand in order already, and there may be thousands.
void sort_by_place(std::vector<Line>& lines) {
  if (!std::is_sorted(lines.begin(), lines.end(), by_place)) {
    std::sort(lines.begin(), lines.end(), by_place);
  }
}

/// In the order in which the day fills: by place, but whom no touch answers beyond their part last.
std::vector<Line> filling_order(const Board& board, std::vector<Line> lines, const Done& done,
                                int lasting) {
  std::sort(lines.begin(), lines.end(), by_place);
  std::vector<Line> last;
  auto kept = lines.begin();
  for (const auto& line : lines) {
    const bool counts = !line.answerable && !line.follow_up && !touched(board, line, done);
    if (!counts || lasting-- > 0) {
      *kept++ = line;
    } else {
      last.push_back(line);
    }
  }
  std::copy(last.begin(), last.end(), kept);
  return lines;
}

void add_early(const Board& board, Date day, int room, BoundedDay& result) {
  const auto shown = [&](const Line& early) {
    const auto is_same = [&](const Line& line) {
      return person(board, line) == person(board, early);
    };
    return std::any_of(result.listed.begin(), result.listed.end(), is_same) ||
           std::any_of(result.more.begin(), result.more.end(), is_same);
  };
  for (const auto& early : brought_forward(board, day)) {
    if (room > 0 && !shown(early)) {
      result.listed.push_back(early);
      --room;
    }
  }
}

}  // namespace

BoundedDay bounded_day(const Board& board, Date day, const Done& done) {
  auto lines = board.standing(day);
  auto left = room(board, lines, done);
  const bool workday = board.ground().workdays.contains(day);
  BoundedDay result;
  result.more = filling_order(board, std::move(lines), done, left.lasting);
  auto beyond = result.more.begin();
  for (const auto& line : result.more) {
    const bool free = line.follow_up || touched(board, line, done);
    const bool today = workday || line.follow_up || line.date;
    if (!today || (!free && left.rest <= 0)) {
      *beyond++ = line;
      continue;
    }
    result.listed.push_back(line);
    left.rest -= free ? 0 : 1;
    left.early -= free ? 0 : 1;
  }
  result.more.erase(beyond, result.more.end());
  sort_by_place(result.listed);
  sort_by_place(result.more);
  if (workday && left.early > 0) {
    add_early(board, day, left.early, result);
  }
  return result;
}

std::optional<std::size_t> person(const Board& board, const Line& line) {
  return board.rows()[line.who].organisation ? line.approach : std::optional(line.who);
}

std::vector<Touch> touches_of(const Board& board, const BoundedDay& bounded, Date day) {
  std::vector<Touch> touches;
  touches.reserve(bounded.listed.size());
  for (const auto& line : bounded.listed) {
    touches.push_back({line, touch_column(board, line, day)});
  }
  return touches;
}

Done done_on(const Board& board, Date day, const Scope& scope) {
  Done done;
  const auto& rows = board.rows();
  const auto& channels = board.ground().channels;
  for (std::size_t i = 0; i < rows.size() && !rows[i].organisation; ++i) {
    if (rows[i].own_touch != day) {
      continue;
    }
    const auto& facts = *rows[i].subject.facts;
    const auto ours = [&](const model::OwnTouch& touch) {
      const auto& by = touch.by.empty() ? facts.owner : touch.by;
      return channels.counts(channels.column(touch.channel)) &&
             (!scope.owner || by.empty() || by == *scope.owner);
    };
    if (!std::any_of(facts.own_touches.begin(), facts.own_touches.end(), ours)) {
      continue;
    }
    done.rows.resize(rows.size());
    const bool follow_up =
        facts.follow_up_done == day ||
        (rows[i].belongs_to && rows[*rows[i].belongs_to].subject.facts->follow_up_done == day);
    done.rows[i] = follow_up ? Done::How::follow_up : Done::How::touched;
    ++done.people;
  }
  return done;
}

}  // namespace nurture::cadence

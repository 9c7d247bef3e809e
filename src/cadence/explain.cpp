// Every rule and number of one person, and the place in today's order.
#include "cadence/explain.hpp"

#include <algorithm>
#include <stdexcept>

#include "cadence/bounded.hpp"
#include "model/effective.hpp"

namespace nurture::cadence {
namespace {

constexpr int looked_ahead = 400;  // days: the next of a yearly date
constexpr int played_ahead = 100;

std::size_t row_of(const Board& board, const std::string& contact) {
  for (std::size_t row = 0; row < board.rows().size() && !board.rows()[row].organisation; ++row) {
    if (board.id(row) == contact) {
      return row;
    }
  }
  throw std::out_of_range("no contact '" + contact + "'");
}

void explain_answer(const RuleState& state, const ReadyRule& ready, const Subject& subject,
                    const Channels& channels, RuleReason& reason) {
  const auto& facts = *subject.facts;
  if (state.answered == never) {
    reason.counts_from = state.counts_from;
    reason.counts_from_key = facts.since ? "since" : facts.added ? "added" : "interactions";
    return;
  }
  reason.answered = state.answered;
  for (const auto& last : facts.last) {
    const auto column = channels.column(last.channel);
    const bool answers =
        std::find(ready.columns.begin(), ready.columns.end(), column) != ready.columns.end();
    if (answers && last.date == state.answered) {
      reason.channel = last.channel;
    }
  }
}

RuleReason explain_rule(const Span& span, const Subject& subject, const Ground& ground) {
  const auto& cadence = span.need ? ground.ratings.front() : *subject.cadence;
  const auto& ready = cadence.rules[span.item];
  RuleReason reason;
  reason.rule = ready.rule;
  reason.due = span.due;
  reason.latest = span.latest.value_or(span.due);
  reason.need = span.need ? subject.facts->needs[*span.need].what : "";
  if (const auto state = work_out(ready, subject.history, *subject.facts, ground.workdays)) {
    reason.falls_on = state->falls_on;
    explain_answer(*state, ready, subject, ground.channels, reason);
  }
  return reason;
}

/// Cadences that hold today: the person's own, and tightened ones within their need's horizon.
void explain_rules(const Row& row, const Ground& ground, Date today, Explanation& result) {
  for (const auto& span : row.spans) {
    const bool coming_need = span.need && span.from > today;
    if (span.kind == Kind::cadence && span.until >= today && !coming_need) {
      result.rules.push_back(explain_rule(span, row.subject, ground));
    }
  }
}

void explain_coming(const Row& row, const Ground& ground, Date today, Explanation& result) {
  std::vector<const Span*> spans;
  for (const auto& span : row.spans) {
    if (span.from > today) {
      spans.push_back(&span);
    }
  }
  std::stable_sort(spans.begin(), spans.end(),
                   [](const Span* one, const Span* other) { return one->from < other->from; });
  for (const auto* span : spans) {
    auto coming = occasion(*span, row.subject, ground, span->from);
    const auto known = [&](const Occasion& one) {
      return one.kind == coming.kind && one.text == coming.text && one.rule == coming.rule &&
             one.number == coming.number;
    };
    if (std::none_of(result.coming.begin(), result.coming.end(), known)) {
      result.coming.push_back(std::move(coming));
    }
  }
}

std::string_view shown_as(const Board& board, const Line& line) {
  return board.id(line.approach.value_or(line.who));
}

/// Where the person's line stands among all who are due today.
void explain_place(const Board& board, std::size_t row, const BoundedDay& day, Date today,
                   Explanation& result) {
  auto lines = day.listed;
  lines.insert(lines.end(), day.more.begin(), day.more.end());
  std::stable_sort(lines.begin(), lines.end(), [](const Line& one, const Line& other) {
    return one.early != other.early ? other.early : !one.early && one.place < other.place;
  });
  const auto theirs =
      std::find_if(lines.begin(), lines.end(), [row](const Line& line) { return line.who == row; });
  if (theirs == lines.end()) {
    return;
  }
  result.place = static_cast<int>(theirs - lines.begin()) + 1;
  result.listed = std::any_of(day.listed.begin(), day.listed.end(),
                              [row](const Line& line) { return line.who == row; });
  result.due = due(board, *theirs, today);
  if (!theirs->early) {
    result.standing = result.due->occasions;
  }
  for (auto line = lines.begin(); line != theirs; ++line) {
    result.before.emplace_back(shown_as(board, *line));
  }
}

/// The day that will list the person if whoever is listed before it is touched.
std::optional<Date> first_listed(Board& board, std::size_t row, Date today) {
  for (Date day = today; day <= today + played_ahead; day = day + 1) {
    const auto bounded = bounded_day(board, day);
    if (std::any_of(bounded.listed.begin(), bounded.listed.end(),
                    [row](const Line& line) { return line.who == row; })) {
      return day;
    }
    for (const auto& touch : touches_of(board, bounded, day)) {
      board.touch(touch.line, touch.column, day);
    }
  }
  return std::nullopt;
}

std::optional<Date> in_effect(const std::optional<Date>& day, bool holds) {
  return holds ? day : std::nullopt;
}

}  // namespace

Explanation explain(const model::FactBook& book, const std::string& contact, Date today,
                    const Scope& scope) {
  Board board(book, book.settings, today, today + looked_ahead, scope);
  const auto place = row_of(board, contact);
  const auto& row = board.rows()[place];
  const auto& facts = *row.subject.facts;
  Explanation result;
  result.contact = contact;
  result.archived = in_effect(facts.archived, model::archived_on(facts.archived, today));
  result.snooze = in_effect(facts.snooze, facts.snooze && *facts.snooze > today);
  result.rating = model::rating_name(book.settings, row.rank);
  result.origin = row.origin;
  if (const auto* last = model::last_touch(facts, book.settings)) {
    result.last_touch = last->date;
    result.last_channel = last->channel;
  }
  explain_rules(row, board.ground(), today, result);
  result.standing = standing_occasions(board, place, today);
  explain_coming(row, board.ground(), today, result);
  explain_place(board, place, bounded_day(board, today, done_on(board, today, scope)), today,
                result);
  if (result.place > 0 && !result.listed && !board.ground().workdays.contains(today)) {
    result.comes = first_listed(board, place, today);
  }
  return result;
}

}  // namespace nurture::cadence

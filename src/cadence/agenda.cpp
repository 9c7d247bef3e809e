// Today's agenda: the bounded day in words, and what it can't judge.
#include "cadence/agenda.hpp"

#include "cadence/bounded.hpp"

namespace nurture::cadence {
namespace {

/// Levelling looks this many days ahead, at least.
constexpr int looked_ahead = 100;

int on_default_rating(const Board& board, Date today) {
  int count = 0;
  for (const auto& row : board.rows()) {
    const bool away = row.archived <= today;
    count += row.in_scope && !row.organisation && !away && row.origin == Origin::default_rating;
  }
  return count;
}

std::vector<Due> in_words(const Board& board, const std::vector<Line>& lines, Date today) {
  std::vector<Due> result;
  result.reserve(lines.size());
  for (const auto& line : lines) {
    result.push_back(due(board, line, today));
  }
  return result;
}

}  // namespace

Agenda agenda(const model::FactBook& book, Date today, const Scope& scope, Words words) {
  const Board board(book, book.settings, today, today + looked_ahead, scope);
  const auto done = done_on(board, today, scope);
  const auto day = bounded_day(board, today, done);
  Agenda result;
  result.today = today;
  result.workday = board.ground().workdays.contains(today);
  result.capacity = board.capacity();
  result.done_today = done.people;
  result.load = load(board, today);
  result.listed = in_words(board, day.listed, today);
  result.beyond = static_cast<int>(day.more.size());
  if (words == Words::all) {
    result.more = in_words(board, day.more, today);
  }
  result.default_rating = on_default_rating(board, today);
  result.unreadable = book.unreadable;
  return result;
}

}  // namespace nurture::cadence

// Playing the days ahead: whoever is listed is touched that day.
#include "cadence/plan.hpp"

#include <set>

#include "cadence/bounded.hpp"

namespace nurture::cadence {
namespace {

constexpr int levelled_beyond = 100;  // days that levelling looks at behind the last one played

/// Whom the line shows: the person, or an organisation with nobody to approach.
const std::string& shown_as(const Due& due) {
  return due.contact.empty() ? due.organisation : due.contact;
}

}  // namespace

std::vector<PlannedDay> plan(const model::FactBook& book, Date today, int days,
                             const Scope& scope) {
  Board board(book, book.settings, today, today + days + levelled_beyond, scope);
  std::set<std::string> shown;
  std::vector<PlannedDay> result;
  for (int i = 0; i < days; ++i) {
    const Date day = today + i;
    const auto bounded = bounded_day(board, day, i == 0 ? done_on(board, day, scope) : Done{});
    PlannedDay planned{day, {}, static_cast<int>(bounded.more.size())};
    for (const auto& line : bounded.listed) {
      auto shown_line = due(board, line, day);
      if (shown.insert(shown_as(shown_line)).second) {
        planned.listed.push_back(std::move(shown_line));
      }
    }
    if (!planned.listed.empty()) {
      result.push_back(std::move(planned));
    }
    for (const auto& touch : touches_of(board, bounded, day)) {
      board.touch(touch.line, touch.column, day);
    }
  }
  return result;
}

}  // namespace nurture::cadence

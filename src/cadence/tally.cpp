// Waits, by rating.
#include "cadence/tally.hpp"

#include <algorithm>

namespace nurture::cadence {
namespace {

bool is_cadence(const Span& span) {
  return (span.kind == Kind::cadence && !span.need) || span.kind == Kind::first;
}

bool answers(const Span& span, const Subject& subject, std::size_t column) {
  if (span.kind == Kind::first || !is_cadence(span)) {
    return span.kind == Kind::first;
  }
  const auto& columns = subject.cadence->rules[span.item].columns;
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

}  // namespace

Tally::Tally(const Board& board, Date start) : board_(board), start_(start) {
  const auto& ratings = board.ground().settings->ratings;
  of_rating_.resize(ratings.size());
  on_time_.resize(ratings.size());
  for (std::size_t i = 0; i < ratings.size(); ++i) {
    of_rating_[i].rating = ratings[i].name;
  }
  for (const auto& row : board.rows()) {
    if (counts(row)) {
      ++of_rating_[row.rank].people;
    }
  }
}

bool Tally::counts(const Row& row) const {
  const bool away = row.archived <= start_;
  return row.in_scope && !row.organisation && !away && row.rank < of_rating_.size() &&
         row.subject.cadence != nullptr && !row.subject.unbound();
}

void Tally::touched(std::size_t who, std::size_t column, Date day) {
  const auto& row = board_.rows()[who];
  if (!counts(row)) {
    return;
  }
  for (const auto& span : row.spans) {
    if (answers(span, row.subject, column)) {
      add_wait(who, span, day, true);
    }
  }
}

void Tally::end(Date last) {
  for (std::size_t who = 0; who < board_.rows().size(); ++who) {
    if (!counts(board_.rows()[who])) {
      continue;
    }
    for (const auto& span : board_.rows()[who].spans) {
      if (is_cadence(span) && span.stands(last)) {
        add_wait(who, span, last, false);
      }
    }
  }
}

/// In days; of a first touch the fastest rule's.
int Tally::interval(const Span& span, const Subject& subject) const {
  if (span.kind == Kind::cadence) {
    return std::max(1, span.falls_on - span.counts_from);
  }
  const auto& fastest = subject.cadence->rules[subject.cadence->fastest].rule;
  return std::max(1, board_.ground().workdays.add(start_, fastest.every) - start_);
}

/// What fell due before the play began counts as if it had on its first day. Nobody is late before
/// the due day, moved to a working day, is over.
void Tally::add_wait(std::size_t who, const Span& span, Date day, bool answered) {
  const auto& row = board_.rows()[who];
  auto& rating = of_rating_[row.rank];
  const int length = interval(span, row.subject);
  const Date due = std::max(span.due_on(start_), start_);
  const Date falls_on = span.kind == Kind::cadence ? std::max(span.falls_on, start_) : due;
  const double wait = static_cast<double>(length + (day - falls_on)) / length;
  if (wait > rating.longest_wait) {
    rating.longest_wait = wait;
    rating.longest_contact = board_.id(who);
  }
  const int grace = span.latest ? std::max(0, *span.latest - span.due) : length;
  const bool late = day > due + grace;
  late_ += late ? 1 : 0;
  if (answered || late) {
    ++rating.touches;
    on_time_[row.rank] += late ? 0 : 1;
  }
}

double Tally::longest() const {
  double longest = 0;
  for (const auto& one : of_rating_) {
    longest = std::max(longest, one.longest_wait);
  }
  return longest;
}

std::vector<RatingForecast> Tally::ratings() const {
  std::vector<RatingForecast> result;
  for (std::size_t i = 0; i < of_rating_.size(); ++i) {
    if (of_rating_[i].people == 0) {
      continue;
    }
    auto one = of_rating_[i];
    one.on_time = one.touches == 0 ? 1 : static_cast<double>(on_time_[i]) / one.touches;
    result.push_back(one);
  }
  return result;
}

}  // namespace nurture::cadence

// Reading a day from the board, and touching people on it.
#include <algorithm>

#include "cadence/board.hpp"
#include "model/warmth.hpp"

namespace nurture::cadence {
namespace {

std::optional<model::Date> as_optional(Date day) {
  return day == never ? std::nullopt : std::optional(day);
}

void add_occasion(Line& line, const Span& span, const Place& place) {
  line.place = std::min(line.place, place);
  line.follow_up = line.follow_up || span.kind == Kind::follow_up;
  line.date = line.date || span.kind == Kind::date;
  line.answerable = line.answerable || span.kind != Kind::successor;
}

void add_line(Line& line, const Line& other) {
  line.place = std::min(line.place, other.place);
  line.follow_up = line.follow_up || other.follow_up;
  line.date = line.date || other.date;
  line.answerable = line.answerable || other.answerable;
}

}  // namespace

std::optional<Line> Board::line(RowNumber row, Date day) const {
  std::optional<Line> line;
  for (const auto& span : rows_[row].spans) {
    if (!span.stands(day)) {
      continue;
    }
    auto its_place = place(span, day);
    its_place.rank = rows_[row].rank;
    its_place.id = id(row);
    if (!line) {
      line.emplace();
      line->who = row;
      line->place = its_place;
    }
    add_occasion(*line, span, its_place);
  }
  return line;
}

std::vector<Line> Board::standing(Date day) const {
  std::vector<Line> lines;
  for (RowNumber row = 0; row < rows_.size(); ++row) {
    if (!rows_[row].in_scope || rows_[row].next > day) {
      continue;
    }
    auto found = line(row, day);
    if (!found) {
      continue;
    }
    if (rows_[row].organisation) {
      merge_or_add(lines, *found, day);
    } else {
      lines.push_back(*found);
    }
  }
  return lines;
}

/// An organisation's occasions stand in the line of the person to approach, if that one is due.
void Board::merge_or_add(std::vector<Line>& lines, Line organisation, Date day) const {
  organisation.approach = approach(rows_[organisation.who], day);
  organisation.answerable = organisation.approach.has_value();
  if (organisation.approach) {
    organisation.place.id = id(*organisation.approach);
    // Lines stand by row so far, and people come before organisations.
    const auto theirs =
        std::lower_bound(lines.begin(), lines.end(), *organisation.approach,
                         [](const Line& one, std::size_t row) { return one.who < row; });
    if (theirs != lines.end() && theirs->who == *organisation.approach) {
      organisation.place.rank = theirs->place.rank;
      theirs->merged = organisation.who;
      add_line(*theirs, organisation);
      return;
    }
  }
  lines.push_back(organisation);
}

std::optional<RowNumber> Board::approach(const Row& organisation, Date day) const {
  const auto warmth = [&](RowNumber row) {
    const auto& one = rows_[row];
    return model::Warmth{as_optional(one.subject.history.last_touch), one.rank, id(row)};
  };
  std::optional<RowNumber> warmest;
  for (const auto person : *organisation.people) {
    if (rows_[person].archived <= day) {
      continue;
    }
    if (!warmest || model::warmer(warmth(person), warmth(*warmest))) {
      warmest = person;
    }
  }
  return warmest;
}

void Board::touch(const Line& line, std::size_t column, Date day) {
  const auto person = rows_[line.who].organisation ? line.approach : std::optional(line.who);
  const auto done = rows_[line.who].organisation ? std::optional(line.who) : line.merged;
  if (person) {
    auto& row = rows_[*person];
    cadence::touch(row.subject.history, ground_.channels, column, day);
    row.subject.follow_ups_done = day;
    remake(*person);
    if (row.belongs_to) {
      cadence::touch(rows_[*row.belongs_to].subject.history, ground_.channels, column, day);
    }
  }
  if (done) {
    rows_[*done].subject.follow_ups_done = day;
  }
  const auto organisation = done ? done : rows_[*person].belongs_to;
  if (organisation) {
    remake(*organisation);
  }
}

double demand(const Board& board, Date day) {
  double touches = 0;
  for (const auto& row : board.rows()) {
    const bool away = row.archived <= day;
    if (row.in_scope && !row.organisation && !away && row.subject.cadence != nullptr) {
      touches += row.subject.cadence->load;
    }
  }
  return touches;
}

double load(const Board& board, Date day) {
  const auto capacity = board.capacity();
  return capacity && *capacity > 0 ? demand(board, day) / *capacity : 0;
}

}  // namespace nurture::cadence

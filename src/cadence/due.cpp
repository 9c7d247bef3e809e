// A line of the board in words, and the channel that would answer it best.
#include <algorithm>

#include "cadence/board.hpp"

namespace nurture::cadence {
namespace {

bool same_thing(const Span& one, const Span& other) {
  return one.kind == other.kind && one.item == other.item &&
         one.need.has_value() == other.need.has_value();
}

/// What stands, each thing once: a need or date that nobody has met from its first day on stands
/// from that one, not from its second again.
std::vector<const Span*> standing_spans(const Row& row, Date today) {
  std::vector<const Span*> spans;
  for (const auto& span : row.spans) {
    if (!span.stands(today)) {
      continue;
    }
    const auto known = std::find_if(spans.begin(), spans.end(),
                                    [&](const Span* one) { return same_thing(*one, span); });
    if (known == spans.end()) {
      spans.push_back(&span);
    } else if (span.due < (*known)->due) {
      *known = &span;
    }
  }
  return spans;
}

/// The columns that answer a cadence or a step.
const std::vector<std::size_t>* answers(const Span& span, const Subject& subject,
                                        const Ground& ground) {
  if (span.kind == Kind::cadence) {
    const auto& cadence = span.need ? ground.ratings.front() : *subject.cadence;
    return &cadence.rules[span.item].columns;
  }
  if (span.kind == Kind::step) {
    return &ground.programmes.at(subject.facts->programme->name)[span.item].columns;
  }
  return nullptr;
}

}  // namespace

std::vector<Occasion> standing_occasions(const Board& board, std::size_t row, Date today) {
  const auto& its = board.rows()[row];
  std::vector<Occasion> all;
  for (const auto* span : standing_spans(its, today)) {
    all.push_back(occasion(*span, its.subject, board.ground(), today));
    all.back().organisation = its.organisation ? board.id(row) : "";
  }
  return all;
}

const Span* next_cadence(const Row& row, Date today) {
  const Span* soonest = nullptr;
  for (const auto& span : row.spans) {
    if (span.kind == Kind::cadence && span.from > today &&
        (soonest == nullptr || span.from < soonest->from)) {
      soonest = &span;
    }
  }
  return soonest;
}

void summarise(Due& due, Date today) {
  std::stable_sort(due.occasions.begin(), due.occasions.end(),
                   [](const Occasion& one, const Occasion& other) { return one.due < other.due; });
  due.due = due.occasions.front().due;
  for (const auto& occasion : due.occasions) {
    if (occasion.latest && (!due.latest || *occasion.latest < *due.latest)) {
      due.latest = occasion.latest;
    }
  }
  due.days_due = today - due.due;
  due.days_late = due.latest ? std::max(0, today - *due.latest) : 0;
}

Due due(const Board& board, const Line& line, Date today) {
  const auto& row = board.rows()[line.who];
  Due result;
  result.early = line.early;
  if (row.organisation) {
    result.organisation = board.id(line.who);
    result.person = line.approach;
  } else {
    result.person = line.who;
  }
  if (result.person) result.contact = board.id(*result.person);
  if (line.early) {
    result.occasions.push_back(
        occasion(*next_cadence(row, today), row.subject, board.ground(), today));
    result.occasions.back().organisation = result.organisation;
  } else {
    result.occasions = standing_occasions(board, line.who, today);
  }
  if (line.merged) {
    auto theirs = standing_occasions(board, *line.merged, today);
    std::move(theirs.begin(), theirs.end(), std::back_inserter(result.occasions));
  }
  summarise(result, today);
  result.channel = board.ground().channels.name(touch_column(board, line, today));
  return result;
}

std::size_t touch_column(const Board& board, const Line& line, Date today) {
  const auto& ground = board.ground();
  std::vector<int> answered(ground.channels.size());
  const auto count = [&](std::size_t which) {
    const auto& row = board.rows()[which];
    for (const auto& span : row.spans) {
      const bool meant = line.early ? &span == next_cadence(row, today) : span.stands(today);
      const auto* columns = meant ? answers(span, row.subject, ground) : nullptr;
      for (std::size_t i = 0; columns != nullptr && i < columns->size(); ++i) {
        ++answered[(*columns)[i]];
      }
    }
  };
  count(line.who);
  if (line.merged) {
    count(*line.merged);
  }
  auto best = ground.channels.column(ground.settings->default_channel);
  for (std::size_t i = 0; i < answered.size(); ++i) {
    const bool touches = ground.channels.counts(i) && !ground.channels.counts(best);
    if (answered[i] > answered[best] || (touches && answered[i] == answered[best])) {
      best = i;
    }
  }
  return best;
}

}  // namespace nurture::cadence

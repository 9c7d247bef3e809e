// A span in words: what `due` and `why` show of it.
#include "cadence/span.hpp"
#include "model/dates.hpp"

namespace nurture::cadence {
namespace {

std::string post(const model::Past& past) {
  return past.title.empty() ? past.org : past.title + ", " + past.org;
}

void describe_cadence(const Span& span, const Subject& subject, const Ground& ground,
                      Occasion& occasion) {
  const auto& cadence = span.need ? ground.ratings.front() : *subject.cadence;
  occasion.rule = cadence.rules[span.item].rule;
  if (span.answered != never) {
    occasion.answered = span.answered;
  }
  if (span.need) {
    occasion.tightened = true;
    occasion.text = subject.facts->needs[*span.need].what;
  }
}

void describe_need(const Span& span, const model::Facts& facts, Occasion& occasion) {
  occasion.text = facts.needs[span.item].what;
  occasion.when = facts.needs[span.item].when;
  occasion.number = facts.need_numbers[span.item];
}

void describe_follow_up(const Span& span, const model::Facts& facts, Occasion& occasion) {
  occasion.text = facts.follow_ups[span.item].what;
  occasion.day = span.day;
  occasion.number = facts.follow_up_numbers[span.item];
}

void describe_step(const Span& span, const Subject& subject, const Ground& ground,
                   Occasion& occasion) {
  const auto& name = subject.facts->programme->name;
  occasion.text = name;
  occasion.channels = ground.settings->programmes.at(name)[span.item].channels;
  occasion.number = static_cast<int>(span.item) + 1;
}

}  // namespace

Occasion occasion(const Span& span, const Subject& subject, const Ground& ground, Date today) {
  Occasion result;
  result.kind = span.kind;
  result.due = span.due_on(today);
  result.latest = span.latest_on(today);
  switch (span.kind) {
    case Kind::cadence:
      describe_cadence(span, subject, ground, result);
      break;
    case Kind::follow_up:
      describe_follow_up(span, *subject.facts, result);
      break;
    case Kind::need:
      describe_need(span, *subject.facts, result);
      break;
    case Kind::date:
      result.text = subject.facts->dates[span.item].what;
      result.day = span.day;
      result.years = model::years_on(subject.facts->dates[span.item], span.day);
      break;
    case Kind::step:
      describe_step(span, subject, ground, result);
      break;
    case Kind::successor:
      result.text = post(subject.facts->past[span.item]);
      break;
    case Kind::first:
      break;
  }
  return result;
}

}  // namespace nurture::cadence

// Each occasion's place in the day.
#include "cadence/order.hpp"

namespace nurture::cadence {

Place place(const Span& span, Date today) {
  Place result;
  switch (span.kind) {
    case Kind::follow_up:
      result.group = Place::Group::follow_up;
      result.older = span.due != today;
      result.day = span.due;
      break;
    case Kind::date:
    case Kind::need:
      result.group = Place::Group::day;
      result.day = span.day;
      break;
    case Kind::successor:
      result.group = Place::Group::day;
      result.day = base::last_day;
      break;
    case Kind::cadence:
    case Kind::first:
    case Kind::step:
      result.day = span.latest_on(today).value_or(base::last_day);
      break;
  }
  return result;
}

}  // namespace nurture::cadence

// How many people we really reach or try a day, and how true a forecast was: both from the log.
#pragma once

#include <algorithm>
#include <optional>

#include "cadence/forecast.hpp"
#include "insight/stats.hpp"

namespace nurture::insight {

/// Whom we touched or tried, each once a day: what takes a place in a day. Of an owner's scope what
/// the owner did, whoever keeps the relationship, and what nobody claims.
struct Pace {
  Days days;
  int people = 0;
  int workdays = 0;

  double a_day() const { return people / static_cast<double>(std::max(1, workdays)); }
};

Pace pace_of(const model::Book& book, Days days, const cadence::Scope& scope);
/// Of the twelve weeks before that day; since our first touch or attempt where that is not as long
/// ago. Empty where nothing was done in them, or no working day has passed.
std::optional<Pace> recent_pace(const model::Book& book, Date today, const cadence::Scope& scope);

/// The day of the first interaction of all; empty where nothing is logged.
std::optional<Date> first_logged(const model::Book& book);

/// The days from the one on, as they would have been forecast on its morning, beside what the log
/// has of them.
struct Hindsight {
  Days days;
  cadence::Forecast forecast;  ///< without remedies
  std::optional<Pace> pace;    ///< that it was played at
  cadence::Play really;        ///< of the same people; touches of theirs among them
  Pace done;                   ///< with whomever
  int newcomers = 0;           ///< who were not known on that morning
  int newcomers_touches = 0;
};

/// People are as their files knew them on the eve of the first day: what bears a later day (an
/// interaction, a need, what was done or closed) isn't there, and neither is whoever was not known
/// by then, from `added`, `since` and the log. An archiving counts from its day. Files don't say
/// what ratings, cadences, promises, snoozes and settings were: they are today's.
Hindsight hindsight(const model::Book& book, Days days, const cadence::Scope& scope);

}  // namespace nurture::insight

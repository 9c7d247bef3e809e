// Dates that matter: what comes back by its nature, how many years it has been, and how long one
// stands. Also how far back a day can lie that somebody alive has seen.
#pragma once

#include <optional>
#include <string_view>

#include "model/contact.hpp"

namespace nurture::model {

/// A date stands on the agenda through this many days after it.
constexpr int days_a_date_stands = 7;

/// What comes every year by its nature: "birthday", "wedding anniversary". A numbered one ("60th
/// birthday") comes once.
bool comes_yearly(std::string_view what);
/// A birthday of someone, in distinction to other things that come yearly.
bool is_birthday(std::string_view what);
/// On that day: 41 of who was born 41 years before. Empty without a year, and for the year itself.
std::optional<int> years_on(const Anniversary& date, Date day);
/// The day that stands, or that will stand next: one that is past stands for some days unless there
/// was a touch on it or after it. Empty where none will any more.
std::optional<Date> occurrence(const base::CalendarDay& date, std::optional<Date> last_touch,
                               Date today);
/// What lies before this day nobody alive has seen: it was mistyped.
Date lifetime_ago(Date today);

}  // namespace nurture::model

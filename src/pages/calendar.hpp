// The agenda as events of a calendar: what export ics and due --ics share. Promises and days that
// matter are events of their own, on their days; whatever else brings somebody is one on the day
// that the agenda has them.
#pragma once

#include <vector>

#include "exchange/calendar/calendar_write.hpp"
#include "pages/view.hpp"

namespace nurture::pages {

/// The agenda of `days` days from today on; every promise to come, every day that matters. By day.
/// Cost: the files of all who pass.
std::vector<exchange::DayEvent> calendar_ahead(cli::Session& session, const View& view, int days);
/// Those of the day's list alone: the same events with the same marks.
std::vector<exchange::DayEvent> calendar_of_day(cli::Session& session, const Today& today);

}  // namespace nurture::pages

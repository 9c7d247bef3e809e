// What an event of a calendar says: read on a telephone, on the day it is for.
#pragma once

#include <string>

#include "render/day.hpp"

namespace nurture::render {

/// Who they are, how to reach them, and what one wants to see before a call: a line each.
std::string call_sheet(const model::Contact& contact, const model::Book& book, base::Date today);
/// "Ada Lovelace: call".
std::string line_title(const Line& line, const model::Book& book, base::Date day);
/// Why they are listed on that day.
std::string line_reasons(const Line& line, const model::Book& book, base::Date day,
                         base::Date today);
/// The same, then the call sheet.
std::string line_about(const Line& line, const model::Book& book, base::Date day, base::Date today);
/// "Ada Lovelace: birthday (1985)": the year of the first one.
std::string date_title(const std::string& name, const model::Anniversary& date);
/// "Ada Lovelace: call about the budget".
std::string promise_title(const std::string& name, const model::FollowUp& follow_up);

}  // namespace nurture::render

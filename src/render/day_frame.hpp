// The head and foot of the agenda, the same sentences in every form it goes out in.
#pragma once

#include <string>
#include <vector>

#include "render/day.hpp"

namespace nurture::render {

/// "Monday 23 November", and on days off "Sunday 22 November · not a working day".
std::string day_title(const Day& day);
/// People, never a ratio that could pass its end: "31 to reach, 8 today, 1 done".
std::string day_progress(const Day& day);
/// What stands in place of an empty list; empty where there is one.
std::string day_empty(const Day& day, const model::Book& book);
/// "and 23 more: nurture due --all", "3 people without a rating (treated as C), 1 file that can't
/// be read: nurture check".
std::vector<std::string> day_footer(const Day& day, const model::Settings& settings);

}  // namespace nurture::render

// What the forms in which the agenda goes out share: head and foot in the same sentences, the plain
// text, HTML.
#pragma once

#include <string>
#include <string_view>
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

/// day_text(), with each person's rating if asked.
std::string day_plain(const Day& day, const model::Book& book, const Style& style, bool ratings,
                      int rows = 0);

/// For element content and quoted attributes.
std::string html_escape(std::string_view text);
/// A whole page with its style sheet inside; the title is escaped, the body is HTML already.
std::string html_page(std::string_view title, std::string_view body);

}  // namespace nurture::render

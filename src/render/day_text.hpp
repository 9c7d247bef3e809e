// The agenda as text, with what only a mail's text part decides.
#pragma once

#include <string>

#include "render/day.hpp"

namespace nurture::render {

/// day_text(), with each person's rating if asked.
std::string day_plain(const Day& day, const model::Book& book, const Style& style, bool ratings,
                      int rows = 0);

}  // namespace nurture::render

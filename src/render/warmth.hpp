// How warm it is between us and somebody, in words.
#pragma once

#include <string>

#include "model/facts.hpp"
#include "render/json.hpp"

namespace nurture::render {

/// "warm (0.55)", "close (0.9 by hand)".
std::string warmth_value(const model::Facts& facts, const model::Settings& settings,
                         base::Date today);
/// "close (0.83): 14 conversations, 3 written days, last 12 days ago"; empty where nobody has been
/// in touch and the file says no warmth either.
std::string warmth_line(const model::Facts& facts, const model::Settings& settings,
                        base::Date today);
/// {"computed_warmth", "closeness"}: what the touches come to, whatever the file says, and the word
/// for the warmth that holds; null without a touch.
Json json_warmth(const model::Facts& facts, const model::Settings& settings, base::Date today);

}  // namespace nurture::render

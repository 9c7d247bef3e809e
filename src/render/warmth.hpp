// How warm it is between us and somebody, in words.
#pragma once

#include <string>

#include "model/facts.hpp"
#include "render/json.hpp"

namespace nurture::render {

/// "0.55": rounded down, so that it never looks warmer than its word; below 0.01 one digit.
std::string warmth_number(double value);
/// The same number.
Json json_warmth_number(double value);
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

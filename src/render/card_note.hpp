// What somebody wants to see on a telephone before a call.
#pragma once

#include <string>

#include "model/contact.hpp"
#include "model/settings.hpp"

namespace nurture::render {

/// The last touch, the next approach, what is open, a line each. Days with their year, and none
/// told from today: the text changes when something happened, and not by itself.
std::string before_call(const model::Contact& contact, const model::Settings& settings,
                        base::Date today);

}  // namespace nurture::render

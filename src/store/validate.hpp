// What one file says against the settings: names of ratings, channels, programmes, levels and
// owners that they don't have. Loading needs to know, so that nobody is judged by a rule that isn't
// there. Internal to store/.
#pragma once

#include "model/book.hpp"
#include "store/fields.hpp"

namespace nurture::store {

void validate(Report& report, const model::Contact& contact, const model::Settings& settings);
void validate(Report& report, const model::Organisation& organisation,
              const model::Settings& settings);
/// The settings against themselves.
void validate(Report& report, const model::Settings& settings);

}  // namespace nurture::store

// What one file says against the settings: names of ratings, channels, programmes, levels and
// owners that they don't have. Loading needs to know, so that nobody is judged by a rule that isn't
// there. Internal to store/.
#pragma once

#include "model/book.hpp"
#include "store/fields.hpp"
#include "yaml/edit.hpp"

namespace nurture::store {

/// The deepest node on the path that is there: what a diagnostic of that key points at. An index
/// behind one of the file's lists of maps counts what decoding keeps, as the model does.
yaml::NodeId place(const yaml::Document& document, const yaml::Path& path);

void validate(Report& report, const model::Contact& contact, const model::Settings& settings);
void validate(Report& report, const model::Organisation& organisation,
              const model::Settings& settings);
/// The settings against themselves.
void validate(Report& report, const model::Settings& settings);

}  // namespace nurture::store
